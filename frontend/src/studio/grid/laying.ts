// The box to write in lies over its card. Where that is, is measured when something moved, not with every letter: measuring makes
// the browser lay out the whole grid at once.
import type {Studio} from '../studio.ts';
import type {Sheet} from './sheet.ts';

/** The box, and what it covers. */
export interface Lying {
  readonly sheet: Sheet;
  readonly box: HTMLTextAreaElement;
  /** The entry under it; none for a new one. */
  readonly entry: string | undefined;
}

export interface Laying {
  /** Lay it in its place. */
  fit(): void;
  /** Lay it anew when it covers something else, or things stand elsewhere. */
  look(): void;
}

/** Browsers that let a box be as high as its text need no measuring for that. */
const GROWS = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Keep the box in its place, for as long as there is one. */
export function laying(studio: Pick<Studio, 'arranged'>, lying: () => Lying | undefined): Laying {
  let seen: readonly unknown[] = [];
  const fit = (): void => {
    const now = lying();
    if (now) lay(now);
  };
  // What is above it or under it can become higher, here or by others: the browser says so after its own layout.
  const sizes = new ResizeObserver(fit);
  const look = (): void => {
    const now = lying();
    const {cell, over} = now ? coverOf(now) : {};
    const here = now ? [now.box, cell, over, studio.arranged()] : [];
    if (now && here.every((one, nr) => one === seen[nr])) return;
    if (seen[0] !== here[0] || seen[2] !== here[2]) {
      sizes.disconnect();
      for (const one of now ? [over, ...(now.sheet.scroller?.children ?? [])] : []) if (one && one !== now?.box) sizes.observe(one);
    }
    seen = here;
    if (now) lay(now);
  };
  return {
    look,
    fit() {
      seen = [];
      look();
    },
  };
}

/** Make the box as high as its text, when that grew. */
export function grow(box: HTMLTextAreaElement): void {
  if (!GROWS && box.scrollHeight > box.clientHeight) box.style.setProperty('block-size', `${box.scrollHeight + 4}px`);
}

function coverOf({sheet, entry}: Lying): {cell: HTMLElement | null; over: HTMLElement | null; isNewCard: boolean} {
  const cell = sheet.elementAt(sheet.spot);
  const card = entry ? [...cell?.querySelectorAll<HTMLElement>('[data-entry]') ?? []].find((one) => one.dataset['entry'] === entry) : undefined;
  return {cell, over: card ?? cell?.querySelector<HTMLElement>('.mk-text') ?? cell, isNewCard: !card && cell?.querySelector('.mk-card') != null};
}

/** Lay the box over the card that is written in, and make it as high as its text: first all that is read, then all that is written. */
function lay(now: Lying): void {
  const {box, sheet: {scroller: room}} = now;
  const {cell, over, isNewCard} = coverOf(now);
  if (!cell || !over || !room) return;
  const [box1, box2, at] = [cell.getBoundingClientRect(), (isNewCard ? cell : over).getBoundingClientRect(), room.getBoundingClientRect()];
  const top = isNewCard ? (cell.querySelector('.mk-card:last-of-type')?.getBoundingClientRect().bottom ?? box2.top) + 4 : Math.max(box2.top, box1.top) - (over === cell ? 0 : 3);
  const height = over === cell && !isNewCard ? box1.height : box2.height + 6;
  const [left, down] = [box1.left - at.left + room.scrollLeft, top - at.top + room.scrollTop];
  box.style.setProperty('inset-inline-start', `${left}px`);
  box.style.setProperty('inset-block-start', `${down}px`);
  box.style.setProperty('inline-size', `${Math.max(box1.width, 140)}px`);
  box.style.setProperty('min-block-size', `${height}px`);
  if (GROWS) return;
  box.style.setProperty('block-size', 'auto');
  grow(box);
}
