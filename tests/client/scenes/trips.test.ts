import { expect, test } from 'vitest';
import { osLayout } from '../../../client/scenes/layout.ts';
import { corePlace, placesIn } from '../../../client/scenes/places.ts';
import { touchesOf, touchingTrip, tripOf } from '../../../client/scenes/trips.ts';
import { ease, pointAlong, seatAngle } from '../../../client/views/motion.ts';
import { interpreterId, threadId } from '../../../shared/ground/terms.ts';

const layout = osLayout(1280, 610, { cores: 2, keys: true, locks: true });
const [ready] = placesIn(layout, 'ready', 1);
const [away] = placesIn(layout, 'world', 1);
const core = layout.cores[0] && corePlace(layout.cores[0]);
const thread = threadId('a1');

test('a cart rolls to its core by the rail, and home from the world by the lower one', () => {
  if (!ready || !away || !core) throw new Error('no places');
  const out = tripOf({ from: ready, to: core, layout });
  expect(out).toMatchObject({ ms: 220, curve: 'roll' });
  expect(out.via?.map(({ x }) => x)).toEqual([out.via?.[0]?.x, out.via?.[0]?.x]);
  const home = tripOf({ from: away, to: ready, layout });
  expect(home.ms).toBe(340);
  for (const point of home.via ?? []) expect(point.y).toBeGreaterThan(ready.rect.y + ready.rect.height);
});

test('a thread that got a core without its key has touched it', () => {
  const given = { type: 'dispatched', thread, core: 1, switchUs: 0, atUs: 5 } as const;
  const blocked = { type: 'blocked', thread, core: 1, atUs: 5 } as const;
  const gil = { kind: 'gil', interpreter: interpreterId('i') } as const;
  const io = { kind: 'io', device: 'disk', untilUs: 9 } as const;
  expect(touchesOf([given, { ...blocked, on: gil }])).toEqual({ a1: { core: 1, refused: true } });
  expect(touchesOf([given, { ...blocked, on: io }])).toEqual({ a1: { core: 1, refused: false } });
  expect(touchesOf([given])).toEqual({});
  expect(touchingTrip({ x: 5, y: 5 }, true, { ms: 220, curve: 'roll' }).ms).toBe(560);
});

test('curves start at 0 and end at 1; drop swings over, roll does not', () => {
  for (const curve of ['roll', 'leave', 'drop', 'steady'] as const) {
    expect(ease(curve, 0)).toBe(0);
    expect(ease(curve, 1)).toBe(1);
  }
  expect(Math.max(...[0.5, 0.6, 0.7, 0.8].map((time) => ease('drop', time)))).toBeGreaterThan(1);
  expect(ease('roll', 0.2)).toBeGreaterThan(0.5);
});

test('a way is walked by its length', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 10 },
  ];
  expect(pointAlong(way, 0.5)).toEqual({ x: 20, y: 0 });
  expect(pointAlong(way, 0.875)).toEqual({ x: 30, y: 5 });
  expect(pointAlong(way, 1)).toEqual({ x: 30, y: 10 });
});

test('seats go clockwise from twelve and leave twelve to POLL', () => {
  expect(seatAngle(0, 3)).toBeCloseTo(0);
  expect(seatAngle(1, 3)).toBeCloseTo(Math.PI / 2);
  expect(seatAngle(2, 3)).toBeCloseTo(Math.PI);
});
