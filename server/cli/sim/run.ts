/** `sim run`: scenarios to their end, as text or as a result a line. */
import { writeFileSync } from 'node:fs';
import type { Fault, Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import { chromeTrace } from '../../../shared/replay/chromeTrace.ts';
import { tracePicture } from '../../../shared/replay/tracePicture.ts';
import { resultOf } from '../../../shared/score/result.ts';
import type { Run } from '../../../shared/score/runThrough.ts';
import { runInPieces, runThrough } from '../../../shared/score/runThrough.ts';
import { SIM_VERSION } from '../../../shared/sim/index.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import type { Terminal } from '../terminal.ts';
import { faultLines, printable } from '../terminal.ts';
import type { RunOptions } from './options.ts';
import { readOptions } from './options.ts';
import { paintFor } from './paint.ts';
import type { PythonFault } from './python.ts';
import { isPython, printStreams, pythonFaultLines, readPython, statusOf } from './python.ts';
import { readScenario } from './read.ts';
import { reportText } from './report.ts';

type Output = Terminal & { readonly json: boolean };

const written = (option: string, file: string, text: string): readonly Fault[] => {
  try {
    writeFileSync(file, text);
    return [];
  } catch {
    return [{ path: `--${option}`, code: 'unwritable', expected: 'a file that may be written' }];
  }
};

/** Runs and writes the trace or its picture, for which all events must be kept. */
const runTraced = (scenario: Scenario, title: string, { trace, picture }: RunOptions): Result<Run> => {
  const run = runThrough(scenario);
  const drawn = chromeTrace(run.events, scenario.machine.cores);
  const faults = [
    ...(trace === null ? [] : written('trace', trace, JSON.stringify(drawn))),
    ...(picture === null ? [] : written('picture', picture, tracePicture(drawn, title))),
  ];
  return faults.length > 0 ? err(faults) : ok(run);
};

/** The exit code. */
const printRun = (word: string, scenario: Scenario, { ledger, atUs }: Run, out: Output): number => {
  const result = resultOf(ledger, SIM_VERSION, atUs);
  if (!out.json) printStreams(result, out);
  const { cores } = scenario.machine;
  const place = { title: scenario.title ?? word, cores, endUs: atUs, cut: ledger.tally.cut };
  if (out.json) out.say(JSON.stringify(result));
  else out.say(reportText(printable(result), printable(place), paintFor(out.screen)));
  return statusOf(result);
};

/** Something was wrong with it. */
const faulty = 2;

/** The exit code. */
const runOne = (word: string, options: RunOptions, terminal: Terminal): number => {
  const scenario: Result<Scenario, readonly PythonFault[]> = isPython(word)
    ? readPython(word, options)
    : readScenario(word, options.change);
  const tell = (faults: readonly PythonFault[]): number => {
    if (options.json) terminal.say(JSON.stringify({ error: faults.map(({ source: _, ...fault }) => fault) }));
    else if (isPython(word)) terminal.complain(pythonFaultLines(word, faults));
    else terminal.complain(faultLines(faults, options.files.length > 1 ? word : ''));
    return faulty;
  };
  if (!scenario.ok) return tell(scenario.error);
  const isDrawn = options.trace !== null || options.picture !== null;
  const run = isDrawn
    ? runTraced(scenario.value, scenario.value.title ?? word, options)
    : ok(runInPieces(scenario.value, () => {}));
  if (!run.ok) return tell(run.error);
  return printRun(word, scenario.value, run.value, { ...terminal, json: options.json });
};

/** The exit code: 2 if any input was faulty, else that of a single Python program. */
export const runCommand = (words: readonly string[], terminal: Terminal): number => {
  const options = readOptions(words);
  if (!options.ok) {
    terminal.complain(faultLines(options.error));
    return 2;
  }
  const codes = options.value.files.map((file) => runOne(file, options.value, terminal));
  if (codes.length === 1) return codes[0] ?? 0;
  return codes.includes(faulty) ? faulty : 0;
};
