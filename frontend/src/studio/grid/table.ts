// Tables on the clipboard: tab-separated text as Excel, LibreOffice and Google Sheets write it, and HTML.

/** Rows of cells; every row has as many cells as the longest. */
export type Cells = readonly (readonly string[])[];

/** Read tab-separated text. A cell with a tab, a line break or a quote in it stands between quotes. */
export function readTabs(text: string): Cells {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n');
  let at = 0;
  while (at <= source.length) {
    const [cell, next] = source[at] === '"' ? quoted(source, at) : plain(source, at);
    rows.at(-1)?.push(cell);
    if (source[next] === '\n') rows.push([]);
    at = next + 1;
  }
  // A spreadsheet ends its last row with a line break too.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return squared(rows);
}

/** Write tab-separated text that spreadsheets read back the same. */
export function writeTabs(cells: Cells): string {
  return cells.map((row) => row.map(tabCell).join('\t')).join('\n');
}

/** Write a table for whatever reads HTML: mail, a word processor, a spreadsheet. */
export function writeTable(cells: Cells): string {
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

/** A node of a parsed page: what the browser's own parser gives, or a fake of it. */
export interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
  getAttribute?(name: string): string | null;
}

/** Read the first table in a page; nothing when there is none. A cell over several places fills only the first. */
export function readTable(page: Node): Cells | undefined {
  const table = first(page, 'TABLE');
  if (!table) return undefined;
  const rows: string[][] = [];
  const taken = new Map<number, Set<number>>();
  [...every(table, 'TR')].filter((tr) => !isHidden(tr)).forEach((tr, nr) => {
    const row: string[] = [];
    for (const cell of [...tr.childNodes].filter((one) => one.nodeName === 'TD' || one.nodeName === 'TH')) {
      while (taken.get(nr)?.has(row.length)) row.push('');
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let down = 1; down < high; down += 1) {
        const places = taken.get(nr + down) ?? new Set<number>();
        for (let across = 0; across < wide; across += 1) places.add(row.length + across);
        taken.set(nr + down, places);
      }
      row.push(saidIn(cell), ...Array<string>(wide - 1).fill(''));
    }
    rows.push(row);
  });
  return rows.length ? squared(rows) : undefined;
}

function quoted(source: string, start: number): [string, number] {
  let cell = '';
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] !== '"') cell += source[at];
    else if (source[at + 1] === '"') cell += source[(at += 1)];
    else if (at + 1 === source.length || source[at + 1] === '\t' || source[at + 1] === '\n') return [cell, at + 1];
    else break;
  }
  // A quote that nobody closes is a quote that somebody typed.
  return plain(source, start);
}

function plain(source: string, start: number): [string, number] {
  const rest = source.slice(start);
  const end = rest.search(/[\t\n]/);
  return end < 0 ? [rest, source.length] : [rest.slice(0, end), start + end];
}

function tabCell(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function escaped(cell: string): string {
  const safe = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe.replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}

function squared(rows: string[][]): Cells {
  const wide = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(wide - row.length).fill('')]);
}

function first(node: Node, name: string): Node | undefined {
  return every(node, name).next().value;
}

function* every(node: Node, name: string): Generator<Node, undefined> {
  for (const child of node.childNodes) {
    if (child.nodeName === name) yield child;
    else yield* every(child, name);
  }
  return undefined;
}

/** Excel ends a table that has merged cells with a row that nobody sees, for the widths of the columns. */
function isHidden(row: Node): boolean {
  return /display:\s*none/.test(row.getAttribute?.('style') ?? '');
}

function spanOf(cell: Node, name: string): number {
  const many = Number(cell.getAttribute?.(name) ?? 1);
  return Number.isInteger(many) && many > 0 && many < 1000 ? many : 1;
}

const _BLOCKS = new Set(['P', 'DIV', 'LI']);

/** What a cell says: a line break where the page has one, other white space as a browser shows it. */
function saidIn(cell: Node): string {
  let said = '';
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) said += (child.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
      else if (child.nodeName === 'BR') said += '\n';
      else if (child.nodeName !== 'STYLE' && child.nodeName !== 'SCRIPT') {
        if (_BLOCKS.has(child.nodeName) && said && !said.endsWith('\n')) said += '\n';
        walk(child);
      }
    }
  };
  walk(cell);
  return said.replace(/\u00a0/g, ' ').replace(/ *\n */g, '\n').trim();
}
