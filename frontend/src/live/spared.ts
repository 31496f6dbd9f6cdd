// What an undo has to leave alone: a thing that others work in by now, and a thing that would stand nowhere.
import * as Y from 'yjs';
import {arranged, standsIn} from './arranged.ts';
import {type Cell, cellOf, hasWordsOfOthers, nameOf, thingName} from './cells.ts';
import {hanging} from './edits.ts';
import {type Collection, HOME, isCollection, JOURNEY, kindOf} from './schema.ts';
import {type Thing, thing} from './things.ts';
import {parted} from './standing.ts';

type Step = Y.UndoManager['undoStack'][number];
type Pieces = Step['insertions'];

interface Piece {
  readonly client: number;
  readonly clock: number;
  readonly len: number;
}

export interface Spared {
  /** Of the step, what is left out. */
  readonly pieces: readonly Piece[];
  /** Things that stay although the step made them. */
  readonly things: readonly Cell[];
  readonly names: ReadonlySet<string>;
  /** Whether something stays where it is, because where it would go is gone. */
  readonly homeless: boolean;
  /** What should stand there afterwards, when nothing else does. */
  readonly values: readonly Said[];
}

/** A cell and the plain value that it had. */
export interface Said {
  readonly cell: Cell;
  readonly value: unknown;
}

interface Found {
  readonly cell: Cell;
  readonly piece: Piece;
  readonly item: Y.Item;
  readonly came: boolean;
}

/** Say what of a step is left alone. */
export function spared(doc: Y.Doc, step: Step): Spared {
  const found = piecesOf(doc, step);
  const leaving = leavingBy(doc, found);
  const kept = keptOf(doc, leaving);
  const going = new Set([...leaving.keys()].filter((name) => !kept.has(name)));
  const stuck = stuckOf(doc, found, going);
  const pieces = found.filter(({cell}) => kept.has(thingName(cell)) || stuck.whole.has(thingName(cell)) || (stuck.moved.has(thingName(cell)) && cell.path.startsWith('@')));
  return {
    pieces: pieces.map(({piece}) => piece),
    things: [...kept].flatMap((name) => leaving.get(name) ?? []).map((one) => ({in: one.in, key: one.key, path: ''})),
    names: kept,
    homeless: stuck.whole.size > 0 || stuck.moved.size > 0,
    values: valuesOf(found.filter(({cell}) => !stuck.whole.has(thingName(cell)))),
  };
}

/**
 * Fill in what should stand there now and does not: Yjs puts a value back only when nobody else ever wrote one after it, also
 * when what the other wrote is gone.
 */
export function mend(doc: Y.Doc, values: readonly Said[]): void {
  for (const {cell, value} of values) {
    const map = thing(doc, cell.in, cell.key)?.map;
    if (map && !map.has(cell.path)) map.set(cell.path, value);
  }
}

/** The plain values that a step took away: of things that come back all, of others where the step's own value stands now. */
function valuesOf(found: readonly Found[]): Said[] {
  const made = new Set(found.filter(({came}) => came).map(({item}) => item));
  const gone = found.filter(({came, item}) => !came && !made.has(item));
  const coming = new Set(gone.filter(({cell}) => cell.path === '').map(({cell}) => thingName(cell)));
  const mine = new Set(found.filter(({came, item}) => came && !item.deleted).map(({cell}) => nameOf(cell)));
  return gone.flatMap(({cell, item}) =>
    cell.path !== '' && item.parentSub !== null && item.content instanceof Y.ContentAny && (coming.has(thingName(cell)) || mine.has(nameOf(cell)))
      ? [{cell, value: item.content.arr[0] as unknown}] : []);
}

/** Give a set of pieces without these. */
export function without(set: Pieces, pieces: readonly Piece[]): Pieces {
  if (pieces.length === 0) return set;
  const made = Y.createDeleteSet();
  for (const [client, ranges] of set.clients) {
    const out = pieces.filter((one) => one.client === client).sort((one, other) => one.clock - other.clock);
    const rest = ranges.flatMap((range) => cut(range.clock, range.len, out));
    if (rest.length > 0) made.clients.set(client, rest as typeof ranges);
  }
  return made;
}

function cut(clock: number, len: number, out: readonly Piece[]): {clock: number; len: number}[] {
  const rest: {clock: number; len: number}[] = [];
  let at = clock;
  for (const piece of out) {
    const end = Math.min(piece.clock + piece.len, clock + len);
    if (end <= at || piece.clock >= clock + len) continue;
    if (piece.clock > at) rest.push({clock: at, len: piece.clock - at});
    at = end;
  }
  if (at < clock + len) rest.push({clock: at, len: clock + len - at});
  return rest;
}

function piecesOf(doc: Y.Doc, step: Step): Found[] {
  const found: Found[] = [];
  doc.transact((transaction) => {
    for (const [set, came] of [[step.insertions, true], [step.deletions, false]] as const) {
      Y.iterateDeletedStructs(transaction, set, (struct) => {
        const cell = struct instanceof Y.Item ? cellOf(doc, struct) : undefined;
        if (!(struct instanceof Y.Item) || !cell) return;
        found.push({cell, came, item: struct, piece: {client: struct.id.client, clock: struct.id.clock, len: struct.length}});
      });
    }
  }, 'looking');
  return found;
}

/** The things that the step made, and that undoing it would take away. */
function leavingBy(doc: Y.Doc, found: readonly Found[]): Map<string, Thing> {
  const leaving = new Map<string, Thing>();
  for (const {cell, came} of found) {
    const there = came && cell.path === '' ? thing(doc, cell.in, cell.key) : undefined;
    if (there && there.in !== 'blueprint') leaving.set(thingName(cell), there);
  }
  return leaving;
}

/** Of those, the ones in which others work, or in which something stands that does not leave as well. */
function keptOf(doc: Y.Doc, leaving: ReadonlyMap<string, Thing>): Set<string> {
  const kept = new Set([...leaving].filter(([, one]) => hasWordsOfOthers(one.map, doc.clientID)).map(([name]) => name));
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const [name, one] of leaving) {
      if (!kept.has(name) && hangsOn(doc, one).some((inner) => !leaving.has(thingName(inner)) || kept.has(thingName(inner)))) kept.add(name);
    }
  }
  return kept;
}

function hangsOn(doc: Y.Doc, home: Thing): Thing[] {
  const tree = arranged(doc);
  const start = `${home.in}/${home.key}/`;
  const inside = Object.keys(kindOf(home.in).rows).flatMap((row) => tree.inside(home, row));
  return [...inside.filter((one) => standsIn(one).startsWith(start)), ...hanging(home)];
}

/** What would come back to, or move to, a place that is no more. */
function stuckOf(doc: Y.Doc, found: readonly Found[], going: ReadonlySet<string>): {whole: Set<string>; moved: Set<string>} {
  const coming = new Map<string, Cell>();
  const homes = new Map<string, {cell: Cell; home: string; journey: string}>();
  const made = new Set(found.filter(({came}) => came).map(({piece}) => `${piece.client}/${piece.clock}`));
  for (const {cell, came, item, piece} of found) {
    if (came || made.has(`${piece.client}/${piece.clock}`)) continue;
    if (cell.path === '' && cell.in !== 'blueprint') coming.set(thingName(cell), cell);
    if (cell.path !== HOME && cell.path !== JOURNEY) continue;
    const before = homes.get(thingName(cell)) ?? {cell, home: '', journey: ''};
    const said: unknown = item.content instanceof Y.ContentAny ? item.content.arr[0] : undefined;
    if (typeof said === 'string') homes.set(thingName(cell), cell.path === HOME ? {...before, home: said} : {...before, journey: said});
  }
  const whole = new Set<string>();
  const moved = new Set<string>();
  const isThere = (collection: string, key: string) => {
    const name = `${collection}/${key}`;
    if (coming.has(name)) return !whole.has(name);
    return isCollection(collection) && !going.has(name) && thing(doc, collection as Collection, key) !== undefined;
  };
  for (let before = -1; before !== whole.size; ) {
    before = whole.size;
    for (const [name, {cell, home, journey}] of homes) {
      const [collection, key] = parted(home);
      const journeyNow = journey || String(thing(doc, cell.in, cell.key)?.map.get(JOURNEY) ?? '');
      if (home === '' || isThere(collection, key) || (cell.in === 'steps' && isThere('journeys', journeyNow))) continue;
      if (coming.has(name)) whole.add(name);
      else moved.add(name);
    }
  }
  return {whole, moved};
}
