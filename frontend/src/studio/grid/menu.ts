// The menu of a cell: with the right button, Shift+F10, the menu key, or a long press.
import {html, nothing, render} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import type {Command} from '../commands.ts';
import {chord, keyName} from '../keys.ts';
import type {Studio} from '../studio.ts';
import {carryTo} from './carryto.ts';

const MENU: Words = {nl: 'Wat je hier kunt doen', en: 'What you can do here'};
const LONG = 550;

/** Let every cell have its menu. */
export function startMenu(studio: Studio): void {
  const host = studio.host('sheets');
  const box = document.createElement('div');
  box.className = 'mk-menu';
  box.setAttribute('role', 'menu');
  box.setAttribute('aria-label', say(MENU));
  box.hidden = true;
  document.body.append(box);
  let back: HTMLElement | undefined;
  const close = (focus = true): void => {
    if (box.hidden) return;
    box.hidden = true;
    render(nothing, box);
    if (focus) (studio.grid.sheet?.elementAt(studio.grid.sheet.spot) ?? back)?.focus({preventScroll: true});
  };
  const open = (x: number, y: number): void => {
    const those = choices(studio);
    if (!those.length) return;
    back = document.activeElement as HTMLElement;
    const act = (command: Command): void => {
      close();
      command.run();
    };
    render(those.map((command) => html`<button type="button" role="menuitem" tabindex="-1" class="mk-menu__item" @click=${() => act(command)}>
      <span>${say(command.words)}</span>${command.keys?.[0] ? html`<kbd>${keyName(command.keys[0])}</kbd>` : nothing}</button>`), box);
    box.hidden = false;
    const [wide, high] = [box.offsetWidth, box.offsetHeight];
    box.style.setProperty('left', `${Math.max(8, Math.min(x, innerWidth - wide - 8))}px`);
    box.style.setProperty('top', `${Math.max(8, Math.min(y, innerHeight - high - 8))}px`);
    box.querySelector('button')?.focus();
  };
  host.addEventListener('contextmenu', (event) => {
    const sheet = studio.grid.sheets.find(({element}) => element.contains(event.target as Node));
    const spot = sheet?.spotOf(event.target as Element);
    if (!sheet || !spot || (event.target as Element).closest('textarea')) return;
    event.preventDefault();
    if (event.button === 2) choose(studio, event.target as Element);
    const at = event.clientX || event.clientY ? event : middle(sheet.elementAt(sheet.spot));
    open(at.clientX, at.clientY);
  });
  host.addEventListener('keydown', (event) => {
    const keys = chord(event);
    const cell = (event.target as Element).closest('[data-row]');
    if (!cell || (keys !== 'Shift+F10' && keys !== 'ContextMenu')) return;
    event.preventDefault();
    const at = middle(cell);
    open(at.clientX, at.clientY);
  });
  pressedLong(host, (event) => {
    choose(studio, event.target as Element);
    open(event.clientX, event.clientY);
  });
  box.addEventListener('keydown', (event) => walked(event, box, close));
  document.addEventListener('pointerdown', (event) => !box.contains(event.target as Node) && close(false));
  studio.host('sheets').addEventListener('scroll', () => close(false), {capture: true, passive: true});
}

function choices(studio: Studio): Command[] {
  const sheet = studio.grid.sheet;
  const {row, column} = sheet?.cell ?? {};
  if (!sheet || !row || !column) return [];
  const menu = row.filled === 'phase' ? 'phase' : row.head ? 'step' : 'cell';
  return [...studio.commands.of(menu), ...carryTo(studio, sheet)];
}

function choose(studio: Studio, target: Element): void {
  const sheet = studio.grid.sheets.find(({element}) => element.contains(target));
  const spot = sheet?.spotOf(target);
  if (!sheet || !spot) return;
  studio.grid.enter(sheet);
  if (sheet.chosen().some((one) => one.row === spot.row && one.column === spot.column) && sheet.chosen().length > 1) return;
  const cards = [...(sheet.elementAt(spot)?.querySelectorAll('.mk-card') ?? [])];
  const card = target.closest('.mk-card');
  sheet.go(spot, {entry: card ? Math.max(0, cards.indexOf(card)) : 0});
}

function middle(element: Element | null): {clientX: number; clientY: number} {
  const box = element?.getBoundingClientRect();
  return {clientX: (box?.left ?? 0) + 24, clientY: (box?.top ?? 0) + 24};
}

function walked(event: KeyboardEvent, box: HTMLElement, close: () => void): void {
  const items = [...box.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[event.key];
  event.stopPropagation();
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (to !== undefined) items[(to + items.length) % items.length]?.focus();
  else {
    const found = event.key.length === 1 ? items.find((item, nr) => nr > at && item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase())) : undefined;
    if (!found) return;
    found.focus();
  }
  event.preventDefault();
}

function pressedLong(host: HTMLElement, open: (event: PointerEvent) => void): void {
  let timer = 0;
  let from = {x: 0, y: 0};
  host.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' || !(event.target as Element).closest('[data-row]')) return;
    from = {x: event.clientX, y: event.clientY};
    timer = window.setTimeout(() => {
      open(event);
      // Letting go is not a tap.
      host.addEventListener('click', (click) => click.stopPropagation(), {capture: true, once: true});
    }, LONG);
  });
  host.addEventListener('pointermove', (event) => {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > 10) clearTimeout(timer);
  });
  for (const name of ['pointerup', 'pointercancel']) host.addEventListener(name, () => clearTimeout(timer));
}
