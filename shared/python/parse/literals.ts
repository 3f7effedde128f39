/** What number and string literals stand for. */
import type { Value } from '../../program/value.ts';

const prefixed = /^0[xXoObB]/;

const wholeNumber = (digits: string): Value => {
  const big = BigInt(digits);
  if (big <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(big);
  return { k: 'i', v: big.toString(16) };
};

/** null: an imaginary number. */
export const numberValue = (text: string): Value | null => {
  const digits = text.replaceAll('_', '');
  if (prefixed.test(digits)) return wholeNumber(digits.toLowerCase());
  if (/[jJ]$/.test(digits)) return null;
  if (/^\d+$/.test(digits)) return wholeNumber(digits.replace(/^0+(?=\d)/, ''));
  const value = Number(digits);
  return { k: 'f', v: value === Number.POSITIVE_INFINITY ? 'inf' : value };
};

/** Python/pystate.c, sys.set_int_max_str_digits: decimal text beyond this takes too long. */
export const maxDigits = 4300;
export const decimalDigits = (text: string): number =>
  /^[\d_]+$/.test(text) ? text.replaceAll('_', '').length : 0;

const simple: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Characters by the names that programs use; the whole table of Unicode would outweigh the program. */
const named: Readonly<Record<string, string>> = {
  BULLET: '•',
  'DEGREE SIGN': '°',
  'EM DASH': '—',
  'EN DASH': '–',
  'RIGHTWARDS ARROW': '→',
  'LEFTWARDS ARROW': '←',
  'UPWARDS ARROW': '↑',
  'DOWNWARDS ARROW': '↓',
  'CHECK MARK': '✓',
  'BALLOT X': '✗',
  'EURO SIGN': '€',
  'MICRO SIGN': 'µ',
  'GREEK SMALL LETTER MU': 'μ',
  'HORIZONTAL ELLIPSIS': '…',
  'NO-BREAK SPACE': '\u00a0',
  SNOWMAN: '☃',
};

const fromCode = (digits: string): string => {
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
};

export const unknownName = 'unknown Unicode character name';

/** What an escape could not be, as CPython's codec says it; the offsets are into the text given. */
export interface BrokenEscape {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly text: string;
}

const textEscape =
  /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|u([0-9a-fA-F]{0,4})|U([0-9a-fA-F]{0,8})|N(\{[^}]*\})?|([\s\S]))/g;
const bytesEscape = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|([\s\S]))/g;

const reasons: Readonly<Record<string, readonly [digits: number, name: string]>> = {
  x: [2, 'truncated \\xXX escape'],
  u: [4, 'truncated \\uXXXX escape'],
  U: [8, 'truncated \\UXXXXXXXX escape'],
};

const hexOr = (letter: string, digits: string, broken: (reason: string) => never): string => {
  const [count, reason] = reasons[letter] ?? [0, ''];
  if (digits.length < count) broken(reason);
  const text = fromCode(digits);
  return text === '' ? broken('illegal Unicode character') : text;
};

/** A string's text with its escapes read; `broken` is told of the first that has no meaning, and throws. */
export const stringText = (text: string, broken: (fault: BrokenEscape) => never): string =>
  text.includes('\\')
    ? text.replace(textEscape, (whole, octal, x, u, wide, name, other, offset: number) => {
        const fail = (reason: string): never =>
          broken({ from: offset, to: offset + whole.length - 1, reason, text: whole });
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
        if (x !== undefined) return hexOr('x', x, fail);
        if (u !== undefined) return hexOr('u', u, fail);
        if (wide !== undefined) return hexOr('U', wide, fail);
        if (other !== undefined) return simple[other] ?? whole;
        if (name === undefined) return fail('malformed \\N character escape');
        return named[String(name).slice(1, -1).toUpperCase()] ?? fail(unknownName);
      })
    : text;

export const bytesText = (text: string, broken: (fault: BrokenEscape) => never): string =>
  text.includes('\\')
    ? text.replace(bytesEscape, (whole, octal, x, other, offset: number) => {
        if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        if (x !== undefined)
          return x.length === 2
            ? fromCode(x)
            : broken({ from: offset, to: offset + whole.length, reason: 'x', text: whole });
        return simple[other] ?? whole;
      })
    : text;
