// What the page brings along: where the room is, who asks, and the words of rows and closed lists.
import type {Words} from '../lib/words.ts';
import type {Schema} from '../live/schema.ts';
import type {Forms} from './panel/forms.ts';

export type Part = 'facilitator' | 'maker' | 'commenter' | 'reader';

export interface Page {
  /** The path of the room's socket. */
  readonly socket: string;
  readonly room: string;
  readonly part: Part;
  readonly person: {readonly id: number; readonly name: string};
  readonly language: 'nl' | 'en';
  readonly schema: Schema;
  /** How every field is asked. */
  readonly forms: Forms;
  readonly words: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  /** The symbols of the method on a plane of 16 by 16: their lines, and what of it is filled. */
  readonly symbols: Readonly<Record<string, {readonly lines: string; readonly filled: string}>>;
  /** Addresses of other pages, by name. */
  readonly pages: Readonly<Record<string, string>>;
}

/** Read it from the page. */
export function readPage(): Page {
  return JSON.parse(document.getElementById('making')?.textContent ?? '{}') as Page;
}

/** The token that the server wants to see with everything that is sent to it. */
export function token(): string {
  return document.querySelector<HTMLInputElement>('[name="csrfmiddlewaretoken"]')?.value ?? '';
}
