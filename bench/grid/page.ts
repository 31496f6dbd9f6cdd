// The working page by itself, filled with many cards and with all its parts in it, and what it costs to draw, type and hear others.
import {Awareness} from 'y-protocols/awareness';
import * as Y from 'yjs';
import {arranged} from '../../frontend/src/live/arranged.ts';
import {add, together} from '../../frontend/src/live/edits.ts';
import type {Room} from '../../frontend/src/live/room.ts';
import {learn} from '../../frontend/src/live/schema.ts';
import {Undo} from '../../frontend/src/live/undo.ts';
import {build} from '../../frontend/src/studio/build.ts';
import {readPage} from '../../frontend/src/studio/page.ts';
import {PARTS} from '../../frontend/src/studio/parts.ts';
import {card, CARDS, does, milestone, phase, PHASES, ROWS, step, STEPS} from './content.ts';
import {timed} from './timed.ts';

const page = readPage();
learn(page.schema);
const doc = new Y.Doc();
filled(doc);
const ears = new Map<string, (said: object) => void>();
const room = {
  doc, awareness: new Awareness(doc), undo: new Undo(doc), state: 'saved', ready: true, waiting: 0, trouble: '', code: 0, part: 'maker', aside: [],
  on: () => () => undefined, told: (kind: string, listener: (said: object) => void) => ears.set(kind, listener),
} as unknown as Room;
const began = performance.now();
const studio = build(page, () => room, PARTS);
// It is drawn when all parts have begun.
await Promise.resolve();
document.body.getBoundingClientRect();
const drawn = performance.now() - began;
const cellOf = (row: string, nr: number): HTMLElement | undefined => document.querySelectorAll<HTMLElement>(`.mk-cell[data-row="${row}"]`)[nr];
const ends = (): void => void document.querySelector('.mk-editor')?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));

/** Measured from outside, with real keys; every figure in milliseconds. */
Object.assign(window, {
  bench: {
    ...timed(() => document.querySelector('.mk-scroll')),
    drawn: () => drawn,
    open: (tab: string) => studio.panel.open(tab),
    toCell: () => { ends(); cellOf('ideas', 5)?.focus(); },
    toCard: () => { ends(); cellOf('backstage', 30)?.focus(); cellOf('backstage', 30)?.dispatchEvent(new KeyboardEvent('keydown', {key: 'F2', bubbles: true})); },
    toNewCard: () => { ends(); cellOf('ideas', 31)?.focus(); studio.commands.run('another'); },
    heard, judged,
  },
});

function filled(doc: Y.Doc): void {
  together(doc, () => {
    const {blueprint} = arranged(doc);
    add(doc, 'personas', {thing: blueprint, row: 'personas'}, {id: 'henk', name: 'Henk'});
    const journey = add(doc, 'journeys', {thing: blueprint, row: 'journeys'}, {id: 'ideaal', kind: 'ideal', persona: 'henk'});
    for (let nr = 0; nr < PHASES; nr += 1) {
      const there = add(doc, 'phases', {thing: journey, row: 'phases'}, {title: phase(nr), milestone});
      for (let at = 0; at < STEPS / PHASES; at += 1) {
        const made = add(doc, 'steps', {thing: there, row: 'steps'}, {title: step(at, nr), 'resident.does': does});
        for (let one = 0; one < CARDS / STEPS; one += 1) add(doc, 'cards', {thing: made, row: ROWS[one % ROWS.length] ?? 'ideas'}, {text: card(one)});
      }
    }
  });
}

/** Wait for a frame that is laid out, and give how long that took from here; with how many cells were drawn again for it. */
async function until(deed: () => void): Promise<{took: number; cells: number}> {
  const seen = new Set<Element>();
  const watch = new MutationObserver((records) => {
    for (const {target} of records) {
      const cell = (target instanceof Element ? target : target.parentElement)?.closest('.mk-cell');
      if (cell) seen.add(cell);
    }
  });
  watch.observe(document.querySelector('.mk-grid') ?? document.body, {subtree: true, childList: true, characterData: true});
  await new Promise(requestAnimationFrame);
  const from = performance.now();
  deed();
  const inHand = performance.now() - from;
  const took = await new Promise<number>((resolve) => requestAnimationFrame((frame) => {
    const after = new MessageChannel();
    after.port1.onmessage = () => resolve(inHand + performance.now() - frame);
    after.port2.postMessage(undefined);
  }));
  await new Promise(requestAnimationFrame);
  watch.disconnect();
  return {took, cells: seen.size};
}

/** Somebody else's letter in a card. */
function heard(nr: number): Promise<{took: number; cells: number}> {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const one = [...other.getMap<Y.Map<unknown>>('cards').values()][700 + nr];
  (one?.get('text') as Y.Text).insert(0, 'x');
  const update = Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc));
  return until(() => Y.applyUpdate(doc, update, 'other'));
}

/** What the server says after a pause: forty findings, of which one is new. */
function judged(nr: number): Promise<{took: number; cells: number}> {
  const steps = [...doc.getMap('steps').keys()];
  const findings = Array.from({length: 40}, (_, at) => {
    const key = steps[(at === 0 ? nr + 40 : at) % steps.length] ?? '';
    return {at: '', thing: ['steps', key], field: 'resident.does', rule: 'x', level: 'should', text: {nl: 'Wat vraagt dit van Henk?', en: 'x'}, mend: null};
  });
  return until(() => ears.get('judged')?.({findings, notices: [], measures: [], departments: []}));
}
