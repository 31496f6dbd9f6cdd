// What somebody likes, kept in this browser only.

export interface Options {
  get(name: string, ordinary?: string): string;
  set(name: string, value: string): void;
}

const START = 'leefwereld.maken.';

/** Options in the browser's own storage; without storage they last as long as the page. */
export function options(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): Options {
  const now = new Map<string, string>();
  return {
    get(name, ordinary = '') {
      try {
        return now.get(name) ?? storage?.getItem(START + name) ?? ordinary;
      } catch {
        return ordinary;
      }
    },
    set(name, value) {
      now.set(name, value);
      try {
        storage?.setItem(START + name, value);
      } catch {
        // A full or closed storage: it is remembered until the page goes.
      }
    },
  };
}
