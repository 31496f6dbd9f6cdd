import assert from 'node:assert/strict';
import {test} from 'node:test';
import {amountInWords, amountOf} from '../src/studio/panel/amounts.ts';
import {isShown, missing, type Says} from '../src/studio/panel/conditions.ts';
import {fromWords, inWords} from '../src/studio/duration.ts';
import {smooth} from '../src/studio/curve/ribbon.ts';

const WRITTEN: readonly [string, string][] = [
  ['2 dagen', 'P2D'], ['2d', 'P2D'], ['twee dagen', 'P2D'], ['1 week', 'P1W'], ['6 weken', 'P6W'], ['28 days', 'P28D'],
  ['een half uur', 'PT30M'], ['half an hour', 'PT30M'], ['kwartier', 'PT15M'], ['drie kwartier', 'PT45M'], ['anderhalf uur', 'PT1H30M'],
  ['half jaar', 'P6M'], ['3 maanden', 'P3M'], ['5 jaar', 'P5Y'], ['1 uur en 20 minuten', 'PT1H20M'], ['2 dagen, 4 uur', 'P2DT4H'],
  ['10 min', 'PT10M'], ['p28d', 'P28D'], ['  PT30M ', 'PT30M'], ['0 dagen', 'P0D'],
];

for (const [written, code] of WRITTEN) {
  test(`"${written}" is ${code}`, () => assert.equal(fromWords(written), code));
}

for (const written of ['', 'gauw', '2', 'dagen', '2 dage', '2 dagen 3', '2 dagen 3 dagen', '-1 dag', '99999 dagen', 'P', 'PT', 'P2X']) {
  test(`"${written}" is no length of time`, () => assert.equal(fromWords(written), undefined));
}

test('a length of time is said in words, and can be read again', () => {
  assert.equal(inWords('P2D', 'nl'), '2 dagen');
  assert.equal(inWords('P1M', 'nl'), '1 maand');
  assert.equal(inWords('PT1H30M', 'nl'), '1 uur en 30 minuten');
  assert.equal(inWords('P1DT2H', 'en'), '1 day and 2 hours');
  for (const code of ['P2D', 'P1Y6M', 'P3W', 'PT1H30M', 'P1DT12H']) {
    assert.equal(fromWords(inWords(code, 'nl')), code);
    assert.equal(fromWords(inWords(code, 'en')), code);
  }
});

test('a code that is none is shown as it is', () => assert.equal(inWords('straks', 'nl'), 'straks'));

test('an amount may have a comma or a point', () => {
  assert.equal(amountOf('12,5', {}), 12.5);
  assert.equal(amountOf('12.5', {}), 12.5);
  assert.equal(amountOf('1.250,5', {}), 1250.5);
  assert.equal(amountOf('−3', {least: -3, most: 3, whole: true}), -3);
  assert.equal(amountOf('4', {least: -3, most: 3}), undefined);
  assert.equal(amountOf('1,5', {whole: true}), undefined);
  assert.equal(amountOf('veel', {}), undefined);
  assert.equal(amountInWords(12.5, 'nl'), '12,5');
  assert.equal(amountInWords(12.5, 'en'), '12.5');
});

const ARTICLE = [{sentence: 'Welk artikel zegt dit?', when: [{path: 'verdict', says: ['can_if', 'cannot']}, {path: 'aspect', says: ['law']}]}];
const saying = (said: Record<string, unknown>): Says => (path) => said[path];

test('a legal no without an article is told so, and a no of policy is not', () => {
  assert.deepEqual(missing(ARTICLE, false, saying({verdict: 'cannot', aspect: 'law'})), ['Welk artikel zegt dit?']);
  assert.deepEqual(missing(ARTICLE, true, saying({verdict: 'cannot', aspect: 'law'})), []);
  assert.deepEqual(missing(ARTICLE, false, saying({verdict: 'cannot', aspect: 'policy'})), []);
  assert.deepEqual(missing(ARTICLE, false, saying({verdict: 'can', aspect: 'law'})), []);
});

test('what was never filled in says no, and counts as empty', () => {
  const says = saying({text: 'Bellen', known: []});
  assert.equal(isShown([{path: 'none', says: [false]}], says), true);
  assert.equal(isShown([{path: 'none', says: [true]}], says), false);
  assert.equal(isShown([{path: 'text', says: []}], says), true);
  assert.equal(isShown([{path: 'known', says: []}], says), false);
  assert.equal(isShown([{path: 'owner', says: ['']}], says), true);
  assert.equal(isShown([], says), true);
});

test('the ribbon goes through its points and lies flat at a peak', () => {
  assert.equal(smooth([]), '');
  assert.equal(smooth([{x: 0, y: 3}]), 'M0.0 3.0');
  assert.equal(smooth([{x: 0, y: 0}, {x: 30, y: 30}, {x: 60, y: 0}]), 'M0.0 0.0C10.0 0.0 20.0 30.0 30.0 30.0C40.0 30.0 50.0 0.0 60.0 0.0');
});
