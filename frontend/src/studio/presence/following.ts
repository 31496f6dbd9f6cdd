// Looking along with somebody: what she has in sight comes in sight here, until one scrolls oneself.
import {say, type Words} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
import {cellAt} from './outlines.ts';
import type {Present, Sight} from './present.ts';

const FOLLOWS: Words = {nl: 'Je kijkt mee met {name}. Scrol zelf om te stoppen.', en: 'You are looking along with {name}. Scroll to stop.'};
const CALLED: Words = {nl: '{name} vraagt iedereen mee te kijken. Scrol zelf om te stoppen.', en: '{name} asks everybody to look along. Scroll to stop.'};
const STOPPED: Words = {nl: 'Je kijkt weer zelf rond.', en: 'You are looking around on your own again.'};
const STOP: Words = {nl: 'Stop', en: 'Stop'};
const WALKING = /^(Arrow|Page|Home|End|Tab|Enter|F2)/;

export interface Following {
  /** The person whose page this one follows. */
  readonly person: string | undefined;
  follow(one: Present): void;
  stop(): void;
  /** Go along with where they are now; somebody may call everybody. */
  along(all: readonly Present[]): void;
}

/** Follow nobody yet; `changed` is called when that is otherwise. */
export function following(studio: Studio, changed: () => void): Following {
  let person: string | undefined;
  let called = false;
  let heeded: string | undefined;
  let seen = '';
  const line = document.createElement('div');
  line.className = 'pr-follow';
  line.hidden = true;
  const words = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say(STOP);
  button.addEventListener('click', () => stop());
  line.append(words, button);
  document.body.append(line);

  const begin = (one: Present, isCalled: boolean): void => {
    person = one.person;
    called = isCalled;
    seen = '';
    words.textContent = say(isCalled ? CALLED : FOLLOWS, {name: one.name});
    line.hidden = false;
    studio.announce(words.textContent);
    go(one.sight);
    changed();
  };
  const stop = (): void => {
    if (person === undefined) return;
    person = undefined;
    called = false;
    line.hidden = true;
    studio.announce(say(STOPPED));
    changed();
  };
  const go = (sight: Sight | undefined): void => {
    const now = JSON.stringify(sight);
    if (!sight || now === seen) return;
    seen = now;
    inSight(sight, studio);
  };
  const host = studio.host('sheets');
  for (const kind of ['wheel', 'touchmove', 'pointerdown'] as const) host.addEventListener(kind, () => stop(), {passive: true});
  host.addEventListener('keydown', (event) => {
    if (WALKING.test(event.key)) stop();
  });
  return {
    get person() {
      return person;
    },
    follow(one) {
      if (person === one.person) stop();
      else begin(one, false);
    },
    stop,
    along(all) {
      const caller = all.find((one) => one.calling);
      if (caller && heeded !== caller.person) {
        heeded = caller.person;
        if (person !== caller.person) begin(caller, true);
      } else if (!caller) {
        heeded = undefined;
        if (called) stop();
      }
      const one = all.find((other) => other.person === person && other.sight);
      if (one) go(one.sight);
      else if (person !== undefined && !all.some((other) => other.person === person)) stop();
    },
  };
}

/** What this window has in its corner, for whoever looks along. */
export function sightOf(studio: Studio): Sight | undefined {
  const sheet = studio.grid.sheet ?? studio.grid.sheets[0];
  const room = sheet?.scroller?.getBoundingClientRect();
  if (!sheet || !room) return undefined;
  const {left, top} = cornerOf(sheet.element, room);
  const cell = document.elementsFromPoint(left + 4, top + 4).find((one) => one.matches('[data-row][data-column]')) as HTMLElement | undefined;
  const {row, column} = cell?.dataset ?? {};
  return row && column !== undefined ? {journey: sheet.journey.key, row, column, view: studio.grid.look.view} : undefined;
}

function inSight(sight: Sight, studio: Studio): void {
  const {grid} = studio;
  if (!grid.sheets.some(({journey}) => journey.key === sight.journey)) grid.showJourneys({journey: sight.journey});
  if (grid.look.view !== sight.view) grid.change({view: sight.view});
  const cell = cellAt(studio, sight);
  const sheet = grid.sheets.find(({journey}) => journey.key === sight.journey);
  const scroller = sheet?.scroller;
  if (!cell || !sheet || !scroller) return;
  const corner = cornerOf(sheet.element, scroller.getBoundingClientRect());
  const box = cell.getBoundingClientRect();
  scroller.scrollBy({left: box.left - corner.left, top: box.top - corner.top, behavior: 'instant'});
}

/** Where the cells begin: beside the names of the rows and under the heads. */
function cornerOf(sheet: HTMLElement, room: DOMRect): {left: number; top: number} {
  const names = sheet.querySelector('.mk-row--stap .mk-name')?.getBoundingClientRect();
  const heads = sheet.querySelector('.mk-row--stap')?.getBoundingClientRect();
  return {left: Math.max(room.left, names?.right ?? 0), top: Math.max(room.top, heads?.bottom ?? 0)};
}
