// What the server has not said to have kept. An author's own update comes back after it was stored: that is the only sign.
// Letters count on, so they tell how far the server is; what was deleted has to come back by name, or the server has to say
// that it knew (by telling what it has, after it was asked once more).
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Clocks = Map<number, number>;
type Ranges = Map<number, [number, number][]>;

interface Waiting {
  clocks: Clocks;
  gone: Ranges;
  asked: boolean;
  since: number;
}

/** Edits that are this close together are one change to whoever looks at the number. */
const TOGETHER = 1_500;
/** More of them are not kept apart. */
const AT_MOST = 300;

/** The changes of this page that wait for the server. */
export class Unkept {
  private waiting: Waiting[] = [];
  private readonly stored: Clocks = new Map();

  get count(): number {
    return this.waiting.length;
  }

  /** Say whether the server has what a browser made, so that others can know of it. */
  isStored(client: number, clock: number): boolean {
    return (this.stored.get(client) ?? 0) > clock;
  }

  /** Remember what was just made here. */
  add(update: Uint8Array, now: number): void {
    const {clocks, gone} = said(update);
    const last = this.waiting.at(-1);
    if (last && !last.asked && (now - last.since < TOGETHER || this.waiting.length >= AT_MOST)) {
      for (const [client, clock] of clocks) last.clocks.set(client, clock);
      for (const [client, ranges] of gone) last.gone.set(client, [...(last.gone.get(client) ?? []), ...ranges]);
      last.since = now;
      return;
    }
    this.waiting.push({clocks, gone, asked: false, since: now});
  }

  /** Remember what an earlier visit left unsent: all that the document holds. */
  restore(doc: Y.Doc, many: number): void {
    for (let nr = 0; nr < many; nr += 1) {
      this.waiting.push({clocks: Y.decodeStateVector(Y.encodeStateVector(doc)), gone: rangesOf(Y.createDeleteSetFromStructStore(doc.store).clients), asked: false, since: 0});
    }
  }

  /** Hear an update of the server: what is in it is stored. */
  echo(update: Uint8Array): void {
    if (this.waiting.length === 0) return;
    const {clocks, gone} = said(update);
    this.reach(clocks);
    for (const one of this.waiting) for (const [client, ranges] of gone) subtract(one.gone, client, ranges);
    this.settle();
  }

  /** Hear what the server has; whatever was asked about before is stored. */
  has(stateVector: Uint8Array): void {
    this.reach(Y.decodeStateVector(stateVector));
    for (const one of this.waiting) if (one.asked) one.gone.clear();
    this.settle();
  }

  /** Give an update with all that waits, to ask once more; the server says what is new in it, or what it has. */
  ask(doc: Y.Doc): Uint8Array {
    for (const one of this.waiting) one.asked = true;
    return Y.encodeStateAsUpdate(doc, vectorOf(this.stored));
  }

  /** A new line: what was asked over the old one was perhaps never heard. */
  again(): void {
    for (const one of this.waiting) one.asked = false;
  }

  private reach(clocks: Clocks): void {
    for (const [client, clock] of clocks) this.stored.set(client, Math.max(clock, this.stored.get(client) ?? 0));
  }

  private settle(): void {
    this.waiting = this.waiting.filter((one) => {
      const isHere = [...one.clocks].every(([client, clock]) => (this.stored.get(client) ?? 0) >= clock);
      return !isHere || one.gone.size > 0;
    });
  }
}

/** Of an update, how far it goes and what it deletes. */
function said(update: Uint8Array): {clocks: Clocks; gone: Ranges} {
  const {structs, ds} = Y.decodeUpdate(update);
  const clocks: Clocks = new Map();
  for (const {id, length} of structs) clocks.set(id.client, Math.max(id.clock + length, clocks.get(id.client) ?? 0));
  return {clocks, gone: rangesOf(ds.clients)};
}

function rangesOf(clients: Map<number, {clock: number; len: number}[]>): Ranges {
  return new Map([...clients].map(([client, ranges]) => [client, ranges.map(({clock, len}): [number, number] => [clock, clock + len])]));
}

function subtract(from: Ranges, client: number, out: readonly (readonly [number, number])[]): void {
  let rest = from.get(client);
  if (!rest) return;
  for (const [start, end] of out) {
    rest = rest.flatMap(([first, last]): [number, number][] => {
      if (end <= first || start >= last) return [[first, last]];
      const sides: [number, number][] = [[first, Math.min(start, last)], [Math.max(end, first), last]];
      return sides.filter(([one, other]) => other > one);
    });
  }
  if (rest.length > 0) from.set(client, rest);
  else from.delete(client);
}

function vectorOf(clocks: Clocks): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clocks.size);
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  }
  return encoding.toUint8Array(encoder);
}
