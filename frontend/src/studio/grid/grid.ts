// The grid: the journeys that are shown, how they are looked at, and the way from a place to its cell.
import type {Changed} from '../../live/arranged.ts';
import {said, type Thing} from '../../live/things.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import {type Bands, bands} from './bands.ts';
import {type Marks, marks} from './marks.ts';
import {IN_HEADS} from './drawing.ts';
import {HEADS, type View} from './rows.ts';
import {type Look, Sheet} from './sheet.ts';
import {bringInSight} from './sight.ts';

/** Which journeys are shown: one by its key, or the one of now with the ideal one. */
export type Shown = {readonly journey: string} | {readonly both: 'above' | 'beside'};

export interface Grid {
  /** Dots at cells, from whoever has something to say there. */
  readonly marks: Marks;
  /** What is drawn across all steps. */
  readonly bands: Bands;
  readonly look: Look;
  readonly shown: Shown;
  readonly sheets: readonly Sheet[];
  /** The sheet that somebody is in. */
  readonly sheet: Sheet | undefined;
  /** Look at it otherwise. */
  change(look: Partial<Look>): void;
  showJourneys(shown: Shown): void;
  enter(sheet: Sheet): void;
  /** Draw soon, once. */
  draw(): void;
  /** Draw now. */
  drawNow(): void;
  /** Hear after each drawing. */
  onDrawn(listener: () => void): () => void;
  cellOf(place: Place): HTMLElement | undefined;
  placeOf(element: Element): Place | undefined;
  /** Bring a place in sight and choose it; say whether it is there. */
  show(place: Place, how?: {readonly flash?: boolean; readonly focus?: boolean}): boolean;
}

/** What a grid needs of the studio that it becomes a part of. */
export type Base = Omit<Studio, 'grid'>;

/** Put the grid in its place and keep it up to date. */
export function grid(studio: Base, host: HTMLElement): Grid {
  const versions = new WeakMap<Thing, number>();
  const rows = new Map<string, number>();
  const sheets = new Map<Thing, Sheet>();
  const listeners = new Set<() => void>();
  let look: Look = {view: 'toneel', folded: new Set(), zoom: 1};
  let shown: Shown | undefined;
  let current: Sheet | undefined;
  let names: ReadonlyMap<string, string> | undefined;
  let waiting = 0;
  let isDrawn = false;

  const draw = (): void => {
    waiting ||= requestAnimationFrame(drawNow);
  };
  const given = {
    studio, marks: marks(draw), bands: bands(draw),
    version: (thing: Thing) => versions.get(thing) ?? 0,
    rowVersion: (path: string) => rows.get(path) ?? 0,
    names: () => {
      const tree = studio.arranged();
      names ??= new Map(tree.personas.map((one) => [tree.idOf(one), said(one, 'name')]));
      return names;
    },
    look: () => look,
  };
  const journeys = (): readonly Thing[] => {
    const all = studio.arranged().journeys.map(({thing}) => thing);
    const of = (kind: string): Thing | undefined => all.find((one) => said(one, 'kind') === kind);
    if (shown && 'both' in shown) return [of('current'), of('ideal')].filter((one) => one !== undefined);
    const wanted = shown && 'journey' in shown ? all.find((one) => one.key === (shown as {journey: string}).journey) : undefined;
    const one = wanted ?? of('ideal') ?? all[0];
    return one ? [one] : [];
  };
  const drawNow = (): void => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    isDrawn = true;
    const those = journeys().map((journey) => {
      const sheet = sheets.get(journey) ?? new Sheet(journey, given);
      sheets.set(journey, sheet);
      return sheet;
    });
    const before = [...host.children].filter((one) => one.classList.contains('mk-sheet'));
    if (before.length !== those.length || those.some((sheet, nr) => before[nr] !== sheet.element)) {
      before.forEach((one) => one.remove());
      host.append(...those.map(({element}) => element));
    }
    host.dataset['layout'] = shown && 'both' in shown ? shown.both : 'one';
    if (!current || !those.includes(current)) current = those.at(-1);
    const focused = document.activeElement;
    for (const sheet of those) sheet.draw();
    // A cell that was carried to another place has lost the focus on the way.
    if (focused instanceof HTMLElement && document.activeElement !== focused && host.contains(focused)) focused.focus({preventScroll: true});
    for (const listener of listeners) listener();
  };
  studio.watch((changed: Changed) => {
    for (const [thing, fields] of changed.things) {
      versions.set(thing, (versions.get(thing) ?? 0) + 1);
      for (const path of pathsOf(thing, fields)) rows.set(path, (rows.get(path) ?? 0) + 1);
      if (thing.in === 'steps' || thing.in === 'phases') rows.set(IN_HEADS, (rows.get(IN_HEADS) ?? 0) + 1);
    }
    // A name of a person or a row is drawn in many places.
    if ([...changed.things.keys()].some((one) => ['blueprint', 'personas', 'artefacts', 'journeys'].includes(one.in))) {
      names = undefined;
      for (const sheet of sheets.values()) sheet.refresh();
    }
    draw();
  });

  const placed = (place: Place): {sheet: Sheet; row: string; column: string; entry: number} | undefined => {
    const tree = studio.arranged();
    const journey = tree.journeys.find(({thing}) => tree.idOf(thing) === place.journey);
    const sheet = journey && sheets.get(journey.thing);
    if (!journey || !sheet) return undefined;
    const phase = journey.phases.find((one) => one.thing && tree.idOf(one.thing) === place.phase
      || one.steps.some((step) => tree.idOf(step.thing) === place.step));
    const step = phase?.steps.find((one) => tree.idOf(one.thing) === place.step);
    const column = sheet.columns.find((one) => step ? one.step === step : phase && one.phase === phase);
    const row = sheet.rows.find(({key}) => key === place.row) ?? (place.step || !place.phase ? HEADS[2] : HEADS[1]);
    if (!row) return undefined;
    const entry = column ? sheet.entriesIn(row, column).findIndex((one) => one.own && tree.idOf(one.thing) === place.card) : 0;
    return {sheet, row: row.key, column: column?.key ?? '', entry: Math.max(0, entry)};
  };
  const made: Grid = {
    marks: given.marks,
    bands: given.bands,
    get look() { return look; },
    get shown() { return shown ?? {journey: current?.journey.key ?? ''}; },
    get sheets() { return [...sheets.values()].filter(({element}) => element.parentNode === host); },
    get sheet() { return current; },
    change(next) {
      look = {...look, ...next};
      if (isDrawn) drawNow();
    },
    showJourneys(next) {
      shown = next;
      drawNow();
    },
    enter(sheet) {
      current = sheet;
    },
    draw,
    drawNow,
    onDrawn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cellOf(place) {
      const found = placed(place);
      return found ? found.sheet.elementOf(found.row, found.column) ?? undefined : undefined;
    },
    placeOf(element) {
      const sheet = made.sheets.find((one) => one.element.contains(element));
      const spot = sheet?.spotOf(element);
      return sheet && spot ? sheet.place(spot, undefined) : undefined;
    },
    show(place, {flash = true, focus = true} = {}) {
      reveal(place, made, studio);
      const found = placed(place);
      if (!found) return false;
      current = found.sheet;
      const column = found.sheet.columns.findIndex(({key}) => key === found.column) + 1;
      const row = found.sheet.rows.findIndex(({key}) => key === found.row);
      found.sheet.go({row, column}, {entry: found.entry, focus});
      const element = found.sheet.elementOf(found.row, found.column);
      if (element && !focus) bringInSight(found.sheet, element);
      if (element && flash) flashed(element);
      return true;
    },
  };
  return made;
}

/** See to it that a place can be seen at all: its journey, its view, its phase unfolded. */
function reveal(place: Place, grid: Grid, studio: Base): void {
  const tree = studio.arranged();
  const journey = tree.journeys.find(({thing}) => tree.idOf(thing) === place.journey);
  if (!journey) return;
  if (!grid.sheets.some((sheet) => sheet.journey === journey.thing)) grid.showJourneys({journey: journey.thing.key});
  const aspects = studio.page.words['aspects'] ?? {};
  const view: View | undefined = !place.row || HEADS.some(({key}) => key === place.row) ? undefined
    : place.row in aspects ? 'consequenties' : 'toneel';
  const phase = journey.phases.find((one) => one.steps.some((step) => tree.idOf(step.thing) === place.step));
  const folded = new Set([...grid.look.folded].filter((key) => key !== phase?.thing?.key));
  if ((view && view !== grid.look.view) || folded.size !== grid.look.folded.size) grid.change({...(view && {view}), folded});
}

/** The paths of the rows in which a change is seen. */
function pathsOf(thing: Thing, fields: ReadonlySet<string>): string[] {
  if (thing.in === 'cards') return [said(thing, '@home').split('/').at(-1) ?? ''];
  if (thing.in === 'consequences') return [said(thing, 'aspect')];
  if (thing.in !== 'steps') return [];
  const own: Record<string, string> = {artefacts: 'support', 'promise.within': 'promise.text'};
  return [...fields].map((field) => {
    const path = field.split('/')[0] ?? field;
    return own[path] ?? path.replace(/\.feeling$/, '.feels');
  });
}

function flashed(element: HTMLElement): void {
  element.classList.remove('is-found');
  requestAnimationFrame(() => element.classList.add('is-found'));
  element.addEventListener('animationend', () => element.classList.remove('is-found'), {once: true});
}
