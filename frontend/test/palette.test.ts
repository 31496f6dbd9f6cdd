// What can be done is found by its name, by other words for it, and by words in any order.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {choices} from '../src/studio/chooser.ts';
import * as dream from '../src/studio/dream/words.ts';

const ALL = [
  {text: dream.AWAKE.nl, also: dream.AWAKE_TOO.nl},
  {text: 'Uitzoomen', also: 'kleiner overzicht'},
  {text: 'Kleiner', also: 'uitzoomen verkleinen'},
  {text: 'Café dat telt'},
];
const found = (letters: string): string[] => choices(letters, ALL).map(({text}) => text);

test('whoever wants to wake up finds that dream mode goes off', () => {
  assert.deepEqual(found('wakker'), ['Droomstand uit']);
  assert.deepEqual(found('wakker worden'), ['Droomstand uit']);
});

test('what is called so comes before what has it as another name', () => {
  assert.deepEqual(found('uitzoomen'), ['Uitzoomen', 'Kleiner']);
  assert.deepEqual(found('kleiner'), ['Kleiner', 'Uitzoomen']);
});

test('words are found in any order, whatever the capitals and accents', () => {
  assert.deepEqual(found('telt cafe'), ['Café dat telt']);
  assert.deepEqual(found('UIT droom'), ['Droomstand uit']);
});

test('without letters everything is there, and what nobody calls anything finds nothing', () => {
  assert.equal(found(' ').length, ALL.length);
  assert.deepEqual(found('olifant'), []);
});
