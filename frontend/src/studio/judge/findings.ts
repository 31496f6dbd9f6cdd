// The tab with what the rules see: first here, then everywhere else. A pencil in the margin, never a wall.
import {html, nothing, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {say, type Words} from '../../lib/words.ts';
import {said, type Thing} from '../../live/things.ts';
import {openThing} from '../opening.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import type {Finding, Judge} from './judged.ts';
import {park, swap} from './mend.ts';
import {placeOf, stepOf} from './spots.ts';
import * as words from './words.ts';

const SHOWN = 40;
const LONGEST = 60;

interface Seen {
  readonly finding: Finding;
  readonly thing: Thing;
  readonly place: Place | undefined;
}

/** Draw the findings for a chosen place. */
export function findings(studio: Studio, judge: Judge, place: Place): TemplateResult {
  if (!judge.said) return html`<p class="lw-quiet">${say(words.WAITING)}</p>`;
  const tree = studio.arranged();
  const seen = judge.said.findings.flatMap((finding): Seen[] => {
    const thing = judge.thingOf(finding);
    return thing ? [{finding, thing, place: placeOf(finding, thing, tree)}] : [];
  });
  const here = seen.filter((one) => place.step && one.place?.step === place.step && one.place.journey === place.journey);
  const rest = seen.filter((one) => !here.includes(one));
  const level = (name: Finding['level']): Seen[] => rest.filter(({finding}) => finding.level === name);
  return html`<div class="jd">
    ${judge.said.notices.map(({text}) => html`<p class="jd-notice">${say(text)}</p>`)}
    ${seen.length ? nothing : html`<p>${say(words.NOTHING)}</p>`}
    ${here.length ? listed(words.HERE, here, studio, judge) : nothing}
    ${(['must', 'should', 'could'] as const).map((name) => level(name).length ? listed(words.LEVELS[name], level(name), studio, judge) : nothing)}
  </div>`;
}

function listed(title: Words, those: readonly Seen[], studio: Studio, judge: Judge): TemplateResult {
  return html`<section class="jd-group"><h3>${say(title)} <span class="lw-count">${those.length}</span></h3>
    <ul>${repeat(those.slice(0, SHOWN), ({finding}) => `${finding.rule} ${finding.at}`, (one) => drawn(one, studio, judge))}</ul>
    ${those.length > SHOWN ? html`<p class="lw-quiet">${say(words.MORE, {many: those.length - SHOWN})}</p>` : nothing}</section>`;
}

function drawn({finding, thing, place}: Seen, studio: Studio, judge: Judge): TemplateResult {
  const rule = judge.explained?.rules[finding.rule];
  const title = titleOf(thing, studio);
  return html`<li class="jd-finding jd-finding--${finding.level}">
    <p class="jd-text">${title ? html`<span class="jd-where">${title}</span> ` : nothing}${say(finding.text)}</p>
    <div class="jd-do">${place ? html`<button type="button" @click=${() => studio.grid.show(place)}>${say(words.GO)}</button>` : nothing}${mended({finding, thing, place}, studio)}</div>
    ${rule ? html`<details class="jd-why"><summary>${say(words.WHY)}</summary><p>${say(rule.why)}</p><p class="lw-quiet">${rule.source}</p></details>` : nothing}
  </li>`;
}

function mended({finding, thing, place}: Seen, studio: Studio): TemplateResult | typeof nothing {
  const {mend} = finding;
  if (!mend || !(place ? studio.mayChange(place) : studio.mayEdit)) return nothing;
  if (mend.kind === 'fill') return html`<button type="button" @click=${() => openThing(studio, {thing, field: mend.field})}>${say(words.FILL)}</button>`;
  const shown = mend.words.map(([word, better]) => `‘${word}’ → ‘${better}’`).join(', ');
  if (mend.kind === 'swap') return html`<button type="button" @click=${() => swapped(thing, finding, studio)}>${say(words.SWAP, {words: shown})}</button>`;
  const step = stepOf(thing, studio.arranged());
  if (!step) return nothing;
  const parked = (): void => {
    const made = park(step, mend.words, studio.arranged(), studio.page.language);
    studio.notices.say({text: say(made.length === 1 ? words.PARKED_ONE : words.PARKED, {many: made.length}), action: undo(studio)});
  };
  return html`<button type="button" @click=${parked}>${say(words.PARK)}</button>`;
}

function swapped(thing: Thing, finding: Finding, studio: Studio): void {
  const many = swap(thing, finding.mend?.words ?? []);
  studio.notices.say(many ? {text: say(many === 1 ? words.SWAPPED_ONE : words.SWAPPED, {many}), action: undo(studio)} : {text: say(words.ELSEWHERE)});
}

function undo(studio: Studio): {text: string; run(): void} {
  return {text: say(words.UNDO), run: () => void studio.commands.run('undo')};
}

function titleOf(thing: Thing, studio: Studio): string {
  const tree = studio.arranged();
  const about = stepOf(thing, tree) ?? thing;
  return ['title', 'name', 'text'].map((path) => said(about, path)).find(Boolean)?.slice(0, LONGEST) ?? '';
}
