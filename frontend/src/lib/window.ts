// Where a drawing stands in its window: how large, and how far moved. Plain numbers, no browser.

export interface Stand {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const SMALLEST = 0.05;
const LARGEST = 6;

/** The whole drawing in the window, in the middle. */
export function fitted(drawing: Size, room: Size): Stand {
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height);
  return {
    scale,
    x: (room.width - drawing.width * scale) / 2,
    y: Math.max(0, (room.height - drawing.height * scale) / 2),
  };
}

/** As wide as the window, from the top. */
export function wide(drawing: Size, room: Size): Stand {
  return {scale: room.width / drawing.width, x: 0, y: 0};
}

/** Larger or smaller by a factor; what lies under the point stays under it. */
export function zoomed(stand: Stand, factor: number, at: {x: number; y: number}): Stand {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, stand.scale * factor));
  const real = scale / stand.scale;
  return {scale, x: at.x - (at.x - stand.x) * real, y: at.y - (at.y - stand.y) * real};
}

/** Moved, but never so far that nothing of the drawing is left in the window. */
export function moved(stand: Stand, dx: number, dy: number, drawing: Size, room: Size): Stand {
  return {scale: stand.scale, x: kept(stand.x + dx, drawing.width * stand.scale, room.width), y: kept(stand.y + dy, drawing.height * stand.scale, room.height)};
}

function kept(place: number, long: number, room: number): number {
  const rest = Math.min(80, long, room);
  return Math.min(room - rest, Math.max(rest - long, place));
}
