// Where somebody is in the grid, in words for who listens.
import {say} from '../../lib/words.ts';
import {said} from '../../live/things.ts';
import type {Sheet} from './sheet.ts';
import * as words from './words.ts';

/** "Stap 4, achter de schermen, leeg, 12 van 60" */
export function told(sheet: Sheet): string {
  const {row, column, entries} = sheet.cell ?? {};
  if (!row) return '';
  if (!column) return say(words.ROW, {name: say(row.words)});
  const [nr, many] = [column.nr, sheet.arranged?.phases.reduce((sum, phase) => sum + phase.steps.length, 0) ?? 0];
  if (column.ghost) return [say(row.filled === 'phase' ? words.NEW_PHASE : words.NEW_STEP), say(row.words), say(words.EMPTY)].join(', ');
  const isPhase = row.filled === 'phase' || !column.step;
  const phase = column.phase.thing ? said(column.phase.thing, 'title') : '';
  const where = isPhase ? say(words.PHASE_AT, {name: phase}) : say(words.STEP_AT, {nr});
  const entry = entries?.[sheet.active.entry];
  const what = !entries?.length ? say(words.EMPTY) : (entry?.none ? say(words.NONE) : entry?.text ?? '');
  const card = (entries?.length ?? 0) > 1 ? say(words.CARD_OF, {nr: sheet.active.entry + 1, many: entries?.length ?? 0}) : '';
  return [where, row.key === 'stap' ? '' : say(row.words), what, card, isPhase ? '' : say(words.OF_MANY, {nr, many})].filter(Boolean).join(', ');
}
