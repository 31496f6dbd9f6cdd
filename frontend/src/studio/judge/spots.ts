// Where in the grid a finding stands.
import type {Arranged} from '../../live/arranged.ts';
import type {Thing} from '../../live/things.ts';
import {said} from '../../live/things.ts';
import type {Place} from '../selected.ts';
import type {Finding} from './judged.ts';

/** By the field that a finding is about, the row of the grid that shows it, and the field of that row. */
const ROWS: readonly (readonly [field: string, row: string, path: string])[] = [
  ['promise', 'promise', 'promise.text'], ['asks', 'asks', 'asks'], ['wait', 'wait', 'wait'],
  ['resident.feels', 'feels', 'resident.feels'], ['resident.does', 'does', 'resident.does'], ['professional', 'helper_does', 'professional.does'],
];

/** The address of the cell where its dot stands; the thing's own when no row shows that field. */
export function addressOf(finding: Finding, thing: Thing, tree: Arranged): string {
  const home = tree.addressOf(thing) ?? '';
  const row = thing.in === 'steps' ? rowOf(finding) : undefined;
  return row ? `${home}/${row[2]}` : home;
}

/** The place to go to; nothing when the grid does not show that thing. */
export function placeOf(finding: Finding, thing: Thing, tree: Arranged): Place | undefined {
  const step = stepOf(thing, tree);
  if (step) {
    const [journey = '', name = ''] = tree.placeOf(step).split('/');
    if (thing.in === 'consequences') return {journey, step: name, row: said(thing, 'aspect'), card: tree.idOf(thing)};
    const row = rowOf(finding)?.[1];
    return {journey, step: name, ...(row && thing.in === 'steps' && {row})};
  }
  if (thing.in === 'phases') {
    const journey = tree.homeOf(thing);
    return journey && {journey: tree.idOf(journey), phase: tree.idOf(thing), row: finding.mend?.field === 'milestone' ? 'mijlpaal' : 'fase'};
  }
  return thing.in === 'journeys' ? {journey: tree.idOf(thing)} : undefined;
}

/** The step to which a thing belongs. */
export function stepOf(thing: Thing, tree: Arranged): Thing | undefined {
  if (thing.in === 'consequences') {
    const [journey = '', step = ''] = said(thing, 'step').split('/');
    return tree.thingAt(`journeys/${journey}/steps/${step}`);
  }
  for (let here: Thing | undefined = thing; here; here = tree.homeOf(here)) if (here.in === 'steps') return here;
  return undefined;
}

function rowOf(finding: Finding): (typeof ROWS)[number] | undefined {
  const about = [finding.field, finding.mend?.field ?? ''];
  return ROWS.find(([field]) => about.some((one) => one === field || one.startsWith(`${field}.`)));
}
