// Walking through the grid, naming keys, finding words, and reading times and feelings as people say them.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fromWords, inWords} from '../src/studio/duration.ts';
import {feelingFrom} from '../src/studio/grid/entries.ts';
import {found, plainly} from '../src/studio/grid/find.ts';
import {isIn, moved, rangeOf} from '../src/studio/grid/moving.ts';
import {chord, types} from '../src/studio/keys.ts';
import {linkTo, placeIn} from '../src/studio/selected.ts';

const GRID = {rows: 5, columns: 7, page: 3};

test('arrows go one cell, and stay in the grid at its edges', () => {
  assert.deepEqual(moved('ArrowDown', {row: 1, column: 1}, GRID), {row: 2, column: 1});
  assert.deepEqual(moved('ArrowLeft', {row: 1, column: 0}, GRID), {row: 1, column: 0});
  assert.deepEqual(moved('ArrowRight', {row: 4, column: 6}, GRID), {row: 4, column: 6});
});

test('Home and End go along the row, with Ctrl to the corners', () => {
  assert.deepEqual(moved('Home', {row: 2, column: 4}, GRID), {row: 2, column: 0});
  assert.deepEqual(moved('End', {row: 2, column: 4}, GRID), {row: 2, column: 6});
  assert.deepEqual(moved('Ctrl+Home', {row: 2, column: 4}, GRID), {row: 0, column: 0});
  assert.deepEqual(moved('Ctrl+End', {row: 2, column: 4}, GRID), {row: 4, column: 6});
  assert.deepEqual(moved('PageDown', {row: 0, column: 1}, GRID), {row: 3, column: 1});
});

test('a phase over three steps is passed in one go', () => {
  const wide = {...GRID, span: ({row, column}: {row: number; column: number}) => row === 0 && column < 4 ? {first: 1, last: 3} : {first: column, last: column}};
  assert.deepEqual(moved('ArrowRight', {row: 0, column: 1}, wide), {row: 0, column: 4});
  assert.deepEqual(moved('ArrowLeft', {row: 0, column: 3}, wide), {row: 0, column: 0});
});

test('a letter does not move', () => {
  assert.equal(moved('N', {row: 1, column: 1}, GRID), undefined);
  assert.equal(moved('toString', {row: 1, column: 1}, GRID), undefined);
});

test('a range lies between two corners, whichever comes first', () => {
  const range = rangeOf({row: 3, column: 1}, {row: 1, column: 2});
  assert.deepEqual(range, {top: 1, bottom: 3, left: 1, right: 2});
  assert.equal(isIn({row: 2, column: 2}, range), true);
  assert.equal(isIn({row: 2, column: 3}, range), false);
});

test('keys are named as people name them', () => {
  assert.equal(chord({key: 'z', ctrlKey: true, shiftKey: true, code: 'KeyZ'}), 'Ctrl+Shift+Z');
  assert.equal(chord({key: 'z', metaKey: true, code: 'KeyZ'}), 'Ctrl+Z');
  assert.equal(chord({key: '!', shiftKey: true, code: 'Digit1'}), 'Shift+1');
  assert.equal(chord({key: '?', shiftKey: true, code: 'Slash'}), '?');
  assert.equal(chord({key: 'n', code: 'KeyN'}), 'N');
  assert.equal(chord({key: 'N', shiftKey: true, code: 'KeyN'}), 'Shift+N');
  assert.equal(chord({key: 'ArrowLeft', altKey: true}), 'Alt+ArrowLeft');
  assert.equal(chord({key: '¡', altKey: true, code: 'Digit1'}), 'Alt+1');
});

test('a sign is typed, a command is not', () => {
  assert.equal(types({key: 'é'}), true);
  assert.equal(types({key: 'a', ctrlKey: true}), false);
  assert.equal(types({key: 'Enter'}), false);
});

test('words are found whatever their capitals and accents, and the place stays exact', () => {
  const texts = [['een', 'Ideeën van Hénk'], ['twee', 'henk en HENK']] as const;
  assert.deepEqual(found('henk', texts).map(({where, start, end}) => [where, start, end]), [['een', 11, 15], ['twee', 0, 4], ['twee', 8, 12]]);
  assert.equal(plainly('Ideeën').length, 'Ideeën'.length);
  assert.deepEqual(found('  ', texts), []);
});

test('a time is read as people say it, in two languages', () => {
  assert.equal(fromWords('2 dagen'), 'P2D');
  assert.equal(fromWords('1 week en 2 dagen'), 'P1W2D');
  assert.equal(fromWords('6 weeks'), 'P6W');
  assert.equal(fromWords('30 min'), 'PT30M');
  assert.equal(fromWords('p14d'), 'P14D');
  assert.equal(fromWords('gauw'), undefined);
  assert.equal(fromWords('2 dagen of zo'), undefined);
  assert.equal(inWords('P1W2D', 'nl'), '1 week en 2 dagen');
  assert.equal(inWords('PT1H', 'en'), '1 hour');
});

test('a feeling is a number, a word, or both', () => {
  assert.deepEqual(feelingFrom('-2 beschaamd'), {feels: -2, feeling: 'beschaamd'});
  assert.deepEqual(feelingFrom('−3'), {feels: -3, feeling: ''});
  assert.deepEqual(feelingFrom('+1 opgelucht, een beetje'), {feels: 1, feeling: 'opgelucht, een beetje'});
  assert.deepEqual(feelingFrom('moedeloos'), {feels: undefined, feeling: 'moedeloos'});
  assert.deepEqual(feelingFrom('9 keer gebeld'), {feels: undefined, feeling: '9 keer gebeld'});
});

test('a link holds ids only, and is read back the same', () => {
  const place = {journey: 'ideaal', step: 'vraag', row: 'frontstage', card: 'pagina'};
  assert.equal(linkTo(place), '#stap=ideaal/vraag&rij=frontstage&kaart=pagina');
  assert.deepEqual(placeIn(linkTo(place)), place);
  assert.deepEqual(placeIn('#fase=ideaal/op-zoek'), {journey: 'ideaal', phase: 'op-zoek'});
  assert.equal(placeIn('#iets'), undefined);
});
