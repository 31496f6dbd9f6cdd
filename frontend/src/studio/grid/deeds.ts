// What can be done in the grid, as commands: shortcuts, palette and menus are made from these.
import {say, type Words} from '../../lib/words.ts';
import type {ArrangedPhase} from '../../live/arranged.ts';
import {setValue, together} from '../../live/edits.ts';
import {said, value} from '../../live/things.ts';
import type {Command} from '../commands.ts';
import {linkTo} from '../selected.ts';
import type {Studio} from '../studio.ts';
import {chosenColumns, stopped} from './closed.ts';
import {carryCard, fits, nudgeCard, nudgePhase, nudgeStep} from './carrying.ts';
import {copiedPhase, copiedStep} from './copying.ts';
import type {Editing} from './editing.ts';
import {emptied, removePhase, removeSteps} from './emptying.ts';
import type {Reading} from './entries.ts';
import type {Sheet} from './sheet.ts';
import {newConsequence, newPhase, newStep} from './slots.ts';
import {turnedBack} from './undoing.ts';

const CELL: Words = {nl: 'Kaarten', en: 'Cards'};
const STEP: Words = {nl: 'Stappen en fasen', en: 'Steps and phases'};
const BACK: Words = {nl: 'Ongedaan maken', en: 'Undo'};
const IN_BAR: Words = {nl: 'Kopieer de link uit de adresbalk: die wijst al hierheen.', en: 'Copy the link from the address bar: it leads here already.'};
const COPIED: Words = {nl: 'De link staat op het klembord.', en: 'The link is on the clipboard.'};
const EMPTIED: Words = {nl: 'Leeggemaakt.', en: 'Emptied.'};
const STEP_GONE: Words = {nl: 'Stap “{name}” is weggehaald.', en: 'Step “{name}” was taken away.'};
const PHASE_GONE: Words = {nl: 'Fase “{name}” is weggehaald, met haar stappen.', en: 'Phase “{name}” was taken away, with its steps.'};

/** Give everything that can be done with what is chosen. */
export function deeds(studio: Studio, edit: Editing): Command[] {
  const sheet = (): Sheet | undefined => studio.grid.sheet;
  const reading = (): Reading => ({arranged: studio.arranged(), language: studio.page.language, label: (_, key) => key});
  const may = (also: (sheet: Sheet) => unknown = () => true) => (): boolean => {
    const one = sheet();
    return studio.mayEdit && one !== undefined && Boolean(also(one));
  };
  // Undo goes to where something was done, wherever one stands now; on a lock the room says no.
  const makes = (): boolean => studio.mayChange({journey: ''});
  const does = (deed: (sheet: Sheet) => unknown) => (): void => {
    const one = sheet();
    if (one && !stopped(studio, one, chosenColumns(one))) deed(one);
    studio.grid.drawNow();
  };
  const step = (one: Sheet): boolean => Boolean(one.cell?.column?.step) && one.cell?.row.filled !== 'phase';
  const phase = (one: Sheet): boolean => Boolean(one.cell?.column?.phase.thing) && one.cell?.row.filled === 'phase';
  const card = (one: Sheet): boolean => Boolean(one.entry && one.cell && fits(one.entry, one.cell.row));
  const gone = (words: Words, name: string): void => {
    studio.notices.say({text: say(words, {name}), action: {text: say(BACK), run: () => turnedBack(studio, 'undo')}});
  };
  return [
    {id: 'write', words: {nl: 'Schrijf hier', en: 'Write here'}, also: {nl: 'bewerken typen tekst aanpassen', en: 'edit type text change'}, keys: ['Enter', 'F2'], group: CELL, menus: ['cell'], heardElsewhere: true,
      when: may(), run: does((one) => edit.begin(one))},
    {id: 'another', words: {nl: 'Nog een kaart in deze cel', en: 'Another card in this cell'}, also: {nl: 'kaart toevoegen erbij post-it plakker', en: 'add card sticky note'}, keys: ['Ctrl+Enter', 'N'], group: CELL, menus: ['cell'],
      when: may((one) => ['cards', 'consequences', 'list'].includes(one.cell?.row.filled ?? '') && one.cell?.column), run: does((one) => edit.begin(one, {another: true}))},
    {id: 'double', words: {nl: 'Maak nog zo een', en: 'Duplicate'}, also: {nl: 'dupliceren kopie kopieer verdubbel', en: 'copy clone'}, keys: ['Ctrl+D'], group: CELL, menus: ['cell', 'step', 'phase'],
      when: may((one) => card(one) || one.cell?.row.head && one.cell.column && !one.cell.column.ghost), run: does((one) => doubled(one, studio))},
    {id: 'empty', words: {nl: 'Maak leeg', en: 'Clear'}, also: {nl: 'wissen verwijderen gum', en: 'delete erase remove'}, keys: ['Delete', 'Backspace'], group: CELL, menus: ['cell'], heardElsewhere: true,
      when: may(), run: does((one) => emptied(one) && gone(EMPTIED, ''))},
    {id: 'none', words: {nl: 'Bewust geen', en: 'None, on purpose'}, also: {nl: 'niets geen gevolgen niet nodig', en: 'nothing no consequences not needed'}, keys: ['Ctrl+Shift+0', 'Alt+0'], group: CELL, menus: ['cell'],
      when: may((one) => one.cell?.row.filled === 'consequences' && one.cell.column?.step), run: does(noneHere)},
    ...(['can', 'can_if', 'cannot'] as const).map((verdict, nr): Command => ({
      id: `verdict-${verdict}`, words: prefixed({nl: 'Oordeel', en: 'Verdict'}, studio.page.words['verdicts']?.[verdict]), keys: [`Alt+${nr + 1}`], group: CELL, menus: ['cell'],
      when: may((one) => one.entry?.thing.in === 'consequences' && !one.entry.none), run: does((one) => one.entry && setValue(one.entry.thing, 'verdict', verdict))})),
    {id: 'undo', words: BACK, also: {nl: 'terug herstel vergissing', en: 'back mistake revert'}, keys: ['Ctrl+Z'], when: makes, run: () => turnedBack(studio, 'undo')},
    {id: 'redo', words: {nl: 'Opnieuw doen', en: 'Redo'}, also: {nl: 'vooruit herhaal', en: 'again repeat'}, keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], when: makes, run: () => turnedBack(studio, 'redo')},
    ...nudges(may, does, reading, {card, step, phase}, (one, to) => stopped(studio, one, [{phase: to}])),
    {id: 'step-before', words: {nl: 'Nieuwe stap hiervoor', en: 'New step before this'}, also: {nl: 'kolom invoegen links toevoegen', en: 'insert column left add'}, keys: ['Ctrl+Shift+=', 'Ctrl++', 'Ctrl+Shift++'], group: STEP, menus: ['step', 'cell'],
      when: may(step), run: does((one) => insertStep(one, studio, edit, 'before'))},
    {id: 'step-after', words: {nl: 'Nieuwe stap hierna', en: 'New step after this'}, also: {nl: 'kolom invoegen rechts toevoegen', en: 'insert column right add'}, group: STEP, menus: ['step', 'cell'],
      when: may(step), run: does((one) => insertStep(one, studio, edit, 'after'))},
    {id: 'step-away', words: {nl: 'Haal deze stap weg', en: 'Take this step away'}, also: {nl: 'kolom verwijderen wissen', en: 'delete column remove'}, group: STEP, menus: ['step', 'cell'], keys: ['Ctrl+Shift+Delete'],
      when: may(step), run: does((one) => {
        const thing = one.cell?.column?.step?.thing;
        if (!thing) return;
        const name = said(thing, 'title');
        removeSteps([thing]);
        one.draw();
        one.go(one.spot);
        gone(STEP_GONE, name);
      })},
    {id: 'phase-after', words: {nl: 'Nieuwe fase hierna', en: 'New phase after this'}, also: {nl: 'fase toevoegen invoegen', en: 'add insert phase'}, group: STEP, menus: ['step', 'phase'],
      when: may((one) => one.cell?.column), run: does((one) => insertPhase(one, edit))},
    {id: 'phase-away', words: {nl: 'Haal deze fase weg', en: 'Take this phase away'}, also: {nl: 'fase verwijderen wissen', en: 'delete remove phase'}, group: STEP, menus: ['phase'],
      when: may(phase), run: does((one) => {
        const column = one.cell?.column;
        if (!column?.phase.thing) return;
        const name = said(column.phase.thing, 'title');
        removePhase(column.phase);
        one.draw();
        one.go(one.spot);
        gone(PHASE_GONE, name);
      })},
    {id: 'star', words: {nl: 'Moment dat telt', en: 'Moment of truth'}, also: {nl: 'ster moment of truth belangrijk cruciaal', en: 'star important crucial'}, group: STEP, menus: ['step'],
      when: may(step), run: does((one) => {
        const thing = one.cell?.column?.step?.thing;
        if (thing) setValue(thing, 'moment_of_truth', value(thing, 'moment_of_truth') === true ? undefined : true);
      })},
    {id: 'link', words: {nl: 'Kopieer link', en: 'Copy link'}, also: {nl: 'url adres delen verwijzing', en: 'url address share'}, group: CELL, menus: ['cell', 'step', 'phase'], keys: ['Ctrl+Shift+L'],
      when: () => sheet() !== undefined, run: () => {
        const one = sheet();
        if (!one) return;
        const address = new URL(linkTo(one.place()), location.href).href;
        navigator.clipboard?.writeText(address).then(() => studio.notices.say({text: say(COPIED), seconds: 4}), () => studio.notices.say({text: say(IN_BAR)}));
      }},
  ];
}

function prefixed(one: Words, other: Words | undefined): Words {
  return {nl: `${one.nl}: ${other?.nl ?? ''}`, en: `${one.en}: ${other?.en ?? ''}`};
}

type Is = (sheet: Sheet) => boolean;

function nudges(
  may: (also: Is) => () => boolean, does: (deed: Is) => () => void, reading: () => Reading, is: {card: Is; step: Is; phase: Is},
  shut: (sheet: Sheet, phase: ArrangedPhase) => boolean,
): Command[] {
  const ways: [string, Words][] = [
    ['ArrowLeft', {nl: 'naar links', en: 'left'}], ['ArrowRight', {nl: 'naar rechts', en: 'right'}],
    ['ArrowUp', {nl: 'omhoog', en: 'up'}], ['ArrowDown', {nl: 'omlaag', en: 'down'}],
  ];
  return ways.map(([way, words]): Command => ({
    id: `carry-${way}`, words: {nl: `Verplaats ${words.nl}`, en: `Move ${words.en}`}, keys: [`Alt+${way}`], group: CELL,
    when: may((one) => is.card(one) || (one.cell?.row.head === true && way.length > 8)),
    run: does((one) => {
      if (is.card(one)) return nudgeCard(one, way, reading(), (to) => shut(one, to));
      const by = way === 'ArrowLeft' ? -1 : 1;
      const focus = one.active;
      const done = is.phase(one) ? nudgePhase(one, by) : nudgeStep(one, by, reading().arranged, (to) => shut(one, to));
      one.draw();
      one.active = focus;
      one.go(one.spot);
      return done;
    }),
  }));
}

function doubled(sheet: Sheet, studio: Studio): void {
  const {entry, cell} = sheet;
  const column = cell?.column;
  const tree = studio.arranged();
  if (entry && cell && column?.step && fits(entry, cell.row)) {
    carryCard(entry.thing, {step: column.step, row: cell.row}, entry.thing, tree, true);
    sheet.draw();
    sheet.goEntry(sheet.active.entry + 1);
  } else if (cell?.row.filled === 'phase' && column) copiedPhase(column.phase, sheet.journey);
  else if (column?.step && column.phase.thing) {
    const made = copiedStep(column.step.thing, {thing: column.phase.thing, row: 'steps'}, column.step.thing);
    sheet.draw();
    sheet.active = {...sheet.active, column: made.key};
    sheet.go(sheet.spot);
  }
}

/** Somebody looked, and nothing has to be arranged: or, when that was said already, look again. */
function noneHere(sheet: Sheet): void {
  const {column, entries, row} = sheet.cell ?? {};
  const step = column?.step?.thing;
  if (!step || !row) return;
  const none = entries?.find((one) => one.none);
  together(step.map.doc as NonNullable<typeof step.map.doc>, () => {
    if (none) setValue(none.thing, 'none', undefined);
    else if (!entries?.length) newConsequence(step, row.path, {none: true});
  });
}

function insertStep(sheet: Sheet, studio: Studio, edit: Editing, where: 'before' | 'after'): void {
  const column = sheet.cell?.column;
  const step = column?.step?.thing;
  if (!column || !step || !column.phase.thing) return;
  const all = studio.arranged().inside(column.phase.thing, 'steps');
  const made = newStep(column.phase.thing, {}, where === 'after' ? step : (all[all.indexOf(step) - 1] ?? null));
  goTo(sheet, 'stap', made.key, edit);
}

function insertPhase(sheet: Sheet, edit: Editing): void {
  const made = newPhase(sheet.journey, '', sheet.cell?.column?.phase.thing ?? undefined);
  goTo(sheet, 'fase', `fase-${made.key}`, edit);
}

function goTo(sheet: Sheet, row: string, column: string, edit: Editing): void {
  sheet.draw();
  sheet.active = {row, column, entry: 0};
  sheet.go(sheet.spot);
  edit.begin(sheet);
}
