// Fields that are picked: words of a closed list, yes or no, people and sources to point at, a feeling, a face.
import {html, nothing, type TemplateResult} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {add} from '../../live/edits.ts';
import type {Collection} from '../../live/schema.ts';
import {said} from '../../live/things.ts';
import {say} from '../../lib/words.ts';
import type {Desk} from './desk.ts';
import {type Drawn, isFew} from './field.ts';
import type {Choice} from './forms.ts';
import {canPointAt, type Pointed} from './pointing.ts';
import {idOf, type Spot} from './spot.ts';
import {feelingWord, PANEL, signed} from './words.ts';
import {hands} from './written.ts';

const SIGNS: Readonly<Record<string, string>> = {can: '●', can_if: '◐', cannot: '○', unknown: '·'};
const FACES = 48;
const AT_ONCE = 12;

/** Yes or no. */
export function yesNo(spot: Spot, desk: Desk, {id, described}: Drawn): TemplateResult {
  const {input} = spot;
  const {enter, leave} = hands(spot, desk);
  const isOn = (spot.value() ?? input.ordinary) === true;
  const ticked = (event: Event): void => {
    const on = (event.target as HTMLInputElement).checked;
    spot.set(on === (input.ordinary ?? false) && !input.required ? undefined : on);
  };
  return html`<label class="pf__tick"><input id=${id} type="checkbox" .checked=${live(isOn)} ?disabled=${!desk.mayEdit} aria-describedby=${described || nothing}
    @change=${ticked} @focus=${enter} @blur=${leave}><span>${input.label}</span></label>`;
}

/** One word of a closed list: side by side when there are few, else in a list that opens. */
export function choice(spot: Spot, desk: Desk, how: Drawn): TemplateResult {
  const {input} = spot;
  const now = spot.value() ?? input.ordinary ?? '';
  const empty: Choice[] = input.ordinary === undefined ? [{key: '', label: say(input.required ? PANEL.choose : PANEL.notFilled)}] : [];
  const keep = (key: string): void => spot.set(key === '' || (key === input.ordinary && !input.required) ? undefined : key);
  if (!isFew(input.choices?.length ?? 0)) return opening([...empty, ...(input.choices ?? [])], String(now), keep, spot, desk, how);
  const {enter, leave} = hands(spot, desk);
  const offered = input.required ? (input.choices ?? []) : [...(input.choices ?? []), ...empty];
  return html`<div class="pf__side">${offered.map(({key, label}) => html`<label class="pf__word"><input type="radio" name=${idOf(spot.name)} value=${key}
    .checked=${live(now === key)} ?disabled=${!desk.mayEdit} @change=${() => keep(key)} @focus=${enter} @blur=${leave}>
    <span>${SIGNS[key] && input.path === 'verdict' ? html`<span aria-hidden="true">${SIGNS[key]} </span>` : nothing}${label}</span></label>`)}</div>`;
}

/** Several words of a closed list. */
export function choices(spot: Spot, desk: Desk): TemplateResult {
  return ticks(spot, spot.input.choices ?? [], desk);
}

/** One thing to point at. */
export function reference(spot: Spot, desk: Desk, how: Drawn): TemplateResult {
  const now = String(spot.value() ?? '');
  const all: Pointed[] = [...canPointAt(spot.input.to ?? '', spot.thing, desk.tree(), desk.forms)];
  if (now && !all.some((one) => one.key === now)) all.push({key: now, label: `${now} (${say(PANEL.goneThing)})`});
  const empty = {key: '', label: say(spot.input.required ? PANEL.choose : PANEL.notFilled)};
  return opening([empty, ...all], now, (key) => spot.set(key || undefined), spot, desk, how);
}

/** Several things to point at; one that is not there yet can be made at once. */
export function references(spot: Spot, desk: Desk): TemplateResult {
  const tree = desk.tree();
  const to = spot.input.to ?? '';
  const all = canPointAt(to, spot.thing, tree, desk.forms);
  const known = new Set(all.map((one) => one.key));
  const lost = spot.entries().map(({item}) => String(item)).filter((key) => !known.has(key));
  const offered = [...all, ...lost.map((key) => ({key, label: `${key} (${say(PANEL.goneThing)})`}))];
  const isMade = to === 'evidence' || to === 'artefacts';
  const make = (): void => {
    const kind = to === 'evidence' ? 'assumption' : 'letter';
    const made = add(desk.doc, to as Collection, {thing: tree.blueprint, row: to}, {kind});
    spot.tick(said(made, 'id'), true);
    desk.open(made);
  };
  return html`${offered.length ? ticks(spot, offered, desk) : isMade ? nothing : html`<p class="pf__help">${say(PANEL.nothingThere)}</p>`}
    ${isMade && desk.mayEdit ? html`<button type="button" class="pf__plain" @click=${make}>+ ${desk.forms[to as Collection].new}</button>` : nothing}`;
}

/** How it feels: a slider from −3 to +3, that can also be empty. */
export function feeling(spot: Spot, desk: Desk, {id, described}: Drawn): TemplateResult {
  const found = spot.value();
  const now = typeof found === 'number' ? found : undefined;
  const {enter, leave} = hands(spot, desk);
  const word = now === undefined ? say(PANEL.notFilled) : say(feelingWord(now));
  const moved = (event: Event): void => spot.set(Number((event.target as HTMLInputElement).value));
  const typed = (event: KeyboardEvent): void => {
    if (/^[0-3]$/.test(event.key)) spot.set(Number(event.key));
    else if (event.key === 'Delete' || event.key === 'Backspace') spot.set(undefined);
    else if (event.key.startsWith('Arrow') && now === undefined) spot.set(0);
    else return;
    event.preventDefault();
  };
  return html`<div class="pf__feeling"><input id=${id} type="range" min="-3" max="3" step="1" .value=${live(String(now ?? 0))} class=${now === undefined ? 'pf__range pf__range--empty' : 'pf__range'}
      aria-valuetext=${now === undefined ? word : `${word} (${signed(now)})`} aria-describedby=${described || nothing} ?disabled=${!desk.mayEdit}
      @input=${moved} @keydown=${typed} @focus=${enter} @blur=${leave}>
    <span class="pf__felt" aria-hidden="true">${word}${now === undefined ? '' : ` ${signed(now)}`}</span>
    ${now !== undefined && desk.mayEdit ? html`<button type="button" class="pf__plain" @click=${() => spot.set(undefined)}>${say(PANEL.clear)}</button>` : nothing}</div>`;
}

/** The drawn face of a persona. */
export function face(spot: Spot, desk: Desk): TemplateResult {
  const role = said(spot.thing, 'role') || 'resident';
  const now = String(spot.value() ?? '');
  const number = /^\d+$/.test(now) ? Number(now) % FACES : undefined;
  const first = number === undefined ? 0 : Math.floor(number / AT_ONCE) * AT_ONCE;
  const offered = Array.from({length: AT_ONCE}, (_, nr) => String(first + nr).padStart(2, '0'));
  const others = (): void => spot.set(String((first + AT_ONCE) % FACES).padStart(2, '0'));
  const seed = now || desk.tree().idOf(spot.thing);
  return html`<div class="pf__faces"><img class="pf__face pf__face--now" src="${desk.faces}${role}/${seed}.svg" alt="" width="72" height="72">
    <div class="pf__others">${offered.map((one) => html`<label class="pf__one"><input type="radio" name=${idOf(spot.name)} value=${one} .checked=${live(now === one)}
      ?disabled=${!desk.mayEdit} @change=${() => spot.set(one)} aria-label=${say(PANEL.face, {nr: Number(one) + 1})}><img src="${desk.faces}${role}/${one}.svg" alt="" width="36" height="36" loading="lazy"></label>`)}
    ${desk.mayEdit ? html`<button type="button" class="pf__plain" @click=${others}>${say(PANEL.another)}</button>` : nothing}</div></div>`;
}

function ticks(spot: Spot, offered: readonly Pointed[], desk: Desk): TemplateResult {
  const chosen = new Set(spot.entries().map(({item}) => item));
  const {enter, leave} = hands(spot, desk);
  return html`<div class=${offered.length > 5 && offered.every(({label}) => label.length < 24) ? 'pf__ticks pf__ticks--side' : 'pf__ticks'}>${offered.map(({key, label, thing}) => html`<div class="pf__row">
    <label class="pf__tick"><input type="checkbox" value=${key} .checked=${live(chosen.has(key))} ?disabled=${!desk.mayEdit}
      @change=${(event: Event) => spot.tick(key, (event.target as HTMLInputElement).checked)} @focus=${enter} @blur=${leave}><span>${label}</span></label>
    ${thing && chosen.has(key) ? html`<button type="button" class="pf__small" aria-label=${say(PANEL.open, {what: label})} @click=${() => desk.open(thing)}>→</button>` : nothing}</div>`)}</div>`;
}

function opening(offered: readonly Pointed[], now: string, keep: (key: string) => void, spot: Spot, desk: Desk, {id, described}: Drawn): TemplateResult {
  const {enter, leave} = hands(spot, desk);
  const headings = [...new Set(offered.map((one) => one.under ?? ''))];
  const option = ({key, label}: Pointed): TemplateResult => html`<option value=${key} ?selected=${key === now}>${label}</option>`;
  return html`<select id=${id} class="pf__box" aria-describedby=${described || nothing} ?disabled=${!desk.mayEdit} .value=${live(now)}
    @change=${(event: Event) => keep((event.target as HTMLSelectElement).value)} @focus=${enter} @blur=${leave}>${headings.map((heading) => {
      const those = offered.filter((one) => (one.under ?? '') === heading);
      return heading ? html`<optgroup label=${heading}>${those.map(option)}</optgroup>` : those.map(option);
    })}</select>`;
}
