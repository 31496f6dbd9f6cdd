// From a place in the grid to what is talked about there, and back.
import type {Arranged} from '../../live/arranged.ts';
import {said, type Thing} from '../../live/things.ts';
import type {Row} from '../grid/rows.ts';
import type {Place} from '../selected.ts';
import type {Said} from './server.ts';

/** A thing of the document, and the row of its cell. */
export interface Spot {
  readonly thing: Thing;
  readonly row: string;
}

/** Give what is talked about at a place: the card, else the cell, else the step, else the journey. */
export function spotAt(place: Place, row: Row | undefined, tree: Arranged): Spot | undefined {
  const home = homeAt(place, tree);
  if (!home) return tree.thingAt(`journeys/${place.journey}`) ? {thing: tree.thingAt(`journeys/${place.journey}`) as Thing, row: ''} : {thing: tree.blueprint, row: ''};
  const card = place.card && row ? cardAt(place, row, tree) : undefined;
  if (card) return {thing: card, row: ''};
  return {thing: home, row: !row || row.head ? '' : row.path};
}

/** Give the step or phase of a place. */
export function homeAt({journey, step, phase}: Place, tree: Arranged): Thing | undefined {
  if (step) return tree.thingAt(`journeys/${journey}/steps/${step}`);
  return phase ? tree.thingAt(`journeys/${journey}/phases/${phase}`) : undefined;
}

/** Give the card or consequence that is chosen in a cell. */
export function cardAt(place: Place, row: Row, tree: Arranged): Thing | undefined {
  if (row.filled === 'consequences') return tree.thingAt(`consequences/${place.card}`);
  return tree.thingAt(`journeys/${place.journey}/steps/${place.step}/${row.path}/${place.card}`);
}

/** Give the thing that something was said about, when it is still there. */
export function thingOf(one: Said, things: (collection: string, key: string) => Thing | undefined, tree: Arranged): Thing | undefined {
  const slash = one.at.indexOf('/');
  const found = things(one.at.slice(0, slash), one.at.slice(slash + 1));
  return (found && tree.addressOf(found) !== undefined ? found : undefined) ?? (one.address ? tree.thingAt(one.address) : undefined);
}

/** Give the place in the grid that shows a thing and a row of it. */
export function placeOf(thing: Thing, row: string, rows: readonly Row[], tree: Arranged): Place | undefined {
  const key = rows.find(({path, head}) => !head && path === row)?.key;
  if (thing.in === 'consequences') {
    const [journey = '', step = ''] = said(thing, 'step').split('/');
    return {journey, step, row: said(thing, 'aspect'), card: tree.idOf(thing)};
  }
  const address = tree.addressOf(thing)?.split('/') ?? [];
  const [, journey = '', kind, name = '', list, card] = address;
  if (address[0] !== 'journeys') return undefined;
  if (kind === 'phases') return {journey, phase: name, row: 'fase'};
  if (kind !== 'steps') return {journey};
  if (list && card) return {journey, step: name, row: rows.find(({path}) => path === list)?.key ?? list, card};
  return {journey, step: name, row: key ?? (row || 'stap')};
}
