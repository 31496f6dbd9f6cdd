// The rows of the grid: of the stage and of the consequences. The first three stand above every view.
import type {Words} from '../../lib/words.ts';
import {said, type Thing, value} from '../../live/things.ts';
import type {Page} from '../page.ts';

export type View = 'toneel' | 'consequenties';
export type Family = 'warm' | 'cool' | 'grey' | 'red' | 'plain';

/** How the cells of a row are filled: by a field of the phase or step, by cards, by a list, by consequences. */
export type Filled = 'phase' | 'text' | 'feeling' | 'duration' | 'cards' | 'list' | 'consequences';

export interface Row {
  readonly key: string;
  readonly words: Words;
  readonly family: Family;
  readonly filled: Filled;
  /** The field, the list of cards, or the aspect. */
  readonly path: string;
  readonly head?: boolean;
  readonly symbol?: string;
  /** The field of the blueprint's labels that gives it a team's own name. */
  readonly label?: string;
  /** The line under it. */
  readonly line?: {readonly words: Words; readonly horizon: boolean; readonly key: string};
  /** Where it lies: in the air, in the ground under the horizon, or beside the stage. */
  readonly where?: 'air' | 'ground' | 'beside';
  /** A heading above it. */
  readonly above?: Words;
}

export const HEADS: readonly Row[] = [
  {key: 'mijlpaal', words: {nl: 'mijlpaal', en: 'milestone'}, family: 'warm', filled: 'phase', path: 'milestone', head: true, symbol: 'milestone'},
  {key: 'fase', words: {nl: 'fase', en: 'phase'}, family: 'plain', filled: 'phase', path: 'title', head: true},
  {key: 'stap', words: {nl: 'stap', en: 'step'}, family: 'plain', filled: 'text', path: 'title', head: true},
];

const _NOTED: Words = {nl: 'Wat opvalt', en: 'What stands out'};
const _TIME: Words = {nl: 'Tijd en beloften', en: 'Time and promises'};

/** Give the rows of a view of one journey, under the three at the top. */
export function rowsOf(view: View, journey: Thing, blueprint: Thing, names: ReadonlyMap<string, string>, page: Page): readonly Row[] {
  const rows = view === 'consequenties' ? aspects(page) : stage(journey, names, page);
  return rows.map((row) => {
    const own = row.label ? said(blueprint, `labels.${row.label}`) : '';
    return own ? {...row, words: {nl: own, en: own}} : row;
  });
}

function aspects(page: Page): Row[] {
  return Object.entries(page.words['aspects'] ?? {}).map(([key, words]) =>
    ({key, words, family: 'plain', filled: 'consequences', path: key, label: key}));
}

function stage(journey: Thing, names: ReadonlyMap<string, string>, page: Page): Row[] {
  const lane = (key: string): Words => page.words['lanes']?.[key] ?? {nl: key, en: key};
  const line = (key: string, horizon = false): Row['line'] => {
    const words = page.words['lines']?.[key];
    return words ? {words, horizon, key: `lijn-${key}`} : undefined;
  };
  const resident = nameOf(journey, 'persona', names, {nl: 'Inwoner', en: 'Resident'});
  const helper = nameOf(journey, 'professional', names, {nl: 'Professional', en: 'Professional'});
  const other = value(journey, 'companion') ? nameOf(journey, 'companion', names, {nl: 'Ander', en: 'Other'}) : undefined;
  const drawn = line('resident');
  const horizon = line('frontstage', true);
  const inside = line('backstage');
  const above: Row[] = [
    {key: 'life_events', words: {nl: 'wat er gebeurt in het leven', en: 'what happens in life'}, family: 'warm', filled: 'cards', path: 'life_events', symbol: 'event'},
    {key: 'evidence_shown', words: lane('evidence_shown'), family: 'grey', filled: 'cards', path: 'evidence_shown', label: 'evidence_shown'},
    ...side('resident', resident, 'warm', 'does', 'thinks', 'feels'),
    ...(other ? side('companion', other, 'warm', 'companion_does', 'companion_thinks', 'companion_feels') : []),
  ];
  const below: Row[] = [
    {key: 'helper_does', words: {nl: `${helper.nl} doet`, en: `${helper.en} does`}, family: 'cool', filled: 'text', path: 'professional.does'},
    {key: 'helper_thinks', words: {nl: `${helper.nl} denkt`, en: `${helper.en} thinks`}, family: 'cool', filled: 'text', path: 'professional.thinks'},
    {key: 'frontstage', words: lane('frontstage'), family: 'cool', filled: 'cards', path: 'frontstage', label: 'frontstage', ...(horizon && {line: horizon})},
    {key: 'backstage', words: lane('backstage'), family: 'cool', filled: 'cards', path: 'backstage', label: 'backstage', where: 'ground', ...(inside && {line: inside})},
    {key: 'support', words: lane('support'), family: 'grey', filled: 'cards', path: 'support', label: 'support', where: 'ground'},
    {key: 'pains', words: {nl: 'knelpunten', en: 'pains'}, family: 'red', filled: 'cards', path: 'pains', symbol: 'pain', where: 'beside', above: _NOTED},
    {key: 'fail_point', words: {nl: 'hier kan het misgaan', en: 'fail point'}, family: 'red', filled: 'text', path: 'fail_point', symbol: 'fail', where: 'beside'},
    {key: 'ideas', words: {nl: 'ideeën', en: 'ideas'}, family: 'grey', filled: 'cards', path: 'ideas', symbol: 'lamp', where: 'beside'},
    {key: 'questions', words: {nl: 'open vragen', en: 'open questions'}, family: 'grey', filled: 'cards', path: 'questions', symbol: 'question', where: 'beside'},
    {key: 'asks', words: {nl: 'wat gevraagd wordt', en: 'what is asked'}, family: 'grey', filled: 'list', path: 'asks', symbol: 'ask', where: 'beside', above: _TIME},
    {key: 'promise', words: {nl: 'belofte', en: 'promise'}, family: 'cool', filled: 'text', path: 'promise.text', symbol: 'promise', where: 'beside'},
    {key: 'wait', words: {nl: 'wachten', en: 'waiting'}, family: 'warm', filled: 'duration', path: 'wait', symbol: 'clock', where: 'beside'},
  ];
  return [...above.map((row, nr) => nr === above.length - 1 && drawn ? {...row, line: drawn} : row), ...below];
}

function side(part: string, name: Words, family: Family, does: string, thinks: string, feels: string): Row[] {
  const row = (key: string, field: string, filled: Filled, nl: string, en: string): Row =>
    ({key, words: {nl: `${name.nl} ${nl}`, en: `${name.en} ${en}`}, family, filled, path: `${part}.${field}`});
  return [
    row(does, 'does', 'text', 'doet', 'does'),
    row(thinks, 'thinks', 'text', 'denkt', 'thinks'),
    row(feels, 'feels', 'feeling', 'voelt', 'feels'),
  ];
}

function nameOf(journey: Thing, role: string, names: ReadonlyMap<string, string>, otherwise: Words): Words {
  const name = names.get(said(journey, role));
  return name ? {nl: name, en: name} : otherwise;
}
