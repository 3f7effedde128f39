/** What a worker loads before it runs a level: Python and its codes, only where the level is Python. */
import { withCodes } from '../../shared/levels/bare.ts';
import type { Level } from '../../shared/levels/level.ts';
import { isAbsent } from '../../shared/program/holes.ts';
import { type CodePlaces, loadCodes } from '../content/codes.ts';

interface Needs {
  readonly level: Level;
  /** Where the codes of its program lie; null if it has none, or the level comes with them. */
  readonly codes: CodePlaces | null;
}

/** A level, and what it takes to run it. */
export interface Prepared {
  /** Its table of codes may have holes where its usual runs never go. */
  readonly level: Level;
  /** Asked for when a run went there. */
  whole(): Promise<Level>;
}

const filled = async ({ level, codes }: Needs, places: readonly string[]): Promise<Level> => {
  if (codes === null) return level;
  const [own = []] = await loadCodes([places]);
  return { ...level, scenario: withCodes(level.scenario, own) };
};

/** `loadPython` is the worker's own: only what a worker itself imports later is fetched without a document. */
export const prepared = async (needs: Needs, loadPython: () => Promise<unknown>): Promise<Prepared> => {
  const { level, codes } = needs;
  if (!level.scenario.program?.code) return { level, whole: async () => level };
  const places = codes?.first ? [codes.first] : (codes?.whole ?? []);
  const [first] = await Promise.all([filled(needs, places), loadPython()]);
  return { level: first, whole: () => filled(needs, codes?.whole ?? []) };
};

/** What `work` makes of the level: of the whole of it, where it runs into a hole. */
export const worked = async <Made>(
  { level, whole }: Prepared,
  work: (level: Level) => Made,
): Promise<Made> => {
  try {
    return work(level);
  } catch (thrown) {
    if (!isAbsent(thrown)) throw thrown;
    return work(await whole());
  }
};
