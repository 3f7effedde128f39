import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanName, foldName, generateName, isNameFree } from '../../../server/lesson/names.ts';
import { fakeDice } from '../../support/fakes.ts';

test.each([
  ['  Amber   Fox ', 'Amber Fox'],
  ['Ｆｕｌｌ', 'Full'],
  ["O'Brien", "O'Brien"],
  ['Oʻtkir', 'Oʻtkir'],
  ['Мария', 'Мария'],
  ['ก้อง', 'ก้อง'],
  ['李', '李'],
  ['a\u202Eb', 'ab'],
  ['\u200Bzoe\uFEFF', 'zoe'],
  ['क्\u200dष', 'क्\u200dष'],
  ['x\u200d\u200c1', 'x1'],
  ['x'.repeat(20), 'x'.repeat(20)],
])('%j becomes %j', (typed, name) => expect(cleanName(typed)).toBe(name));

test.each([
  '',
  '   ',
  '\u200B\u200D',
  '---',
  "' '",
  '<b>x</b>',
  '=1+1',
  'a@b',
  'x'.repeat(21),
  'x'.repeat(5_000),
  '💥',
  'a/b',
])('%j is no name', (typed) => expect(cleanName(typed)).toBeNull());

test.each([
  ['Amber Fox', 'amber-fox'],
  ['Amber Fox', 'Аmbеr Fох'],
  ['Bill', 'BiII'],
  ['Zoe', 'Zoé'],
  ['Leo', 'Le0'],
])('%s and %s look alike', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
  expect(isNameFree(other, [one])).toBe(false);
});

test.each([
  ['Amber Fox', 'Amber Owl'],
  ['Ann', 'Anna'],
  ['Мария', 'Марина'],
])('%s and %s do not', (one, other) => expect(isNameFree(other, [one])).toBe(true));

test('two hundred pupils get two hundred names', () => {
  const words = JSON.parse(readFileSync(new URL('../../../assets/names/en.json', import.meta.url), 'utf8'));
  const dice = fakeDice(7);
  const taken: string[] = [];
  for (let n = 0; n < 200; n += 1) taken.push(generateName(words, dice, taken));
  expect(new Set(taken.map(foldName)).size).toBe(200);
  expect(taken.filter((name) => cleanName(name) !== name && name.length <= 20)).toEqual([]);
});

test('names go on when the words run out', () => {
  const words = { adjectives: ['Red'], animals: ['Fox'] };
  const taken: string[] = [];
  for (let n = 0; n < 3; n += 1) taken.push(generateName(words, fakeDice(), taken));
  expect(taken).toEqual(['Red Fox', 'Red Fox 2', 'Red Fox 3']);
});
