// Naming somebody while typing.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {asked, meant, named} from '../src/studio/talk/mention.ts';

const people = [{slug: 'marlies', name: 'Marlies de Wit'}, {slug: 'cynthia', name: 'Cynthia'}, {slug: 'jose-2', name: 'José Wilders'}];

test('an @ at the begin of a word asks for a name', () => {
  assert.deepEqual(asked('@', 1), {start: 0, letters: ''});
  assert.deepEqual(asked('Kijk je mee, @cyn en meer', 17), {start: 13, letters: 'cyn'});
  assert.deepEqual(asked('(@Jos', 5), {start: 1, letters: 'Jos'});
  assert.equal(asked('rob@anderstad', 13), undefined);
  assert.equal(asked('geen @naam hier', 15), undefined);
});

test('any word of a name is found, whatever its capitals', () => {
  assert.deepEqual(meant(people, 'wi').map(({slug}) => slug), ['marlies', 'jose-2']);
  assert.deepEqual(meant(people, 'JOSÉ').map(({slug}) => slug), ['jose-2']);
  assert.equal(meant(people, '').length, 3);
});

test('the chosen name stands where the letters were, and the caret behind it', () => {
  const text = 'Kijk je mee, @cyn morgen?';
  const made = named(text, {start: 13, letters: 'cyn'}, people[1] ?? {slug: '', name: ''});
  assert.deepEqual(made, {text: 'Kijk je mee, @cynthia morgen?', caret: 22});
});
