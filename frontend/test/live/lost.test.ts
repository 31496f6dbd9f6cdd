import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as Y from 'yjs';
import {arranged} from '../../src/live/arranged.ts';
import {add, remove, setText} from '../../src/live/edits.ts';
import {type Lost, onLost, putBack} from '../../src/live/lost.ts';
import {said, type Thing} from '../../src/live/things.ts';
import {Undo} from '../../src/live/undo.ts';
import {at, fromPython, meet, peerOf} from './kept.ts';

const VRAAG = 'journeys/ideaal/steps/vraag';

interface Story {
  marlies: Y.Doc;
  cynthia: Y.Doc;
  card: Thing;
  heard: Lost[][];
}

/** Marlies writes in a card that both know, and Cynthia is about to take something away. */
function begun(): Story {
  const marlies = fromPython();
  const heard: Lost[][] = [];
  onLost(marlies, () => true, (those) => heard.push([...those]));
  const step = at(marlies, VRAAG);
  const card = add(marlies, 'cards', {thing: step, row: 'ideas'}, {text: 'Bel Henk', by: 'Marlies'});
  return {marlies, cynthia: peerOf(marlies), card, heard};
}

const ideas = (doc: Y.Doc): string[] => arranged(doc).inside(at(doc, VRAAG), 'ideas').map((one) => said(one, 'text'));

test('letters in a card that somebody takes away are told, and come back on both screens with all that it said', () => {
  const {marlies, cynthia, card, heard} = begun();
  const before = ideas(marlies);
  remove(at(cynthia, arranged(cynthia).addressOf(arranged(cynthia).inside(at(cynthia, VRAAG), 'ideas').at(-1)!)!));
  setText(card, 'text', 'Bel Henk vandaag nog');
  meet(marlies, cynthia);
  assert.deepEqual(heard.flat().map(({words}) => words), ['Bel Henk vandaag nog']);
  assert.deepEqual(ideas(marlies), before.slice(0, -1));

  const again = putBack(card)!;
  meet(marlies, cynthia);
  assert.deepEqual(ideas(cynthia), [...before.slice(0, -1), 'Bel Henk vandaag nog']);
  assert.equal(said(again, 'by'), 'Marlies');
  assert.equal(putBack(card), again, 'asked twice it is still one card');
});

test('what came back is one step of undo', () => {
  const {marlies, cynthia, card} = begun();
  remove(at(cynthia, VRAAG));
  setText(card, 'text', 'Bel Henk vandaag nog');
  meet(marlies, cynthia);
  const undo = new Undo(marlies);
  putBack(card);
  undo.undo();
  assert.equal(arranged(marlies).thingAt(VRAAG), undefined);
  undo.redo();
  assert.equal(ideas(marlies).at(-1), 'Bel Henk vandaag nog');
  undo.close();
});

test('when its step went too, the step comes back around it under its own name, and nothing else', () => {
  const {marlies, cynthia, card} = begun();
  const title = said(at(marlies, VRAAG), 'title');
  remove(at(cynthia, VRAAG));
  setText(card, 'text', 'Bel Henk vandaag nog');
  meet(marlies, cynthia);
  putBack(card);
  meet(marlies, cynthia);
  assert.equal(said(at(cynthia, VRAAG), 'title'), title);
  assert.deepEqual(ideas(cynthia), ['Bel Henk vandaag nog']);
});

test('a consequence comes back with its step', () => {
  const {marlies, cynthia} = begun();
  const tree = arranged(marlies);
  const made = add(marlies, 'consequences', {thing: tree.blueprint, row: 'consequences'}, {step: 'ideaal/vraag', aspect: 'law', text: 'Mag dit?'});
  meet(marlies, cynthia);
  remove(at(cynthia, VRAAG));
  setText(made, 'text', 'Mag dit wel?');
  meet(marlies, cynthia);
  putBack(made);
  assert.deepEqual(arranged(marlies).consequencesAt('ideaal/vraag')['law']?.map((one) => said(one, 'text')), ['Mag dit wel?']);
});

test('what somebody wrote long ago, and everybody knew, may go without a word', (context) => {
  context.mock.timers.enable({apis: ['Date']});
  const {marlies, cynthia, heard} = begun();
  context.mock.timers.tick(60_000);
  remove(at(cynthia, VRAAG));
  meet(marlies, cynthia);
  assert.deepEqual(heard, []);
});

test('letters that waited for a network are never old', (context) => {
  context.mock.timers.enable({apis: ['Date']});
  const marlies = fromPython();
  const heard: Lost[][] = [];
  onLost(marlies, () => false, (those) => heard.push([...those]));
  const cynthia = peerOf(marlies);
  setText(at(marlies, VRAAG), 'title', 'In de trein bedacht');
  context.mock.timers.tick(3_600_000);
  remove(at(cynthia, VRAAG));
  meet(marlies, cynthia);
  assert.deepEqual(heard.flat().map(({words}) => words), ['In de trein bedacht']);
});
