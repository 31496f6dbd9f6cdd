// Which cell a piece of the document belongs to: Yjs keeps a document as items, people see things and their fields.
import * as Y from 'yjs';
import {type Collection, collections} from './schema.ts';

export interface Cell {
  readonly in: Collection;
  readonly key: string;
  /** The field; empty when the thing itself came or went. */
  readonly path: string;
}

const roots = new WeakMap<Y.Doc, Map<unknown, Collection>>();

/** Give the cell of an item; none for what is no part of a blueprint. */
export function cellOf(doc: Y.Doc, item: Y.Item): Cell | undefined {
  const names = rootsOf(doc);
  const around = typed(item.parent);
  if (!around) return undefined;
  const top = names.get(around);
  if (top === 'blueprint') return {in: top, key: '', path: item.parentSub ?? ''};
  if (top) return item.parentSub === null ? undefined : {in: top, key: item.parentSub, path: ''};
  const holder = around._item;
  const home = holder && typed(holder.parent);
  if (!holder || !home) return undefined;
  const own = names.get(home);
  if (own === 'blueprint') return {in: own, key: '', path: holder.parentSub ?? ''};
  if (own) return holder.parentSub === null ? undefined : {in: own, key: holder.parentSub, path: item.parentSub ?? ''};
  const outer = home._item;
  const collection = outer && names.get(typed(outer.parent));
  return collection && outer.parentSub !== null ? {in: collection, key: outer.parentSub, path: holder.parentSub ?? ''} : undefined;
}

/** A cell's name, to keep it in a set. */
export function nameOf(cell: Cell): string {
  return `${cell.in}/${cell.key}/${cell.path}`;
}

/** The name of its thing. */
export function thingName(cell: {readonly in: string; readonly key: string}): string {
  return `${cell.in}/${cell.key}`;
}

/** Say whether anybody but this client wrote something in a map that is still there. */
export function hasWordsOfOthers(map: Y.Map<unknown>, me: number): boolean {
  return [...living(map)].some((item) => item.id.client !== me);
}

function* living(type: Y.AbstractType<any>): Generator<Y.Item> {
  const items = [...type._map.values()];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  for (const item of items) {
    if (item.deleted) continue;
    yield item;
    if (item.content instanceof Y.ContentType) yield* living(item.content.type);
  }
}

function typed(parent: unknown): Y.AbstractType<unknown> | undefined {
  return parent instanceof Y.AbstractType ? (parent as Y.AbstractType<unknown>) : undefined;
}

function rootsOf(doc: Y.Doc): Map<unknown, Collection> {
  const found = roots.get(doc);
  if (found) return found;
  const made = new Map<unknown, Collection>(collections().map((name) => [doc.getMap(name), name]));
  roots.set(doc, made);
  return made;
}
