/** The service worker: keeps one version of the client whole and answers with it when there is no net. */
import { belongs, isGone, type Keeping, otherShelves, shelfOf, wayOf } from './keeping.ts';

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate' | 'message', hear: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', hear: (event: Fetching) => void): void;
}

const scope = globalThis as unknown as Scope;
const keeping = JSON.parse('__KEEPING__') as Keeping;
const home = '/';
/** From then on a kept page is better than waiting. */
const patienceMs = 4000;

const openShelf = (): Promise<Cache> => caches.open(shelfOf(keeping));

/** From another version's shelf if it is there: the same name is the same content. */
const fetchOnce = async (address: string): Promise<Response> => {
  const kept = await caches.match(address, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  return response;
};

/** One after another: what the page itself fetches meanwhile comes first. */
const keep = async (addresses: readonly string[]): Promise<void> => {
  const shelf = await openShelf();
  for (const address of addresses)
    if (!(await shelf.match(address, { ignoreVary: true })))
      await shelf.put(address, await fetchOnce(address));
};

const keepPage = async (): Promise<void> => {
  const page = await fetch(home, { cache: 'no-store' });
  if (!page.ok || !belongs(await page.clone().text(), keeping)) throw new Error('a page of another version');
  await (await openShelf()).put(home, page);
};

/** Where an older version is kept whole, the new one takes over only when it is whole, too. */
const install = async (): Promise<void> => {
  await keepPage();
  const older = otherShelves(await caches.keys(), keeping);
  await keep(older.length > 0 ? [...keeping.shell, ...keeping.rest] : keeping.shell);
};

/** No page of another version is open any more. */
const activate = async (): Promise<void> => {
  await Promise.all(otherShelves(await caches.keys(), keeping).map((name) => caches.delete(name)));
  await scope.clients.claim();
};

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const answerPage = async (request: Request): Promise<Response> => {
  const fresh = fetch(request);
  const kept = await (await openShelf()).match(home, { ignoreVary: true });
  if (!kept) return fresh;
  const best = fresh.then(
    (page) => (isGone(page.status) ? kept : page),
    () => kept,
  );
  return Promise.race([best, after(patienceMs).then(() => kept)]);
};

const answerAsset = async (request: Request): Promise<Response> =>
  (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
/** A page says that it is at rest: the time to fetch the rest. */
scope.addEventListener('message', (event) => event.waitUntil(keep([...keeping.shell, ...keeping.rest])));
scope.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, location.origin);
  if (way === 'page') event.respondWith(answerPage(event.request));
  if (way === 'asset') event.respondWith(answerAsset(event.request));
});
