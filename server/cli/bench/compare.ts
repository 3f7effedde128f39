/** Machine and bare heap timed in turns, so that whatever else the computer does meets both. The ratio is what counts. */
import { chain, EMPTY_HASH } from '../../../shared/ground/digest.ts';
import { endOfTime } from '../../../shared/ground/time.ts';
import { advance, createSim } from '../../../shared/sim/index.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import { heapRate } from './heap.ts';

const repeats = 5;
export interface Rates {
  readonly events: number;
  /** Events a second, all of them kept in a list: the trace of the run. */
  readonly plain: number;
  /** The same with the run's hash, as every play and every replay takes it. */
  readonly hashed: number;
  /** Operations a second of the bare heap. */
  readonly heap: number;
  /** Plain by heap, in thousandths. */
  readonly perMille: number;
}

const perSecond = (count: number, work: () => unknown): number => {
  const began = performance.now();
  work();
  return Math.round((1000 * count) / (performance.now() - began));
};

const median = (rates: readonly number[]): number => [...rates].sort((a, b) => a - b)[rates.length >> 1] ?? 0;

export const compare = (scenario: Scenario): Rates => {
  const start = createSim(scenario);
  const run = () => advance(start, [], endOfTime).events;
  const events = run().length;
  const runs = Array.from({ length: repeats }, () => ({
    plain: perSecond(events, run),
    hashed: perSecond(events, () => chain(EMPTY_HASH, run())),
    heap: heapRate(),
  }));
  return {
    events,
    plain: median(runs.map(({ plain }) => plain)),
    hashed: median(runs.map(({ hashed }) => hashed)),
    heap: median(runs.map(({ heap }) => heap)),
    perMille: median(runs.map(({ plain, heap }) => Math.round((1000 * plain) / heap))),
  };
};
