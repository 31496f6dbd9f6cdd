// Finding words in the blueprint: a small bar above the grid, hits outlined, one after the other.
import {html, render} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import type {Studio} from '../studio.ts';
import {found, type Hit} from './find.ts';
import type {Spot} from './moving.ts';
import type {Sheet} from './sheet.ts';
import {bringInSight} from './sight.ts';

const W = {
  find: {nl: 'Zoek in deze blauwdruk', en: 'Find in this blueprint'},
  next: {nl: 'Volgende', en: 'Next'},
  before: {nl: 'Vorige', en: 'Previous'},
  close: {nl: 'Sluit', en: 'Close'},
  none: {nl: 'Niets gevonden', en: 'Nothing found'},
  many: {nl: '{nr} van {many}', en: '{nr} of {many}'},
} satisfies Record<string, Words>;

interface Where {
  readonly sheet: Sheet;
  readonly spot: Spot;
  readonly entry: number;
}

/** Let people find words with Ctrl+F or /. */
export function startFinding(studio: Studio): void {
  const bar = document.createElement('form');
  bar.className = 'mk-find';
  bar.setAttribute('role', 'search');
  bar.hidden = true;
  studio.host('sheets').before(bar);
  let words = '';
  let hits: Hit<Where>[] = [];
  let at = -1;
  const draw = (): void => {
    const count = !words ? '' : hits.length ? say(W.many, {nr: at + 1, many: hits.length}) : say(W.none);
    render(html`<label class="lw-hidden" for="mk-find">${say(W.find)}</label>
      <input id="mk-find" type="text" autocomplete="off" placeholder=${say(W.find)} .value=${words} @input=${look} @keydown=${pressed}>
      <span class="mk-find__count" role="status">${count}</span>
      <button type="button" class="mk-quiet-button" aria-label=${say(W.before)} @click=${() => step(-1)}>↑</button>
      <button type="button" class="mk-quiet-button" aria-label=${say(W.next)} @click=${() => step(1)}>↓</button>
      <button type="button" class="mk-quiet-button" aria-label=${say(W.close)} @click=${() => close()}>×</button>`, bar);
  };
  const mark = (): void => {
    for (const one of document.querySelectorAll('.mk-cell.is-hit')) one.classList.remove('is-hit', 'is-hit-now');
    if (bar.hidden) return;
    hits.forEach(({where}, nr) => where.sheet.elementAt(where.spot)?.classList.add('is-hit', ...(nr === at ? ['is-hit-now'] : [])));
  };
  const search = (): void => {
    hits = found(words, textsOf(studio));
    at = hits.length ? Math.min(Math.max(at, 0), hits.length - 1) : -1;
    mark();
    draw();
  };
  const show = (): void => {
    const where = hits[at]?.where;
    if (!where) return;
    const element = where.sheet.elementAt(where.spot);
    if (element) bringInSight(where.sheet, element);
    mark();
    draw();
  };
  const step = (by: number): void => {
    if (!hits.length) return;
    at = (at + by + hits.length) % hits.length;
    show();
  };
  const look = (event: Event): void => {
    words = (event.target as HTMLInputElement).value;
    at = 0;
    search();
    show();
  };
  const close = (): void => {
    const where = hits[at]?.where;
    bar.hidden = true;
    mark();
    const sheet = where?.sheet ?? studio.grid.sheet;
    if (sheet) studio.grid.enter(sheet);
    sheet?.go(where?.spot ?? sheet.spot, {entry: where?.entry ?? 0});
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  bar.addEventListener('submit', (event) => event.preventDefault());
  studio.commands.add({id: 'find', words: W.find, also: {nl: 'zoeken', en: 'search look up'}, keys: ['Ctrl+F', '/'], whileTyping: true, run: () => {
    bar.hidden = false;
    search();
    bar.querySelector('input')?.select();
    bar.querySelector('input')?.focus();
  }});
  // What is found stays found while the document changes.
  studio.grid.onDrawn(() => {
    if (bar.hidden || !words) return;
    hits = found(words, textsOf(studio));
    mark();
  });
}

function* textsOf(studio: Studio): Generator<readonly [Where, string]> {
  for (const sheet of studio.grid.sheets) {
    for (let column = 0; column <= sheet.columns.length; column += 1) {
      for (let row = 0; row < sheet.rows.length; row += 1) {
        const cell = sheet.cellAt({row, column});
        // A phase over four columns is one place.
        if (cell?.row.filled === 'phase' && cell.column && cell.column.first !== column - 1) continue;
        for (const [nr, entry] of (cell?.entries ?? []).entries()) yield [{sheet, spot: {row, column}, entry: nr}, entry.text];
      }
    }
  }
}
