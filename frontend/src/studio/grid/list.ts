// The same journey as a list to read on a phone: step after step, and a card to add at each.
import {html, nothing, render, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {say, type Words} from '../../lib/words.ts';
import {said, value} from '../../live/things.ts';
import type {Studio} from '../studio.ts';
import type {Column} from './columns.ts';
import {columnsOf} from './columns.ts';
import type {Row} from './rows.ts';
import type {Sheet} from './sheet.ts';
import {emptySlot} from './slots.ts';

const W = {
  list: {nl: 'Lijst', en: 'List'},
  add: {nl: 'Kaart erbij', en: 'Add a card'},
  where: {nl: 'Waar hoort het bij?', en: 'Where does it belong?'},
  what: {nl: 'Wat wil je opschrijven?', en: 'What do you want to write down?'},
  keep: {nl: 'Zet erbij', en: 'Add it'},
  kept: {nl: 'Staat erbij.', en: 'Added.'},
  nothing: {nl: 'Hier staat nog niets.', en: 'Nothing here yet.'},
  none: {nl: 'bewust geen', en: 'none, on purpose'},
} satisfies Record<string, Words>;

const LIST = 'list';

/** Say whether the list is shown: on a small screen, unless somebody chose the grid. */
export function isList(studio: Studio): boolean {
  return studio.options.get(LIST, matchMedia('(max-width: 48rem)').matches ? 'on' : 'off') === 'on';
}

/** Show the list instead of the grid for whoever wants that. */
export function startList(studio: Studio): void {
  const box = document.createElement('div');
  box.className = 'mk-list';
  box.tabIndex = -1;
  studio.host('sheets').before(box);
  /** A grid that nobody sees is not drawn. */
  const turn = (): void => {
    const on = isList(studio);
    box.hidden = !on;
    studio.host('sheets').hidden = on;
  };
  const draw = (): void => {
    const on = isList(studio);
    render(on ? studio.grid.sheets.map((sheet) => drawn(sheet, studio)) : nothing, box);
  };
  studio.commands.add({id: 'list', words: W.list, also: {nl: 'telefoon lezen onder elkaar raster terug', en: 'phone read grid back'}, keys: ['Alt+L'], run: () => {
    studio.options.set(LIST, isList(studio) ? 'off' : 'on');
    turn();
    studio.grid.drawNow();
  }});
  studio.grid.onDrawn(draw);
  matchMedia('(max-width: 48rem)').addEventListener('change', () => {
    turn();
    studio.grid.draw();
  });
  turn();
}

function drawn(sheet: Sheet, studio: Studio): TemplateResult {
  const journey = sheet.arranged;
  if (!journey) return html``;
  const columns = columnsOf(journey, new Set(), false);
  const kind = said(sheet.journey, 'kind');
  const personas = new Map(studio.arranged().personas.map((one) => [studio.arranged().idOf(one), one]));
  const persona = personas.get(said(sheet.journey, 'persona'));
  const age = persona ? value(persona, 'age') : undefined;
  return html`<section class="mk-list__journey"><p class="mk-kind mk-kind--${kind}">${say(studio.page.words['journeys']?.[kind] ?? {nl: kind, en: kind})}</p>
    <h2>${persona ? said(persona, 'name') : ''}${age ? `, ${String(age)}` : ''}</h2>
    ${persona && said(persona, 'situation') ? html`<p class="lw-quiet">${said(persona, 'situation')}</p>` : nothing}
    ${repeat(columns, ({key}) => key, (column) => step(column, sheet, studio))}</section>`;
}

function step(column: Column, sheet: Sheet, studio: Studio): TemplateResult {
  const phase = column.phase.thing;
  const isFirst = !column.step || column.phase.steps[0] === column.step;
  return html`${isFirst && phase ? html`<h3 class="mk-list__phase">${said(phase, 'title')}</h3>${said(phase, 'milestone')
    ? html`<p class="lw-milestone"><span class="lw-flag"></span>${said(phase, 'milestone')}</p>` : nothing}` : nothing}
    ${column.step ? html`<article class="mk-list__step"><h4><span class="mk-step__nr">${column.nr}</span> ${said(column.step.thing, 'title')}</h4>
      ${rows(column, sheet)}${studio.mayEdit ? adding(column, sheet, studio) : nothing}</article>` : nothing}`;
}

function rows(column: Column, sheet: Sheet): TemplateResult {
  const filled = sheet.rows.filter((row) => !row.head).map((row) => ({row, entries: sheet.entriesIn(row, column)})).filter(({entries}) => entries.length);
  if (!filled.length) return html`<p class="lw-quiet">${say(W.nothing)}</p>`;
  return html`<dl>${filled.map(({row, entries}) => html`<div class="mk-row--${row.family}"><dt class="mk-name__text">${say(row.words)}</dt>${entries.map((entry) =>
    html`<dd class="mk-card mk-card--${row.family}"><span class="mk-text">${entry.text || say(W.none)}</span>${entry.under
      ? html`<span class="mk-under">${entry.under}</span>` : nothing}</dd>`)}</div>`)}</dl>`;
}

function adding(column: Column, sheet: Sheet, studio: Studio): TemplateResult {
  const those = sheet.rows.filter(({filled}) => filled === 'cards' || filled === 'consequences');
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [row, text] = [new FormData(form).get('row'), String(new FormData(form).get('text')).trim()];
    const wanted: Row | undefined = those.find(({key}) => key === row);
    const slot = wanted && emptySlot(wanted, column, sheet.journey, studio.arranged());
    if (!slot || !text) return;
    slot.write(text);
    slot.leave();
    studio.room.undo.stop();
    form.reset();
    form.closest('details')?.removeAttribute('open');
    studio.notices.say({text: say(W.kept), seconds: 4});
  };
  const id = `mk-add-${column.key}`;
  return html`<details class="mk-list__add"><summary>${say(W.add)}</summary><form @submit=${keep}>
    <label for="${id}-row">${say(W.where)}</label><select id="${id}-row" name="row">${those.map((row) => html`<option value=${row.key} ?selected=${row.key === 'pains'}>${say(row.words)}</option>`)}</select>
    <label for="${id}-text">${say(W.what)}</label><textarea id="${id}-text" name="text" rows="3" required></textarea>
    <button class="utrecht-button utrecht-button--primary-action">${say(W.keep)}</button></form></details>`;
}
