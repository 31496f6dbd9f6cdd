// Which marks a cell has. Somebody says something of one cell, and only that cell is drawn again.
import type {Arranged} from '../../live/arranged.ts';
import type {Column} from './columns.ts';
import type {Entry} from './entries.ts';
import type {Mark, Marks} from './marks.ts';
import type {Row} from './rows.ts';

export interface Marked {
  /** Goes up when any cell may have other marks. */
  readonly version: number;
  at(row: Row, column: Column): readonly Mark[];
  /** The same words as before as long as the marks say the same. */
  sign(row: Row, column: Column): string;
}

/** Look marks up by cell. */
export function marked(marks: Marks, tree: () => Arranged, entriesIn: (row: Row, column: Column) => readonly Entry[]): Marked {
  const seen = new Map<string, {readonly version: number; readonly of: unknown; readonly sign: string}>();
  const at = (row: Row, column: Column): readonly Mark[] => {
    if (!marks.version) return [];
    const now = tree();
    const thing = column.ghost ? undefined : row.filled === 'phase' ? column.phase.thing : column.step?.thing;
    const home = thing && now.addressOf(thing);
    if (!home) return [];
    const own = row.head ? (row.key === 'mijlpaal' ? [] : [home]) : [`${home}/${row.path}`];
    const cards = column.step && !row.head ? entriesIn(row, column).flatMap((entry) => entry.own && now.addressOf(entry.thing) || []) : [];
    return marks.at([...own, ...cards]);
  };
  return {
    get version() {
      return marks.version;
    },
    at,
    sign(row, column) {
      const cell = `${row.key} ${column.key}`;
      const of = column.step ?? column.phase;
      const before = seen.get(cell);
      if (before?.version === marks.version && before.of === of) return before.sign;
      const sign = at(row, column).map(({kind, words}) => `${kind} ${words}`).join('\n');
      seen.set(cell, {version: marks.version, of, sign});
      return sign;
    },
  };
}
