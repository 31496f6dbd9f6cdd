// Taking away what is in cells, and whole steps and phases. Nothing is asked; everything can be had back.
import type {ArrangedPhase} from '../../live/arranged.ts';
import {remove, setText, setValue, together} from '../../live/edits.ts';
import {docOf, isThere, type Thing} from '../../live/things.ts';
import type {Cell, Sheet} from './sheet.ts';

/** Empty the chosen cells, or only the chosen card; say how many things went. Steps and phases stay. */
export function emptied(sheet: Sheet): number {
  const doc = docOf(sheet.journey);
  const spots = sheet.chosen();
  return together(doc, () => {
    const one = spots.length === 1 ? sheet.entry : undefined;
    if (one && sheet.cell) return emptyCell({...sheet.cell, entries: [one]});
    const seen = new Set<string>();
    return spots.reduce((sum, spot) => {
      const cell = sheet.cellAt(spot);
      // A milestone over four columns is one cell.
      const key = cell?.row.filled === 'phase' ? `${cell.row.key} ${cell.column?.phase.thing?.key}` : `${spot.row} ${spot.column}`;
      if (!cell || seen.has(key)) return sum;
      seen.add(key);
      return sum + emptyCell(cell);
    }, 0);
  });
}

/** Empty one cell; say how many things went. */
export function emptyCell({row, column, entries}: Cell): number {
  if (!column || column.ghost) return 0;
  let many = 0;
  for (const entry of entries) {
    if (entry.elsewhere || !isThere(entry.thing)) continue;
    many += 1;
    if (row.filled === 'cards' || row.filled === 'consequences') remove(entry.thing);
    else if (row.filled === 'list') entry.thing.map.delete(entry.path);
    else if (row.filled === 'text' || row.filled === 'phase') setText(entry.thing, entry.path, '');
    else {
      setValue(entry.thing, entry.path, undefined);
      if (row.filled === 'feeling') setValue(entry.thing, entry.path.replace(/feels$/, 'feeling'), undefined);
    }
  }
  return many;
}

/** Take steps away with everything in them. */
export function removeSteps(steps: readonly Thing[]): void {
  const [first] = steps;
  if (first) together(docOf(first), () => steps.forEach((step) => isThere(step) && remove(step)));
}

/** Take a phase away with its steps. */
export function removePhase(phase: ArrangedPhase): void {
  const thing = phase.thing;
  if (!thing) return removeSteps(phase.steps.map((step) => step.thing));
  together(docOf(thing), () => {
    phase.steps.forEach((step) => isThere(step.thing) && remove(step.thing));
    if (isThere(thing)) remove(thing);
  });
}
