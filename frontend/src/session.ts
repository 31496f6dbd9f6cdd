// The pages of a work session, kept fresh: the clock runs from the server's time, what changed is fetched again,
// and notes can be dragged into a group. Without this script every page still does everything.
import {clockFace, secondsLeft, type Clock} from './lib/clock.ts';

const EVERY = 3000;
const page = document.querySelector<HTMLElement>('[data-session]');

/** How far the server's clock is ahead of ours, in milliseconds. */
let ahead = 0;

function readClock(face: HTMLElement): Clock {
  const number = (text: string | undefined): number | null => (text ? Number(text) : null);
  return {ends: number(face.dataset['ends']), left: number(face.dataset['left'])};
}

function tick(): void {
  for (const face of document.querySelectorAll<HTMLElement>('.ws-time')) {
    const seconds = secondsLeft(readClock(face), Date.now() + ahead);
    const text = clockFace(seconds);
    if (face.textContent !== text) face.textContent = text;
    face.classList.toggle('ws-time--over', seconds !== null && seconds <= 0);
  }
}

function heed(now: number): void {
  ahead = now - Date.now();
  tick();
}

/** Replace the parts that changed; the part in which somebody types stays as it is. */
async function refresh(): Promise<void> {
  const answer = await fetch(location.href, {headers: {Accept: 'text/html'}});
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const there = fresh.querySelector<HTMLElement>('[data-session]');
  if (!page || !there) {
    location.reload();
    return;
  }
  // Something else is being done now: the page is laid out anew, unless somebody is writing.
  const writes = [...page.querySelectorAll('textarea')].some((one) => one.value !== '');
  if (there.dataset['kind'] !== page.dataset['kind'] && !writes) {
    location.reload();
    return;
  }
  for (const part of page.querySelectorAll<HTMLElement>('[data-fresh]')) {
    const next = there.querySelector<HTMLElement>(`[data-fresh="${part.dataset['fresh'] ?? ''}"]`);
    if (!next || next.innerHTML === part.innerHTML || isBusy(part)) continue;
    part.hidden = next.hidden;
    replaced(part, next);
  }
  page.dataset['turn'] = there.dataset['turn'] ?? '';
  drags();
  tick();
}

/** What was unfolded stays so, and whoever stood on a button with the keyboard still stands there. */
function replaced(part: HTMLElement, next: HTMLElement): void {
  const active = document.activeElement;
  const at = reachable(part).findIndex((one) => one === active);
  const words = at < 0 ? '' : wordsOf(reachable(part)[at]);
  const unfolded = new Set([...part.querySelectorAll('details[open] > summary')].map(wordsOf));
  part.replaceChildren(...next.childNodes);
  for (const one of part.querySelectorAll<HTMLDetailsElement>('details')) one.open ||= unfolded.has(wordsOf(one.firstElementChild));
  if (at < 0) return;
  const there = reachable(part);
  (there.find((one) => wordsOf(one) === words) ?? there[Math.min(at, there.length - 1)])?.focus({preventScroll: true});
}

function reachable(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('a[href], button, summary')];
}

function wordsOf(element: Element | null | undefined): string {
  return element?.textContent.trim() ?? '';
}

function isBusy(part: HTMLElement): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLElement && part.contains(active) && active.matches('input:not([type=hidden]), textarea, select')) return true;
  return [...part.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].some((one) => one.checked);
}

interface State {
  readonly open?: boolean;
  readonly turn?: number;
  readonly clock?: {readonly now: number};
  readonly session?: {readonly open: boolean; readonly turn: number; readonly clock: {readonly now: number}};
}

async function look(address: string): Promise<void> {
  if (document.hidden) return;
  try {
    const answer = await fetch(address, {headers: {Accept: 'application/json'}});
    if (!answer.ok) return;
    const said = (await answer.json()) as State;
    const state = said.session ?? said;
    if (state.open === false) {
      location.reload();
      return;
    }
    if (state.clock) heed(state.clock.now);
    if (String(state.turn) !== page?.dataset['turn']) await refresh();
  } catch {
    // The network is away for a moment; the next look tries again.
  }
}

/** Let notes be dragged into a group: the same form as with the keyboard is sent. */
function drags(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-cluster]');
  if (!form) return;
  for (const note of form.querySelectorAll<HTMLElement>('[data-note]')) {
    note.draggable = true;
    note.ondragstart = (event) => {
      event.dataTransfer?.setData('text/plain', note.dataset['note'] ?? '');
      note.classList.add('ws-note--held');
    };
    note.ondragend = () => note.classList.remove('ws-note--held');
  }
  for (const cluster of form.querySelectorAll<HTMLElement>('.ws-cluster')) {
    cluster.ondragover = (event) => {
      event.preventDefault();
      cluster.classList.add('ws-cluster--over');
    };
    cluster.ondragleave = () => cluster.classList.remove('ws-cluster--over');
    cluster.ondrop = (event) => {
      event.preventDefault();
      const note = form.querySelector<HTMLInputElement>(`input[name="note"][value="${Number(event.dataTransfer?.getData('text/plain'))}"]`);
      const choice = form.querySelector<HTMLSelectElement>('select[name="cluster_name"]');
      if (!note || !choice) return;
      note.checked = true;
      choice.value = cluster.dataset['name'] ?? '';
      form.submit();
    };
  }
}

const first = document.querySelector<HTMLElement>('.ws-time')?.dataset['now'];
if (first) heed(Number(first));
drags();
setInterval(tick, 250);
if (page?.dataset['state']) {
  const address = page.dataset['state'];
  setInterval(() => void look(address), EVERY);
  document.addEventListener('visibilitychange', () => void look(address));
}
