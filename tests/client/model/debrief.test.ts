import { describe, expect, test } from 'vitest';
import { axisOf, endOf, rivalsOf, soloSchedules, ticksOf } from '../../../client/model/debrief.ts';
import { seatId, threadId } from '../../../shared/ground/terms.ts';
import { goOn, judge, logOf, openPlay, order, type Play } from '../../../shared/levels/play.ts';
import { twoJobs } from '../session/level.ts';

const toTheEnd = Number.MAX_SAFE_INTEGER;

/** Decides by a list of threads, each for core 0, whenever asked. */
const decide = (threads: readonly string[]): Play => {
  const start = openPlay(twoJobs, { seed: 1, pauseOnDecision: true });
  const last = threads.reduce((play, thread, index) => {
    const there = goOn(play, toTheEnd).play;
    const command = { type: 'dispatch', thread: threadId(thread), core: 0 } as const;
    const done = order(there, seatId('s'), index + 1, command);
    if (!done.ok) throw new Error(done.error.code);
    return done.value.play;
  }, start);
  return goOn(last, toTheEnd).play;
};

const outcome = (play: Play) => ({ result: judge(play), log: logOf(play) });
const good = decide(['A', 'B', 'A']);
const poor = decide(['B', 'A', 'A']);

describe('runs side by side', () => {
  const level = { ...twoJobs, rivals: [{ policy: 'fcfs' }] };
  const schedules = soloSchedules(level, outcome(poor), logOf(good));

  test('yours, a policy, the best known', () => {
    expect(schedules.map(({ whose, by, makespanUs }) => [whose, by, makespanUs])).toEqual([
      ['you', '', 40_000],
      ['rival', 'fcfs', 30_000],
      ['best', 'hand', 30_000],
    ]);
    expect(axisOf(schedules)).toBe(40_000);
  });

  test('a strip says whose work it was, or why the core was idle', () => {
    const [you] = schedules;
    expect(you?.strips.map(({ who, bucket, fromUs, toUs }) => [who?.thread ?? bucket, fromUs, toUs])).toEqual(
      [
        ['B', 0, 20_000],
        ['A', 20_000, 25_000],
        ['ioIdleUs', 25_000, 35_000],
        ['A', 35_000, 40_000],
      ],
    );
  });

  test('the strips of a core leave no gap and sum to what the books say', () => {
    for (const schedule of schedules) {
      const sums = Object.fromEntries(Object.keys(schedule.buckets).map((bucket) => [bucket, 0]));
      for (const { bucket, fromUs, toUs } of schedule.strips)
        sums[bucket] = (sums[bucket] ?? 0) + toUs - fromUs;
      expect(sums).toEqual(schedule.buckets);
      expect(schedule.strips.at(-1)?.toUs).toBe(endOf(schedule));
    }
  });

  test('what a level measures instead of the end stands beside each', () => {
    const average = { ...level, objective: { minimise: 'turnaroundUs' } } as const;
    const figures = soloSchedules(average, outcome(poor), logOf(good)).map(({ figure }) => figure);
    expect(figures).toEqual([
      { metric: 'turnaroundUs', us: 30_000 },
      { metric: 'turnaroundUs', us: 27_500 },
      { metric: 'turnaroundUs', us: 27_500 },
    ]);
    expect(schedules.map(({ figure }) => figure)).toEqual([undefined, undefined, undefined]);
  });

  test('without a log there are the slices', () => {
    const [you] = soloSchedules(twoJobs, { result: judge(poor), log: null }, null);
    expect(you?.strips.map(({ fromUs, toUs }) => [fromUs, toUs])).toEqual([
      [0, 20_000],
      [20_000, 25_000],
      [35_000, 40_000],
    ]);
  });
});

test.each([
  [1, [0, 1]],
  [450_700, [0, 100_000, 200_000, 300_000, 400_000]],
  [2_000_000, [0, 500_000, 1_000_000, 1_500_000, 2_000_000]],
  [80_000, [0, 20_000, 40_000, 60_000, 80_000]],
])('an axis of %i µs has round marks', (axisUs, ticks) => {
  expect(ticksOf(axisUs)).toEqual(ticks);
});

describe('policies to be compared with', () => {
  test("the level's own first, none twice, and round robin with the quanta of its dial", () => {
    const level = {
      ...twoJobs,
      rivals: [{ policy: 'rr', quantumUs: 4000 }, { policy: 'sjf' }],
      assist: { ...twoJobs.assist, quanta: [2000, 4000] },
    };
    expect(rivalsOf(level)).toEqual([
      { policy: 'rr', quantumUs: 4000 },
      { policy: 'sjf' },
      { policy: 'fair' },
      { policy: 'fcfs' },
      { policy: 'srtf' },
      { policy: 'rr', quantumUs: 2000 },
    ]);
  });

  test('without a dial the quantum is 10 ms; a loop knows no quanta', () => {
    expect(rivalsOf({ ...twoJobs, rivals: [] }).at(-1)).toEqual({ policy: 'rr', quantumUs: 10_000 });
    expect(rivalsOf({ ...twoJobs, role: 'loop', rivals: [] }).map(({ policy }) => policy)).toEqual([
      'fifo',
      'shortest',
      'longestWaitFirst',
    ]);
  });

  test("each of them can be run in the player's place", () => {
    const rivals = rivalsOf({ ...twoJobs, rivals: [] });
    const rows = soloSchedules(twoJobs, null, null, rivals);
    expect(rows.map(({ by, quantumUs, makespanUs }) => [by, quantumUs, makespanUs])).toEqual([
      ['fair', undefined, 30_000],
      ['fcfs', undefined, 30_000],
      ['sjf', undefined, 30_000],
      ['srtf', undefined, 30_000],
      ['rr', 10_000, 30_000],
    ]);
  });
});
