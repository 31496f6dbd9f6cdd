import assert from 'node:assert/strict';
import {test} from 'node:test';
import {differing, shifted} from '../src/studio/panel/letters.ts';
import {bounded, stretches, typedHeight} from '../src/studio/curve/felt.ts';

test('the caret stays behind the letter that somebody just typed, whatever others do', () => {
  assert.equal(shifted(4, [{retain: 0}, {insert: 'Lieve '}]), 10);
  assert.equal(shifted(4, [{retain: 9}, {insert: '!'}]), 4);
  assert.equal(shifted(4, [{retain: 4}, {insert: 'Marlies'}]), 4);
  assert.equal(shifted(8, [{retain: 2}, {delete: 3}]), 5);
  assert.equal(shifted(3, [{retain: 2}, {delete: 5}]), 2);
  assert.equal(shifted(9, [{insert: 'Ja. '}, {retain: 3}, {delete: 2}]), 11);
});

test('what differs between two texts is found where nobody tells', () => {
  assert.deepEqual(differing('Ik bel', 'Ik zelf bel'), [{retain: 3}, {insert: 'zelf '}, {delete: 0}]);
  assert.deepEqual(differing('aa', 'aaa'), [{retain: 2}, {insert: 'a'}, {delete: 0}]);
  assert.deepEqual(differing('weg', ''), [{retain: 0}, {insert: ''}, {delete: 3}]);
});

test('a feeling is typed as a number, with a minus before it when it hurts', () => {
  assert.equal(typedHeight('2', ''), 2);
  assert.equal(typedHeight('2', '-'), -2);
  assert.equal(typedHeight('0', '−'), 0);
  assert.equal(typedHeight('7', ''), undefined);
  assert.equal(typedHeight('ArrowUp', '-'), undefined);
});

test('a feeling stays between desperate and relieved', () => {
  assert.equal(bounded(4), 3);
  assert.equal(bounded(-3.6), -3);
  assert.ok(Object.is(bounded(-0.2), 0));
});

test('no line is drawn where nobody said what they felt', () => {
  assert.deepEqual(stretches([1, 2, undefined, 3, undefined]), [[1, 2], [3]]);
  assert.deepEqual(stretches([undefined]), []);
});
