/** A line's two edges: across its ends, and where two pieces meet. */
import { expect, test } from 'vitest';
import { edgeAt } from '../../../client/views/strokes.ts';

const rounded = (path: readonly number[], at: number) => {
  const { ax, ay, bx, by } = edgeAt(path, at, 2);
  return [ax, ay, bx, by].map((n) => Math.round(n * 100) / 100 + 0);
};

test('at both ends, half of the width to either side', () => {
  expect(rounded([0, 0, 10, 0], 0)).toEqual([0, 2, 0, -2]);
  expect(rounded([0, 0, 10, 0], 2)).toEqual([10, 2, 10, -2]);
});

test('round a right corner the edges of both pieces meet', () => {
  expect(rounded([0, 0, 10, 0, 10, 10], 2)).toEqual([8, 2, 12, -2]);
});

test('straight on', () => {
  expect(rounded([0, 0, 10, 0, 20, 0], 2)).toEqual([10, 2, 10, -2]);
});

test('where it turns back there is no spike', () => {
  for (const reach of rounded([0, 0, 10, 0, 0, 0.5], 2)) expect(Math.abs(reach)).toBeLessThan(14);
});
