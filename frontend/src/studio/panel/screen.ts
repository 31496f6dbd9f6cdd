// The tab in which a screen is made: the words at the left, and beside them a phone with what the resident sees.
import {html, nothing, type TemplateResult} from 'lit-html';
import {keyed} from 'lit-html/directives/keyed.js';
import type {Thing} from '../../live/things.ts';
import {said} from '../../live/things.ts';
import {say} from '../../lib/words.ts';
import type {Desk} from './desk.ts';
import {groups} from './form.ts';
import {cut} from './pointing.ts';
import {hasPart} from './spot.ts';
import type {Preview} from './preview.ts';
import {PANEL} from './words.ts';

/** Draw the form of a step's screen, and the phone. */
export function screen(step: Thing, desk: Desk, preview: Preview): TemplateResult {
  return html`${keyed(step, html`<div class="pf-screen">
    <div class="pf-screen__form"><h2 class="pf-title"><span class="pf-title__kind">${desk.forms.steps.noun}</span>${cut(said(step, 'title')) || say(PANEL.empty)}</h2>
      ${groups(step, desk, {depth: 0, only: ['screen'], open: ['screen']})}</div>
    ${hasPart(step, 'screen') ? html`<div class="pf-screen__beside"><p class="pf__label" id="pf-preview">${say(PANEL.preview)}</p>${preview.frame(step)}</div>` : nothing}</div>`)}`;
}
