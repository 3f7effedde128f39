/** Many programs on a real CPython in one call. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Cpython } from '../../../support/cpython.ts';
import type { Left } from '../runWhole.ts';

const script = join(import.meta.dirname, '../../../reference/python/differential/runMany.py');

export interface Asked {
  readonly source: string;
  /** How much longer waits take than the program says, so that a busy computer keeps their order. */
  readonly scale?: number;
  /** It waits: it should be woken at once. */
  readonly urgent?: boolean;
}

const mostBytes = 1_000_000_000;

export const runOnCpython = (
  { command }: Cpython,
  programs: readonly Asked[],
  together = 6,
): readonly Left[] => {
  const { status, stdout, stderr } = spawnSync(command, ['-B', script, String(together)], {
    input: JSON.stringify(programs),
    encoding: 'utf8',
    maxBuffer: mostBytes,
    env: { ...process.env, PYTHONHASHSEED: '0' },
  });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  return (JSON.parse(stdout) as { readonly answers: readonly Left[] }).answers;
};
