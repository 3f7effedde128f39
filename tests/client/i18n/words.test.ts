import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filled, pluralKeys, textAt, type Words } from '../../../client/i18n/words.ts';

const words: Words = { home: { cores_one: '{{count}} core', cores_other: '{{ count }} cores', plain: 'A' } };

test('a text is found at the end of its key only', () => {
  expect(textAt(words, 'home.plain')).toBe('A');
  expect([textAt(words, 'home'), textAt(words, 'home.no'), textAt(words, 'home.plain.x')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('placeholders take what they name, as it is, and nothing where it is not given', () => {
  expect(filled('{{a}} and {{ b }}, {{c}}.', { a: '<b>$&', b: 2 })).toBe('<b>$& and 2, .');
});

test.each([
  ['en', 1, 'one'],
  ['en', 5, 'other'],
  ['ru', 1, 'one'],
  ['ru', 3, 'few'],
  ['ru', 11, 'many'],
  ['ru', 1.5, 'other'],
  ['uz', 2, 'other'],
  ['th', 1, 'other'],
] as const)('%s counts %s as %s', (language, count, form) => {
  expect(pluralKeys('k', count, language)).toEqual([`k_${form}`, 'k']);
});

test('none at all has its own form first', () => {
  expect(pluralKeys('k', 0, 'ru')).toEqual(['k_zero', 'k_many', 'k']);
});

test('every placeholder that is written can be filled', () => {
  const written = ['en', 'ru', 'uz', 'th'].flatMap((id) =>
    [
      ...readFileSync(join(import.meta.dirname, `../../../assets/locales/${id}.json`), 'utf8').matchAll(
        /\{\{.*?\}\}/g,
      ),
    ].map(([text]) => text),
  );
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((text) => filled(text, {}) !== '')).toEqual([]);
});
