// Phases that are locked in a work session: whatever is written, carried or pasted stops at their border, and says why.
import {say, type Words} from '../../lib/words.ts';
import type {ArrangedPhase} from '../../live/arranged.ts';
import type {Studio} from '../studio.ts';
import type {Column} from './columns.ts';
import type {Sheet} from './sheet.ts';

const LOCKED: Words = {
  nl: 'Deze fase staat op slot. Alleen de procesbegeleider verandert hier nu iets.',
  en: 'This phase is locked. Only the facilitator changes something here now.',
};

/** Say whether a phase is locked for this person. */
export function isLocked(studio: Studio, sheet: Sheet, phase: ArrangedPhase | undefined): boolean {
  const tree = studio.arranged();
  return phase?.thing !== undefined && phase.thing !== null && Boolean(studio.closed?.({journey: tree.idOf(sheet.journey), phase: tree.idOf(phase.thing)}));
}

/** Say whether one of these columns is locked, and if so, tell why nothing happens. */
export function stopped(studio: Studio, sheet: Sheet, columns: readonly (Pick<Column, 'phase'> | undefined)[]): boolean {
  const isStopped = columns.some((one) => isLocked(studio, sheet, one?.phase));
  if (isStopped) studio.notices.say({text: say(LOCKED), seconds: 6});
  return isStopped;
}

/** The columns of the cells that are chosen. */
export function chosenColumns(sheet: Sheet): (Column | undefined)[] {
  return [...new Set(sheet.chosen().map(({column}) => sheet.columns[column - 1]))];
}
