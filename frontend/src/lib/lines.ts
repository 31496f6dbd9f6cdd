// Lines of a text, counted from one as people do.

/** Where a line begins and ends; past the last line it is the end of the text. */
export function span(text: string, line: number): [number, number] {
  const before = text.split('\n').slice(0, Math.max(0, line - 1));
  const start = Math.min(text.length, before.reduce((sum, one) => sum + one.length + 1, 0));
  const end = text.indexOf('\n', start);
  return [start, end === -1 ? text.length : end];
}
