// What stands on other fields: when an input is shown, and which sentence says what is missing. Plain logic, no browser.

export interface When {
  readonly path: string;
  /** One of these; empty: something is filled in there. */
  readonly says: readonly (string | boolean)[];
}

export interface Asked {
  readonly sentence: string;
  readonly when: readonly When[];
}

/** What a thing says, by path: `''`, `false` or nothing when it was never filled in. */
export type Says = (path: string) => unknown;

/** Whether one of these holds; always, when there are none. */
export function isShown(conditions: readonly When[] | undefined, says: Says): boolean {
  return !conditions?.length || conditions.some((when) => holds(when, says));
}

/** The sentences about what is missing in an empty input; none when something stands in it. */
export function missing(asked: readonly Asked[] | undefined, isFilled: boolean, says: Says): string[] {
  if (isFilled || !asked) return [];
  return asked.filter((one) => one.when.every((when) => holds(when, says))).map((one) => one.sentence);
}

export function holds(when: When, says: Says): boolean {
  const found = says(when.path);
  if (!when.says.length) return isFilledIn(found);
  return when.says.some((word) => (typeof word === 'boolean' ? Boolean(found) === word : (found ?? '') === word));
}

export function isFilledIn(found: unknown): boolean {
  return Array.isArray(found) ? found.length > 0 : found !== undefined && found !== null && found !== '' && found !== false;
}
