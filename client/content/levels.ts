/**
 * The levels that ship with the client, each loaded when it is opened: decoded and compiled by the build, which knows
 * every fault by then. What shows a level needs no codes; what runs it fetches them.
 */
import { levelWith } from '../../shared/levels/bare.ts';
import type { Level } from '../../shared/levels/level.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { loadCodes } from './codes.ts';

/** A level without the codes of its Python. */
export interface BareLevel {
  readonly level: Level;
  /** The best known run, to be compared with and watched. */
  readonly best: RunLog | null;
  /** Where the codes lie: of its own scenario, then of its variants. */
  readonly parts: readonly (readonly string[])[];
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

/** The whole of it, and what runs its Python. */
export const wholeLevel = async ({ level, parts }: BareLevel): Promise<Level> => {
  if (parts.every((each) => each.length === 0)) return level;
  const [codes] = await Promise.all([
    Promise.all(parts.map(loadCodes)),
    import('../../shared/sim/python.ts'),
  ]);
  return levelWith(level, codes);
};

/** The lines of a level's program; null where it has none. */
export const levelSource = async (id: string): Promise<readonly string[] | null> =>
  (await bareLevel(id))?.level.scenario.program?.code?.source ?? null;
