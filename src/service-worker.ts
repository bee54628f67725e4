/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * Makes the tablet start without network (design §6, Shell): keeps the program and the one shell of `/field`, which
 * holds nobody's data, and answers every navigation below `/field` from it. Registered by the tablet's layout alone.
 * A new version waits until the enumerator says "restart" or every tab is closed; the old cache serves until then.
 */
import { build, files, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const SHELL = '/field';
const cacheName = `jingpu-field-${version}`;
const assets = new Set([...build, ...files]);

worker.addEventListener('install', (event) => event.waitUntil(keepProgram()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('message', (event) => {
  if (event.data === 'restart') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    const isField = url.pathname === SHELL || url.pathname.startsWith(`${SHELL}/`);
    if (isField) event.respondWith(kept(SHELL, request));
  } else if (assets.has(url.pathname)) {
    event.respondWith(kept(url.pathname, request));
  }
});

async function keepProgram() {
  const cache = await caches.open(cacheName);
  // Without credentials: the shell must be the same for everybody who may use this tablet.
  const shell = await fetch(SHELL, { credentials: 'omit', cache: 'no-store' });
  if (!shell.ok || shell.redirected) throw new Error(`The shell answered ${shell.status}`);
  await Promise.all([cache.put(SHELL, shell), cache.addAll([...assets])]);
}

async function takeOver() {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
  await worker.clients.claim();
}

async function kept(path: string, request: Request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}
