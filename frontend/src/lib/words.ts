/** What a person reads: Dutch, and its English translation. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** Give words in the language of the page; `{name}` is filled in. */
export function say(words: Words, filled: Readonly<Record<string, string | number>> = {}): string {
  const text = document.documentElement.lang === 'en' ? words.en : words.nl;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(filled[name] ?? whole));
}
