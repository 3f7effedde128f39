/** A drawn program on both sides: CPython with a clock that jumps, and the machine where nothing but waiting takes time. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runPython } from '../../sim/code/pythonWorld.ts';

export interface Outcome {
  readonly stdout: string;
  /** Nothing is left that could ever happen. */
  readonly standsStill: boolean;
}

const driver = join(import.meta.dirname, '../../../reference/python/asyncio/virtual.py');
/** What the driver's child ends with when its selector would wait for ever. */
const stillStatus = 97;

/** asyncio of 3.11 and 3.12 has other turns in wait_for, time limits and task groups: only 3.13 and later will do. */
export const isFit = (command: string): boolean => {
  const asked = 'import sys; sys.exit(sys.version_info < (3, 13))';
  return spawnSync(command, ['-c', asked]).status === 0;
};

export const onCpython = (command: string, sources: readonly string[]): readonly Outcome[] => {
  const { stdout, stderr, status } = spawnSync(command, [driver], {
    input: sources.map((source) => `${JSON.stringify(source)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`${command} ${driver}: ${stderr}`);
  const rows = stdout.trimEnd().split('\n');
  return rows.map((row) => {
    const ran = JSON.parse(row) as { readonly stdout: string; readonly status: number };
    return { stdout: ran.stdout, standsStill: ran.status === stillStatus };
  });
};

export const onMachine = (source: string): Outcome => {
  const { stdout, deadlock, stopped } = runPython(source, { costs: 'ideal', cores: 1 });
  return {
    stdout: stopped ? `${stdout}stopped at line ${stopped.line}` : stdout,
    standsStill: deadlock !== null,
  };
};

export const isSame = (left: Outcome, right: Outcome): boolean =>
  left.stdout === right.stdout && left.standsStill === right.standsStill;

/** The first line that differs, with the lines before it. */
export const firstDifference = (machine: Outcome, cpython: Outcome): string => {
  const [ours, theirs] = [machine.stdout.split('\n'), cpython.stdout.split('\n')];
  const at = theirs.findIndex((line, n) => line !== ours[n]);
  const before = theirs.slice(Math.max(0, at - 3), Math.max(0, at));
  const still = `stands still: ${machine.standsStill} for ${cpython.standsStill}`;
  return [...before, `  machine: ${ours[at] ?? ''}`, `  CPython: ${theirs[at] ?? ''}`, `  (${still})`].join(
    '\n',
  );
};
