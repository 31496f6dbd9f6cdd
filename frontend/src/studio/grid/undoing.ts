// Back and forth, mine only, with what could not be put back said in words.
import {say, type Words} from '../../lib/words.ts';
import {isThere, said, thing} from '../../live/things.ts';
import type {Undone} from '../../live/undo.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';

const NOTHING: Words = {nl: 'Er is niets meer om ongedaan te maken.', en: 'There is nothing more to undo.'};
const NO_MORE: Words = {nl: 'Er is niets meer om opnieuw te doen.', en: 'There is nothing more to redo.'};
const UNDONE: Words = {nl: 'Ongedaan gemaakt', en: 'Undone'};
const REDONE: Words = {nl: 'Opnieuw gedaan', en: 'Redone'};

/** Undo or redo one step, and go to where it was. */
export function turnedBack(studio: Studio, way: 'undo' | 'redo'): void {
  const {undo} = studio.room;
  let done = undo[way]();
  // A card begins empty, and its letters come after: for people that is one thing.
  if (done && leftEmpty(done, studio)) done = undo[way]() ?? done;
  if (!done) return studio.announce(say(way === 'undo' ? NOTHING : NO_MORE));
  studio.grid.drawNow();
  for (const words of done.notices) studio.notices.say({text: say(words)});
  const place = done.selected as Place | undefined;
  if (done.done && place?.journey) studio.grid.show(place, {flash: false});
  if (!done.notices.length) studio.announce(say(way === 'undo' ? UNDONE : REDONE));
}

function leftEmpty({cells}: Undone, studio: Studio): boolean {
  return cells.length > 0 && cells.every((cell) => {
    const one = cell.in === 'cards' || cell.in === 'consequences' ? thing(studio.room.doc, cell.in, cell.key) : undefined;
    return one !== undefined && isThere(one) && said(one, 'text') === '';
  });
}
