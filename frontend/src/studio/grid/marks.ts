// Marks: dots at a cell, from whoever has something to say there: findings, comments, people.

export interface Mark {
  /** 'finding', 'comment', 'person' ...: each has its own look. */
  readonly kind: string;
  readonly words: string;
}

/** Gives the marks at an address of the language, such as `journeys/ideaal/steps/vraag/frontstage`. */
export type Source = (address: string) => readonly Mark[];

export interface Marks {
  add(source: Source): () => void;
  at(addresses: readonly string[]): Mark[];
  /** Say that a source has other marks now. */
  refresh(): void;
  /** Goes up with every refresh. */
  readonly version: number;
}

/** Begin without marks; `changed` is called when there are others. */
export function marks(changed: () => void): Marks {
  const sources = new Set<Source>();
  let version = 0;
  const refresh = (): void => {
    version += 1;
    changed();
  };
  return {
    add(source) {
      sources.add(source);
      refresh();
      return () => {
        sources.delete(source);
        refresh();
      };
    },
    at: (addresses) => [...sources].flatMap((source) => addresses.flatMap((address) => [...source(address)])),
    refresh,
    get version() {
      return version;
    },
  };
}
