// Who is in which field: told to the others while somebody is there, and heard from them.
import type {Awareness} from 'y-protocols/awareness';

export interface Fields {
  enter(field: string | undefined): void;
  others(field: string): readonly string[];
}

interface Somebody {
  readonly user?: {readonly name?: unknown};
  readonly field?: unknown;
}

/** Follow who is in which field; `changed` is called when that is another. */
export function inFields(awareness: Awareness, changed: () => void): Fields {
  let known = new Map<string, string[]>();
  let before = '';
  const look = (): void => {
    const found = new Map<string, string[]>();
    for (const [client, state] of awareness.getStates()) {
      const {field, user} = state as Somebody;
      if (client === awareness.clientID || typeof field !== 'string' || typeof user?.name !== 'string') continue;
      found.set(field, [...(found.get(field) ?? []), user.name]);
    }
    const now = JSON.stringify([...found]);
    known = found;
    if (now !== before) changed();
    before = now;
  };
  awareness.on('change', look);
  return {
    enter: (field) => awareness.setLocalStateField('field', field ?? null),
    others: (field) => known.get(field) ?? [],
  };
}
