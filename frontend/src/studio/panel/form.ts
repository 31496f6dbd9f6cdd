// A whole form: the groups of a thing, folded where they are not what one came for.
import {html, nothing, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {removePart, setValue} from '../../live/edits.ts';
import type {Thing} from '../../live/things.ts';
import {say} from '../../lib/words.ts';
import {isShown} from './conditions.ts';
import type {Desk} from './desk.ts';
import {type Around, field, sentencesOf} from './field.ts';
import type {Group} from './forms.ts';
import {afterDrawing} from './listed.ts';
import {hasPart, isFilled, saysOf, type Spot, spotOf} from './spot.ts';
import {PANEL} from './words.ts';

export interface How {
  /** How deep in forms within forms; groups fold at the outside only. */
  readonly depth: number;
  /** The groups that stand open; all that are not closed by themselves, when nothing is said. */
  readonly open?: readonly string[];
  /** Only these groups; all, when nothing is said. */
  readonly only?: readonly string[];
  /** Not these. */
  readonly without?: readonly string[];
}

/** Draw the groups of a thing. */
export function groups(thing: Thing, desk: Desk, how: How): TemplateResult {
  const form = desk.forms[thing.in];
  const says = saysOf(thing, form.groups.flatMap(({inputs}) => inputs));
  const around = {desk, says, depth: how.depth};
  const shown = form.groups.filter((group) => (!how.only || how.only.includes(group.name)) && !how.without?.includes(group.name)
    && (isShown(group.shown, says) || (group.part !== undefined && hasPart(thing, group.part))));
  return html`${repeat(shown, ({name}) => `${thing.key}/${name}`, (group) => drawn(group, thing, around, how))}`;
}

/** The spots of a thing that have something to say or to ask, for whoever counts them. */
export function openAt(thing: Thing, desk: Desk): number {
  const form = desk.forms[thing.in];
  const says = saysOf(thing, form.groups.flatMap(({inputs}) => inputs));
  return form.groups.flatMap((group) => spots(group, thing)).filter((spot) => sentencesOf(spot, {desk, says}).length > 0).length;
}

function drawn(group: Group, thing: Thing, around: Around, how: How): TemplateResult {
  const all = spots(group, thing).filter((spot) => isShown(spot.input.shown, around.says) || isFilled(spot));
  const body = group.part && !hasPart(thing, group.part) ? begin(group, thing, around.desk) : filled(group, thing, all, around);
  if (how.depth > 0) return html`<div class="pf-group pf-group--inner">${body}</div>`;
  const isOpen = how.open ? how.open.includes(group.name) : !group.closed;
  return html`<details class="pf-group" ?open=${isOpen} data-group=${group.name}><summary class="pf-group__title"><span role="heading" aria-level="3">${group.title}</span>${tally(all, around)}</summary>
    ${group.help ? html`<p class="pf__help">${group.help}</p>` : nothing}${body}</details>`;
}

function spots(group: Group, thing: Thing): Spot[] {
  return group.inputs.map((input) => spotOf(thing, input));
}

function filled(group: Group, thing: Thing, all: readonly Spot[], around: Around): TemplateResult {
  const {desk} = around;
  const away = (): void => removePart(thing, group.part ?? '');
  return html`${repeat(all, ({name}) => name, (spot) => field(spot, around))}
    ${group.part && desk.mayEdit ? html`<button type="button" class="pf__plain" @click=${away}>${say(PANEL.removePart, {what: group.title})}</button>` : nothing}`;
}

function begin(group: Group, thing: Thing, desk: Desk): TemplateResult {
  const start = (event: Event): void => {
    const home = (event.target as HTMLElement).closest('.pf-group');
    setValue(thing, group.part ?? '', true);
    afterDrawing(() => home?.querySelector<HTMLElement>('input, textarea, select')?.focus());
  };
  return desk.mayEdit ? html`<button type="button" class="pf__plain" @click=${start}>+ ${group.begin ?? group.title}</button>` : html`<p class="pf__help">${say(PANEL.notFilled)}</p>`;
}

function tally(all: readonly Spot[], around: Around): TemplateResult {
  const many = all.filter((spot) => spot.input.kind !== 'things' && isFilled(spot)).length;
  const open = all.filter((spot) => sentencesOf(spot, around).length > 0).length;
  return html`<span class="pf-group__tally">${many ? say(PANEL.filled, {many}) : nothing}${open ? html` <span class="pf-group__open">${say(PANEL.missing, {many: open})}</span>` : nothing}</span>`;
}
