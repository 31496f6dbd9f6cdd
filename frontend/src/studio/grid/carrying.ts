// Carrying a card, a step or a phase to another place. Whatever points at it goes along, because its id stays.
import type {Arranged, ArrangedPhase, ArrangedStep} from '../../live/arranged.ts';
import {type After, move, setValue, together} from '../../live/edits.ts';
import {docOf, type Thing} from '../../live/things.ts';
import {copied, homeOf} from './copying.ts';
import {consequencesOf, type Entry, type Reading} from './entries.ts';
import type {Row} from './rows.ts';
import type {Cell, Sheet} from './sheet.ts';

/** Say whether an entry can stand in a row. */
export function fits(entry: Entry, row: Row): boolean {
  if (!entry.own || entry.elsewhere) return false;
  return entry.thing.in === 'cards' ? row.filled === 'cards' : entry.thing.in === 'consequences' && row.filled === 'consequences';
}

/** Says whether nobody may put something in a phase now. */
export type Shut = (phase: ArrangedPhase) => boolean;

const open: Shut = () => false;

/** Carry a card to a cell, behind another card; or make it there again. */
export function carryCard(card: Thing, to: {step: ArrangedStep; row: Row}, after: After, tree: Arranged, copy = false): Thing {
  return together(docOf(card), () => {
    const home = homeOf(tree, card, to.step, to.row.path);
    const one = copy ? copied(card, home, after) : card;
    if (card.in === 'consequences') {
      setValue(one, 'step', tree.placeOf(to.step.thing));
      setValue(one, 'aspect', to.row.path);
    }
    if (!copy) move(one, home, after);
    return one;
  });
}

/** Carry the chosen card one cell or one place further; say whether it could. */
export function nudgeCard(sheet: Sheet, way: string, reading: Reading, shut: Shut = open): boolean {
  const {entry, cell, spot} = sheet;
  if (!entry || !cell?.column?.step || !fits(entry, cell.row)) return false;
  if (way === 'ArrowUp' || way === 'ArrowDown') {
    if (nudgeWithin(sheet, cell, entry, way === 'ArrowUp' ? -1 : 1, reading)) return true;
  }
  const by = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[way];
  for (let [row, column] = [spot.row + (by?.[0] ?? 0), spot.column + (by?.[1] ?? 0)]; ; [row, column] = [row + (by?.[0] ?? 0), column + (by?.[1] ?? 0)]) {
    const to = sheet.rows[row] && column > 0 ? sheet.cellAt({row, column}) : undefined;
    if (!to?.column || !by) return false;
    if (!to.column.step || !fits(entry, to.row)) continue;
    if (shut(to.column.phase)) return false;
    const last = to.entries.filter((one) => one.own).at(-1)?.thing;
    carryCard(entry.thing, {step: to.column.step, row: to.row}, way === 'ArrowDown' ? null : (last ?? null), reading.arranged);
    follow(sheet, entry.thing, {row, column});
    return true;
  }
}

/** Carry the step one place further, also into the next phase; say whether it could. */
export function nudgeStep(sheet: Sheet, by: -1 | 1, tree: Arranged, shut: Shut = open): boolean {
  const column = sheet.cell?.column;
  const step = column?.step?.thing;
  const phases = sheet.arranged?.phases ?? [];
  if (!column || !step) return false;
  const phase = phases.indexOf(column.phase);
  const steps = column.phase.steps.map((one) => one.thing);
  const at = steps.indexOf(step) + by;
  const there = at >= 0 && at < steps.length ? column.phase : phases[phase + by];
  const home = there?.thing;
  if (!there || !home || shut(there)) return false;
  const others = home === column.phase.thing ? steps.filter((one) => one !== step) : [...tree.inside(home, 'steps')];
  const after = home === column.phase.thing ? (others[at - 1] ?? null) : by > 0 ? null : (others.at(-1) ?? null);
  move(step, {thing: home, row: 'steps'}, after);
  return true;
}

/** Carry the phase one place further with its steps; say whether it could. */
export function nudgePhase(sheet: Sheet, by: -1 | 1): boolean {
  const phase = sheet.cell?.column?.phase;
  const phases = sheet.arranged?.phases ?? [];
  const at = phase ? phases.indexOf(phase) + by : -1;
  if (!phase?.thing || at < 0 || at >= phases.length) return false;
  const others = phases.filter((one) => one !== phase);
  move(phase.thing, {thing: sheet.journey, row: 'phases'}, others[at - 1]?.thing ?? null);
  return true;
}

function nudgeWithin(sheet: Sheet, cell: Cell, entry: Entry, by: number, reading: Reading): boolean {
  const step = cell.column?.step;
  if (!step) return false;
  const mine = entry.thing.in === 'consequences' ? consequencesOf(cell.row, step, reading) : (step.cards[cell.row.path] ?? []);
  const at = mine.indexOf(entry.thing) + by;
  if (at < 0 || at >= mine.length) return false;
  const others = mine.filter((one) => one !== entry.thing);
  move(entry.thing, homeOf(reading.arranged, entry.thing, step, cell.row.path), others[at - 1] ?? beforeAll(others[0], reading));
  follow(sheet, entry.thing, sheet.spot);
  return true;
}

/** Consequences share one list: in front of the first here is behind whatever stands before it. */
function beforeAll(first: Thing | undefined, {arranged}: Reading): Thing | null {
  if (first?.in !== 'consequences') return null;
  const all = arranged.consequences;
  return all[all.indexOf(first) - 1] ?? null;
}

function follow(sheet: Sheet, thing: Thing, spot: {row: number; column: number}): void {
  sheet.draw();
  const entry = sheet.cellAt(spot)?.entries.findIndex((one) => one.thing === thing) ?? 0;
  sheet.go(spot, {entry: Math.max(0, entry)});
}
