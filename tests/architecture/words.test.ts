/** Every word a person sees lies in assets/locales, in every language, with the same placeholders. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root, sources, withoutComments } from './sources.ts';

type Words = ReadonlyMap<string, string>;
type Tree = { readonly [key: string]: string | Tree };

const languages = ['en', 'ru', 'uz', 'th'] as const;

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

const read = (file: string): Tree =>
  JSON.parse(readFileSync(join(root, `assets/locales/${file}.json`), 'utf8')) as Tree;

/** With those that are fetched apart, where they come to lie. */
const load = (language: string): Words =>
  new Map(flat({ ...read(language), glossary: read(`glossary/${language}`) }));
const english = load('en');
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*-?\s*(\w+)/g)].map((match) => match[1] ?? '').sort();
const pluralForms = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

test.each(languages)('%s has exactly the keys of English, with all its plural forms', (language) => {
  const words = load(language);
  const stems = (of: Words): string[] => [...new Set([...of.keys()].map(stem))].sort();
  expect(stems(words)).toEqual(stems(english));
  const plural = [...english.keys()].filter((key) => key.endsWith('_other')).map(stem);
  const missing = plural
    .flatMap((key) => pluralForms(language).map((form) => `${key}_${form}`))
    .filter((key) => !words.has(key));
  expect(missing).toEqual([]);
});

test.each(languages)('%s keeps the placeholders of English and leaves nothing empty', (language) => {
  const faults = [...load(language)].filter(([key, text]) => {
    const model = english.get(key) ?? english.get(`${stem(key)}_other`) ?? '';
    const lost = placeholders(model).filter((name) => name !== 'count' && !placeholders(text).includes(name));
    const extra = placeholders(text).filter((name) => !placeholders(model).includes(name));
    return text.trim() === '' || lost.length > 0 || extra.length > 0;
  });
  expect(faults.map(([key]) => key)).toEqual([]);
});

test('every key that code names exists', () => {
  const known = new Set([...english.keys()].flatMap((key) => [key, stem(key)]));
  const named = sources.flatMap((source) =>
    [...source.text.matchAll(/\b(?:t|say)\(\s*['"]([a-z]\w*(?:\.\w+)+)['"]/g)].map(
      (match) => [source.path, match[1] ?? ''] as const,
    ),
  );
  expect(named.filter(([, key]) => !known.has(key)).map(([path, key]) => `${path}: ${key}`)).toEqual([]);
});

test('no screen holds a sentence of its own', () => {
  const spoken = sources
    .filter((source) => source.path.endsWith('.tsx'))
    .flatMap((source) =>
      [...withoutComments(source.text).matchAll(/>\s*([A-Z][a-z]+[a-z ,.!?]{2,})\s*</g)].map(
        (match) => `${source.path}: ${match[1]}`,
      ),
    );
  expect(spoken).toEqual([]);
});

test('every text key of every level exists', () => {
  const keys = filesUnder('assets/levels', /^level\.json$/).flatMap((path) => {
    const { text } = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
      text: {
        title: string;
        goal: string;
        hints: string[];
        lesson: string;
        stars?: string[];
        steps?: { text: string }[];
      };
    };
    const told = [...text.hints, ...(text.stars ?? []), ...(text.steps ?? []).map((step) => step.text)];
    return [text.title, text.goal, text.lesson, ...told].map((key) => [path, key] as const);
  });
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter(([, key]) => !english.has(key)).map(([path, key]) => `${path}: ${key}`)).toEqual([]);
});
