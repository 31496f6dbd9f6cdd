// A thing of the shared document, and what its fields say. Reading never writes.
import * as Y from 'yjs';
import {type Collection, ID} from './schema.ts';

/** Plain values, as a file holds them. */
export type Plain = null | boolean | number | string | readonly Plain[] | {readonly [name: string]: Plain};

export interface Thing {
  /** Its collection; `key` never changes and has no meaning, `''` for the blueprint itself. */
  readonly in: Collection;
  readonly key: string;
  readonly map: Y.Map<unknown>;
}

/** An item of a list without ids, by the name of its entry. */
export interface Entry {
  readonly name: string;
  readonly item: Plain;
}

const things = new WeakMap<Y.Map<unknown>, Thing>();

/** Give the thing that a map holds: one and the same for as long as it is there. */
export function thingOf(collection: Collection, key: string, map: Y.Map<unknown>): Thing {
  const found = things.get(map);
  if (found) return found;
  const made = {in: collection, key, map};
  things.set(map, made);
  return made;
}

/** Give a thing by its key, when it is there. */
export function thing(doc: Y.Doc, collection: Collection, key: string): Thing | undefined {
  const all = doc.getMap<unknown>(collection);
  if (collection === 'blueprint') return thingOf(collection, '', all);
  const map = all.get(key);
  return map instanceof Y.Map ? thingOf(collection, key, map) : undefined;
}

/** The document that a thing stands in. */
export function docOf(thing: Thing): Y.Doc {
  if (!thing.map.doc) throw new Error('this thing is in no document');
  return thing.map.doc;
}

/** Say whether a thing is still in the document. */
export function isThere(thing: Thing): boolean {
  const item = thing.map._item;
  return thing.map.doc !== null && (item === null || !item.deleted);
}

/** Give a plain value, or `undefined` when there is none; of a text its letters. */
export function value(thing: Thing, path: string): Plain | undefined {
  const found = thing.map.get(path);
  if (found instanceof Y.Text) return found.toString();
  return found instanceof Y.AbstractType ? undefined : (found as Plain | undefined);
}

/** Give the text that people type in together; none where the document has no such text (yet). */
export function text(thing: Thing, path: string): Y.Text | undefined {
  const found = thing.map.get(path);
  return found instanceof Y.Text ? found : undefined;
}

/** Give what a text or a word says; empty when there is nothing. */
export function said(thing: Thing, path: string): string {
  const found = value(thing, path);
  return typeof found === 'string' ? found : '';
}

/** Give the items of a list in order: hobbies, ticked boxes, ways to other steps. */
export function items(thing: Thing, path: string): Entry[] {
  const start = `${path}/`;
  const found: {name: string; at: string; item: Plain}[] = [];
  for (const [key, entry] of thing.map.entries()) {
    if (!key.startsWith(start) || !Array.isArray(entry) || entry.length !== 2) continue;
    found.push({name: key.slice(start.length), at: asWritten(entry[0]), item: entry[1] as Plain});
  }
  return found.sort((one, other) => inOrder(one.at, one.name, other.at, other.name)).map(({name, item}) => ({name, item}));
}

/** Give the items themselves. */
export function chosen(thing: Thing, path: string): Plain[] {
  return items(thing, path).map(({item}) => item);
}

/** Say whether a part is there: `screen`, `promise`. */
export function has(thing: Thing, part: string): boolean {
  return thing.map.get(part) === true || [...thing.map.keys()].some((key) => key.startsWith(`${part}.`) && isSaid(thing.map.get(key)));
}

/** The id as it stands in the document; `arranged(doc).idOf(thing)` is the one that no neighbour has. */
export function id(thing: Thing): string {
  return said(thing, ID);
}

/** Of two at one place the shorter and smaller name comes first, as in Python. */
export function inOrder(at: string, name: string, otherAt: string, otherName: string): number {
  if (at !== otherAt) return at < otherAt ? -1 : 1;
  if (name.length !== otherName.length) return name.length - otherName.length;
  return name < otherName ? -1 : Number(name > otherName);
}

/** A position as Python writes it, for the order of what is none. */
export function asWritten(position: unknown): string {
  if (typeof position === 'string') return position;
  if (position === undefined || position === null) return 'None';
  if (typeof position === 'boolean') return position ? 'True' : 'False';
  return String(position);
}

function isSaid(found: unknown): boolean {
  return found instanceof Y.Text ? found.length > 0 : found !== undefined;
}
