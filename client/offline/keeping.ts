/** The laws of keeping the client on the device, as functions of values. */

/** What the build writes into the worker. */
export interface Keeping {
  readonly version: string;
  /** The script by which a page of this version begins. */
  readonly entry: string;
  /** Needed by every first page. */
  readonly shell: readonly string[];
  /** Everything else of this version: levels, words, boards, the interpreter. */
  readonly rest: readonly string[];
}

/** `page`: the net, or the kept page if there is none. `asset`: what is kept, or the net. `pass`: not our business. */
export type Way = 'page' | 'asset' | 'pass';

export interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

const notPages = /^\/(api\/|healthz$|readyz$)|\.[^/]*$/;

export const wayOf = ({ method, mode, url }: Asked, origin: string): Way => {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin) return 'pass';
  if (mode === 'navigate') return notPages.test(pathname) ? 'pass' : 'page';
  return pathname.startsWith('/assets/') ? 'asset' : 'pass';
};

const prefix = 'runqueue-';
export const shelfOf = ({ version }: Keeping): string => prefix + version;

/** Shelves of other versions; what other programs of this origin keep is not ours. */
export const otherShelves = (names: readonly string[], keeping: Keeping): readonly string[] =>
  names.filter((name) => name.startsWith(prefix) && name !== shelfOf(keeping));

/** A proxy whose server is gone answers 502 to 504: that is no net either. */
export const isGone = (status: number): boolean => status >= 502 && status <= 504;

/** While a server is being renewed, its page may be of another version than its worker: then nothing is kept. */
export const belongs = (page: string, { entry }: Keeping): boolean => page.includes(`"${entry}"`);
