/** Levels in chapters, and the next one: of the real levels, as the build reads them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import words from '../../../assets/locales/en.json' with { type: 'json' };
import { faceIn } from '../../../client/build/faces.ts';
import {
  chapterBeside,
  chaptersOf,
  litStops,
  nextStop,
  type Stop,
  starsIn,
  stopBeside,
} from '../../../client/content/campaign.ts';
import { conceptLooks } from '../../../client/pages/home/concepts.ts';

const levels = fileURLToPath(new URL('../../../assets/levels', import.meta.url));
const chapters: Readonly<Record<string, unknown>> = words.home.chapters;

const stop = (id: string): Stop => ({ id, face: null });
const three = [stop('01-boot/01-first'), stop('01-boot/02-second'), stop('03-loop/01-weather')];

test('a level is shown by what its files say', () => {
  expect(faceIn(join(levels, '02-waiting/01-log-files'))).toMatchObject({
    id: '02-waiting/01-log-files',
    role: 'os',
    title: 'levels.logFiles.title',
    cores: 2,
    best: 120_000,
    keys: 1,
    rival: { policy: 'fair', figure: 141_000 },
    marks: [
      { stars: 1, atMostUs: null },
      { stars: 2, atMostUs: 150_000 },
      { stars: 3, atMostUs: 125_000 },
    ],
  });
});

test('every chapter that has a folder has its words', () => {
  const slugs = readdirSync(levels).map((name) => name.replace(/^\d+-/, ''));
  expect(slugs.filter((slug) => chapters[slug] === undefined)).toEqual([]);
});

test('every concept that a level names has its words and its look, and a policy to compare with', () => {
  const concepts: Readonly<Record<string, string>> = words.concepts;
  const ids = readdirSync(levels).flatMap((chapter) =>
    readdirSync(join(levels, chapter)).map((name) => join(chapter, name)),
  );
  const faces = ids.map((id) => faceIn(join(levels, id)));
  const named = faces.flatMap((face) => face?.concepts ?? []);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((concept) => !concepts[concept] || !conceptLooks[concept])).toEqual([]);
  expect(ids.filter((_, place) => !faces[place]?.rival)).toEqual([]);
});

test('chapters stand in the order of their folders, each with its stops', () => {
  const found = chaptersOf(three).map(({ number, slug, stops }) => [number, slug, stops.length]);
  expect(found).toEqual([
    ['01', 'boot', 2],
    ['03', 'loop', 1],
  ]);
});

test('a chapter has the role of its levels, or both', () => {
  const [os, loop] = ['02-waiting/01-log-files', '03-loop/01-weather'].map((id) => faceIn(join(levels, id)));
  const one = (face: typeof os) => ({ id: '01-boot/01-first', face: face ?? null });
  expect(chaptersOf([one(os), one(os)])[0]?.role).toBe('os');
  expect(chaptersOf([one(os), one(loop)])[0]?.role).toBe('both');
});

test.each([
  ['nothing yet', [0, 0, 0], '01-boot/01-first'],
  ['the first done', [2, 0, 0], '01-boot/02-second'],
  ['a later one done before', [3, 0, 3], '01-boot/02-second'],
  ['all done, not all stars', [3, 2, 3], '01-boot/02-second'],
  ['all stars', [3, 3, 3], '03-loop/01-weather'],
])('what is next with %s', (_, stars, expected) => {
  const starsOf = (id: string): number => stars[three.findIndex((each) => each.id === id)] ?? 0;
  expect(nextStop(three, starsOf)?.id).toBe(expected);
  expect(starsIn(three, starsOf)).toBe(stars.reduce((sum, each) => sum + each, 0));
});

test.each([
  ['nothing yet', [0, 0, 0], [0, null]],
  ['one of two', [1, 0, 3], [1, null]],
  ['the first chapter', [1, 2, 0], [2, 0]],
  ['everything', [1, 1, 1], [2, 1]],
])('the rail is lit as far as was played without a gap: %s', (_, stars, expected) => {
  const starsOf = (id: string): number => stars[three.findIndex((each) => each.id === id)] ?? 0;
  expect(litStops(chaptersOf(three), starsOf)).toEqual(expected);
});

test('the rail ends at both ends', () => {
  const [first, second, weather] = three.map(({ id }) => id) as [string, string, string];
  expect([-1, 1].map((by) => stopBeside(three, first, by))).toEqual([first, second]);
  expect(stopBeside(three, weather, 1)).toBe(weather);
  expect([-1, 1].map((by) => chapterBeside(chaptersOf(three), second, by))).toEqual([second, weather]);
  expect(chapterBeside(chaptersOf(three), weather, -1)).toBe(first);
});
