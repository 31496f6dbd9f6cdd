// Looking along with somebody: what she has in sight comes in sight here, until one scrolls oneself.
import {say, type Words} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
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
  let last: Sight | undefined;
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
    last = undefined;
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
    last = sight;
    inSight(sight, studio);
  };
  // What is drawn anew can stand elsewhere: the same cell stays in the corner.
  studio.grid.onDrawn(() => {
    if (person !== undefined && last && studio.grid.look.view === last.view) scrolled(last, studio);
  });
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
  const corner = sheet && cornerOf(sheet.element);
  if (!sheet || !corner) return undefined;
  const column = columns(sheet.element).find((one) => one.getBoundingClientRect().right > corner.left + 1);
  const row = rows(sheet.element).find((one) => one.getBoundingClientRect().bottom > corner.top + 1);
  if (!column || !row) return undefined;
  const [across, down] = [column.getBoundingClientRect(), row.getBoundingClientRect()];
  return {
    journey: sheet.journey.key, view: studio.grid.look.view,
    column: column.dataset['column'] ?? '', x: parts(corner.left - across.left, across.width),
    row: row.dataset['row'] ?? '', y: parts(corner.top - down.top, down.height),
  };
}

function inSight(sight: Sight, studio: Studio): void {
  const {grid} = studio;
  const isShown = grid.sheets.some(({journey}) => journey.key === sight.journey);
  if (!isShown && studio.arranged().journeys.some(({thing}) => thing.key === sight.journey)) grid.showJourneys({journey: sight.journey});
  if (grid.look.view !== sight.view) grid.change({view: sight.view});
  scrolled(sight, studio);
}

function scrolled(sight: Sight, {grid}: Studio): void {
  const sheet = grid.sheets.find(({journey}) => journey.key === sight.journey);
  const corner = sheet && cornerOf(sheet.element);
  const column = sheet && columns(sheet.element).find((one) => one.dataset['column'] === sight.column)?.getBoundingClientRect();
  const row = sheet && rows(sheet.element).find((one) => one.dataset['row'] === sight.row)?.getBoundingClientRect();
  if (!corner || !column || !row) return;
  sheet.scroller?.scrollBy({
    left: column.left + column.width * sight.x - corner.left, top: row.top + row.height * sight.y - corner.top, behavior: 'instant',
  });
}

/** Where the cells begin: beside the names of the rows and under the heads. */
function cornerOf(sheet: HTMLElement): {left: number; top: number} | undefined {
  const names = sheet.querySelector('.mk-row--stap .mk-name')?.getBoundingClientRect();
  const heads = sheet.querySelector('.mk-row--stap')?.getBoundingClientRect();
  return names && heads ? {left: names.right, top: heads.bottom} : undefined;
}

function columns(sheet: HTMLElement): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>('[data-row="stap"][data-column]:not([data-column=""])')];
}

function rows(sheet: HTMLElement): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>('[role=rowheader][data-row]')].filter((one) => !one.closest('.mk-heads'));
}

function parts(from: number, whole: number): number {
  return Math.round((from / Math.max(1, whole)) * 100) / 100;
}
