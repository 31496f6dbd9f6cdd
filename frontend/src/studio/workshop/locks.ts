// Phases that nobody changes for now: the grid says so and lets only facilitators write there.
import {say} from '../../lib/words.ts';
import type {Mark} from '../grid/marks.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import * as words from './words.ts';

/** The place of the phase in which something stands: `ideaal/op-zoek`. */
export function phaseOf(place: Place, studio: Pick<Studio, 'arranged'>): string | undefined {
  const tree = studio.arranged();
  const journey = tree.journeys.find(({thing}) => tree.idOf(thing) === place.journey);
  const phase = journey?.phases.find(({thing, steps}) =>
    (thing && tree.idOf(thing) === place.phase) || steps.some((step) => tree.idOf(step.thing) === place.step));
  return phase?.thing ? `${place.journey}/${tree.idOf(phase.thing)}` : undefined;
}

/** Say at each locked phase that it is. */
export function marksOf(locks: () => readonly string[]): (address: string) => readonly Mark[] {
  return (address) => {
    const [, journey, kind, phase] = /^journeys\/([^/]+)\/(phases)\/([^/]+)$/.exec(address) ?? [];
    return kind && locks().includes(`${journey}/${phase}`) ? [{kind: 'lock', words: say(words.LOCKED)}] : [];
  };
}
