// How long a person waits, in either page: from a key to the screen, and from frame to frame while scrolling.

export interface Timed {
  /** From every key until what it did is on the screen, in milliseconds, since this was asked last. */
  keys(): number[];
  /** The frames of a scroll through the whole width and back. */
  scroll(): Promise<number[]>;
}

/** Begin to time a page that scrolls in one element. */
export function timed(room: () => Element | null): Timed {
  let those: number[] = [];
  document.addEventListener('keydown', ({timeStamp}) => {
    requestAnimationFrame(() => {
      // A message comes after the frame was laid out and painted.
      const after = new MessageChannel();
      after.port1.onmessage = () => those.push(performance.now() - timeStamp);
      after.port2.postMessage(undefined);
    });
  }, {capture: true});
  return {
    keys() {
      const found = those;
      those = [];
      return found;
    },
    async scroll() {
      const times: number[] = [];
      let before = await new Promise<number>(requestAnimationFrame);
      for (let nr = 0; nr < 240; nr += 1) {
        room()?.scrollBy(nr < 120 ? 110 : -110, nr % 20 < 10 ? 30 : -30);
        const now = await new Promise<number>(requestAnimationFrame);
        times.push(now - before);
        before = now;
      }
      return times;
    },
  };
}
