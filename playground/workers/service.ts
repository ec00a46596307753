/**
 * Keeps the playground's files, so that it works without a network. Each build has a cache of its own, and all files but the
 * page have names that change with their content: versions never mix.
 */
declare const self: ServiceWorkerGlobalScope;

/** Names this build, and its files of the first load beside the page: the build sets them. */
declare const VERSION: string;
declare const FIRST_FILES: readonly string[];

/** Caches belong to the whole origin; other playgrounds may be there. */
const prefix = `mtlint playground ${self.registration.scope} `;
const name = prefix + VERSION;

self.addEventListener('install', event => {
  // The page's own name never changes, so the browser's cache may have that of an older build.
  const page = new Request('./', {cache: 'reload'});
  event.waitUntil(caches.open(name).then(cache => cache.addAll([page, ...FIRST_FILES])));
});

self.addEventListener('activate', event => {
  event.waitUntil(deleteOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const {method, url} = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});

async function deleteOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter(other => other.startsWith(prefix) && other !== name);
  await Promise.all(old.map(other => caches.delete(other)));
}

/** A file from the cache, or else from the network: then it is kept. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const isPage = request.url.replace(/[?#].*/, '').replace(/index\.html$/, '') === self.registration.scope;
  const known = await cache.match(isPage ? self.registration.scope : request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
