// The grid begins: keys, mouse and links lead to cells.
import type {Studio} from '../studio.ts';
import {chooseAll, walked} from './keyboard.ts';
import type {Sheet} from './sheet.ts';
import {chord} from '../keys.ts';

/** Bring the grid to life. */
export function start(studio: Studio): void {
  const host = studio.host('sheets');
  host.addEventListener('keydown', (event) => pressed(studio, event));
  host.addEventListener('mousedown', (event) => pointed(studio, event));
  host.addEventListener('click', (event) => folded(studio, event));
  document.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented && studio.commands.pressed(event)) event.preventDefault();
  });
  studio.grid.drawNow();
}

function sheetAt(studio: Studio, target: EventTarget | null): Sheet | undefined {
  return target instanceof Element ? studio.grid.sheets.find(({element}) => element.contains(target)) : undefined;
}

function pressed(studio: Studio, event: KeyboardEvent): void {
  const sheet = sheetAt(studio, event.target);
  if (!sheet || !(event.target as Element).matches('[data-row]')) return;
  studio.grid.enter(sheet);
  if (walked(sheet, event)) event.preventDefault();
  else if (chord(event) === 'Ctrl+A') {
    event.preventDefault();
    chooseAll(sheet);
  }
}

function pointed(studio: Studio, event: MouseEvent): void {
  const sheet = sheetAt(studio, event.target);
  const spot = sheet && event.button === 0 && sheet.spotOf(event.target as Element);
  if (!sheet || !spot || (event.target as Element).closest('button, a, textarea')) return;
  studio.grid.enter(sheet);
  const entry = (event.target as Element).closest('.mk-card');
  const cards = [...(sheet.elementAt(spot)?.querySelectorAll('.mk-card') ?? [])];
  sheet.go(spot, {extend: event.shiftKey, entry: Math.max(0, entry ? cards.indexOf(entry) : 0)});
  event.preventDefault();
}

function folded(studio: Studio, event: MouseEvent): void {
  const button = (event.target as Element).closest('[data-fold]');
  const sheet = sheetAt(studio, event.target);
  const spot = button && sheet?.spotOf(button);
  const phase = spot && sheet?.columns[spot.column - 1]?.phase.thing;
  if (!phase) return;
  const next = new Set(studio.grid.look.folded);
  if (!next.delete(phase.key)) next.add(phase.key);
  studio.grid.change({folded: next});
}
