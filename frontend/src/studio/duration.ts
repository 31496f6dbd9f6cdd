// Lengths of time as people write them, and as the document has them (ISO 8601): "2 dagen" is P2D.
import type {Words} from '../lib/words.ts';

interface Unit {
  readonly one: Words;
  readonly many: Words;
  readonly letter: string;
  readonly isOfTheClock: boolean;
  readonly written: RegExp;
}

const UNITS: readonly Unit[] = [
  {one: {nl: 'jaar', en: 'year'}, many: {nl: 'jaar', en: 'years'}, letter: 'Y', isOfTheClock: false, written: /^(j|jr|jaar|jaren|y|yrs?|years?)$/},
  {one: {nl: 'maand', en: 'month'}, many: {nl: 'maanden', en: 'months'}, letter: 'M', isOfTheClock: false, written: /^(mnd|maand|maanden|mo|months?)$/},
  {one: {nl: 'week', en: 'week'}, many: {nl: 'weken', en: 'weeks'}, letter: 'W', isOfTheClock: false, written: /^(w|wk|week|weken|weeks)$/},
  {one: {nl: 'dag', en: 'day'}, many: {nl: 'dagen', en: 'days'}, letter: 'D', isOfTheClock: false, written: /^(d|dag|dagen|days?)$/},
  {one: {nl: 'uur', en: 'hour'}, many: {nl: 'uur', en: 'hours'}, letter: 'H', isOfTheClock: true, written: /^(u|uur|uren|h|hrs?|hours?)$/},
  {one: {nl: 'minuut', en: 'minute'}, many: {nl: 'minuten', en: 'minutes'}, letter: 'M', isOfTheClock: true, written: /^(m|min|mins|minuut|minuten|minutes?)$/},
];
/** What people call by a part of something else; the longer ones first. */
const SAID: readonly [RegExp, string][] = [
  [/\banderhalf uur\b|\ban hour and a half\b/g, '1 uur 30 minuten'],
  [/\banderhalf jaar\b|\ba year and a half\b/g, '18 maanden'],
  [/\banderhalve dag\b|\ba day and a half\b/g, '36 uur'],
  [/\b(?:een )?half uur(?:tje)?\b|\bhalf an hour\b/g, '30 minuten'],
  [/\b(?:een )?half jaar\b|\bhalf a year\b/g, '6 maanden'],
  [/\b(?:een )?halve dag\b|\bhalf a day\b/g, '12 uur'],
  [/\bdrie kwartier\b/g, '45 minuten'],
  [/\b(?:een )?kwartier(?:tje)?\b|\b(?:a )?quarter of an hour\b/g, '15 minuten'],
  [/\b(?:een )?kwartaal\b|\b(?:a )?quarter\b/g, '3 maanden'],
];
const NUMBERS: Readonly<Record<string, number>> = {
  een: 1, één: 1, a: 1, an: 1, one: 1, twee: 2, two: 2, drie: 3, three: 3, vier: 4, four: 4, vijf: 5, five: 5, zes: 6, six: 6,
  zeven: 7, seven: 7, acht: 8, eight: 8, negen: 9, nine: 9, tien: 10, ten: 10, twaalf: 12, twelve: 12, veertien: 14, fourteen: 14,
};
const CODE = /^P(?=\d|T\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?)?$/;
const LARGEST = 9999;

/** Read what somebody wrote; `undefined` when it is no length of time. */
export function fromWords(written: string): string | undefined {
  const text = written.trim();
  if (CODE.test(text.toUpperCase())) return text.toUpperCase();
  const plain = SAID.reduce((sofar, [said, meant]) => sofar.replace(said, meant), text.toLowerCase());
  const words = plain.replace(/(\d)(?=[a-z])/g, '$1 ').split(/[\s,;+&]+/).filter((word) => word && word !== 'en' && word !== 'and');
  if (!words.length || words.length % 2) return undefined;
  const found = new Map<Unit, number>();
  for (let at = 0; at < words.length; at += 2) {
    const many = numberOf(words[at] ?? '');
    const unit = UNITS.find((one) => one.written.test(words[at + 1] ?? ''));
    if (many === undefined || !unit || found.has(unit)) return undefined;
    found.set(unit, many);
  }
  return coded(found);
}

/** Say a length of time as people do: "2 dagen en 4 uur". */
export function inWords(code: string, language: 'nl' | 'en'): string {
  const parts = CODE.exec(code);
  if (!parts) return code;
  const said = UNITS.flatMap((unit, nr) => {
    const many = parts[nr + 1];
    return many === undefined ? [] : [`${Number(many)} ${(Number(many) === 1 ? unit.one : unit.many)[language]}`];
  });
  return said.join(language === 'en' ? ' and ' : ' en ');
}

function numberOf(word: string): number | undefined {
  const found = /^\d{1,4}$/.test(word) ? Number(word) : NUMBERS[word];
  return found !== undefined && found <= LARGEST ? found : undefined;
}

function coded(found: ReadonlyMap<Unit, number>): string {
  const pieces = (ofTheClock: boolean): string =>
    UNITS.filter((unit) => unit.isOfTheClock === ofTheClock && found.has(unit)).map((unit) => `${found.get(unit)}${unit.letter}`).join('');
  const clock = pieces(true);
  return `P${pieces(false)}${clock ? `T${clock}` : ''}`;
}
