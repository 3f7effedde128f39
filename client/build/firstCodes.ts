/**
 * The codes that the usual runs of a level come to, with holes for all others: what a game fetches first, a third of the
 * whole. Which they are is found out by running the level: as its rivals would, and as its best known run went.
 */
import { codesOf, withCodes } from '../../shared/levels/bare.ts';
import type { Level } from '../../shared/levels/level.ts';
import { scenarioWith } from '../../shared/levels/open.ts';
import { rerun } from '../../shared/levels/play.ts';
import type { Code } from '../../shared/program/code.ts';
import { hole, isAbsent } from '../../shared/program/holes.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { ranIn } from '../../shared/runtime/python.ts';
import { runInPieces } from '../../shared/score/runThrough.ts';
import '../../shared/sim/python.ts';

const unseen = (): void => {};

const usualRuns = (level: Level, best: RunLog | null): void => {
  for (const policy of level.rivals) runInPieces(scenarioWith(level, policy), unseen);
  if (best === null) return;
  const again = rerun(level, best);
  if (!again.ok) throw new Error(`${level.id}: the best known run cannot be run`);
};

const withOnly = (level: Level, places: ReadonlySet<number>): Level => {
  const codes = codesOf(level.scenario).map((code, place) =>
    places.has(place) || code.module === '' ? code : hole,
  );
  return { ...level, scenario: withCodes(level.scenario, codes) };
};

/** A run may ask for the name of a code that it never runs: then that one comes, too. */
const placesFor = (level: Level, best: RunLog | null, ran: readonly number[]): ReadonlySet<number> => {
  const places = new Set(ran);
  for (;;) {
    try {
      usualRuns(withOnly(level, places), best);
      return places;
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
      places.add(thrown.absent);
    }
  }
};

/** null: there is no Python in it. */
export const firstCodes = (level: Level, best: RunLog | null): readonly Code[] | null => {
  const { program } = level.scenario;
  if (!program?.code) return null;
  usualRuns(level, best);
  const places = placesFor(level, best, ranIn(program.code));
  return codesOf(withOnly(level, places).scenario);
};
