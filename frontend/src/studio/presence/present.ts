// Who is here and where: what every browser says about itself, read with care, as anybody can say anything.
import type {Awareness} from 'y-protocols/awareness';
import type {View} from '../grid/rows.ts';

/** A cell, by the keys that every page has for it. */
export interface Spot {
  readonly journey: string;
  readonly row: string;
  readonly column: string;
}

/** A place in a cell, in parts of its width and height. */
export interface Point extends Spot {
  readonly x: number;
  readonly y: number;
}

/** What somebody looks at: the row and column in the corner of her window, and how far they are past it, in parts of their size. */
export interface Sight extends Spot {
  readonly view: View;
  readonly x: number;
  readonly y: number;
}

export type Stay = 'here' | 'idle' | 'away';

export interface Present {
  readonly client: number;
  /** The same for all windows of one person. */
  readonly person: string;
  readonly name: string;
  /** As the server says: nobody can call herself facilitator. */
  readonly leads: boolean;
  readonly stay: Stay;
  readonly spot: Spot | undefined;
  readonly typing: boolean;
  readonly point: Point | undefined;
  readonly laser: boolean;
  readonly sight: Sight | undefined;
  /** Asks everybody to look along. */
  readonly calling: boolean;
}

type Said = Readonly<Record<string, unknown>>;

/** Read what one browser says; nothing when it does not say who it is. */
export function present(client: number, said: unknown): Present | undefined {
  if (!isSaid(said) || !isSaid(said['user'])) return undefined;
  const {id, name, part} = said['user'];
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  const spot = spotIn(said['spot']);
  return {
    client,
    person: typeof id === 'number' || typeof id === 'string' ? String(id) : `gast-${client}`,
    name: name.slice(0, 60),
    leads: part === 'facilitator',
    stay: said['stay'] === 'idle' || said['stay'] === 'away' ? said['stay'] : 'here',
    spot,
    typing: said['typing'] === true && spot !== undefined,
    point: pointIn(said['point']),
    laser: said['laser'] === true,
    sight: sightIn(said['sight']),
    calling: said['calling'] === true && part === 'facilitator',
  };
}

/** Give all others in the room, by the number of their browser. */
export function others(awareness: Awareness): Present[] {
  return [...awareness.getStates()]
    .filter(([client]) => client !== awareness.clientID)
    .flatMap(([client, said]) => present(client, said) ?? [])
    .sort((one, other) => one.client - other.client);
}

const ORDER: Record<Stay, number> = {here: 0, idle: 1, away: 2};

/** Give everybody once, by the window that she is in now; who is here comes first. */
export function persons(all: readonly Present[]): Present[] {
  const found = new Map<string, Present>();
  for (const one of all) {
    const before = found.get(one.person);
    if (!before || rank(one) < rank(before)) found.set(one.person, one);
  }
  return [...found.values()].sort((one, other) => ORDER[one.stay] - ORDER[other.stay] || one.name.localeCompare(other.name, 'nl'));
}

function rank(one: Present): number {
  return ORDER[one.stay] * 2 + Number(!one.typing);
}

function spotIn(said: unknown): Spot | undefined {
  if (!isSaid(said)) return undefined;
  const {journey, row, column} = said;
  return isKey(journey) && isKey(row) && isKey(column) ? {journey, row, column} : undefined;
}

function pointIn(said: unknown): Point | undefined {
  const spot = spotIn(said);
  if (!spot || !isSaid(said)) return undefined;
  const {x, y} = said;
  return isPart(x) && isPart(y) ? {...spot, x, y} : undefined;
}

function sightIn(said: unknown): Sight | undefined {
  const corner = spotIn(said);
  if (!corner || !isSaid(said)) return undefined;
  const {view, x, y} = said;
  const isNear = (found: unknown): found is number => typeof found === 'number' && Math.abs(found) <= 100;
  return (view === 'toneel' || view === 'consequenties') && isNear(x) && isNear(y) ? {...corner, view, x, y} : undefined;
}

function isKey(found: unknown): found is string {
  return typeof found === 'string' && found.length <= 100;
}

function isPart(found: unknown): found is number {
  return typeof found === 'number' && found >= -1 && found <= 2;
}

function isSaid(found: unknown): found is Said {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}
