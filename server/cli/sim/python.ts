/** Python programs on the command line: read, compiled, and what they leave on the two streams. */
import { resolve } from 'node:path';
import type { Fault, Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import { placed, pythonProgram, pythonScenario } from '../../../shared/levels/python.ts';
import type { SourceFault } from '../../../shared/python/index.ts';
import { compileProgram } from '../../../shared/python/index.ts';
import type { SimResult } from '../../../shared/score/result.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import { readSource } from '../files.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from '../terminal.ts';
import type { RunOptions } from './options.ts';
import { automatic } from './read.ts';

export const isPython = (word: string): boolean => word.endsWith('.py');

/** A fault of the text has a place in it; the others are of the files. */
export type PythonFault = Fault & { readonly source?: SourceFault };

const linesOf = (text: string): readonly string[] => {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** The program of a file, on the machine that the options say. */
export const readPython = (
  file: string,
  { input, change }: Pick<RunOptions, 'input' | 'change'>,
): Result<Scenario, readonly PythonFault[]> => {
  const text = readSource(file);
  if (!text.ok) return text;
  const lines = input === null ? ok('') : readSource(input);
  if (!lines.ok) return err(lines.error.map((fault) => ({ ...fault, path: '--input' })));
  const code = compileProgram(text.value, { file: resolve(file) });
  if (!code.ok) return err(code.error.map((source) => ({ ...placed(source), source })));
  return automatic(change(pythonScenario(pythonProgram(code.value, linesOf(lines.value)))));
};

/** The line that a syntax error points into, as CPython shows it: without its indent, with carets below. */
const caretLines = ({ text, column, endColumn }: SourceFault): readonly string[] => {
  if (text === undefined) return [];
  const shown = text.trimStart();
  const start = Math.max(0, column - 1 - (text.length - shown.length));
  const length = Math.max(1, Math.min(endColumn, text.length + 1) - column);
  return [`    ${printable(shown.trimEnd())}`, `    ${' '.repeat(start)}${'^'.repeat(length)}`];
};

/** `path:line:column: code: what is expected`, a line a fault. */
export const pythonFaultLines = (file: string, faults: readonly PythonFault[]): string =>
  faults
    .flatMap(({ path, code, expected, source }) => [
      path === '' || source
        ? `${[file, path].filter(Boolean).join(':')}: ${code}: ${expected}`
        : `${path}: ${code}: ${expected}`,
      ...(source && source.message !== undefined ? caretLines(source) : []),
    ])
    .join('\n');

/** A stream's text as one word of the terminal's, which ends the last line itself. */
const word = (text: string): string => (text.endsWith('\n') ? text.slice(0, -1) : text);

/** What it has printed, each stream where it belongs; and why it was stopped, if it was. */
export const printStreams = (result: SimResult, terminal: Terminal): void => {
  const { stdout, stderr = '', stopped } = result;
  if (stdout !== '') terminal.say(word(stdout));
  if (stderr !== '') terminal.complain(word(stderr));
  if (stopped)
    terminal.complain(
      `line ${stopped.line ?? '?'}: stopped after ${stopped.operations} operations: no program may go on for ever`,
    );
};

/** The program's own status; one that was stopped has failed. */
export const statusOf = ({ exitStatus, stopped }: SimResult): number => {
  if (stopped) return 1;
  return exitStatus === null || exitStatus === undefined ? 0 : exitStatus & 0xff;
};
