// What the server knows of the talk: parts of its pages, and where something is said.
import {token} from '../page.ts';
import {nodes, PART} from '../part.ts';

export interface Said {
  readonly nr: number;
  /** Collection and key of what it is about: `cards/12`. */
  readonly at: string;
  /** The field, list or aspect, as the grid's rows have it. */
  readonly row: string;
  /** Where it stood when it began. */
  readonly address: string;
}

export interface Stand {
  readonly threads: readonly (Said & {readonly many: number; readonly mine: boolean})[];
  readonly proposals: readonly Said[];
  readonly unread: number;
}

/** What came of something that was sent. */
export interface Done {
  readonly said?: string;
  readonly trouble?: string;
}

/** Give a part of a page. */
export async function part(address: string): Promise<DocumentFragment | undefined> {
  const answer = await fetch(address, {headers: PART});
  return answer.ok ? nodes(answer) : undefined;
}

/** Send a form. */
export async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<Done> {
  const answer = await fetch(form.action, {method: 'POST', headers: PART, body: new FormData(form, button)});
  return told(answer);
}

/** Propose changes. */
export async function propose(address: string, proposal: unknown): Promise<Done> {
  const headers = {...PART, 'Content-Type': 'application/json', 'X-CSRFToken': token()};
  return told(await fetch(address, {method: 'POST', headers, body: JSON.stringify(proposal)}));
}

/** Give where something is said and proposed. */
export async function stand(address: string): Promise<Stand | undefined> {
  const answer = await fetch(address);
  return answer.ok ? await answer.json() as Stand : undefined;
}

async function told(answer: Response): Promise<Done> {
  if (answer.headers.get('Content-Type')?.startsWith('application/json')) return await answer.json() as Done;
  throw new Error(String(answer.status));
}
