import { describe, expect, test } from 'vitest';
import { axisOf, lanesOf, type Schedule, ticksOf } from '../../../client/model/debrief.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import { noBuckets } from '../../../shared/score/buckets.ts';

const schedule = (makespanUs: number | null): Schedule => ({
  whose: 'you',
  by: '',
  makespanUs,
  buckets: noBuckets(),
  slices: [
    { id: threadId('a'), core: 1, fromUs: 0, toUs: 250 },
    { id: threadId('b'), core: 0, fromUs: 250, toUs: 750 },
  ],
});

describe('schedules side by side', () => {
  test('share the axis of the longest', () => {
    expect(axisOf([schedule(800), schedule(1000)])).toBe(1000);
    expect(axisOf([schedule(null)])).toBe(750);
    expect(axisOf([])).toBe(1);
  });

  test('have a lane for every core, also an unused one', () => {
    const lanes = lanesOf(schedule(1000), 3, 1000);
    expect(lanes.map(({ bars }) => bars.map(({ thread, from, length }) => [thread, from, length]))).toEqual([
      [['b', 250, 500]],
      [['a', 0, 250]],
      [],
    ]);
  });

  test.each([
    [1, [0, 1]],
    [450_700, [0, 100_000, 200_000, 300_000, 400_000]],
    [2_000_000, [0, 500_000, 1_000_000, 1_500_000, 2_000_000]],
    [80_000, [0, 20_000, 40_000, 60_000, 80_000]],
  ])('an axis of %i µs has round marks', (axisUs, ticks) => {
    expect(ticksOf(axisUs)).toEqual(ticks);
  });
});
