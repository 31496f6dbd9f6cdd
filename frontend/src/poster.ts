// The poster's window: zoom and pan with buttons, keys, wheel, mouse and fingers.
// Without this script the window simply scrolls.
import {fitted, moved, wide, zoomed, type Size, type Stand} from './lib/window.ts';

const STEP = 1.25;
const PUSH = 60;
const READABLE = 1100;
const AIR = 24;

function bring(frame: HTMLElement): void {
  const room = frame.querySelector<HTMLElement>('[data-poster-window]');
  const bar = frame.querySelector<HTMLElement>('[data-poster-bar]');
  const svg = room?.querySelector('svg');
  if (!room || !bar || !svg) return;

  const drawing: Size = {width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height};
  svg.setAttribute('width', String(drawing.width));
  svg.setAttribute('height', String(drawing.height));
  frame.classList.add('lw-poster--alive');
  bar.hidden = false;

  const size = (): Size => ({width: room.clientWidth, height: room.clientHeight});
  const middle = (): {x: number; y: number} => ({x: room.clientWidth / 2, y: room.clientHeight / 2});
  let stand: Stand = wide(drawing, size());
  const show = (next: Stand): void => {
    stand = moved(next, 0, 0, drawing, size());
    svg.style.transform = `translate(${stand.x}px, ${stand.y}px) scale(${stand.scale})`;
  };
  const push = (dx: number, dy: number): void => show(moved(stand, dx, dy, drawing, size()));
  const deeds: Record<string, () => void> = {
    in: () => show(zoomed(stand, STEP, middle())),
    out: () => show(zoomed(stand, 1 / STEP, middle())),
    fit: () => show(fitted(drawing, size())),
    real: () => show(zoomed(stand, 1 / stand.scale, middle())),
  };
  // A sheet that is to be seen whole gets the height that it needs.
  if (frame.dataset['poster'] === 'whole' && room.clientWidth >= 700) {
    room.style.blockSize = `${Math.min(drawing.height * room.clientWidth / drawing.width, 1600)}px`;
  }
  // On a phone the whole width would be too small to read: begin at the person, readable.
  const begin = (): void => {
    if (room.clientWidth >= 700) return show(wide(drawing, size()));
    const scale = room.clientWidth / READABLE;
    const top = svg.querySelector<SVGGraphicsElement>('[data-address^="personas/"]')?.getBBox().y ?? 0;
    show({scale, x: 0, y: -Math.max(0, top - AIR) * scale});
  };
  begin();

  bar.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    if (button) deeds[button.dataset['do'] ?? '']?.();
  });

  const keys: Record<string, () => void> = {
    ArrowLeft: () => push(PUSH, 0),
    ArrowRight: () => push(-PUSH, 0),
    ArrowUp: () => push(0, PUSH),
    ArrowDown: () => push(0, -PUSH),
    '+': () => deeds['in']?.(),
    '=': () => deeds['in']?.(),
    '-': () => deeds['out']?.(),
    '0': () => deeds['fit']?.(),
  };
  room.addEventListener('keydown', (event) => {
    const deed = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });

  // A wheel alone scrolls the page, as everywhere; with Ctrl (or a pinch on a touchpad) it zooms.
  room.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = room.getBoundingClientRect();
    show(zoomed(stand, Math.exp(-event.deltaY / 300), {x: event.clientX - box.left, y: event.clientY - box.top}));
  }, {passive: false});

  // A link in the poster that gets the focus must be in sight.
  svg.addEventListener('focusin', (event) => {
    const box = (event.target as Element).getBoundingClientRect();
    const sight = room.getBoundingClientRect();
    const out = box.left < sight.left || box.right > sight.right || box.top < sight.top || box.bottom > sight.bottom;
    if (out) push(sight.left + sight.width / 3 - box.left, sight.top + sight.height / 3 - box.top);
    room.scrollTo(0, 0);
  });

  touched(room, frame, push, (factor, at) => show(zoomed(stand, factor, at)));
  addEventListener('beforeprint', () => svg.style.removeProperty('transform'));
  addEventListener('afterprint', () => show(stand));
  new ResizeObserver(() => show(stand)).observe(room);
}

type Point = {x: number; y: number};

/** One finger or the mouse moves; two fingers zoom. A press that does not move stays a click. */
function touched(room: HTMLElement, frame: HTMLElement, push: (dx: number, dy: number) => void, zoom: (factor: number, at: Point) => void): void {
  const down = new Map<number, Point>();
  let far = 0;
  room.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (!down.size) far = 0;
    down.set(event.pointerId, {x: event.clientX, y: event.clientY});
  });
  room.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = {x: event.clientX, y: event.clientY};
    far += Math.hypot(now.x - before.x, now.y - before.y);
    if (far < 4) return;
    if (!room.hasPointerCapture(event.pointerId)) room.setPointerCapture(event.pointerId);
    frame.classList.add('lw-poster--held');
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const box = room.getBoundingClientRect();
      const factor = Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
      zoom(factor, {x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top});
    } else {
      push(now.x - before.x, now.y - before.y);
    }
    down.set(event.pointerId, now);
  });
  const up = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    if (!down.size) frame.classList.remove('lw-poster--held');
  };
  room.addEventListener('pointerup', up);
  room.addEventListener('pointercancel', up);
  // After a drag, the link on which the pointer happens to end is not followed.
  room.addEventListener('click', (event) => { if (far >= 4) event.preventDefault(); }, {capture: true});
  room.addEventListener('dragstart', (event) => event.preventDefault());
}

for (const frame of document.querySelectorAll<HTMLElement>('[data-poster]')) bring(frame);
