// What the panel is about: the thing, the cell or the aspect that is chosen in the grid.
import type {Arranged} from '../../live/arranged.ts';
import {said, type Thing} from '../../live/things.ts';
import type {Place} from '../selected.ts';

export type Subject =
  /** One thing, with the group of its form that the row is about. */
  | {readonly kind: 'thing'; readonly thing: Thing; readonly group?: string}
  /** A cell of a lane: all its cards. */
  | {readonly kind: 'cards'; readonly step: Thing; readonly row: string; readonly things: readonly Thing[]; readonly chosen?: Thing}
  /** All that must be arranged at a step in one aspect. */
  | {readonly kind: 'aspect'; readonly step: Thing; readonly aspect: string; readonly things: readonly Thing[]; readonly chosen?: Thing};

/** Rows of the grid that show a field of the step itself, by the group of the form in which that field stands. */
const GROUPS: Readonly<Record<string, string>> = {
  does: 'resident', thinks: 'resident', feels: 'resident', companion_does: 'companion', companion_thinks: 'companion', companion_feels: 'companion',
  helper_does: 'professional', helper_thinks: 'professional', feeling: 'resident', fail_point: 'weight', asks: 'asked', promise: 'promise', wait: 'time', stap: 'step',
};

/** Give what a place is about; nothing when it is gone. */
export function subjectOf(place: Place, tree: Arranged, rows: Rows): Subject | undefined {
  const journey = tree.thingAt(`journeys/${place.journey}`);
  if (!journey) return undefined;
  if (!place.step) {
    const phase = place.phase && tree.thingAt(`journeys/${place.journey}/phases/${place.phase}`);
    return {kind: 'thing', thing: phase || journey};
  }
  const step = tree.thingAt(`journeys/${place.journey}/steps/${place.step}`);
  if (!step) return undefined;
  const {row = ''} = place;
  if (rows.cards.includes(row)) return several('cards', {step, row}, tree.inside(step, row), place, tree);
  if (rows.aspects.includes(row)) return several('aspect', {step, aspect: row}, tree.consequencesAt(tree.placeOf(step))[row] ?? [], place, tree);
  const group = GROUPS[row];
  return {kind: 'thing', thing: step, ...(group && {group})};
}

export interface Rows {
  readonly cards: readonly string[];
  readonly aspects: readonly string[];
}

/** Where in a journey a thing stands; nothing for what belongs to the whole blueprint. */
export function placeOfThing(thing: Thing, tree: Arranged): Place | undefined {
  const [journey = '', name = ''] = thing.in === 'consequences' ? said(thing, 'step').split('/') : [];
  if (journey) return {journey, step: name};
  const line = [...above(thing, tree), thing];
  const at = (kind: Thing['in']): Thing | undefined => line.find((one) => one.in === kind);
  const [home, phase, step] = [at('journeys'), at('phases'), at('steps')];
  return home && {journey: tree.idOf(home), ...(phase && {phase: tree.idOf(phase)}), ...(step && {step: tree.idOf(step)})};
}

/** The things above a thing, the blueprint first: the way back up. */
export function above(thing: Thing, tree: Arranged): Thing[] {
  const found: Thing[] = [];
  for (let here = tree.homeOf(thing); here; here = tree.homeOf(here)) found.unshift(here);
  return found;
}

function several(kind: 'cards', where: {step: Thing; row: string}, things: readonly Thing[], place: Place, tree: Arranged): Subject;
function several(kind: 'aspect', where: {step: Thing; aspect: string}, things: readonly Thing[], place: Place, tree: Arranged): Subject;
function several(kind: 'cards' | 'aspect', where: object, things: readonly Thing[], place: Place, tree: Arranged): Subject {
  const chosen = things.find((one) => tree.idOf(one) === place.card);
  return {kind, ...where, things, ...(chosen && {chosen})} as Subject;
}
