import { describe, expect, test } from 'vitest';
import { boardOf, meanPoints, pointsOf, type Scored } from '../../../server/lesson/standings.ts';

const run = { score: 900, finishedByMachine: false, usedMs: 30_000, totalMs: 60_000, live: false };

describe('points', () => {
  test.each([
    ['quality alone', run, 0, 900],
    ['a record is a badge, not points', { ...run, score: 1_400 }, 0, 1_000],
    ['the machine finished it', { ...run, score: 900, finishedByMachine: true }, 0, 500],
    ['the machine finished it badly', { ...run, score: 300, finishedByMachine: true }, 300, 210],
    ['half the time left', run, 300, 780],
    ['at once', { ...run, usedMs: 0 }, 500, 950],
    ['too late', { ...run, usedMs: 70_000 }, 500, 450],
    ['speed is worth nothing below half quality', { ...run, score: 499 }, 500, 249],
    ['pace live knows no speed', { ...run, live: true }, 500, 900],
    ['never below 0', { ...run, score: -5 }, 0, 0],
  ])('%s', (_name, given, weight, points) => expect(pointsOf(given, weight)).toBe(points));
});

const seat = (
  playerId: string,
  points: readonly (number | null)[],
  presence: Scored['presence'] = 'here',
): Scored => ({
  playerId,
  name: playerId,
  presence,
  rounds: points.map((each) =>
    each === null ? null : { status: 'finished', score: each, points: each, timeMs: 1 },
  ),
});
const ranks = (seats: readonly Scored[], rounds: number): Record<string, number> =>
  Object.fromEntries(boardOf(seats, rounds).map((row) => [row.playerId, row.rank]));

describe('places', () => {
  test('ties share a place and the next is left out', () => {
    expect(ranks([seat('a', [700]), seat('b', [900]), seat('c', [700]), seat('d', [100])], 1)).toEqual({
      b: 1,
      a: 2,
      c: 2,
      d: 4,
    });
  });

  test('the mean is of the rounds played', () => {
    expect(meanPoints(seat('a', [null, 801, 700]), 3)).toBe(750);
    expect(meanPoints(seat('a', [null]), 1)).toBe(0);
  });

  test('removed seats have no place, left ones do; half of the rounds must be played', () => {
    const seats = [seat('a', [500, 500]), seat('b', [900, 900], 'removed'), seat('c', [800, 800], 'left')];
    expect(ranks([...seats, seat('d', [null, 1_000]), seat('e', [null, null])], 2)).toEqual({
      d: 1,
      c: 2,
      a: 3,
    });
  });

  test('a round that nobody played counts for nobody', () => {
    expect(ranks([seat('a', [null, null, 500]), seat('b', [400, null, null])], 3)).toEqual({ a: 1, b: 2 });
  });

  test('places gained since the round before', () => {
    const board = boardOf([seat('a', [900, 100]), seat('b', [500, 1_000]), seat('c', [400, 0])], 2);
    expect(board.map((row) => [row.playerId, row.change])).toEqual([
      ['b', 1],
      ['a', -1],
      ['c', 0],
    ]);
  });
});
