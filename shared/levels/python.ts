/** From the text of a Python program to a scenario that runs it: what the command line, the lab and levels share. */
import type { Fault, Result } from '../ground/result.ts';
import { err, ok } from '../ground/result.ts';
import type { ProgramCode } from '../program/code.ts';
import type { Program } from '../program/program.ts';
import type { SourceFault } from '../python/index.ts';
import { compileProgram } from '../python/index.ts';
import '../sim/python.ts';
import type { Scenario } from '../sim/words/scenario.ts';

/** A program that is nothing but Python, with the lines that `input()` reads. */
export const pythonProgram = (code: ProgramCode, input: readonly string[] = []): Program => ({
  main: [],
  bodies: {},
  pools: {},
  locks: [],
  vars: {},
  code,
  ...(input.length > 0 ? { input } : {}),
});

/** Two cores with the costs of a real machine; whoever wants another says so. */
export const pythonScenario = (program: Program): Scenario => ({
  format: 'runqueue/scenario@1',
  machine: { cores: 2, costs: 'measured' },
  python: { build: 'gil', switchIntervalUs: 5000, version: '3.13' },
  os: { policy: 'fair', sliceUs: 4000 },
  loop: { policy: 'fifo' },
  program,
});

/** In plain English, for terminals and logs; screens have a text of their own for each code. */
const expectedOf = ({ message, what, instead, code }: SourceFault): string =>
  message ?? [what, instead === undefined ? undefined : `use ${instead}`].filter(Boolean).join(': ') ?? code;

export const placed = (fault: SourceFault): Fault => ({
  path: `${fault.line}:${fault.column}`,
  code: fault.code,
  expected: expectedOf(fault),
});

/** All faults of the text at once, placed by `line:column`. */
export const compilePython = (text: string, file: string): Result<ProgramCode> => {
  const compiled = compileProgram(text, { file });
  return compiled.ok ? ok(compiled.value) : err(compiled.error.map(placed));
};
