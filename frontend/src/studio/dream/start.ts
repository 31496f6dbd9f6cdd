// Droomstand: the ideal first. What belongs to the organisation is out of sight, and objections wait at their step.
import {html, render} from 'lit-html';
import {say} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
import {ASLEEP, dream, isDreaming} from './dreaming.ts';
import {parkedAt, parking} from './parked.ts';
import * as words from './words.ts';

const NONE: ReadonlySet<string> = new Set();

/** Begin: follow what the team does, and offer it. */
export function start(studio: Studio): void {
  const {doc} = studio.room;
  const ribbon = document.createElement('div');
  ribbon.className = 'dr-ribbon';
  studio.host('sheets').before(ribbon);
  let now: boolean | undefined;

  const parked = (): number => {
    const tree = studio.arranged();
    return tree.journeys.flatMap(({phases}) => phases.flatMap(({steps}) => steps.flatMap(({thing}) => parkedAt(thing, tree)))).length;
  };
  const wake = (): void => {
    dream(doc, false);
    const many = parked();
    studio.notices.say({text: say(many === 0 ? words.AGREED : many === 1 ? words.AGREED_ONE : words.AGREED_MORE, {many})});
  };
  const follow = (): void => {
    const on = isDreaming(studio.arranged().blueprint);
    if (on === now) return;
    now = on;
    document.body.classList.toggle('mk-dreaming', on);
    ribbon.hidden = !on;
    render(on ? html`<p>${say(words.DREAMING)}</p>
      <button type="button" @click=${() => studio.commands.run('objection')}>${say(words.OPEN)}</button>
      ${studio.mayEdit ? html`<button type="button" @click=${wake}>${say(words.WAKE)}</button>` : ''}` : html``, ribbon);
    studio.grid.change({asleep: on ? ASLEEP : NONE, ...(on && {view: 'toneel' as const})});
  };
  studio.commands.add(
    {id: 'dream', words: words.DREAM, also: words.DREAM_TOO, when: () => studio.mayEdit && !now, run: () => dream(doc, true)},
    {id: 'wake', words: words.AWAKE, also: words.AWAKE_TOO, when: () => studio.mayEdit && now === true, run: wake},
    {id: 'objection', words: words.OPEN, when: () => studio.mayEdit, menus: ['step', 'cell'], run: () => {
      studio.panel.open('objections');
      requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('.dr-form textarea')?.focus()));
    }},
  );
  studio.panel.add({id: 'objections', words: words.OBJECTIONS, badge: () => parked() || undefined, render: (place) => parking(studio, place)});
  studio.watch(follow);
  studio.room.on('ready', follow);
  follow();
}
