// "Verplaats naar": every place that what is chosen can be carried to without dragging it there.
import {say, type Words} from '../../lib/words.ts';
import {move} from '../../live/edits.ts';
import {said} from '../../live/things.ts';
import type {Command} from '../commands.ts';
import type {Studio} from '../studio.ts';
import {carryCard, fits} from './carrying.ts';
import type {Sheet} from './sheet.ts';

const TO_STEP: Words = {nl: 'Verplaats naar stap …', en: 'Move to step …'};
const TO_ROW: Words = {nl: 'Verplaats naar “{name}”', en: 'Move to “{name}”'};
const TO_PHASE: Words = {nl: 'Verplaats naar fase “{name}”', en: 'Move to phase “{name}”'};
const WHICH: Words = {nl: 'Naar welke stap? Typ het nummer.', en: 'To which step? Type its number.'};

/** Give the ways to carry what is chosen. */
export function carryTo(studio: Studio, sheet: Sheet): Command[] {
  const {row, column} = sheet.cell ?? {};
  if (!studio.mayEdit || !row || !column?.step) return [];
  return row.key === 'stap' ? stepTo(sheet) : cardTo(studio, sheet);
}

function stepTo(sheet: Sheet): Command[] {
  const column = sheet.cell?.column;
  const step = column?.step?.thing;
  return (sheet.arranged?.phases ?? []).filter((phase) => phase !== column?.phase).map((phase): Command => ({
    id: `to-phase-${phase.thing?.key}`,
    words: filled(TO_PHASE, phase.thing ? said(phase.thing, 'title') : ''),
    run: () => {
      if (!step || !phase.thing) return;
      move(step, {thing: phase.thing, row: 'steps'});
      arrived(sheet, step.key, 'stap');
    },
  }));
}

function cardTo(studio: Studio, sheet: Sheet): Command[] {
  const {entry, cell} = sheet;
  const step = cell?.column?.step;
  if (!entry || !cell || !step || !fits(entry, cell.row)) return [];
  const tree = studio.arranged();
  const rows = sheet.rows.filter((row) => row !== cell.row && fits(entry, row));
  return [
    {id: 'to-step', words: TO_STEP, run: () => {
      const nr = Number(prompt(say(WHICH)));
      const to = sheet.columns.find((one) => one.step && one.nr === nr);
      if (!to?.step) return;
      carryCard(entry.thing, {step: to.step, row: cell.row}, undefined, tree);
      arrived(sheet, to.key, cell.row.key);
    }},
    ...rows.map((row): Command => ({id: `to-${row.key}`, words: filled(TO_ROW, say(row.words)), run: () => {
      carryCard(entry.thing, {step, row}, undefined, tree);
      arrived(sheet, cell.column?.key ?? '', row.key);
    }})),
  ];
}

function filled(words: Words, name: string): Words {
  return {nl: words.nl.replace('{name}', name), en: words.en.replace('{name}', name)};
}

function arrived(sheet: Sheet, column: string, row: string): void {
  sheet.draw();
  sheet.active = {row, column, entry: 0};
  sheet.go(sheet.spot, {entry: Math.max(0, (sheet.cell?.entries.length ?? 1) - 1)});
}
