// The grid begins: keys, mouse, fingers and links lead to cells.
import {say, type Words} from '../../lib/words.ts';
import {chord, types} from '../keys.ts';
import {linkTo, placeIn} from '../selected.ts';
import type {Studio} from '../studio.ts';
import {startClipboard} from './clipboard.ts';
import {chosenColumns, isLocked, stopped} from './closed.ts';
import {deeds} from './deeds.ts';
import {startDragging} from './dragging.ts';
import {type Editing, editing} from './editing.ts';
import {startEmpty} from './empty.ts';
import {startFinding} from './finding.ts';
import {startInserting} from './inserting.ts';
import {chooseAll, chooseLine, walked} from './keyboard.ts';
import {startList} from './list.ts';
import {startMenu} from './menu.ts';
import {startPanning} from './panning.ts';
import type {Sheet} from './sheet.ts';
import {startTools} from './tools.ts';

/** In milliseconds. */
const STILL = 120;
const GONE: Words = {nl: 'Deze plek is er niet meer.', en: 'This place is no longer there.'};
const READ_ONLY: Words = {nl: 'Je kijkt mee. Alleen makers kunnen hier iets veranderen.', en: 'You are looking on. Only makers can change things here.'};

/** Bring the grid to life. */
export function start(studio: Studio): void {
  const host = studio.host('sheets');
  const edit = editing(studio, (sheet, keys) => goneOn(studio, sheet, keys, edit));
  studio.commands.add(...deeds(studio, edit));
  startTools(studio);
  startMenu(studio);
  startFinding(studio);
  startClipboard(studio, edit);
  startPanning(studio);
  startDragging(studio);
  startInserting(studio);
  startEmpty(studio);
  startList(studio);
  host.addEventListener('keydown', (event) => pressed(studio, event, edit));
  host.addEventListener('mousedown', (event) => pointed(studio, event, edit));
  host.addEventListener('dblclick', (event) => opened(studio, event, edit));
  host.addEventListener('click', (event) => clicked(studio, event, edit));
  host.addEventListener('focusin', (event) => entered(studio, event));
  document.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented && studio.commands.pressed(event)) event.preventDefault();
  });
  window.addEventListener('hashchange', () => linked(studio));
  // Every part has something to say about how it looks: it is drawn once, when all have begun.
  const first = (): void => queueMicrotask(() => {
    studio.grid.drawNow();
    if (studio.room.ready) linked(studio);
  });
  studio.room.on('ready', first);
  // Every letter that is kept is another state; only what somebody may do is seen in the grid.
  let could = studio.mayEdit;
  studio.room.on('state', () => {
    if (could !== studio.mayEdit) studio.grid.draw();
    could = studio.mayEdit;
  });
  first();
  addressed(studio, edit);
}

/** The address bar says where somebody is, as soon as she stands still: each new address is costly. */
function addressed(studio: Studio, edit: Editing): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  studio.selected.on((place) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (place.journey && !edit.on) history.replaceState(history.state, '', linkTo(place));
    }, STILL);
  });
}

function sheetAt(studio: Studio, target: EventTarget | null): Sheet | undefined {
  return target instanceof Element ? studio.grid.sheets.find(({element}) => element.contains(target)) : undefined;
}

/** A link leads to its place, after a new name or a move too. */
function linked(studio: Studio): void {
  const place = placeIn(location.hash);
  if (place && !studio.grid.show(place)) studio.notices.say({text: say(GONE)});
}

function pressed(studio: Studio, event: KeyboardEvent, edit: Editing): void {
  const sheet = sheetAt(studio, event.target);
  if (!sheet || edit.on || !(event.target as Element).matches('[data-row]')) return;
  studio.grid.enter(sheet);
  if (walked(sheet, event) || did(studio, sheet, event, edit)) event.preventDefault();
}

/** Keys that change what is chosen. */
const CHANGES = /^(?:Alt\+(?:Arrow(?:Left|Right|Up|Down)|[0-3])|Ctrl\+(?:D|Enter)|Ctrl\+Shift\+(?:Delete|=|\+|0)|Ctrl\+\+|N|Delete|Backspace)$/;

/** What keys do in a cell, besides walking. */
function did(studio: Studio, sheet: Sheet, event: KeyboardEvent, edit: Editing): boolean {
  const keys = chord(event);
  // Shift by itself is on its way to Shift+Tab.
  if (keys !== 'Tab' && keys !== 'Shift+Tab' && event.key !== 'Shift') {
    chained.delete(sheet);
    if (!types(event)) begun.delete(sheet);
  }
  if ((keys === 'Tab' || keys === 'Shift+Tab') && chained.has(sheet)) {
    goneOn(studio, sheet, keys, edit);
    return true;
  }
  // A view is changed from within a cell too; who wants to begin with ! or @ presses F2 first.
  if (keys === 'Shift+1') return studio.commands.run('fit');
  if (keys === 'Shift+2') return studio.commands.run('zoom-chosen');
  if (CHANGES.test(keys) && stopped(studio, sheet, chosenColumns(sheet))) return true;
  if (keys === 'Ctrl+A') chooseAll(sheet);
  else if (event.key === ' ' && (event.shiftKey || event.ctrlKey)) chooseLine(sheet, event.shiftKey ? 'row' : 'column');
  else if (keys === 'Enter' || keys === 'F2') return openedHere(studio, sheet, edit);
  else if (keys === 'Delete' || keys === 'Backspace') studio.commands.run('empty');
  else if (keys === 'Escape') sheet.go(sheet.spot, {entry: sheet.active.entry, quiet: true});
  else if (types(event) && event.key !== ' ' && (studio.mayEdit || isLocked(studio, sheet, sheet.cell?.column?.phase))) return edit.begin(sheet, {letters: event.key});
  else return false;
  return true;
}

function openedHere(studio: Studio, sheet: Sheet, edit: Editing): boolean {
  const column = sheet.cell?.column;
  if (column?.folded) {
    fold(studio, sheet, sheet.spot.column);
    return true;
  }
  const isShut = isLocked(studio, sheet, column?.phase);
  if (!studio.mayEdit && !isShut && studio.propose?.()) return true;
  if (!studio.mayEdit && !isShut) studio.notices.say({text: say(READ_ONLY), seconds: 4});
  return edit.begin(sheet);
}

/** Right after an edit Tab still goes to the next step; anything else ends that. */
const chained = new WeakSet<Sheet>();
/** The column in which a row of writing began: after Tab and Tab, Enter goes to the next row there. */
const begun = new WeakMap<Sheet, string>();

function goneOn(studio: Studio, sheet: Sheet, keys: string, edit: Editing): void {
  sheet.draw();
  const {row, column} = sheet.spot;
  if (keys === 'Ctrl+Enter') {
    sheet.go({row, column}, {quiet: true, entry: Math.max(0, (sheet.cell?.entries.length ?? 1) - 1)});
    edit.begin(sheet, {another: true});
  } else if (keys === 'Enter') {
    chained.add(sheet);
    sheet.go({row: row + 1, column: sheet.columns.findIndex(({key}) => key === begun.get(sheet)) + 1 || column});
    begun.delete(sheet);
  } else {
    const on = keys === 'Tab';
    const to = sheet.extent.span?.({row, column}) ?? {first: column, last: column};
    const next = on ? to.last + 1 : to.first - 1;
    if (next < 1 || next > sheet.columns.length) {
      chained.delete(sheet);
      return sheet.go({row, column});
    }
    chained.add(sheet);
    if (!begun.has(sheet)) begun.set(sheet, sheet.columns[column - 1]?.key ?? '');
    sheet.go({row, column: next});
  }
  studio.grid.enter(sheet);
}

function pointed(studio: Studio, event: MouseEvent, edit: Editing): void {
  const sheet = sheetAt(studio, event.target);
  const target = event.target as Element;
  const spot = sheet && event.button === 0 && sheet.spotOf(target);
  if (!sheet || !spot || target.closest('button, a, textarea, input, [data-band]')) return;
  edit.end();
  studio.grid.enter(sheet);
  chained.delete(sheet);
  begun.delete(sheet);
  if (event.ctrlKey || event.metaKey) {
    const key = `${sheet.rows[spot.row]?.key}|${sheet.columns[spot.column - 1]?.key ?? ''}`;
    if (!sheet.apart.delete(key)) sheet.apart.add(key);
    sheet.mark();
  } else {
    const card = target.closest('.mk-card');
    const cards = [...(sheet.elementAt(spot)?.querySelectorAll('.mk-card') ?? [])];
    sheet.go(spot, {extend: event.shiftKey, entry: Math.max(0, card ? cards.indexOf(card) : 0)});
  }
  event.preventDefault();
}

function opened(studio: Studio, event: MouseEvent, edit: Editing): void {
  const sheet = sheetAt(studio, event.target);
  const target = event.target as Element;
  if (!sheet?.spotOf(target) || target.closest('button, a, textarea, [data-band]')) return;
  edit.begin(sheet, {another: !target.closest('.mk-card') && Boolean(sheet.cell?.entries.some((one) => one.own))});
}

/** With a finger the first tap chooses and the second one writes. */
let tapped: Element | undefined;

function clicked(studio: Studio, event: MouseEvent, edit: Editing): void {
  const sheet = sheetAt(studio, event.target);
  const target = event.target as Element;
  if (!sheet) return;
  const spot = sheet.spotOf(target);
  if (target.closest('[data-fold]') && spot) return fold(studio, sheet, spot.column);
  if ((event as PointerEvent).pointerType !== 'touch' || !spot) return;
  const cell = target.closest('[data-row]') ?? undefined;
  if (cell && cell === tapped) edit.begin(sheet);
  tapped = cell;
}

function fold(studio: Studio, sheet: Sheet, column: number): void {
  const phase = sheet.columns[column - 1]?.phase.thing;
  if (!phase) return;
  const next = new Set(studio.grid.look.folded);
  if (!next.delete(phase.key)) next.add(phase.key);
  studio.grid.change({folded: next});
  sheet.go(sheet.spot, {quiet: true});
}

/** Whoever gives a cell the focus in another way, such as a screen reader, is in it. */
function entered(studio: Studio, event: FocusEvent): void {
  const sheet = sheetAt(studio, event.target);
  const target = event.target as HTMLElement;
  if (!sheet) return;
  const isOther = studio.grid.sheet !== sheet;
  studio.grid.enter(sheet);
  const spot = target.matches('[data-row]') ? sheet.spotOf(target) : undefined;
  if (spot && sheet.elementAt(sheet.spot) !== target) sheet.go(spot, {focus: false, quiet: true});
  else if (isOther) studio.selected.choose(sheet.place());
}
