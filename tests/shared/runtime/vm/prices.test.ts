/** Time is what CPython 3.13 takes: small programs that take it in one way each, against the record of tests/reference/python/prices. */
import { expect, test } from 'vitest';
import { cases, recordedNs, simulatedNs } from './timed.ts';

const tolerance = 0.25;
/** What is Python here and C there. */
const more: Readonly<Record<string, number>> = { 'Counter of a text': 0.4, 'itertools.product': 0.4 };

const ratios = cases.map((each) => ({
  name: each.name,
  ratio: simulatedNs(each) / (recordedNs[each.name] ?? 0),
}));

test.each(ratios)('$name', ({ name, ratio }) => {
  expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(more[name] ?? tolerance);
});

test('half of them come within a tenth, and neither too long nor too short on the whole', () => {
  const sorted = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);
  const median = (list: readonly number[]): number => sorted(list)[list.length >> 1] ?? 0;
  expect(median(ratios.map(({ ratio }) => Math.abs(ratio - 1)))).toBeLessThan(0.1);
  expect(Math.abs(median(ratios.map(({ ratio }) => ratio)) - 1)).toBeLessThan(0.05);
});
