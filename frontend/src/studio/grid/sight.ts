// Bringing a cell in sight, beside the names of the rows and under the heads.
import type {Sheet} from './sheet.ts';

/** Scroll no further than needed. */
export function bringInSight(sheet: Pick<Sheet, 'scroller'>, element: HTMLElement): void {
  const room = sheet.scroller;
  if (!room) return;
  const [box, sight] = [element.getBoundingClientRect(), room.getBoundingClientRect()];
  const heads = element.closest('.mk-heads') ? 0 : (room.querySelector('.mk-row--stap')?.getBoundingClientRect().bottom ?? sight.top) - sight.top;
  const names = element.classList.contains('mk-name') ? 0 : (room.querySelector('.mk-name')?.getBoundingClientRect().width ?? 0);
  const left = Math.min(0, box.left - sight.left - names) || Math.max(0, Math.min(box.right - sight.left - room.clientWidth, box.left - sight.left - names));
  const top = Math.min(0, box.top - sight.top - heads) || Math.max(0, Math.min(box.bottom - sight.top - room.clientHeight, box.top - sight.top - heads));
  if (left || top) room.scrollBy({left, top, behavior: 'instant'});
}
