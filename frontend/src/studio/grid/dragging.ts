// Dragging a card, a step or a phase to another place, with a line where it will come. With Alt it is made there again.
import {move} from '../../live/edits.ts';
import type {Thing} from '../../live/things.ts';
import type {Studio} from '../studio.ts';
import {carryCard, fits} from './carrying.ts';
import {isLocked, stopped} from './closed.ts';
import {copiedPhase, copiedStep} from './copying.ts';
import type {Entry} from './entries.ts';
import type {Cell, Sheet} from './sheet.ts';

interface Held {
  readonly sheet: Sheet;
  readonly cell: Cell;
  readonly entry: Entry | undefined;
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
  on: boolean;
  drop: ((copy: boolean) => void) | undefined;
}

const FAR = 6;

/** Let things be dragged with the mouse or a pen; fingers scroll, and have the menu. */
export function startDragging(studio: Studio): void {
  const host = studio.host('sheets');
  const line = document.createElement('div');
  line.className = 'mk-drop';
  let held: Held | undefined;
  const stop = (): void => {
    held?.element.classList.remove('is-held');
    document.body.classList.remove('mk-dragging');
    line.remove();
    held = undefined;
  };
  host.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch' || !studio.mayChange({journey: ''}) || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const sheet = studio.grid.sheets.find(({element}) => element.contains(target));
    const spot = sheet?.spotOf(target);
    const cell = spot && sheet?.cellAt(spot);
    if (!sheet || !spot || !cell?.column || cell.column.ghost || target.closest('button, a, textarea, input')) return;
    const card = target.closest<HTMLElement>('.mk-card');
    const entry = cell.entries.find(({key}) => key === card?.dataset['entry']);
    const element = cell.row.head && cell.row.key !== 'mijlpaal' ? target.closest<HTMLElement>('[data-row]') : entry && fits(entry, cell.row) ? card : null;
    if (element) held = {sheet, cell, entry, element, x: event.clientX, y: event.clientY, on: false, drop: undefined};
  });
  document.addEventListener('pointermove', (event) => {
    if (!held) return;
    if (!held.on && Math.hypot(event.clientX - held.x, event.clientY - held.y) < FAR) return;
    if (!held.on) {
      // Out of a locked phase nothing is carried; a copy may go.
      if (!event.altKey && stopped(studio, held.sheet, [held.cell.column])) return stop();
      held.on = true;
      held.element.classList.add('is-held');
      document.body.classList.add('mk-dragging');
    }
    document.getSelection()?.removeAllRanges();
    scrolled(held.sheet, event);
    held.drop = aimed(held, event, line, studio);
  });
  document.addEventListener('pointerup', (event) => {
    const drop = held?.on ? held.drop : undefined;
    stop();
    if (!drop) return;
    drop(event.altKey);
    studio.room.undo.stop();
    studio.grid.drawNow();
  });
  document.addEventListener('pointercancel', stop);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !held?.on) return;
    event.preventDefault();
    stop();
  }, {capture: true});
}

/** Show where it will come, and give what dropping it there does. */
function aimed(held: Held, event: PointerEvent, line: HTMLElement, studio: Studio): Held['drop'] {
  line.remove();
  const under = document.elementsFromPoint(event.clientX, event.clientY).find((one) => one.closest('[data-row]'));
  const sheet = studio.grid.sheets.find(({element}) => under && element.contains(under));
  const spot = under && sheet?.spotOf(under);
  const to = spot && sheet?.cellAt(spot);
  const element = spot && sheet?.elementAt(spot);
  if (!sheet || !to?.column || !element) return undefined;
  if (held.cell.row.filled !== 'phase' && isLocked(studio, sheet, to.column.phase)) return () => void stopped(studio, sheet, [to.column]);
  if (held.cell.row.head) return aimedColumn(held, sheet, to, element, event, line);
  if (!held.entry || !to.column.step || !fits(held.entry, to.row)) return undefined;
  const cards = [...element.querySelectorAll<HTMLElement>('.mk-card:not(.mk-card--elsewhere)')];
  const before = cards.findIndex((card) => event.clientY < card.getBoundingClientRect().top + card.offsetHeight / 2);
  const own = to.entries.filter((one) => one.own);
  const at = before < 0 ? own.length : before;
  const next = cards[at];
  line.className = 'mk-drop mk-drop--across';
  if (next) next.before(line);
  else element.append(line);
  const {entry} = held;
  const {step} = to.column;
  return (copy) => {
    const others = own.filter((one) => copy || one.thing !== entry.thing);
    const after = own.slice(0, at).filter((one) => copy || one.thing !== entry.thing).at(-1)?.thing ?? (others.length ? null : undefined);
    const made = carryCard(entry.thing, {step, row: to.row}, after, studio.arranged(), copy);
    sheet.draw();
    if (spot) sheet.go(spot, {entry: Math.max(0, sheet.cellAt(spot)?.entries.findIndex((one) => one.thing === made) ?? 0)});
  };
}

function aimedColumn(held: Held, sheet: Sheet, to: Cell, element: HTMLElement, event: PointerEvent, line: HTMLElement): Held['drop'] {
  const column = to.column;
  if (!column || sheet !== held.sheet) return undefined;
  const box = element.getBoundingClientRect();
  const behind = event.clientX > box.left + box.width / 2 && !column.ghost;
  line.className = 'mk-drop mk-drop--down';
  line.classList.toggle('mk-drop--behind', behind);
  element.append(line);
  if (held.cell.row.filled === 'phase') return (copy) => carriedPhase(held, sheet, column.phase.thing, behind, copy);
  const step = held.cell.column?.step?.thing;
  const phase = column.phase.thing;
  if (!step || !phase) return undefined;
  return (copy) => {
    const steps = column.phase.steps.map((one) => one.thing).filter((one) => copy || one !== step);
    const there = column.step?.thing;
    const at = there ? steps.indexOf(there) + (behind ? 1 : 0) : steps.length;
    const after = there === step ? steps[at - 1] : steps[Math.max(0, at) - 1] ?? null;
    if (copy) copiedStep(step, {thing: phase, row: 'steps'}, after ?? null);
    else if (there !== step) move(step, {thing: phase, row: 'steps'}, after ?? null);
    sheet.draw();
    sheet.go(sheet.spot);
  };
}

function carriedPhase(held: Held, sheet: Sheet, there: Thing | null, behind: boolean, copy: boolean): void {
  const phase = held.cell.column?.phase;
  if (!phase?.thing || there === phase.thing) return;
  const one = copy ? copiedPhase(phase, sheet.journey) : phase.thing;
  const others = (sheet.arranged?.phases ?? []).map(({thing}) => thing).filter((other) => other && other !== one);
  const at = there ? others.indexOf(there) + (behind ? 1 : 0) : others.length;
  if (one) move(one, {thing: sheet.journey, row: 'phases'}, others[at - 1] ?? null);
  sheet.draw();
}

/** Near an edge the grid comes along. */
function scrolled(sheet: Sheet, event: PointerEvent): void {
  const room = sheet.scroller;
  const box = room?.getBoundingClientRect();
  if (!room || !box) return;
  const near = (place: number, from: number, to: number): number => place < from + 40 ? -16 : place > to - 40 ? 16 : 0;
  room.scrollBy(near(event.clientX, box.left + 150, box.right), near(event.clientY, box.top + 100, box.bottom));
}
