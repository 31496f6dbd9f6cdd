// Finding words in what the grid holds, whatever the capitals and accents.

export interface Hit<Where> {
  readonly where: Where;
  readonly start: number;
  readonly end: number;
}

const ACCENTS = /\p{M}/gu;

/** Say a text without capitals and accents, letter for letter: every sign keeps its place. */
export function plainly(text: string): string {
  return [...text].map((sign) => {
    const bare = sign.normalize('NFD').replace(ACCENTS, '').toLowerCase();
    return bare.length === sign.length ? bare : sign;
  }).join('');
}

/** Give every place where the words stand, in order. */
export function found<Where>(words: string, texts: Iterable<readonly [Where, string]>): Hit<Where>[] {
  const wanted = plainly(words.trim());
  const hits: Hit<Where>[] = [];
  if (!wanted) return hits;
  for (const [where, text] of texts) {
    const there = plainly(text);
    for (let start = there.indexOf(wanted); start >= 0; start = there.indexOf(wanted, start + wanted.length)) {
      hits.push({where, start, end: start + wanted.length});
    }
  }
  return hits;
}
