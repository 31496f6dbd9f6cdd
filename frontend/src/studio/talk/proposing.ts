// Who may not change a cell says here what should stand in it, and why.
import {html, type TemplateResult} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {say} from '../../lib/words.ts';
import {said, value} from '../../live/things.ts';
import {fromWords, inWords} from '../duration.ts';
import {feelingFrom, feelingIn} from '../grid/entries.ts';
import type {Row} from '../grid/rows.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import {cardAt, homeAt} from './spots.ts';
import * as words from './words.ts';

type Changed = {readonly address: string; readonly field: string; readonly before: unknown; readonly after: unknown};
type Card = {readonly address: string; readonly row: string; readonly text: string};

export interface Draft {
  readonly place: Place;
  readonly before: string;
  /** The row in which it is shown at its thing; empty when the thing is a card. */
  readonly row: string;
  text: string;
  reason: string;
  trouble: string;
  /** Give the changes for what was written; nothing when that cannot stand there. */
  changes(text: string): readonly (Changed | Card)[] | undefined;
}

/** Begin a proposal for the chosen cell; nothing where none can be made. */
export function drafted(studio: Studio, place: Place, row: Row): Draft | undefined {
  const tree = studio.arranged();
  const home = homeAt(place, tree);
  const address = home && tree.addressOf(home);
  if (!home || !address) return undefined;
  const made = (before: string, at: string, changes: Draft['changes']): Draft => ({place, before, row: at, text: before, reason: '', trouble: '', changes});
  const card = place.card ? cardAt(place, row, tree) : undefined;
  if (card) {
    const before = said(card, 'text');
    return made(before, '', (text) => [{address: tree.addressOf(card) ?? '', field: 'text', before, after: text}]);
  }
  switch (row.filled) {
    case 'cards':
    case 'consequences':
      return made('', row.path, (text) => [{address, row: row.path, text}]);
    case 'text':
    case 'phase': {
      const before = said(home, row.path);
      return made(before, row.head ? '' : row.path, (text) => [{address, field: row.path, before, after: text}]);
    }
    case 'duration': {
      const before = said(home, row.path);
      return made(inWords(before, studio.page.language), row.path, (text) => {
        const after = text.trim() ? fromWords(text) : null;
        return after === undefined ? undefined : [{address, field: row.path, before: before || null, after}];
      });
    }
    case 'feeling': {
      const height = value(home, row.path) ?? null;
      const word = said(home, row.path.replace(/feels$/, 'feeling'));
      return made(feelingIn(home, row.path), row.path, (text) => {
        const {feels, feeling} = feelingFrom(text);
        const both = [
          {address, field: row.path, before: height, after: feels ?? null},
          {address, field: row.path.replace(/feels$/, 'feeling'), before: word, after: feeling},
        ];
        return both.filter(({before, after}) => before !== after);
      });
    }
    default:
      return undefined;
  }
}

/** Draw the form. */
export function proposing(draft: Draft, send: () => void, leave: () => void): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    send();
  };
  const esc = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
  };
  return html`<form class="talk-form" @submit=${submit} @keydown=${esc}>
    <h2 class="utrecht-heading-1">${say(words.PROPOSE)}</h2>
    <div class="lw-field"><label class="utrecht-form-label" for="voorstel-tekst">${say(words.PROPOSE_HERE)}</label>
      <textarea class="utrecht-textarea" id="voorstel-tekst" rows="3" maxlength="4000" aria-describedby="voorstel-fout" .value=${live(draft.text)}
        @input=${(event: Event) => { draft.text = (event.target as HTMLTextAreaElement).value; }}></textarea>
      <p class="talk-trouble" id="voorstel-fout" role="alert">${draft.trouble}</p></div>
    <div class="lw-field"><label class="utrecht-form-label" for="voorstel-reden">${say(words.WHY)}</label>
      <input class="utrecht-textbox" id="voorstel-reden" maxlength="1000" .value=${live(draft.reason)}
        @input=${(event: Event) => { draft.reason = (event.target as HTMLInputElement).value; }}></div>
    <p><button class="utrecht-button utrecht-button--primary-action">${say(words.SEND)}</button>
      <button type="button" class="talk-quiet" @click=${leave}>${say(words.LEAVE)}</button></p>
  </form>`;
}
