import { beforeAll, expect, test } from 'vitest';
import { formatClock, formatLength, formatNumber, formatUs } from '../../../client/i18n/format.ts';
import { chooseLocale } from '../../../client/i18n/locales.ts';
import { hasText, needAllWords, setLanguage, t } from '../../../client/i18n/text.ts';

beforeAll(() => setLanguage('en'));

test('words that come later are there once they are needed, in every language from then on', async () => {
  expect(hasText('teacher.toolsFor')).toBe(false);
  await needAllWords();
  expect(hasText('teacher.toolsFor')).toBe(true);
  await setLanguage('ru');
  expect([hasText('teacher.toolsFor'), hasText('app.name')]).toEqual([true, true]);
  await setLanguage('en');
});

test.each([
  [0, '0\u00a0ms'],
  [1000, '1\u00a0ms'],
  [450_700, '450.7\u00a0ms'],
  [999_900, '999.9\u00a0ms'],
  [999_999, '1.00\u00a0s'],
  [2_000_000, '2.00\u00a0s'],
  [10_126_400, '10.13\u00a0s'],
])('%i µs reads %s', (us, text) => {
  expect(formatUs(us)).toBe(text);
});

test.each([
  [102_000, '1:42'],
  [101_001, '1:42'],
  [60_000, '1:00'],
  [59_999, '1:00'],
  [1, '0:01'],
  [0, '0:00'],
  [-5, '0:00'],
])('%i ms on a wall clock read %s', (ms, text) => {
  expect(formatClock(ms)).toBe(text);
});

test('lengths are told in whole minutes where they are whole', () => {
  expect([formatLength(180), formatLength(90), formatLength(45)]).toEqual(['3 min', '90 s', '45 s']);
});

test('thousands are grouped from five digits on', () => {
  expect([formatNumber(1000), formatNumber(12_345), formatNumber(0.5, 1)]).toEqual(['1000', '12,345', '0.5']);
});

test('plurals follow the count, and an unknown key shows itself', () => {
  expect(t('home.cores', { count: 1 })).toBe('1 core');
  expect(t('home.cores', { count: 2 })).toBe('2 cores');
  expect(hasText('home.noSuchKey')).toBe(false);
  expect(t('home.noSuchKey')).toBe('home.noSuchKey');
});

test('a name goes into a sentence as it is', () => {
  expect(t('teacher.toolsFor', { name: '<b>&"Oʻ' })).toContain('<b>&"Oʻ');
});

test('the first language we have is chosen, by its region too', () => {
  expect(chooseLocale(['xx', 'en-GB'])).toBe('en');
  expect(chooseLocale([])).toBe('en');
});
