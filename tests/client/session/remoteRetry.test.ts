import { expect, test } from 'vitest';
import { connectionAfter, retriesByItself, retryDelayMs } from '../../../client/session/remoteRetry.ts';

test('the first try of a class that dropped at once is spread over three seconds', () => {
  expect(retryDelayMs(0, 0)).toBe(0);
  expect(retryDelayMs(0, 0.5)).toBe(1500);
  expect(retryDelayMs(0, 0.999)).toBeLessThan(3000);
});

test('then the wait doubles up to ten seconds and never ends', () => {
  const longest = [1, 2, 3, 4, 50, 10_000].map((attempt) => retryDelayMs(attempt, 1));
  expect(longest).toEqual([3000, 6000, 10_000, 10_000, 10_000, 10_000]);
  expect(retryDelayMs(10_000, 0)).toBe(5000);
});

test.each([
  [4401, 'replaced', false],
  [4403, 'removed', false],
  [4409, 'reload', false],
  [4410, 'closed', false],
  [4429, 'lost', false],
  [4002, 'lost', false],
  [4408, 'lost', true],
  [4501, 'lost', true],
  [1001, 'lost', true],
  [1006, 'lost', true],
] as const)('a socket closed with %i reads as %s; tried again by itself: %s', (code, connection, again) => {
  expect(connectionAfter(code)).toBe(connection);
  expect(retriesByItself(code)).toBe(again);
});
