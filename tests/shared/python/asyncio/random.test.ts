/** Random programs of asyncio print what CPython printed, to the line and the millisecond of a clock that jumps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest } from '../../../../shared/ground/digest.ts';
import { randomProgram } from './program.ts';
import { isFit, onCpython, onMachine } from './virtualTime.ts';

interface Recorded {
  readonly seed: number;
  readonly source: string;
  readonly stdout: string;
  readonly standsStill: boolean;
}

const file = join(import.meta.dirname, '../../../reference/python/asyncio/recorded.json');
const { programs } = JSON.parse(readFileSync(file, 'utf8')) as { readonly programs: readonly Recorded[] };
const here = ['python3.13', 'python3'].find(isFit);

describe('random programs of asyncio', () => {
  test('are a hundred, and drawn as when they were recorded', () => {
    expect(programs).toHaveLength(100);
    expect(programs.map(({ seed }) => digest(randomProgram(seed)))).toEqual(
      programs.map(({ source }) => source),
    );
  });

  test.each(programs)('seed $seed', ({ seed, stdout, standsStill }) => {
    expect(onMachine(randomProgram(seed))).toEqual({ stdout, standsStill });
  });

  test.runIf(here)('print the same on the CPython that is here', () => {
    const outcomes = onCpython(
      here ?? '',
      programs.map(({ seed }) => randomProgram(seed)),
    );
    expect(outcomes).toEqual(programs.map(({ stdout, standsStill }) => ({ stdout, standsStill })));
  });
});
