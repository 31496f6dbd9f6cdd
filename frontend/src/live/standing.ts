// Where everything stands: which things are in which list, kept up to date from what each transaction changed.
// Typing changes nothing here.
import * as Y from 'yjs';
import {AT, type Collection, collections, HOME, ID, isCollection, JOURNEY, kindOf} from './schema.ts';
import {asWritten, inOrder, type Thing, thingOf} from './things.ts';

/** Fields that say where a thing stands, or what it is called. */
const PLACING = [ID, HOME, AT, JOURNEY];
/** Where a consequence belongs is in its own fields. */
const PLACING_OF_CONSEQUENCES = ['step', 'aspect'];

interface Stand {
  readonly thing: Thing;
  /** The list, `phases/<key>/steps`; nothing makes sure that it exists. `''` when there can be no such list. */
  readonly home: string;
  readonly at: string;
  readonly journey: string;
}

/** What one transaction changed: the things in which a field changed, and whether anything stands elsewhere now. */
export interface Changed {
  readonly rearranged: boolean;
  readonly things: ReadonlyMap<Thing, ReadonlySet<string>>;
  readonly transaction: Y.Transaction;
}

/** The lists of one document. A class, because it follows the document for as long as that lives. */
export class Standing {
  /** Goes up when anything stands elsewhere. */
  version = 0;
  private readonly stands = new Map<Collection, Map<string, Stand>>();
  private readonly lists = new Map<string, Map<string, Stand>>();
  private readonly sorted = new Map<string, readonly Thing[]>();
  private readonly roots = new Map<unknown, Collection>();
  private readonly listeners = new Set<(changed: Changed) => void>();
  private last: Changed | undefined;
  private readonly doc: Y.Doc;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    for (const collection of collections()) {
      const root = doc.getMap<unknown>(collection);
      this.roots.set(root, collection);
      this.stands.set(collection, new Map());
      if (collection !== 'blueprint') for (const key of root.keys()) this.refresh(collection, key);
    }
    doc.on('beforeObserverCalls', (transaction: Y.Transaction) => this.follow(transaction));
    doc.on('afterTransaction', (transaction: Y.Transaction) => this.tell(transaction));
  }

  /** Listen to what changes; gives the way to stop. */
  watch(listener: (changed: Changed) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The things of a list, in order. */
  list(home: string): readonly Thing[] {
    const found = this.sorted.get(home);
    if (found) return found;
    const stands = [...(this.lists.get(home)?.values() ?? [])];
    stands.sort((one, other) => inOrder(one.at, one.thing.key, other.at, other.thing.key));
    const made = stands.map(({thing}) => thing);
    this.sorted.set(home, made);
    return made;
  }

  /** Say whether a thing is there. */
  holds(collection: string, key: string): boolean {
    return isCollection(collection) && this.stands.get(collection)?.has(key) === true;
  }

  /** Say whether the list that a thing names exists. */
  isHome(thing: Thing): boolean {
    const home = this.stands.get(thing.in)?.get(thing.key)?.home ?? '';
    const [there = '', key = ''] = parted(home);
    return there === 'blueprint' || this.holds(there, key);
  }

  /** The steps whose phase is gone, by their journey, in order. */
  strays(): Map<string, Thing[]> {
    const found = new Map<string, Stand[]>();
    for (const stand of this.stands.get('steps')?.values() ?? []) {
      if (this.isHome(stand.thing) || !this.holds('journeys', stand.journey)) continue;
      found.set(stand.journey, [...(found.get(stand.journey) ?? []), stand]);
    }
    const ordered = [...found].map(([journey, stands]): [string, Thing[]] => {
      stands.sort((one, other) => inOrder(one.at, one.thing.key, other.at, other.thing.key));
      return [journey, stands.map(({thing}) => thing)];
    });
    return new Map(ordered);
  }

  /** What stood in something that is gone, and has no home any more. */
  homeless(): Thing[] {
    const found: Thing[] = [];
    for (const [collection, stands] of this.stands) {
      for (const {thing, journey} of stands.values()) {
        const strays = collection === 'steps' && this.holds('journeys', journey);
        if (!strays && !this.isHome(thing)) found.push(thing);
      }
    }
    return found;
  }

  private follow(transaction: Y.Transaction): void {
    const before = this.version;
    const things = new Map<Thing, Set<string>>();
    for (const [type, keys] of transaction.changed) {
      const collection = this.roots.get(type);
      if (!collection) {
        this.fieldChanged(type as unknown as Y.AbstractType<unknown>, keys, things);
      } else if (collection === 'blueprint') {
        add(things, thingOf('blueprint', '', type as unknown as Y.Map<unknown>), keys);
      } else {
        for (const key of keys) if (key !== null) this.refresh(collection, key);
      }
    }
    this.last = {rearranged: this.version !== before, things, transaction};
  }

  private fieldChanged(type: Y.AbstractType<unknown>, keys: ReadonlySet<string | null>, things: Map<Thing, Set<string>>): void {
    const item = type._item;
    if (!item) return;
    const owner = item.parent as Y.AbstractType<unknown>;
    const own = this.roots.get(owner);
    if (own === 'blueprint') {
      add(things, thingOf('blueprint', '', owner as Y.Map<unknown>), new Set([item.parentSub]));
    } else if (own && type instanceof Y.Map && item.parentSub !== null) {
      add(things, thingOf(own, item.parentSub, type), keys);
      const placing = own === 'consequences' ? [...PLACING, ...PLACING_OF_CONSEQUENCES] : PLACING;
      if (placing.some((name) => keys.has(name))) this.refresh(own, item.parentSub);
    } else if (owner instanceof Y.Map && owner._item?.parentSub) {
      const collection = this.roots.get(owner._item.parent);
      if (collection) add(things, thingOf(collection, owner._item.parentSub, owner), new Set([item.parentSub]));
    }
  }

  private tell(transaction: Y.Transaction): void {
    const changed = this.last;
    if (!changed || changed.transaction !== transaction) return;
    this.last = undefined;
    if (changed.rearranged || changed.things.size > 0) for (const listener of [...this.listeners]) listener(changed);
  }

  /** Look again where a thing stands. */
  refresh(collection: Collection, key: string): void {
    const stands = this.stands.get(collection);
    const before = stands?.get(key);
    if (before) {
      this.lists.get(before.home)?.delete(key);
      this.sorted.delete(before.home);
      stands?.delete(key);
    }
    const map = this.doc.getMap<unknown>(collection).get(key);
    if (map instanceof Y.Map) {
      const stand = standOf(collection, key, map);
      stands?.set(key, stand);
      const list = this.lists.get(stand.home) ?? new Map<string, Stand>();
      this.lists.set(stand.home, list.set(key, stand));
      this.sorted.delete(stand.home);
    }
    this.version += 1;
  }
}

function standOf(collection: Collection, key: string, map: Y.Map<unknown>): Stand {
  const thing = thingOf(collection, key, map);
  const journey = map.get(JOURNEY);
  return {thing, home: homeOf(thing), at: asWritten(map.get(AT)), journey: typeof journey === 'string' ? journey : ''};
}

/** The list in which a thing says that it stands, when there can be such a list. */
export function homeOf(thing: Thing): string {
  if (Object.hasOwn(kindOf('blueprint').rows, thing.in)) return `blueprint//${thing.in}`;
  const home = thing.map.get(HOME);
  if (typeof home !== 'string') return '';
  const [there, , row] = parted(home);
  return isCollection(there) && kindOf(there).rows[row] === thing.in ? home : '';
}

/** The parts of a home: collection, key and list. */
export function parted(home: string): [string, string, string] {
  const first = home.indexOf('/');
  const last = home.lastIndexOf('/');
  if (first < 0) return [home, '', ''];
  return [home.slice(0, first), last > first ? home.slice(first + 1, last) : '', home.slice(last + 1)];
}

function add(things: Map<Thing, Set<string>>, thing: Thing, keys: ReadonlySet<string | null>): void {
  const fields = things.get(thing) ?? new Set<string>();
  for (const key of keys) if (key !== null) fields.add(key);
  things.set(thing, fields);
}
