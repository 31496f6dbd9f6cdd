// Together: who is here, where they are, what they point at, and whether everything is kept.
import {say, type Words} from '../../lib/words.ts';
import {said, type Thing, thing} from '../../live/things.ts';
import type {Studio} from '../studio.ts';
import {coloured} from './colours.ts';
import {following, sightOf} from './following.ts';
import {outlines} from './outlines.ts';
import {drawPeople, GATHER, RELEASE} from './people.ts';
import {pointers} from './pointers.ts';
import {others, type Point, type Present, persons, type Spot, type Stay} from './present.ts';
import {startSaved} from './saved.ts';
import {startShell} from './shell.ts';
import {telling} from './telling.ts';

const TOGETHER: Words = {nl: 'Samen', en: 'Together'};
const LASER: Words = {nl: 'Wijs iets aan met licht', en: 'Point at something with light'};
const LASER_ON: Words = {nl: 'Iedereen ziet waar je wijst. Druk op Esc om te stoppen.', en: 'Everybody sees where you point. Press Esc to stop.'};
const LASER_OFF: Words = {nl: 'Je wijst niet meer.', en: 'You stopped pointing.'};
const CURSORS_OFF: Words = {nl: 'Verberg de muizen van anderen', en: 'Hide the mice of others'};
const CURSORS_ON: Words = {nl: 'Laat de muizen van anderen zien', en: 'Show the mice of others'};
const COMES: Words = {nl: '{name} doet mee.', en: '{name} takes part.'};
const GOES: Words = {nl: '{name} is weg.', en: '{name} left.'};
const HERE_TOO: Words = {nl: '{name} heeft hier iets gewijzigd.', en: '{name} changed something here.'};
const SOMEBODY: Words = {nl: 'Iemand anders', en: 'Somebody else'};

const CURSORS = 'muizen';
const IDLE = 120_000;
/** Whoever is away for so short was not away. */
const SETTLED = 3_000;

/** Begin to be here. */
export function start(studio: Studio): void {
  const {awareness} = studio.room;
  startSaved(studio);
  startShell(studio);
  const tells = telling(awareness);
  const outline = outlines(studio);
  const point = pointers(studio);
  let calling = false;
  let laser = false;
  let here: readonly Present[] = [];
  const goes = following(studio, () => draw());
  const draw = (): void => {
    here = others(awareness);
    const everybody = persons(here);
    const colours = coloured([String(studio.page.person.id), ...everybody.map(({person}) => person)]);
    drawPeople({
      people: everybody.filter(({person}) => person !== String(studio.page.person.id)), colours, followed: goes.person,
      mayLead: studio.mayLead, calling, follow: (one) => goes.follow(one), call: () => call(),
    }, studio.host('people'));
    outline(here, colours);
    point.draw(here, colours, studio.options.get(CURSORS, 'aan') === 'aan');
  };
  const call = (): void => {
    calling = !calling;
    tells.say({calling, sight: sightOf(studio)});
    studio.gathered?.(calling ? studio.selected.place : undefined);
    studio.announce(say(calling ? GATHER : RELEASE));
    draw();
  };
  const point_ = (on: boolean): void => {
    laser = on;
    tells.say({laser});
    document.body.classList.toggle('pr-pointing', on);
    studio.announce(say(on ? LASER_ON : LASER_OFF));
  };
  studio.commands.add(
    {id: 'laser', words: LASER, also: {nl: 'laserpointer aanwijzen licht', en: 'laser pointer'}, keys: ['K', 'Alt+K'], group: TOGETHER, run: () => point_(!laser)},
    {id: 'cursors-off', words: CURSORS_OFF, also: {nl: 'cursors pijltjes weg rust', en: 'cursors arrows away quiet'}, group: TOGETHER, when: () => studio.options.get(CURSORS, 'aan') === 'aan', run: () => liked(studio, 'uit', draw)},
    {id: 'cursors-on', words: CURSORS_ON, also: {nl: 'cursors pijltjes terug', en: 'cursors arrows back'}, group: TOGETHER, when: () => studio.options.get(CURSORS, 'aan') !== 'aan', run: () => liked(studio, 'aan', draw)},
    {id: 'gather', words: GATHER, also: {nl: 'volg mij kijk mee aandacht roepen samen', en: 'follow me attention call together'}, group: TOGETHER, when: () => studio.mayLead && !calling, run: call},
    {id: 'release', words: RELEASE, also: {nl: 'niet meer volgen vrij', en: 'stop following free'}, group: TOGETHER, when: () => studio.mayLead && calling, run: call},
  );
  tells.say({user: {id: studio.page.person.id, name: studio.page.person.name}, stay: 'here'});
  where(studio, (fields) => tells.say(fields));
  hands(studio, () => laser, (fields) => tells.say(fields));
  stays((stay) => tells.say({stay}));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && laser) point_(false);
  });
  awareness.on('change', () => {
    draw();
    goes.along(here);
  });
  studio.grid.onDrawn(() => outline(here, coloured([String(studio.page.person.id), ...here.map(({person}) => person)])));
  listens(studio, () => here);
  draw();
}

function liked(studio: Studio, value: string, draw: () => void): void {
  studio.options.set(CURSORS, value);
  draw();
}

/** Say in which cell somebody is, whether she types, and what she has in sight. */
function where(studio: Studio, tell: (fields: Readonly<Record<string, unknown>>) => void): void {
  const panel = studio.host('panel');
  const now = (): void => {
    const sheet = studio.grid.sheet;
    const spot: Spot | null = sheet && studio.selected.place.journey
      ? {journey: sheet.journey.key, row: sheet.active.row, column: sheet.active.column} : null;
    const fills = panel.contains(document.activeElement) && document.activeElement?.matches('input:not([type=radio], [type=checkbox], [type=button]), textarea') === true;
    tell({spot, typing: studio.mayEdit && (studio.selected.typing || fills)});
  };
  studio.selected.on(now);
  for (const kind of ['focusin', 'focusout'] as const) panel.addEventListener(kind, () => queueMicrotask(now));
  const look = (): void => {
    if (studio.room.awareness.getStates().size > 1) tell({sight: sightOf(studio)});
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, 100);
  };
  studio.host('sheets').addEventListener('scroll', soon, {capture: true, passive: true});
  studio.grid.onDrawn(soon);
  studio.room.awareness.on('change', ({added}: {added: number[]}) => added.length > 0 && soon());
}

/** Say where the mouse is, in parts of the cell under it, so that it is right in every window. */
function hands(studio: Studio, isPointing: () => boolean, tell: (fields: Readonly<Record<string, unknown>>) => void): void {
  const host = studio.host('sheets');
  const shows = (): boolean => isPointing() || studio.options.get(CURSORS, 'aan') === 'aan';
  host.addEventListener('pointermove', (event) => {
    if ((event.pointerType === 'touch' && !isPointing()) || !shows() || studio.room.awareness.getStates().size < 2) return;
    const cell = (event.target as Element).closest<HTMLElement>('[data-row][data-column]');
    const sheet = studio.grid.sheets.find(({element}) => element.contains(cell));
    const {row = '', column = ''} = cell?.dataset ?? {};
    if (!cell || !sheet) return tell({point: null});
    const box = cell.getBoundingClientRect();
    const point: Point = {journey: sheet.journey.key, row, column, x: part(event.clientX - box.left, box.width), y: part(event.clientY - box.top, box.height)};
    tell({point});
  }, {passive: true});
  host.addEventListener('pointerleave', () => tell({point: null}));
}

function part(from: number, whole: number): number {
  return Math.round((from / Math.max(1, whole)) * 1000) / 1000;
}

/** Say whether somebody is here, does nothing for a while, or looks at another page. */
function stays(tell: (stay: Stay) => void): void {
  let at = Date.now();
  const now = (): void => tell(document.hidden ? 'away' : Date.now() - at > IDLE ? 'idle' : 'here');
  for (const kind of ['pointermove', 'keydown', 'wheel', 'touchstart'] as const) {
    document.addEventListener(kind, () => {
      const wasIdle = Date.now() - at > IDLE;
      at = Date.now();
      if (wasIdle) now();
    }, {passive: true, capture: true});
  }
  document.addEventListener('visibilitychange', now);
  setInterval(now, 15_000);
}

/** Tell politely who comes and goes, and what changes in the place where one is. */
function listens(studio: Studio, here: () => readonly Present[]): void {
  let known = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence = 0;
  const settle = (): void => {
    timer = undefined;
    const now = new Map(here().map(({person, name}) => [person, name]));
    now.delete(String(studio.page.person.id));
    const words = [
      ...[...now].filter(([person]) => !known.has(person)).map(([, name]) => say(COMES, {name})),
      ...[...known].filter(([person]) => !now.has(person)).map(([, name]) => say(GOES, {name})),
    ];
    known = now;
    if (words.length > 0 && words.length < 4) studio.announce(words.join(' '));
  };
  studio.room.awareness.on('change', ({added, removed}: {added: number[]; removed: number[]}) => {
    if (added.length + removed.length > 0) timer ??= setTimeout(settle, SETTLED);
  });
  studio.watch(({things, transaction}) => {
    if (transaction.local || Date.now() - silence < 5_000 || ![...things.keys()].some((one) => isHere(one, studio))) return;
    silence = Date.now();
    const spot = studio.grid.sheet?.active;
    const who = here().find((one) => one.typing && one.spot?.row === spot?.row && one.spot?.column === spot?.column);
    studio.announce(say(HERE_TOO, {name: who?.name ?? say(SOMEBODY)}));
  });
}

function isHere(changed: Thing, studio: Studio): boolean {
  const {place} = studio.selected;
  const tree = studio.arranged();
  const step = tree.thingAt(`journeys/${place.journey}/steps/${place.step ?? ''}`);
  if (!step || (changed !== step && tree.homeOf(changed) !== step)) return false;
  return changed === step || !place.card || said(changed, 'id') === place.card || thing(studio.room.doc, changed.in, changed.key) === undefined;
}
