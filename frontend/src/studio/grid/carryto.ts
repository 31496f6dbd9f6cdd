// "Verplaats naar": every place that what is chosen can be carried to without dragging it there.
import {say, type Words} from '../../lib/words.ts';
import type {ArrangedPhase, ArrangedStep} from '../../live/arranged.ts';
import {move} from '../../live/edits.ts';
import {said, type Thing} from '../../live/things.ts';
import type {Choice} from '../chooser.ts';
import type {Command} from '../commands.ts';
import type {Studio} from '../studio.ts';
import {carryCard, fits} from './carrying.ts';
import {isLocked} from './closed.ts';
import type {Row} from './rows.ts';
import type {Sheet} from './sheet.ts';

const TO_STEP: Words = {nl: 'Verplaats naar stap …', en: 'Move to step …'};
const TO_ROW: Words = {nl: 'Verplaats naar “{name}”', en: 'Move to “{name}”'};
const TO_PHASE: Words = {nl: 'Verplaats naar fase “{name}”', en: 'Move to phase “{name}”'};
const BEHIND: Words = {nl: 'Verplaats achter stap …', en: 'Move behind step …'};
const WHICH: Words = {nl: 'Naar welke stap?', en: 'To which step?'};
const BEHIND_WHICH: Words = {nl: 'Achter welke stap?', en: 'Behind which step?'};

/** Give the ways to carry what is chosen. */
export function carryTo(studio: Studio, sheet: Sheet): Command[] {
  const {row, column} = sheet.cell ?? {};
  if (!studio.mayEdit || !row || !column?.step) return [];
  return row.key === 'stap' ? stepTo(studio, sheet) : cardTo(studio, sheet);
}

function stepTo(studio: Studio, sheet: Sheet): Command[] {
  const column = sheet.cell?.column;
  const step = column?.step?.thing;
  if (!step) return [];
  const to = (phase: ArrangedPhase, after?: Thing): void => {
    if (!phase.thing) return;
    move(step, {thing: phase.thing, row: 'steps'}, after);
    arrived(sheet, step.key, 'stap');
  };
  const steps = stepsOf(studio, sheet, (one, phase) => to(phase, one.thing)).filter(({id}) => id !== step.key);
  const phases = (sheet.arranged?.phases ?? []).filter((phase) => phase !== column?.phase && !isLocked(studio, sheet, phase));
  return [
    ...(steps.length ? [{id: 'behind-step', words: BEHIND, run: () => studio.choose(BEHIND_WHICH, steps)}] : []),
    ...phases.map((phase): Command => ({
      id: `to-phase-${phase.thing?.key}`, words: filled(TO_PHASE, phase.thing ? said(phase.thing, 'title') : ''), run: () => to(phase),
    })),
  ];
}

function cardTo(studio: Studio, sheet: Sheet): Command[] {
  const {entry, cell} = sheet;
  const step = cell?.column?.step;
  if (!entry || !cell || !step || !fits(entry, cell.row)) return [];
  const to = (there: ArrangedStep, row: Row): void => {
    carryCard(entry.thing, {step: there, row}, undefined, studio.arranged());
    arrived(sheet, there.thing.key, row.key);
  };
  const steps = stepsOf(studio, sheet, (one) => to(one, cell.row)).filter(({id}) => id !== step.thing.key);
  const rows = sheet.rows.filter((row) => row !== cell.row && fits(entry, row));
  return [
    ...(steps.length ? [{id: 'to-step', words: TO_STEP, run: () => studio.choose(WHICH, steps)}] : []),
    ...rows.map((row): Command => ({id: `to-${row.key}`, words: filled(TO_ROW, say(row.words)), run: () => to(step, row)})),
  ];
}

/** Every step that something can be carried to, by number and title, with its phase beside it. */
function stepsOf(studio: Studio, sheet: Sheet, go: (step: ArrangedStep, phase: ArrangedPhase) => void): Choice[] {
  let nr = 0;
  return (sheet.arranged?.phases ?? []).flatMap((phase) => phase.steps.map((step): [number, ArrangedPhase, ArrangedStep] => [nr += 1, phase, step]))
    .filter(([, phase]) => !isLocked(studio, sheet, phase))
    .map(([at, phase, step]) => ({
      id: step.thing.key, text: `${at}. ${said(step.thing, 'title')}`, aside: phase.thing ? said(phase.thing, 'title') : '',
      run: () => {
        go(step, phase);
        studio.grid.drawNow();
      },
    }));
}

function filled(words: Words, name: string): Words {
  return {nl: words.nl.replace('{name}', name), en: words.en.replace('{name}', name)};
}

function arrived(sheet: Sheet, column: string, row: string): void {
  sheet.draw();
  sheet.active = {row, column, entry: 0};
  sheet.go(sheet.spot, {entry: Math.max(0, (sheet.cell?.entries.length ?? 1) - 1)});
}
