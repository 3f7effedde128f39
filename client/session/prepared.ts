/** What a worker loads before it runs a level: Python and its codes, only where the level is Python. */
import { withCodes } from '../../shared/levels/bare.ts';
import type { Level } from '../../shared/levels/level.ts';
import { loadCodes } from '../content/codes.ts';

interface Needs {
  readonly level: Level;
  /** Where the codes of its program lie, if the level comes without them. */
  readonly codes: readonly string[];
}

/** `loadPython` is the worker's own: only what a worker itself imports later is fetched without a document. */
export const prepared = async (
  { level, codes }: Needs,
  loadPython: () => Promise<unknown>,
): Promise<Level> => {
  if (!level.scenario.program?.code) return level;
  const [[own = []]] = await Promise.all([loadCodes([codes]), loadPython()]);
  return codes.length === 0 ? level : { ...level, scenario: withCodes(level.scenario, own) };
};
