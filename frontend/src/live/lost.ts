// Words of this person in a thing that somebody else took away at that moment: neither of them could know of the other. They are
// told, and the thing can be made again where it stood, with whatever it stood in when that went too.
import * as Y from 'yjs';
import {together} from './edits.ts';
import {type Collection, collections, HOME, ID} from './schema.ts';
import {parted} from './standing.ts';
import {type Thing, thing, thingOf} from './things.ts';

export interface Lost {
  readonly thing: Thing;
  /** What it said, where this person was writing. */
  readonly words: string;
}

/** Whoever typed so short ago is still writing, also when her letters were kept already. */
const LATELY = 20_000;

/** What was taken away in one go, as it was; by the name of each. */
type Taken = ReadonlyMap<string, {readonly thing: Thing; readonly said: ReadonlyMap<string, unknown>}>;

const taken = new WeakMap<Thing, Taken>();

/** Hear of it when somebody takes away what this person is writing in; `isKept` says whether others can know of a letter. */
export function onLost(doc: Y.Doc, isKept: (client: number, clock: number) => boolean, tell: (those: readonly Lost[]) => void): () => void {
  const typed = new Map<unknown, number>();
  const follow = (transaction: Y.Transaction): void => {
    if (transaction.local) {
      for (const type of transaction.changed.keys()) if ((type as unknown) instanceof Y.Text) typed.set(type, Date.now());
      return;
    }
    const gone = takenBy(doc, transaction);
    const lost = [...gone.values()].flatMap((one): Lost[] => {
      const words = one.texts.filter((text) => isBeingWritten(text, transaction, isKept, typed)).map((text) => lettersOf(text, transaction));
      return words.some((text) => text.trim()) ? [{thing: one.thing, words: words.join('\n')}] : [];
    });
    for (const {thing: one} of gone.values()) taken.set(one, gone);
    if (lost.length) tell(lost);
  };
  doc.on('beforeObserverCalls', follow);
  return () => doc.off('beforeObserverCalls', follow);
}

/** Make a thing again that somebody took away, and first what it stood in; nothing when that cannot be. */
export function putBack(lost: Thing): Thing | undefined {
  const those = taken.get(lost);
  const before = those?.get(`${lost.in}/${lost.key}`);
  const doc = lost.map.doc;
  if (!those || !before || !doc) return undefined;
  const there = thing(doc, lost.in, lost.key);
  if (there) return there;
  return together(doc, () => {
    for (const name of homesOf(before, those)) {
      const home = those.get(name)?.thing;
      const [collection, key] = name.split('/') as [Collection, string];
      if (collection !== 'blueprint' && !thing(doc, collection, key) && !(home && putBack(home))) return undefined;
    }
    const map = new Y.Map<unknown>();
    for (const [path, value] of before.said) map.set(path, value instanceof Letters ? new Y.Text(value.text) : value);
    doc.getMap(lost.in).set(lost.key, map);
    return thingOf(lost.in, lost.key, map);
  });
}

/** Letters that are typed together; plain words are a value. */
class Letters {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

interface Gone {
  readonly thing: Thing;
  readonly said: ReadonlyMap<string, unknown>;
  readonly texts: readonly Y.Text[];
}

/** The things that a transaction takes away: their items are deleted, and still say what they said. */
function takenBy(doc: Y.Doc, transaction: Y.Transaction): Map<string, Gone> {
  const found = new Map<string, Gone>();
  for (const collection of collections()) {
    const root = doc.getMap<unknown>(collection);
    for (const key of transaction.changed.get(root as never) ?? []) {
      const item = key === null ? undefined : root._map.get(key);
      const map: unknown = item?.content instanceof Y.ContentType ? item.content.type : undefined;
      if (key === null || !item || !(map instanceof Y.Map) || !Y.isDeleted(transaction.deleteSet, item.id)) continue;
      const texts: Y.Text[] = [];
      const said = new Map<string, unknown>();
      for (const [path, field] of map._map) {
        if (!Y.isDeleted(transaction.deleteSet, field.id)) continue;
        const text: unknown = field.content instanceof Y.ContentType ? field.content.type : undefined;
        if (text instanceof Y.Text) {
          texts.push(text);
          said.set(path, new Letters(lettersOf(text, transaction)));
        } else if (field.content instanceof Y.ContentAny) said.set(path, field.content.arr[0]);
      }
      found.set(`${collection}/${key}`, {thing: thingOf(collection, key, map as Y.Map<unknown>), said, texts});
    }
  }
  return found;
}

function* piecesOf(text: Y.Text, {deleteSet}: Y.Transaction): Generator<Y.Item & {content: Y.ContentString}> {
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString && Y.isDeleted(deleteSet, item.id)) yield item as Y.Item & {content: Y.ContentString};
  }
}

function lettersOf(text: Y.Text, transaction: Y.Transaction): string {
  return [...piecesOf(text, transaction)].map(({content}) => content.str).join('');
}

function isBeingWritten(text: Y.Text, transaction: Y.Transaction, isKept: (client: number, clock: number) => boolean, typed: ReadonlyMap<unknown, number>): boolean {
  const me = transaction.doc.clientID;
  const mine = [...piecesOf(text, transaction)].filter(({id}) => id.client === me);
  const isLate = Date.now() - (typed.get(text) ?? 0) < LATELY;
  return mine.some(({id, length}) => isLate || !isKept(me, id.clock + length - 1));
}

/** What has to be there before it: the thing that it stands in, and the step that a consequence is of. */
function homesOf({said: fields}: {readonly said: ReadonlyMap<string, unknown>}, those: Taken): string[] {
  const home = fields.get(HOME);
  const [collection = '', key = ''] = typeof home === 'string' ? parted(home) : [];
  const place = fields.get('step');
  const step = typeof place === 'string' && [...those].find(([, one]) => one.thing.in === 'steps' && one.said.get(ID) === place.split('/')[1])?.[0];
  return [...(collection ? [`${collection}/${key}`] : []), ...(step ? [step] : [])];
}
