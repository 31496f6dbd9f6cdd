// The tab with everything that is not a cell: the blueprint itself, people, sources, material, indicators, arrows.
import {html, nothing, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {add, type Fields} from '../../live/edits.ts';
import type {Collection} from '../../live/schema.ts';
import {items, said, type Thing} from '../../live/things.ts';
import {say, type Words} from '../../lib/words.ts';
import type {Desk} from './desk.ts';
import {openAt} from './form.ts';
import {cut, wordOf} from './pointing.ts';
import {calledBy} from './spot.ts';
import {PANEL} from './words.ts';

interface Chapter {
  readonly row: Exclude<Collection, 'blueprint' | 'cards' | 'phases' | 'sections' | 'fields' | 'steps' | 'choices'>;
  readonly words: Words;
  /** What a new one begins with: what it cannot do without. */
  begun(desk: Desk): Fields;
}

const CHAPTERS: readonly Chapter[] = [
  {row: 'personas', words: {nl: 'Mensen', en: 'People'}, begun: () => ({role: 'resident', name: ''})},
  {row: 'journeys', words: {nl: 'Klantreizen', en: 'Journeys'}, begun: (desk) => ({kind: 'ideal', persona: firstOf(desk, 'personas')})},
  {row: 'evidence', words: {nl: 'Onderbouwing', en: 'Evidence'}, begun: () => ({kind: 'interview'})},
  {row: 'artefacts', words: {nl: 'Materiaal', en: 'Material'}, begun: () => ({kind: 'letter'})},
  {row: 'indicators', words: {nl: 'Waaraan we zien dat het werkt', en: 'How we see that it works'}, begun: (desk) => ({at: firstPlace(desk)})},
  {row: 'goals', words: {nl: 'Wat we willen bereiken', en: 'What we want to reach'}, begun: () => ({actor: 'resident'})},
  {row: 'arrows', words: {nl: 'Wat met elkaar te maken heeft', en: 'What hangs together'}, begun: (desk) => ({from: firstPlace(desk), to: lastPlace(desk)})},
  {row: 'sessions', words: {nl: 'Werksessies', en: 'Sessions'}, begun: () => ({on: today()})},
  {row: 'lessons', words: {nl: 'Wat we leerden', en: 'What we learned'}, begun: () => ({worked: false})},
];

/** Draw the list of everything. */
export function contents(desk: Desk): TemplateResult {
  const tree = desk.tree();
  return html`<section class="pf-chapter"><h2 class="pf-chapter__title">${say(PANEL.whole)}</h2>
      <ul class="pf-chapter__list"><li>${named(tree.blueprint, desk)}</li></ul></section>
    ${repeat(CHAPTERS, ({row}) => row, ({row, words}) => {
      const things = tree.inside(tree.blueprint, row);
      return html`<section class="pf-chapter"><h2 class="pf-chapter__title">${say(words)}${things.length ? html` <span class="lw-count">${things.length}</span>` : nothing}</h2>
        <ul class="pf-chapter__list">${repeat(things, (one) => one, (one) => html`<li>${named(one, desk)}</li>`)}</ul>
        ${desk.mayEdit ? html`<button type="button" class="pf__plain" @click=${() => make(row, desk)}>+ ${desk.forms[row].new}</button>` : nothing}</section>`;
    })}`;
}

/** Make a new thing and open its form. */
export function make(row: Chapter['row'], desk: Desk, fields: Fields = {}): Thing {
  const chapter = CHAPTERS.find((one) => one.row === row);
  const made = add(desk.doc, row, {thing: desk.tree().blueprint, row}, {...chapter?.begun(desk), ...fields});
  desk.open(made);
  return made;
}

function named(thing: Thing, desk: Desk): TemplateResult {
  const form = desk.forms[thing.in];
  const open = thing.in === 'blueprint' ? 0 : openAt(thing, desk);
  const called = cut(calledBy(thing, form.called)) || (thing.in === 'arrows' ? `${said(thing, 'from')} → ${said(thing, 'to')}` : form.noun);
  const face = thing.in === 'personas' ? html`<img src="${desk.faces}${said(thing, 'role') || 'resident'}/${said(thing, 'face') || desk.tree().idOf(thing)}.svg" alt="" width="32" height="32"> ` : nothing;
  const kind = thing.in === 'evidence' || thing.in === 'artefacts' ? wordOf(desk.forms, thing.in, 'kind', said(thing, 'kind')) : '';
  const assumed = thing.in === 'personas' && !items(thing, 'based_on').length ? say(PANEL.assumption) : '';
  return html`<button type="button" class="pf-chapter__one" @click=${() => desk.open(thing)}>${face}<span class="pf-chapter__name">${called}</span>
    <span class="pf-group__tally">${[kind, assumed].filter(Boolean).join(' · ')}${open && !assumed ? html` <span class="pf-group__open">${say(PANEL.missing, {many: open})}</span>` : nothing}</span></button>`;
}

function firstOf(desk: Desk, row: 'personas'): string {
  const tree = desk.tree();
  const [first] = tree[row];
  return first ? tree.idOf(first) : '';
}

function places(desk: Desk): string[] {
  const tree = desk.tree();
  return tree.journeys.flatMap(({phases}) => phases.flatMap(({steps}) => steps.map(({thing}) => tree.placeOf(thing))));
}

function firstPlace(desk: Desk): string {
  return places(desk)[0] ?? '';
}

function lastPlace(desk: Desk): string {
  return places(desk).at(-1) ?? '';
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
