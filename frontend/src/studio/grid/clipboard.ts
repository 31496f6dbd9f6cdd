// Copying, cutting and pasting cells: as a table that every spreadsheet and mail understands, and as our own cards.
import {html, nothing, type TemplateResult} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import type {Fields} from '../../live/edits.ts';
import type {Studio} from '../studio.ts';
import {asking} from './asking.ts';
import {chosenColumns, stopped} from './closed.ts';
import {fieldsOf} from './copying.ts';
import type {Editing} from './editing.ts';
import {emptied} from './emptying.ts';
import {type Pasted, paste, type Plan, planned} from './pasting.ts';
import type {Sheet} from './sheet.ts';
import {bring, pictureIn} from './picturing.ts';
import {type Cells, type Node, readTable, readTabs, writeTable, writeTabs} from './table.ts';
import {turnedBack} from './undoing.ts';

const OURS = 'application/x-leefwereld-cells';
const W = {
  title: {nl: 'Plakken: {wide} stappen bij {high} rijen', en: 'Paste: {wide} steps by {high} rows'},
  new_steps: {nl: 'Er komen {many} stappen bij.', en: '{many} steps are added.'},
  one_new: {nl: 'Er komt 1 stap bij.', en: '1 step is added.'},
  replaced: {nl: 'In {many} cellen staat al iets; dat wordt vervangen.', en: '{many} cells say something already; that is replaced.'},
  refused: {nl: '{many} cellen passen hier niet en blijven weg.', en: '{many} cells do not fit here and are left out.'},
  paste: {nl: 'Plak', en: 'Paste'},
  cancel: {nl: 'Niet plakken', en: 'Do not paste'},
  lines: {nl: 'Je plakt {many} regels in één cel.', en: 'You are pasting {many} lines in one cell.'},
  each: {nl: 'Een kaart per regel', en: 'A card for each line'},
  one: {nl: 'Alles in één kaart', en: 'All in one card'},
  pasted: {nl: 'Geplakt.', en: 'Pasted.'},
  copied: {nl: '{many} cellen gekopieerd.', en: '{many} cells copied.'},
  back: {nl: 'Ongedaan maken', en: 'Undo'},
  plain: {nl: 'Plak als gewone tekst', en: 'Paste as plain text'},
  more: {nl: 'en nog {many} rijen', en: 'and {many} more rows'},
} satisfies Record<string, Words>;

/** Let cells be copied, cut and pasted. */
export function startClipboard(studio: Studio, edit: Editing): void {
  const host = studio.host('sheets');
  const asked = asking(studio, W.paste);
  const {ask, close} = asked;
  const sheetOf = (event: Event): Sheet | undefined => edit.on || !(event.target as Element).closest?.('[data-row]') ? undefined
    : studio.grid.sheets.find(({element}) => element.contains(event.target as Element));
  const done = (sheet: Sheet, plan: Plan): void => {
    const columns = Array.from({length: plan.wide}, (_, across) => sheet.columns[plan.from.column + across - 1] ?? sheet.columns.at(-1));
    if (stopped(studio, sheet, columns)) return close(sheet);
    studio.room.undo.stop();
    paste(sheet, plan, studio.arranged);
    studio.room.undo.stop();
    studio.grid.drawNow();
    close(sheet);
    sheet.go(plan.from, {quiet: true});
    sheet.go({row: plan.from.row + plan.high - 1, column: plan.from.column + plan.wide - 1}, {extend: true, quiet: true});
    studio.notices.say({text: say(W.pasted), action: {text: say(W.back), run: () => turnedBack(studio, 'undo')}});
  };
  const begin = (sheet: Sheet, cells: readonly (readonly Pasted[])[], always: boolean): void => {
    const plan = planned(sheet, {row: sheet.range.top, column: sheet.range.left}, cells);
    if (!always && !plan.newSteps && !plan.replaced && !plan.refused) return done(sheet, plan);
    outlined(plan, sheet);
    ask(sheet, preview(plan, () => done(sheet, plan), () => close(sheet)), () => outlined(undefined, sheet));
  };
  const lines = (sheet: Sheet, text: string): void => {
    const those = text.split('\n').map((line) => line.replace(/^[-•*]\s+/, '').trim()).filter(Boolean);
    const cards = ['cards', 'consequences', 'list'].includes(sheet.cell?.row.filled ?? '');
    const put = (pasted: Pasted) => (): void => done(sheet, {...planned(sheet, sheet.spot, [[[...kept(sheet), ...pasted]]]), replaced: 0});
    if (!cards || those.length < 2) return put([{text}])();
    ask(sheet, html`<p>${say(W.lines, {many: those.length})}</p><p class="mk-paste__buttons">
      <button type="button" class="utrecht-button utrecht-button--primary-action" @click=${put(those.map((line) => ({text: line})))}>${say(W.each)}</button>
      <button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${put([{text}])}>${say(W.one)}</button>
      <button type="button" class="mk-quiet-button" @click=${() => close(sheet)}>${say(W.cancel)}</button></p>`);
  };
  host.addEventListener('copy', (event) => {
    const sheet = sheetOf(event);
    if (sheet && event.clipboardData) write(sheet, event, studio);
  });
  host.addEventListener('cut', (event) => {
    const sheet = sheetOf(event);
    if (!sheet || !event.clipboardData || stopped(studio, sheet, chosenColumns(sheet)) || !studio.mayEdit) return;
    write(sheet, event, studio);
    emptied(sheet);
    studio.grid.drawNow();
  });
  host.addEventListener('paste', (event) => {
    const sheet = sheetOf(event);
    const data = event.clipboardData;
    if (!sheet || !data || stopped(studio, sheet, chosenColumns(sheet)) || !studio.mayEdit) return;
    event.preventDefault();
    const picture = pictureIn(data);
    if (picture) return bring(studio, asked, sheet, picture);
    const ours = own(data.getData(OURS));
    if (ours) return begin(sheet, ours, false);
    const cells = cellsIn(data.getData('text/html'), data.getData('text/plain'));
    if (cells.length === 1 && cells[0]?.length === 1) return lines(sheet, linkIn(data.getData('text/html'), data.getData('text/plain')) ?? (cells[0][0] ?? '').trim());
    if (cells[0]?.length === 1 && !data.getData('text/html')) return lines(sheet, cells.map(([cell]) => cell).join('\n'));
    begin(sheet, cells.map((row) => row.map((text) => text.trim() ? [{text: text.trim()}] : [])), true);
  });
  studio.commands.add({id: 'paste-plain', words: W.plain, keys: ['Ctrl+Shift+V'], when: () => studio.mayEdit && studio.grid.sheet !== undefined, run: () => {
    const sheet = studio.grid.sheet;
    void navigator.clipboard?.readText().then((text) => {
      if (sheet && text.trim()) done(sheet, planned(sheet, sheet.spot, [[[...kept(sheet), {text: text.replace(/\r\n?/g, '\n').trim()}]]]));
    });
  }});
}

/** What stands in the cell already, when it holds cards: those stay. */
function kept(sheet: Sheet): Pasted {
  const {row, entries} = sheet.cell ?? {};
  if (!['cards', 'consequences', 'list'].includes(row?.filled ?? '')) return [];
  return (entries ?? []).filter((one) => one.own).map((one) => ({text: one.text, ...(row?.filled !== 'list' && {fields: fieldsOf(one.thing)})}));
}

function write(sheet: Sheet, event: ClipboardEvent, studio: Studio): void {
  const {top, bottom, left, right} = sheet.range;
  const one = top === bottom && left === right ? sheet.entry : undefined;
  const rows = Array.from({length: bottom - top + 1}, (_, down) => Array.from({length: right - left + 1}, (__, across) => {
    const cell = sheet.cellAt({row: top + down, column: left + across});
    const label = cell && !cell.column ? [{text: say(cell.row.words)}] : undefined;
    return label ?? (one ? [one] : cell?.entries ?? []).filter((entry) => !entry.elsewhere).map((entry) => ({
      text: entry.none ? '' : entry.text,
      ...(entry.own && entry.path === 'text' && {fields: fieldsOf(entry.thing)}),
    }));
  }));
  const cells: Cells = rows.map((row) => row.map((cell) => cell.map(({text}) => text).join('\n')));
  event.preventDefault();
  event.clipboardData?.setData('text/plain', cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? '') : writeTabs(cells));
  event.clipboardData?.setData('text/html', writeTable(cells));
  event.clipboardData?.setData(OURS, JSON.stringify(rows));
  studio.announce(say(W.copied, {many: rows.length * (rows[0]?.length ?? 0)}));
}

/** An address that was copied with its title says both: a card holds words, and the address stays readable on paper. */
function linkIn(page: string, text: string): string | undefined {
  if (!page || !/^https?:\/\/\S+$/.test(text.trim())) return undefined;
  const links = new DOMParser().parseFromString(page, 'text/html').querySelectorAll('a[href]');
  const title = links.length === 1 ? links[0]?.textContent?.replace(/\s+/g, ' ').trim() : '';
  return title && title !== text.trim() ? `${title} (${text.trim()})` : undefined;
}

function own(text: string): readonly (readonly Pasted[])[] | undefined {
  if (!text) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    const isCard = (one: unknown): boolean => typeof (one as {text?: unknown} | null)?.text === 'string';
    const isRow = (row: unknown): boolean => Array.isArray(row) && row.every((cell) => Array.isArray(cell) && cell.every(isCard));
    return Array.isArray(found) && found.length && found.every(isRow) ? found as {text: string; fields?: Fields}[][][] : undefined;
  } catch {
    return undefined;
  }
}

function cellsIn(page: string, text: string): Cells {
  const parsed = page ? new DOMParser().parseFromString(page, 'text/html') : undefined;
  return (parsed && readTable(parsed as unknown as Node)) ?? readTabs(text);
}

function preview(plan: Plan, go: () => void, stop: () => void): TemplateResult {
  const shown = plan.cells.slice(0, 5);
  return html`<div class="mk-paste__words"><h2>${say(W.title, {wide: plan.wide, high: plan.high})}</h2>
    <p>${[
      plan.newSteps ? say(plan.newSteps === 1 ? W.one_new : W.new_steps, {many: plan.newSteps}) : '',
      plan.replaced ? say(W.replaced, {many: plan.replaced}) : '',
      plan.refused ? say(W.refused, {many: plan.refused}) : '',
    ].filter(Boolean).join(' ')}</p>
    <p class="mk-paste__buttons"><button type="button" class="utrecht-button utrecht-button--primary-action" @click=${go}>${say(W.paste)}</button>
      <button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${stop}>${say(W.cancel)}</button></p></div>
    <div class="mk-paste__table" tabindex="0" role="region" aria-label=${say(W.title, {wide: plan.wide, high: plan.high})}><table>${shown.map((row) =>
      html`<tr>${row.map((cell) => html`<td>${cell.map(({text}) => text).join('\n')}</td>`)}</tr>`)}</table>
      ${plan.high > shown.length ? html`<p class="lw-quiet">${say(W.more, {many: plan.high - shown.length})}</p>` : nothing}</div>`;
}

/** Outline the cells where it will come. */
function outlined(plan: Plan | undefined, sheet: Sheet): void {
  for (const one of sheet.element.querySelectorAll('.is-target')) one.classList.remove('is-target');
  if (!plan) return;
  for (let row = plan.from.row; row < plan.from.row + plan.high; row += 1) {
    for (let column = plan.from.column; column < plan.from.column + plan.wide; column += 1) {
      if (row < sheet.rows.length && column <= sheet.columns.length) sheet.elementAt({row, column})?.classList.add('is-target');
    }
  }
}
