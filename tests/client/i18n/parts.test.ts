/** The first pages show no word that comes later. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../client/build/words.ts';
import { isIn, laterSections } from '../../../client/i18n/parts.ts';
import { root, sources } from '../../architecture/sources.ts';

const english = JSON.parse(readFileSync(join(root, 'assets/locales/en.json'), 'utf8')) as Record<
  string,
  unknown
>;
const texts = new Map(sources.map(({ path, text }) => [path, text]));

const firstPages = ['main.ts', 'pages/LevelsPage.tsx', 'pages/JoinPage.tsx', 'pages/GlossaryPage.tsx'];

/** All that runs before anything more is asked for. */
const reached = (): ReadonlySet<string> => {
  const seen = new Set(firstPages.map((name) => `client/${name}`));
  for (const path of seen)
    for (const [, from = ''] of (texts.get(path) ?? '').matchAll(
      /^(?:import|export)\s(?!type)[^;]*?'(\.[^']+)'/gm,
    )) {
      const next = join(dirname(path), from);
      if (texts.has(next)) seen.add(next);
    }
  return seen;
};

const named = (path: string): readonly string[] =>
  [...(texts.get(path) ?? '').matchAll(/['"`]([a-z]\w*)\.[a-zA-Z$]/g)].map(([, section = '']) => section);

test('no file of the first pages names a word that comes later', () => {
  const paths = [...reached()];
  expect(paths.length).toBeGreaterThan(40);
  const early = paths.flatMap((path) =>
    named(path)
      .filter((section) => laterSections.includes(section))
      .map((section) => `${path}: ${section}`),
  );
  expect(early).toEqual([]);
});

test('every section is in one part, and both have a good share', () => {
  const front = wordsOf(english, 'front');
  const later = wordsOf(english, 'later');
  expect({ ...front, ...later }).toEqual(english);
  expect(Object.keys(later).sort()).toEqual([...laterSections].sort());
  expect(Object.keys(front).filter((section) => isIn('later', section))).toEqual([]);
  const size = (of: object): number => JSON.stringify(of).length;
  expect(size(later) / size(english)).toBeGreaterThan(0.4);
});
