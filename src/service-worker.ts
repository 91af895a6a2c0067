import { immutable } from '$app/manifest';
import { version } from '$app/env';
import { takeOver } from '#platform/browser/offline.ts';

/** What a service worker's global scope gives that this file uses; the types of the window do not know it. */
interface Worker {
  location: Location;
  registration: { scope: string };
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<readonly { url: string; navigate(url: string): Promise<unknown> }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listen: (event: LifeEvent) => void): void;
  addEventListener(name: 'fetch', listen: (event: FetchEvent) => void): void;
  addEventListener(name: 'message', listen: (event: { data: unknown }) => void): void;
}
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LifeEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

// Under the types of a window, `self` is one; here it is the worker.
const worker = self as unknown as Worker;
const prefix = 'parvis-field-';
const home = new URL(worker.registration.scope).pathname;
// One cache for each version and language: a new version comes whole or not at all.
const cacheName = `${prefix}${version} ${home}`;
// The kiosk is one page, that opens from the device even when there is a network: nobody waits for it.
const isKiosk = home.endsWith('/kiosk');
const isOnePage = isKiosk || home.endsWith('/meetings/door');
const shell = isOnePage ? home : `${home}/offline`;
// What sees beside the page whether it still moves.
const watchdog = '/kiosk/watchdog.js';
// A network that is there and does not answer is worse than none.
const patienceMs = 4000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions().then(() => worker.clients.claim())));
// A new version waits while pages of the one before are open, until one of them says that nobody is at its screen.
worker.addEventListener('message', ({ data }) => void (data === takeOver && worker.skipWaiting()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (isKiosk && url.origin === worker.location.origin && url.pathname === `${home}/stuck`) return event.respondWith(restartPages());
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith('/_app/immutable/') || (isKiosk && url.pathname === watchdog)) event.respondWith(fromCacheFirst(request));
  else if (request.mode === 'navigate') event.respondWith(url.pathname === shell ? shellPage(request) : onlineOrShell(request, url));
});

/** The page that opens from the phone, fetched as nobody so that no name is in it, and all that it is made of. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const page = await fetch(shell, { credentials: 'omit', cache: 'reload' });
  if (!page.ok) throw new Error(`the offline page answered ${page.status}`);
  const html = await page.clone().text();
  const named = new Set([...html.matchAll(/\/_app\/immutable\/[\w./-]+/g)].map(([path]) => path));
  // The first two nodes are the frame and its error page: Kit asks for both at once.
  for (const { path } of immutable) if (/\/nodes\/[01]\./.test(path)) named.add(path.startsWith('/') ? path : `/${path}`);
  await addWithParts(cache, named);
  if (isKiosk) await cache.add(watchdog);
  await cache.put(shell, page);
}

/** Files of the product with what they fetch later, when it is wanted; other pages' own nodes are left out. */
async function addWithParts(cache: Cache, wanted: ReadonlySet<string>): Promise<void> {
  const parts = new Map(immutable.flatMap(({ path }) => (path.includes('/nodes/') ? [] : [[path.split('/').at(-1) ?? '', path.startsWith('/') ? path : `/${path}`]])));
  const known = new Set(wanted);
  for (let batch = [...wanted]; batch.length > 0; ) {
    await cache.addAll(batch);
    const texts = await Promise.all(batch.filter((path) => /\.(?:js|css)$/.test(path)).map(async (path) => (await cache.match(path))?.text() ?? ''));
    const named = texts.flatMap((text) => text.match(isKiosk ? /[\w.-]+\.(?:js|css|woff2)/g : /[\w.-]+\.(?:js|css)/g) ?? []).flatMap((name) => parts.get(name) ?? []);
    batch = [...new Set(named)].filter((path) => !known.has(path));
    for (const path of batch) known.add(path);
  }
}

async function forgetOldVersions(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name.endsWith(` ${home}`) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A page that stands still is loaded anew. */
async function restartPages(): Promise<Response> {
  for (const page of await worker.clients.matchAll({ type: 'window' })) await page.navigate(page.url).catch(() => null);
  return new Response(null, { status: 204 });
}

async function fromCacheFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function shellPage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(shell)) ?? fetch(request);
}

/** The page as the server has it; without an answer, the one that opens from the phone, at the same place. */
async function onlineOrShell(request: Request, url: URL): Promise<Response> {
  try {
    const response = await Promise.race([fetch(request), tooLate()]);
    // A server that is being restarted behind its proxy answers, but with nothing.
    if (response.status < 502 || response.status > 504) return response;
  } catch {
    // No network: told below.
  }
  return Response.redirect(`${shell}?at=${encodeURIComponent(url.pathname)}`, 302);
}

function tooLate(): Promise<never> {
  return new Promise((_, failed) => setTimeout(() => failed(new Error('too late')), patienceMs));
}
