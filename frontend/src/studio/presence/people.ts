// The people in the bar: a circle with letters for everybody, whether they are here, and the way to look along with them.
import {html, nothing, render, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {say, type Words} from '../../lib/words.ts';
import {sized} from '../grid/sized.ts';
import {initials} from './colours.ts';
import type {Present} from './present.ts';

const W = {
  people: {nl: 'Wie er zijn', en: 'Who is here'},
  follow: {nl: 'Volg {name}', en: 'Follow {name}'},
  stop: {nl: 'Stop met {name} volgen', en: 'Stop following {name}'},
  here: {nl: 'is hier', en: 'is here'},
  typing: {nl: 'typt', en: 'is typing'},
  idle: {nl: 'doet even niets', en: 'is idle'},
  away: {nl: 'kijkt naar iets anders', en: 'is looking at something else'},
  more: {nl: '{many} anderen', en: '{many} others'},
  gather: {nl: 'Iedereen hierheen', en: 'Everybody to me'},
  release: {nl: 'Laat iedereen los', en: 'Let everybody go'},
} satisfies Record<string, Words>;

export const GATHER = W.gather;
export const RELEASE = W.release;

const AT_MOST = 6;

export interface Scene {
  readonly people: readonly Present[];
  readonly colours: ReadonlyMap<string, string>;
  /** Whose page this one looks along with. */
  readonly followed: string | undefined;
  readonly mayLead: boolean;
  readonly calling: boolean;
  follow(one: Present): void;
  call(): void;
}

/** Draw the people. */
export function drawPeople(scene: Scene, host: HTMLElement): void {
  const shown = scene.people.length > AT_MOST ? scene.people.slice(0, AT_MOST - 1) : scene.people;
  const rest = scene.people.slice(shown.length);
  render(html`
    ${scene.people.length ? html`<ul class="pr-people" aria-label=${say(W.people)}>${repeat(shown, ({person}) => person, (one) => html`<li>${face(one, scene)}</li>`)}${rest.length
      ? html`<li><details class="pr-rest"><summary aria-label=${say(W.more, {many: rest.length})}>+${rest.length}</summary>
          <ul>${repeat(rest, ({person}) => person, (one) => html`<li>${face(one, scene)} <span>${one.name}</span></li>`)}</ul></details></li>` : nothing}</ul>` : nothing}
    ${scene.mayLead && (scene.people.length || scene.calling) ? html`<button type="button" class="mk-quiet-button pr-call" aria-pressed=${scene.calling} @click=${() => scene.call()}>${say(scene.calling ? W.release : W.gather)}</button>` : nothing}`, host);
}

function face(one: Present, scene: Scene): TemplateResult {
  const isFollowed = scene.followed === one.person;
  const does = one.stay === 'here' && one.typing ? W.typing : W[one.stay];
  const label = `${one.name} ${say(does)}. ${say(isFollowed ? W.stop : W.follow, {name: one.name})}`;
  return html`<button type="button" class="pr-face" data-stay=${one.stay} ?data-typing=${one.typing} aria-pressed=${isFollowed} title=${label} aria-label=${label}
    ${sized({'--by': scene.colours.get(one.person) ?? ''})} @click=${() => scene.follow(one)}>${initials(one.name)}</button>`;
}
