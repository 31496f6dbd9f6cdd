// A picture that is pasted in a cell: it goes to the evidence with a sentence about what is to be seen, and the card or step
// of the cell points at it.
import {html} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import {add, choose, remove, together} from '../../live/edits.ts';
import type {Thing} from '../../live/things.ts';
import {openThing} from '../opening.ts';
import {token} from '../page.ts';
import {PART} from '../part.ts';
import type {Studio} from '../studio.ts';
import type {Asking} from './asking.ts';
import type {Sheet} from './sheet.ts';

const W = {
  what: {nl: 'Wat is er op de foto te zien?', en: 'What can be seen on the picture?'},
  why: {
    nl: 'De foto komt bij de onderbouwing, en deze plek wijst ernaar. Plaats en tijd van de camera gaan eruit.',
    en: 'The picture goes to the evidence, and this place points at it. Place and time of the camera are taken out.',
  },
  send: {nl: 'Zet bij de onderbouwing', en: 'Put with the evidence'},
  cancel: {nl: 'Niet doen', en: 'Do not'},
  sending: {nl: 'De foto gaat naar de onderbouwing …', en: 'The picture goes to the evidence …'},
  there: {nl: 'De foto staat bij de onderbouwing.', en: 'The picture is with the evidence.'},
  look: {nl: 'Vul aan', en: 'Fill in more'},
  no_cell: {nl: 'Kies eerst een stap of een kaart waar de foto bij hoort.', en: 'First choose a step or a card that the picture belongs to.'},
  apart: {nl: 'Zonder netwerk kan er geen foto mee. Plak hem opnieuw als je weer online bent.', en: 'Without a network no picture can go along. Paste it again when you are online.'},
  too_big: {nl: 'Deze foto is te groot. Kies een foto van hooguit 10 MB.', en: 'This photo is too big. Choose a photo of at most 10 MB.'},
  failed: {nl: 'De foto kwam niet aan. Probeer het nog eens.', en: 'The picture did not arrive. Try again.'},
} satisfies Record<string, Words>;

const MOST_BYTES = 10 * 1024 * 1024;
/** The server has to know of the evidence before it takes a picture of it. */
const PATIENCE = 10_000;

/** The picture of a paste that holds no words. */
export function pictureIn(data: DataTransfer): File | undefined {
  return data.getData('text/plain').trim() ? undefined : [...data.files].find(({type}) => type.startsWith('image/'));
}

/** Ask what is to be seen, and bring it. */
export function bring(studio: Studio, asking: Asking, sheet: Sheet, picture: File): void {
  const about = sheet.entry?.own ? sheet.entry.thing : sheet.cell?.column?.step?.thing;
  const refused = !about ? W.no_cell : studio.room.state === 'offline' ? W.apart : picture.size > MOST_BYTES ? W.too_big : undefined;
  if (!about || refused) return void studio.notices.say({text: say(refused ?? W.no_cell)});
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = String(new FormData(event.target as HTMLFormElement).get('words') ?? '').trim();
    asking.close(sheet);
    void brought(studio, about, picture, words);
  };
  asking.ask(sheet, html`<form class="mk-paste__words" @submit=${send}><label for="mk-picture">${say(W.what)}</label>
    <input id="mk-picture" class="utrecht-textbox" name="words" maxlength="300" required autocomplete="off" aria-describedby="mk-picture-why">
    <p id="mk-picture-why" class="lw-quiet">${say(W.why)}</p>
    <p class="mk-paste__buttons"><button class="utrecht-button utrecht-button--primary-action">${say(W.send)}</button>
      <button type="button" class="utrecht-button utrecht-button--secondary-action" @click=${() => asking.close(sheet)}>${say(W.cancel)}</button></p></form>`);
}

async function brought(studio: Studio, about: Thing, picture: File, words: string): Promise<void> {
  const tree = studio.arranged();
  const sending = studio.notices.say({text: say(W.sending), seconds: 30});
  studio.room.undo.stop();
  const evidence = together(studio.room.doc, () => {
    const made = add(studio.room.doc, 'evidence', {thing: tree.blueprint, row: 'evidence'}, {kind: 'assumption', text: words});
    choose(about, 'based_on', String(made.map.get('id')), true);
    return made;
  });
  studio.room.undo.stop();
  const trouble = await isKept(studio) ? await sent(studio, studio.arranged().idOf(evidence), picture, words) : say(W.failed);
  sending();
  if (!trouble) return void studio.notices.say({text: say(W.there), action: {text: say(W.look), run: () => openThing(studio, {thing: evidence})}});
  together(studio.room.doc, () => {
    choose(about, 'based_on', studio.arranged().idOf(evidence), false);
    remove(evidence);
  });
  studio.notices.say({text: trouble});
}

/** Send it; gives what is wrong, in a sentence, or nothing. */
async function sent(studio: Studio, id: string, picture: File, words: string): Promise<string> {
  const form = new FormData();
  form.set('file', picture);
  form.set('words', words);
  try {
    const answer = await fetch(`${studio.page.pages['read'] ?? ''}onderbouwing/${id}/foto/`, {method: 'POST', headers: {...PART, 'X-CSRFToken': token()}, body: form});
    if (answer.ok) return '';
    const {trouble} = await answer.json() as {trouble?: string};
    return trouble ?? say(W.failed);
  } catch {
    return say(W.failed);
  }
}

function isKept({room}: Studio): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = room.on('state', () => room.state === 'saved' && done(true));
    const timer = setTimeout(() => done(false), PATIENCE);
    const done = (is: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(is);
    };
    if (room.state === 'saved') done(true);
  });
}
