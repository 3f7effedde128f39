/** Colours for Python: the words a reader looks for, and never another text than the program's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../../../client/model/tokens.ts';

const kindsOf = (...source: readonly string[]): readonly (readonly string[])[] =>
  tokensOf(source).map((line) =>
    line.filter(({ text }) => text.trim() !== '').map(({ kind, text }) => `${kind} ${text.trim()}`),
  );

test('words of each kind', () => {
  expect(kindsOf('async def fetch(city):  # one', '    return 2.5e3 + size["a b"]')).toEqual([
    ['keyword async', 'keyword def', 'name fetch', 'plain (city):', 'comment # one'],
    ['keyword return', 'number 2.5e3', 'plain + size[', 'string "a b"', 'plain ]'],
  ]);
});

test('texts over several lines, of any prefix, with anything in them', () => {
  expect(kindsOf('x = f"""a', "# 'no comment'", 'b""" + \'it\\\'s # one\'')).toEqual([
    ['plain x =', 'string f"""a'],
    ["string # 'no comment'"],
    ['string b"""', 'plain +', "string 'it\\'s # one'"],
  ]);
});

test('a text that is not closed ends with its line; words inside words are none', () => {
  expect(kindsOf('a = "open', 'format = notation')).toEqual([
    ['plain a =', 'string "open'],
    ['plain format = notation'],
  ]);
});

const joined = (source: readonly string[]): readonly string[] =>
  tokensOf(source).map((line) => line.map(({ text }) => text).join(''));

test('put together, the tokens are the program', () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '"""',
    '\\',
    '#',
    'def ',
    'for',
    '1e5',
    '\u{1F40D}',
    'é',
    '(',
    '\t',
    ' ',
    'f',
  );
  const line = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (source) => {
      expect(joined(source)).toEqual(source);
    }),
  );
});

test('a long program takes no long time', () => {
  const file = join(import.meta.dirname, '../../../assets/levels/02-waiting/01-log-files/program.py');
  const source = Array.from({ length: 200 }, () => readFileSync(file, 'utf8').split('\n')).flat();
  const startMs = performance.now();
  expect(joined(source)).toEqual(source);
  expect(performance.now() - startMs).toBeLessThan(1000);
});
