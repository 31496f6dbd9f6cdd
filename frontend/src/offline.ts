// Lets the working page be opened without a network. The network always comes first: what is kept here is only seen when there is
// no answer. Kept are the page itself and the files that it is drawn with, nothing else; the blueprint is in IndexedDB.
export {};

interface Lasting extends Event {
  waitUntil(until: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Asking extends Lasting {
  readonly data: {readonly kind?: unknown; readonly files?: unknown};
}
interface Worker_ {
  readonly registration: {readonly scope: string};
  readonly clients: {claim(): Promise<void>};
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(kind: 'message', listener: (event: Asking) => void): void;
}

const worker = globalThis as unknown as Worker_;
const page = worker.registration.scope;
const name = `leefwereld ${new URL(page).pathname}`;
/** A train with one bar of network: so long we wait before we look at what is kept, in milliseconds. */
const PATIENCE = 6_000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  const {kind, files} = event.data;
  if (kind === 'keep' && Array.isArray(files)) event.waitUntil(keep([page, ...files.map(String)]));
});
worker.addEventListener('fetch', (event) => {
  const {request} = event;
  if (request.method !== 'GET' || !isOurs(request)) return;
  event.respondWith(answer(request, event));
});

/** The page itself, and what is the same for everybody: its files and the faces of personas. */
function isOurs(request: Request): boolean {
  const {origin, pathname} = new URL(request.url);
  if (origin !== new URL(page).origin) return false;
  return request.mode === 'navigate' ? `${origin}${pathname}` === page : isFile(pathname);
}

function isFile(path: string): boolean {
  return path.startsWith('/static/') || path.startsWith('/gezicht/');
}

async function answer(request: Request, event: Fetching): Promise<Response> {
  const cache = await caches.open(name);
  const key = request.mode === 'navigate' ? page : request.url;
  const kept = await cache.match(key);
  try {
    const found = await (kept ? soon(fetch(request)) : fetch(request));
    if (isGood(found)) event.waitUntil(cache.put(key, found.clone()));
    return found;
  } catch (gone) {
    if (kept) return kept;
    throw gone;
  }
}

async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
  const those = [...new Set(addresses)].filter((one) => one === page || isFile(new URL(one, page).pathname));
  await Promise.allSettled(those.map(async (one) => {
    const found = await fetch(one, {credentials: 'same-origin'});
    if (isGood(found)) await cache.put(one, found);
  }));
}

/** Not a sign-in page that came instead, and not an error. */
function isGood(found: Response): boolean {
  return found.ok && !found.redirected && found.type === 'basic';
}

function soon(coming: Promise<Response>): Promise<Response> {
  return Promise.race([coming, new Promise<Response>((_, refuse) => setTimeout(() => refuse(new Error('no answer')), PATIENCE))]);
}
