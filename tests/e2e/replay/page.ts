/** Runs logs and scenarios again in the browser, when asked by the test that opened it. Never shipped. */
import { chain, EMPTY_HASH } from '../../../shared/ground/digest.ts';
import { endOfTime } from '../../../shared/ground/time.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { rerun } from '../../../shared/levels/play.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import { advance, createSim } from '../../../shared/sim/index.ts';
import type { StampedCommand } from '../../../shared/sim/words/command.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
// Logs of levels are logs of Python.
import '../../../shared/sim/python.ts';

interface Logs {
  readonly levels: readonly Level[];
  readonly logs: readonly RunLog[];
}

interface Run {
  readonly scenario: Scenario;
  readonly commands: readonly StampedCommand[];
}

/** The chained hash each log comes to here, or its first difference. */
function hashesOfLogs({ levels, logs }: Logs): readonly string[] {
  return logs.map((log) => {
    const level = levels.find(({ id }) => id === log.level);
    if (!level) return `no level ${log.level}`;
    const done = rerun(level, log);
    return done.ok ? done.value.hash : JSON.stringify(done.error);
  });
}

function hashesOfRuns(runs: readonly Run[]): readonly string[] {
  return runs.map(({ scenario, commands }) =>
    chain(EMPTY_HASH, advance(createSim(scenario), commands, endOfTime).events),
  );
}

export const here = { hashesOfLogs, hashesOfRuns };
Object.assign(globalThis, here);
document.body.dataset.ready = 'true';
