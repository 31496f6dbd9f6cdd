// How the grid is drawn. Only a cell whose contents changed is drawn again.
import {html, nothing, type TemplateResult} from 'lit-html';
import {guard} from 'lit-html/directives/guard.js';
import {repeat} from 'lit-html/directives/repeat.js';
import {say} from '../../lib/words.ts';
import type {Arranged} from '../../live/arranged.ts';
import {items, said, type Thing, value} from '../../live/things.ts';
import type {Column} from './columns.ts';
import {type Entry, entriesOf, consequencesOf, type Reading} from './entries.ts';
import type {Marked} from './marked.ts';
import {HEADS, type Row} from './rows.ts';
import {sized} from './sized.ts';
import type {symbols} from './symbol.ts';
import * as words from './words.ts';

export interface Scene extends Reading {
  readonly id: string;
  readonly name: string;
  readonly arranged: Arranged;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly bands: readonly DrawnBand[];
  readonly mayEdit: boolean;
  readonly isConsequences: boolean;
  readonly symbol: ReturnType<typeof symbols>;
  /** Goes up every time that something of a thing changes. */
  version(thing: Thing): number;
  /** Goes up every time that something in a row changes, by the row's path. */
  rowVersion(path: string): number;
  /** Goes up when all cells are to be drawn again. */
  readonly all: string;
  /** What others have to say about a cell. */
  readonly marked: Marked;
}

/** The path under which changes of steps and phases are counted: their heads look at many fields. */
export const IN_HEADS = '@heads';

export interface DrawnBand {
  readonly id: string;
  readonly name: string;
  readonly drawn: TemplateResult;
}

/** Draw the grid of one journey. */
export function drawnGrid(scene: Scene): TemplateResult {
  const many = scene.rows.length + scene.bands.length;
  return html`<div class="mk-grid ${scene.isConsequences ? 'mk-grid--consequences' : ''}" role="grid" id=${scene.id} aria-label=${scene.name}
      aria-rowcount=${many} aria-colcount=${scene.columns.length + 1} aria-readonly=${!scene.mayEdit} aria-multiselectable="true" ${sized({'--mk-columns': scene.columns.filter((one) => !one.folded).length, '--mk-folds': scene.columns.filter((one) => one.folded).length})}>
    <div role="rowgroup" class="mk-heads">${HEADS.map((row, nr) => guard(
      [scene.arranged, scene.columns, scene.mayEdit, scene.all, scene.marked.version, scene.rowVersion(IN_HEADS)], () => headRow(row, nr + 1, scene)))}</div>
    ${scene.bands.length ? html`<div role="rowgroup">${repeat(scene.bands, ({id}) => id, (band, nr) => bandRow(band, nr + HEADS.length + 1, scene))}</div>` : nothing}
    <div role="rowgroup">${repeat(scene.rows.slice(HEADS.length), ({key}) => key, (row, nr) => guard(
      [row, nr, scene.bands.length, scene.arranged, scene.columns, scene.mayEdit, scene.all, scene.marked.version, scene.rowVersion(row.path)],
      () => bodyRow(row, nr + HEADS.length + scene.bands.length + 1, scene)))}</div>
  </div>`;
}

function headRow(row: Row, nr: number, scene: Scene): TemplateResult {
  const columns = row.filled === 'phase' ? scene.columns.filter((column, at) => column.first === at) : scene.columns;
  return html`<div role="row" class="mk-row mk-row--${row.key}" aria-rowindex=${nr}>
    ${rowHeader(row, scene)}${repeat(columns, ({key}) => key, (column) => headCell(row, column, scene))}
  </div>`;
}

function headCell(row: Row, column: Column, scene: Scene): TemplateResult {
  const isPhase = row.filled === 'phase';
  const thing = column.ghost ? undefined : isPhase ? column.phase.thing : column.step?.thing;
  const at = scene.columns.indexOf(column) + 2;
  // Above a phase that is not there yet is nothing to name.
  const role = column.ghost && row.key === 'mijlpaal' ? 'gridcell' : 'columnheader';
  return html`<div role=${role} class="mk-cell mk-head mk-head--${row.key} ${column.folded ? 'mk-cell--folded' : ''} ${column.ghost ? 'mk-cell--ghost' : ''}" tabindex="-1"
      data-row=${row.key} data-column=${column.key} aria-colindex=${at} aria-colspan=${isPhase ? column.many : 1}
      aria-readonly=${!scene.mayEdit} ${sized({'--span': isPhase ? column.many : 1})}>${guard(
      [thing, thing && scene.version(thing), column.nr, column.folded, column.phase.steps.length, scene.all, scene.marked.sign(row, column)],
      () => column.ghost ? ghostHead(row) : isPhase ? phaseHead(row, column, scene) : stepHead(row, column, scene))}</div>`;
}

/** Where the next one comes: a quiet plus. */
function ghostHead(row: Row): TemplateResult {
  if (row.key === 'mijlpaal') return html`<span class="lw-hidden">${say(words.NEW_PHASE)}</span>`;
  return html`<span class="mk-plus" aria-hidden="true">+</span><span class="mk-quiet">${say(row.filled === 'phase' ? words.NEW_PHASE : words.NEW_STEP)}</span>`;
}

function phaseHead(row: Row, column: Column, scene: Scene): TemplateResult {
  const phase = column.phase.thing;
  const text = phase ? said(phase, row.path) : '';
  if (row.key === 'mijlpaal') {
    return html`${text ? html`<span class="mk-flag">${scene.symbol('milestone')}<span class="mk-text" data-entry=${row.path}>${text}</span></span>`
      : html`<span class="mk-empty-flag">${scene.symbol('milestone')}<span>${say(words.NO_MILESTONE)}</span></span>`}${dots(row, column, scene)}`;
  }
  const flow = phase ? said(phase, 'flow') : '';
  return html`<span class="mk-phase"><button type="button" class="mk-fold" tabindex="-1" data-fold aria-expanded=${!column.folded}
      aria-label=${say(column.folded ? words.UNFOLD : words.FOLD)}></button><span class="mk-text" data-entry=${row.path}>${text || nothing}</span>${!text && scene.mayEdit ? html`<span class="mk-quiet mk-phase__ask">${say(words.NO_NAME)}</span>` : nothing}${flow && flow !== 'sequence'
      ? html`<span class="mk-flow">${scene.symbol(flow, scene.label('flows', flow))}</span>` : nothing}</span>${dots(row, column, scene)}`;
}

function stepHead(row: Row, column: Column, scene: Scene): TemplateResult {
  const step = column.step?.thing;
  const many = column.phase.steps.length;
  if (!step) return html`<span class="mk-quiet">${column.folded ? say(many === 1 ? words.ONE_STEP : words.STEPS, {many}) : say(words.NO_STEPS)}</span>`;
  const channel = said(step, 'touchpoint.channel');
  const actor = said(step, 'actor') || 'resident';
  const under = [scene.label('actors', actor), channel ? scene.label('channels', channel) : '', said(step, 'contact') || said(step, 'owner')];
  return html`<span class="mk-step__top"><span class="mk-step__nr">${column.nr}</span><span class="mk-step__signs">${signsOf(step, scene)}</span></span>
    <span class="mk-text mk-step__title" data-entry="title">${said(step, 'title')}</span>
    <span class="mk-under">${under.filter(Boolean).join(' · ')}</span>${dots(row, column, scene)}`;
}

function signsOf(step: Thing, scene: Scene): unknown[] {
  const on = (path: string): boolean => value(step, path) === true;
  const signs: [boolean, string, string][] = [
    [on('moment_of_truth'), 'star', say(words.MOMENT)],
    [on('acute'), 'relief', say(words.ACUTE)],
    [on('tells_story'), 'story', say(words.STORY)],
    [Boolean(said(step, 'fail_point')), 'fail', say(words.FAIL)],
    [Boolean(said(step, 'legal_term.within')), 'law', say(words.LAW)],
    [on('screen'), 'screen', say(words.SCREEN)],
    [items(step, 'based_on').length > 0, 'evidence', say(words.EVIDENCE)],
    [on('ends'), 'end', say(words.ENDS)],
  ];
  return signs.filter(([is]) => is).map(([, name, meaning]) => html`<span title=${meaning}>${scene.symbol(name, meaning)}</span>`);
}

function bandRow(band: DrawnBand, nr: number, scene: Scene): TemplateResult {
  return html`<div role="row" class="mk-row mk-row--band" aria-rowindex=${nr} data-band=${band.id}>
    <div role="rowheader" class="mk-cell mk-name" aria-colindex="1"><span class="mk-name__text">${band.name}</span></div>
    <div role="gridcell" class="mk-band" aria-colindex="2" aria-colspan=${scene.columns.length}>${band.drawn}</div>
  </div>`;
}

function bodyRow(row: Row, nr: number, scene: Scene): TemplateResult {
  const line = row.line ? `mk-row--line ${row.line.horizon ? 'mk-row--horizon' : ''}` : '';
  return html`<div role="row" class="mk-row mk-row--${row.where ?? 'air'} mk-row--${row.family} ${line} ${row.above ? 'mk-row--section' : ''}" aria-rowindex=${nr}>
    ${rowHeader(row, scene)}${repeat(scene.columns, ({key}) => key, (column, at) => bodyCell(row, column, at, scene))}
  </div>`;
}

function rowHeader(row: Row, scene: Scene): TemplateResult {
  return html`<div role="rowheader" class="mk-cell mk-name" tabindex="-1" data-row=${row.key} data-column="" aria-colindex="1"
    aria-readonly=${!(scene.mayEdit && row.label)}>${row.above ? html`<span class="mk-name__section">${say(row.above)}</span>` : nothing}<span
    class="mk-name__text" data-entry="label">${scene.symbol(row.symbol)}${capital(say(row.words))}</span>${row.line
      ? html`<span class="mk-name__line">${say(row.line.words)}</span>` : nothing}</div>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function bodyCell(row: Row, column: Column, at: number, scene: Scene): TemplateResult {
  return html`<div role="gridcell" class="mk-cell ${column.folded ? 'mk-cell--folded' : ''} ${column.ghost ? 'mk-cell--ghost' : ''} ${column.first === at ? 'mk-cell--first' : ''}" tabindex="-1" data-row=${row.key}
      data-column=${column.key} aria-colindex=${at + 2} aria-readonly=${!scene.mayEdit || column.folded}>${guard(
      [column.step, column.folded, row, scene.all, scene.marked.sign(row, column), ...looked(row, column, scene)], () => contents(row, column, scene))}</div>`;
}

/** What a cell looks at, with how often that changed. */
function looked(row: Row, column: Column, scene: Scene): unknown[] {
  if (!column.step) return column.folded ? column.phase.steps.map(({thing}) => scene.version(thing)) : [];
  if (row.filled === 'cards') {
    const cards = column.step.cards[row.path] ?? [];
    return [...cards.flatMap((one) => [one, scene.version(one)]), row.path === 'support' ? scene.version(column.step.thing) : 0];
  }
  if (row.filled === 'consequences') return consequencesOf(row, column.step, scene).flatMap((one) => [one, scene.version(one)]);
  return [scene.version(column.step.thing)];
}

function contents(row: Row, column: Column, scene: Scene): TemplateResult {
  if (!column.step) return html`${column.folded ? folded(row, column, scene) : nothing}`;
  const entries = entriesOf(row, column.step, scene);
  if (!entries.length) {
    return html`${row.filled === 'consequences' ? html`<span class="mk-unanswered"><span class="lw-hidden">${say(words.UNANSWERED)}</span></span>` : nothing}${dots(row, column, scene)}`;
  }
  return html`${repeat(entries, ({key}) => key, (entry) => card(entry, row, scene))}${dots(row, column, scene)}`;
}

function folded(row: Row, column: Column, scene: Scene): TemplateResult {
  const many = column.phase.steps.reduce((sum, step) => sum + entriesOf(row, step, scene).length, 0);
  return html`${many ? html`<span class="mk-many">${many}</span>` : nothing}`;
}

function card(entry: Entry, row: Row, scene: Scene): TemplateResult {
  if (entry.none) {
    return html`<div class="mk-card mk-card--none" data-entry=${entry.key}>${scene.symbol('none')}<span class="mk-text">${entry.text || say(words.NONE)}</span></div>`;
  }
  const quote = row.path.endsWith('thinks');
  const verdict = entry.verdict ? scene.label('verdicts', entry.verdict) : '';
  return html`<div class="mk-card mk-card--${row.family} ${entry.elsewhere ? 'mk-card--elsewhere' : ''} ${quote ? 'mk-card--thought' : ''} ${entry.verdict ? `mk-card--${entry.verdict}` : ''}" data-entry=${entry.key}>
    ${entry.verdict ? html`<span class="mk-sign mk-verdict" role="img" aria-label=${verdict} title=${verdict}></span>` : nothing}${entry.symbol
      ? html`<span class="mk-sign">${scene.symbol(entry.symbol)}</span>` : nothing}<span class="mk-text">${entry.text}</span>${entry.under
      ? html`<span class="mk-under">${entry.under}</span>` : nothing}</div>`;
}

function dots(row: Row, column: Column, scene: Scene): unknown {
  const those = scene.marked.at(row, column);
  if (!those.length) return nothing;
  const kinds = [...new Set(those.map(({kind}) => kind))];
  return html`<span class="mk-dots">${kinds.map((kind) => {
    const mine = those.filter((one) => one.kind === kind);
    const text = mine.map((one) => one.words).join(' · ');
    return html`<span class="mk-dot mk-dot--${kind}" title=${text}><span class="lw-hidden">${text}</span></span>`;
  })}</span>`;
}
