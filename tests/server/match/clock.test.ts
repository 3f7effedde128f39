import { expect, test } from 'vitest';
import { openClock, runClock, simTimeOf } from '../../../server/match/clock.ts';

const here = { held: false, away: false };
const away = { held: false, away: true };
const held = { held: true, away: false };

test.each([
  ['runs with the wall', [[1_000, here]], 1_000],
  [
    'stands while held',
    [
      [1_000, held],
      [1_500, here],
    ],
    500,
  ],
  [
    'waits for who is cut off',
    [
      [1_000, away],
      [1_500, here],
    ],
    500,
  ],
  [
    'but not for ever',
    [
      [31_500, away],
      [32_000, here],
    ],
    2_000,
  ],
  [
    'the waiting adds up over the round',
    [
      [20_000, away],
      [21_000, here],
      [41_000, away],
    ],
    11_000,
  ],
  [
    'never runs backwards',
    [
      [1_000, here],
      [400, here],
      [500, here],
    ],
    1_100,
  ],
] as const)('%s', (_name, steps, ranMs) => {
  let clock = openClock(0, 30_000);
  for (const [nowMs, now] of steps) clock = runClock(clock, nowMs, now);
  expect(clock.ranMs).toBe(ranMs);
});

test('wall ms become whole simulated µs, rounded down', () => {
  const clock = { ...openClock(0, 0), ranMs: 1_234.567 };
  expect(simTimeOf(clock, 400_000)).toBe(493_826);
  expect(simTimeOf(clock, 1)).toBe(1);
});
