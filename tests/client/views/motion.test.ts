import { expect, test } from 'vitest';
import { inTime, shortened, type Trip } from '../../../client/views/motion.ts';

const trip: Trip = { ms: 220, curve: 'roll', via: [{ x: 1, y: 2 }] };

test('a trip that is through in time goes as it would', () => {
  expect(inTime(trip, 1000)).toBe(trip);
  expect(inTime(trip, Number.POSITIVE_INFINITY)).toBe(trip);
});

test('it takes at most 60 % of the time to the next event', () => {
  expect(inTime(trip, 100)).toEqual({ ...trip, ms: 60 });
  expect(inTime(trip, 0)).toEqual({ ...trip, ms: 0 });
  expect(shortened(220, 366)).toBeCloseTo(219.6);
});

test('its waiting to set out counts, and shrinks with it', () => {
  const late = inTime({ ms: 300, afterMs: 100, curve: 'roll' }, 250);
  expect(late).toEqual({ ms: 112.5, afterMs: 37.5, curve: 'roll' });
});
