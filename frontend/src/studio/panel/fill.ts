// The tab in which everything is filled in: the form of what is chosen, under the way back up.
import {html, nothing, type TemplateResult} from 'lit-html';
import {keyed} from 'lit-html/directives/keyed.js';
import {repeat} from 'lit-html/directives/repeat.js';
import {add} from '../../live/edits.ts';
import {isThere, items, said, type Thing} from '../../live/things.ts';
import {say, type Words} from '../../lib/words.ts';
import type {Desk} from './desk.ts';
import {groups, openAt} from './form.ts';
import {afterDrawing} from './listed.ts';
import {cut, journeyOf, wordOf} from './pointing.ts';
import {calledBy, hasPart} from './spot.ts';
import {above, type Subject} from './subject.ts';
import {away} from './within.ts';
import {PANEL} from './words.ts';

export interface Filling {
  readonly desk: Desk;
  /** The words of rows and aspects. */
  label(row: string): string;
  /** Where an artefact can be looked at as it is printed. */
  printed(thing: Thing): string;
  /** Choose the step of a thing in the grid. */
  go(thing: Thing): void;
}

const ALWAYS = new Set(['blueprint', 'journeys', 'phases', 'steps']);

/** Draw what is chosen. */
export function filled(subject: Subject, filling: Filling): TemplateResult {
  const {desk} = filling;
  const note = desk.mayEdit ? nothing : html`<p class="pf__help">${say(PANEL.readOnly)}</p>`;
  if (subject.kind === 'thing') return html`${note}${keyed(subject.thing, one(subject.thing, subject.group, filling))}`;
  const title = subject.kind === 'aspect' ? filling.label(subject.aspect) : filling.label(subject.row);
  return html`${note}${way(subject.step, filling)}<h2 class="pf-title">${title}</h2>
    ${subject.things.length ? nothing : html`<p class="pf__help">${say(subject.kind === 'aspect' ? PANEL.nothing : PANEL.noCards)}</p>`}
    ${repeat(subject.things, (thing) => thing, (thing) => piece(thing, subject.chosen === thing || subject.things.length === 1, filling))}
    ${desk.mayEdit ? html`<p><button type="button" class="pf__plain" @click=${() => newIn(subject, desk)}>+ ${desk.forms[subject.kind === 'aspect' ? 'consequences' : 'cards'].new}</button></p>` : nothing}`;
}

/** Make a new card or consequence in a cell, and put the cursor in it. */
export function newIn(subject: Exclude<Subject, {kind: 'thing'}>, desk: Desk): Thing {
  const tree = desk.tree();
  const made = subject.kind === 'aspect'
    ? add(desk.doc, 'consequences', {thing: tree.blueprint, row: 'consequences'}, {step: tree.placeOf(subject.step), aspect: subject.aspect})
    : add(desk.doc, 'cards', {thing: subject.step, row: subject.row}, {});
  afterDrawing(() => {
    const box = document.querySelector<HTMLElement>(`[data-piece="${CSS.escape(made.key)}"]`);
    if (box instanceof HTMLDetailsElement) box.open = true;
    box?.querySelector<HTMLElement>('.pf__box')?.focus();
  });
  return made;
}

function one(thing: Thing, group: string | undefined, filling: Filling): TemplateResult {
  const {desk} = filling;
  const form = desk.forms[thing.in];
  const open = thing.in === 'steps' ? [group ?? 'step', ...(group ? [] : ['resident'])] : undefined;
  const called = calledBy(thing, form.called);
  return html`${way(thing, filling)}
    <h2 class="pf-title"><span class="pf-title__kind">${form.noun}</span>${called ? cut(called) : say(PANEL.empty)}</h2>
    ${beside(thing, filling)}
    ${groups(thing, desk, {depth: 0, without: hidden(thing, desk), ...(open && {open})})}
    ${desk.mayEdit && !ALWAYS.has(thing.in) ? html`<p class="pf__end"><button type="button" class="pf__plain pf__plain--away" @click=${() => away(thing, called || form.noun, desk)}>${say(PANEL.delete)}</button></p>` : nothing}`;
}

/** A screen has a tab of its own; the second resident is only asked about in a journey that two make. */
function hidden(thing: Thing, desk: Desk): string[] {
  const journey = thing.in === 'steps' ? journeyOf(thing, desk.tree()) : undefined;
  const isAlone = journey && !said(journey, 'companion') && !hasPart(thing, 'companion');
  return isAlone ? ['screen', 'companion'] : ['screen'];
}

function piece(thing: Thing, isOpen: boolean, filling: Filling): TemplateResult {
  const {desk} = filling;
  const form = desk.forms[thing.in];
  const called = calledBy(thing, form.called) || say(PANEL.empty);
  const open = openAt(thing, desk);
  const verdict = thing.in === 'consequences' ? wordOf(desk.forms, 'consequences', 'verdict', said(thing, 'verdict') || 'unknown') : '';
  return html`<details class="pf-piece" data-piece=${thing.key} ?open=${isOpen}><summary class="pf-piece__name"><span role="heading" aria-level="3">${cut(called)}</span>
      <span class="pf-group__tally">${verdict}${open ? html` <span class="pf-group__open">${say(PANEL.missing, {many: open})}</span>` : nothing}</span></summary>
    ${groups(thing, desk, {depth: 0, ...(thing.in === 'consequences' && {open: ['consequence', 'verdict', 'privacy', 'doing']})})}
    ${desk.mayEdit ? html`<p class="pf__end"><button type="button" class="pf__plain pf__plain--away" @click=${() => away(thing, called, desk)}>${say(PANEL.delete)}</button></p>` : nothing}</details>`;
}

/** The way back up: buttons that open the things above. */
function way(thing: Thing, {desk}: Filling): TemplateResult {
  const up = above(thing, desk.tree());
  const here = thing.in === 'steps' ? [...up, thing] : up;
  return html`<nav class="pf-way" aria-label=${say(WAY)}>${here.map((one) => html`<button type="button" class="pf__plain" @click=${() => desk.open(one)}>${cut(calledBy(one, desk.forms[one.in].called)) || desk.forms[one.in].noun}</button>`)}</nav>`;
}

/** What belongs to a thing and stands elsewhere: the journeys of a persona, the steps of an artefact, what rests on evidence. */
function beside(thing: Thing, filling: Filling): TemplateResult | typeof nothing {
  const {desk} = filling;
  const tree = desk.tree();
  const id = tree.idOf(thing);
  if (thing.in === 'personas') {
    const level = items(thing, 'based_on').length ? nothing : html`<p class="pf-sign pf-sign--assumption">${say(PANEL.assumption)}</p>`;
    const journeys = tree.journeys.map((one) => one.thing).filter((journey) => ['persona', 'companion', 'professional'].some((role) => said(journey, role) === id));
    return html`${level}${links(PANEL.whose, journeys, desk.open, desk)}`;
  }
  if (thing.in === 'evidence') return links(PANEL.rests, resting(thing, id, desk), desk.open, desk);
  if (thing.in !== 'artefacts') return nothing;
  const steps = everyStep(desk).filter((step) => items(step, 'artefacts').some(({item}) => item === id));
  const address = filling.printed(thing);
  return html`${links(PANEL.usedIn, steps, filling.go, desk)}${address ? html`<p><a class="utrecht-link" href=${address} target="_blank" rel="noopener">${say(PANEL.print)}</a></p>` : nothing}`;
}

function links(words: Words, those: readonly Thing[], act: (thing: Thing) => void, desk: Desk): TemplateResult | typeof nothing {
  const there = those.filter(isThere);
  if (!there.length) return nothing;
  return html`<p class="pf-links">${say(words)}: ${there.map((one) => html`<button type="button" class="pf__plain" @click=${() => act(one)}>${cut(calledBy(one, desk.forms[one.in].called)) || desk.tree().idOf(one)}</button> `)}</p>`;
}

function everyStep(desk: Desk): Thing[] {
  return desk.tree().journeys.flatMap(({phases}) => phases.flatMap(({steps}) => steps.map((step) => step.thing)));
}

function resting(evidence: Thing, id: string, desk: Desk): Thing[] {
  const tree = desk.tree();
  const all = [...tree.personas, ...tree.journeys.map((one) => one.thing), ...everyStep(desk), ...tree.consequences, ...tree.artefacts];
  return all.filter((one) => one !== evidence && items(one, 'based_on').some(({item}) => item === id));
}

const WAY: Words = {nl: 'Waar dit staat', en: 'Where this stands'};
