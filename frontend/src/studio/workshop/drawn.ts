// What the tab of the session shows: the clock, writing alone, what is on the table, the vote, and who is there.
import {html, nothing, type TemplateResult} from 'lit-html';
import {clockFace, secondsLeft} from '../../lib/clock.ts';
import {say} from '../../lib/words.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import type {Going, Note, Session} from './session.ts';
import * as words from './words.ts';

const ROWS = ['ideas', 'pains', 'questions', 'frontstage', 'backstage', 'support', 'evidence_shown', 'life_events'];
const NAMED: Readonly<Record<string, {nl: string; en: string}>> = {
  ideas: {nl: 'idee', en: 'idea'},
  pains: {nl: 'knelpunt', en: 'pain'},
  questions: {nl: 'open vraag', en: 'open question'},
  life_events: {nl: 'wat er in het leven gebeurt', en: 'what happens in life'},
};
const FEELINGS: readonly [number, {nl: string; en: string}][] = [
  [-3, {nl: 'wanhopig', en: 'desperate'}], [-2, {nl: 'slecht', en: 'bad'}], [-1, {nl: 'onzeker', en: 'unsure'}], [0, {nl: 'neutraal', en: 'neutral'}],
  [1, {nl: 'rustig', en: 'calm'}], [2, {nl: 'goed', en: 'good'}], [3, {nl: 'opgelucht', en: 'relieved'}],
];

export type Do = (deed: string, filled?: Readonly<Record<string, string | number>>) => void;

/** What the clock says now. */
function timeOf(going: Going): string {
  return clockFace(going.session ? secondsLeft(going.session.clock, Date.now() + going.ahead) : null);
}

/** Draw the session that goes on. */
export function drawn(going: Going, studio: Studio, place: Place, does: Do): TemplateResult {
  const {session} = going;
  if (!session) return html`<p>${say(words.NONE)}</p><p><a class="utrecht-link" href=${going.address}>${say(words.TO_SESSIONS)}</a></p>`;
  const may = (deed: string): boolean => session.may.includes(deed);
  return html`<div class="sw">
    <h2 class="sw__title">${session.title}</h2>
    ${clock(going, session, may, does)}
    ${session.poll ? ballot(session.poll, may, does) : nothing}
    ${may('schrijf') ? writing(session, studio, place, does) : nothing}
    ${table(session, may, does)}
    ${session.results.map((result) => html`<h3>${result.title}</h3><ol>${result.options.map((one) =>
      html`<li>${one.text} <strong>${say(words.DOTS, {count: one.count})}</strong></li>`)}</ol>`)}
    <h3>${say(words.TABLE)} <span class="lw-count">${session.table.length}</span></h3>
    <p>${session.table.map((one, nr) => html`${nr ? ', ' : ''}${one.name}${one.discipline ? html` <span class="lw-quiet">(${one.discipline})</span>` : nothing}`)}</p>
    ${session.missing.length ? html`<p class="sw__missing"><strong>${say(words.MISSING)}</strong> ${session.missing.join(', ')}</p>` : nothing}
    ${session.code ? html`<p>${say(words.CODE)}: <strong class="sw__code">${session.code}</strong></p>` : nothing}
    <p><a class="utrecht-link" href=${going.address}>${say(words.TO_TABLE)}</a> · <a class="utrecht-link" href=${`${going.address}scherm/`}>${say(words.TO_SCREEN)}</a></p>
  </div>`;
}

type May = (deed: string) => boolean;

function clock(going: Going, session: Session, may: May, does: Do): TemplateResult {
  return html`<p class="sw__clock"><span>${session.clock.item || say(words.READY)}</span> <strong class="sw__time" data-sw-time .textContent=${timeOf(going)}></strong></p>
    ${may('volgende') ? html`<p class="sw__buttons">
      ${session.clock.ends !== null ? button(words.PAUSE, () => does('pauze')) : session.clock.left !== null ? button(words.RESUME, () => does('verder')) : nothing}
      ${button(words.MINUTE, () => does('minuut'))}${button(words.NEXT, () => does('volgende'))}</p>` : nothing}`;
}

function writing(session: Session, studio: Studio, place: Place, does: Do): TemplateResult {
  const kept = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const said = new FormData(form);
    const step = place.step ? `${place.journey}/${place.step}` : session.place;
    does('schrijf', {text: String(said.get('text') ?? ''), row: String(said.get('row') ?? ''), place: step});
    form.reset();
  };
  const named = (row: string): string => say(NAMED[row] ?? studio.page.words['lanes']?.[row] ?? {nl: row, en: row});
  return html`<form class="sw__write" @submit=${kept}>
      <label for="sw-note">${say(words.WRITE)}</label><p class="lw-small" id="sw-alone">${say(words.ALONE)}</p>
      <textarea id="sw-note" name="text" rows="2" maxlength="300" required aria-describedby="sw-alone"></textarea>
      <label for="sw-row">${say(words.ROW)}</label><select id="sw-row" name="row">${ROWS.map((row) => html`<option value=${row}>${named(row)}</option>`)}</select>
      <button class="utrecht-button utrecht-button--primary-action">${say(words.KEEP)}</button></form>
    ${session.mine.length ? html`<h3>${say(words.MINE)} <span class="lw-count">${session.mine.length}</span></h3>
      <ul class="sw__notes">${session.mine.map((note) => html`<li class="sw__note sw__note--mine">${note.text} <button type="button" class="mk-quiet-button" aria-label=${`${say(words.AWAY)}: ${note.text}`} @click=${() => does('wis', {note: note.id})}>×</button></li>`)}</ul>` : nothing}
    ${session.place && session.place === `${place.journey}/${place.step ?? ''}` ? html`<fieldset class="sw__feel"><legend>${say(words.FEEL)}</legend>${FEELINGS.map(([feels, word]) =>
      html`<button type="button" class="mk-quiet-button" @click=${() => does('voel', {feels})}>${say(word)}</button>`)}</fieldset>` : nothing}`;
}

function table(session: Session, may: May, does: Do): TemplateResult {
  const notes = (those: readonly Note[]): TemplateResult => html`<ul class="sw__notes">${those.map(({text}) => html`<li class="sw__note">${text}</li>`)}</ul>`;
  const loose = session.notes.filter(({cluster}) => cluster === null);
  return html`${session.notes.length || may('toon') ? html`<h3>${say(words.ON_TABLE)} <span class="lw-count">${session.notes.length}</span></h3>` : nothing}
    ${may('toon') ? html`<p class="sw__buttons">${button(words.SHOW, () => does('toon'))}</p>` : nothing}
    ${session.clusters.map(({id, name}) => html`<h4>${name}</h4>${notes(session.notes.filter(({cluster}) => cluster === id))}`)}
    ${loose.length ? html`${session.clusters.length ? html`<h4>${say(words.LOOSE)}</h4>` : nothing}${notes(loose)}` : nothing}`;
}

function ballot(poll: NonNullable<Session['poll']>, may: May, does: Do): TemplateResult {
  return html`<h3>${poll.title}</h3><p class="lw-small" role="status">${say(words.LEFT, {left: poll.left, dots: poll.dots})}</p>
    <ul class="sw__options">${poll.options.map((one) => html`<li><span>${one.text}</span>
      <span aria-hidden="true" class="sw__dots">${'●'.repeat(one.mine)}</span><span class="lw-hidden">${say(words.MY_DOTS, {mine: one.mine})}</span>
      <button type="button" class="mk-quiet-button" ?disabled=${!poll.left} aria-label=${`${say(words.DOT)}: ${one.text}`} @click=${() => does('stip', {option: one.id})}>+</button>
      <button type="button" class="mk-quiet-button" ?disabled=${!one.mine} aria-label=${`${say(words.UNDOT)}: ${one.text}`} @click=${() => does('terug', {option: one.id})}>−</button></li>`)}</ul>
    ${may('uitslag') ? html`<p class="sw__buttons">${button(words.CLOSE_POLL, () => does('uitslag'))}</p>` : nothing}`;
}

function button(text: {nl: string; en: string}, run: () => void): TemplateResult {
  return html`<button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${run}>${say(text)}</button>`;
}
