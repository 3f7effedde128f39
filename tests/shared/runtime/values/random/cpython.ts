/** Cases on a real CPython. */
import { spawnSync } from 'node:child_process';
import type { Cpython } from '../../../../support/cpython.ts';
import { type Case, parsed, written } from '../evaluate.ts';

/** What it says to each case; undefined where it said nothing. */
export const evaluateThere = (
  { command }: Cpython,
  cases: readonly Case[],
): readonly (string | undefined)[] => {
  const { stdout } = spawnSync(command, ['-B', '-W', 'ignore', '-'], {
    input: cases.map(written).join(''),
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  const found = parsed(stdout);
  return cases.map((_, number) => found.get(number));
};
