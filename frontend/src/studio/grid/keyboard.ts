// Walking through the grid with keys, and choosing more than one cell.
import {chord} from '../keys.ts';
import {moved, type Spot} from './moving.ts';
import type {Sheet} from './sheet.ts';

/** Walk, when these are keys to walk with; say whether they were. */
export function walked(sheet: Sheet, event: KeyboardEvent): boolean {
  const keys = chord(event);
  const extend = keys.includes('Shift+');
  const way = keys.replace('Shift+', '');
  if (!extend && !sheet.anchor && throughCards(sheet, way)) return true;
  const to = moved(way, sheet.spot, {...sheet.extent, page: way.startsWith('Page') ? inSight(sheet) : 1});
  if (!to) return false;
  sheet.go(to, {extend, entry: way === 'ArrowUp' && !extend ? last(sheet, to) : 0});
  return true;
}

/** Choose a whole row first, then everything. */
export function chooseAll(sheet: Sheet): void {
  const {row} = sheet.spot;
  const isRow = sheet.range.left === 1 && sheet.range.right === sheet.columns.length && sheet.range.top === sheet.range.bottom;
  const [top, bottom] = isRow ? [3, sheet.rows.length - 1] : [row, row];
  sheet.go({row: top, column: 1}, {quiet: true});
  sheet.go({row: bottom, column: sheet.columns.length}, {extend: true});
}

/** Choose the whole row, or the whole column. */
export function chooseLine(sheet: Sheet, which: 'row' | 'column'): void {
  const {row, column} = sheet.spot;
  const [from, to] = which === 'row' ? [{row, column: 1}, {row, column: sheet.columns.length}] : [{row: 3, column}, {row: sheet.rows.length - 1, column}];
  sheet.go(from, {quiet: true});
  sheet.go(to, {extend: true});
}

/** In a cell with several cards the arrows go through the cards first. */
function throughCards(sheet: Sheet, way: string): boolean {
  const many = sheet.cell?.entries.length ?? 0;
  const to = sheet.active.entry + (way === 'ArrowDown' ? 1 : way === 'ArrowUp' ? -1 : NaN);
  if (!(to >= 0 && to < many)) return false;
  sheet.goEntry(to);
  return true;
}

function last(sheet: Sheet, spot: Spot): number {
  return Math.max(0, (sheet.cellAt(spot)?.entries.length ?? 1) - 1);
}

function inSight(sheet: Sheet): number {
  const height = sheet.scroller?.clientHeight ?? 600;
  const row = sheet.elementAt(sheet.spot)?.offsetHeight ?? 80;
  return Math.max(1, Math.floor(height / row) - 1);
}
