// Opening a thing in the panel, from wherever somebody is pointed at it.
import type {Thing} from '../live/things.ts';
import type {Studio} from './studio.ts';

export const OPEN = 'mk-open';

/** A thing to open, and the field of it in which to begin. */
export interface Opening {
  readonly thing: Thing;
  readonly field?: string;
}

/** Open the form of a thing, with the cursor in a field of it. */
export function openThing(studio: Pick<Studio, 'host'>, opening: Opening): void {
  studio.host('panel').dispatchEvent(new CustomEvent<Opening>(OPEN, {detail: opening}));
}
