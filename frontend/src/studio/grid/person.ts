// Whose journey it is, beside the grid: face, name and situation.
import {html, nothing, type TemplateResult} from 'lit-html';
import {say} from '../../lib/words.ts';
import type {Arranged} from '../../live/arranged.ts';
import {said, type Thing, value} from '../../live/things.ts';
import type {Page} from '../page.ts';

/** Draw the person of a journey with her situation, and who helps. */
export function drawnPerson(journey: Thing, name: string, tree: Arranged, page: Page): TemplateResult {
  const byId = new Map(tree.personas.map((one) => [tree.idOf(one), one]));
  const of = (role: string): Thing | undefined => byId.get(said(journey, role));
  const [persona, companion, helper] = [of('persona'), of('companion'), of('professional')];
  const age = persona ? value(persona, 'age') : undefined;
  const situation = (persona && said(persona, 'situation')) || said(journey, 'starting_point') || said(tree.blueprint, 'situation');
  const kind = said(journey, 'kind');
  return html`<header class="mk-person">
    ${[persona, companion].map((one) => one ? face(one, tree, page, 56) : nothing)}
    <div class="mk-person__words">
      <h2 class="mk-person__name"><span class="mk-kind mk-kind--${kind}">${say(page.words['journeys']?.[kind] ?? {nl: name, en: name})}</span>
        ${persona ? html`<span>${said(persona, 'name')}${age ? `, ${String(age)}` : ''}</span>` : nothing}</h2>
      ${situation ? html`<p class="mk-person__situation">${situation}</p>` : nothing}
    </div>
    ${helper ? html`<div class="mk-person__helper">${face(helper, tree, page, 40)}<span>${said(helper, 'name')}</span></div>` : nothing}
  </header>`;
}

function face(persona: Thing, tree: Arranged, page: Page, size: number): TemplateResult {
  const role = said(persona, 'role') === 'professional' ? 'professional' : 'resident';
  const seed = String(value(persona, 'face') || tree.idOf(persona)).toLowerCase().replace(/[^a-z0-9_-]/g, '-') || 'x';
  return html`<img class="lw-face" src="${page.pages['faces'] ?? ''}${role}/${seed}.svg" alt="" width=${size} height=${size}>`;
}
