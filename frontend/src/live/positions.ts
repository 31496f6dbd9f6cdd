// Positions: short texts between which another always fits, so that order is never a number. The same as
// blauwdruk/live/positions.py: a fraction between 0 and 1 in these digits, written without "0.".

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const POSITION = /^[0-9A-Za-z]{0,199}[1-9A-Za-z]$/;

/** Say whether this is a position; a stranger's document can hold anything. */
function isPosition(found: unknown): found is string {
  return typeof found === 'string' && POSITION.test(found);
}

/** Give a position between two others; an empty `left` is the beginning, `null` the end. */
export function between(left: string, right: string | null): string {
  if (right !== null && left >= right) throw new RangeError(`nothing fits between ${left} and ${right}`);
  const atTheEnd = right === null;
  for (let made = '', until = right; ; ) {
    const place = made.length;
    const low = place < left.length ? DIGITS.indexOf(left.charAt(place)) : 0;
    const high = until === null ? BASE : DIGITS.indexOf(until.charAt(place));
    if (high - low > 1) return made + DIGITS.charAt(atTheEnd ? low + 1 : (low + high) >> 1);
    made += DIGITS.charAt(low);
    if (high > low) until = null;
  }
}

/** Give so many positions between two others, in order and short. */
export function spread(left: string, right: string | null, many: number): string[] {
  if (many === 0) return [];
  if (right === null) {
    const found = [between(left, null)];
    while (found.length < many) found.push(between(found.at(-1) ?? left, null));
    return found;
  }
  const middle = between(left, right);
  const before = (many - 1) >> 1;
  return [...spread(left, middle, before), middle, ...spread(middle, right, many - 1 - before)];
}

/** Give new positions for those names that must move, or came, for this order; the most stay where they are. */
export function placed(names: readonly string[], held: ReadonlyMap<string, unknown>): Map<string, string> {
  const known = new Map<string, string>();
  for (const name of names) {
    const position = held.get(name);
    if (isPosition(position)) known.set(name, position);
  }
  const steady = longestRow(known);
  const found = new Map<string, string>();
  let left = '';
  let waiting: string[] = [];
  const settle = (right: string | null) => {
    const positions = spread(left, right, waiting.length);
    waiting.forEach((name, nr) => found.set(name, positions[nr] ?? ''));
    waiting = [];
  };
  for (const name of names) {
    const right = steady.get(name);
    if (right === undefined) {
      waiting.push(name);
      continue;
    }
    settle(right);
    left = right;
  }
  settle(null);
  return found;
}

/** Give the longest row of names whose positions already go up. */
function longestRow(known: ReadonlyMap<string, string>): Map<string, string> {
  const ends: string[] = [];
  const lasts: string[] = [];
  const behind = new Map<string, string>();
  for (const [name, position] of known) {
    const spot = firstNotBefore(ends, position);
    const previous = lasts[spot - 1];
    if (previous !== undefined) behind.set(name, previous);
    ends[spot] = position;
    lasts[spot] = name;
  }
  const found = new Map<string, string>();
  for (let name = lasts.at(-1); name !== undefined; name = behind.get(name)) found.set(name, known.get(name) ?? '');
  return found;
}

function firstNotBefore(ends: readonly string[], position: string): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? '') < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
