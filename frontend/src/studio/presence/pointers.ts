// Where others point: their arrow with a name, and the light of who points something out. Nothing of it can be clicked.
import type {Studio} from '../studio.ts';
import {cellAt} from './outlines.ts';
import type {Point, Present} from './present.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** How long the trail of light stays, in milliseconds. */
const TRAIL = 900;

interface Shown {
  readonly arrow: HTMLElement;
  readonly line: SVGPolylineElement;
  readonly dot: SVGCircleElement;
  trail: {readonly x: number; readonly y: number; readonly at: number}[];
  at: string;
}

export interface Pointers {
  draw(all: readonly Present[], colours: ReadonlyMap<string, string>, on: boolean): void;
}

/** Make the layer that they are drawn in. */
export function pointers(studio: Studio): Pointers {
  const layer = document.createElement('div');
  layer.className = 'pr-layer';
  layer.setAttribute('aria-hidden', 'true');
  const light = document.createElementNS(SVG, 'svg');
  layer.append(light);
  document.body.append(layer);
  const shown = new Map<number, Shown>();
  let waiting = 0;
  let last: Parameters<Pointers['draw']> = [[], new Map(), true];
  const drawNow = (): void => {
    waiting = 0;
    const [all, colours, on] = last;
    const now = performance.now();
    const here = all.filter((one) => one.point && (one.laser || (on && !one.typing)) && one.stay !== 'away');
    for (const [client, one] of shown) {
      if (here.some((other) => other.client === client)) continue;
      for (const part of [one.arrow, one.line, one.dot]) part.remove();
      shown.delete(client);
    }
    if (layer.hidden !== !here.length) layer.hidden = !here.length;
    let goesOn = false;
    for (const one of here) goesOn = moved(one, shownOf(one, shown, layer, light), colours.get(one.person) ?? '', studio, now) || goesOn;
    if (goesOn) draw();
  };
  const draw = (): void => {
    waiting ||= requestAnimationFrame(drawNow);
  };
  document.addEventListener('scroll', () => shown.size && draw(), {capture: true, passive: true});
  studio.grid.onDrawn(draw);
  return {
    draw(...given) {
      last = given;
      draw();
    },
  };
}

function shownOf(one: Present, shown: Map<number, Shown>, layer: HTMLElement, light: SVGSVGElement): Shown {
  const found = shown.get(one.client);
  if (found) return found;
  const arrow = document.createElement('span');
  arrow.className = 'pr-arrow';
  const line = document.createElementNS(SVG, 'polyline');
  const dot = document.createElementNS(SVG, 'circle');
  dot.setAttribute('r', '6');
  layer.append(arrow);
  light.append(line, dot);
  const made: Shown = {arrow, line, dot, trail: [], at: ''};
  shown.set(one.client, made);
  return made;
}

/** Put somebody's pointer where it is; say whether its light still fades. */
function moved(one: Present, shown: Shown, colour: string, studio: Studio, now: number): boolean {
  const place = one.point && placeOf(one.point, studio);
  for (const part of [shown.arrow, shown.line, shown.dot]) part.toggleAttribute('hidden', !place);
  if (!place || !one.point) return false;
  shown.arrow.hidden = one.laser;
  shown.line.style.display = shown.dot.style.display = one.laser ? '' : 'none';
  shown.arrow.textContent = one.name;
  for (const part of [shown.arrow, shown.line, shown.dot]) part.style.setProperty('--by', colour);
  shown.arrow.style.transform = `translate(${place.x}px, ${place.y}px)`;
  const at = JSON.stringify(one.point);
  if (at !== shown.at) shown.trail.push({...place, at: now});
  shown.at = at;
  shown.trail = shown.trail.filter((point) => now - point.at < TRAIL).slice(-40);
  shown.dot.setAttribute('cx', String(place.x));
  shown.dot.setAttribute('cy', String(place.y));
  shown.line.setAttribute('points', shown.trail.map(({x, y}) => `${x},${y}`).join(' '));
  return one.laser && shown.trail.length > 0;
}

function placeOf(point: Point, studio: Studio): {x: number; y: number} | undefined {
  const cell = cellAt(studio, point);
  const room = cell?.closest('.mk-scroll')?.getBoundingClientRect();
  if (!cell || !room) return undefined;
  const box = cell.getBoundingClientRect();
  const [x, y] = [box.left + box.width * point.x, box.top + box.height * point.y];
  return x >= room.left && x <= room.right && y >= room.top && y <= room.bottom ? {x, y} : undefined;
}
