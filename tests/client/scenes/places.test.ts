import { describe, expect, test } from 'vitest';
import { osLayout } from '../../../client/scenes/layout.ts';
import { loopLayout } from '../../../client/scenes/loopLayout.ts';
import { floorOf, osPlaces, placesIn, ringOf, roomOf } from '../../../client/scenes/places.ts';
import { taskPlaces } from '../../../client/scenes/taskPlaces.ts';
import type { Rect } from '../../../client/views/ink/pen.ts';
import type { LoopFacts } from '../../../client/views/view.ts';
import { taskId } from '../../../shared/ground/terms.ts';
import { loopView, osView } from '../../e2e/board/views.ts';

const needs = { cores: 2, keys: true, locks: true };
const desk = osLayout(1280, 610, needs);
const phone = osLayout(390, 480, needs);

const within = (rect: Rect, area: Rect): boolean =>
  rect.x >= area.x - 0.5 &&
  rect.y >= area.y - 0.5 &&
  rect.x + rect.width <= area.x + area.width + 0.5 &&
  rect.y + rect.height <= area.y + area.height + 0.5;

test('where a thread stands says why it does not run', () => {
  const rooms = Object.fromEntries(
    Object.values(osView.threads).map((thread) => [thread.id, roomOf(thread)]),
  );
  expect(rooms).toEqual({
    a1: 'core',
    a2: 'keys',
    a3: 'keys',
    a4: 'ready',
    b1: 'ready',
    b2: 'finished',
    c1: 'locks',
    c2: 'finished',
    c4: 'world',
    c5: 'locks',
    d4: 'world',
    d5: 'bench',
  });
});

test('every thread has a place on a desk; on a phone the finished have none', () => {
  expect(Object.keys(osPlaces(desk, osView)).sort()).toEqual(Object.keys(osView.threads).sort());
  const small = osPlaces(phone, osView);
  expect(['b2', 'c2', 'd5'].filter((id) => id in small)).toEqual([]);
});

test('READY keeps the order of the run queue', () => {
  const places = osPlaces(desk, osView);
  expect(places.b1?.rect.y).toBeLessThan(places.a4?.rect.y ?? 0);
});

test.each([1, 2, 4, 6, 9, 12, 16, 24, 40])('%i ready threads stay inside READY', (count) => {
  for (const layout of [desk, phone]) {
    const area = floorOf(layout, 'ready');
    const places = placesIn(layout, 'ready', count);
    expect(places).toHaveLength(count);
    expect(places.filter(({ rect }) => area === null || !within(rect, area))).toEqual([]);
  }
});

test('few carts are cards with cargo, more are rows', () => {
  expect(placesIn(desk, 'ready', 2)[0]?.form).toBe('card');
  expect(placesIn(desk, 'ready', 8)[0]?.form).toBe('row');
  expect(placesIn(phone, 'keys', 2)[0]?.form).toBe('badge');
});

const loop = loopView.loops.l1;

test('every task of a loop has one place, the ring in the order of the turn', () => {
  const layout = loopLayout(1280, 610);
  const places = loop ? taskPlaces(layout, loop) : {};
  expect(Object.keys(places).sort()).toEqual(Object.keys(loop?.tasks ?? {}).sort());
  expect(places.u2?.group).toBe('running');
  const angle = (id: string): number => {
    const rect = places[id]?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    const turn = Math.atan2(
      rect.y + rect.height / 2 - layout.centre.y,
      rect.x + rect.width / 2 - layout.centre.x,
    );
    return (turn + Math.PI * 2.5) % (Math.PI * 2);
  };
  const angles = ['u2', 'r5', 'w6', 'r9', 'd3'].map(angle);
  expect(angles).toEqual([...angles].sort((a, b) => a - b));
});

test('a core too small for anything still has a ring that can be drawn', () => {
  for (const side of [0, 1, 12, 24, 60]) {
    const { r } = ringOf({ x: 0, y: 0, width: side, height: side });
    expect(r).toBeGreaterThan(0);
  }
});

const crowdedDesk = osLayout(1280, 470, { ...needs, aside: true, many: true });

test('sixteen ready threads are short carts that can be read, in two columns', () => {
  const places = placesIn(crowdedDesk, 'ready', 16);
  expect(new Set(places.map(({ form }) => form))).toEqual(new Set(['short']));
  expect(new Set(places.map(({ rect }) => rect.x)).size).toBe(2);
  expect(Math.min(...places.map(({ rect }) => rect.height))).toBeGreaterThanOrEqual(22);
  expect(Math.min(...places.map(({ rect }) => rect.width))).toBeGreaterThan(110);
});

test.each([1, 2, 3, 6, 9, 14])('%i waiters in low rooms keep badges that can be read', (count) => {
  for (const room of ['keys', 'locks'] as const) {
    const area = floorOf(crowdedDesk, room);
    const places = placesIn(crowdedDesk, room, count);
    expect(places.filter(({ rect }) => area === null || !within(rect, area))).toEqual([]);
    expect(Math.min(...places.map(({ rect }) => rect.height))).toBeGreaterThanOrEqual(21);
    expect(Math.min(...places.map(({ rect }) => rect.width))).toBeGreaterThanOrEqual(28);
  }
});

test('tags on a tile stand side by side while they fit, and then lie over each other inside it', () => {
  const area = floorOf(phone, 'keys');
  const overlaps = (count: number): boolean => {
    const [first, second] = placesIn(phone, 'keys', count).map(({ rect }) => rect);
    return (
      first !== undefined && second !== undefined && second.x < first.x + first.width && second.y === first.y
    );
  };
  expect(overlaps(3)).toBe(false);
  expect(overlaps(14)).toBe(true);
  for (const { rect } of placesIn(phone, 'keys', 14)) expect(area && within(rect, area)).toBe(true);
});

describe('who waits for the world, in the tile of a phone', () => {
  const layout = loopLayout(390, 560, { aside: false, heart: true, pools: 2 });
  const waiting = (count: number): LoopFacts => {
    const like = Object.values(loop?.tasks ?? {})[0];
    if (!loop || !like) throw new Error('the picture has a loop with tasks');
    const ids = Array.from({ length: count }, (_, n) => taskId(`w${n}`));
    const tasks = ids.map((id) => [id, { ...like, id, state: 'suspended' as const }] as const);
    return { ...loop, batch: [], ran: [], next: [], running: null, tasks: Object.fromEntries(tasks) };
  };

  test.each([1, 2])('%i: each with room for its time', (count) => {
    const places = Object.values(taskPlaces(layout, waiting(count)));
    expect(places.map(({ form }) => form)).toEqual(Array.from({ length: count }, () => 'chip'));
    expect(places.filter(({ rect }) => !within(rect, layout.world))).toEqual([]);
    expect(Math.min(...places.map(({ rect }) => rect.width))).toBeGreaterThan(64);
  });

  test.each([5, 6])('%i: coins side by side', (count) => {
    const places = Object.values(taskPlaces(layout, waiting(count)));
    expect(new Set(places.map(({ form }) => form))).toEqual(new Set(['coin']));
    expect(places.filter(({ rect }) => !within(rect, layout.world))).toEqual([]);
  });
});
