// Everything that can be made at a step, from the menu of a cell and from the list of commands: each opens its own small form.
import {add, choose, setValue} from '../../live/edits.ts';
import type {Collection} from '../../live/schema.ts';
import {said, type Thing} from '../../live/things.ts';
import {say, type Words} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
import {make} from './contents.ts';
import type {Desk} from './desk.ts';
import {newIn} from './fill.ts';
import {afterDrawing} from './listed.ts';
import type {Subject} from './subject.ts';
import {PANEL} from './words.ts';

interface Where {
  subject(): Subject | undefined;
  stepNow(): Thing | undefined;
}

interface Kind {
  readonly id: string;
  readonly words: Words;
  /** Make it at a step, and show the form in which it is filled in. */
  make(step: Thing, desk: Desk, studio: Studio): void;
}

const GROUP: Words = {nl: 'Iets nieuws bij deze stap', en: 'Something new at this step'};

const KINDS: readonly Kind[] = [
  {id: 'touchpoint', words: {nl: 'Nieuw contactpunt', en: 'New touchpoint'}, make: (step, desk, studio) => part(step, 'touchpoint', desk, studio)},
  {id: 'actor', words: {nl: 'Wie is aan zet', en: 'Whose move it is'}, make: (step, desk, studio) => group(step, 'step', 'actor', studio, desk)},
  {id: 'pain', words: {nl: 'Nieuw knelpunt', en: 'New pain'}, make: (step, desk, studio) => card(step, 'pains', desk, studio)},
  {id: 'idea', words: {nl: 'Nieuw idee', en: 'New idea'}, make: (step, desk, studio) => card(step, 'ideas', desk, studio)},
  {id: 'question', words: {nl: 'Nieuwe open vraag', en: 'New open question'}, make: (step, desk, studio) => card(step, 'questions', desk, studio)},
  {id: 'evidence', words: {nl: 'Nieuwe onderbouwing', en: 'New evidence'}, make: (step, desk) => pointed(step, 'evidence', 'based_on', 'interview', desk)},
  {id: 'law', words: {nl: 'Nieuwe wet of regel', en: 'New law or rule'}, make: (step, desk, studio) => consequence(step, 'law', desk, studio)},
  {id: 'data', words: {nl: 'Nieuw gegeven', en: 'New data'}, make: (step, desk, studio) => consequence(step, 'data', desk, studio)},
  {id: 'artefact', words: {nl: 'Nieuw materiaal', en: 'New artefact'}, make: (step, desk) => pointed(step, 'artefacts', 'artefacts', 'letter', desk)},
  {id: 'measure', words: {nl: 'Nieuwe indicator', en: 'New indicator'}, make: (step, desk) => void make('indicators', desk, {at: desk.tree().placeOf(step)})},
  {id: 'arrow', words: {nl: 'Nieuwe pijl vanaf hier', en: 'New arrow from here'}, make: (step, desk) => void make('arrows', desk, {from: desk.tree().placeOf(step)})},
  {id: 'promise', words: {nl: 'Nieuwe belofte', en: 'New promise'}, make: (step, desk, studio) => part(step, 'promise', desk, studio)},
  {id: 'legal_term', words: {nl: 'Nieuwe termijn van de wet', en: 'New term of the law'}, make: (step, desk, studio) => part(step, 'legal_term', desk, studio)},
  {id: 'screen', words: {nl: 'Scherm in de demo', en: 'Screen in the demo'}, make: screenOf},
];

const NEW: Words = {nl: 'Zet iets nieuws bij deze stap …', en: 'Add something new to this step …'};
const NEW_WHAT: Words = {nl: 'Wat komt erbij?', en: 'What is added?'};

/** Add the commands; they stand in the menus of a cell and of a step. */
export function addCommands(studio: Studio, desk: Desk, where: Where): void {
  studio.commands.add(
    ...KINDS.map(({id, words, make: begin}) => ({
      id: `new-${id}`, words, group: GROUP,
      when: () => studio.mayEdit && where.stepNow() !== undefined,
      run: () => {
        const step = where.stepNow();
        if (!step) return;
        begin(step, desk, studio);
        studio.announce(say(PANEL.made, {what: say(words)}));
      },
    })),
    // Thirteen kinds are too many for a menu: they wait behind one line of it.
    {id: 'new', words: NEW, group: GROUP, menus: ['cell', 'step'], when: () => studio.mayEdit && where.stepNow() !== undefined, run: () => {
      studio.choose(NEW_WHAT, KINDS.map(({id, words}) => ({id: `new-${id}`, text: say(words), run: () => studio.commands.run(`new-${id}`)})));
    }},
    {id: 'fill-in', words: {nl: 'Vul in', en: 'Fill in'}, keys: ['Alt+Enter'], group: GROUP, menus: ['cell', 'card', 'step', 'phase'], run: () => {
      studio.panel.open('fill');
      afterDrawing(() => document.querySelector<HTMLElement>('.mk-panel .pf__box')?.focus());
    }},
    {id: 'show-all', words: {nl: 'Mensen, onderbouwing en materiaal', en: 'People, evidence and material'}, group: GROUP, run: () => studio.panel.open('all')},
  );
}

/** Show a place of the grid, and the form of what is there. */
function show(step: Thing, row: string | undefined, studio: Studio): void {
  const [journey = '', name = ''] = studio.arranged().placeOf(step).split('/');
  studio.grid.show({journey, step: name, ...(row && {row})}, {focus: false});
  studio.panel.open('fill');
}

function card(step: Thing, row: string, desk: Desk, studio: Studio): void {
  show(step, row, studio);
  newIn({kind: 'cards', step, row, things: []}, desk);
}

function consequence(step: Thing, aspect: string, desk: Desk, studio: Studio): void {
  show(step, aspect, studio);
  newIn({kind: 'aspect', step, aspect, things: []}, desk);
}

function pointed(step: Thing, row: 'evidence' | 'artefacts', path: string, kind: string, desk: Desk): void {
  const made = add(desk.doc, row as Collection, {thing: desk.tree().blueprint, row}, {kind});
  choose(step, path, said(made, 'id'), true);
  desk.open(made);
}

function part(step: Thing, name: string, desk: Desk, studio: Studio): void {
  if (step.map.get(name) !== true) setValue(step, name, true);
  group(step, name, `${name}.`, studio, desk);
}

/** Open the form of the step at one group, with the cursor in the first field whose path begins so. */
function group(step: Thing, name: string, path: string, studio: Studio, desk: Desk): void {
  show(step, undefined, studio);
  desk.refresh();
  afterDrawing(() => {
    const folded = document.querySelector<HTMLDetailsElement>(`.mk-panel [data-group="${name}"]`);
    if (folded) folded.open = true;
    document.querySelector<HTMLElement>(`.mk-panel [data-field^="steps/${CSS.escape(step.key)}/${path}"] :is(input, select, textarea)`)?.focus();
  });
}

function screenOf(step: Thing, desk: Desk, studio: Studio): void {
  if (step.map.get('screen') !== true) setValue(step, 'screen', true);
  show(step, undefined, studio);
  studio.panel.open('screen');
  desk.refresh();
  afterDrawing(() => document.querySelector<HTMLElement>('.mk-panel .pf__box')?.focus());
}
