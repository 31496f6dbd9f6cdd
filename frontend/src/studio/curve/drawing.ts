// The curve itself: ribbons drawn as on the poster, and on them a slider at every step.
import {html, nothing, render, svg, type TemplateResult} from 'lit-html';
import {repeat} from 'lit-html/directives/repeat.js';
import {setValue} from '../../live/edits.ts';
import {said, type Thing} from '../../live/things.ts';
import {say, type Words} from '../../lib/words.ts';
import type {Sheet} from '../grid/sheet.ts';
import {feelingWord, signed} from '../panel/words.ts';
import type {Studio} from '../studio.ts';
import {bounded, counterpart, type Felt, type Line, linesOf, otherFeelings, type Side, stretches, typedHeight} from './felt.ts';
import {placed} from './placed.ts';
import {type Point, smooth} from './ribbon.ts';

const HEIGHT = 152;
const EDGE = 28;
const ASIDE = 20;
const LEVEL = (HEIGHT - 2 * EDGE) / 6;

const ROLES: Readonly<Record<Side, Words>> = {
  resident: {nl: 'inwoner', en: 'resident'},
  companion: {nl: 'tweede inwoner', en: 'second resident'},
  professional: {nl: 'professional', en: 'professional'},
};
const SAID = {
  at: {nl: '{name}, stap {nr}: {step}', en: '{name}, step {nr}: {step}'},
  none: {nl: 'nog niet ingevuld', en: 'not filled in yet'},
  how: {
    nl: 'Pijl omhoog en omlaag verandert het gevoel. Links en rechts gaat naar een andere stap. Een cijfer van −3 tot 3 typen mag ook. Delete maakt leeg.',
    en: 'Arrow up and down changes the feeling. Left and right goes to another step. You may also type a number from −3 to 3. Delete clears it.',
  },
  current: {nl: 'zoals het nu gaat', en: 'as it is now'},
  ideal: {nl: 'zoals het moet worden', en: 'as it should be'},
} as const satisfies Record<string, Words>;

/** The drawing in one sheet. A class: it remembers what it drew, and what is being dragged. */
export class Drawing {
  private readonly sheet: Sheet;
  private readonly studio: Studio;
  private host: HTMLElement | undefined;
  private drawn = '';
  private middles = new Map<string, number>();
  private measured = '';
  private width = 0;
  /** Which step of each line the Tab key comes to. */
  private readonly stops = new Map<Side, string>();
  private dragged: {side: Side; step: Thing; feels: number} | undefined;
  private typed = '';

  constructor(sheet: Sheet, studio: Studio) {
    this.sheet = sheet;
    this.studio = studio;
  }

  /** Draw, when there is anything new. */
  draw(host: HTMLElement): void {
    const tree = this.studio.arranged();
    const lines = linesOf(this.sheet.journey, this.sheet.columns, tree);
    const other = counterpart(this.sheet.journey, tree);
    const others = other && this.studio.grid.sheets.length < 2 ? otherFeelings(other, tree) : [];
    const place = `${this.sheet.columns.map(({key}) => key).join()}|${this.studio.grid.look.zoom}`;
    const now = `${place}|${JSON.stringify([lines.map(({side, name, points}) => [side, name, points.map(({feels, word, step}) => [feels, word, said(step, 'title')])]), others])}`;
    if (now === this.drawn && host === this.host) return;
    if (place !== this.measured || host !== this.host) this.measure(host);
    this.measured = place;
    this.host = host;
    this.drawn = now;
    render(this.picture(lines, others, said(this.sheet.journey, 'kind')), host);
  }

  private again(): void {
    this.drawn = '';
    if (this.host) this.draw(this.host);
  }

  /** Where the columns are on the screen: they have their width from the style sheet. */
  private measure(host: HTMLElement): void {
    const left = host.getBoundingClientRect().left;
    this.middles.clear();
    for (const {key} of this.sheet.columns) {
      const head = this.sheet.elementOf('stap', key)?.getBoundingClientRect();
      if (head) this.middles.set(key, head.left + head.width / 2 - left);
    }
    this.width = host.getBoundingClientRect().width;
  }

  private picture(lines: readonly Line[], others: readonly (number | undefined)[], kind: string): TemplateResult {
    const ribbons = [...lines].reverse();
    return html`<svg class="cv__ribbons" aria-hidden="true" width=${this.width} height=${HEIGHT}>
        <line class="cv__zero" x1="0" x2=${this.width} y1=${yOf(0)} y2=${yOf(0)}></line>
        ${others.length ? svg`<path class="cv__other" d=${this.behind(others)}></path>` : nothing}
        ${ribbons.map((line) => this.ribbon(line))}</svg>
      <p class="cv__legend">${lines.map(({side, name}) => html`<span class="cv__who cv__who--${side}">${name || say(ROLES[side])}</span>`)}
        ${others.length ? html`<span class="cv__who cv__who--other">${say(kind === 'current' ? SAID.ideal : SAID.current)}</span>` : nothing}</p>
      <p class="lw-hidden" id=${this.id('how')}>${say(SAID.how)}</p>
      ${repeat(lines, ({side}) => side, (line) => html`<div class="cv__line" role="group" aria-label=${`${line.name || say(ROLES[line.side])} (${say(ROLES[line.side])})`}>
        ${repeat(line.points, ({step}) => step, (felt, nr) => this.point(line, felt, nr, lines.filter((one) => one !== line)))}</div>`)}`;
  }

  private ribbon({side, points}: Line): TemplateResult[] {
    const places = points.map((felt): Point | undefined => {
      const x = this.middles.get(felt.column.key);
      const feels = this.heightOf(side, felt);
      return x === undefined || feels === undefined ? undefined : {x, y: yOf(feels)};
    });
    return stretches(places).filter((stretch) => stretch.length > 1).map((stretch) => svg`<path class="cv__ribbon cv__ribbon--${side}" d=${smooth(stretch)}></path>`);
  }

  /** The other journey has other steps: it is spread over the same width. */
  private behind(others: readonly (number | undefined)[]): string {
    const step = this.width / others.length;
    const places = others.map((feels, nr) => (feels === undefined ? undefined : {x: (nr + 0.5) * step, y: yOf(feels)}));
    return stretches(places).filter((one) => one.length > 1).map(smooth).join('');
  }

  private point(line: Line, felt: Felt, nr: number, others: readonly Line[]): TemplateResult {
    const {side} = line;
    const feels = this.heightOf(side, felt);
    const word = feels === undefined ? say(SAID.none) : felt.word || say(feelingWord(feels));
    const stop = this.stops.get(side) ?? line.points[0]?.step.key;
    const isStop = stop === felt.step.key || (nr === 0 && !line.points.some(({step}) => step.key === stop));
    const name = say(SAID.at, {name: line.name || say(ROLES[side]), nr: felt.column.nr, step: said(felt.step, 'title')});
    const low = feels !== undefined && isUnder(feels, others.flatMap(({points}) => points[nr]?.feels ?? []));
    const look = `cv__point cv__point--${side}${feels === undefined ? ' cv__point--none' : ''}${low ? ' cv__point--low' : ''}`;
    // Two who feel the same at once stand beside each other, so that each can be taken hold of.
    const isDouble = side !== 'resident' && others.some((one) => one.side === 'resident' && (one.points[nr]?.feels ?? 0) === (feels ?? 0));
    const x = (this.middles.get(felt.column.key) ?? 0) + (isDouble ? ASIDE : 0);
    return html`<div class=${look} role="slider" tabindex=${isStop ? 0 : -1} id=${this.id(`${side}-${felt.step.key}`)} aria-orientation="vertical"
      aria-valuemin="-3" aria-valuemax="3" aria-valuenow=${feels ?? 0} aria-valuetext=${feels === undefined ? word : `${word} (${signed(feels)})`}
      aria-label=${name} aria-describedby=${this.id('how')} aria-disabled=${this.mayKeep(felt) ? nothing : 'true'} ${placed(x, yOf(feels ?? 0))}
      @focus=${() => this.came(side, felt)} @blur=${() => (this.typed = '')} @keydown=${(event: KeyboardEvent) => this.key(event, line, felt, nr)}
      @pointerdown=${(event: PointerEvent) => this.take(event, side, felt)} @pointermove=${(event: PointerEvent) => this.drag(event)}
      @pointerup=${(event: PointerEvent) => this.drop(event)} @pointercancel=${() => this.let()}><span class="cv__dot"></span><span class="cv__word" aria-hidden="true">${word}</span></div>`;
  }

  /** A phase that is locked keeps its feelings. */
  private mayKeep({step}: Felt): boolean {
    const [journey = '', name = ''] = this.studio.arranged().placeOf(step).split('/');
    return this.studio.mayChange({journey, step: name});
  }

  private heightOf(side: Side, felt: Felt): number | undefined {
    const {dragged} = this;
    return dragged?.side === side && dragged.step === felt.step ? dragged.feels : felt.feels;
  }

  private came(side: Side, felt: Felt): void {
    if (this.stops.get(side) === felt.step.key) return;
    this.stops.set(side, felt.step.key);
    this.again();
  }

  private key(event: KeyboardEvent, line: Line, felt: Felt, nr: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const {key} = event;
    const beside = {ArrowLeft: nr - 1, ArrowRight: nr + 1, Home: 0, End: line.points.length - 1}[key];
    if (beside !== undefined) {
      const there = line.points[beside];
      if (there) document.getElementById(this.id(`${line.side}-${there.step.key}`))?.focus();
    } else if (!this.mayKeep(felt) || !this.felt(key, line.side, felt)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Do what a key says of a feeling; say whether it said anything. */
  private felt(key: string, side: Side, felt: Felt): boolean {
    const now = felt.feels;
    const typed = typedHeight(key, this.typed);
    this.typed = key;
    if (key === '-' || key === '−') return true;
    if (key === 'Delete' || key === 'Backspace') this.keep(side, felt.step, undefined);
    else if (typed !== undefined) this.keep(side, felt.step, typed);
    else if (key === 'ArrowUp' || key === 'ArrowDown') this.keep(side, felt.step, bounded((now ?? 0) + (key === 'ArrowUp' ? 1 : -1)));
    else return false;
    return true;
  }

  private take(event: PointerEvent, side: Side, felt: Felt): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    (event.currentTarget as HTMLElement).focus({preventScroll: true});
    event.preventDefault();
    if (!this.mayKeep(felt)) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.dragged = {side, step: felt.step, feels: felt.feels ?? 0};
    this.again();
  }

  private drag(event: PointerEvent): void {
    if (!this.dragged || !this.host) return;
    const feels = bounded(3 - (event.clientY - this.host.getBoundingClientRect().top - EDGE) / LEVEL);
    if (feels === this.dragged.feels) return;
    this.dragged = {...this.dragged, feels};
    this.again();
  }

  private drop(event: PointerEvent): void {
    this.drag(event);
    const {dragged} = this;
    this.dragged = undefined;
    if (dragged) this.keep(dragged.side, dragged.step, dragged.feels);
    this.again();
  }

  private let(): void {
    this.dragged = undefined;
    this.again();
  }

  private keep(side: Side, step: Thing, feels: number | undefined): void {
    setValue(step, `${side}.feels`, feels);
  }

  private id(name: string): string {
    return `cv-${this.sheet.journey.key}-${name}`.replaceAll(/[^\w-]/g, '-');
  }
}

/** Whether the word goes under the point: away from a line that passes close by, else to the side of the feeling. */
function isUnder(feels: number, others: readonly number[]): boolean {
  const near = others.find((other) => Math.abs(other - feels) <= 2);
  return near === undefined || near === feels ? feels < 0 : feels < near;
}

function yOf(feels: number): number {
  return EDGE + (3 - feels) * LEVEL;
}
