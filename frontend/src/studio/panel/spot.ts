// A spot: one field of a thing, or of one item in a list of it, to look at and to fill in.
import {choose, putItems, setItem, setValue} from '../../live/edits.ts';
import {chosen, type Entry, items, type Plain, said, type Thing, value} from '../../live/things.ts';
import {isFilledIn, type Says} from './conditions.ts';
import type {Input} from './forms.ts';

export interface Spot {
  /** The same for everybody: `steps/3f-1/resident.does`. Presence and the page's ids use it. */
  readonly name: string;
  readonly input: Input;
  readonly thing: Thing;
  /** Its letters are merged with those of others. */
  readonly isText: boolean;
  value(): Plain | undefined;
  set(value: Plain | undefined): void;
  entries(): readonly Entry[];
  putEntries(items: readonly Plain[]): void;
  setEntry(name: string, item: Plain): void;
  tick(word: string, on: boolean): void;
}

/** The spot of a field of a thing. */
export function spotOf(thing: Thing, input: Input): Spot {
  const {path} = input;
  return {
    name: `${thing.in}/${thing.key}/${path}`,
    input,
    thing,
    isText: input.form === 'text',
    value: () => value(thing, path),
    set: (found) => setValue(thing, path, found),
    entries: () => items(thing, path),
    putEntries: (those) => putItems(thing, path, those),
    setEntry: (name, item) => setItem(thing, path, name, item),
    tick: (word, on) => choose(thing, path, word, on),
  };
}

/** The spot of a field in one item of a list: the `data` of an ask. */
export function spotInside(outer: Spot, entry: Entry, input: Input): Spot {
  const {path} = input;
  const now = (): Record<string, Plain> => {
    const item = outer.entries().find((one) => one.name === entry.name)?.item;
    return item && typeof item === 'object' && !Array.isArray(item) ? {...(item as Record<string, Plain>)} : {};
  };
  const set = (found: Plain | undefined): void => {
    const item = now();
    if (found === undefined || (found === '' && !input.required)) delete item[path];
    else item[path] = found;
    outer.setEntry(entry.name, item);
  };
  const list = (): Plain[] => {
    const found = now()[path];
    return Array.isArray(found) ? [...(found as Plain[])] : [];
  };
  const put = (those: readonly Plain[]): void => set(those.length ? those : undefined);
  return {
    name: `${outer.name}/${entry.name}/${path}`,
    input,
    thing: outer.thing,
    isText: false,
    value: () => now()[path],
    set,
    entries: () => list().map((item, nr) => ({name: String(nr), item})),
    putEntries: put,
    setEntry: (name, item) => put(list().map((one, nr) => (String(nr) === name ? item : one))),
    tick: (word, on) => put(on ? [...list(), word] : list().filter((one) => one !== word)),
  };
}

/** What a thing says by path, with what its fields are when nobody filled them in. */
export function saysOf(thing: Thing, inputs: readonly Input[]): Says {
  return (path) => {
    const input = inputs.find((one) => one.path === path);
    if (!input) return hasPart(thing, path) || undefined;
    if (input.form === 'items' || input.form === 'chosen') return chosen(thing, path);
    return value(thing, path) ?? input.ordinary;
  };
}

/** Whether something stands in a field. */
export function isFilled(spot: Spot): boolean {
  if (spot.input.form === 'items' || spot.input.form === 'chosen') return spot.entries().length > 0;
  return isFilledIn(spot.value());
}

/** Whether a part was begun: it is there, or something stands in it. */
export function hasPart(thing: Thing, part: string): boolean {
  if (thing.map.get(part) === true) return true;
  const start = `${part}.`;
  return [...thing.map.keys()].some((key) => key.startsWith(start) && (key.includes('/') || isFilledIn(value(thing, key))));
}

/** How people know a thing: its title, name or text. */
export function calledBy(thing: Thing, called: string): string {
  return said(thing, called).trim();
}

/** A name that can be the id of an element. */
export function idOf(name: string): string {
  return `pf-${name.replaceAll(/[^\w-]/g, '-')}`;
}
