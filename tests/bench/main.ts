/**
 * `npm run -s bench`: machine events a second beside the rate of a naked binary heap in the same run, and their ratio.
 * The ratio is what counts; absolute figures only orient. Prints one JSON object.
 */
import { advance, createSim, SIM_VERSION } from '../../shared/sim/index.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';
import { heapRate } from './heap.ts';
import { crowdAroundGil, crowdInLoop, queueOfJobs } from './workloads.ts';

const repeats = 5;

interface Rate {
  readonly events: number;
  readonly eventsPerSecond: number;
}

function timed(scenario: Scenario): Rate {
  const state = createSim(scenario);
  const began = performance.now();
  const { events } = advance(state, [], Number.MAX_SAFE_INTEGER);
  return {
    events: events.length,
    eventsPerSecond: Math.round((1000 * events.length) / (performance.now() - began)),
  };
}

const median = (rates: readonly number[]): number => [...rates].sort((a, b) => a - b)[rates.length >> 1] ?? 0;

/** Machine and heap take turns, so that whatever else the computer does meets both. */
function compared(scenario: Scenario): Rate & { readonly heapOpsPerSecond: number; readonly ratio: number } {
  const runs = Array.from({ length: repeats }, () => ({ machine: timed(scenario), heap: heapRate() }));
  const eventsPerSecond = median(runs.map((run) => run.machine.eventsPerSecond));
  const ratio = median(runs.map((run) => run.machine.eventsPerSecond / run.heap));
  return {
    events: runs[0]?.machine.events ?? 0,
    eventsPerSecond,
    heapOpsPerSecond: median(runs.map((run) => run.heap)),
    ratio: Math.round(ratio * 1000) / 1000,
  };
}

const report = {
  simVersion: SIM_VERSION,
  node: process.version,
  jobsOn4Cores: compared(queueOfJobs(20_000)),
  gilWith200Threads: compared(crowdAroundGil(200, 40)),
  loopWith5000Tasks: compared(crowdInLoop(5_000, 4)),
};
console.log(JSON.stringify(report, null, 2));
