/** Programs that go to the interpreter's limits: they print, say and end as CPython did (record.py). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPython } from '../../sim/code/pythonWorld.ts';

interface Recorded {
  readonly stdout: string;
  /** What stderr says without the lines that came to it. */
  readonly said: readonly string[];
  readonly status: number;
}

const { programs } = JSON.parse(readFileSync(join(import.meta.dirname, 'recorded.json'), 'utf8')) as {
  readonly programs: Readonly<Record<string, Recorded>>;
};

const saidIn = (stderr: string): readonly string[] =>
  stderr.split('\n').filter((line) => line.slice(0, 1).trim() !== '' && line.includes(':'));

test.each(Object.entries(programs))('%s', (name, recorded) => {
  const source = readFileSync(join(import.meta.dirname, 'programs', `${name}.py`), 'utf8');
  const { stdout, stderr = '', exitStatus } = runPython(source);
  expect({ stdout, said: saidIn(stderr), status: exitStatus }).toEqual(recorded);
});
