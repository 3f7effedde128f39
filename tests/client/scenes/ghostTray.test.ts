/** The rival's ghost in the tray: in the places it would have filled, with its sentence or its number beside them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { GhostCount } from '../../../client/model/ghost.ts';
import { ownCount } from '../../../client/model/ghost.ts';
import { ghostMarks } from '../../../client/scenes/ghostTray.ts';
import { osLayout } from '../../../client/scenes/layout.ts';
import { loopLayout, traySpots } from '../../../client/scenes/loopLayout.ts';
import { osPlaces, trayPlaces } from '../../../client/scenes/places.ts';
import type { Rect } from '../../../client/views/ink/pen.ts';
import { loopView, osView } from '../../e2e/board/views.ts';

const say = (key: string, args: Readonly<Record<string, string | number>> = {}): string =>
  [key, ...Object.values(args)].join(' ');

const ghost = (done: number): GhostCount => ({ policy: 'fair', done, total: 12 });

const desk = osLayout(1280, 470, { cores: 2, keys: true, locks: true, aside: true });

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width;

const marksFor = (done: number) => {
  const rect = desk.finished;
  if (!rect) throw new Error('no tray');
  const spots = trayPlaces(desk, osView, done).map((place) => place.rect);
  const marks = ghostMarks(ghost(done), { rect, spots, taken: osView.finished.length }, say);
  if (!marks) throw new Error('no ghost');
  return { ...marks, rect };
};

test('nobody haunts a tray without a ghost', () => {
  const rect = { x: 0, y: 0, width: 400, height: 42 };
  expect(ghostMarks(null, { rect, spots: [], taken: 0 }, say)).toBeNull();
});

test('it stands in every place that the rival would have filled and the player has not', () => {
  expect(osView.finished).toHaveLength(2);
  expect([0, 2, 3, 6, 12].map((done) => marksFor(done).spots.length)).toEqual([0, 0, 1, 4, 10]);
});

test('badges of those who are done do not move under it', () => {
  const places = osPlaces(desk, osView, 4);
  const taken = osView.finished.map((id) => places[id]?.rect);
  const { spots } = marksFor(4);
  for (const rect of taken)
    expect(spots.some((spot) => rect === undefined || overlap(spot, rect))).toBe(false);
});

test('a sentence beside few badges, a number beside many, and both inside the tray', () => {
  expect(marksFor(3).words).toMatchObject({ name: 'rivals.fair', text: 'board.ghostAt 3 12' });
  expect(marksFor(12).words).toMatchObject({ name: '12', text: '' });
  for (const done of [0, 3, 6, 12]) {
    const { words, spots, rect } = marksFor(done);
    if (!words) throw new Error('no words');
    expect(words.rect.width).toBeGreaterThanOrEqual(40);
    expect(words.rect.x + words.rect.width).toBeLessThanOrEqual(rect.x + rect.width);
    expect(spots.some((spot) => overlap(spot, words.rect))).toBe(false);
  }
});

test('in the tray of a loop places come before the number', () => {
  const wide = { x: 0, y: 0, width: 420, height: 52 };
  const marksIn = (rect: Rect, tasks: number) =>
    ghostMarks(ghost(5), { rect, spots: traySpots(rect, tasks), taken: 1 }, say);
  expect(marksIn(wide, 8)?.words?.rect.width).toBeGreaterThanOrEqual(40);
  const { finished } = loopLayout(1280, 470, { aside: true, heart: true, pools: 2 });
  if (!finished) throw new Error('no tray');
  const marks = marksIn(finished, 12);
  expect(marks?.spots).toHaveLength(4);
  expect(marks?.words).toBeNull();
  for (const { x, width } of traySpots(finished, 12))
    expect(x + width).toBeLessThanOrEqual(finished.x + finished.width);
});

test('own counts are of threads for an OS, of tasks for a loop', () => {
  expect(ownCount('os', osView)).toEqual({ done: 2, total: 12 });
  const tasks = Object.values(loopView.loops.l1?.tasks ?? {});
  const done = tasks.filter(({ state }) => state === 'done').length;
  expect(done).toBeGreaterThan(0);
  expect(ownCount('loop', loopView)).toEqual({ done, total: tasks.length });
});

test.each(['en', 'ru', 'uz', 'th'])('in %s every rival has a name that is short', (language) => {
  const file = new URL(`../../../assets/locales/${language}.json`, import.meta.url);
  const { policies, rivals } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'policies' | 'rivals',
    object
  >;
  expect(Object.keys(rivals)).toEqual(Object.keys(policies));
  expect(Object.values(rivals).filter((name: string) => name.length > 17)).toEqual([]);
});
