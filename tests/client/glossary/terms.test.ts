/** The glossary: its terms and its words belong together, and every way out of a term leads somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { foundTerms } from '../../../client/pages/glossary/foundTerms.ts';
import { inLab, termGroups, terms, termsOf } from '../../../client/pages/glossary/terms.ts';

interface Words {
  readonly groups: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, Readonly<Record<'name' | 'text' | 'board', string>>>>;
}

const assets = fileURLToPath(new URL('../../../assets', import.meta.url));
const wordsOf = (language: string): Words =>
  JSON.parse(readFileSync(`${assets}/locales/glossary/${language}.json`, 'utf8'));
const ids = Object.keys(terms);
const rows = Object.entries(terms);

test('every term has words, and all words have a term', () => {
  const words = wordsOf('en');
  expect(Object.keys(words.terms).sort()).toEqual([...ids].sort());
  expect(Object.keys(words.groups).sort()).toEqual([...termGroups].sort());
});

test('every term stands in one group', () => {
  expect(termGroups.flatMap((group) => termsOf(group)).sort()).toEqual([...ids].sort());
});

test('related terms exist, are others, and are named once', () => {
  const faults = rows.flatMap(([id, { related }]) =>
    related
      .filter((other, at) => !terms[other] || other === id || related.indexOf(other) !== at)
      .map((other) => `${id}: ${other}`),
  );
  expect(faults).toEqual([]);
});

test('every term is met first in a level that exists, or in the lab', () => {
  const lost = rows.filter(
    ([, { first }]) => first !== inLab && !existsSync(`${assets}/levels/${first}/level.json`),
  );
  expect(lost.map(([id]) => id)).toEqual([]);
});

test.each(['en', 'ru', 'uz'])('no text of %s is longer than 40 words', (language) => {
  const long = Object.entries(wordsOf(language).terms).filter(
    ([, { text }]) => text.split(/\s+/).length > 40,
  );
  expect(long.map(([id]) => id)).toEqual([]);
});

test.each(['ru', 'uz', 'th'])('a name of %s has the English term beside it where it differs', (language) => {
  const names = Object.values(wordsOf(language).terms).map(({ name }) => name);
  expect(names.filter((name) => !/^[\w()]+$|\([\w\s,/()-]*[a-zA-Z/]{3}[^)]*\)$|^GIL/.test(name))).toEqual([]);
});

const found = (asked: string, language: string): readonly string[] => {
  const words = wordsOf(language).terms;
  return foundTerms(asked, (id) => [words[id]?.name ?? '', words[id]?.text ?? '', id]);
};

test('a term is found by words of its name or its text, whatever the apostrophe', () => {
  expect(found('', 'en')).toEqual(ids);
  expect(found('  ROUND robin ', 'en')).toEqual(['roundRobin']);
  expect(found("so'rov poll", 'uz')).toContain('poll');
  expect(found('счетная', 'ru')).toEqual(['cpuBound']);
  expect(found('deadlock', 'th')).toEqual(['deadlock']);
  expect(found('nonesuch', 'en')).toEqual([]);
});
