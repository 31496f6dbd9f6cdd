// The panel at the right: what is chosen is filled in there, and everything that is not a cell.
import {html} from 'lit-html';
import {setValue} from '../../live/edits.ts';
import {isThere, type Thing} from '../../live/things.ts';
import {say} from '../../lib/words.ts';
import {OPEN, type Opening} from '../opening.ts';
import {chord} from '../keys.ts';
import type {Studio} from '../studio.ts';
import {addCommands} from './cards.ts';
import {contents} from './contents.ts';
import type {Desk} from './desk.ts';
import {filled} from './fill.ts';
import {inFields} from './inside.ts';
import {afterDrawing} from './listed.ts';
import {preview} from './preview.ts';
import {screen} from './screen.ts';
import {hasPart} from './spot.ts';
import {placeOfThing, type Subject, subjectOf} from './subject.ts';
import {PANEL} from './words.ts';

/** Whoever types this slowly stopped typing, in milliseconds. */
const PAUSE = 300;
const LANES = ['life_events', 'evidence_shown', 'frontstage', 'backstage', 'support', 'pains', 'ideas', 'questions'];

/** Begin: three tabs, and the ways to make something new. */
export function start(studio: Studio): void {
  const {page, panel, selected} = studio;
  const {forms} = page;
  const rows = {cards: LANES, aspects: Object.keys(page.words['aspects'] ?? {})};
  let opened: Thing | undefined;
  const fields = inFields(studio.room.awareness, panel.refresh);

  const open = (thing: Thing): void => {
    opened = thing;
    panel.open('fill');
    panel.refresh();
    afterDrawing(() => document.querySelector<HTMLElement>('.mk-panel .pf__box, .mk-panel .pf-title')?.focus());
  };
  studio.host('panel').addEventListener(OPEN, (event) => {
    const {thing, field} = (event as CustomEvent<Opening>).detail;
    const part = forms[thing.in].groups.find((group) => group.part && field?.startsWith(`${group.part}.`))?.part;
    // What is asked for may be part of something that is not there yet, such as a promise.
    if (part && desk.mayEdit && !hasPart(thing, part)) setValue(thing, part, true);
    open(thing);
    if (field) afterDrawing(() => toField(field));
  });
  // A form can be open of something that stands elsewhere than what is chosen in the grid.
  const mayFill = (): boolean => opened && isThere(opened) ? studio.mayChange(placeOfThing(opened, studio.arranged()) ?? {journey: ''}) : studio.mayEdit;
  const desk: Desk = {
    doc: studio.room.doc, forms, language: page.language, get mayEdit() { return mayFill(); }, faces: page.pages['faces'] ?? '',
    tree: studio.arranged, open, refresh: panel.refresh, announce: studio.announce, enter: fields.enter, others: fields.others,
    undo: (again) => studio.commands.run(again ? 'redo' : 'undo'),
    wrong: new Map(),
  };
  const label = (row: string): string => {
    const own = String(studio.arranged().blueprint.map.get(`labels.${row}`) ?? '');
    const words = page.words['aspects']?.[row] ?? page.words['lanes']?.[row] ?? ROWS[row];
    const said = own || (words ? say(words) : row);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  const go = (step: Thing): void => {
    const [journey = '', name = ''] = studio.arranged().placeOf(step).split('/');
    opened = undefined;
    studio.grid.show({journey, step: name});
  };
  const printed = (thing: Thing): string => `${page.pages['sheets'] ?? ''}${studio.arranged().idOf(thing)}/`;
  const subject = (): Subject | undefined => {
    if (opened && isThere(opened)) return {kind: 'thing', thing: opened};
    return subjectOf(selected.place, studio.arranged(), rows);
  };
  const stepNow = (): Thing | undefined => {
    const {journey, step} = selected.place;
    return step ? studio.arranged().thingAt(`journeys/${journey}/steps/${step}`) : undefined;
  };
  const shown = preview((step) => {
    const [journey = '', name = ''] = studio.arranged().placeOf(step).split('/');
    return name ? `${page.pages['screens'] ?? ''}?journey=${encodeURIComponent(journey)}#step-${name}` : '';
  });

  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && selected.place.journey) {
      event.preventDefault();
      studio.grid.show(selected.place, {flash: false});
    }
    ours(event);
  };

  panel.add({id: 'fill', words: PANEL.fill, render: () => {
    const about = subject();
    return about ? html`<div class="pf-panel" @keydown=${hear}>${filled(about, {desk, label, printed, go})}</div>` : null;
  }});
  panel.add({id: 'all', words: PANEL.all, render: () => html`<div class="pf-panel" @keydown=${hear}>${contents(desk)}</div>`});
  panel.add({id: 'screen', words: PANEL.screen, render: () => {
    const step = stepNow();
    return html`<div class="pf-panel" @keydown=${hear}>${step ? screen(step, desk, shown) : html`<p class="pf__help">${say(PANEL.noScreen)}</p>`}</div>`;
  }});
  selected.on(() => {
    opened = undefined;
  });
  const fresh = (): void => {
    if (studio.room.state === 'saved') shown.stale();
  };
  studio.watch(({transaction}) => {
    // Whoever writes in a cell looks at the cell: the form follows when she pauses.
    if (panel.opened) transaction.local && selected.typing ? panel.later(PAUSE) : panel.refresh();
    fresh();
  });
  studio.room.on('state', fresh);
  addCommands(studio, desk, {subject, stepNow});
}

/** What a key does to cells of the grid, it does not do while somebody is in the panel; the rest of the page hears it. */
function ours(event: KeyboardEvent): void {
  if (!FOR_THE_PAGE.test(chord(event))) event.stopPropagation();
}

const FOR_THE_PAGE = /^(?:Ctrl\+(?:[FKYZ.]|Shift\+Z)|Alt\+[A-Z]|F\d+|\?)$/;

const ROWS: Readonly<Record<string, {nl: string; en: string}>> = {
  life_events: {nl: 'wat er gebeurt in het leven', en: 'what happens in life'},
  pains: {nl: 'knelpunten', en: 'pains'},
  ideas: {nl: 'ideeën', en: 'ideas'},
  questions: {nl: 'open vragen', en: 'open questions'},
};

/** Put the cursor in a field of the form that is open, and unfold the group in which it stands. */
function toField(path: string): void {
  const fields = [...document.querySelectorAll<HTMLElement>('.mk-panel [data-field]')];
  const there = fields.find(({dataset}) => dataset['field']?.endsWith(path)) ?? fields.find(({dataset}) => dataset['field']?.includes(path));
  for (let group = there?.closest('details'); group; group = group.parentElement?.closest('details')) group.open = true;
  there?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
