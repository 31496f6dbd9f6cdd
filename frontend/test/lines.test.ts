import assert from 'node:assert/strict';
import {test} from 'node:test';
import {span} from '../src/lib/lines.ts';

const text = 'id: henk\ntitel: Henk\nlast';

test('a line is found by its number', () => {
  assert.equal(text.slice(...span(text, 2)), 'titel: Henk');
});

test('the last line has no end of its own', () => {
  assert.equal(text.slice(...span(text, 3)), 'last');
});

test('past the end there is nothing', () => {
  assert.equal(text.slice(...span(text, 99)), '');
});
