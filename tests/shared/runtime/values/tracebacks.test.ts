/**
 * What is printed of errors that nobody catches, as CPython 3.13 prints it (tests/reference/python/values/recordTracebacks.py), without
 * the marks under the lines: compiled code knows lines, no columns.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from './runProgram.ts';

const file = join(import.meta.dirname, '../../../reference/python/values/tracebacks.json');
const { python, rows } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly python: string;
  readonly rows: readonly (readonly [source: string, stderr: string])[];
};

/** Lines of nothing but marks, in groups too. */
const withoutMarks = (text: string): string => text.replace(/^[ |]*[~^]+\n/gm, '');

test('they come from CPython 3.13', () => {
  expect(python).toMatch(/^3\.13\./);
  expect(rows.length).toBeGreaterThan(50);
});

/** Known to differ: what no module of the library has is refused before the run, all such names at once. */
const refused: readonly string[] = ['math.sqr(2)', 'time.slep(1)', 'import nosuchmodule_x'];
const isRefused = (source: string): boolean => refused.some((text) => source.includes(text));

test.each(rows.filter(([source]) => !isRefused(source)))('%s', (source, stderr) => {
  const ran = runProgram(source);
  expect('refused' in ran ? ran : withoutMarks(ran.stderr)).toBe(withoutMarks(stderr));
});

test.each(rows.filter(([source]) => isRefused(source)))('%s (refused)', (source) => {
  expect(runProgram(source)).toHaveProperty('refused');
});
