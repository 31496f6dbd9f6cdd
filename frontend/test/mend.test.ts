import assert from 'node:assert/strict';
import {test} from 'node:test';
import {arranged} from '../src/live/arranged.ts';
import {said} from '../src/live/things.ts';
import {dream, isDreaming} from '../src/studio/dream/dreaming.ts';
import {parkedAt} from '../src/studio/dream/parked.ts';
import {park, swap} from '../src/studio/judge/mend.ts';
import {addressOf, placeOf} from '../src/studio/judge/spots.ts';
import type {Finding} from '../src/studio/judge/judged.ts';
import {setText} from '../src/live/edits.ts';
import {at, fromPython} from './live/kept.ts';

const finding = (more: Partial<Finding>): Finding =>
  ({at: '', thing: ['steps', ''], field: '', rule: 'x', level: 'should', text: {nl: '', en: ''}, mend: null, ...more});

test('a word is swapped wherever the step says it, with its capital, and never inside another word', () => {
  const doc = fromPython();
  const step = at(doc, 'journeys/ideaal/steps/vraag');
  setText(step, 'resident.does', 'Burger Henk leest het burgerblad als burger.');

  assert.equal(swap(step, [['burger', 'inwoner']]), 2);

  assert.equal(said(step, 'resident.does'), 'Inwoner Henk leest het burgerblad als inwoner.');
});

test('a word of the organisation goes to the consequences of its step', () => {
  const doc = fromPython();
  const step = at(doc, 'journeys/ideaal/steps/vraag');

  const [made] = park(step, [['zaaksysteem', 'technology']], arranged(doc), 'nl');

  assert.equal(arranged(doc).consequencesAt('ideaal/vraag')['technology']?.at(-1), made);
  assert.match(said(made!, 'text'), /‘zaaksysteem’/);
});

test('a finding stands at the cell that shows its field, and leads there', () => {
  const doc = fromPython();
  const tree = arranged(doc);
  const step = at(doc, 'journeys/ideaal/steps/vraag');
  const promised = finding({mend: {kind: 'fill', field: 'promise.text', words: []}});

  assert.equal(addressOf(promised, step, tree), 'journeys/ideaal/steps/vraag/promise.text');
  assert.deepEqual(placeOf(promised, step, tree), {journey: 'ideaal', step: 'vraag', row: 'promise'});
  const woorden = at(doc, 'consequences/woorden');
  assert.deepEqual(placeOf(finding({}), woorden, tree), {journey: 'ideaal', step: 'vraag', row: 'content', card: 'woorden'});
});

test('dreaming is of the whole room, and no objection is lost by it', () => {
  const doc = fromPython();
  const {blueprint} = arranged(doc);
  assert.equal(isDreaming(blueprint), false);
  dream(doc, true);
  assert.equal(isDreaming(arranged(doc).blueprint), true);
  dream(doc, false);
  assert.equal(isDreaming(arranged(doc).blueprint), false);

  const naam = at(doc, 'consequences/naam');
  assert.deepEqual(parkedAt(at(doc, 'journeys/ideaal/steps/vraag'), arranged(doc)), []);
  setText(naam, 'objection.effect', 'Henk durft te vragen.');
  assert.deepEqual(parkedAt(at(doc, 'journeys/ideaal/steps/vraag'), arranged(doc)), [naam]);
});
