// The line to the server: y-protocols over a WebSocket, and the frames of our own beside it. Nothing of the document goes
// over it before the server said hello and the room agreed that it is the same document.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {applyAwarenessUpdate, type Awareness, encodeAwarenessUpdate, removeAwarenessStates} from 'y-protocols/awareness';
import * as Y from 'yjs';

const SYNC = 0;
const PRESENCE = 1;
const TOLD = 100;
const HAS = 0;
const MISSES = 1;
const NEW = 2;

/** Closed for good: come in again by hand. */
const FINAL = new Set([4400, 4401, 4403, 4404, 4413]);
const OTHER_PART = 4409;
const LATER = new Set([1013, 4429]);

/** What the server says beside the document. */
export interface Frame {
  readonly kind: string;
  readonly [name: string]: unknown;
}

/** What the line tells the room. */
export interface Ears {
  /** The server says which document this is; only after `true` anything of ours goes there. */
  hello(frame: Frame): Promise<boolean>;
  told(frame: Frame): void;
  /** Something of the server was put in the document; the bytes as they came. */
  heard(update: Uint8Array): void;
  has(stateVector: Uint8Array): void;
  changed(): void;
  closed(code: number): void;
}

export type Socket = Pick<WebSocket, 'send' | 'close' | 'readyState' | 'binaryType' | 'onopen' | 'onmessage' | 'onclose'>;

export interface Wire {
  readonly url: string;
  open(url: string): Socket;
  /** How long to wait before another try; the first is 1. */
  wait?(tries: number): number;
}

const QUIET = 25_000;
const TOO_QUIET = 40_000;

/** The line of one page. A class, because it is up or down, and tries again. */
export class Link {
  /** Everything that the server had is here, and what is made goes there at once. */
  synced = false;
  private socket: Socket | undefined;
  private agreed = false;
  private over = false;
  private tries = 0;
  private heardAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly pulse: ReturnType<typeof setInterval>;
  private readonly doc: Y.Doc;
  private readonly awareness: Awareness;
  private readonly wire: Wire;
  private readonly ears: Ears;

  constructor(doc: Y.Doc, awareness: Awareness, wire: Wire, ears: Ears) {
    this.doc = doc;
    this.awareness = awareness;
    this.wire = wire;
    this.ears = ears;
    awareness.on('update', this.say);
    this.pulse = setInterval(() => this.feel(), 5_000);
    this.connect();
  }

  /** Try now, as when the network came back. */
  connect(): void {
    clearTimeout(this.timer);
    if (this.over || this.socket) return;
    const socket = this.wire.open(this.wire.url);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    socket.onopen = () => {
      this.heardAt = Date.now();
    };
    socket.onmessage = ({data}) => {
      if (this.socket !== socket || !(data instanceof ArrayBuffer)) return;
      this.heardAt = Date.now();
      this.hear(socket, new Uint8Array(data));
    };
    socket.onclose = ({code}) => this.lost(socket, code);
  }

  /** Let the line go, and do not wait for anybody to say so: the network is gone. */
  drop(): void {
    if (this.socket) this.lost(this.socket, 1006);
  }

  /** Send an edit, when there is a line. */
  send(update: Uint8Array): void {
    if (this.agreed && this.socket) this.sync(this.socket, NEW, update);
  }

  /** Leave for good. */
  close(): void {
    this.over = true;
    clearTimeout(this.timer);
    clearInterval(this.pulse);
    removeAwarenessStates(this.awareness, [this.doc.clientID], 'left');
    this.awareness.off('update', this.say);
    const socket = this.socket;
    this.socket = undefined;
    this.agreed = this.synced = false;
    socket?.close();
  }

  private hear(socket: Socket, message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    const kind = decoding.readVarUint(decoder);
    if (kind === TOLD) {
      const frame = JSON.parse(decoding.readVarString(decoder)) as Frame;
      if (frame.kind === 'hello') void this.agree(socket, frame);
      else this.ears.told(frame);
    } else if (kind === SYNC) {
      this.hearSync(socket, decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
    } else if (kind === PRESENCE) {
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
    }
  }

  private early: (() => void)[] = [];

  private async agree(socket: Socket, frame: Frame): Promise<void> {
    const isOurs = await this.ears.hello(frame);
    if (this.socket !== socket || !isOurs) return;
    this.agreed = true;
    const waiting = this.early;
    this.early = [];
    this.sync(socket, HAS, Y.encodeStateVector(this.doc));
    for (const one of waiting) one();
    if (this.awareness.getLocalState() !== null) this.say({added: [], updated: [this.doc.clientID], removed: []});
    this.ears.changed();
  }

  private hearSync(socket: Socket, step: number, said: Uint8Array): void {
    if (!this.agreed) {
      this.early.push(() => this.hearSync(socket, step, said));
      return;
    }
    if (step === HAS) {
      this.ears.has(said);
      const misses = Y.encodeStateAsUpdate(this.doc, said);
      if (misses.length > 2) this.sync(socket, MISSES, misses);
      return;
    }
    Y.applyUpdate(this.doc, said, this);
    if (step === MISSES && !this.synced) {
      this.synced = true;
      this.tries = 0;
    }
    this.ears.heard(said);
  }

  private lost(socket: Socket, code: number): void {
    if (this.socket !== socket) return;
    this.socket = undefined;
    socket.onopen = socket.onmessage = socket.onclose = null;
    if (code === 1006) socket.close();
    this.agreed = this.synced = false;
    this.early = [];
    const others = [...this.awareness.getStates().keys()].filter((one) => one !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
    // Forget how often they said something too, or who says the same after the break is not believed.
    for (const one of others) this.awareness.meta.delete(one);
    if (this.over) return;
    if (FINAL.has(code)) {
      this.over = true;
      clearInterval(this.pulse);
      this.ears.closed(code);
      return;
    }
    this.tries += 1;
    const wait = code === OTHER_PART ? 0 : Math.max(this.wire.wait?.(this.tries) ?? patience(this.tries), LATER.has(code) ? 2_000 : 0);
    this.timer = setTimeout(() => this.connect(), wait);
    this.ears.changed();
  }

  /** A line that says nothing is asked whether it is there, and then given up. */
  private feel(): void {
    if (!this.socket || !this.heardAt) return;
    const quiet = Date.now() - this.heardAt;
    if (quiet > TOO_QUIET) this.drop();
    else if (quiet > QUIET && this.agreed) this.sync(this.socket, HAS, Y.encodeStateVector(this.doc));
  }

  private readonly say = ({added, updated, removed}: {added: number[]; updated: number[]; removed: number[]}): void => {
    if (!this.agreed || !this.socket || ![...added, ...updated, ...removed].includes(this.doc.clientID)) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, PRESENCE);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, [this.doc.clientID]));
    put(this.socket, encoder);
  };

  private sync(socket: Socket, step: number, said: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, said);
    put(socket, encoder);
  }
}

function put(socket: Socket, encoder: encoding.Encoder): void {
  if (socket.readyState === 1) socket.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>);
}

/** Half a second, then longer and longer, and not everybody at once. */
function patience(tries: number): number {
  return Math.min(5_000, 250 * 2 ** Math.min(tries, 6)) * (0.5 + Math.random() / 2);
}
