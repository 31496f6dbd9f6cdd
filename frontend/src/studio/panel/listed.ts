// Lists: short texts one under the other, small forms one under the other, and a table of names of one's own.
import {html, nothing, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {setValue} from '../../live/edits.ts';
import {type Entry, type Plain, said} from '../../live/things.ts';
import {say} from '../../lib/words.ts';
import type {Desk} from './desk.ts';
import {entering} from './entry.ts';
import {type Around, type Drawn, field} from './field.ts';
import {idOf, isFilled, type Spot, spotInside} from './spot.ts';
import {PANEL} from './words.ts';
import {hands} from './written.ts';

/** Short texts. Enter goes on to a new one; Alt with an arrow moves one; an emptied one is gone. */
export function drawnList(spot: Spot, desk: Desk, {id}: Drawn): TemplateResult {
  const entries = spot.entries();
  const {enter, leave} = hands(spot, desk);
  const rewrite = ({name}: Entry, text: string): undefined => {
    if (text.trim()) spot.setEntry(name, text.trim());
    else drop(spot, name);
    return undefined;
  };
  const add = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    if (!box.value.trim()) return;
    spot.putEntries([...spot.entries().map(({item}) => item), box.value.trim()]);
    box.value = '';
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add(event);
  };
  return html`<ol class="pf__list">${repeat(entries, ({name}) => name, (entry, nr) => html`<li class="pf__row">
      <input class="pf__box" type="text" id="${id}-${nr}" aria-label=${say(PANEL.item, {label: spot.input.label, nr: nr + 1})} ?readonly=${!desk.mayEdit}
        ${entering({shown: String(entry.item), keep: (text) => (document.activeElement?.id === `${id}-${nr}` && !text.trim() ? undefined : rewrite(entry, text)), judged: () => undefined})}
        @focus=${enter} @blur=${leave} @keydown=${(event: KeyboardEvent) => listKeys(event, spot, nr, id, desk)}>
      ${desk.mayEdit ? buttons(String(entry.item), nr, entries.length, (to) => shift(spot, nr, to, id, desk), () => drop(spot, entry.name)) : nothing}</li>`)}</ol>
    ${desk.mayEdit ? html`<input class="pf__box pf__box--new" type="text" id="${id}-new" placeholder=${say(entries.length ? PANEL.addMore : PANEL.add)} autocomplete="off"
      aria-label=${say(PANEL.addTo, {what: spot.input.label})} @keydown=${keys} @change=${add} @focus=${enter} @blur=${leave}>` : nothing}`;
}

/** Small forms: an ask with who knows it, a way on with its condition. */
export function drawnItems(spot: Spot, around: Around): TemplateResult {
  const {desk} = around;
  const entries = spot.entries();
  const inside = spot.input.inside ?? [];
  const id = idOf(spot.name);
  const add = (): void => {
    const empty = Object.fromEntries(inside.filter((one) => one.required && one.kind === 'line').map((one) => [one.path, '']));
    spot.putEntries([...spot.entries().map(({item}) => item), empty]);
    afterDrawing(() => lastIn(`[data-field="${CSS.escape(spot.name)}"] .pf__item:last-of-type`)?.querySelector<HTMLElement>('input, select')?.focus());
  };
  return html`<ol class="pf__items">${repeat(entries, ({name}) => name, (entry, nr) => {
      const spots = inside.map((input) => spotInside(spot, entry, input));
      const called = nameOf(entry.item) || say(PANEL.empty);
      const says = (path: string): unknown => spots.find((one) => one.input.path === path)?.value();
      const missing = spots.filter((one) => one.input.required && !isFilled(one));
      return html`<li class="pf__item" id="${id}-${nr}" tabindex="-1">${spots.map((one) => field(one, {desk, says, depth: around.depth + 1}))}
        ${missing.length ? html`<p class="pf__said">${say(PANEL.needed)} ${missing.map((one) => one.input.label).join(' ')}</p>` : nothing}
        ${desk.mayEdit ? html`<div class="pf__tools">${buttons(called, nr, entries.length, (to) => shift(spot, nr, to, id, desk), () => drop(spot, entry.name))}</div>` : nothing}</li>`;
    })}</ol>
    ${desk.mayEdit ? html`<button type="button" class="pf__plain" @click=${add}>+ ${say(PANEL.add)}</button>` : nothing}`;
}

/** Names of one's own, each beside the usual one. */
export function drawnTable(spot: Spot, desk: Desk): TemplateResult {
  const {thing, input} = spot;
  return html`<div class="pf__table">${(input.choices ?? []).map(({key, label}) => {
    const path = `${input.path}.${key}`;
    const id = `${idOf(spot.name)}-${key}`;
    const keep = (text: string): undefined => {
      setValue(thing, path, text.trim() || undefined);
      return undefined;
    };
    return html`<label class="pf__own" for=${id}><span>${label}</span><input id=${id} class="pf__box" type="text" placeholder=${label} ?readonly=${!desk.mayEdit}
      ${entering({shown: said(thing, path), keep, judged: () => undefined})}></label>`;
  })}</div>`;
}

/** The buttons of one in a list: up, down, away. */
export function buttons(what: string, nr: number, many: number, go: (to: number) => void, away: () => void): TemplateResult {
  return html`<span class="pf__buttons">
    <button type="button" class="pf__small" aria-label=${say(PANEL.up, {what})} ?disabled=${nr === 0} @click=${() => go(nr - 1)}>↑</button>
    <button type="button" class="pf__small" aria-label=${say(PANEL.down, {what})} ?disabled=${nr === many - 1} @click=${() => go(nr + 1)}>↓</button>
    <button type="button" class="pf__small" aria-label=${say(PANEL.remove, {what})} @click=${away}>×</button></span>`;
}

/** Do something as soon as the page shows the last change. */
export function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function listKeys(event: KeyboardEvent, spot: Spot, nr: number, id: string, desk: Desk): void {
  const box = event.target as HTMLInputElement;
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    event.stopPropagation();
    shift(spot, nr, nr + (event.key === 'ArrowUp' ? -1 : 1), id, desk);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    afterDrawing(() => document.getElementById(`${id}-new`)?.focus());
  } else if (event.key === 'Backspace' && box.value === '') {
    event.preventDefault();
    drop(spot, spot.entries()[nr]?.name ?? '');
    afterDrawing(() => (document.getElementById(`${id}-${Math.max(0, nr - 1)}`) ?? document.getElementById(`${id}-new`))?.focus());
  }
}

function shift(spot: Spot, from: number, to: number, id: string, desk: Desk): void {
  const items: Plain[] = spot.entries().map(({item}) => item);
  if (to < 0 || to >= items.length) return;
  items.splice(to, 0, ...items.splice(from, 1));
  spot.putEntries(items);
  desk.announce(say(PANEL.moved, {nr: to + 1, many: items.length}));
  afterDrawing(() => document.getElementById(`${id}-${to}`)?.focus());
}

function drop(spot: Spot, name: string): void {
  spot.putEntries(spot.entries().filter((one) => one.name !== name).map(({item}) => item));
}

function nameOf(item: Plain): string {
  if (!item || typeof item !== 'object' || Array.isArray(item)) return '';
  return String(Object.values(item).find((one) => typeof one === 'string' && one) ?? '');
}

function lastIn(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].at(-1);
}
