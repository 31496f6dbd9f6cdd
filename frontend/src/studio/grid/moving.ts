// Where an arrow leads in a grid of rows and columns. Plain numbers, no browser.

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** How many columns a cell takes from its first one; one where nothing is said. */
  span?(spot: Spot): {first: number; last: number};
  /** How many rows are in sight. */
  readonly page?: number;
}

const WAYS: Record<string, (spot: Spot, extent: Extent) => Spot> = {
  ArrowUp: ({row, column}) => ({row: row - 1, column}),
  ArrowDown: ({row, column}) => ({row: row + 1, column}),
  ArrowLeft: (spot, extent) => ({row: spot.row, column: spanAt(spot, extent).first - 1}),
  ArrowRight: (spot, extent) => ({row: spot.row, column: spanAt(spot, extent).last + 1}),
  Home: ({row}) => ({row, column: 0}),
  End: ({row}, extent) => ({row, column: extent.columns - 1}),
  'Ctrl+Home': () => ({row: 0, column: 0}),
  'Ctrl+End': (_, extent) => ({row: extent.rows - 1, column: extent.columns - 1}),
  'Ctrl+ArrowUp': ({column}) => ({row: 0, column}),
  'Ctrl+ArrowDown': ({column}, extent) => ({row: extent.rows - 1, column}),
  'Ctrl+ArrowLeft': ({row}) => ({row, column: 0}),
  'Ctrl+ArrowRight': ({row}, extent) => ({row, column: extent.columns - 1}),
  PageUp: ({row, column}, extent) => ({row: row - (extent.page ?? 8), column}),
  PageDown: ({row, column}, extent) => ({row: row + (extent.page ?? 8), column}),
};

/** Give where a key leads; nothing when it is no key to move with. At an edge one stays there. */
export function moved(keys: string, spot: Spot, extent: Extent): Spot | undefined {
  const way = Object.hasOwn(WAYS, keys) ? WAYS[keys] : undefined;
  return way && within(way(spot, extent), extent);
}

/** Give the nearest spot that is in the grid. */
export function within(spot: Spot, extent: Extent): Spot {
  return {row: between(spot.row, extent.rows), column: between(spot.column, extent.columns)};
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Give the range between two corners, whichever comes first. */
export function rangeOf(one: Spot, other: Spot): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** Say whether a spot is in a range. */
export function isIn(spot: Spot, range: Range): boolean {
  return spot.row >= range.top && spot.row <= range.bottom && spot.column >= range.left && spot.column <= range.right;
}

function spanAt(spot: Spot, extent: Extent): {first: number; last: number} {
  return extent.span?.(spot) ?? {first: spot.column, last: spot.column};
}

function between(place: number, many: number): number {
  return Math.max(0, Math.min(many - 1, place));
}
