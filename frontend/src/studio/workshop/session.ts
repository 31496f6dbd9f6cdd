// The session that goes on, as the server lets this person see it; and doing things in it.
import {token} from '../page.ts';

export interface Note {
  readonly id: number;
  readonly text: string;
  readonly place: string;
  readonly row: string;
  readonly cluster: number | null;
  readonly placed: boolean;
}

export interface Session {
  readonly nr: number;
  readonly title: string;
  readonly turn: number;
  readonly clock: {readonly now: number; readonly ends: number | null; readonly left: number | null; readonly item: string};
  readonly place: string;
  /** Everything that this person may do now. */
  readonly may: readonly string[];
  readonly code: string;
  readonly mine: readonly Note[];
  readonly notes: readonly Note[];
  readonly clusters: readonly {readonly id: number; readonly name: string}[];
  readonly poll: {
    readonly title: string;
    readonly dots: number;
    readonly left: number;
    readonly options: readonly {readonly id: number; readonly text: string; readonly mine: number}[];
  } | null;
  readonly results: readonly {readonly title: string; readonly options: readonly {readonly text: string; readonly count: number}[]}[];
  readonly table: readonly {readonly name: string; readonly guest: boolean; readonly discipline: string}[];
  readonly missing: readonly string[];
}

export interface Going {
  readonly session: Session | undefined;
  /** The places of the phases that nobody changes for now. */
  readonly locks: readonly string[];
  /** How far the server's clock is ahead of ours, in milliseconds. */
  readonly ahead: number;
  /** The page with everything of the session. */
  readonly address: string;
  look(): Promise<void>;
  /** Do something; say whether it was done, and what the server says of it. */
  do(deed: string, filled?: Readonly<Record<string, string | number>>): Promise<string | undefined>;
}

/** Where a session is asked for, under the address of all sessions. */
const STATE = 'stand/';

/** Know nothing yet; `changed` is called when there is something else to see. */
export function going(sessions: string, changed: (going: Going) => void): Going {
  let session: Session | undefined;
  let locks: readonly string[] = [];
  let ahead = 0;
  let seen = '';
  const look = async (): Promise<void> => {
    const answer = await fetch(`${sessions}${STATE}`, {headers: {Accept: 'application/json'}}).catch(() => undefined);
    if (!answer?.ok) return;
    const said = await answer.json() as {session: Session | null; locks: readonly string[]};
    session = said.session ?? undefined;
    locks = said.locks;
    if (session) ahead = session.clock.now - Date.now();
    const now = JSON.stringify([session && {...session, clock: {...session.clock, now: 0}}, locks]);
    if (now === seen) return;
    seen = now;
    changed(made);
  };
  const made: Going = {
    get session() { return session; },
    get locks() { return locks; },
    get ahead() { return ahead; },
    get address() { return session ? `${sessions}${session.nr}/` : sessions; },
    look,
    async do(deed, filled = {}) {
      const body = new URLSearchParams(Object.entries(filled).map(([name, value]): [string, string] => [name, String(value)]));
      const headers = {Accept: 'application/json', 'X-CSRFToken': token()};
      const answer = await fetch(`${made.address}doe/${deed}/`, {method: 'POST', headers, body}).catch(() => undefined);
      await look();
      return answer?.ok ? (await answer.json() as {said: string}).said : undefined;
    },
  };
  return made;
}
