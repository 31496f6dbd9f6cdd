// What the server tells of the history: parts of its pages, and what came of a form.
import {nodes, PART} from '../part.ts';

/** Give a part of a page. */
export async function part(address: string): Promise<DocumentFragment> {
  const answer = await fetch(address, {headers: PART});
  if (!answer.ok) throw new Error(String(answer.status));
  return nodes(answer);
}

/** Send a form, and give what is said of it. */
export async function send(form: HTMLFormElement): Promise<string> {
  const answer = await fetch(form.action, {method: 'POST', headers: PART, body: new FormData(form)});
  if (!answer.ok) throw new Error(String(answer.status));
  const {said} = await answer.json() as {said: string};
  return said;
}
