// Undo of what is mine, and of nothing else. What to do again is made at the moment of undoing, so that n times back and n
// times again is the same document. Whatever somebody else made meanwhile stays, and whoever undoes is told so.
import * as Y from 'yjs';
import type {Words} from '../lib/words.ts';
import {watch} from './arranged.ts';
import {type Cell, cellOf, nameOf, thingName} from './cells.ts';
import {MINE} from './mine.ts';
import {collections} from './schema.ts';
import {thing} from './things.ts';
import {mend, spared, without} from './spared.ts';

/** What came of it. */
export interface Undone {
  /** Whether anything in the document is different now. */
  readonly done: boolean;
  readonly cells: readonly Cell[];
  /** What could not be put back, and why. */
  readonly notices: readonly Words[];
  /** What was selected when it was made. */
  readonly selected: unknown;
}

export interface Asked {
  /** The name of somebody who is or was here, by the number of the browser. */
  name?(client: number): string | undefined;
  /** What is selected now; it comes back with the undo. */
  selected?(): unknown;
  /** How long somebody may pause and still be typing the same, in milliseconds. */
  pause?: number;
}

interface Hand {
  readonly nr: number;
  readonly clients: readonly number[];
}

const PAUSE = 1_000;

/** What one person did in this page, as steps back and forth. */
export class Undo {
  private readonly manager: Y.UndoManager;
  /** By cell who else touched it last. */
  private readonly others = new Map<string, Hand>();
  private readonly listeners = new Set<() => void>();
  private readonly doc: Y.Doc;
  private readonly asked: Asked;
  private readonly unwatch: () => void;
  private nr = 0;
  private typing = '';

  constructor(doc: Y.Doc, asked: Asked = {}) {
    this.doc = doc;
    this.asked = asked;
    this.manager = new Y.UndoManager(collections().map((name) => doc.getMap(name)), {
      doc,
      trackedOrigins: new Set([MINE]),
      captureTimeout: asked.pause ?? PAUSE,
      captureTransaction: (transaction) => this.capture(transaction),
    });
    this.manager.on('stack-item-added', ({stackItem}) => this.added(stackItem));
    this.manager.on('stack-cleared', () => this.changed());
    this.unwatch = watch(doc, ({things, transaction}) => {
      if (transaction.local) return;
      const clients = [...transaction.afterState.keys()].filter((one) => transaction.afterState.get(one) !== (transaction.beforeState.get(one) ?? 0));
      this.nr += 1;
      for (const [one, fields] of things) for (const path of fields) this.others.set(nameOf({in: one.in, key: one.key, path: path.split('/')[0] ?? path}), {nr: this.nr, clients});
    });
  }

  get canUndo(): boolean {
    return this.manager.canUndo();
  }

  get canRedo(): boolean {
    return this.manager.canRedo();
  }

  /** End the step that is being made: whoever leaves a cell begins another. */
  stop(): void {
    this.typing = '';
    this.manager.stopCapturing();
  }

  /** Put one step back; `null` when there is none. */
  undo(): Undone | null {
    return this.back('undo');
  }

  /** Do again what was put back last. */
  redo(): Undone | null {
    return this.back('redo');
  }

  /** Listen to when there is something to undo or redo, or no more. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.unwatch();
    this.manager.destroy();
    this.listeners.clear();
  }

  /** Typing on in the same text is one step; everything else is one of its own. */
  private capture(transaction: Y.Transaction): boolean {
    if (transaction.origin !== MINE) return true;
    const cell = typedIn(this.doc, transaction);
    if (cell === '' || cell !== this.typing) this.manager.stopCapturing();
    this.typing = cell;
    return true;
  }

  private added(step: Y.UndoManager['undoStack'][number]): void {
    step.meta.set('since', this.nr);
    step.meta.set('selected', this.asked.selected?.());
    this.changed();
  }

  private back(which: 'undo' | 'redo'): Undone | null {
    this.stop();
    const stack = which === 'undo' ? this.manager.undoStack : this.manager.redoStack;
    for (let step = stack.at(-1); step; step = stack.at(-1)) {
      const before = stack.splice(0, stack.length - 1);
      const found = this.one(step, which);
      stack.unshift(...before);
      this.changed();
      if (found.done || found.notices.length > 0) return found;
    }
    return null;
  }

  private one(step: Y.UndoManager['undoStack'][number], which: 'undo' | 'redo'): Undone {
    const cells = cellsOf(this.doc, step);
    const since = (step.meta.get('since') as number | undefined) ?? 0;
    const selected: unknown = step.meta.get('selected');
    const kept = spared(this.doc, step);
    const gone = cells.filter((cell) => !thing(this.doc, cell.in, cell.key));
    step.insertions = without(step.insertions, kept.pieces);
    step.deletions = without(step.deletions, kept.pieces);
    const touched = new Set<string>();
    const listen = (transaction: Y.Transaction) => {
      for (const [type, keys] of transaction.changed) for (const key of keys) touched.add(placeOfType(this.doc, type as unknown as Y.AbstractType<unknown>, key));
    };
    this.doc.on('beforeObserverCalls', listen);
    const done = this.go(which, kept.values);
    this.doc.off('beforeObserverCalls', listen);
    const theirs = cells.filter((cell) => (this.others.get(listName(cell))?.nr ?? 0) > since);
    const notices = [
      ...kept.things.map((one) => STAYS(this.called(one))),
      ...(kept.homeless ? [NO_HOME] : []),
      ...theirs.filter((cell) => !kept.names.has(thingName(cell)) && isThere(this.doc, cell)).map((cell) =>
        (touched.has(nameOf(cell)) ? PARTLY : CHANGED)(this.called(cell))),
      ...(gone.length > 0 && gone.every((cell) => !isThere(this.doc, cell)) && !kept.homeless && !done ? [GONE] : []),
    ];
    return {done, cells, notices: once(notices), selected};
  }

  /** Let Yjs put the step back and fill in what it leaves open, as one edit that can be done again. */
  private go(which: 'undo' | 'redo', values: Parameters<typeof mend>[1]): boolean {
    const manager = this.manager;
    let done = false;
    this.doc.transact(() => {
      done = manager[which]() !== null;
      if (done) mend(this.doc, values);
      // The manager looks at this when the edit is over, to know on which pile it goes.
      manager.undoing = which === 'undo';
      manager.redoing = which === 'redo';
    }, manager);
    manager.undoing = manager.redoing = false;
    return done;
  }

  /** The names of who else had a hand in a cell. */
  private called(cell: Cell): string {
    const all = [...this.others].filter(([name]) => cell.path === '' ? name.startsWith(`${thingName(cell)}/`) : name === listName(cell));
    const names = all.flatMap(([, {clients}]) => clients.map((one) => this.asked.name?.(one))).filter((one) => one !== undefined);
    return [...new Set(names)].join(', ');
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function cellsOf(doc: Y.Doc, step: Y.UndoManager['undoStack'][number]): Cell[] {
  const found = new Map<string, Cell>();
  doc.transact((transaction) => {
    for (const set of [step.insertions, step.deletions]) {
      Y.iterateDeletedStructs(transaction, set, (struct) => {
        const cell = struct instanceof Y.Item ? cellOf(doc, struct) : undefined;
        if (cell) found.set(nameOf(cell), cell);
      });
    }
  }, 'looking');
  return [...found.values()];
}

function isThere(doc: Y.Doc, cell: Cell): boolean {
  return thing(doc, cell.in, cell.key) !== undefined;
}

/** A text that this transaction only typed in; empty when it did anything else. */
function typedIn(doc: Y.Doc, transaction: Y.Transaction): string {
  const [type, ...more] = [...transaction.changed.keys()];
  if (!type || more.length > 0 || !((type as unknown) instanceof Y.Text)) return '';
  return placeOfType(doc, type as unknown as Y.AbstractType<unknown>, null);
}

function placeOfType(doc: Y.Doc, type: Y.AbstractType<unknown>, key: string | null): string {
  const item = type._item;
  if (!item) return key === null ? '' : `blueprint//${key}`;
  const cell = cellOf(doc, item);
  return cell ? nameOf({...cell, path: cell.path || key || ''}) : '';
}

/** A list is one cell, whatever its entries are called. */
function listName(cell: Cell): string {
  return nameOf({...cell, path: cell.path.split('/')[0] ?? ''});
}

function once(notices: readonly Words[]): Words[] {
  return [...new Map(notices.map((one) => [one.nl, one])).values()];
}

const somebody = (name: string): Words => name ? {nl: name, en: name} : {nl: 'Iemand anders', en: 'Somebody else'};

const PARTLY = (name: string): Words => ({
  nl: `${somebody(name).nl} heeft dit ook gewijzigd. Alleen jouw deel is teruggezet.`,
  en: `${somebody(name).en} changed this too. Only your part was put back.`,
});
const CHANGED = (name: string): Words => ({
  nl: `${somebody(name).nl} heeft dit daarna gewijzigd. Dat blijft staan.`,
  en: `${somebody(name).en} changed this after you. That stays.`,
});
const STAYS = (name: string): Words => ({
  nl: `${somebody(name).nl} heeft hier ook iets gemaakt. Daarom blijft het staan.`,
  en: `${somebody(name).en} made something here too. That is why it stays.`,
});
const GONE: Words = {
  nl: 'Dit is intussen weggehaald. Er viel niets terug te zetten.',
  en: 'This was taken away meanwhile. There was nothing to put back.',
};
const NO_HOME: Words = {
  nl: 'De plek waar dit stond, is weggehaald. Daarom is er niets verplaatst.',
  en: 'The place where this stood was taken away. That is why nothing was moved.',
};
