// Talking beside the grid: what is said about the chosen thing, everything that is said, and proposals.
import {html, type TemplateResult} from 'lit-html';
import {say} from '../../lib/words.ts';
import type {Arranged} from '../../live/arranged.ts';
import {isCollection} from '../../live/schema.ts';
import {thing as thingIn, type Thing} from '../../live/things.ts';
import type {Mark} from '../grid/marks.ts';
import type {Row} from '../grid/rows.ts';
import type {Place} from '../selected.ts';
import type {Studio} from '../studio.ts';
import {type Draft, drafted, proposing} from './proposing.ts';
import {part, propose, send, type Said, stand, type Stand} from './server.ts';
import {emptied, replaced} from './shown.ts';
import {placeOf, spotAt, thingOf} from './spots.ts';
import * as words from './words.ts';

/** Begin to talk. */
export function start(studio: Studio): void {
  const base = studio.page.pages['read'] ?? '';
  const box = document.createElement('div');
  box.className = 'talk';
  let now: Stand = {threads: [], proposals: [], unread: 0};
  let shown = '';
  let asked = 0;
  /** A page to look at instead of what is chosen. */
  let elsewhere = '';
  let draft: Draft | undefined;

  const rowOf = (place: Place): Row | undefined => studio.grid.sheets.flatMap(({rows}) => rows).find(({key}) => key === place.row);
  const address = (place: Place): string => {
    if (elsewhere) return elsewhere;
    const spot = spotAt(place, rowOf(place), studio.arranged());
    return spot ? `${base}gesprek/bij/?${new URLSearchParams({at: `${spot.thing.in}/${spot.thing.key}`, row: spot.row})}` : `${base}gesprek/`;
  };
  const load = async (page: string): Promise<void> => {
    const mine = (asked += 1);
    const nodes = await part(page).catch(() => undefined);
    if (mine !== asked) return;
    if (nodes) replaced(box, nodes);
    else if (!box.childElementCount) box.replaceChildren(say(words.AWAY));
    studio.panel.refresh();
  };
  const look = (place: Place): void => {
    const page = address(place);
    if (page === shown) return;
    // What stands there is about something else.
    if (shown !== page) box.replaceChildren(say(words.WAITING));
    shown = page;
    void load(page);
  };
  const again = async (): Promise<void> => {
    now = await stand(`${base}gesprek/stand/`).catch(() => undefined) ?? now;
    told(studio, now);
    studio.grid.marks.refresh();
    if (studio.panel.opened === 'talk' && shown) await load(shown);
    studio.panel.refresh();
  };
  const go = (page: string): void => {
    elsewhere = page;
    studio.panel.open('talk');
    look(studio.selected.place);
  };
  const offered = async (): Promise<void> => {
    const changes = draft?.changes(draft.text.trim());
    if (!draft || !changes) {
      if (draft) draft.trouble = say(words.NO_TIME);
      return studio.panel.refresh();
    }
    const done = await propose(`${base}voorstel/`, {changes, row: draft.row, reason: draft.reason}).catch(() => ({trouble: say(words.AWAY), said: ''}));
    if (done.trouble) draft.trouble = done.trouble;
    else {
      draft = undefined;
      if (done.said) studio.notices.say({text: done.said});
      back(studio);
      await again();
    }
    studio.panel.refresh();
  };

  box.addEventListener('submit', (event) => void submitted(studio, event, again, () => { elsewhere = ''; shown = ''; look(studio.selected.place); }));
  box.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = link.dataset['place'] === undefined ? undefined : placeAt(studio, {at: link.dataset['place'], row: link.dataset['row'] ?? '', address: '', nr: 0});
    if (place) {
      elsewhere = '';
      studio.grid.show(place);
    } else if ('back' in link.dataset) go('');
    else if (new URL(link.href).pathname.startsWith(`${base}gesprek/`) || new URL(link.href).pathname.startsWith(`${base}voorstel/`)) go(link.href);
    else return;
    event.preventDefault();
  });

  const render = (place: Place): TemplateResult => {
    if (draft) return html`<div class="talk">${proposing(draft, () => void offered(), () => { draft = undefined; back(studio); studio.panel.refresh(); })}</div>`;
    queueMicrotask(() => look(place));
    return html`<p class="talk-deeds"><button type="button" class="talk-quiet" aria-pressed=${elsewhere === ''} @click=${() => go('')}>${say(words.HERE)}</button>
      <button type="button" class="talk-quiet" aria-pressed=${elsewhere === `${base}gesprek/`} @click=${() => go(`${base}gesprek/`)}>${say(words.ALL)}</button></p>
      ${box}`;
  };
  studio.panel.add({id: 'talk', words: words.TALK, render, badge: () => now.threads.length + now.proposals.length || undefined});
  studio.selected.on(() => {
    draft = undefined;
    elsewhere = '';
  });
  studio.grid.marks.add(marked(studio, () => now));
  studio.told('talk', () => void again());
  studio.propose = () => {
    const place = studio.selected.place;
    const row = rowOf(place);
    draft = studio.mayComment && row ? drafted(studio, place, row) : undefined;
    if (!draft) return false;
    studio.panel.open('talk');
    studio.panel.refresh();
    focusSoon('#voorstel-tekst');
    return true;
  };
  const write = (): void => {
    draft = undefined;
    go('');
    focusSoon('#begin-tekst');
  };
  studio.commands.add(
    {id: 'talk', words: words.SAY, also: {nl: 'opmerking reactie commentaar vraag stellen noem iemand', en: 'comment remark reply question mention'}, keys: ['C', 'Ctrl+Alt+M'], group: words.GROUP, menus: ['cell', 'card', 'step', 'phase'], when: () => studio.mayComment, run: write},
    {id: 'talk-all', words: words.ALL, also: {nl: 'opmerkingen reacties commentaar overzicht', en: 'comments remarks overview'}, group: words.GROUP, run: () => go(`${base}gesprek/`)},
    {id: 'propose', words: words.PROPOSE, also: {nl: 'suggestie voorstel wijziging', en: 'suggestion proposal'}, group: words.GROUP, menus: ['cell', 'card', 'step'], when: () => studio.mayComment && !studio.mayEdit, run: () => void studio.propose?.()},
  );
  const linked = (): void => {
    const nr = /^#reactie=(\d+)$/.exec(location.hash)?.[1];
    if (!nr) return;
    const one = now.threads.find((thread) => String(thread.nr) === nr);
    const place = one && placeAt(studio, one);
    if (place) studio.grid.show(place, {focus: false});
    else if (one) studio.notices.say({text: say(words.GONE)});
    go(`${base}gesprek/${nr}/`);
  };
  const begin = (): void => void again().then(linked);
  window.addEventListener('hashchange', linked);
  if (studio.room.ready) begin();
  else studio.room.on('ready', begin);
}

/** Send a form of the panel, and say what came of it. */
async function submitted(studio: Studio, event: SubmitEvent, again: () => Promise<void>, onward: () => void): Promise<void> {
  const form = event.target as HTMLFormElement;
  event.preventDefault();
  const done = await send(form, event.submitter).catch(() => ({trouble: say(words.AWAY), said: ''}));
  if (done.trouble) {
    const place = form.querySelector('.talk-trouble');
    if (place) place.textContent = done.trouble;
    else studio.notices.say({text: done.trouble});
    return;
  }
  emptied(form);
  if (done.said) studio.notices.say({text: done.said});
  if (form.action.includes('/opmerking/') && form.querySelector('textarea')) onward();
  await again();
}

/** Give the dots: where something is said, and where something is proposed. */
function marked(studio: Studio, now: () => Stand): (address: string) => readonly Mark[] {
  let known: {stand: Stand; tree: Arranged; marks: Map<string, Mark[]>} | undefined;
  return (address) => {
    const [current, tree] = [now(), studio.arranged()];
    if (known?.stand !== current || known.tree !== tree) {
      const marks = new Map<string, Mark[]>();
      const add = (one: Said, mark: Mark): void => {
        const thing = thingAt(studio, one);
        const home = thing && tree.addressOf(thing);
        if (home === undefined) return;
        const at = one.row && thing?.in !== 'consequences' ? `${home}/${one.row}` : home;
        marks.set(at, [...(marks.get(at) ?? []), mark]);
      };
      for (const one of current.threads) add(one, {kind: 'comment', words: say(words.REMARKS, {many: one.many})});
      for (const one of current.proposals) add(one, {kind: 'proposal', words: say(words.PROPOSED)});
      known = {stand: current, tree, marks};
    }
    return known.marks.get(address) ?? [];
  };
}

function thingAt(studio: Studio, one: Said): Thing | undefined {
  const find = (collection: string, key: string): Thing | undefined => isCollection(collection) ? thingIn(studio.room.doc, collection, key) : undefined;
  return thingOf(one, find, studio.arranged());
}

function placeAt(studio: Studio, one: Said): Place | undefined {
  const thing = thingAt(studio, one);
  return thing && placeOf(thing, one.row, studio.grid.sheets.flatMap(({rows}) => rows), studio.arranged());
}

/** Say in the head of the page how many messages are new. */
function told(studio: Studio, {unread}: Stand): void {
  const bell = document.querySelector<HTMLElement>('[data-talk-bell]');
  const text = unread ? `${say(words.MESSAGES)}: ${say(words.NEW, {many: unread})}` : say(words.MESSAGES);
  if (!bell || bell.textContent === text) return;
  bell.textContent = text;
  bell.toggleAttribute('data-news', unread > 0);
  if (unread) studio.announce(text);
}

/** Back to the cell from where somebody came. */
function back(studio: Studio): void {
  studio.grid.show(studio.selected.place, {flash: false});
}

/** Go to a field as soon as it is there. */
function focusSoon(field: string): void {
  const until = performance.now() + 3_000;
  const look = (): void => {
    const found = document.querySelector<HTMLElement>(`.talk ${field}`);
    if (found) found.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
