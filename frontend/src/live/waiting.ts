// How many changes on this device the server does not have yet, page by page: two pages of one person each count their own. What a
// closed page left behind belongs to the next one that opens the same room.
import type {Drawer} from './drawer.ts';

/** The pages that are open now, by a name that each chose. */
export interface Tabs {
  readonly own: string;
  /** Say until the page closes that it is open. */
  hold(name: string): void;
  held(): Promise<ReadonlySet<string>>;
}

export interface WaitingRoom {
  /** Of this page. */
  readonly many: number;
  set(many: number): void;
  /** Take over what pages left that are closed. */
  adopt(): Promise<void>;
  /** Of other pages that are open. */
  elsewhere(): Promise<number>;
}

/** What waits in one room, and where its page is. */
export interface Left {
  readonly waiting: number;
  readonly page: string;
  readonly title: string;
}

const PAGE = '#';

/** Count for one page of a room. */
export function waitingRoom(drawer: Drawer, room: string, tabs: Tabs): WaitingRoom {
  const own = `${room}${PAGE}${tabs.own}`;
  let many = 0;
  tabs.hold(own);
  const set = (next: number): void => {
    if (next === many) return;
    many = next;
    if (many === 0) drawer.remove(own);
    else drawer.write(own, {waiting: many, ...where()} satisfies Left);
  };
  const others = (): string[] => drawer.names().filter((one) => one.startsWith(`${room}${PAGE}`) && one !== own);
  const sum = (those: readonly string[]): number => those.reduce((sofar, one) => sofar + (drawer.read<Left>(one)?.waiting ?? 0), 0);
  return {
    get many() {
      return many;
    },
    set,
    async adopt() {
      const held = await tabs.held();
      const left = others().filter((one) => !held.has(one));
      set(many + sum(left));
      for (const one of left) drawer.remove(one);
    },
    async elsewhere() {
      const held = await tabs.held();
      return sum(others().filter((one) => held.has(one)));
    },
  };
}

/** All that waits on this device: one for every blueprint. */
export function waitingHere(drawer: Drawer): Left[] {
  const found = new Map<string, Left>();
  for (const name of drawer.names()) {
    if (!name.startsWith('leefwereld/') || !name.includes(PAGE)) continue;
    const left = drawer.read<Left>(name);
    if (!left || !(left.waiting > 0)) continue;
    const room = name.slice(0, name.lastIndexOf(PAGE));
    found.set(room, {...left, waiting: left.waiting + (found.get(room)?.waiting ?? 0)});
  }
  return [...found.values()];
}

/** The browser's own word for it: a lock that a page holds for as long as it lives. */
export function openTabs(): Tabs {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  return {
    own: Math.random().toString(36).slice(2),
    hold: (name) => void locks?.request(name, () => new Promise(() => undefined)).catch(() => undefined),
    held: async () => new Set((await locks?.query())?.held?.map(({name}) => name ?? '')),
  };
}

function where(): Omit<Left, 'waiting'> {
  if (typeof document === 'undefined') return {page: '', title: ''};
  return {page: location.pathname, title: document.querySelector('h1')?.textContent?.trim() ?? ''};
}
