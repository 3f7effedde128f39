import { describe, expect, test } from 'vitest';
import { chase, hasCaughtUp, headAt, standAt } from '../../../client/model/playhead.ts';

const pace = { usPerMs: 1000, longestMs: 2500 };

describe('the playhead', () => {
  test('trails what is known, at the pace and a tenth faster', () => {
    const head = chase(standAt(0, 0), 1_100_000, 0, pace);
    expect(headAt(head, 500)).toBeCloseTo(550_000);
    expect(headAt(head, 1000)).toBe(1_100_000);
  });

  test('never leads', () => {
    const head = chase(standAt(0, 0), 1000, 0, pace);
    expect(headAt(head, 99_999)).toBe(1000);
    expect(hasCaughtUp(head, 99_999)).toBe(true);
  });

  test('shows two seconds of waiting within the longest wait', () => {
    const head = chase(standAt(0, 0), 20_000_000, 0, pace);
    expect(hasCaughtUp(head, 2499)).toBe(false);
    expect(hasCaughtUp(head, 2500)).toBe(true);
  });

  test('goes on from where it is when more becomes known', () => {
    const first = chase(standAt(0, 0), 1_100_000, 0, pace);
    const second = chase(first, 2_200_000, 500, pace);
    expect(headAt(second, 500)).toBeCloseTo(550_000);
    expect(headAt(second, 600)).toBeGreaterThan(550_000);
    expect(headAt(second, 9999)).toBe(2_200_000);
  });

  test('stands where nothing happened', () => {
    const head = chase(standAt(700, 0), 700, 100, pace);
    expect(headAt(head, 100)).toBe(700);
    expect(hasCaughtUp(head, 100)).toBe(true);
  });
});
