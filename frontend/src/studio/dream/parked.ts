// An objection is not an answer and is not lost: it is parked on its step, in the order of the omgekeerde toets.
import {html, nothing, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {say} from '../../lib/words.ts';
import type {Arranged} from '../../live/arranged.ts';
import {add} from '../../live/edits.ts';
import {said, type Thing} from '../../live/things.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import * as words from './words.ts';

/** In the order of the omgekeerde toets (Stimulansz): the law comes last. */
const QUESTIONS = ['effect', 'value', 'short_term', 'long_term', 'law'] as const;

/** The objections that are parked on a step. */
export function parkedAt(step: Thing, tree: Arranged): Thing[] {
  const here = Object.values(tree.consequencesAt(tree.placeOf(step))).flat();
  return here.filter((one) => QUESTIONS.some((name) => said(one, `objection.${name}`)));
}

/** Draw what is parked at the chosen step, and the way to park something. */
export function parking(studio: Studio, place: Place): TemplateResult {
  const tree = studio.arranged();
  const step = place.step ? tree.thingAt(`journeys/${place.journey}/steps/${place.step}`) : undefined;
  if (!step) return html`<p class="lw-quiet">${say(words.CHOOSE)}</p>`;
  const those = parkedAt(step, tree);
  return html`<div class="jd">
    <p>${say(words.ABOUT, {step: said(step, 'title') || tree.idOf(step)})}</p>
    ${those.length ? html`<ol class="dr-parked">${repeat(those, ({key}) => key, (one) => html`<li><strong>${said(one, 'text')}</strong>${QUESTIONS.map((name) => {
      const answer = said(one, `objection.${name}`);
      return answer ? html`<span class="dr-answer"><span class="lw-quiet">${say(words.SHORT[name])}</span> ${answer}</span>` : nothing;
    })}</li>`)}</ol>` : nothing}
    ${studio.mayEdit ? asked(step, studio) : nothing}
  </div>`;
}

function asked(step: Thing, studio: Studio): TemplateResult {
  const kept = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const told = new FormData(form);
    const answer = (name: string): string => String(told.get(name) ?? '').trim();
    const tree = studio.arranged();
    const objection = Object.fromEntries(QUESTIONS.map((name) => [`objection.${name}`, answer(name)]));
    add(studio.room.doc, 'consequences', {thing: tree.blueprint, row: 'consequences'}, {
      step: tree.placeOf(step), aspect: answer('law') ? 'law' : 'policy', text: answer('text'), objection: true, ...objection,
    });
    form.reset();
    form.querySelector<HTMLElement>('textarea')?.focus();
    studio.panel.refresh();
    studio.announce(say(words.KEPT));
  };
  return html`<form class="dr-form" @submit=${kept}>
    <label>${say(words.OBJECTION)}<textarea name="text" rows="2" required maxlength="500"></textarea></label>
    ${QUESTIONS.map((name) => html`<label>${say(words.QUESTIONS[name])}<textarea name=${name} rows="2" maxlength="1000"></textarea></label>`)}
    <button type="submit" class="mk-button">${say(words.PARK)}</button>
  </form>`;
}
