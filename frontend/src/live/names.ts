// Ids that stand once: of two things with the same id the later one is called otherwise, as in blauwdruk/live/names.py.
import {ID} from './schema.ts';
import {said, type Thing} from './things.ts';

const PLAIN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 80;

/** Give every thing of one list an id of its own; what was in the document first keeps its id. */
export function named(things: readonly Thing[], row: string): Map<Thing, string> {
  const found = new Map<Thing, string>();
  const taken = new Set<string>();
  for (const thing of [...things].sort(byAge)) {
    const id = said(thing, ID);
    const own = id.length <= LONGEST && PLAIN.test(id) ? id : '';
    const name = own && !taken.has(own) ? own : free(own || row.replace(/s+$/, ''), taken);
    taken.add(name);
    found.set(thing, name);
  }
  return found;
}

/** Give an id that none of these has: the slug of a title, or something short that nobody else will think of. */
export function fresh(title: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(title);
  return slug ? free(slug, taken) : `nieuw-${Math.random().toString(36).slice(2, 8).padEnd(6, '0')}`;
}

/** Give a title as an id: `Ik bel het loket` is `ik-bel-het-loket`. */
function slugOf(title: string): string {
  const letters = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const words = letters.split(/[^a-z0-9]+/).filter(Boolean);
  const slug = words.slice(0, 6).join('-');
  return slug.length <= 40 ? slug : slug.slice(0, 40).replace(/-+$/, '');
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const start = name.slice(0, LONGEST - 8).replace(/-+$/, '');
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${start}-${number}`)) return `${start}-${number}`;
  }
}

function byAge(one: Thing, other: Thing): number {
  const steps = Number(one.in === 'steps') - Number(other.in === 'steps');
  if (steps !== 0) return steps;
  if (one.key.length !== other.key.length) return one.key.length - other.key.length;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
