// A colour for everybody, from a fixed palette: white letters can be read on each of them (4.5:1 and more), and as a line each is
// seen on white and on our dark ground (3:1 and more). A name always stands beside it.

export const COLOURS = [
  '#1d79a6', '#b3571a', '#835cc9', '#208141', '#ca2f8a', '#426dd0', '#8d6d0b', '#167f71', '#d03838', '#ac43c0', '#637a1e', '#956470',
] as const;

/** Give everybody a colour: the same on every screen, and no two the same while there are enough. */
export function coloured(people: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  const free = new Set<number>(COLOURS.keys());
  for (const person of [...new Set(people)].sort()) {
    let nr = turned(person) % COLOURS.length;
    if (free.size === 0) for (const one of COLOURS.keys()) free.add(one);
    while (!free.has(nr)) nr = (nr + 1) % COLOURS.length;
    free.delete(nr);
    found.set(person, COLOURS[nr] ?? COLOURS[0]);
  }
  return found;
}

/** Give the letters of a name that fit in a small circle: “Cynthia de Vries” is CV. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const [first = name.trim().slice(0, 1), ...others] = words.map((word) => [...word][0] ?? '');
  return (first + (others.at(-1) ?? '')).toUpperCase() || '?';
}

function turned(person: string): number {
  let found = 7;
  for (const letter of person) found = (found * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return found;
}
