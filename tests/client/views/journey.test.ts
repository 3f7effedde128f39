import { expect, test } from 'vitest';
import { goOn, setOut } from '../../../client/views/journey.ts';

test('a straight trip is under way until its time is over, then it stands at its end', () => {
  const trip = setOut({ x: 0, y: 10 }, { x: 100, y: 10 }, { ms: 200, curve: 'steady' }, 1000);
  expect(goOn(trip, 1000)).toBe(false);
  expect([trip.x, trip.y]).toEqual([0, 10]);
  expect(goOn(trip, 1050)).toBe(false);
  expect([trip.x, trip.y]).toEqual([25, 10]);
  expect(goOn(trip, 1200)).toBe(true);
  expect([trip.x, trip.y]).toEqual([100, 10]);
});

test('by way of points it keeps one pace on all legs', () => {
  const via = [{ x: 0, y: 100 }];
  const trip = setOut({ x: 0, y: 0 }, { x: 300, y: 100 }, { ms: 400, curve: 'steady', via }, 0);
  goOn(trip, 50);
  expect([trip.x, trip.y]).toEqual([0, 50]);
  goOn(trip, 200);
  expect([trip.x, trip.y]).toEqual([100, 100]);
});

test('one that takes no time, or begins later than the frame, neither leaps nor is lost', () => {
  const at = { x: 5, y: 5 };
  expect(goOn(setOut(at, { x: 9, y: 5 }, { ms: 0, curve: 'roll' }, 0), 0)).toBe(true);
  const early = setOut(at, { x: 9, y: 5 }, { ms: 100, curve: 'roll' }, 50);
  expect(goOn(early, 40)).toBe(false);
  expect([early.x, early.y]).toEqual([5, 5]);
});

test('a drop swings beyond its end on the last leg', () => {
  const trip = setOut(
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { ms: 100, curve: 'drop', via: [{ x: 50, y: 0 }] },
    0,
  );
  const places = Array.from({ length: 99 }, (_, ms) => {
    goOn(trip, ms + 1);
    return trip.x;
  });
  expect(Math.max(...places)).toBeGreaterThan(100);
});
