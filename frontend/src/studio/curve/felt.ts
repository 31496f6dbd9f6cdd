// Who feels what at every step: the lines of a journey, as plain values.
import type {Arranged} from '../../live/arranged.ts';
import {said, type Thing, value} from '../../live/things.ts';
import type {Column} from '../grid/columns.ts';

export type Side = 'resident' | 'companion' | 'professional';

export interface Felt {
  readonly column: Column;
  readonly step: Thing;
  /** From -3 to 3; `undefined` when nobody said it yet. */
  readonly feels: number | undefined;
  /** In this person's own word. */
  readonly word: string;
}

export interface Line {
  readonly side: Side;
  /** Whose line it is. */
  readonly name: string;
  readonly points: readonly Felt[];
}

const LOWEST = -3;
const HIGHEST = 3;

/** Give the lines of a journey over the columns that are shown; a companion's only when there is one. */
export function linesOf(journey: Thing, columns: readonly Column[], tree: Arranged): Line[] {
  const people = new Map(tree.personas.map((one) => [tree.idOf(one), said(one, 'name')]));
  const sides: readonly [Side, string, string][] = [
    ['resident', 'persona', ''], ['companion', 'companion', ''], ['professional', 'professional', ''],
  ];
  return sides.flatMap(([side, role]) => {
    const points = columns.flatMap((column) => (column.step ? [feltAt(column, column.step.thing, side)] : []));
    const isThere = side !== 'companion' || said(journey, 'companion') !== '' || points.some(({feels}) => feels !== undefined);
    return isThere ? [{side, name: people.get(said(journey, role)) ?? '', points}] : [];
  });
}

/** Give the feelings of the resident in another journey, in order: to draw them behind this one. */
export function otherFeelings(journey: Thing, tree: Arranged): (number | undefined)[] {
  const found = tree.journeys.find(({thing}) => thing === journey);
  return found?.phases.flatMap(({steps}) => steps.map(({thing}) => feelsAt(thing, 'resident'))) ?? [];
}

/** The journey to compare with: of now for the ideal one, and the other way around. */
export function counterpart(journey: Thing, tree: Arranged): Thing | undefined {
  const kind = said(journey, 'kind') === 'current' ? 'ideal' : 'current';
  const persona = said(journey, 'persona');
  const all = tree.journeys.map(({thing}) => thing).filter((one) => one !== journey && said(one, 'kind') === kind);
  return all.find((one) => said(one, 'persona') === persona) ?? all[0];
}

/** Cut a line where nobody said anything, so that nothing is drawn that nobody felt. */
export function stretches<Point>(points: readonly (Point | undefined)[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point === undefined) found.push([]);
    else found.at(-1)?.push(point);
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** Read a height that was typed: a digit after what was typed just before it. */
export function typedHeight(key: string, before: string): number | undefined {
  if (!/^[0-3]$/.test(key)) return undefined;
  return before === '-' || before === '−' ? -Number(key) + 0 : Number(key);
}

/** A height within bounds. */
export function bounded(feels: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, Math.round(feels))) + 0;
}

function feltAt(column: Column, step: Thing, side: Side): Felt {
  return {column, step, feels: feelsAt(step, side), word: said(step, `${side}.feeling`)};
}

function feelsAt(step: Thing, side: Side): number | undefined {
  const found = value(step, `${side}.feels`);
  return typeof found === 'number' && Number.isInteger(found) && found >= LOWEST && found <= HIGHEST ? found : undefined;
}
