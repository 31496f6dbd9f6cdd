// A slot: one place to write in. Letters in a text are shared while they are typed; a value is kept when one leaves.
import * as Y from 'yjs';
import {type Arranged, arranged} from '../../live/arranged.ts';
import {add, type Fields, remove, setItem, setText, settleId, setValue, textToType, together} from '../../live/edits.ts';
import {putBack} from '../../live/lost.ts';
import {docOf, isThere, items, said, type Thing} from '../../live/things.ts';
import {fromWords} from '../duration.ts';
import type {Column} from './columns.ts';
import {type Entry, feelingFrom} from './entries.ts';
import type {Row} from './rows.ts';

export interface Slot {
  /** What stands there now. */
  read(): string;
  /** The text that others may type in too; none for a value. */
  letters(): Y.Text | undefined;
  /** Keep these words. Of a new card this makes the card. */
  write(text: string): void;
  /** Say whether these words can stand there; if not, why not is said by the row. */
  fits(text: string): boolean;
  /** Somebody leaves: what stayed empty goes, what is new gets its name. */
  leave(): void;
  /** The card that it is in. */
  thing(): Thing | undefined;
  /** The phase or step that was made to write in. */
  column?(): Thing | undefined;
  /** It was not there before. */
  readonly isNew?: boolean;
}

/** Give the place of an entry of a cell to write in. */
export function slotOf(row: Row, column: Column, entry: Entry, journey: Thing, tree: Arranged): Slot | undefined {
  if (entry.elsewhere) return undefined;
  if (row.filled === 'list') return itemSlot(entry, row);
  if (row.filled === 'cards' || row.filled === 'consequences') return textSlot(entry.thing, 'text', true);
  return emptySlot(row, column, journey, tree);
}

/** Give a new place to write in: another card, or the field itself. */
export function emptySlot(row: Row, column: Column, journey: Thing, tree: Arranged, after?: Thing | null): Slot | undefined {
  const step = column.step?.thing;
  const phase = column.phase.thing;
  if (row.filled === 'phase') return phase && !column.ghost ? textSlot(phase, row.path, false) : newColumnSlot(row, () => newPhase(journey));
  if (column.folded) return undefined;
  if (!step) return newColumnSlot(row, () => newStep(phase ?? newPhase(journey)), tree);
  switch (row.filled) {
    case 'text': return textSlot(step, row.path, false);
    case 'feeling': return feelingSlot(step, row.path);
    case 'duration': return durationSlot(step, row.path);
    case 'list': return newItemSlot(step, row.path);
    case 'cards': return madeSlot(() => add(docOf(step), 'cards', {thing: step, row: row.path}, {}, after), 'text');
    default: return madeSlot(() => newConsequence(step, row.path, {}, after), 'text');
  }
}

/** Make a phase at the end of a journey. */
export function newPhase(journey: Thing, title = '', after?: Thing | null): Thing {
  return add(docOf(journey), 'phases', {thing: journey, row: 'phases'}, title ? {title} : {}, after);
}

/** Make a step in a phase. */
export function newStep(phase: Thing, fields: Fields = {}, after?: Thing | null): Thing {
  return add(docOf(phase), 'steps', {thing: phase, row: 'steps'}, fields, after);
}

/** Make a consequence of a step. */
export function newConsequence(step: Thing, aspect: string, fields: Fields = {}, after?: Thing | null): Thing {
  const tree = arranged(docOf(step));
  return add(docOf(step), 'consequences', {thing: tree.blueprint, row: 'consequences'}, {step: tree.placeOf(step), aspect, ...fields}, after);
}

/** A cell of a step or phase that is made with its first letter. */
function newColumnSlot(row: Row, make: () => Thing, tree?: Arranged): Slot {
  let made: Thing | undefined;
  let slot: Slot | undefined;
  const inside = (): Slot | undefined => made && isThere(made) ? slot : undefined;
  return {
    isNew: true,
    read: () => inside()?.read() ?? '',
    letters: () => inside()?.letters(),
    write: (text) => {
      if (made) still(made);
      if (!inside() && !text.trim()) return;
      if (!inside()) {
        const thing = make();
        made = thing;
        const column = {key: '', phase: {thing, steps: []}, step: {thing, cards: {}}, nr: 0, folded: false, ghost: false, first: 0, many: 1};
        slot = tree ? emptySlot(row, column, thing, tree) : textSlot(thing, row.path, false);
      }
      slot?.write(text);
    },
    fits: (text) => !['duration'].includes(row.filled) || fromWords(text) !== undefined,
    leave: () => inside()?.leave(),
    thing: () => inside()?.thing(),
    column: () => made && isThere(made) ? made : undefined,
  };
}

/** The team's own name of a row. */
export function labelSlot(blueprint: Thing, label: string, ordinary: string): Slot {
  const path = `labels.${label}`;
  return {
    read: () => said(blueprint, path) || ordinary,
    letters: () => undefined,
    write: (text) => setValue(blueprint, path, text.trim() && text.trim() !== ordinary ? text.trim() : undefined),
    fits: () => true,
    leave: () => undefined,
    thing: () => blueprint,
  };
}

function textSlot(first: Thing, path: string, isCard: boolean): Slot {
  let thing = first;
  return {
    read: () => said(thing, path),
    letters: () => isThere(thing) ? textToType(thing, path) : undefined,
    write: (text) => {
      const there = still(thing);
      if (!there) return;
      thing = there;
      together(docOf(thing), () => {
        setText(thing, path, text);
        // Words for what was said to be none say that there is something after all.
        if (isCard && thing.in === 'consequences' && text.trim()) setValue(thing, 'none', undefined);
      });
    },
    fits: () => true,
    leave: () => {
      if (!isThere(thing)) return;
      if (isCard && !said(thing, path).trim() && isBare(thing)) remove(thing);
      else if (path === 'title') settleId(thing, said(thing, path));
    },
    thing: () => thing,
  };
}

/** A card or step that is made with its first letter. */
function madeSlot(make: () => Thing, path: string): Slot {
  let inside: Slot | undefined;
  return {
    isNew: true,
    read: () => inside?.read() ?? '',
    letters: () => inside?.letters(),
    write: (text) => {
      if (!inside && !text) return;
      const made = inside?.thing();
      if (!inside || !made || !still(made)) inside = textSlot(make(), path, path === 'text');
      inside.write(text);
    },
    fits: () => true,
    leave: () => inside?.leave(),
    thing: () => inside?.thing(),
  };
}

function itemSlot(entry: Entry, row: Row): Slot {
  const name = entry.path.slice(row.path.length + 1);
  const now = (): Record<string, never> => {
    const item = items(entry.thing, row.path).find((one) => one.name === name)?.item;
    return (item && typeof item === 'object' && !Array.isArray(item) ? item : {}) as Record<string, never>;
  };
  return {
    read: () => String(now()['data'] ?? ''),
    letters: () => undefined,
    write: (text) => {
      if (text.trim()) setItem(entry.thing, row.path, name, {...now(), data: text.trim()});
      else together(docOf(entry.thing), () => entry.thing.map.delete(entry.path));
    },
    fits: () => true,
    leave: () => undefined,
    thing: () => entry.thing,
  };
}

function newItemSlot(step: Thing, path: string): Slot {
  return {
    read: () => '',
    letters: () => undefined,
    write: (text) => {
      if (text.trim()) setValue(step, path, [...items(step, path).map(({item}) => item), {data: text.trim()}]);
    },
    fits: () => true,
    leave: () => undefined,
    thing: () => step,
  };
}

function feelingSlot(step: Thing, path: string): Slot {
  const word = path.replace(/feels$/, 'feeling');
  return {
    read: () => {
      const height = step.map.get(path);
      return [typeof height === 'number' ? String(height) : '', said(step, word)].filter(Boolean).join(' ');
    },
    letters: () => undefined,
    write: (text) => {
      const {feels, feeling} = feelingFrom(text);
      together(docOf(step), () => {
        setValue(step, path, feels);
        setValue(step, word, feeling || undefined);
      });
    },
    fits: () => true,
    leave: () => undefined,
    thing: () => step,
  };
}

function durationSlot(step: Thing, path: string): Slot {
  return {
    read: () => said(step, path),
    letters: () => undefined,
    write: (text) => setValue(step, path, text.trim() ? fromWords(text) : undefined),
    fits: (text) => !text.trim() || fromWords(text) !== undefined,
    leave: () => undefined,
    thing: () => step,
  };
}

/** Whoever types on in what somebody took away puts it back. */
function still(thing: Thing): Thing | undefined {
  return isThere(thing) ? thing : putBack(thing);
}

/** Nothing was said of it but its words. */
function isBare(card: Thing): boolean {
  const own = new Set(['id', '@home', '@at', 'text', 'step', 'aspect']);
  return [...card.map.entries()].every(([path, found]) => own.has(path) || (found instanceof Y.Text && found.length === 0));
}
