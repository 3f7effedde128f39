/** Address to page: a row a page. Links are plain anchors; a click on one of ours stays in the document. */
import { signal } from '@preact/signals';

/** A level is played, watched as a policy or the best known run plays it, or practised: no stars, and time waits. */
export const ways = ['play', 'watch', 'best', 'practise'] as const;
export type Way = (typeof ways)[number];

export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'levels' }
  | { readonly page: 'play'; readonly level: string; readonly way: Way }
  | { readonly page: 'lab'; readonly shared: string }
  | { readonly page: 'glossary'; readonly term: string }
  | { readonly page: 'join'; readonly code: string; readonly linkKey: string }
  | { readonly page: 'round'; readonly room: string }
  | { readonly page: 'teach'; readonly room: string; readonly setup: string }
  | { readonly page: 'screen'; readonly room: string }
  | { readonly page: 'missing' };

interface Row {
  readonly pattern: RegExp;
  readonly open: (parts: readonly string[], fragment: URLSearchParams) => Place;
}

const rows: readonly Row[] = [
  { pattern: /^\/$/, open: () => ({ page: 'home' }) },
  { pattern: /^\/levels$/, open: () => ({ page: 'levels' }) },
  {
    pattern: /^\/play\/([\w-]+\/[\w-]+)$/,
    open: ([level = ''], fragment) => ({
      page: 'play',
      level,
      way: ways.find((way) => fragment.has(way)) ?? 'play',
    }),
  },
  {
    pattern: /^\/lab$/,
    // The program travels in the fragment: it is stored nowhere.
    open: (_, fragment) => ({ page: 'lab', shared: fragment.toString() }),
  },
  // The fragment is the name of an anchor on the page: a term.
  {
    pattern: /^\/glossary$/,
    open: (_, fragment) => ({ page: 'glossary', term: fragment.keys().next().value ?? '' }),
  },
  {
    pattern: /^\/join(?:\/([^/]+))?$/,
    // Secrets travel in the fragment: no server and no log ever sees it.
    open: ([code = ''], fragment) => ({ page: 'join', code, linkKey: fragment.get('key') ?? '' }),
  },
  { pattern: /^\/round\/([\w-]+)$/, open: ([room = '']) => ({ page: 'round', room }) },
  {
    pattern: /^\/teach(?:\/([\w-]+))?$/,
    open: ([room = ''], fragment) => ({ page: 'teach', room, setup: fragment.get('setup') ?? '' }),
  },
  { pattern: /^\/screen\/([\w-]+)$/, open: ([room = '']) => ({ page: 'screen', room }) },
];

/** `hash` with its number sign, as in `location.hash`. */
export const parseAddress = (path: string, hash: string): Place => {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  for (const { pattern, open } of rows) {
    const match = pattern.exec(trimmed);
    if (match) return open(match.slice(1), new URLSearchParams(hash.slice(1)));
  }
  return { page: 'missing' };
};

const here = (): Place => parseAddress(location.pathname, location.hash);

export const place = signal<Place>({ page: 'home' });

export const go = (address: string): void => {
  history.pushState(null, '', address);
  place.value = here();
  window.scrollTo(0, 0);
};

const staysHere = (event: MouseEvent, link: HTMLAnchorElement): boolean =>
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
  link.origin === location.origin &&
  link.target === '' &&
  !link.hasAttribute('download') &&
  link.getAttribute('href')?.startsWith('#') !== true;

const followLink = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (event.defaultPrevented || link === null || !staysHere(event, link)) return;
  event.preventDefault();
  go(link.href);
};

export const startRouter = (): void => {
  place.value = here();
  window.addEventListener('popstate', () => {
    place.value = here();
  });
  document.addEventListener('click', followLink);
};
