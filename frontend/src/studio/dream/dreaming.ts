// Whether the team is dreaming: said in the room, for everybody at once. It is no part of what a file says.
import type {Doc} from 'yjs';
import {MINE} from '../../live/mine.ts';
import type {Thing} from '../../live/things.ts';

const DREAM = '@dream';

/** Rows of systems, departments and laws: out of sight until the ideal is agreed. */
export const ASLEEP: ReadonlySet<string> = new Set(['backstage', 'support', 'asks']);

/** Say whether the team is dreaming now. */
export function isDreaming(blueprint: Thing): boolean {
  return blueprint.map.get(DREAM) === true;
}

/** Begin to dream together, or wake up: the ideal is agreed. */
export function dream(doc: Doc, on: boolean): void {
  doc.transact(() => {
    const own = doc.getMap<unknown>('blueprint');
    if (on) own.set(DREAM, true);
    else own.delete(DREAM);
  }, MINE);
}
