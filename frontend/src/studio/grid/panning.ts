// Moving the paper: hold Space, or the wheel of the mouse, and drag.
import {isTyping} from '../keys.ts';
import type {Studio} from '../studio.ts';

/** Let the grid be moved by hand. */
export function startPanning(studio: Studio): void {
  const host = studio.host('sheets');
  let isHeld = false;
  let from: {readonly room: HTMLElement; readonly pointer: number; x: number; y: number} | undefined;
  const held = (on: boolean): void => {
    isHeld = on;
    document.body.classList.toggle('mk-pan', on);
  };
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.key !== ' ' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || isTyping(target) || (target !== document.body && !target.matches('[data-row], .mk-scroll'))) return;
    event.preventDefault();
    held(true);
  });
  document.addEventListener('keyup', (event) => event.key === ' ' && held(false));
  window.addEventListener('blur', () => held(false));
  host.addEventListener('pointerdown', (event) => {
    const room = (event.target as Element).closest<HTMLElement>('.mk-scroll');
    if (!room || !(isHeld || event.button === 1)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    from = {room, pointer: event.pointerId, x: event.clientX, y: event.clientY};
    room.setPointerCapture(event.pointerId);
  }, {capture: true});
  host.addEventListener('mousedown', (event) => {
    if (!from) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, {capture: true});
  host.addEventListener('pointermove', (event) => {
    if (event.pointerId !== from?.pointer) return;
    from.room.scrollBy({left: from.x - event.clientX, top: from.y - event.clientY, behavior: 'instant'});
    [from.x, from.y] = [event.clientX, event.clientY];
  });
  for (const name of ['pointerup', 'pointercancel'] as const) host.addEventListener(name, () => { from = undefined; });
}
