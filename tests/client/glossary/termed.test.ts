import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { piecesOf } from '../../../client/pages/glossary/Termed.tsx';
import { isTerm } from '../../../client/pages/glossary/terms.ts';

test('marked words stand for their terms, the rest stays', () => {
  expect(piecesOf('Whoever holds the [gil:key] goes on.')).toEqual([
    { words: 'Whoever holds the ', term: null },
    { words: 'key', term: 'gil' },
    { words: ' goes on.', term: null },
  ]);
  expect(piecesOf('[lock:Locks]')).toEqual([{ words: 'Locks', term: 'lock' }]);
});

test('what is no term stays as it is written', () => {
  expect(piecesOf('a[1:2] and d[key:value]')).toEqual([{ words: 'a[1:2] and d[key:value]', term: null }]);
});

const locales = new URL('../../../assets/locales/', import.meta.url);

const marksIn = (words: unknown, key = ''): readonly (readonly [key: string, term: string])[] => {
  if (typeof words === 'string')
    return [...words.matchAll(/\[([a-zA-Z]+):[^\]]+\]/g)].map(([, term = '']) => [key, term]);
  return Object.entries(words as object).flatMap(([name, each]) => marksIn(each, `${key}.${name}`));
};

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, locales), 'utf8'));
const sorted = (marks: ReturnType<typeof marksIn>): readonly string[] =>
  marks.map(([key, term]) => `${key} ${term}`).sort();

test('in every language the same sentences have the same terms', () => {
  const english = sorted(marksIn(read('en.json')));
  expect(english.length).toBeGreaterThan(3);
  for (const name of readdirSync(locales).filter((each) => each.endsWith('.json'))) {
    const marks = marksIn(read(name));
    expect(marks.filter(([, term]) => !isTerm(term))).toEqual([]);
    expect(sorted(marks), name).toEqual(english);
  }
});
