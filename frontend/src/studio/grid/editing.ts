// Writing in a cell: a box over the card. Every letter goes to the document at once, and what others type appears around it.
import * as Y from 'yjs';
import {say, type Words} from '../../lib/words.ts';
import {remove} from '../../live/edits.ts';
import {edits, shifted} from '../../live/letters.ts';
import {isThere, type Thing} from '../../live/things.ts';
import {chord} from '../keys.ts';
import {rescued} from '../rescue.ts';
import type {Studio} from '../studio.ts';
import {stopped} from './closed.ts';
import {grow, laying} from './laying.ts';
import type {Sheet} from './sheet.ts';
import {bringInSight} from './sight.ts';
import {emptySlot, labelSlot, type Slot, slotOf} from './slots.ts';
import {told} from './told.ts';

export interface Editing {
  /** Begin: in the chosen card with the caret at its end, or instead of it with these letters. */
  begin(sheet: Sheet, how?: {readonly letters?: string; readonly another?: boolean}): boolean;
  /** Stop, and keep what was typed. */
  end(): void;
  readonly on: boolean;
}

interface Session {
  readonly sheet: Sheet;
  readonly slot: Slot;
  readonly box: HTMLTextAreaElement;
  readonly before: string;
  readonly row: string;
  /** The step or phase of the cell; none where that is still to be made. */
  readonly home: Thing | undefined;
  /** The key of the entry that the box covers; none for a new one. */
  entry: string | undefined;
  text: Y.Text | undefined;
  /** Somebody else typed in it meanwhile. */
  others: boolean;
}

const NO_TIME: Words = {nl: 'Schrijf een tijd, zoals 2 dagen of 6 weken.', en: 'Write a time, such as 2 days or 6 weeks.'};
const CANCELLED: Words = {nl: 'Niet bewaard. Met Ctrl+Z komt je tekst terug.', en: 'Not kept. Ctrl+Z brings your text back.'};
const SHARED: Words = {nl: 'Iemand anders typt hier ook. De tekst blijft staan; met Ctrl+Z haal je alleen jouw deel weg.', en: 'Somebody else is typing here too. The text stays; Ctrl+Z takes away only your part.'};

/** Get ready to write. */
export function editing(studio: Studio, goOn: (sheet: Sheet, keys: string) => void): Editing {
  let now: Session | undefined;
  const laid = laying(studio, () => now && !isGone(now) ? {...now, entry: entryOf(now)} : undefined);
  const heard = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.local || !now) return;
    now.others = true;
    typedByOthers(now.box, event.target.toString());
  };
  const watch = (session: Session): void => {
    const text = session.slot.letters();
    if (text === session.text) return;
    session.text?.unobserve(heard);
    text?.observe(heard);
    session.text = text;
  };
  const typed = (): void => {
    if (!now) return;
    const wasThere = now.slot.thing() !== undefined && !isGone(now);
    if (now.slot.letters() || now.slot.isNew || isGone(now)) now.slot.write(now.box.value);
    watch(now);
    // The letter itself stands in the box; the card under it is drawn with the next frame. A new card is there at once.
    if (wasThere) return grow(now.box);
    follow(now);
    studio.grid.drawNow();
  };
  const end = (keep = true): boolean => {
    const session = now;
    if (!session) return true;
    if (keep && !session.slot.letters() && !isGone(session) && !finished(session)) return false;
    // A value was not in the document yet: nobody else tells that it would be gone.
    if (isGone(session) && !session.text && session.box.value !== session.before) rescued(studio, session.box.value);
    now = undefined;
    session.text?.unobserve(heard);
    session.box.remove();
    session.slot.leave();
    studio.room.undo.stop();
    studio.selected.type(false);
    studio.grid.drawNow();
    return true;
  };
  /** A value is kept when one leaves; what cannot be one stays in the box. */
  const finished = (session: Session): boolean => {
    if (session.slot.isNew && session.slot.thing()) return true;
    if (!session.slot.fits(session.box.value)) {
      session.box.setAttribute('aria-invalid', 'true');
      studio.notices.say({text: say(NO_TIME)});
      return false;
    }
    if (session.box.value !== session.before) session.slot.write(session.box.value);
    follow(session);
    return true;
  };
  const cancel = (): void => {
    const session = now;
    if (!session) return;
    studio.room.undo.stop();
    if (session.others) studio.notices.say({text: say(SHARED)});
    else if (session.slot.isNew) {
      const made = session.slot.column?.() ?? session.slot.thing();
      if (made) remove(made);
      if (made) studio.announce(say(CANCELLED));
    } else if (session.slot.letters() && session.slot.read() !== session.before) {
      session.slot.write(session.before);
      studio.announce(say(CANCELLED));
    }
    now = undefined;
    session.text?.unobserve(heard);
    session.box.remove();
    studio.room.undo.stop();
    studio.selected.type(false);
    studio.grid.drawNow();
    session.sheet.go(session.sheet.spot, {entry: session.sheet.active.entry, quiet: true});
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || !now) return;
    const keys = chord(event);
    const {sheet} = now;
    if (keys === 'Escape') cancel();
    else if (keys === 'Enter' || keys === 'Tab' || keys === 'Shift+Tab' || keys === 'Ctrl+Enter') {
      if (end()) goOn(sheet, keys);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  studio.grid.onDrawn(laid.look);
  return {
    get on() { return now !== undefined; },
    end: () => end(),
    begin(sheet, {letters, another = false} = {}) {
      if (stopped(studio, sheet, isNewPhase(sheet) ? [] : [sheet.cell?.column]) || !studio.mayEdit) return false;
      end();
      const slot = slotAt(sheet, studio, another);
      const element = sheet.elementAt(sheet.spot);
      if (!slot || !element) return false;
      studio.room.undo.stop();
      const box = boxFor(sheet);
      const before = slot.read();
      now = {sheet, slot, box, before, row: sheet.active.row, home: homeOf(sheet), entry: another || slot.isNew ? undefined : sheet.entry?.key ?? sheet.cell?.row.path, text: undefined, others: false};
      box.addEventListener('input', (event) => (event as InputEvent).isComposing || typed());
      box.addEventListener('compositionend', typed);
      box.addEventListener('keydown', pressed);
      box.addEventListener('blur', () => now?.box === box && !end() && cancel());
      sheet.scroller?.append(box);
      box.value = letters ?? before;
      laid.fit();
      bringInSight(sheet, element);
      box.focus({preventScroll: true});
      box.setSelectionRange(box.value.length, box.value.length);
      watch(now);
      studio.selected.type(true);
      if (letters !== undefined) typed();
      return true;
    },
  };
}

/** The key of the entry that is written in: its own, or that of the card that was made for it. */
function entryOf({slot, entry}: Session): string | undefined {
  const made = slot.isNew ? slot.thing() : undefined;
  return made && made.in !== 'steps' ? made.key : entry;
}

/** Somebody took away what is being written in; whoever types on puts it back. */
function isGone({slot, home}: Session): boolean {
  const thing = slot.thing() ?? home;
  return thing !== undefined && !isThere(thing);
}

function homeOf(sheet: Sheet): Thing | undefined {
  const {row, column} = sheet.cell ?? {};
  if (!column || column.ghost) return undefined;
  return (row?.filled === 'phase' ? undefined : column.step?.thing) ?? column.phase.thing ?? undefined;
}

/** A new phase comes behind the last one, whatever the lock on that. */
function isNewPhase(sheet: Sheet): boolean {
  return sheet.cell?.row.filled === 'phase' && sheet.cell.column?.ghost === true;
}

function slotAt(sheet: Sheet, studio: Studio, another: boolean): Slot | undefined {
  const {row, column} = sheet.cell ?? {};
  const tree = studio.arranged();
  if (!row) return undefined;
  if (!column) return row.label ? labelSlot(tree.blueprint, row.label, say(row.words)) : undefined;
  const entry = another ? undefined : sheet.entry;
  const last = sheet.cell?.entries.filter((one) => one.own).at(-1)?.thing;
  return entry ? slotOf(row, column, entry, sheet.journey, tree) : emptySlot(row, column, sheet.journey, tree, last?.in === 'steps' ? undefined : last);
}

/** After a card or a step was made, one is in it. */
function follow({sheet, slot, row}: Session): void {
  const made = slot.column?.();
  const thing = slot.thing();
  if (made) {
    const key = made.in === 'phases' ? `fase-${made.key}` : made.key;
    if (sheet.active.column !== key) sheet.active = {row, column: key, entry: 0};
  }
  if (thing && thing.in !== 'steps' && slot.isNew) {
    sheet.draw();
    const at = sheet.cell?.entries.findIndex((one) => one.thing === thing) ?? -1;
    if (at >= 0) sheet.active = {...sheet.active, entry: at};
  }
}

function boxFor(sheet: Sheet): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  box.className = 'mk-editor';
  box.rows = 1;
  box.spellcheck = true;
  box.setAttribute('aria-label', told(sheet));
  return box;
}

/** Show what others typed; the caret stays between the same letters. */
function typedByOthers(box: HTMLTextAreaElement, text: string): void {
  const {value, selectionStart, selectionEnd, selectionDirection} = box;
  if (value === text) return;
  const those = edits(value, text);
  box.value = text;
  box.setSelectionRange(shifted(selectionStart, those), shifted(selectionEnd, those), selectionDirection);
}

