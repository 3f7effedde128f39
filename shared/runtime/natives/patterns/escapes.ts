/** Escapes that stand for one character. */
import { fail, type Reader } from './node.ts';

const plain: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Its code point. The backslash is at `from`, the reader behind it. */
export const readEscape = (reader: Reader, from: number): number => {
  const letter = reader.text[reader.at] ?? '';
  if (letter === '') return fail('bad escape (end of pattern)', from);
  reader.at += 1;
  const count = digits[letter];
  if (count !== undefined) {
    const text = reader.text.slice(reader.at, reader.at + count).join('');
    if (!/^[0-9a-fA-F]+$/.test(text) || text.length < count)
      return fail(`incomplete escape \\${letter}${/^[0-9a-fA-F]*/.exec(text)?.[0] ?? ''}`, from);
    reader.at += count;
    return Number.parseInt(text, 16);
  }
  if (/[0-7]/.test(letter)) {
    const text = /^[0-7]{1,3}/.exec(reader.text.slice(reader.at - 1, reader.at + 2).join(''))?.[0] ?? '0';
    reader.at += text.length - 1;
    return Number.parseInt(text, 8);
  }
  const found = plain[letter];
  if (found !== undefined && letter !== 'b') return found;
  if (/[a-zA-Z0-9]/.test(letter)) return fail(`bad escape \\${letter}`, from);
  return letter.codePointAt(0) ?? 0;
};
