// What this page says about itself: joined, so that it never says more than thirty things in a second.
import type {Awareness} from 'y-protocols/awareness';

export interface Telling {
  /** Say something about oneself, soon; the last word on each subject counts. */
  say(fields: Readonly<Record<string, unknown>>): void;
  stop(): void;
}

/** Between two messages, in milliseconds: at most 25 in a second, and the server passes on twenty. */
export const PAUSE = 40;

/** Begin to tell. */
export function telling(awareness: Pick<Awareness, 'getLocalState' | 'setLocalState'>, pause = PAUSE): Telling {
  let waiting: Record<string, unknown> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const send = (): void => {
    timer = undefined;
    const before: Readonly<Record<string, unknown>> = awareness.getLocalState() ?? {};
    const fields = waiting ?? {};
    waiting = undefined;
    if (Object.entries(fields).every(([name, value]) => JSON.stringify(before[name]) === JSON.stringify(value))) return;
    last = performance.now();
    awareness.setLocalState({...before, ...fields});
  };
  return {
    say(fields) {
      waiting = {...waiting, ...fields};
      timer ??= setTimeout(send, Math.max(0, last + pause - performance.now()));
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
    },
  };
}
