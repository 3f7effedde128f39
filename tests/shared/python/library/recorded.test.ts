/** Every module against what CPython printed (tests/reference/python/library/record.py). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram } from './runProgram.ts';

interface Recorded {
  readonly python: string;
  readonly programs: readonly {
    readonly name: string;
    readonly text: string;
    readonly stdout: string;
    readonly stderr: string;
  }[];
}

const file = new URL('../../../reference/python/library/recorded.json', import.meta.url);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;

test.each(recorded.programs)('$name prints what CPython prints', ({ text, stdout, stderr }) => {
  const ran = runProgram(text);
  expect(ran.stdout.split('\n')).toEqual(stdout.split('\n'));
  expect(ran.stderr).toBe(stderr);
});
