// A browser's storage as a drawer of plain values. When it is full or closed nothing is kept, and everything goes on.

export interface Drawer {
  read<Found>(name: string): Found | undefined;
  write(name: string, value: unknown): void;
  remove(name: string): void;
  names(): readonly string[];
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Open it; a browser that keeps nothing has an empty one. */
export function drawer(store: () => Store = () => localStorage): Drawer {
  const tried = <Found>(deed: (there: Store) => Found, otherwise: Found): Found => {
    try {
      return deed(store());
    } catch {
      return otherwise;
    }
  };
  return {
    read: <Found>(name: string) => tried((there) => JSON.parse(there.getItem(name) ?? 'null') as Found | null, null) ?? undefined,
    write: (name, value) => tried((there) => there.setItem(name, JSON.stringify(value)), undefined),
    remove: (name) => tried((there) => there.removeItem(name), undefined),
    names: () => tried((there) => Array.from({length: there.length}, (_, nr) => there.key(nr) ?? ''), []),
  };
}
