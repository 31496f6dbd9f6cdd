// The page itself without a network: a small worker keeps it and its files, and nothing else.
import type {Studio} from '../studio.ts';

/** Whoever may not be here any more leaves nothing behind on this device. */
const NOT_HERE = new Set([4401, 4403, 4404]);

/** Let the page be opened again without a network, where the browser can. */
export function startShell(studio: Pick<Studio, 'room'>): void {
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  if (!worker) return;
  let registered: Promise<ServiceWorkerRegistration> | undefined;
  const keep = async (): Promise<void> => {
    try {
      registered ??= worker.register('offline.js');
      await registered;
      const ready = await worker.ready;
      ready.active?.postMessage({kind: 'keep', files: files()});
    } catch {
      // A browser that keeps nothing, as in a private window: without a network the page works as long as it is open.
    }
  };
  const forget = async (): Promise<void> => {
    const here = new URL('.', location.href).pathname;
    await caches.delete(`leefwereld ${here}`);
    await (await worker.getRegistration(here))?.unregister();
  };
  studio.room.on('state', () => {
    if (studio.room.state === 'saved' && !registered) void keep();
    if (studio.room.state === 'closed' && NOT_HERE.has(studio.room.code)) void forget();
  });
}

/** The addresses of everything that this page was drawn with. */
function files(): string[] {
  const all = performance.getEntriesByType('resource').map(({name}) => name);
  return all.filter((one) => /^\/(static|gezicht)\//.test(new URL(one).pathname));
}
