// A room: one shared document, the people in it, undo, and whether everything is kept. It opens from what this browser kept,
// goes on without a network, and joins with the others when there is one again.
import {Awareness} from 'y-protocols/awareness';
import * as Y from 'yjs';
import {drawer} from './drawer.ts';
import {type Aside, type Keeping, keeping} from './keep.ts';
import {type Frame, Link, type Socket, type Wire} from './link.ts';
import {type Lost, onLost} from './lost.ts';
import {Undo} from './undo.ts';
import {Unkept} from './unkept.ts';

export type State = 'loading' | 'saved' | 'saving' | 'offline' | 'closed';

export interface Asked {
  /** The path of the socket, or its whole address. */
  readonly url: string;
  readonly room: string;
  readonly person: {readonly id: number | string; readonly name: string};
  /** What is selected now; it comes back with an undo. */
  selected?(): unknown;
  /** Another document took this one's place: by default the page is loaded again. */
  anew?(): void;
  /** How the line and the keeping are made; the browser's own unless a test says otherwise. */
  readonly open?: (url: string) => Socket;
  readonly keeping?: Keeping;
  readonly wait?: Wire['wait'];
}

interface Events {
  /** Another state, another number of changes that wait, or trouble. */
  state: () => void;
  /** There is a document to look at. */
  ready: () => void;
  /** Somebody took away what this person was writing in. */
  lost: (those: readonly Lost[]) => void;
}

export interface Room {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly undo: Undo;
  readonly state: State;
  /** Whether there is a document to look at: kept here, or heard from the server. */
  readonly ready: boolean;
  /** How many changes the server has not kept yet. */
  readonly waiting: number;
  /** Why the server cannot keep anything now: `disk`, `database`; empty when it can. */
  readonly trouble: string;
  /** Why it is closed: 4401 sign in, 4403 not for you, 4404 no such blueprint, 0 for another reason. */
  readonly code: number;
  /** What this person is here, as the server says; empty until it did. */
  readonly part: string;
  /** Changes of an earlier document, made without a network, that were laid aside. */
  readonly aside: readonly Aside[];
  /** One of those, as the text of a file. */
  readAside(aside: Aside): Promise<string>;
  dropAside(aside: Aside): Promise<void>;
  on<Name extends keyof Events>(event: Name, listener: Events[Name]): () => void;
  /** Hear what the server says to this page; gives the way to stop. */
  told(kind: string, listener: (frame: Frame) => void): () => void;
  close(): Promise<void>;
}

const WRITERS = new Set(['maker', 'facilitator']);
const ASK_AGAIN = 1_000;

/** Open the room of a page. */
export function openRoom(asked: Asked): Room {
  return new OpenRoom(asked);
}

class OpenRoom implements Room {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly undo: Undo;
  ready = false;
  trouble = '';
  code = 0;
  part = '';
  private over = false;
  private tried = false;
  private readonly kept: Keeping;
  private readonly unkept = new Unkept();
  private readonly loaded: Promise<void>;
  private readonly link: Link;
  private readonly names = new Map<number, string>();
  private readonly events: {[Name in keyof Events]: Set<Events[Name]>} = {state: new Set(), ready: new Set(), lost: new Set()};
  private readonly ears = new Map<string, Set<(frame: Frame) => void>>();
  private readonly unwatch: () => void;
  private readonly asking: ReturnType<typeof setInterval>;
  private shown = '';
  private readonly asked: Asked;

  constructor(asked: Asked) {
    this.asked = asked;
    this.kept = asked.keeping ?? keeping(asked.room, asked.person.id, drawer());
    this.undo = new Undo(this.doc, {name: (client) => this.names.get(client), selected: () => asked.selected?.()});
    this.awareness.on('change', () => this.learnNames());
    this.doc.on('update', this.made);
    this.unwatch = onLost(this.doc, (client, clock) => this.unkept.isStored(client, clock), (those) => {
      for (const listener of [...this.events.lost]) listener(those);
    });
    const epoch = this.kept.epoch;
    this.loaded = epoch === undefined ? Promise.resolve() : this.load(epoch);
    this.link = new Link(this.doc, this.awareness, this.wire(), {
      hello: (frame) => this.hello(frame),
      told: (frame) => this.hear(frame),
      heard: (update) => {
        this.unkept.echo(update);
        this.trouble = '';
        if (this.link.synced) this.see();
        this.tell();
      },
      has: (stateVector) => {
        this.unkept.has(stateVector);
        this.tell();
      },
      changed: () => {
        this.tried = true;
        this.unkept.again();
        this.tell();
      },
      closed: (code) => this.shut(code),
    });
    this.asking = setInterval(() => this.askAgain(), ASK_AGAIN);
    if (typeof window !== 'undefined') {
      window.addEventListener('online', this.online);
      window.addEventListener('offline', this.offline);
      window.addEventListener('pagehide', this.leave);
    }
  }

  get state(): State {
    if (this.over) return 'closed';
    if (this.link.synced) return this.unkept.count > 0 ? 'saving' : 'saved';
    return this.tried ? 'offline' : 'loading';
  }

  get waiting(): number {
    return this.unkept.count;
  }

  get aside(): readonly Aside[] {
    return this.kept.aside;
  }

  readAside(aside: Aside): Promise<string> {
    return this.kept.read(aside);
  }

  async dropAside(aside: Aside): Promise<void> {
    await this.kept.drop(aside);
    this.tell(true);
  }

  on<Name extends keyof Events>(event: Name, listener: Events[Name]): () => void {
    this.events[event].add(listener);
    return () => this.events[event].delete(listener);
  }

  readonly told = (kind: string, listener: (frame: Frame) => void): (() => void) => {
    const those = this.ears.get(kind) ?? new Set();
    this.ears.set(kind, those.add(listener));
    return () => those.delete(listener);
  };

  async close(): Promise<void> {
    this.over = true;
    clearInterval(this.asking);
    this.link.close();
    this.doc.off('update', this.made);
    this.unwatch();
    this.undo.close();
    this.awareness.destroy();
    if (typeof window !== 'undefined') {
      window.removeEventListener('online', this.online);
      window.removeEventListener('offline', this.offline);
      window.removeEventListener('pagehide', this.leave);
    }
    await this.kept.close();
    this.tell();
  }

  private wire(): Wire {
    const {url, open = (address: string) => new WebSocket(address), wait} = this.asked;
    const whole = url.startsWith('/') ? `${location.origin.replace(/^http/, 'ws')}${url}` : url;
    const address = `${whole}${whole.includes('?') ? '&' : '?'}told=1`;
    return wait ? {url: address, open, wait} : {url: address, open};
  }

  private async load(epoch: string): Promise<void> {
    await this.kept.open(this.doc, epoch);
    if (this.kept.waiting > 0) this.unkept.restore(this.doc, this.kept.waiting);
    this.restored = true;
    if (this.doc.getMap('blueprint').size > 0) this.see();
    this.tell();
  }

  private async hello(frame: Frame): Promise<boolean> {
    await this.loaded;
    const epoch = String(frame['epoch'] ?? '');
    this.part = String(frame['part'] ?? '');
    if (this.kept.epoch === undefined) await this.load(epoch);
    if (this.kept.epoch === epoch) return true;
    this.over = true;
    await this.kept.turn(epoch);
    this.link.close();
    this.tell();
    if (this.asked.anew) this.asked.anew();
    else location.reload();
    return false;
  }

  private hear(frame: Frame): void {
    if (frame.kind === 'trouble') {
      this.trouble = String(frame['why'] ?? '') || 'database';
      this.tell();
    }
    for (const listener of [...(this.ears.get(frame.kind) ?? [])]) listener(frame);
  }

  private readonly made = (update: Uint8Array, _: unknown, __: Y.Doc, transaction: Y.Transaction): void => {
    if (!transaction.local || (this.part !== '' && !WRITERS.has(this.part))) return;
    this.unkept.add(update, Date.now());
    this.link.send(update);
    this.tell();
  };

  /** What the server said nothing about for a while is sent once more; then it answers in any case. */
  private askAgain(): void {
    if (!this.link.synced || this.unkept.count === 0 || Date.now() - this.countedAt < ASK_AGAIN) return;
    this.link.send(this.unkept.ask(this.doc));
    this.countedAt = Date.now();
  }

  private countedAt = 0;
  private restored = false;

  private tell(always = false): void {
    const shown = `${this.state}/${this.waiting}/${this.trouble}/${this.code}/${this.part}`;
    if (shown === this.shown && !always) return;
    this.shown = shown;
    this.countedAt = Date.now();
    // Before an earlier visit is read back, nothing is known of what waits: its number must not become 0.
    if (this.restored) this.kept.waits(this.waiting);
    for (const listener of [...this.events.state]) listener();
  }

  private see(): void {
    if (this.ready) return;
    this.ready = true;
    for (const listener of [...this.events.ready]) listener();
  }

  private shut(code: number): void {
    this.over = true;
    this.code = code;
    // Nothing that is typed here can be kept any more, so that nobody goes on typing.
    this.part = 'reader';
    clearInterval(this.asking);
    if (code === 4403 || code === 4404) void this.kept.forget();
    this.tell();
  }

  private learnNames(): void {
    for (const [client, state] of this.awareness.getStates()) {
      const user = (state as {user?: {name?: unknown}}).user;
      if (typeof user?.name === 'string') this.names.set(client, user.name);
    }
  }

  private readonly online = (): void => this.link.connect();
  private readonly offline = (): void => this.link.drop();
  private readonly leave = (): void => this.awareness.setLocalState(null);
}
