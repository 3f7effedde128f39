/**
 * `npm run -s bench`: machine events a second beside the rate of a bare binary heap in the same run, and their ratio; compiled
 * Python; what a thousand threads weigh; what it costs to rewind. Ratios count; absolute figures only orient. Prints one JSON object.
 */
import { compare } from '../../server/cli/bench/compare.ts';
import { crowdAroundGil, crowdInLoop, queueOfJobs } from '../../server/cli/bench/workloads.ts';
import { SIM_VERSION } from '../../shared/sim/index.ts';
import { kilobytesPer1000Threads } from './memory.ts';
import { pythonRow } from './python.ts';
import { rewinding } from './rewind.ts';

const report = {
  simVersion: SIM_VERSION,
  node: process.version,
  jobsOn4Cores: compare(queueOfJobs(20_000)),
  gilWith200Threads: compare(crowdAroundGil(200, 40)),
  loopWith5000Tasks: compare(crowdInLoop(5_000, 4)),
  python: pythonRow(),
  kilobytesPer1000Threads: kilobytesPer1000Threads(),
  rewind100msOf200Threads: rewinding(crowdAroundGil(200, 40), 100_000),
  rewind5msOf5000Tasks: rewinding(crowdInLoop(5_000, 4), 5_000),
};
console.log(JSON.stringify(report, null, 2));
