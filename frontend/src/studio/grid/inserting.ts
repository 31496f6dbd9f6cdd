// A plus between two steps for whoever points there with the mouse. With keys and fingers the menu of a step does the same.
import {say, type Words} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
import {isLocked} from './closed.ts';
import type {Sheet} from './sheet.ts';

const HERE: Words = {nl: 'Nieuwe stap hier', en: 'New step here'};
const NEAR = 12;

/** Let a step be put between two others. */
export function startInserting(studio: Studio): void {
  const host = studio.host('sheets');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mk-insert';
  button.textContent = '+';
  button.title = say(HERE);
  button.setAttribute('aria-hidden', 'true');
  button.tabIndex = -1;
  button.hidden = true;
  document.body.append(button);
  let at: {readonly sheet: Sheet; readonly head: HTMLElement; readonly side: 'before' | 'after'} | undefined;
  const hide = (): void => {
    at = undefined;
    button.hidden = true;
  };
  host.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons) return hide();
    const head = (event.target as Element).closest<HTMLElement>('.mk-head--stap');
    const sheet = head && studio.grid.sheets.find(({element}) => element.contains(head));
    const column = head && sheet?.columns.find(({key}) => key === head.dataset['column']);
    if (!head || !sheet || !column?.step || !studio.mayChange({journey: ''}) || isLocked(studio, sheet, column.phase)) return hide();
    const box = head.getBoundingClientRect();
    const side = event.clientX < box.left + NEAR ? 'before' : event.clientX > box.right - NEAR ? 'after' : undefined;
    if (!side) return hide();
    at = {sheet, head, side};
    button.hidden = false;
    button.style.setProperty('left', `${side === 'before' ? box.left : box.right}px`);
    button.style.setProperty('top', `${box.top}px`);
  });
  button.addEventListener('click', () => {
    const place = at;
    const spot = place?.sheet.spotOf(place.head);
    hide();
    if (!place || !spot) return;
    studio.grid.enter(place.sheet);
    place.sheet.go(spot, {quiet: true});
    studio.commands.run(`step-${place.side}`);
  });
  button.addEventListener('pointerleave', hide);
  host.addEventListener('scroll', hide, {capture: true, passive: true});
  host.addEventListener('pointerleave', (event) => event.relatedTarget !== button && hide());
}
