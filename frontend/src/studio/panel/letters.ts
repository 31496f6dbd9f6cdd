// What others change in a text while somebody types in it, and where her caret is after that.

/** What was changed in a text, from the front: so many letters kept, so many new, so many gone. */
export type Delta = readonly {readonly retain?: number; readonly insert?: unknown; readonly delete?: number}[];

/** Give where a place in a text is after others changed it. */
export function shifted(place: number, delta: Delta): number {
  let at = 0;
  let moved = place;
  for (const {retain = 0, insert, delete: gone = 0} of delta) {
    at += retain;
    if (at > moved) break;
    if (typeof insert === 'string') {
      if (at < moved) moved += insert.length;
      at += insert.length;
    }
    if (gone) moved = Math.max(at, moved - gone);
  }
  return moved;
}

/** Give the change between two texts, where nobody says what was changed. */
export function differing(before: string, after: string): Delta {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [{retain: start}, {insert: after.slice(start, after.length - end)}, {delete: before.length - start - end}];
}

/** The text after a change. */
export function applied(text: string, delta: Delta): string {
  let at = 0;
  let made = '';
  for (const {retain = 0, insert, delete: gone = 0} of delta) {
    made += text.slice(at, at + retain);
    at += retain + gone;
    if (typeof insert === 'string') made += insert;
  }
  return made + text.slice(at);
}
