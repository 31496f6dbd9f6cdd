// The smallest edits between two texts: what stays is not touched, so that whoever types in it goes on typing in it.

export interface Edit {
  /** Replace `before.slice(start, end)` by `letters`. */
  readonly start: number;
  readonly end: number;
  readonly letters: string;
}

const WORDS = /\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;
/** Pairs of words that are compared; of two longer texts only the beginning and the end can stay. */
const AT_MOST = 250_000;

/** Give the edits that make one text of another, from the front. */
export function edits(before: string, after: string): Edit[] {
  if (before === after) return [];
  const first = front(before, after);
  const last = back(before, after, first);
  const old = before.slice(first, before.length - last).match(WORDS) ?? [];
  const made = after.slice(first, after.length - last).match(WORDS) ?? [];
  if (old.length * made.length > AT_MOST || old.length === 0 || made.length === 0) {
    return [{start: first, end: before.length - last, letters: after.slice(first, after.length - last)}];
  }
  return differing(old, made, first);
}

/** Where a caret goes when others' edits come in before it. */
export function shifted(caret: number, those: readonly Edit[]): number {
  let found = caret;
  for (const {start, end, letters} of [...those].reverse()) {
    if (caret >= end && (end > start || caret > start)) found += letters.length - (end - start);
    else if (caret > start) found = start + letters.length;
  }
  return found;
}

function differing(old: readonly string[], made: readonly string[], from: number): Edit[] {
  const longest = table(old, made);
  const found: Edit[] = [];
  let at = from;
  let i = 0;
  let j = 0;
  while (i < old.length || j < made.length) {
    if (i < old.length && old[i] === made[j]) {
      at += (old[i] ?? '').length;
      i += 1;
      j += 1;
      continue;
    }
    let gone = '';
    let come = '';
    while ((i < old.length || j < made.length) && !(i < old.length && old[i] === made[j])) {
      const down = longest[i + 1]?.[j] ?? -1;
      const right = longest[i]?.[j + 1] ?? -1;
      if (i < old.length && (j === made.length || down >= right)) gone += old[i++] ?? '';
      else come += made[j++] ?? '';
    }
    const same = front(gone, come);
    const tail = back(gone, come, same);
    found.push({start: at + same, end: at + gone.length - tail, letters: come.slice(same, come.length - tail)});
    at += gone.length;
  }
  return found.filter(({start, end, letters}) => end > start || letters !== '');
}

/** Give by how far two rows of words were read how many words they still have in common. */
function table(old: readonly string[], made: readonly string[]): Uint32Array[] {
  const rows = Array.from({length: old.length + 1}, () => new Uint32Array(made.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    const below = rows[i + 1];
    if (!row || !below) continue;
    for (let j = made.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === made[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** How many letters are the same at the front; never half of a letter that takes two places. */
function front(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at > 0 && isFirstHalf(one.charCodeAt(at - 1)) ? at - 1 : at;
}

function back(one: string, other: string, taken: number): number {
  const most = Math.min(one.length, other.length) - taken;
  let at = 0;
  while (at < most && one.charCodeAt(one.length - 1 - at) === other.charCodeAt(other.length - 1 - at)) at += 1;
  return at > 0 && isSecondHalf(one.charCodeAt(one.length - at)) ? at - 1 : at;
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
