// What this browser keeps of a room, so that work goes on without a network: the document in IndexedDB, under the room, its
// epoch and the person, and beside it which epoch was seen last and what was left unsent.
import {clearDocument, IndexeddbPersistence} from 'y-indexeddb';
import * as Y from 'yjs';
import {asFile} from './file.ts';

/** Changes of an earlier epoch, made without a network, that cannot go to the document any more. */
export interface Aside {
  readonly epoch: string;
  readonly waiting: number;
  /** When it was laid aside, in milliseconds. */
  readonly at: number;
}

interface Note {
  readonly epoch?: string;
  readonly waiting?: number;
  readonly aside?: readonly Aside[];
}

export interface Keeping {
  /** Say who asked for what; the same each time. */
  readonly epoch: string | undefined;
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
export function keeping(room: string, person: number | string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Keeping {
  const name = `leefwereld/${room}/${person}`;
  let note = readNote(storage, name);
  let kept: IndexeddbPersistence | undefined;
  const base = (epoch: string): string => `${name}/${epoch}`;
  const write = (next: Note): void => {
    note = next;
    try {
      storage.setItem(name, JSON.stringify(note));
    } catch {
      // A full or closed storage: without a network this page is all there is.
    }
  };
  return {
    get epoch() {
      return note.epoch;
    },
    get waiting() {
      return note.waiting ?? 0;
    },
    get aside() {
      return note.aside ?? [];
    },
    async open(doc, epoch) {
      if (note.epoch !== epoch) write({...note, epoch, waiting: 0});
      if (typeof indexedDB === 'undefined') return;
      const opened = new IndexeddbPersistence(base(epoch), doc);
      kept = opened;
      await Promise.race([opened.whenSynced, new Promise((resolve) => setTimeout(resolve, 4_000))]);
    },
    waits(many) {
      if ((note.waiting ?? 0) !== many) write({...note, waiting: many});
    },
    async turn(epoch) {
      await kept?.destroy();
      kept = undefined;
      const {epoch: old, waiting = 0, aside = []} = note;
      if (old && waiting > 0) write({epoch, waiting: 0, aside: [...aside, {epoch: old, waiting, at: Date.now()}]});
      else {
        if (old) await erase(base(old));
        write({...note, epoch, waiting: 0});
      }
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
      write({...note, aside: (note.aside ?? []).filter((one) => one.epoch !== aside.epoch)});
    },
    async forget() {
      await kept?.destroy();
      kept = undefined;
      if (note.epoch && !note.waiting) await erase(base(note.epoch));
      if (!note.waiting && !note.aside?.length) storage.removeItem(name);
    },
    async close() {
      await kept?.destroy();
      kept = undefined;
    },
  };
}

function readNote(storage: Pick<Storage, 'getItem'>, name: string): Note {
  try {
    return JSON.parse(storage.getItem(name) ?? '{}') as Note;
  } catch {
    return {};
  }
}

async function erase(name: string): Promise<void> {
  if (typeof indexedDB !== 'undefined') await clearDocument(name);
}
