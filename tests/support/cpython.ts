/** A real CPython beside us, where there is one of version 3.11 or later. */
import { spawnSync } from 'node:child_process';

export interface Cpython {
  readonly command: string;
  /** `3.13.0`. */
  readonly version: string;
}

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
