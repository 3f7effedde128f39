/** Programs of threads, queues, executors and processes leave on both streams what CPython left, as far as a program can see it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPython } from '../../sim/code/pythonWorld.ts';

interface Recorded {
  readonly chapter: string;
  readonly title: string;
  readonly source: string;
  readonly stdout: string;
  readonly stderr: readonly string[];
  readonly status: number;
}

const file = join(import.meta.dirname, '../../../reference/python/threads/recorded.json');
const { programs } = JSON.parse(readFileSync(file, 'utf8')) as { readonly programs: readonly Recorded[] };

const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]+/g, '0x');

/** As record.py keeps it: lines at the margin, and where in the program a traceback passes. */
const seen = (stderr: string): readonly string[] =>
  stderr.split('\n').flatMap((line) => {
    const [, place] = /^ {2}File ".*", (line \d+, in .*)$/.exec(line) ?? [];
    if (place !== undefined) return [`  ${place}`];
    return line !== '' && !line.startsWith(' ') ? [line] : [];
  });

describe('threads, queues, executors, processes', () => {
  test('are there to be held to', () => {
    expect(programs.length).toBeGreaterThanOrEqual(139);
  });

  test.each(programs)('$chapter: $title', ({ source, stdout, stderr, status }) => {
    const ran = runPython(source);
    expect({
      stdout: withoutAddresses(ran.stdout),
      stderr: seen(withoutAddresses(ran.stderr ?? '')),
      status: ran.exitStatus ?? 0,
    }).toEqual({ stdout, stderr, status });
  });
});
