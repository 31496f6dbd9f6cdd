// What this browser keeps of a room, so that work goes on without a network: the document in IndexedDB, under the room, its
// epoch and the person, and beside it which epoch was seen last and what was left unsent.
import {clearDocument, IndexeddbPersistence} from 'y-indexeddb';
import * as Y from 'yjs';
import {type Drawer} from './drawer.ts';
import {asFile} from './file.ts';
import {openTabs, type Tabs, waitingRoom} from './waiting.ts';

/** Changes of an earlier epoch, made without a network, that cannot go to the document any more. */
export interface Aside {
  readonly epoch: string;
  readonly waiting: number;
  /** When it was laid aside, in milliseconds. */
  readonly at: number;
}

interface Note {
  readonly epoch?: string;
  readonly aside?: readonly Aside[];
}

export interface Keeping {
  /** Which document was opened last. */
  readonly epoch: string | undefined;
  /** How many changes of this page wait, with those that pages left behind which are closed by now. */
  readonly waiting: number;
  readonly aside: readonly Aside[];
  /** Bring what was kept into the document, and keep what comes. */
  open(doc: Y.Doc, epoch: string): Promise<void>;
  waits(many: number): void;
  /** From now on another epoch counts; what waited in the old one is laid aside. */
  turn(epoch: string): Promise<void>;
  /** What was laid aside, as the text of a file. */
  read(aside: Aside): Promise<string>;
  drop(aside: Aside): Promise<void>;
  /** Forget everything that nobody waits for. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** Keep in this browser; without storage nothing is kept, and the page works all the same. */
export function keeping(room: string, person: number | string, drawer: Drawer, tabs: Tabs = openTabs()): Keeping {
  const name = `leefwereld/${room}/${person}`;
  const waits = waitingRoom(drawer, name, tabs);
  const note = (): Note => drawer.read<Note>(name) ?? {};
  let {epoch} = note();
  let kept: IndexeddbPersistence | undefined;
  const base = (one: string): string => `${name}/${one}`;
  const layAside = (one: string, waiting: number): void => {
    const {aside = []} = note();
    const others = aside.filter((other) => other.epoch !== one);
    const before = aside.find((other) => other.epoch === one)?.waiting ?? 0;
    drawer.write(name, {...note(), aside: [...others, {epoch: one, waiting: before + waiting, at: Date.now()}]});
  };
  const isNeeded = async (one: string): Promise<boolean> => (note().aside ?? []).some((other) => other.epoch === one) || await waits.elsewhere() > 0;
  return {
    get epoch() {
      return epoch;
    },
    get waiting() {
      return waits.many;
    },
    get aside() {
      return note().aside ?? [];
    },
    async open(doc, now) {
      if (note().epoch !== now) drawer.write(name, {...note(), epoch: now});
      epoch = now;
      await waits.adopt();
      if (typeof indexedDB === 'undefined') return;
      const opened = new IndexeddbPersistence(base(now), doc);
      kept = opened;
      await Promise.race([opened.whenSynced, new Promise((resolve) => setTimeout(resolve, 4_000))]);
    },
    waits: (many) => waits.set(many),
    async turn(next) {
      await kept?.destroy();
      kept = undefined;
      const old = epoch;
      if (old && waits.many > 0) layAside(old, waits.many);
      waits.set(0);
      if (old && !await isNeeded(old)) await erase(base(old));
      drawer.write(name, {...note(), epoch: next});
      epoch = next;
    },
    async read(aside) {
      const doc = new Y.Doc();
      const old = new IndexeddbPersistence(base(aside.epoch), doc);
      await old.whenSynced;
      const text = JSON.stringify(asFile(doc), null, 2);
      await old.destroy();
      return text;
    },
    async drop(aside) {
      await erase(base(aside.epoch));
      drawer.write(name, {...note(), aside: (note().aside ?? []).filter((one) => one.epoch !== aside.epoch)});
    },
    async forget() {
      await kept?.destroy();
      kept = undefined;
      if (waits.many > 0) return;
      if (epoch && !await isNeeded(epoch)) await erase(base(epoch));
      if (!note().aside?.length) drawer.remove(name);
    },
    async close() {
      await kept?.destroy();
      kept = undefined;
    },
  };
}

async function erase(name: string): Promise<void> {
  if (typeof indexedDB !== 'undefined') await clearDocument(name);
}
