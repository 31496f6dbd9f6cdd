// The curve of feelings over the steps of the grid: to drag, and to type with the keyboard.
import {html} from 'lit-html';
import type {Words} from '../../lib/words.ts';
import type {Sheet} from '../grid/sheet.ts';
import type {Studio} from '../studio.ts';
import {Drawing} from './drawing.ts';

const NAME: Words = {nl: 'Gevoel', en: 'Feelings'};

/** Give the grid its band of feelings. */
export function start(studio: Studio): void {
  const drawings = new Map<Sheet, Drawing>();
  /** By sheet what its curve was drawn from; words on cards are not in it. */
  const seen = new WeakMap<HTMLElement, readonly unknown[]>();
  let felt = 0;
  studio.watch(({things}) => {
    if ([...things.keys()].some((one) => one.in !== 'cards' && one.in !== 'consequences')) felt += 1;
  });
  studio.grid.bands.add({
    id: 'feelings',
    words: NAME,
    views: ['toneel'],
    render: (journey) => html`<div class="cv" data-curve=${journey.key}></div>`,
  });
  studio.grid.onDrawn(() => {
    for (const sheet of studio.grid.sheets) {
      const host = sheet.element.querySelector<HTMLElement>('[data-curve]');
      if (!host) continue;
      const now = [felt, studio.arranged(), sheet.columns, studio.grid.look.zoom, studio.grid.sheets.length, studio.mayEdit];
      const before = seen.get(host);
      if (before && now.every((one, nr) => one === before[nr])) continue;
      seen.set(host, now);
      const drawing = drawings.get(sheet) ?? new Drawing(sheet, studio);
      drawings.set(sheet, drawing);
      drawing.draw(host);
    }
  });
}
