import { describe, expect, test } from 'vitest';
import { frameAt, isShown, laneRects, markEvery, mostLanes, xOf } from '../../../client/views/laneAxis.ts';

const rect = { x: 16, y: 500, width: 1000, height: 120 };
const none = { most: 30, since: () => 0 };

describe('the part of the run that is shown', () => {
  test('begins with the run and grows while its bars are wide enough', () => {
    expect(frameAt(0, 20_000, none)).toEqual({ fromUs: 0, spanUs: 20_000 });
    expect(frameAt(100_000, 20_000, none)).toEqual({ fromUs: 0, spanUs: 131_072 });
  });

  test('pages after a run whose bars are narrow, with room for the future', () => {
    const frame = frameAt(500_000, 20_000, { most: 30, since: () => 31 });
    expect(frame.spanUs).toBe(20_000);
    expect(isShown(frame, 500_000)).toBe(true);
    expect(frame.fromUs % (markEvery(frame.spanUs) / 5)).toBe(0);
    expect((500_000 - frame.fromUs) / frame.spanUs).toBeGreaterThan(0.5);
    expect((500_000 - frame.fromUs) / frame.spanUs).toBeLessThan(0.7);
  });

  test('counts the bars that the longer frame would begin with', () => {
    const bars = Array.from({ length: 1000 }, (_, n) => n * 1000);
    const since = (us: number) => bars.filter((end) => end > us && end <= 900_000).length;
    const frame = frameAt(900_000, 20_000, { most: 30, since });
    expect(since(frame.fromUs)).toBeLessThan(48);
    expect(frame.spanUs).toBeGreaterThan(20_000);
  });

  test('a mark stands where its instant is', () => {
    const frame = { fromUs: 100_000, spanUs: 50_000 };
    expect(xOf(rect, frame, 100_000)).toBe(rect.x + 78);
    expect(xOf(rect, frame, 150_000)).toBe(rect.x + rect.width - 10);
  });
});

test('lanes lie under each other within the timeline, those that count lower', () => {
  const lanes = [false, false, true].map((counts) => ({ counts }));
  const rects = laneRects(rect, lanes);
  expect(rects.map(({ height }) => height > 12)).toEqual([true, true, true]);
  expect(rects[2]?.height).toBeLessThan(rects[0]?.height ?? 0);
  for (const [n, lane] of rects.entries()) {
    expect(lane.y).toBeGreaterThanOrEqual((rects[n - 1]?.y ?? 0) + (rects[n - 1]?.height ?? 0));
    expect(lane.y + lane.height).toBeLessThan(rect.y + rect.height);
  }
});

test('no more lanes than can hold a name', () => {
  expect(mostLanes(0)).toBe(0);
  expect(mostLanes(124)).toBe(7);
});
