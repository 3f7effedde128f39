/** Whatever is pasted: an answer, soon, and never a throw. */
import { expect, test } from 'vitest';
import { compileProgram } from '../../../shared/python/index.ts';

const codeOf = (text: string): string => {
  const result = compileProgram(text);
  return result.ok ? 'ok' : `${result.error[0]?.code}: ${result.error[0]?.message ?? ''}`;
};

const tooDeep = 'tooDeep: too many levels of nesting in an expression';
const many = 10_000;

test.each<readonly [name: string, text: string, answer: string]>([
  ['a megabyte', 'x = f(a, b)[c] + 1\n'.repeat(55_000), 'tooLong: '],
  ['brackets', '('.repeat(many) + ')'.repeat(many), 'syntax: too many nested parentheses'],
  ['calls', 'f('.repeat(many), 'syntax: too many nested parentheses'],
  ['not', `${'not '.repeat(many)}x`, tooDeep],
  ['signs', `${'-'.repeat(many)}x`, tooDeep],
  ['lambdas', `${'lambda: '.repeat(many)}x`, tooDeep],
  ['conditionals', `${'a if b else '.repeat(many)}x`, tooDeep],
  ['powers', `${'a ** '.repeat(many)}x`, tooDeep],
  ['sums', `${'a + '.repeat(many)}x`, tooDeep],
  ['dots', `a${'.b'.repeat(many)}`, tooDeep],
  ['calls in a row', `a${'()'.repeat(many)}`, tooDeep],
  ['fields within fields', 'f"{'.repeat(many), 'tooDeep: '],
  ['clauses', `[x ${'for x in y '.repeat(many)}]`, 'tooDeep: '],
  ['managers', `with ${Array(many).fill('a').join(', ')}: pass\n`, 'tooDeep: '],
  ['comparisons', `a${' < a'.repeat(many)}`, 'ok'],
  ['branches', `if a:\n  pass\n${'elif a:\n  pass\n'.repeat(many)}`, 'ok'],
  ['targets', `${'a = '.repeat(many)}1\n`, 'ok'],
  [
    'indentation',
    Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join(''),
    'indentation: too many levels of indentation',
  ],
  ['digits', '1'.repeat(200_000), expect.stringMatching(/^syntax: Exceeds the limit \(4300 digits\)/)],
  ['quotes', '"'.repeat(200_001), expect.stringMatching(/^syntax: unterminated/)],
  [
    'a missing comma in thousands of places',
    `[${'a b, '.repeat(40_000)}]`,
    'syntax: invalid syntax. Perhaps you forgot a comma?',
  ],
  ['noise', '@#$%^ ('.repeat(40_000), 'syntax: invalid syntax'],
  ['a null byte', 'x = 1\0\n', 'syntax: source code cannot contain null bytes'],
  ['half a character', 'x = "\ud800"\n', 'ok'],
  ['half a character as code', '\ud800\n', 'syntax: invalid non-printable character U+D800'],
  ['nothing', '', 'ok'],
  ['white space', '  \n\t\n\f', 'ok'],
  ['a comment', '# x', 'ok'],
])('%s', (_, text, answer) => {
  const before = performance.now();
  expect(codeOf(text)).toEqual(answer);
  // Seconds would mean that something grows faster than the text; the machine of the tests may be busy.
  expect(performance.now() - before).toBeLessThan(10_000);
});

test('finally within finally, each written twice, ends at a bound', () => {
  const open = Array.from(
    { length: 18 },
    (_, depth) => `${' '.repeat(depth)}try:\n${' '.repeat(depth + 1)}pass\n${' '.repeat(depth)}finally:\n`,
  );
  expect(codeOf(`${open.join('')}${' '.repeat(18)}pass\n`)).toBe('tooLong: ');
});

const linesOf = (text: string): readonly number[] => {
  const result = compileProgram(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return [...new Set(result.value.codes[result.value.modules[''] ?? 0]?.lines)];
};

test.each([
  ['\n', 'x = 1\nif x:\n\ty = """a\nb"""\n\tz = 2'],
  ['\r\n', 'x = 1\r\nif x:\r\n\ty = """a\r\nb"""\r\n\tz = 2'],
  ['\r', 'x = 1\rif x:\r\ty = """a\rb"""\r\tz = 2'],
  ['a byte order mark', '\uFEFFx = 1\nif x:\n    y = 3 \\\n + 4\n    z = 2\n'],
  ['form feeds', 'x = 1\n\fif x:\n\f    y = (\n\f3)\n\f    z = 2\n'],
])('lines are the same with %j', (_, text) => {
  expect(linesOf(text).at(-1)).toBe(5);
});
