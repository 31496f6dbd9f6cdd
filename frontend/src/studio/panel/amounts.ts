// Numbers and days as people type them.

export interface Bounds {
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/** Read a number: "1.250,5" and "12" as people write them here, "12.5" as elsewhere; `undefined` when it is none. */
export function amountOf(written: string, bounds: Bounds): number | undefined {
  const text = written.trim().replace(/\s/g, '').replace('−', '-');
  const plain = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return undefined;
  const found = Number(plain);
  if (bounds.whole && !Number.isInteger(found)) return undefined;
  if (bounds.least !== undefined && found < bounds.least) return undefined;
  if (bounds.most !== undefined && found > bounds.most) return undefined;
  return found;
}

/** Write a number as people read it here: with a comma in Dutch. */
export function amountInWords(amount: number, language: 'nl' | 'en'): string {
  return language === 'en' ? String(amount) : String(amount).replace('.', ',');
}
