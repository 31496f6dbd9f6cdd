import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as Y from 'yjs';
import {drawer, type Drawer} from '../../src/live/drawer.ts';
import {keeping} from '../../src/live/keep.ts';
import {type Tabs, waitingHere} from '../../src/live/waiting.ts';

/** A browser: one drawer, and pages that are opened and closed. */
function browser(): {drawer: Drawer; open: (own: string) => Tabs; shut: (own: string) => void} {
  const kept = new Map<string, string>();
  const held = new Set<string>();
  return {
    drawer: drawer(() => ({
      get length() { return kept.size; },
      key: (nr) => [...kept.keys()][nr] ?? null,
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    })),
    open: (own) => ({own, hold: (name) => void held.add(name), held: async () => held}),
    shut: (own) => { for (const one of held) if (one.endsWith(`#${own}`)) held.delete(one); },
  };
}

test('two pages of one person each count their own, and one that is done takes nothing from the other', async () => {
  const {drawer: here, open} = browser();
  const [first, second] = ['a', 'b'].map((own) => keeping('kamer', 7, here, open(own)));
  await first!.open(new Y.Doc(), 'een');
  first!.waits(3);
  await second!.open(new Y.Doc(), 'een');
  assert.equal(second!.waiting, 0);
  second!.waits(1);
  second!.waits(0);
  assert.equal(first!.waiting, 3);
  assert.deepEqual(waitingHere(here).map(({waiting}) => waiting), [3]);
});

test('what a closed page left is taken over by the next, once', async () => {
  const {drawer: here, open, shut} = browser();
  const first = keeping('kamer', 7, here, open('a'));
  await first.open(new Y.Doc(), 'een');
  first.waits(2);
  await first.close();
  shut('a');
  const [second, third] = ['b', 'c'].map((own) => keeping('kamer', 7, here, open(own)));
  await second!.open(new Y.Doc(), 'een');
  await third!.open(new Y.Doc(), 'een');
  assert.deepEqual([second!.epoch, second!.waiting, third!.waiting], ['een', 2, 0]);
});

test('another document: what both pages had waiting is laid aside as one', async () => {
  const {drawer: here, open} = browser();
  const [first, second] = ['a', 'b'].map((own) => keeping('kamer', 7, here, open(own)));
  for (const one of [first!, second!]) await one.open(new Y.Doc(), 'een');
  first!.waits(2);
  second!.waits(1);
  await first!.turn('twee');
  assert.equal(second!.epoch, 'een', 'the other page still shows the document of before');
  await second!.turn('twee');
  assert.deepEqual(second!.aside.map(({epoch, waiting}) => [epoch, waiting]), [['een', 3]]);
  assert.deepEqual(waitingHere(here), []);
});

test('a browser that keeps nothing does no harm', async () => {
  const closed = drawer(() => { throw new Error('closed'); });
  const {open} = browser();
  const only = keeping('kamer', 7, closed, open('a'));
  await only.open(new Y.Doc(), 'een');
  only.waits(2);
  assert.deepEqual([only.epoch, only.waiting, waitingHere(closed)], ['een', 2, []]);
});
