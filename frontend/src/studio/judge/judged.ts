// What the server says of the blueprint after a pause: findings at their things, and numbers.
import type {Words} from '../../lib/words.ts';
import {isCollection} from '../../live/schema.ts';
import {type Thing, thing as thingIn} from '../../live/things.ts';
import type {Studio} from '../studio.ts';

export type Level = 'must' | 'should' | 'could';
export type Outcome = 'better' | 'worse' | 'same' | 'other' | 'unknown';

export interface Mend {
  readonly kind: 'fill' | 'swap' | 'park';
  readonly field: string;
  /** To swap: a word and the one to use instead. To park: a word and the aspect where it belongs. */
  readonly words: readonly (readonly [string, string])[];
}

export interface Finding {
  readonly at: string;
  /** Collection and key of the thing that it is about. */
  readonly thing: readonly [string, string];
  readonly field: string;
  readonly rule: string;
  readonly level: Level;
  readonly text: Words;
  readonly mend: Mend | null;
}

export interface Number {
  readonly name: string;
  readonly journeys: Readonly<Record<string, Words>>;
  readonly outcome: Outcome | null;
}

export interface Department {
  readonly owner: string;
  readonly can: number;
  readonly can_if: number;
  readonly cannot: number;
  readonly unknown: number;
}

export interface Judged {
  readonly findings: readonly Finding[];
  readonly notices: readonly {readonly at: string; readonly text: Words}[];
  readonly measures: readonly Number[];
  readonly departments: readonly Department[];
}

/** What does not change: why there is a rule, what a number is. */
export interface Explained {
  readonly rules: Readonly<Record<string, {readonly title: Words; readonly why: Words; readonly source: string}>>;
  readonly measures: Readonly<Record<string, {readonly title: Words; readonly why: Words; readonly foremost: boolean}>>;
}

export interface Judge {
  /** What was said last; nothing before the first time. */
  readonly said: Judged | undefined;
  readonly explained: Explained | undefined;
  thingOf(finding: Finding): Thing | undefined;
}

/** Listen to the server, and call `changed` whenever it says something else. */
export function listen(studio: Studio, changed: () => void): Judge {
  let said: Judged | undefined;
  let explained: Explained | undefined;
  studio.told('judged', (frame) => {
    said = frame as unknown as Judged;
    changed();
  });
  void fetch(studio.page.pages['judging'] ?? '', {credentials: 'same-origin'}).then(async (answer) => {
    if (!answer.ok) return;
    explained = (await answer.json()) as Explained;
    changed();
  }).catch(() => undefined); // without a network there is no why; the sentence itself says enough
  return {
    get said() { return said; },
    get explained() { return explained; },
    thingOf({thing: [collection, key]}) {
      return isCollection(collection) ? thingIn(studio.room.doc, collection, key) : undefined;
    },
  };
}
