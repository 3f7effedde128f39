/** What passes is told its share of the time, then its end, and no more. */
import { expect, test } from 'vitest';
import { letPass, type Passings, passOn } from '../../../client/views/passing.ts';

const begun = (ms: number) => {
  const passings: Passings = new Set();
  const told: (number | 'over')[] = [];
  // The clock has fractions: shares are told to the thousandth.
  const go = (share: number): void => void told.push(Math.round(share * 1000) / 1000);
  const stop = letPass(passings, ms, { go, end: () => told.push('over') });
  const fromMs = [...passings][0]?.fromMs ?? 0;
  return { passings, told, stop, at: (afterMs: number) => passOn(passings, fromMs + afterMs) };
};

test('half way, at the end, and then it is forgotten', () => {
  const { passings, told, at } = begun(100);
  for (const afterMs of [50, 180, 200]) at(afterMs);
  expect(told).toEqual([0.5, 1, 'over']);
  expect(passings.size).toBe(0);
});

test('of no length: over in the next frame', () => {
  const { told, at } = begun(0);
  at(0);
  expect(told).toEqual([1, 'over']);
});

test('broken off, it is told nothing more', () => {
  const { passings, told, stop, at } = begun(100);
  at(20);
  stop();
  at(100);
  expect([told, passings.size]).toEqual([[0.2], 0]);
});

test('one that ends may begin another', () => {
  const { passings, at } = begun(10);
  letPass(passings, 10, {
    go: () => {},
    end: () => letPass(passings, 1000, { go: () => {}, end: () => {} }),
  });
  at(60);
  expect(passings.size).toBe(1);
});
