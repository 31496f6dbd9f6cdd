// One journey as a grid: what is shown of it, where somebody is, and what is chosen.
import {html, nothing, render, type TemplateResult} from 'lit-html';
import {say} from '../../lib/words.ts';
import type {ArrangedJourney} from '../../live/arranged.ts';
import {said, type Thing, value} from '../../live/things.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import type {Bands} from './bands.ts';
import {type Column, columnsOf, foldOf} from './columns.ts';
import {drawnGrid, type Scene} from './drawing.ts';
import {entriesOf, type Entry} from './entries.ts';
import {marked, type Marked} from './marked.ts';
import type {Marks} from './marks.ts';
import {type Extent, isIn, type Range, rangeOf, type Spot, within} from './moving.ts';
import {HEADS, type Row, rowsOf, type View} from './rows.ts';
import {drawnPerson} from './person.ts';
import {bringInSight} from './sight.ts';
import {symbols} from './symbol.ts';
import {told} from './told.ts';

/** Where somebody is, by keys: it is still the same place when columns move. */
export interface Active {
  readonly row: string;
  /** The key of a column; empty for the name of the row. */
  readonly column: string;
  /** Which card of the cell, from zero. */
  readonly entry: number;
}

export interface Look {
  readonly view: View;
  readonly folded: ReadonlySet<string>;
  readonly zoom: number;
  /** Rows that are out of sight for now. */
  readonly asleep?: ReadonlySet<string>;
}

export interface Given {
  readonly studio: Pick<Studio, 'page' | 'arranged' | 'announce' | 'selected' | 'mayEdit'>;
  readonly marks: Marks;
  readonly bands: Bands;
  version(thing: Thing): number;
  rowVersion(path: string): number;
  names(): ReadonlyMap<string, string>;
  look(): Look;
}

/** A cell, as somebody who writes in it needs it. */
export interface Cell {
  readonly row: Row;
  /** None for the name of a row. */
  readonly column: Column | undefined;
  readonly entries: readonly Entry[];
}

/** One grid on the page. A class: it has a place, and follows its journey for as long as that is shown. */
export class Sheet {
  readonly element = document.createElement('section');
  readonly journey: Thing;
  rows: readonly Row[] = HEADS;
  columns: readonly Column[] = [];
  active: Active = {row: 'stap', column: '', entry: 0};
  /** The other corner of what is chosen, when that is more than one cell. */
  anchor: Spot | undefined;
  /** Cells that were chosen apart, as 'row|column'. */
  readonly apart = new Set<string>();
  private readonly given: Given;
  private readonly symbol: Scene['symbol'];
  private readonly marked: Marked;
  /** Cells that were looked up: there are thousands to look through. */
  private readonly cells = new Map<string, HTMLElement>();
  private redrawn = 0;
  private shown: HTMLElement[] = [];
  /** What the columns were made from. */
  private seen: readonly unknown[] = [];
  /** What the rows were made from. */
  private rowed: readonly unknown[] = [];

  constructor(journey: Thing, given: Given) {
    this.journey = journey;
    this.given = given;
    this.symbol = symbols(given.studio.page.symbols);
    this.marked = marked(given.marks, given.studio.arranged, (row, column) => this.entriesIn(row, column));
    this.element.className = 'mk-sheet';
    this.element.dataset['journey'] = journey.key;
  }

  /** The journey in the tree of now; nothing when somebody took it away. */
  get arranged(): ArrangedJourney | undefined {
    return this.given.studio.arranged().journeys.find((one) => one.thing === this.journey);
  }

  get extent(): Extent {
    return {
      rows: this.rows.length,
      columns: this.columns.length + 1,
      span: ({row, column}) => this.spanAt(row, column),
    };
  }

  get scroller(): HTMLElement | null {
    return this.element.querySelector('.mk-scroll');
  }

  /** Draw everything again next time. */
  refresh(): void {
    this.redrawn += 1;
  }

  draw(): void {
    const journey = this.arranged;
    const look = this.given.look();
    if (!journey) return;
    const tree = this.given.studio.arranged();
    const rowed = [look.view, look.asleep, this.redrawn];
    if (rowed.some((one, nr) => one !== this.rowed[nr])) {
      const rows = rowsOf(look.view, this.journey, tree.blueprint, this.given.names(), this.given.studio.page);
      this.rows = this.same([...HEADS, ...rows.filter(({key}) => !look.asleep?.has(key))]);
      this.rowed = rowed;
    }
    const seen = [journey, look.folded, this.given.studio.mayEdit];
    if (seen.some((one, nr) => one !== this.seen[nr])) this.columns = columnsOf(journey, look.folded, this.given.studio.mayEdit);
    this.seen = seen;
    if (this.element.closest('[hidden]')) return;
    this.element.style.setProperty('--mk-zoom', String(look.zoom));
    render(this.drawn(look), this.element);
    this.mark();
  }

  /** Where somebody is, as row and column; the nearest when the place itself is gone. */
  get spot(): Spot {
    const row = this.rows.findIndex(({key}) => key === this.active.row);
    const column = this.columns.findIndex(({key}) => key === this.active.column);
    return within({row: row < 0 ? 2 : row, column: this.active.column === '' ? 0 : column + 1}, this.extent);
  }

  /** Go to a cell. Somebody who listens hears where she is. */
  go(spot: Spot, {entry = 0, focus = true, extend = false, quiet = false} = {}): void {
    const to = within(spot, this.extent);
    if (extend) this.anchor ??= this.spot;
    else {
      this.anchor = undefined;
      this.apart.clear();
    }
    this.active = {row: this.rows[to.row]?.key ?? 'stap', column: this.columns[to.column - 1]?.key ?? '', entry};
    this.mark();
    const element = this.elementAt(to);
    if (focus) element?.focus({preventScroll: true});
    if (element && focus) bringInSight(this, element);
    this.given.studio.selected.choose(this.place());
    if (!quiet) this.given.studio.announce(told(this), 'place');
  }

  /** Choose another card in the cell. */
  goEntry(entry: number): void {
    this.active = {...this.active, entry};
    this.mark();
    this.given.studio.selected.choose(this.place());
    this.given.studio.announce(told(this), 'place');
  }

  cellAt(spot: Spot): Cell | undefined {
    const row = this.rows[spot.row];
    if (!row) return undefined;
    const column = this.columns[spot.column - 1];
    return {row, column, entries: column ? this.entriesIn(row, column) : []};
  }

  get cell(): Cell | undefined {
    return this.cellAt(this.spot);
  }

  /** The card that is chosen in the cell, if any. */
  get entry(): Entry | undefined {
    return this.cell?.entries[this.active.entry];
  }

  get range(): Range {
    return rangeOf(this.anchor ?? this.spot, this.spot);
  }

  /** Every chosen cell, row by row. */
  chosen(): Spot[] {
    const found: Spot[] = [];
    for (let row = 0; row < this.rows.length; row += 1) {
      for (let column = 0; column <= this.columns.length; column += 1) {
        if (this.isChosen({row, column})) found.push({row, column});
      }
    }
    return found;
  }

  elementAt(spot: Spot): HTMLElement | null {
    const column = this.spanAt(spot.row, spot.column).first;
    return this.elementOf(this.rows[spot.row]?.key ?? '', this.columns[column - 1]?.key ?? '');
  }

  elementOf(row: string, column: string): HTMLElement | null {
    const name = `${row} ${column}`;
    const before = this.cells.get(name);
    if (before?.isConnected && before.dataset['row'] === row && before.dataset['column'] === column) return before;
    const found = this.element.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${CSS.escape(column)}"]`);
    if (found) this.cells.set(name, found);
    return found;
  }

  spotOf(element: Element): Spot | undefined {
    const cell = element.closest<HTMLElement>('[data-row]');
    const row = this.rows.findIndex(({key}) => key === cell?.dataset['row']);
    const column = this.columns.findIndex(({key}) => key === cell?.dataset['column']);
    return cell && row >= 0 ? {row, column: cell.dataset['column'] === '' ? 0 : column + 1} : undefined;
  }

  /** The place that is chosen, by ids. */
  place(spot = this.spot, entry = this.entry): Place {
    const tree = this.given.studio.arranged();
    const row = this.rows[spot.row];
    const column = this.columns[spot.column - 1];
    const phase = column?.phase.thing;
    return {
      journey: tree.idOf(this.journey),
      ...(phase && !column.ghost && (!column.step || row?.filled === 'phase') && {phase: tree.idOf(phase)}),
      ...(column?.step && row?.filled !== 'phase' && {step: tree.idOf(column.step.thing)}),
      ...(row && {row: row.key}),
      ...(entry?.own && entry.thing !== column?.step?.thing && {card: tree.idOf(entry.thing)}),
    };
  }

  private drawn(look: Look): TemplateResult {
    const {studio, bands} = this.given;
    const tree = studio.arranged();
    const kind = said(this.journey, 'kind');
    const name = said(this.journey, 'title') || say(studio.page.words['journeys']?.[kind] ?? {nl: kind, en: kind});
    const scene: Scene = {
      id: `mk-grid-${this.journey.key}`, name, arranged: tree, language: studio.page.language,
      rows: this.rows, columns: this.columns, bands: bands.drawn(this, look), mayEdit: studio.mayEdit,
      isConsequences: look.view === 'consequenties', symbol: this.symbol,
      version: this.given.version,
      rowVersion: this.given.rowVersion,
      label: (list, key) => say(studio.page.words[list]?.[key] ?? {nl: key, en: key}),
      all: `${look.view} ${this.redrawn}`, marked: this.marked,
    };
    return html`<div class="mk-scroll" role="region" tabindex="-1" aria-label=${name}>
      ${drawnPerson(this.journey, name, tree, studio.page) ?? nothing}
      ${drawnGrid(scene)}
    </div>`;
  }

  /** A row that says the same as before is the same row, so that it need not be drawn again. */
  private same(rows: readonly Row[]): readonly Row[] {
    const before = new Map(this.rows.map((row) => [row.key, row]));
    return rows.map((row) => {
      const old = before.get(row.key);
      return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
    });
  }

  entriesIn(row: Row, column: Column): Entry[] {
    const {studio} = this.given;
    const reading = {arranged: studio.arranged(), language: studio.page.language, label: (_: string, key: string) => key};
    if (column.ghost) return [];
    if (row.filled === 'phase') {
      const phase = column.phase.thing;
      const text = phase ? said(phase, row.path) : '';
      return phase && text ? [{key: row.path, thing: phase, path: row.path, text, own: false}] : [];
    }
    return column.step ? entriesOf(row, column.step, reading) : [];
  }

  private spanAt(row: number, column: number): {first: number; last: number} {
    const at = this.columns[column - 1];
    if (!at || at.ghost || this.rows[row]?.filled !== 'phase') return {first: column, last: column};
    return {first: at.first + 1, last: at.first + at.many};
  }

  private isChosen(spot: Spot): boolean {
    const key = `${this.rows[spot.row]?.key}|${this.columns[spot.column - 1]?.key ?? ''}`;
    return isIn(spot, this.range) || this.apart.has(key);
  }

  /** Show in the page which cell is the active one, and what is chosen. */
  mark(): void {
    const active = this.elementAt(this.spot);
    const isMore = this.anchor !== undefined || this.apart.size > 0;
    // While somebody types nothing of this changes, and every class that goes and comes is a new look at the whole grid.
    if (active && !isMore && this.isMarked(active)) return;
    for (const one of this.shown) {
      one.classList.remove('is-active', 'is-chosen', 'is-chosen-card');
      one.removeAttribute('aria-selected');
      if (one.matches('[data-row]')) one.tabIndex = -1;
    }
    this.shown = [];
    if (active) {
      active.tabIndex = 0;
      active.classList.add('is-active');
      if (active.getAttribute('role') === 'gridcell') active.setAttribute('aria-selected', 'true');
      this.shown.push(active);
      const card = active.querySelectorAll<HTMLElement>('.mk-card')[this.active.entry];
      if (card && !isMore) {
        card.classList.add('is-chosen-card');
        this.shown.push(card);
      }
    }
    if (!isMore) return;
    for (const spot of this.chosen()) {
      const one = this.elementAt(spot);
      if (!one) continue;
      one.classList.add('is-chosen');
      if (one.getAttribute('role') === 'gridcell') one.setAttribute('aria-selected', 'true');
      this.shown.push(one);
    }
  }

  private isMarked(active: HTMLElement): boolean {
    const card = active.querySelectorAll<HTMLElement>('.mk-card')[this.active.entry];
    const those = card ? [active, card] : [active];
    return active.classList.contains('is-active') && (!card || card.classList.contains('is-chosen-card'))
      && this.shown.length === those.length && those.every((one, nr) => one === this.shown[nr]);
  }

  /** The phase keys of the journey, to fold them all. */
  phases(): string[] {
    return this.arranged?.phases.map(foldOf) ?? [];
  }

  /** Whether it is the journey of now or the ideal one. */
  get kind(): string {
    return String(value(this.journey, 'kind') ?? '');
  }
}
