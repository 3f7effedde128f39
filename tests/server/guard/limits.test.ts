import { expect, test } from 'vitest';
import { createBuckets } from '../../../server/guard/limits.ts';

test('a burst, then the rate, and the wait is told', () => {
  const buckets = createBuckets({ perSecond: 2, burst: 3 });
  expect([0, 0, 0, 0].map(() => buckets.take('a', 0))).toEqual([0, 0, 0, 500]);
  expect(buckets.take('a', 499)).toBe(1);
  expect(buckets.take('a', 500)).toBe(0);
  expect(buckets.take('a', 500)).toBe(500);
});

test('a refused taking costs nothing', () => {
  const buckets = createBuckets({ perSecond: 1, burst: 1 });
  buckets.take('a', 0);
  for (let i = 0; i < 1000; i += 1) buckets.take('a', 999);
  expect(buckets.take('a', 1000)).toBe(0);
});

test('rest never fills beyond the burst', () => {
  const buckets = createBuckets({ perSecond: 100, burst: 2 });
  buckets.take('a', 0);
  expect([0, 0, 0].map(() => buckets.take('a', 1e9))).toEqual([0, 0, 10]);
});

test('keys do not know of each other', () => {
  const buckets = createBuckets({ perSecond: 1, burst: 1 });
  expect(buckets.take('a', 0)).toBe(0);
  expect(buckets.take('b', 0)).toBe(0);
});

test('a hundred thousand keys are not remembered', () => {
  const buckets = createBuckets({ perSecond: 1, burst: 5 });
  for (let i = 0; i < 100_000; i += 1) buckets.take(`key ${i}`, i);
  expect(buckets.size()).toBeLessThanOrEqual(10_000);
});

test('whoever is over the limit is not forgotten to make room', () => {
  const buckets = createBuckets({ perSecond: 1, burst: 1 });
  for (let i = 0; i < 9_999; i += 1) buckets.take(`key ${i}`, 0);
  buckets.take('greedy', 5_000);
  for (let i = 0; i < 5_000; i += 1) buckets.take(`late ${i}`, 5_500);
  expect(buckets.take('greedy', 5_500)).toBe(500);
});
