// Fields that are written: texts that are merged by letter, and names, numbers, days and lengths of time.
import {html, nothing, type TemplateResult} from 'lit-html';
import {settleId} from '../../live/edits.ts';
import {said} from '../../live/things.ts';
import {say} from '../../lib/words.ts';
import {fromWords, inWords} from '../duration.ts';
import {amountInWords, amountOf} from './amounts.ts';
import type {Desk} from './desk.ts';
import {entering, type Kept} from './entry.ts';
import type {Drawn} from './field.ts';
import type {Input} from './forms.ts';
import type {Spot} from './spot.ts';
import {typing} from './typing.ts';
import {PANEL} from './words.ts';

/** A text that several people type in at once. */
export function written(spot: Spot, desk: Desk, {id, described}: Drawn): TemplateResult {
  const {thing, input} = spot;
  const {enter, leave, keys} = hands(spot, desk);
  if (input.long) {
    return html`<textarea id=${id} class="pf__box" rows="2" aria-describedby=${described || nothing} ?readonly=${!desk.mayEdit}
      @focus=${enter} @blur=${leave} @keydown=${keys} ${typing(thing, input.path)}></textarea>`;
  }
  return html`<input id=${id} class="pf__box" type="text" autocomplete="off" aria-describedby=${described || nothing} aria-required=${input.required ? 'true' : nothing}
    ?readonly=${!desk.mayEdit} @focus=${enter} @blur=${leave} @keydown=${keys} ${typing(thing, input.path)}>`;
}

/** A value of one line. */
export function line(spot: Spot, desk: Desk, {id, described, isWrong}: Drawn): TemplateResult {
  const {input, name} = spot;
  const {enter, leave} = hands(spot, desk);
  const kept: Kept = {
    shown: shown(input, spot.value(), desk.language),
    keep: (text) => keep(spot, text),
    judged: (wrong) => judge(name, wrong, desk),
  };
  const isNumber = input.kind === 'number';
  return html`<input id=${id} class=${isNumber || input.kind === 'date' ? 'pf__box pf__box--short' : 'pf__box'} type=${input.kind === 'date' ? 'date' : 'text'}
    inputmode=${isNumber ? 'decimal' : nothing} autocomplete="off" placeholder=${input.kind === 'duration' ? say(PANEL.durationHint) : nothing}
    aria-describedby=${described || nothing} aria-invalid=${isWrong ? 'true' : nothing} aria-required=${input.required ? 'true' : nothing}
    ?readonly=${!desk.mayEdit} @focus=${enter} @blur=${leave} ${entering(kept)}>`;
}

/** What a new thing has its id from, the first time that somebody leaves it. */
const NAMES = new Set(['title', 'name']);

/** Who comes in, who goes, and the keys that take back. */
export function hands({name, thing, input}: Spot, desk: Desk): {enter: () => void; leave: () => void; keys: (event: KeyboardEvent) => void} {
  return {
    enter: () => desk.enter(name),
    leave: () => {
      desk.enter(undefined);
      if (NAMES.has(input.path) && input.path === desk.forms[thing.in].called) settleId(thing, said(thing, input.path));
    },
    keys: (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      event.stopPropagation();
      desk.undo(key === 'y' || event.shiftKey);
    },
  };
}

/** Remember what is wrong in a field, or that nothing is any more, and say it. */
export function judge(name: string, wrong: string | undefined, desk: Desk): void {
  if (wrong === desk.wrong.get(name)) return;
  if (wrong === undefined) {
    desk.wrong.delete(name);
  } else {
    desk.wrong.set(name, wrong);
    desk.announce(wrong);
  }
  desk.refresh();
}

function shown(input: Input, value: unknown, language: 'nl' | 'en'): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return amountInWords(value, language);
  return input.kind === 'duration' ? inWords(String(value), language) : String(value);
}

function keep(spot: Spot, text: string): string | undefined {
  const {input} = spot;
  if (text.trim() === '') {
    spot.set(undefined);
    return undefined;
  }
  if (input.kind === 'duration') return kept(spot, fromWords(text), say(PANEL.wrongDuration));
  if (input.kind === 'number') return kept(spot, amountOf(text, input), say(PANEL.wrongNumber));
  if (input.kind === 'date') return kept(spot, /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined, say(PANEL.wrongDate));
  return kept(spot, text, '');
}

function kept(spot: Spot, value: string | number | undefined, wrong: string): string | undefined {
  if (value === undefined) return wrong;
  spot.set(value);
  return undefined;
}
