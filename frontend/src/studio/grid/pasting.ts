// What a paste will do, worked out before anything is done; and then done as one.
import {type Fields, setValue, together} from '../../live/edits.ts';
import type {Arranged} from '../../live/arranged.ts';
import {docOf, type Thing} from '../../live/things.ts';
import {fromWords} from '../duration.ts';
import type {Column} from './columns.ts';
import {emptyCell} from './emptying.ts';
import type {Spot} from './moving.ts';
import type {Row} from './rows.ts';
import type {Sheet} from './sheet.ts';
import {emptySlot, newPhase, newStep} from './slots.ts';

/** What comes in one cell: texts, each a card of its own where there are cards; with what else a card says. */
export type Pasted = readonly {readonly text: string; readonly fields?: Fields}[];

export interface Plan {
  readonly from: Spot;
  /** By row and column what comes there; nothing comes where a cell cannot take it. */
  readonly cells: readonly (readonly Pasted[])[];
  readonly wide: number;
  readonly high: number;
  /** How many steps are made for it. */
  readonly newSteps: number;
  /** How many cells say something now, and will say something else. */
  readonly replaced: number;
  /** How many cells cannot hold what was meant for them. */
  readonly refused: number;
}

/** Work out what a paste from a cell on will do. */
export function planned(sheet: Sheet, from: Spot, cells: readonly (readonly Pasted[])[]): Plan {
  const start = {row: from.row, column: Math.max(1, from.column)};
  const wide = Math.max(...cells.map((row) => row.length));
  const newSteps = Array.from({length: wide}, (_, across) => sheet.columns[start.column + across - 1]).filter(isToMake).length;
  let [replaced, refused] = [0, 0];
  cells.forEach((line, down) => line.forEach((pasted, across) => {
    const row = sheet.rows[start.row + down];
    const column = sheet.columns[start.column + across - 1];
    if (!row || (column && !takes(row, column)) || !understands(row, pasted)) refused += pasted.length ? 1 : 0;
    else if (column && sheet.cellAt({row: start.row + down, column: start.column + across})?.entries.some((one) => !one.elsewhere)) replaced += 1;
  }));
  return {from: start, cells, wide, high: cells.length, newSteps, replaced, refused};
}

/** Do it, in one go. */
export function paste(sheet: Sheet, plan: Plan, tree: () => Arranged): void {
  together(docOf(sheet.journey), () => {
    let last = sheet.arranged?.phases.at(-1)?.thing;
    const columns = Array.from({length: plan.wide}, (_, across): Column => {
      const column = sheet.columns[plan.from.column + across - 1];
      if (column && !isToMake(column)) return column;
      const phase = (column && !column.ghost ? column.phase.thing : last) ?? newPhase(sheet.journey);
      last ??= phase;
      const thing = newStep(phase);
      return {key: thing.key, phase: {thing: phase, steps: []}, step: {thing, cards: {}}, nr: 0, folded: false, ghost: false, first: 0, many: 1};
    });
    plan.cells.forEach((line, down) => line.forEach((pasted, across) => {
      const row = sheet.rows[plan.from.row + down];
      const column = columns[across];
      if (!row || !column || !takes(row, column) || !understands(row, pasted)) return;
      emptyCell({row, column, entries: sheet.entriesIn(row, column)});
      fill(row, column, pasted, sheet.journey, tree());
    }));
  });
}

/** Whether a step has to be made to write in this column. */
function isToMake(column: Column | undefined): boolean {
  return !column || column.ghost || (!column.step && !column.folded);
}

function takes(row: Row, column: Column): boolean {
  return isToMake(column) || (row.filled === 'phase' ? column.phase.thing !== null : column.step !== undefined);
}

function understands(row: Row, pasted: Pasted): boolean {
  return row.filled !== 'duration' || pasted.every(({text}) => !text.trim() || fromWords(text) !== undefined);
}

function fill(row: Row, column: Column, pasted: Pasted, journey: Thing, tree: Arranged): void {
  const many = ['cards', 'consequences', 'list'].includes(row.filled);
  const texts = pasted.filter(({text, fields}) => text.trim() || fields);
  const those = many || !texts.length ? texts : [{text: texts.map(({text}) => text).join('\n')}];
  for (const {text, fields} of those as Pasted) {
    const slot = emptySlot(row, column, journey, tree);
    slot?.write(text || ' ');
    const thing = slot?.thing();
    if (thing && fields && slot?.isNew) for (const [path, value] of Object.entries(fields)) if (!['text', 'step', 'aspect'].includes(path)) setValue(thing, path, value);
    slot?.leave();
  }
}
