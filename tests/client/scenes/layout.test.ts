/** Geometry of the boards: nothing overlaps, nothing leaves the host, whatever its size. */
import { expect, test } from 'vitest';
import { asideOf, type OsLayout, osLayout, planFor } from '../../../client/scenes/layout.ts';
import { loopLayout } from '../../../client/scenes/loopLayout.ts';
import type { Rect } from '../../../client/views/ink/pen.ts';

const sizes = [
  [360, 430],
  [390, 480],
  [479, 620],
  [768, 800],
  [899, 520],
  [1024, 560],
  [1280, 533],
  [1366, 600],
  [1920, 880],
] as const;

const inside = (rect: Rect, width: number, height: number): boolean =>
  rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width + 0.5 && rect.y + rect.height <= height + 0.5;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const roomsOf = (layout: OsLayout): readonly Rect[] =>
  [
    layout.ready,
    layout.keys,
    layout.locks,
    layout.world,
    layout.finished,
    layout.bench,
    layout.timeline,
    ...layout.cores,
  ].filter((rect) => rect !== null);

const cases = sizes.flatMap(([width, height]) => [1, 2, 3, 4, 8].map((cores) => ({ width, height, cores })));

test.each(cases)('the OS board fits $width x $height with $cores cores', ({ width, height, cores }) => {
  for (const keys of [true, false]) {
    const rooms = roomsOf(osLayout(width, height, { cores, keys, locks: keys }));
    expect(rooms.filter((rect) => !inside(rect, width, height))).toEqual([]);
    const pairs = rooms.flatMap((a, n) => rooms.slice(n + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
  }
});

test.each(cases)('a core of $cores at $width x $height can be touched', ({ width, height, cores }) => {
  const layout = osLayout(width, height, { cores, keys: true, locks: true });
  expect(layout.cores).toHaveLength(cores);
  for (const core of layout.cores)
    expect(Math.min(core.width, core.height)).toBeGreaterThanOrEqual(cores > 4 ? 30 : 44);
});

test.each(sizes)('the loop board fits %i x %i', (width, height) => {
  const layout = loopLayout(width, height);
  const ring = layout.radius + layout.coin / 2;
  const around = {
    x: layout.centre.x - ring,
    y: layout.centre.y - ring,
    width: 2 * ring,
    height: 2 * ring,
  };
  expect(inside(around, width, height)).toBe(true);
  for (const rect of [layout.next, layout.world, layout.card]) expect(inside(rect, width, height)).toBe(true);
  expect(overlap(layout.card, around)).toBe(false);
});

const desks = sizes.filter(([width]) => planFor(width) === 'desk');

test.each(desks)('beside the program everything finds its place on %i x %i', (width, height) => {
  const corner = asideOf(width, height);
  expect(inside(corner, width, height)).toBe(true);
  for (const cores of [1, 2, 4, 8]) {
    const rooms = roomsOf(osLayout(width, height, { cores, keys: true, locks: true, aside: true }));
    expect(rooms.filter((rect) => !inside(rect, width, height) || overlap(rect, corner))).toEqual([]);
    const pairs = rooms.flatMap((a, n) => rooms.slice(n + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
  }
  const { next, world, card, timeline } = loopLayout(width, height, { aside: true, heart: false, pools: 0 });
  for (const rect of [next, world, card, timeline]) {
    expect(rect === null || (inside(rect, width, height) && !overlap(rect, corner))).toBe(true);
  }
});

test('where there is no room for both, the board is as without a program', () => {
  const needs = { cores: 2, keys: true, locks: true };
  expect(osLayout(390, 480, { ...needs, aside: true })).toEqual(osLayout(390, 480, needs));
  expect(loopLayout(768, 800, { aside: true, heart: false, pools: 0 })).toEqual(loopLayout(768, 800));
});

const phones = [
  [360, 430],
  [360, 500],
  [390, 450],
  [390, 480],
  [390, 560],
  [390, 610],
  [479, 620],
] as const;

test.each(phones)(
  'on a phone of %i x %i alarm, lanes and heart stand beside ring and rooms, never over them',
  (width, height) => {
    for (const heart of [true, false])
      for (const pools of [0, 1, 2]) {
        const layout = loopLayout(width, height, { aside: false, heart, pools });
        const { next, world, card, timeline, alarm } = layout;
        const all = [next, world, card, timeline, alarm, ...layout.pools].filter((rect) => rect !== null);
        expect(all.filter((rect) => !inside(rect, width, height))).toEqual([]);
        const pairs = all.flatMap((a, n) => all.slice(n + 1).map((b) => [a, b] as const));
        expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
        const reach = layout.radius + 23;
        const ring = { y: layout.centre.y - reach, height: 2 * reach, x: layout.centre.x - 60, width: 120 };
        for (const rect of [card, timeline, ...layout.pools])
          expect(rect !== null && overlap(rect, ring)).toBe(false);
      }
  },
);

test.each([450, 480])(
  'with buttons and advice around it, a board of %i px still has lanes and alarm',
  (height) => {
    const layout = loopLayout(390, height, { aside: false, heart: true, pools: 2 });
    expect(layout.pools).toHaveLength(2);
    expect(layout.alarm?.height).toBeGreaterThanOrEqual(38);
    expect(layout.radius).toBeGreaterThanOrEqual(68);
  },
);

test('a phone of 390 x 844 has room for both pools, the alarm and a few who wait', () => {
  const layout = loopLayout(390, 560, { aside: false, heart: true, pools: 2 });
  expect(layout.pools).toHaveLength(2);
  expect(layout.alarm?.height).toBeGreaterThanOrEqual(38);
  expect(layout.world.height).toBeGreaterThanOrEqual(120);
  expect(2 * layout.radius).toBeGreaterThanOrEqual(160);
});
