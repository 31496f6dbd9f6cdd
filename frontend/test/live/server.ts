// A server to test with, without a network: it keeps one document, says hello, passes on what it kept and who is there.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type {Keeping} from '../../src/live/keep.ts';
import type {Socket} from '../../src/live/link.ts';
import {openRoom, type Room} from '../../src/live/room.ts';

export class Server {
  doc = new Y.Doc();
  epoch = 'een';
  part = 'maker';
  up = true;
  /** Keeps nothing while this is on. */
  full = false;
  readonly lines = new Set<Line>();
  private news: Uint8Array[] = [];

  constructor() {
    this.doc.on('update', (update: Uint8Array) => this.news.push(update));
  }

  open(): Socket {
    const line = new Line(this);
    setTimeout(() => line.begin(), 0);
    return line;
  }

  hear(line: Line, message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarUint(decoder) !== 0) {
      line.here = message;
      for (const one of this.lines) one.push(message);
      return;
    }
    const step = decoding.readVarUint(decoder);
    const said = decoding.readVarUint8Array(decoder);
    if (step === 0) line.sync(1, Y.encodeStateAsUpdate(this.doc, said));
    else if (this.full) line.told({kind: 'trouble', why: 'disk'});
    else this.keep(line, said, step === 1);
  }

  /** Everybody's line breaks, as when the process dies. */
  fall(code = 1006): void {
    this.up = false;
    for (const one of [...this.lines]) one.end(code);
  }

  told(frame: object): void {
    for (const one of this.lines) one.told(frame);
  }

  private keep(line: Line, update: Uint8Array, wasAsked: boolean): void {
    this.news = [];
    Y.applyUpdate(this.doc, update);
    for (const one of this.news) for (const other of this.lines) other.sync(2, one);
    if (this.news.length === 0 && !wasAsked) line.sync(0, Y.encodeStateVector(this.doc));
  }
}

class Line implements Socket {
  readyState: 0 | 1 | 2 | 3 = 0;
  binaryType: BinaryType = 'arraybuffer';
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  /** What it said last about itself. */
  here: Uint8Array | undefined;
  private readonly server: Server;

  constructor(server: Server) {
    this.server = server;
  }

  begin(): void {
    if (!this.server.up) return this.end(1006);
    this.readyState = 1;
    this.server.lines.add(this);
    this.onopen?.call(this as never, {} as Event);
    this.told({kind: 'hello', epoch: this.server.epoch, part: this.server.part});
    this.sync(0, Y.encodeStateVector(this.server.doc));
    for (const one of this.server.lines) if (one.here) this.push(one.here);
  }

  send(data: unknown): void {
    const message = new Uint8Array(data as Uint8Array);
    queueMicrotask(() => this.readyState === 1 && this.server.hear(this, message));
  }

  close(): void {
    this.readyState = 3;
    this.server.lines.delete(this);
  }

  end(code: number): void {
    this.close();
    this.onclose?.call(this as never, {code} as CloseEvent);
  }

  push(message: Uint8Array): void {
    const data = message.slice().buffer;
    queueMicrotask(() => this.onmessage?.call(this as never, {data} as MessageEvent));
  }

  sync(step: number, said: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, said);
    this.push(encoding.toUint8Array(encoder));
  }

  told(frame: object): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 100);
    encoding.writeVarString(encoder, JSON.stringify(frame));
    this.push(encoding.toUint8Array(encoder));
  }
}

/** A browser's storage that outlives the page. */
export class Drawer implements Keeping {
  epoch: string | undefined;
  waiting = 0;
  aside: {epoch: string; waiting: number; at: number}[] = [];
  readonly kept = new Map<string, Uint8Array>();
  private doc: Y.Doc | undefined;

  async open(doc: Y.Doc, epoch: string): Promise<void> {
    if (this.epoch !== epoch) this.waiting = 0;
    this.epoch = epoch;
    const found = this.kept.get(epoch);
    if (found) Y.applyUpdate(doc, found, this);
    this.doc = doc;
    doc.on('update', this.store);
  }

  waits(many: number): void {
    this.waiting = many;
  }

  async turn(epoch: string): Promise<void> {
    await this.close();
    if (this.epoch && this.waiting > 0) this.aside.push({epoch: this.epoch, waiting: this.waiting, at: 0});
    this.epoch = epoch;
    this.waiting = 0;
  }

  async read(): Promise<string> {
    return '';
  }

  async drop(): Promise<void> {
    this.aside = [];
  }

  async forget(): Promise<void> {
    await this.close();
    this.kept.clear();
  }

  async close(): Promise<void> {
    this.doc?.off('update', this.store);
    this.doc = undefined;
  }

  private readonly store = (): void => {
    if (this.epoch && this.doc) this.kept.set(this.epoch, Y.encodeStateAsUpdate(this.doc));
  };
}

/** Somebody opens the page. */
export function visit(server: Server, drawer: Drawer = new Drawer(), anew?: () => void): Room {
  return openRoom({url: 'ws://here/', room: 'kamer', person: {id: 7, name: 'Cynthia'}, open: () => server.open(), keeping: drawer, wait: () => 5, anew: anew ?? (() => undefined)});
}

/** Wait for what a person would see. */
export async function until(seen: () => boolean, what = 'what was waited for'): Promise<void> {
  const end = Date.now() + 4_000;
  while (!seen()) {
    if (Date.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
