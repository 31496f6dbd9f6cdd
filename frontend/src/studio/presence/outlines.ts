// The cells that others are in: an outline in their colour, and the name of who types. It stands in attributes that the grid
// itself never writes, so that both can draw at their own pace.
import {say, type Words} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
import type {Present, Spot} from './present.ts';

const TYPES: Words = {nl: '{name} typt …', en: '{name} is typing …'};
const IS_HERE: Words = {nl: '{name} is hier', en: '{name} is here'};

/** The cell of a spot, when it is in sight. */
export function cellAt(studio: Pick<Studio, 'grid'>, spot: Spot): HTMLElement | undefined {
  const sheet = studio.grid.sheets.find(({journey}) => journey.key === spot.journey);
  return sheet?.element.querySelector<HTMLElement>(`[data-row="${CSS.escape(spot.row)}"][data-column="${CSS.escape(spot.column)}"]`) ?? undefined;
}

/** Draw the outlines; gives how to do that again. */
export function outlines(studio: Studio): (all: readonly Present[], colours: ReadonlyMap<string, string>) => void {
  let before = new Set<HTMLElement>();
  return (all, colours) => {
    const found = new Map<HTMLElement, Present[]>();
    for (const one of all) {
      const cell = one.spot && one.stay !== 'away' ? cellAt(studio, one.spot) : undefined;
      if (cell) found.set(cell, [...(found.get(cell) ?? []), one]);
    }
    for (const cell of before) if (!found.has(cell)) clear(cell);
    for (const [cell, those] of found) mark(cell, those, colours);
    before = new Set(found.keys());
  };
}

function mark(cell: HTMLElement, those: readonly Present[], colours: ReadonlyMap<string, string>): void {
  const typing = those.filter((one) => one.typing);
  const names = (typing.length ? typing : those).map(({name}) => name).join(', ');
  const text = say(typing.length ? TYPES : IS_HERE, {name: names});
  set(cell, 'data-by', text);
  set(cell, 'aria-description', text);
  if (typing.length) set(cell, 'data-typing', '');
  else cell.removeAttribute('data-typing');
  cell.style.setProperty('--by', colours.get((typing[0] ?? those[0])?.person ?? '') ?? '');
}

function set(cell: HTMLElement, name: string, value: string): void {
  if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
}

function clear(cell: HTMLElement): void {
  for (const name of ['data-by', 'data-typing', 'aria-description']) cell.removeAttribute(name);
  cell.style.removeProperty('--by');
}
