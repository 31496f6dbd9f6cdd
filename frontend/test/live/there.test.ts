import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import * as Y from 'yjs';
import {arranged} from '../../src/live/arranged.ts';
import {add, choose, move, putItems, remove, removePart, setText, setValue, settleId, together} from '../../src/live/edits.ts';
import {asFile} from '../../src/live/file.ts';
import {said} from '../../src/live/things.ts';
import {Undo} from '../../src/live/undo.ts';
import {at, fromPython} from './kept.ts';

const KEPT = new URL('../../../tests/snapshots/live-from-page.json', import.meta.url);

/** A morning's work: something of every kind of edit. */
function edited(): {updates: string[]; blueprint: unknown} {
  const doc = fromPython();
  doc.clientID = 7;
  const updates: string[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update).toString('base64')));
  const undo = new Undo(doc);
  const phase = {thing: at(doc, 'journeys/ideaal/phases/op-zoek'), row: 'steps'};
  const vraag = at(doc, 'journeys/ideaal/steps/vraag');
  const step = add(doc, 'steps', phase, {title: 'Ik krijg een brief', 'resident.feels': 1, principles: ['quick']}, vraag);
  together(doc, () => ['Eén', 'Twee 😀'].forEach((text) => add(doc, 'cards', {thing: step, row: 'backstage'}, {text, id: text.slice(0, 3).toLowerCase() === 'twe' ? 'twee' : 'een'})));
  add(doc, 'fields', {thing: vraag, row: 'screen.fields'}, {id: 'naam', label: 'Uw naam', kind: 'text'});
  add(doc, 'consequences', {thing: arranged(doc).blueprint, row: 'consequences'}, {id: 'brief', step: arranged(doc).placeOf(step), aspect: 'content', text: 'Een brief op B1'});
  const henk = at(doc, 'personas/henk');
  putItems(henk, 'hobbies', ['vissen', 'lezen']);
  putItems(henk, 'hobbies', ['lezen', 'koken', 'vissen']);
  choose(henk, 'channels', 'phone', true);
  choose(henk, 'channels', 'web', true);
  choose(henk, 'channels', 'phone', false);
  setText(vraag, 'resident.does', 'Henk typt in zijn eigen woorden wat er is 😀.');
  setValue(vraag, 'resident.feels', -1);
  setValue(vraag, 'owner', undefined);
  removePart(at(doc, 'journeys/ideaal/steps/gebeld'), 'promise');
  move(at(doc, 'journeys/nu/steps/wachten'), {thing: at(doc, 'journeys/nu/phases/zoeken'), row: 'steps'}, null);
  move(at(doc, 'journeys/ideaal/steps/vraag/frontstage/pagina'), {thing: step, row: 'frontstage'});
  const later = add(doc, 'phases', {thing: at(doc, 'journeys/ideaal'), row: 'phases'}, {id: 'later'});
  setText(later, 'title', 'Later');
  settleId(later, said(later, 'title'));
  remove(at(doc, 'journeys/ideaal/steps/gebeld'));
  undo.undo();
  undo.redo();
  undo.undo();
  return {updates, blueprint: asFile(doc)};
}

test('what the page writes is what Python was shown', () => {
  const made = JSON.parse(JSON.stringify(edited())) as unknown;
  if (process.env['WRITE'] || !existsSync(KEPT)) writeFileSync(KEPT, `${JSON.stringify(made, null, 1)}\n`);
  assert.deepEqual(made, JSON.parse(readFileSync(KEPT, 'utf8')));
});

test('the kept updates make the same blueprint in any order of hearing', () => {
  const {updates, blueprint} = JSON.parse(readFileSync(KEPT, 'utf8')) as {updates: string[]; blueprint: unknown};
  const doc = fromPython();
  for (const update of [...updates].reverse()) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  assert.deepEqual(JSON.parse(JSON.stringify(asFile(doc))), blueprint);
});
