import { describe, expect, test } from 'vitest';
import { noBadges } from '../../../client/model/badges.ts';
import { blockOf } from '../../../client/model/heartbeat.ts';
import { heartSentences } from '../../../client/model/heartWords.ts';
import { noPulse } from '../../../client/model/pulse.ts';
import { filesIn } from '../../../client/scenes/filing.ts';
import { heartFactsOf } from '../../../client/scenes/heartFacts.ts';
import { loopLayout, traySpots } from '../../../client/scenes/loopLayout.ts';
import { nextChangeUs } from '../../../client/scenes/loopTimes.ts';
import { type TaskPlace, taskPlaces } from '../../../client/scenes/taskPlaces.ts';
import { beatPath, heartPlan, heartX, seen } from '../../../client/views/heartPlan.ts';
import type { Rect } from '../../../client/views/ink/pen.ts';
import { taskId } from '../../../shared/ground/terms.ts';
import { loop, machine, task } from '../model/machine.ts';

const heart = taskId('heart');
const work = taskId('work');
const asleep = task('heart', { state: 'suspended', on: { kind: 'timer', untilUs: 22_000 }, sinceUs: 2000 });
const busy = () => ({
  ...noPulse(),
  heart,
  beats: [{ fromUs: 2000, dueUs: 22_000, atUs: null }],
  holds: [{ task: work, fromUs: 2000, toUs: null, othersUs: null }],
  due: { heart: 22_000 },
});

test('a board that nothing happens on still changes when a timer rings and when a step is over the limit', () => {
  const now = loop([asleep, task('work', { state: 'running' })], { running: work });
  expect(nextChangeUs(now, busy(), 3000)).toBe(22_001);
  expect(nextChangeUs(now, busy(), 22_001)).toBe(22_500);
  expect(nextChangeUs(now, noPulse(), 30_000)).toBe(Number.POSITIVE_INFINITY);
});

test('the strip tells a flat line, the beat that is missed, and from where on a step is taken from others', () => {
  const say = (key: string): string => key;
  const sight = { pulse: busy(), nowUs: 32_000, say, badge: (id: string) => id };
  const facts = heartFactsOf(sight);
  expect(facts?.past.missed).toEqual([22_000]);
  expect(facts?.past.limitUs).toBe(22_000);
  expect(facts?.late).toBe(true);
  expect(facts?.now).toEqual({ asleepUs: 2000, dueUs: 22_000, stepUs: 2000, takenUs: 22_000 });
  expect(heartFactsOf({ ...sight, nowUs: 12_000 })?.late).toBe(false);
  expect(heartFactsOf({ ...sight, pulse: noPulse() })).toBeNull();
});

describe('a level that limits how long a step may last', () => {
  const say = (key: string): string => key;
  const badge = (id: string): string => id;
  const beatless = () => ({ ...busy(), heart: null, beats: [], due: { other: 4000 }, limitUs: 10_000 });

  test('has the limit drawn from the beginning of a step, though nothing beats', () => {
    const facts = heartFactsOf({ pulse: beatless(), nowUs: 5000, say, badge });
    expect(facts?.past.limitUs).toBe(12_000);
    expect(facts?.late).toBe(false);
    expect(facts?.words.name).toBe('board.heart.steps');
    expect(facts?.now).toEqual({ asleepUs: 2000, dueUs: 12_000, stepUs: 2000, takenUs: 12_000 });
  });

  test('tells a step that is over it, now and afterwards', () => {
    expect(heartFactsOf({ pulse: beatless(), nowUs: 12_001, say, badge })?.late).toBe(true);
    const over = { task: work, fromUs: 2000, toUs: 20_000, othersUs: 4000 };
    const facts = heartFactsOf({ pulse: { ...beatless(), holds: [over] }, nowUs: 30_000, say, badge });
    expect(facts?.past.flats).toEqual([{ fromUs: 12_000, toUs: 20_000 }]);
    expect(facts?.past.steps).toMatchObject([{ takenUs: 12_000 }]);
  });

  test('changes the board when the limit is reached, and has the last word where a heart sleeps longer', () => {
    const now = loop([task('work', { state: 'running' })], { running: work });
    expect(nextChangeUs(now, beatless(), 3000)).toBe(12_001);
    expect(blockOf({ ...busy(), limitUs: 5000, due: { other: 2000 } }, 8000)).toMatchObject({
      limitUs: 5000,
      othersUs: 1000,
    });
  });

  test('is told in the table, too', () => {
    const sight = { view: machine(1, []), badges: noBadges, nowUs: 5000 };
    expect(heartSentences(beatless(), sight)).toEqual([{ text: 'table.heart.limit', args: { ms: 10 } }]);
    expect(heartSentences({ ...beatless(), limitUs: null }, sight)).toEqual([]);
  });
});

test('the woken file in 40 ms apart, the last after 400 at most; seats light 30 ms apart', () => {
  const place = (group: TaskPlace['group']): TaskPlace => ({
    ...{ group, form: 'coin' },
    rect: { x: 0, y: 0, width: 1, height: 1 },
  });
  const ids = Array.from({ length: 21 }, (_, n) => taskId(`t${n}`));
  const all = (group: TaskPlace['group'], few: number) =>
    Object.fromEntries(ids.slice(0, few).map((id) => [id, place(group)]));
  const three = loop([], { batch: ids.slice(0, 3) });
  expect(Object.values(filesIn(all('world', 3), all('batch', 3), three))).toEqual([0, 40, 80]);
  expect(Object.values(filesIn(all('next', 3), all('batch', 3), three))).toEqual([0, 30, 60]);
  const many = Object.values(filesIn(all('world', 21), all('batch', 21), loop([], { batch: ids })));
  expect(Math.max(...many)).toBe(400);
});

const within = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each([
  [1280, 465],
  [1366, 513],
  [1920, 820],
  [1024, 500],
])('pools, NEXT TURN, ring and strip keep apart at %i x %i', (width, height) => {
  for (const aside of [true, false]) {
    const layout = loopLayout(width, height, { aside, heart: true, pools: 2 });
    const { pools, next, timeline, card, finished, wall } = layout;
    const parts = [...pools, next, card, ...(finished ? [finished] : []), ...(timeline ? [timeline] : [])];
    expect(pools.length).toBe(2);
    expect(next.height).toBeGreaterThan(90);
    for (const [n, part] of parts.entries())
      expect(parts.slice(n + 1).some((other) => meet(part, other))).toBe(false);
    if (wall) for (const pool of pools) expect(within(wall, pool)).toBe(true);
  }
});

test('a phone has a strip for the heart and a ring of 120 px at least; without a heart there is none', () => {
  const layout = loopLayout(390, 470, { aside: false, heart: true, pools: 2 });
  expect(layout.timeline?.height).toBe(58);
  expect(layout.radius).toBeGreaterThanOrEqual(60);
  expect(layout.timeline && meet(layout.timeline, layout.card)).toBe(false);
  expect(loopLayout(390, 470).timeline).toBeNull();
});

test('the tray has a place for each task, and whoever is done stands in the first', () => {
  const tray = { x: 100, y: 10, width: 264, height: 52 };
  for (const count of [1, 6, 12, 30])
    expect(traySpots(tray, count).every((spot) => within(tray, spot))).toBe(true);
  const layout = loopLayout(1280, 610);
  const done = loop([task('a', { state: 'done' }), task('b', { state: 'suspended' })]);
  const spots = layout.finished ? traySpots(layout.finished, 2) : [];
  expect(taskPlaces(layout, done).a?.rect).toEqual(spots[0]);
});

test('the heart’s axis begins right of its words, and what is out of the frame is not drawn', () => {
  const plan = heartPlan({ x: 16, y: 500, width: 890, height: 126 });
  const frame = { fromUs: 0, spanUs: 60_000 };
  expect(heartX(plan, frame, 0)).toBeCloseTo(plan.pulse.x, 5);
  expect(heartX(plan, frame, 60_000)).toBeCloseTo(plan.pulse.x + plan.pulse.width, 5);
  expect(seen(plan, frame, { fromUs: 70_000, toUs: 80_000 })).toBeNull();
  expect(plan.row && meet(plan.row, plan.pulse)).toBe(false);
  expect(heartPlan({ x: 8, y: 300, width: 374, height: 58 }).row).toBeNull();
  const path = beatPath(100, 50, 30);
  expect(path[0]?.[1]).toBe(50);
  expect(Math.min(...path.map(([, y]) => y))).toBe(20);
});
