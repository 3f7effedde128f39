/** A CPython beside us, where there is one of version 3.11 or later: `PYTHON` of the environment, or python3. */
import { spawnSync } from 'node:child_process';
import { type Case, parsed, written } from '../evaluate.ts';

export interface Cpython {
  readonly command: string;
  /** Its messages and orders are those we follow: 3.13. */
  readonly isOurs: boolean;
}

const isEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 3 && minor >= 11;
};

export const findCpython = (): Cpython | null => {
  for (const command of [process.env.PYTHON, 'python3.13', 'python3']) {
    if (!command) continue;
    const { status, stdout } = spawnSync(
      command,
      ['-c', 'import platform; print(platform.python_version())'],
      {
        encoding: 'utf8',
      },
    );
    if (status === 0 && isEnough(stdout)) return { command, isOurs: stdout.startsWith('3.13.') };
  }
  return null;
};

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
