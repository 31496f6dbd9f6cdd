// The tab with numbers: now beside how it should be, and what every department can.
import {html, nothing, type TemplateResult} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import {said} from '../../live/things.ts';
import type {Studio} from '../studio.ts';
import type {Department, Judge, Number} from './judged.ts';
import * as words from './words.ts';

/** Draw the numbers of all journeys. */
export function measures(studio: Studio, judge: Judge): TemplateResult {
  const {said: told, explained} = judge;
  if (!told || !explained) return html`<p class="lw-quiet">${say(words.WAITING)}</p>`;
  const foremost = (one: Number): boolean => explained.measures[one.name]?.foremost ?? false;
  return html`<div class="jd">
    ${table(words.FELT, told.measures.filter(foremost), studio, judge)}
    ${departments(told.departments, studio)}
    <details class="jd-more"><summary>${say(words.MORE_NUMBERS)}</summary>${table(words.MORE_NUMBERS, told.measures.filter((one) => !foremost(one)), studio, judge)}</details>
  </div>`;
}

function table(title: Words, those: readonly Number[], studio: Studio, judge: Judge): TemplateResult {
  const tree = studio.arranged();
  const journeys = tree.journeys.map(({thing}) => ({id: tree.idOf(thing), name: said(thing, 'title') || say(studio.page.words['journeys']?.[said(thing, 'kind')] ?? words.NUMBER)}));
  const compared = those.some(({outcome}) => outcome);
  return html`<table class="jd-table"><caption>${say(title)}</caption>
    <thead><tr><th scope="col">${say(words.NUMBER)}</th>${journeys.map(({name}) => html`<th scope="col">${name}</th>`)}${compared ? html`<th scope="col">${say(words.DIFFERENCE)}</th>` : nothing}</tr></thead>
    <tbody>${those.map((one) => {
      const about = judge.explained?.measures[one.name];
      return html`<tr><th scope="row" title=${about ? say(about.why) : nothing}>${about ? say(about.title) : one.name}</th>
        ${journeys.map(({id}) => html`<td>${one.journeys[id] ? say(one.journeys[id]) : nothing}</td>`)}
        ${compared ? html`<td class="jd-outcome jd-outcome--${one.outcome ?? 'unknown'}">${one.outcome ? say(words.OUTCOMES[one.outcome]) : nothing}</td>` : nothing}</tr>`;
    })}</tbody></table>`;
}

function departments(those: readonly Department[], studio: Studio): TemplateResult {
  const verdicts = ['can', 'can_if', 'cannot', 'unknown'] as const;
  if (!those.length) return html`<p class="lw-quiet">${say(words.NO_DEPARTMENTS)}</p>`;
  return html`<table class="jd-table"><caption>${say(words.DEPARTMENTS)}</caption>
    <thead><tr><th scope="col">${say(words.DEPARTMENT)}</th>${verdicts.map((one) => html`<th scope="col">${say(studio.page.words['verdicts']?.[one] ?? {nl: one, en: one})}</th>`)}</tr></thead>
    <tbody>${those.map((one) => html`<tr><th scope="row">${one.owner || say(words.NOBODY)}</th>${verdicts.map((verdict) => html`<td>${one[verdict] || nothing}</td>`)}</tr>`)}</tbody></table>`;
}
