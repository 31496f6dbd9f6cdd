// What stands in one cell, as a list of entries: cards, a text of the step, a value, consequences.
import type {Arranged, ArrangedStep} from '../../live/arranged.ts';
import {items, said, type Thing, value} from '../../live/things.ts';
import {inWords} from '../duration.ts';
import type {Row} from './rows.ts';

export interface Entry {
  /** Unique in its cell. */
  readonly key: string;
  /** Where its words are. */
  readonly thing: Thing;
  readonly path: string;
  readonly text: string;
  /** A card or consequence of its own, that can be moved and taken away. */
  readonly own: boolean;
  /** What is special about it; what its whole row is about stands at the name of the row. */
  readonly symbol?: string;
  /** What stands small under it: who, how far, how sure. */
  readonly under?: string;
  readonly verdict?: string;
  /** Somebody looked, and nothing has to be arranged. */
  readonly none?: boolean;
  /** It is shown here, and is written somewhere else. */
  readonly elsewhere?: boolean;
}

export interface Reading {
  readonly arranged: Arranged;
  readonly language: 'nl' | 'en';
  label(list: string, key: string): string;
}

/** Give what stands in the cell of a row and a step. */
export function entriesOf(row: Row, step: ArrangedStep, reading: Reading): Entry[] {
  switch (row.filled) {
    case 'cards':
      return [...(step.cards[row.path] ?? []).map((card) => cardEntry(card, reading)), ...materials(row, step, reading)];
    case 'consequences':
      return consequencesOf(row, step, reading).map((one) => consequenceEntry(one, reading));
    case 'list':
      return items(step.thing, row.path).map(({name, item}) => listEntry(step.thing, row, name, item));
    default:
      return fieldEntry(step.thing, row, reading);
  }
}

/** The consequences of a step in the aspect of a row. */
export function consequencesOf(row: Row, step: ArrangedStep, {arranged}: Reading): readonly Thing[] {
  return arranged.consequencesAt(arranged.placeOf(step.thing))[row.path] ?? [];
}

/** A feeling in words and a number: '−2 beschaamd'. */
export function feelingIn(thing: Thing, path: string): string {
  const height = value(thing, path);
  const word = said(thing, path.replace(/feels$/, 'feeling'));
  const number = typeof height === 'number' ? (height < 0 ? `−${-height}` : height > 0 ? `+${height}` : '0') : '';
  return [number, word].filter(Boolean).join(' ');
}

/** Read a feeling from words: a number from -3 to 3, a word, or both. */
export function feelingFrom(text: string): {feels: number | undefined; feeling: string} {
  const parts = /^\s*([-−–+]?\s*[0-3])(?:[,.:;]?\s+|$)(.*)$/s.exec(text);
  if (!parts) return {feels: undefined, feeling: text.trim()};
  return {feels: Number(parts[1]?.replace(/[−–]/, '-').replace(/\s/g, '')) + 0, feeling: (parts[2] ?? '').trim()};
}

function cardEntry(card: Thing, reading: Reading): Entry {
  const layer = said(card, 'layer');
  const under = [said(card, 'by'), layer && layer !== 'base' ? reading.label('layers', layer) : ''].filter(Boolean).join(' · ');
  const based = items(card, 'based_on').length > 0;
  return {
    key: card.key, thing: card, path: 'text', text: said(card, 'text'), own: true,
    ...(based && {symbol: 'evidence'}),
    ...(under && {under}),
  };
}

/** What lies ready to use stands under the systems and papers. */
function materials(row: Row, step: ArrangedStep, reading: Reading): Entry[] {
  if (row.path !== 'support') return [];
  const known = new Map(reading.arranged.artefacts.map((one) => [reading.arranged.idOf(one), one]));
  return items(step.thing, 'artefacts').flatMap(({item}) => {
    const one = known.get(String(item));
    const kind = one && said(one, 'kind');
    return one ? [{
      key: `artefact-${one.key}`, thing: one, path: 'title', own: false, elsewhere: true, symbol: 'paper',
      text: said(one, 'title'), ...(kind && {under: reading.label('artefacts', kind)}),
    }] : [];
  });
}

function consequenceEntry(one: Thing, reading: Reading): Entry {
  const status = said(one, 'status');
  const under = [said(one, 'owner'), status && status !== 'open' ? reading.label('statuses', status) : ''].filter(Boolean).join(' · ');
  const none = value(one, 'none') === true;
  const symbol = said(one, 'article') || value(one, 'privacy') ? 'law' : '';
  return {
    key: one.key, thing: one, path: 'text', text: said(one, 'text'), own: true,
    ...(none ? {none} : {verdict: said(one, 'verdict') || 'unknown'}),
    ...(symbol && {symbol}),
    ...(under && {under}),
  };
}

function listEntry(step: Thing, row: Row, name: string, item: unknown): Entry {
  const fields = item !== null && typeof item === 'object' ? item as Record<string, unknown> : {};
  const known = Array.isArray(fields['known_by']) ? fields['known_by'].join(', ') : '';
  return {
    key: name, thing: step, path: `${row.path}/${name}`, text: String(fields['data'] ?? ''), own: true,
    ...(known && {under: known}),
  };
}

function fieldEntry(step: Thing, row: Row, reading: Reading): Entry[] {
  const text = row.filled === 'feeling' ? feelingIn(step, row.path)
    : row.filled === 'duration' ? inWords(said(step, row.path), reading.language) : said(step, row.path);
  if (!text) return [];
  const within = row.path === 'promise.text' ? said(step, 'promise.within') : '';
  return [{
    key: row.path, thing: step, path: row.path, text, own: false,
    ...(within && {under: inWords(within, reading.language)}),
  }];
}
