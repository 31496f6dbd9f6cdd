import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as Y from 'yjs';
import {arranged, placeOf, watch} from '../../src/live/arranged.ts';
import {add, choose, hanging, move, putItems, remove, removePart, setItem, settleId, setText, setValue, textToType, together} from '../../src/live/edits.ts';
import {asFile} from '../../src/live/file.ts';
import {between, placed} from '../../src/live/positions.ts';
import {chosen, has, id, items, said, text, value} from '../../src/live/things.ts';
import {at, fromPython, kept, meet, peerOf} from './kept.ts';

test('positions are those of Python', () => {
  for (const [left, right, made] of kept<[string, string | null, string][]>('positions')) assert.equal(between(left, right), made);
  assert.throws(() => between('V', 'V'), /nothing fits/);
});

test('who moves one moves only that one', () => {
  const held = new Map([['bellen', '1'], ['wachten', '2'], ['brief', '3']]);
  assert.deepEqual([...placed(['brief', 'bellen', 'wachten'], held).keys()], ['brief']);
  assert.deepEqual([...placed(['bellen', 'nieuw', 'wachten', 'brief'], held).keys()], ['nieuw']);
  assert.equal(placed(['bellen', 'brief'], held).size, 0);
});

test('the document that Python wrote is the same blueprint here', () => {
  const {blueprint} = kept<{blueprint: unknown}>('document');
  assert.deepEqual(asFile(fromPython()), blueprint);
});

test('a step has its place, its address and its cards', () => {
  const doc = fromPython();
  const tree = arranged(doc);
  const step = at(doc, 'journeys/ideaal/steps/vraag');
  assert.equal(placeOf(step), 'ideaal/vraag');
  assert.deepEqual(tree.journeys.map((one) => id(one.thing)), ['nu', 'ideaal']);
  const found = tree.journeys[1]?.phases[0]?.steps[0];
  assert.equal(found?.thing, step);
  assert.deepEqual(Object.keys(found?.cards ?? {}), ['frontstage']);
  assert.equal(tree.addressOf(found!.cards['frontstage']![0]!), 'journeys/ideaal/steps/vraag/frontstage/pagina');
  assert.deepEqual(Object.values(tree.consequencesAt('ideaal/vraag')).flat().map(id), ['woorden', 'naam']);
  assert.equal(said(step, 'resident.does'), 'Henk typt wat er is.');
  assert.equal(value(step, 'resident.feels'), -2);
  assert.ok(has(step, 'screen') && !has(step, 'promise'));
});

test('typing leaves the tree alone, and says which field it was', () => {
  const doc = fromPython();
  const tree = arranged(doc);
  const step = at(doc, 'journeys/ideaal/steps/vraag');
  const told: string[] = [];
  watch(doc, ({rearranged, things}) => told.push(`${rearranged} ${[...things].map(([one, fields]) => `${id(one)} ${[...fields].join()}`).join()}`));
  textToType(step, 'resident.does').insert(0, 'Eerst: ');
  setValue(step, 'resident.feels', -3);
  assert.deepEqual(told, ['false vraag resident.does', 'false vraag resident.feels']);
  assert.equal(arranged(doc), tree);
});

test('what did not change is the same object as before', () => {
  const doc = fromPython();
  const before = arranged(doc);
  add(doc, 'cards', {thing: at(doc, 'journeys/ideaal/steps/vraag'), row: 'frontstage'}, {text: 'Een tweede'});
  const after = arranged(doc);
  assert.notEqual(after, before);
  assert.equal(after.journeys[0], before.journeys[0]);
  assert.notEqual(after.journeys[1], before.journeys[1]);
  assert.equal(after.journeys[1]?.phases[0]?.steps[1], before.journeys[1]?.phases[0]?.steps[1]);
});

test('things come where they are asked, also many at once', () => {
  const doc = fromPython();
  const phase = at(doc, 'journeys/ideaal/phases/op-zoek');
  const vraag = at(doc, 'journeys/ideaal/steps/vraag');
  const made = together(doc, () => {
    const first = add(doc, 'steps', {thing: phase, row: 'steps'}, {title: 'Ik word gebeld'}, vraag);
    const second = add(doc, 'steps', {thing: phase, row: 'steps'}, {title: 'Ik kom langs'}, first);
    const cards = ['Een', 'Twee', 'Drie'].map((words) => add(doc, 'cards', {thing: second, row: 'backstage'}, {text: words}));
    add(doc, 'cards', {thing: second, row: 'backstage'}, {text: 'Nul'}, null);
    return [first, second, ...cards];
  });
  const steps = arranged(doc).journeys[1]!.phases[0]!.steps;
  assert.deepEqual(steps.map((step) => id(step.thing)), ['vraag', 'ik-word-gebeld', 'ik-kom-langs', 'gebeld']);
  assert.deepEqual(steps[2]!.cards['backstage']!.map((card) => said(card, 'text')), ['Nul', 'Een', 'Twee', 'Drie']);
  move(made[1]!, {thing: at(doc, 'journeys/nu/phases/zoeken'), row: 'steps'}, null);
  assert.equal(placeOf(made[1]!), 'nu/ik-kom-langs');
});

test('a thing that is taken away takes along what hangs on it', () => {
  const doc = fromPython();
  const step = at(doc, 'journeys/ideaal/steps/vraag');
  assert.ok(hanging(step).length > 0);
  remove(step);
  assert.deepEqual(arranged(doc).homeless, []);
  assert.equal(arranged(doc).thingAt('journeys/ideaal/steps/vraag'), undefined);
  assert.deepEqual(arranged(doc).consequencesAt('ideaal/vraag'), {});
});

test('a step whose phase goes stands at the end of its journey, and can be carried on', () => {
  const doc = fromPython();
  const other = peerOf(doc);
  const slot = add(doc, 'phases', {thing: at(doc, 'journeys/ideaal'), row: 'phases'}, {title: 'Slot'});
  other.getMap('phases').delete(at(other, 'journeys/ideaal/phases/op-zoek').key);
  meet(doc, other);
  const phases = arranged(doc).journeys[1]!.phases;
  assert.deepEqual(phases.map((phase) => phase.steps.map((step) => id(step.thing))), [['vraag', 'gebeld']]);
  assert.equal(arranged(doc).strays.length, 2);
  const made = add(doc, 'steps', {thing: slot, row: 'steps'}, {title: 'Klaar'}, at(doc, 'journeys/ideaal/steps/gebeld'));
  assert.deepEqual(arranged(doc).journeys[1]!.phases[0]!.steps.map((step) => id(step.thing)), ['vraag', 'gebeld', 'klaar']);
  remove(slot);
  assert.equal(arranged(doc).thingAt('journeys/ideaal/steps/klaar'), undefined);
  assert.ok(!made.map.doc || made.map._item?.deleted);
});

test('steps outlive all phases of their journey', () => {
  const doc = fromPython();
  doc.getMap('phases').delete(at(doc, 'journeys/ideaal/phases/op-zoek').key);
  const journey = arranged(doc).journeys[1]!;
  assert.deepEqual(journey.phases.map((phase) => phase.thing), [null]);
  assert.equal(placeOf(journey.phases[0]!.steps[0]!.thing), 'ideaal/vraag');
});

test('two give the same id and each has an id of its own', () => {
  const doc = fromPython();
  const other = peerOf(doc);
  for (const one of [doc, other]) add(one, 'steps', {thing: at(one, 'journeys/ideaal/phases/op-zoek'), row: 'steps'}, {title: 'Intake'});
  meet(doc, other);
  const ids = (one: Y.Doc) => arranged(one).journeys[1]!.phases[0]!.steps.map((step) => arranged(one).idOf(step.thing));
  assert.deepEqual(ids(doc), ids(other));
  assert.deepEqual(new Set(ids(doc)), new Set(['vraag', 'gebeld', 'intake', 'intake-2']));
});

test('two tick the same box and it is ticked once', () => {
  const doc = fromPython();
  const other = peerOf(doc);
  for (const one of [doc, other]) choose(at(one, 'personas/henk'), 'channels', 'phone', true);
  choose(at(other, 'personas/henk'), 'channels', 'web', true);
  meet(doc, other);
  assert.deepEqual(chosen(at(doc, 'personas/henk'), 'channels'), ['phone', 'web']);
  choose(at(doc, 'personas/henk'), 'channels', 'phone', false);
  assert.deepEqual(chosen(at(doc, 'personas/henk'), 'channels'), ['web']);
});

test('of a list only what differs is written', () => {
  const doc = fromPython();
  const henk = at(doc, 'personas/henk');
  putItems(henk, 'hobbies', ['vissen', 'lezen', 'vissen']);
  const [first, second, third] = items(henk, 'hobbies');
  putItems(henk, 'hobbies', ['lezen', 'vissen', 'vissen', 'koken']);
  assert.deepEqual(items(henk, 'hobbies').slice(0, 3).map(({name}) => name), [second!.name, first!.name, third!.name]);
  setItem(henk, 'hobbies', third!.name, 'wandelen');
  assert.deepEqual(chosen(henk, 'hobbies'), ['lezen', 'vissen', 'wandelen', 'koken']);
});

test('a text is typed over with the fewest letters', () => {
  const doc = fromPython();
  const other = peerOf(doc);
  setText(at(doc, 'journeys/ideaal/steps/gebeld'), 'title', 'Ik word snel teruggebeld');
  text(at(other, 'journeys/ideaal/steps/gebeld'), 'title')!.insert(14, ' door Marlies');
  meet(doc, other);
  assert.equal(said(at(doc, 'journeys/ideaal/steps/gebeld'), 'title'), 'Ik word snel teruggebeld door Marlies');
});

test('a part goes with all that is in it', () => {
  const doc = fromPython();
  const step = at(doc, 'journeys/ideaal/steps/vraag');
  add(doc, 'fields', {thing: step, row: 'screen.fields'}, {label: 'Uw naam'});
  removePart(step, 'screen');
  assert.ok(!has(step, 'screen'));
  assert.equal(arranged(doc).inside(step, 'screen.fields').length, 0);
});

test('a new thing gets the id of its title when it is left, and never after', () => {
  const doc = fromPython();
  const step = add(doc, 'steps', {thing: at(doc, 'journeys/ideaal/phases/op-zoek'), row: 'steps'});
  assert.match(id(step), /^nieuw-[0-9a-z]{6}$/);
  settleId(step, 'Ik krijg een brief');
  assert.equal(id(step), 'ik-krijg-een-brief');
  settleId(step, 'Iets anders');
  assert.equal(id(step), 'ik-krijg-een-brief');
});

test('of sixty steps and fifteen hundred cards a letter costs nothing and a card almost nothing', () => {
  const doc = fromPython();
  const phase = at(doc, 'journeys/ideaal/phases/op-zoek');
  const cards = together(doc, () => Array.from({length: 58}, (_, nr) => add(doc, 'steps', {thing: phase, row: 'steps'}, {id: `stap-${nr}`}))
    .flatMap((step) => Array.from({length: 26}, (_, nr) => add(doc, 'cards', {thing: step, row: nr % 2 ? 'backstage' : 'support'}, {text: `Kaart ${nr}`}))));
  const tree = arranged(doc);
  tree.addressOf(cards[0]!);
  const took = (edit: () => unknown) => {
    const began = performance.now();
    edit();
    return performance.now() - began;
  };
  // The quickest of many: what else this machine does at the moment is not the question.
  const typed = Math.min(...cards.slice(0, 200).map((card) => took(() => textToType(card, 'text').insert(0, 'x'))));
  assert.equal(arranged(doc), tree);
  const home = {thing: at(doc, 'journeys/ideaal/steps/stap-7'), row: 'pains'};
  const moved = Math.min(...cards.slice(0, 20).map((card) => took(() => {
    move(card, home);
    arranged(doc).addressOf(card);
  })));
  assert.ok(typed < 2 && moved < 30, `a letter took ${typed} ms, a card that was carried ${moved} ms`);
});
