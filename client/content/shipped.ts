/** Where the levels lie that ship with the client: each is fetched when it is opened, decoded and compiled by the build. */
import type { Level } from '../../shared/levels/level.ts';
import type { RunLog } from '../../shared/replay/log.ts';

/** A level without the codes of its Python. */
export interface BareLevel {
  readonly level: Level;
  /** The best known run, to be compared with and watched. */
  readonly best: RunLog | null;
  /** Where the codes lie: of its own scenario, then of its variants. */
  readonly parts: readonly (readonly string[])[];
  /** Where those lie that usual runs of its own scenario come to; null: there is no Python. */
  readonly first: string | null;
}

const folder = '../../assets/levels/';
const shipped = import.meta.glob<BareLevel | null>('../../assets/levels/*/*/level.json', {
  import: 'default',
  query: '?opened',
});

const levelIdOf = (path: string): string => path.slice(folder.length).split('/').slice(0, 2).join('/');

/** In the order of their folders: chapter, then place in the chapter. */
export const levelIds: readonly string[] = Object.keys(shipped).map(levelIdOf).sort();

/** Null: there is none, or it cannot be read. */
export const bareLevel = async (id: string): Promise<BareLevel | null> =>
  (await shipped[`${folder}${id}/level.json`]?.()) ?? null;
