// One field on the screen: its label, why it is asked, the thing to fill in, and what is missing or wrong.
import {html, nothing, type TemplateResult} from 'lit-html';
import {say} from '../../lib/words.ts';
import {missing, type Says} from './conditions.ts';
import type {Desk} from './desk.ts';
import {drawnList, drawnItems, drawnTable} from './listed.ts';
import {choice, choices, face, feeling, reference, references, yesNo} from './picked.ts';
import {idOf, isFilled, type Spot} from './spot.ts';
import {drawnThings} from './within.ts';
import {PANEL} from './words.ts';
import {line, written} from './written.ts';

export interface Around {
  readonly desk: Desk;
  /** What the other fields of the same thing say. */
  readonly says: Says;
  /** How deep in forms within forms. */
  readonly depth: number;
}

/** Kinds that are several things to fill in under one heading. */
const GROUPED = new Set(['choices', 'references', 'list', 'items', 'things', 'table', 'face', 'radio']);

/** Draw a field. */
export function field(spot: Spot, around: Around): TemplateResult {
  const {input, name} = spot;
  const {desk} = around;
  const id = idOf(name);
  const sentences = sentencesOf(spot, around);
  const wrong = desk.wrong.get(name);
  const others = desk.others(name);
  const described = [input.help && `${id}-help`, sentences.length && `${id}-said`].filter(Boolean).join(' ');
  const control = drawn(spot, around, {id, described, isWrong: wrong !== undefined});
  const notes = html`
    ${sentences.length ? html`<p class=${wrong ? 'pf__said pf__said--wrong' : 'pf__said'} id="${id}-said">${sentences.map((one) => html`<span>${one}</span> `)}</p>` : nothing}
    ${others.length ? html`<p class="pf__who">${say(PANEL.here, {who: others.join(', ')})}</p>` : nothing}`;
  const help = input.help ? html`<p class="pf__help" id="${id}-help">${input.help}</p>` : nothing;
  const look = `pf pf--${input.kind}${others.length ? ' pf--shared' : ''}`;
  if (input.kind === 'yes_no') return html`<div class=${look} data-field=${name}>${control}${help}${notes}</div>`;
  if (GROUPED.has(groupOf(spot))) {
    return html`<fieldset class=${look} data-field=${name} aria-describedby=${described || nothing}><legend class="pf__label">${input.label}</legend>${help}${control}${notes}</fieldset>`;
  }
  return html`<div class=${look} data-field=${name}><label class="pf__label" for=${id}>${input.label}</label>${help}${control}${notes}</div>`;
}

/** What is missing or wrong, in sentences. */
export function sentencesOf(spot: Spot, {desk, says}: Pick<Around, 'desk' | 'says'>): readonly string[] {
  const wrong = desk.wrong.get(spot.name);
  if (wrong) return [wrong];
  return missing(spot.input.asked, spot.input.kind === 'things' ? true : isFilled(spot), says);
}

export interface Drawn {
  readonly id: string;
  readonly described: string;
  readonly isWrong: boolean;
}

function groupOf({input}: Spot): string {
  return input.kind === 'choice' && isFew(input.choices?.length ?? 0) ? 'radio' : input.kind;
}

export function isFew(many: number): boolean {
  return many <= 4;
}

function drawn(spot: Spot, around: Around, how: Drawn): TemplateResult {
  const {desk} = around;
  switch (spot.input.kind) {
    case 'text': return written(spot, desk, how);
    case 'yes_no': return yesNo(spot, desk, how);
    case 'choice': return choice(spot, desk, how);
    case 'choices': return choices(spot, desk);
    case 'reference': return reference(spot, desk, how);
    case 'references': return references(spot, desk);
    case 'feeling': return feeling(spot, desk, how);
    case 'face': return face(spot, desk);
    case 'list': return drawnList(spot, desk, how);
    case 'items': return drawnItems(spot, around);
    case 'table': return drawnTable(spot, desk);
    case 'things': return drawnThings(spot, around);
    default: return line(spot, desk, how);
  }
}
