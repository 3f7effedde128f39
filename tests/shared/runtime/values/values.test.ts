/** Expressions over built-in values as CPython 3.13 evaluates them (tests/reference/python/values). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { known } from './known.ts';

type Row = readonly [statements: string, expression: string, shown: string | null, error?: string];
const file = join(import.meta.dirname, '../../../reference/python/values/values.json');
const { python, rows } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly python: string;
  readonly rows: readonly Row[];
};

const together = 250;
const chunks = Array.from({ length: Math.ceil(rows.length / together) }, (_, at) =>
  rows.slice(at * together, (at + 1) * together),
);
const nameOf = ([statements, expression]: Row): string =>
  statements === '' ? expression : `${statements}; ${expression}`;
const wanted = ([, , shown, error]: Row): string => (shown === null ? `!${error}` : `=${shown}`);

test('they come from CPython 3.13', () => {
  expect(python).toMatch(/^3\.13\./);
  expect(rows.length).toBeGreaterThan(8000);
});

const different = new Set<string>();

test.each(chunks.map((chunk) => [nameOf(chunk[0] ?? ['', '', '']), chunk] as const))('%s ...', (_, chunk) => {
  const shown = evaluate(chunk.map(([statements, expression]) => ({ statements, expression })));
  const wrong = chunk.flatMap((row, at) => {
    const [got, want] = [shown[at], wanted(row)];
    if (got === want) return [];
    different.add(nameOf(row));
    return known[nameOf(row)] === undefined ? [{ case: nameOf(row), got, want }] : [];
  });
  expect(wrong).toEqual([]);
});

test('what is known to differ still does', () => {
  expect(Object.keys(known).filter((name) => !different.has(name))).toEqual([]);
});
