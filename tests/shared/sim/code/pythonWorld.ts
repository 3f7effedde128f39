/** Python programs for tests of the machine: compiled, and run to their end. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonProgram, pythonScenario } from '../../../../shared/levels/python.ts';
import { compileProgram } from '../../../../shared/python/index.ts';
import type { SimResult } from '../../../../shared/score/result.ts';
import { resultOf } from '../../../../shared/score/result.ts';
import { runThrough } from '../../../../shared/score/runThrough.ts';
import { SIM_VERSION } from '../../../../shared/sim/index.ts';
import type { SimEvent } from '../../../../shared/sim/words/event.ts';
import type { Scenario } from '../../../../shared/sim/words/scenario.ts';

const folder = join(import.meta.dirname, 'programs');

interface Recorded {
  readonly stdout: string;
  readonly lastOfStderr: string;
  readonly exitStatus: number;
}

/** What CPython made of them: see record.py. */
export const recorded = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'recorded.json'), 'utf8')) as {
    readonly programs: Readonly<Record<string, Recorded>>;
  }
).programs;

export const programNames = readdirSync(folder)
  .filter((name) => name.endsWith('.py'))
  .map((name) => name.slice(0, -3));

export const sourceOf = (name: string): string => readFileSync(join(folder, `${name}.py`), 'utf8');

/** The change of a scenario that a test needs. */
export interface Changes {
  readonly cores?: number;
  readonly costs?: Scenario['machine']['costs'];
  readonly python?: Partial<Scenario['python']>;
  readonly loop?: Scenario['loop'];
  readonly os?: Scenario['os'];
  readonly memoryKb?: number;
  readonly input?: readonly string[];
}

export const pythonWorld = (source: string, changes: Changes = {}): Scenario => {
  const code = compileProgram(source, { file: 'program.py' });
  if (!code.ok) throw new Error(JSON.stringify(code.error));
  const { cores = 2, costs = 'measured', python = {}, input = [], memoryKb, ...rest } = changes;
  const scenario = pythonScenario(pythonProgram(code.value, input));
  const machine = { cores, costs, ...(memoryKb === undefined ? {} : { memoryKb }) };
  return { ...scenario, machine, python: { ...scenario.python, ...python }, ...rest };
};

export const runPython = (
  source: string,
  changes: Changes = {},
): SimResult & { readonly list: readonly SimEvent[] } => {
  const { ledger, atUs, events } = runThrough(pythonWorld(source, changes));
  return { ...resultOf(ledger, SIM_VERSION, atUs), list: events };
};

/** Lines of a program, without the indent that they have in a test. */
export const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;
