import { expect, test } from 'vitest';
import { waitRing } from '../../../client/model/waitRing.ts';
import { halves, headHeight, ringPlan } from '../../../client/views/ringPlan.ts';
import type { WaitEdge } from '../../../shared/sim/words/event.ts';

const ringOf = (many: number) =>
  waitRing(
    Array.from(
      { length: many },
      (_, n): WaitEdge => ({ waiter: `t${n}`, kind: 'lock', what: `l${n}`, holder: `t${(n + 1) % many}` }),
    ),
  );

const sizes = [
  { width: 358, height: 322 },
  { width: 374, height: 200 },
  { width: 700, height: 340 },
];

test.each([2, 3, 4, 5, 8])('%i members stand on the card, apart from each other', (many) => {
  for (const size of sizes) {
    const { seats, radius, bows } = ringPlan(ringOf(many), size);
    expect(seats).toHaveLength(many);
    expect(bows).toHaveLength(many);
    for (const { x, y } of seats) {
      expect(x - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(size.width);
      expect(y - radius).toBeGreaterThanOrEqual(headHeight);
      expect(y + radius).toBeLessThanOrEqual(size.height);
    }
    for (const [index, seat] of seats.entries())
      for (const other of seats.slice(index + 1))
        expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThan(2 * radius);
  }
});

test('each bow begins beside its waiter and ends beside whom it waits for', () => {
  const { seats, radius, bows } = ringPlan(ringOf(3), { width: 358, height: 322 });
  for (const [from, { points }] of bows.entries()) {
    const to = (from + 1) % 3;
    const [first, last] = [points[0], points.at(-1)];
    const gap = (seat: number, point: typeof first): number =>
      Math.hypot((seats[seat]?.x ?? 0) - (point?.x ?? 0), (seats[seat]?.y ?? 0) - (point?.y ?? 0));
    expect(gap(from, first)).toBeGreaterThan(radius);
    expect(gap(from, first)).toBeLessThan(radius * 2.2);
    expect(gap(to, last)).toBeGreaterThan(radius);
    expect(gap(to, last)).toBeLessThan(radius * 2.2);
  }
});

test('whoever waits for nobody points into the empty', () => {
  const lost = waitRing([{ waiter: 'a', kind: 'event', what: 'go', holder: '' }]);
  const { seats, bows } = ringPlan(lost, { width: 358, height: 322 });
  expect(seats).toHaveLength(1);
  expect(bows[0]?.loose).toBe(true);
  expect(bows[0]?.middle).toEqual(bows[0]?.points.at(-1));
});

test('words that are too long are broken near their middle', () => {
  expect(halves('each waits for the next')).toEqual(['each waits', 'for the next']);
  expect(halves('word')).toEqual(['word']);
});
