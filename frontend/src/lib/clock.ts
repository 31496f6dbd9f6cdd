/** A clock as the server tells it: when it ends (milliseconds), or the seconds left while it stands still. */
export interface Clock {
  readonly ends: number | null;
  readonly left: number | null;
}

/** Give the seconds that are left at a moment of the server's time; below zero when time is up. */
export function secondsLeft(clock: Clock, now: number): number | null {
  return clock.ends === null ? clock.left : Math.round((clock.ends - now) / 1000);
}

/** Say seconds as a clock does: 9:05, and with a minus when it is past. */
export function clockFace(seconds: number | null): string {
  if (seconds === null) return '–:––';
  const whole = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
