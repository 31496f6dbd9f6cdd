// The grid by itself, filled with many cards, and what it costs to draw, type, scroll and hear others.
import {Awareness} from 'y-protocols/awareness';
import * as Y from 'yjs';
import {add, together} from '../../frontend/src/live/edits.ts';
import type {Room} from '../../frontend/src/live/room.ts';
import {learn} from '../../frontend/src/live/schema.ts';
import {Undo} from '../../frontend/src/live/undo.ts';
import {arranged} from '../../frontend/src/live/arranged.ts';
import {build} from '../../frontend/src/studio/build.ts';
import {readPage} from '../../frontend/src/studio/page.ts';

const STEPS = 60;
const PHASES = 6;
const CARDS = 1500;
const ROWS = ['evidence_shown', 'frontstage', 'backstage', 'support', 'pains', 'ideas', 'questions', 'life_events'];

const page = readPage();
learn(page.schema);
const doc = new Y.Doc();
filled(doc);
const room = {
  doc, awareness: new Awareness(doc), undo: new Undo(doc), state: 'saved', ready: true, waiting: 0, trouble: '', code: 0, part: 'maker', aside: [],
  on: () => () => undefined, told: () => () => undefined,
} as unknown as Room;
const began = performance.now();
const studio = build(page, () => room);
document.body.getBoundingClientRect();
const drawn = performance.now() - began;

/** Measured in the page; every figure in milliseconds. */
Object.assign(window, {measured: async () => ({drawn, ...typed(), ...heard(), ...(await scrolled())})});

function filled(doc: Y.Doc): void {
  together(doc, () => {
    const {blueprint} = arranged(doc);
    add(doc, 'personas', {thing: blueprint, row: 'personas'}, {id: 'henk', name: 'Henk'});
    const journey = add(doc, 'journeys', {thing: blueprint, row: 'journeys'}, {id: 'ideaal', kind: 'ideal', persona: 'henk'});
    for (let nr = 0; nr < PHASES; nr += 1) {
      const phase = add(doc, 'phases', {thing: journey, row: 'phases'}, {title: `Fase ${nr}`, milestone: 'Henk weet waar hij terechtkan.'});
      for (let at = 0; at < STEPS / PHASES; at += 1) {
        const step = add(doc, 'steps', {thing: phase, row: 'steps'}, {title: `Ik zet stap ${at} van fase ${nr}`, 'resident.does': 'Henk belt en vertelt wat er is.'});
        for (let card = 0; card < CARDS / STEPS; card += 1) {
          add(doc, 'cards', {thing: step, row: ROWS[card % ROWS.length] ?? 'ideas'}, {text: `Marlies kijkt of de huur betaald is, en belt daarna (${card}).`});
        }
      }
    }
  });
}

/** From a letter in the box to a grid that is drawn and laid out. */
function typed(): {key_middle: number; key_95: number} {
  const cell = document.querySelectorAll<HTMLElement>('[data-row="backstage"]')[30];
  cell?.focus();
  cell?.dispatchEvent(new KeyboardEvent('keydown', {key: 'F2', bubbles: true}));
  const box = document.querySelector<HTMLTextAreaElement>('.mk-editor');
  if (!box) throw new Error('no box to type in');
  const times = Array.from({length: 100}, (_, nr) => {
    const from = performance.now();
    box.value += 'abcdefghi '[nr % 10];
    box.dispatchEvent(new InputEvent('input', {bubbles: true}));
    document.body.getBoundingClientRect();
    return performance.now() - from;
  }).sort((one, other) => one - other);
  box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
  return {key_middle: times[50] ?? 0, key_95: times[95] ?? 0};
}

/** Somebody else's letters, and how many cells are drawn again for them. */
function heard(): {heard: number; cells: number} {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const card = [...other.getMap<Y.Map<unknown>>('cards').values()][700];
  (card?.get('text') as Y.Text).insert(0, 'Ook dit. ');
  const seen = new Set<Element>();
  const watch = new MutationObserver((records) => {
    for (const {target} of records) seen.add((target instanceof Element ? target : target.parentElement)?.closest('.mk-cell') ?? document.body);
  });
  watch.observe(document.querySelector('.mk-grid') ?? document.body, {subtree: true, childList: true, characterData: true});
  const from = performance.now();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'other');
  studio.grid.drawNow();
  document.body.getBoundingClientRect();
  const took = performance.now() - from;
  for (const {target} of watch.takeRecords()) seen.add((target instanceof Element ? target : target.parentElement)?.closest('.mk-cell') ?? document.body);
  watch.disconnect();
  return {heard: took, cells: seen.size};
}

/** Through the whole width and back: how long the frames were. */
async function scrolled(): Promise<{frame_middle: number; frame_95: number}> {
  const room = document.querySelector('.mk-scroll');
  const times: number[] = [];
  let before = await new Promise<number>(requestAnimationFrame);
  for (let nr = 0; nr < 120; nr += 1) {
    room?.scrollBy(nr < 60 ? 120 : -120, nr % 20 < 10 ? 30 : -30);
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - before);
    before = now;
  }
  times.sort((one, other) => one - other);
  return {frame_middle: times[60] ?? 0, frame_95: times[114] ?? 0};
}
