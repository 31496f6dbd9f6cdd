// Whether everything is kept, always in sight and in words.
import {html, nothing, render} from 'lit-html';
import {say, type Words} from '../../lib/words.ts';
import {asFile} from '../../live/file.ts';
import type {Room} from '../../live/room.ts';
import type {Studio} from '../studio.ts';

type Kept = Pick<Room, 'state' | 'waiting' | 'trouble' | 'code' | 'ready'>;

/** What the bar says, whether it is a matter of worry, and how many changes it is about. */
export interface Standing {
  readonly words: Words;
  readonly mood: 'calm' | 'busy' | 'apart' | 'wrong';
  readonly many: number;
}

const W = {
  loading: {nl: 'Openen …', en: 'Opening …'},
  saved: {nl: 'Opgeslagen', en: 'Saved'},
  saving: {nl: 'Bewaren …', en: 'Saving …'},
  apart: {nl: 'Offline: je kunt doorwerken', en: 'Offline: you can go on working'},
  one: {nl: 'Offline: 1 wijziging wacht', en: 'Offline: 1 change waits'},
  many: {nl: 'Offline: {many} wijzigingen wachten', en: 'Offline: {many} changes wait'},
  nothing: {nl: 'Offline, en deze blauwdruk staat nog niet op dit apparaat', en: 'Offline, and this blueprint is not on this device yet'},
  disk: {nl: 'Kan niet bewaren: de schijf van de server is vol. Blijf op deze pagina.', en: 'Cannot save: the disk of the server is full. Stay on this page.'},
  database: {nl: 'Kan niet bewaren: de server kan er nu niet bij. Blijf op deze pagina.', en: 'Cannot save: the server cannot reach its storage. Stay on this page.'},
  sign_in: {nl: 'Kan niet bewaren: meld je opnieuw aan', en: 'Cannot save: sign in again'},
  removed: {nl: 'Kan niet bewaren: je doet niet meer mee aan deze blauwdruk', en: 'Cannot save: you no longer take part in this blueprint'},
  gone: {nl: 'Kan niet bewaren: deze blauwdruk is er niet meer', en: 'Cannot save: this blueprint is no longer there'},
  too_big: {nl: 'Kan niet bewaren: de blauwdruk is te groot geworden', en: 'Cannot save: the blueprint has become too big'},
  closed: {nl: 'Gesloten. Laad de pagina opnieuw.', en: 'Closed. Load the page again.'},
  again: {nl: 'Weer online. Alles is opgeslagen.', en: 'Online again. Everything is saved.'},
  read: {nl: 'Je kijkt mee', en: 'You are looking on'},
  sign: {nl: 'Aanmelden', en: 'Sign in'},
  take: {nl: 'Download wat hier staat', en: 'Download what stands here'},
  aside: {nl: 'Iemand heeft een oudere versie teruggezet terwijl je offline was. Jouw wijzigingen ({many}) zijn apart gelegd.',
    en: 'Somebody put back an older version while you were offline. Your changes ({many}) were laid aside.'},
  download: {nl: 'Download ze', en: 'Download them'},
  drop: {nl: 'Gooi ze weg', en: 'Throw them away'},
} satisfies Record<string, Words>;

const CLOSED: Readonly<Record<number, Words>> = {4401: W.sign_in, 4403: W.removed, 4404: W.gone, 4413: W.too_big};
/** What is kept within this time was never worth a word. */
const A_MOMENT = 800;

/** Put in words how it stands. */
export function standing({state, waiting, trouble, code, ready}: Kept): Standing {
  const many = waiting;
  if (state === 'closed') return {words: CLOSED[code] ?? W.closed, mood: 'wrong', many};
  if (trouble) return {words: trouble === 'disk' ? W.disk : W.database, mood: 'wrong', many};
  if (state === 'offline' && !ready) return {words: W.nothing, mood: 'apart', many};
  if (state === 'offline') return {words: many === 0 ? W.apart : many === 1 ? W.one : W.many, mood: 'apart', many};
  return {words: W[state], mood: state === 'saved' ? 'calm' : 'busy', many};
}

/** Keep the bar up to date. */
export function startSaved(studio: Studio): void {
  const {room} = studio;
  const host = studio.host('saved');
  let before: Standing = standing(room);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    const now = standing(room);
    host.dataset['mood'] = now.mood;
    const isApart = room.state === 'closed' && room.ready;
    render(html`<span class="pr-sign" aria-hidden="true"></span><span>${say(now.words, {many: now.many})}</span>${room.code === 4401
      ? html` <a class="utrecht-link" href="/aanmelden/?next=${encodeURIComponent(location.pathname)}">${say(W.sign)}</a>` : nothing}${isApart
      ? html` <button type="button" class="mk-quiet-button" @click=${() => download(text(studio), 'blauwdruk.json')}>${say(W.take)}</button>` : nothing}${room.ready && !studio.mayEdit && room.state !== 'closed'
      ? html`<span>· ${say(W.read)}</span>` : nothing}`, host);
    if (now.words !== before.words) told(before, now, studio);
    before = now;
  };
  room.on('state', () => {
    clearTimeout(timer);
    // Letters are kept within milliseconds: only what takes longer is told.
    if (standing(room).mood === 'busy' && before.mood === 'calm') timer = setTimeout(draw, A_MOMENT);
    else draw();
  });
  room.on('ready', draw);
  draw();
  for (const one of room.aside) offer(one, studio);
}

/** Who listens hears when the line breaks, when it is back and when something cannot be kept. */
function told(before: Standing, now: Standing, studio: Studio): void {
  if (now.mood === 'calm' && before.mood !== 'busy') studio.announce(say(W.again));
  else if ((now.mood === 'apart' && before.mood !== 'apart') || now.mood === 'wrong') studio.announce(say(now.words, {many: now.many}));
}

function offer(aside: Room['aside'][number], studio: Studio): void {
  const taken = async (): Promise<void> => {
    download(await studio.room.readAside(aside), 'apart-gelegd.json');
    studio.notices.say({text: say(W.download), seconds: 30, action: {text: say(W.drop), run: () => void studio.room.dropAside(aside)}});
  };
  studio.notices.say({text: say(W.aside, {many: aside.waiting}), seconds: 3600, action: {text: say(W.download), run: () => void taken()}});
}

function text(studio: Studio): string {
  return JSON.stringify(asFile(studio.room.doc), null, 2);
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
