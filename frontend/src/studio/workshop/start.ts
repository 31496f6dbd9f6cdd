// The work session on the working page: a tab, the clock in the bar, coming when called, and phases on a lock.
import {clockFace, secondsLeft} from '../../lib/clock.ts';
import {say} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
import {drawn} from './drawn.ts';
import {marksOf, phaseOf} from './locks.ts';
import {going, type Going} from './session.ts';
import * as words from './words.ts';

/** A page that heard nothing for so long looks by itself. */
const EVERY = 20_000;

/** Begin to take part in the session that goes on, if there is one. */
export function start(studio: Studio): void {
  const sessions = studio.page.pages['sessions'];
  if (!sessions) return;
  const face = barClock(studio);
  const now = going(sessions, (it) => {
    studio.grid.marks.refresh();
    studio.panel.refresh();
    face(it);
  });
  const does = (deed: string, filled?: Readonly<Record<string, string | number>>): void => void (async () => {
    for (const one of deed.split('+')) {
      const said = await now.do(one, filled);
      if (said === undefined || said) studio.notices.say({text: said ?? say(words.FAILED), seconds: 5});
    }
  })();
  studio.closed = (place) => !studio.mayLead && now.locks.includes(phaseOf(place, studio) ?? '');
  // Where everybody is called to is where the session works.
  studio.gathered = (place) => {
    const at = place?.step ? `${place.journey}/${place.step}` : place && phaseOf(place, studio);
    if (at && now.session?.may.includes('hierheen')) does('hierheen', {place: at});
  };
  studio.grid.marks.add(marksOf(() => now.locks));
  studio.panel.add({id: 'session', words: words.TAB, badge: () => (now.session ? '●' : undefined), render: (place) => drawn(now, studio, place, does)});
  const here = (): string => phaseOf(studio.selected.place, studio) ?? '';
  const leads = (): boolean => studio.mayLead && Boolean(now.session) && Boolean(here());
  studio.commands.add(
    {id: 'session', words: words.GROUP, also: {nl: 'workshop bijeenkomst agenda klok stemmen briefjes', en: 'workshop meeting agenda timer vote notes'}, group: words.GROUP, run: () => studio.panel.toggle('session')},
    {id: 'lock', words: words.LOCK, also: {nl: 'vastzetten dicht vergrendelen', en: 'freeze close'}, group: words.GROUP, menus: ['phase'], when: () => leads() && !now.locks.includes(here()), run: () => does('slot', {place: here()})},
    {id: 'unlock', words: words.UNLOCK, also: {nl: 'openen vrijgeven ontgrendelen', en: 'open release'}, group: words.GROUP, menus: ['phase'], when: () => leads() && now.locks.includes(here()), run: () => does('open', {place: here()})},
  );
  studio.told('workshop', () => void now.look());
  // An edit that was under way when the lock came, or an undo that reaches into the phase: the room took it back.
  studio.told('refused', () => {
    studio.notices.say({text: say(words.REFUSED), seconds: 8});
    void now.look();
  });
  setInterval(() => void now.look(), EVERY);
  void now.look();
}

/** Put the clock in the bar, for everybody to see; it runs from the server's time. */
function barClock(studio: Studio): (it: Going) => void {
  const element = document.createElement('span');
  element.className = 'sw-clock';
  element.hidden = true;
  element.setAttribute('role', 'timer');
  element.setAttribute('aria-label', say(words.CLOCK));
  studio.host('people').before(element);
  let it: Going | undefined;
  const tick = (): void => {
    const session = it?.session;
    element.hidden = !session?.clock.item;
    if (!it || !session) return;
    const seconds = secondsLeft(session.clock, Date.now() + it.ahead);
    const text = `${session.clock.item} ${clockFace(seconds)}`;
    if (element.textContent !== text) element.textContent = text;
    element.classList.toggle('sw-clock--over', seconds !== null && seconds <= 0);
    for (const face of document.querySelectorAll('[data-sw-time]')) {
      if (face.textContent !== clockFace(seconds)) face.textContent = clockFace(seconds);
    }
  };
  setInterval(tick, 250);
  return (next) => {
    it = next;
    tick();
  };
}
