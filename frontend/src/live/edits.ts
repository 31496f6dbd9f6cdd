// What a person does to the shared document: every edit is one transaction of MINE with as little in it as there can be.
import * as Y from 'yjs';
import {arranged, note, standsIn} from './arranged.ts';
import {edits} from './letters.ts';
import {MINE} from './mine.ts';
import {fresh} from './names.ts';
import {placed} from './positions.ts';
import {AT, type Collection, HOME, ID, JOURNEY, kindOf, textsOf} from './schema.ts';
import {docOf, isThere, items, type Plain, said, text, type Thing, thing as thingIn, thingOf} from './things.ts';

/** A list of a thing: the `frontstage` of a step, the `personas` of the blueprint. */
export interface Home {
  readonly thing: Thing;
  readonly row: string;
}

/** By path what a new thing says; of a list an array. */
export type Fields = Readonly<Record<string, Plain>>;

/** Where among its neighbours: behind one of them, `null` in front; nothing said is at the end. */
export type After = Thing | null | undefined;

/** Make several edits one: one transaction, one step of undo. */
export function together<Made>(doc: Y.Doc, edit: () => Made): Made {
  return doc.transact(edit, MINE);
}

/** Put a new thing in a list, with all its texts, under a key that nobody else will think of. */
export function add(doc: Y.Doc, collection: Collection, home: Home, fields: Fields = {}, after?: After): Thing {
  return together(doc, () => {
    const {id, title, text: words, ...rest} = fields;
    const key = newKey(doc);
    const name = typeof id === 'string' && id ? id : newId(home, typeof title === 'string' ? title : '');
    const map = new Y.Map<unknown>();
    const all = title === undefined ? rest : {title, ...rest};
    const described = words === undefined ? all : {text: words, ...all};
    map.set(ID, name);
    for (const path of textsOf(collection)) {
      const letters = described[path];
      map.set(path, new Y.Text(typeof letters === 'string' ? letters : ''));
    }
    for (const [path, found] of Object.entries(described)) fill(map, collection, path, found);
    doc.getMap(collection).set(key, map);
    const made = thingOf(collection, key, map);
    stand(made, home, after);
    return made;
  });
}

/** Take a thing away with everything in it, and what hangs on a step: its consequences and arrows. */
export function remove(thing: Thing): void {
  const doc = docOf(thing);
  together(doc, () => {
    for (const one of [...hanging(thing), ...within(thing), thing]) {
      if (!isThere(one)) continue;
      doc.getMap(one.in).delete(one.key);
      note(doc, one);
    }
  });
}

/** Carry a thing to another place or list; whoever is typing in it goes on typing in it. */
export function move(thing: Thing, home: Home, after?: After): void {
  together(docOf(thing), () => stand(thing, home, after));
}

/** Give a field its value; nothing takes it away. A text or list is changed as one. */
export function setValue(thing: Thing, path: string, value: Plain | undefined): void {
  const form = kindOf(thing.in).fields[path];
  if (form === 'text') return setText(thing, path, typeof value === 'string' ? value : '');
  if (form === 'items' || form === 'chosen') return putItems(thing, path, Array.isArray(value) ? (value as Plain[]) : []);
  if (form === 'part' && value === undefined) return removePart(thing, path);
  if (same(thing.map.get(path), value)) return;
  together(docOf(thing), () => (value === undefined ? thing.map.delete(path) : thing.map.set(path, value)));
}

/** Type only what differs. */
export function setText(thing: Thing, path: string, letters: string): void {
  const there = text(thing, path);
  if (there?.toString() === letters || (!there && letters === '')) return;
  together(docOf(thing), () => {
    const typed = textToType(thing, path);
    for (const edit of edits(typed.toString(), letters).reverse()) {
      if (edit.end > edit.start) typed.delete(edit.start, edit.end - edit.start);
      if (edit.letters) typed.insert(edit.start, edit.letters);
    }
  });
}

/** Give the text to type in; made when the document does not have it, as when the model grew a field. */
export function textToType(thing: Thing, path: string): Y.Text {
  const there = text(thing, path);
  if (there) return there;
  const made = new Y.Text(said(thing, path));
  together(docOf(thing), () => thing.map.set(path, made));
  return made;
}

/** Make a list say this; an item that stays keeps its entry, so that only what differs is sent. */
export function putItems(thing: Thing, path: string, wanted: readonly Plain[]): void {
  const had = items(thing, path);
  const free = new Map<string, string[]>();
  for (const {name, item} of had) free.set(shown(item), [...(free.get(shown(item)) ?? []), name]);
  const taken = new Set(had.map(({name}) => name));
  const isChosen = kindOf(thing.in).fields[path] === 'chosen';
  together(docOf(thing), () => {
    const names = wanted.map((item) => {
      const name = free.get(shown(item))?.shift() ?? entryName(docOf(thing), item, taken, isChosen);
      taken.add(name);
      return name;
    });
    for (const {name} of had) if (!names.includes(name)) thing.map.delete(`${path}/${name}`);
    const positions = placed(names, new Map(had.map(({name}) => [name, entryPosition(thing, path, name)])));
    for (const [name, at] of positions) thing.map.set(`${path}/${name}`, [at, wanted[names.indexOf(name)] ?? null]);
  });
}

/** Tick or untick one word of a list. */
export function choose(thing: Thing, path: string, word: string, on: boolean): void {
  const now = items(thing, path).map(({item}) => item);
  if (now.includes(word) === on) return;
  putItems(thing, path, on ? [...now, word] : now.filter((one) => one !== word));
}

/** Give one item of a list another value; its place stays. */
export function setItem(thing: Thing, path: string, name: string, item: Plain): void {
  const key = `${path}/${name}`;
  const entry = thing.map.get(key);
  if (!Array.isArray(entry) || same(entry[1], item)) return;
  together(docOf(thing), () => thing.map.set(key, [entry[0], item]));
}

/** Take a part away with all that is in it: a screen, a promise. */
export function removePart(thing: Thing, part: string): void {
  const doc = docOf(thing);
  together(doc, () => {
    for (const row of Object.keys(kindOf(thing.in).rows)) {
      if (row.startsWith(`${part}.`)) for (const one of [...arranged(doc).inside(thing, row)]) remove(one);
    }
    for (const key of [...thing.map.keys()]) {
      if (key !== part && !key.startsWith(`${part}.`)) continue;
      const found = thing.map.get(key);
      if (found instanceof Y.Text) found.delete(0, found.length);
      else thing.map.delete(key);
    }
  });
}

/** Give a new thing the id of its title, the first time that somebody leaves it; only while nothing can know it yet. */
export function settleId(thing: Thing, title: string): void {
  const doc = docOf(thing);
  if (!/^nieuw-[0-9a-z]{6}$/.test(said(thing, ID)) || title.trim() === '' || isNamed(thing)) return;
  const home = arranged(doc).homeOf(thing);
  if (!home) return;
  const name = fresh(title, idsAround(home));
  if (name.startsWith('nieuw-')) return;
  doc.transact(() => thing.map.set(ID, name), 'naming');
}

function fill(map: Y.Map<unknown>, collection: Collection, path: string, found: Plain): void {
  const form = kindOf(collection).fields[path];
  if (form === 'text' || form === 'row') return;
  if ((form === 'items' || form === 'chosen') && Array.isArray(found)) {
    const names = form === 'chosen' ? found.map(String) : found.map((_, nr) => `1-${nr + 1}`);
    const positions = placed(names, new Map());
    names.forEach((name, nr) => map.set(`${path}/${name}`, [positions.get(name) ?? '', (found as Plain[])[nr] ?? null]));
  } else {
    map.set(path, found);
  }
}

/** Say of a thing where it stands; who already stands where it should is not touched. */
function stand(thing: Thing, home: Home, after: After): void {
  const doc = docOf(thing);
  if (kindOf(home.thing.in).rows[home.row] !== thing.in) throw new Error(`${thing.in} cannot stand in ${home.thing.in}/${home.row}`);
  const name = home.thing.in === 'blueprint' ? '' : `${home.thing.in}/${home.thing.key}/${home.row}`;
  const own = name || `blueprint//${thing.in}`;
  const others = arranged(doc).inside(home.thing, home.row).filter((one) => one !== thing);
  const reached = after ? others.indexOf(after) : -1;
  const order = others.filter((one, nr) => nr <= reached || standsIn(one) === own);
  const spot = after === undefined ? order.length : after ? order.indexOf(after) + 1 : 0;
  const keys = order.map((one) => one.key);
  keys.splice(spot, 0, thing.key);
  const staying = [...order, thing].filter((one) => standsIn(one) === own);
  const positions = placed(keys, new Map(staying.map((one) => [one.key, one.map.get(AT)])));
  for (const [key, at] of positions) {
    const one = key === thing.key ? thing : thingIn(doc, thing.in, key);
    if (!one) continue;
    put(one, AT, at);
    if (name) put(one, HOME, name);
    note(doc, one);
  }
  if (name) put(thing, HOME, name);
  if (thing.in === 'steps') put(thing, JOURNEY, journeyOf(home.thing));
  note(doc, thing);
}

function put(thing: Thing, field: string, value: string): void {
  if (thing.map.get(field) !== value) thing.map.set(field, value);
}

/** The key of the journey in which a phase stands. */
function journeyOf(phase: Thing): string {
  const home = phase.map.get(HOME);
  return typeof home === 'string' ? (home.split('/')[1] ?? '') : '';
}

function newKey(doc: Y.Doc): string {
  return `${doc.clientID.toString(36)}-${Y.getState(doc.store, doc.clientID).toString(36)}`;
}

function newId(home: Home, title: string): string {
  return fresh(title, title ? idsAround(home.thing, home.row) : new Set());
}

/** The ids that a neighbour has already; the phases and steps of a journey are neighbours. */
function idsAround(home: Thing, row?: string): Set<string> {
  const tree = arranged(docOf(home));
  const journey = home.in === 'phases' ? tree.homeOf(home) : home.in === 'journeys' ? home : undefined;
  if (journey) {
    const phases = tree.journeys.find((one) => one.thing === journey)?.phases ?? [];
    return new Set(phases.flatMap((phase) => [...(phase.thing ? [phase.thing] : []), ...phase.steps.map((step) => step.thing)]).map((one) => said(one, ID)));
  }
  const rows = row ? [row] : Object.keys(kindOf(home.in).rows);
  return new Set(rows.flatMap((one) => tree.inside(home, one)).map((one) => said(one, ID)));
}

function entryName(doc: Y.Doc, item: Plain, taken: ReadonlySet<string>, isChosen: boolean): string {
  const start = isChosen ? String(item) : newKey(doc);
  if (isChosen && !taken.has(start)) return start;
  for (let number = isChosen ? 2 : 1; ; number += 1) {
    const name = isChosen ? `${start}~${number}` : `${start}-${number}`;
    if (!taken.has(name)) return name;
  }
}

function entryPosition(thing: Thing, path: string, name: string): unknown {
  const entry: unknown = thing.map.get(`${path}/${name}`);
  return Array.isArray(entry) ? (entry as unknown[])[0] : undefined;
}

/** Everything in a thing, the innermost first. */
export function within(thing: Thing): Thing[] {
  const tree = arranged(docOf(thing));
  return Object.keys(kindOf(thing.in).rows).flatMap((row) =>
    tree.inside(thing, row).filter((one) => standsIn(one) === `${thing.in}/${thing.key}/${row}`).flatMap((one) => [...within(one), one]),
  );
}

/** What names a step, or a step or phase in it, and means nothing without it: consequences and arrows. */
export function hanging(thing: Thing): Thing[] {
  if (thing.in !== 'steps' && thing.in !== 'phases' && thing.in !== 'journeys') return [];
  const tree = arranged(docOf(thing));
  const places = new Set([...within(thing), thing].map((one) => tree.placeOf(one)).filter(Boolean));
  if (places.size === 0) return [];
  const consequences = [...places].flatMap((place) => Object.values(tree.consequencesAt(place)).flat());
  return [...consequences, ...tree.arrows.filter((one) => places.has(said(one, 'from')) || places.has(said(one, 'to')))];
}

/** Say whether anything in the document names this thing by its id. */
function isNamed(thing: Thing): boolean {
  const tree = arranged(docOf(thing));
  const names = new Set([said(thing, ID), tree.placeOf(thing)].filter(Boolean));
  return within(tree.blueprint).some((one) =>
    one !== thing && [...one.map.entries()].some(([path, found]) => path !== ID && mentions(found, names)),
  );
}

function mentions(found: unknown, names: ReadonlySet<string>): boolean {
  if (typeof found === 'string') return names.has(found);
  if (found instanceof Y.AbstractType || found === null || typeof found !== 'object') return false;
  return Object.values(found).some((one) => mentions(one, names));
}

function same(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && shown(one) === shown(other));
}

function shown(found: unknown): string {
  return JSON.stringify(found, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
