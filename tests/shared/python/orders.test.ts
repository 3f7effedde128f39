/** In which order things happen: asyncio's turns, hand-overs of locks, ends of threads and processes, as recorded on CPython 3.13. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPython } from '../sim/code/pythonWorld.ts';

interface Recorded {
  readonly title: string;
  readonly source: string;
  readonly stdout: string;
  readonly status: number;
}

const file = join(import.meta.dirname, '../../reference/python/orders.json');
const { programs } = JSON.parse(readFileSync(file, 'utf8')) as { readonly programs: readonly Recorded[] };

describe('orders of CPython', () => {
  test('are there to be held to', () => {
    expect(programs.length).toBeGreaterThanOrEqual(206);
  });

  test.each(programs)('$title', ({ source, stdout, status }) => {
    const { stdout: printed, exitStatus, stderr } = runPython(source);
    expect({ stdout: printed, status: exitStatus ?? 0 }, stderr).toEqual({ stdout, status });
  });
});
