/** A real CPython beside us, where there is one of version 3.11 or later: many programs in one call. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Left } from '../runWhole.ts';

export interface Cpython {
  readonly command: string;
  /** `3.13.0`. */
  readonly version: string;
}

const script = join(import.meta.dirname, '../../../reference/python/differential/runMany.py');

const versionOf = (command: string): string | null => {
  const { status, stdout } = spawnSync(command, ['-c', 'import platform; print(platform.python_version())'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
};

const isEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 3 && minor >= 11;
};

/** `PYTHON` of the environment first, then 3.13 itself, then whatever there is. */
export const findCpython = (): Cpython | null => {
  for (const command of [process.env.PYTHON, 'python3.13', 'python3']) {
    const version = command ? versionOf(command) : null;
    if (command && version !== null && isEnough(version)) return { command, version };
  }
  return null;
};

/** The version whose messages are ours. */
export const speaksOurs = ({ version }: Cpython): boolean => version.startsWith('3.13.');

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
