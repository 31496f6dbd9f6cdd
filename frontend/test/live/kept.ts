// What Python wrote, read from the folder that both sides compare with.
import {readFileSync} from 'node:fs';
import * as Y from 'yjs';
import {learn, type Schema} from '../../src/live/schema.ts';
import type {Thing} from '../../src/live/things.ts';
import {arranged} from '../../src/live/arranged.ts';

export function kept<Found>(name: string): Found {
  return JSON.parse(readFileSync(new URL(`../../../tests/snapshots/live-${name}.json`, import.meta.url), 'utf8')) as Found;
}

learn(kept<Schema>('schema'));

export function fromPython(update = kept<{update: string}>('update').update): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  return doc;
}

/** Somebody else with the same document open. */
export function peerOf(first: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
  return doc;
}

/** Let everybody hear everything. */
export function meet(...docs: Y.Doc[]): void {
  for (const from of docs) for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

export function at(doc: Y.Doc, address: string): Thing {
  const found = arranged(doc).thingAt(address);
  if (!found) throw new Error(`nothing stands at ${address}`);
  return found;
}
