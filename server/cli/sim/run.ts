/** `sim run`: scenarios to their end, as text or as a result a line. */
import { writeFileSync } from 'node:fs';
import type { Fault } from '../../../shared/ground/result.ts';
import { chromeTrace } from '../../../shared/replay/chromeTrace.ts';
import { resultOf } from '../../../shared/score/result.ts';
import type { Run } from '../../../shared/score/runThrough.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { SIM_VERSION } from '../../../shared/sim/index.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import type { Terminal } from '../terminal.ts';
import { faultLines } from '../terminal.ts';
import type { RunOptions } from './options.ts';
import { readOptions } from './options.ts';
import { paintFor } from './paint.ts';
import { readScenario } from './read.ts';
import { reportText } from './report.ts';

const writeTrace = (scenario: Scenario, run: Run, file: string): readonly Fault[] => {
  try {
    writeFileSync(file, JSON.stringify(chromeTrace(run.events, scenario.machine.cores)));
    return [];
  } catch {
    return [{ path: '--trace', code: 'unwritable', expected: 'a file that may be written' }];
  }
};

const printRun = (word: string, scenario: Scenario, run: Run, terminal: Terminal): void => {
  const result = resultOf(run.ledger, SIM_VERSION, run.atUs);
  const { cores } = scenario.machine;
  const title = scenario.title ?? word;
  terminal.say(reportText(result, { title, cores, endUs: run.atUs }, paintFor(terminal.screen)));
};

/** False: there was something wrong with it. */
const runOne = (word: string, options: RunOptions, terminal: Terminal): boolean => {
  const scenario = readScenario(word, options.change);
  const tell = (faults: readonly Fault[]): false => {
    if (options.json) terminal.say(JSON.stringify({ error: faults }));
    else terminal.complain(faultLines(faults, options.files.length > 1 ? word : ''));
    return false;
  };
  if (!scenario.ok) return tell(scenario.error);
  const run = runThrough(scenario.value);
  const faults = options.trace === null ? [] : writeTrace(scenario.value, run, options.trace);
  if (faults.length > 0) return tell(faults);
  if (options.json) terminal.say(JSON.stringify(resultOf(run.ledger, SIM_VERSION, run.atUs)));
  else printRun(word, scenario.value, run, terminal);
  return true;
};

/** The exit code: 2 if any input was faulty. */
export const runCommand = (words: readonly string[], terminal: Terminal): number => {
  const options = readOptions(words);
  if (!options.ok) {
    terminal.complain(faultLines(options.error));
    return 2;
  }
  const good = options.value.files.map((file) => runOne(file, options.value, terminal));
  return good.every(Boolean) ? 0 : 2;
};
