// Things in a thing: the questions of a screen, the parts of a letter, the pains of a person. A form within a form.
import {html, nothing, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {add, move, remove} from '../../live/edits.ts';
import type {Collection} from '../../live/schema.ts';
import type {Thing} from '../../live/things.ts';
import {say} from '../../lib/words.ts';
import type {Desk} from './desk.ts';
import type {Around} from './field.ts';
import {groups} from './form.ts';
import {afterDrawing, buttons} from './listed.ts';
import {calledBy, idOf, type Spot} from './spot.ts';
import {PANEL} from './words.ts';

/** Things that were just made here stand open. */
const fresh = new WeakSet<Thing>();

/** Draw the things of a row, each as a small form that folds, with a button for a new one. */
export function drawnThings({thing, input, name}: Spot, {desk, depth}: Around): TemplateResult {
  const row = input.path;
  const collection = input.to as Collection;
  const form = desk.forms[collection];
  const things = desk.tree().inside(thing, row);
  const id = idOf(name);
  const make = (): void => {
    const made = add(desk.doc, collection, {thing, row}, {});
    fresh.add(made);
    afterDrawing(() => document.querySelector<HTMLElement>(`[data-thing="${CSS.escape(made.key)}"] .pf__box`)?.focus());
  };
  return html`<ol class="pf__things">${repeat(things, (one) => one, (one, nr) => {
      const called = calledBy(one, form.called) || say(PANEL.empty);
      return html`<li class="pf__thing" id="${id}-${nr}" data-thing=${one.key} tabindex="-1"><details ?open=${fresh.has(one) || collection === 'sections'}>
        <summary class="pf__called">${called}</summary>${groups(one, desk, {depth: depth + 1})}</details>
        ${desk.mayEdit ? buttons(called, nr, things.length, (to) => shift(things, nr, to, {thing, row}, id, desk), () => away(one, called, desk)) : nothing}</li>`;
    })}</ol>
    ${desk.mayEdit ? html`<button type="button" class="pf__plain" @click=${make}>+ ${form.new}</button>` : nothing}`;
}

/** Take a thing away, and say how it comes back. */
export function away(thing: Thing, called: string, desk: Desk): void {
  remove(thing);
  desk.announce(say(PANEL.taken, {what: called}));
}

function shift(things: readonly Thing[], from: number, to: number, home: {thing: Thing; row: string}, id: string, desk: Desk): void {
  const one = things[from];
  if (!one || to < 0 || to >= things.length) return;
  const behind = to > from ? things[to] : things[to - 1];
  move(one, home, behind ?? null);
  desk.announce(say(PANEL.moved, {nr: to + 1, many: things.length}));
  afterDrawing(() => document.getElementById(`${id}-${to}`)?.focus());
}
