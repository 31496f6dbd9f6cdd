// Cells on the clipboard, in the shapes that spreadsheets write them.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Cells, type Node, readTable, readTabs, writeTable, writeTabs} from '../src/studio/grid/table.ts';

const HENK: Cells = [
  ['Henk belt', 'Henk wacht\nen wacht', ''],
  ['hij zegt "nee"', 'een\ttab', '"'],
];

test('what is written as tabs is read back the same', () => {
  assert.deepEqual(readTabs(writeTabs(HENK)), HENK);
});

test('Excel ends every row with a return, and puts a cell with a line break between quotes', () => {
  const excel = 'Henk belt\tMarlies neemt op\r\n"Hij wacht\nlang"\t"zij zegt ""dag"""\r\n';
  assert.deepEqual(readTabs(excel), [['Henk belt', 'Marlies neemt op'], ['Hij wacht\nlang', 'zij zegt "dag"']]);
});

test('LibreOffice ends without a line break, and leaves empty cells at the end of a row', () => {
  assert.deepEqual(readTabs('a\tb\t\n\t\tc'), [['a', 'b', ''], ['', '', 'c']]);
});

test('Google Sheets gives rows of different length a cell for each place', () => {
  assert.deepEqual(readTabs('a\nb\tc'), [['a', ''], ['b', 'c']]);
});

test('a quote that somebody typed is a quote', () => {
  assert.deepEqual(readTabs('"Ik wil rust", zegt Henk\tb'), [['"Ik wil rust", zegt Henk', 'b']]);
  assert.deepEqual(readTabs('5" breed'), [['5" breed']]);
});

test('one word is one cell, and an empty row in the middle stays', () => {
  assert.deepEqual(readTabs('Henk'), [['Henk']]);
  assert.deepEqual(readTabs('a\n\nb\n'), [['a'], [''], ['b']]);
});

/** A page as a browser's parser gives it, from tags, words and line breaks. */
function page(name: string, children: readonly (Node | string)[] = [], attributes: Readonly<Record<string, string>> = {}): Node {
  const nodes = children.map((one): Node => typeof one === 'string' ? {nodeType: 3, nodeName: '#text', textContent: one, childNodes: []} : one);
  return {nodeType: 1, nodeName: name, textContent: null, childNodes: nodes, getAttribute: (asked) => attributes[asked] ?? null};
}
const td = (...children: (Node | string)[]): Node => page('TD', children);
const br = page('BR');

test('a table in a page is read by its cells, with line breaks where the page has them', () => {
  const excel = page('HTML', [page('STYLE', ['td {mso: x}']), page('TABLE', [page('COL'), page('TBODY', [
    page('TR', [td(' Henk  belt\n   het loket '), td('Hij wacht', br, 'lang')]),
    page('TR', [td(page('P', ['een']), page('P', ['twee'])), td('\u00a0')]),
  ])])]);
  assert.deepEqual(readTable(excel), [['Henk belt het loket', 'Hij wacht\nlang'], ['een\ntwee', '']]);
});

test('Google Sheets wraps its table in a tag of its own, with words in spans', () => {
  const sheets = page('HTML', [page('GOOGLE-SHEETS-HTML-ORIGIN', [page('TABLE', [page('TBODY', [
    page('TR', [td(page('SPAN', ['Henk'])), td('belt')]),
  ])])])]);
  assert.deepEqual(readTable(sheets), [['Henk', 'belt']]);
});

test('a cell over several places fills the first, and the others stay empty', () => {
  const merged = page('HTML', [page('TABLE', [
    page('TR', [page('TH', ['Op zoek'], {colspan: '2'}), page('TH', ['Klaar'], {rowspan: '2'})]),
    page('TR', [td('a'), td('b')]),
  ])]);
  assert.deepEqual(readTable(merged), [['Op zoek', '', 'Klaar'], ['a', 'b', '']]);
});

test('the row with which Excel only says how wide its columns are is no row', () => {
  const excel = page('HTML', [page('TABLE', [
    page('TR', [td('Henk belt'), td('Marlies neemt op')]),
    page('TR', [td(), td()], {height: '0', style: 'display:none'}),
  ])]);
  assert.deepEqual(readTable(excel), [['Henk belt', 'Marlies neemt op']]);
});

test('a page without a table has no cells', () => {
  assert.equal(readTable(page('HTML', [page('P', ['Henk'])])), undefined);
});

test('a written table says letters that mean something in a page as they are', () => {
  assert.equal(writeTable([['a < b & c', 'x\ny']]),
    '<meta charset="utf-8"><table><tr><td>a &lt; b &amp; c</td><td>x<br style="mso-data-placement:same-cell">y</td></tr></table>');
});

test('twelve by eight cells come back equal', () => {
  const cells = Array.from({length: 12}, (_, row) => Array.from({length: 8}, (__, column) => `${row}.${column}${column % 3 ? '' : '\nregel "twee"'}`));
  assert.deepEqual(readTabs(writeTabs(cells)), cells);
});
