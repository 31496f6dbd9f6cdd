// Feelings as one smooth curve that never rises above or falls below what was felt: monotone cubic interpolation
// (Fritsch and Carlson, 1980), the same as on the poster (blauwdruk/drawing/ribbon.py).

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Give the path through the points, from left to right. */
export function smooth(points: readonly Point[]): string {
  const [start] = points;
  if (!start) return '';
  const slopes = slopesOf(points);
  const parts = [`M${start.x.toFixed(1)} ${start.y.toFixed(1)}`];
  for (let at = 1; at < points.length; at += 1) {
    const from = points[at - 1] as Point;
    const to = points[at] as Point;
    const third = (to.x - from.x) / 3;
    const [slope = 0, toSlope = 0] = [slopes[at - 1], slopes[at]];
    parts.push(`C${[from.x + third, from.y + slope * third, to.x - third, to.y - toSlope * third, to.x, to.y].map((one) => one.toFixed(1)).join(' ')}`);
  }
  return parts.join('');
}

function slopesOf(points: readonly Point[]): number[] {
  const steep = points.slice(1).map((to, nr) => {
    const from = points[nr] as Point;
    return (to.y - from.y) / (to.x - from.x);
  });
  const inner = steep.slice(1).map((right, nr) => between(steep[nr] ?? 0, right));
  return steep.length ? [0, ...inner, 0] : [0];
}

/** The harmonic mean keeps the curve between its points; at a peak or valley it lies flat. */
function between(left: number, right: number): number {
  return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
}
