/** Numbers from text and back: int(), float(), and the limit on digits of CPython 3.11 and later. */
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { intOf, unhex } from './box.ts';
import { reprOfString } from './quote.ts';

const mostDigits = 4300;
const hint = 'use sys.set_int_max_str_digits() to increase the limit';

/** str() of an int. */
export const decimal = (vm: Vm, x: bigint): string => {
  const text = x.toString();
  if (text.length > mostDigits && text.replace('-', '').length > mostDigits)
    throw raised(
      vm,
      'ValueError',
      `Exceeds the limit (${mostDigits} digits) for integer string conversion; ${hint}`,
    );
  return text;
};

/** Value of a decimal digit of any script, or -1: they stand ten in a row, zero first. */
export const digitOf = (character: string): number => {
  if (!/\p{Nd}/u.test(character)) return -1;
  const size = character.codePointAt(0) ?? 0;
  let first = size;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (size - first) % 10;
};

const westernDigits = (text: string): string =>
  text.replace(/\P{ASCII}/gu, (character) => {
    const digit = digitOf(character);
    return digit < 0 ? character : String(digit);
  });

/** What str.strip() strips. */
export const space =
  '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const around = new RegExp(`^${space}+|${space}+$`, 'g');
export const stripped = (text: string): string => text.replace(around, '');

const prefixes: Readonly<Record<string, number>> = { '0b': 2, '0o': 8, '0x': 16 };
const digitsOfBase = '0123456789abcdefghijklmnopqrstuvwxyz';

const valueOfDigits = (digits: string, base: number): bigint => {
  if (base === 10) return BigInt(digits);
  if (base === 16) return unhex(digits);
  let total = 0n;
  for (const digit of digits) total = total * BigInt(base) + BigInt(digitsOfBase.indexOf(digit));
  return total;
};

const isPowerOfTwo = (base: number): boolean => (base & (base - 1)) === 0;

/** Digits without prefix and underscores, and their base; null if the text is no number. */
const digitsIn = (body: string, base: number): [digits: string, base: number] | null => {
  const prefixed = prefixes[body.slice(0, 2)];
  const marked = prefixed !== undefined && (base === 0 || base === prefixed);
  const real = marked ? prefixed : base === 0 ? 10 : base;
  const rest = marked ? body.slice(2).replace(/^_/, '') : body;
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/.test(rest)) return null;
  const digits = rest.replaceAll('_', '');
  if (base === 0 && !marked && /^0+[^0]/.test(digits)) return null;
  return [...digits].every((digit) => digitsOfBase.indexOf(digit) < real) ? [digits, real] : null;
};

/** int(text, base); `shown` is the repr of what was given. */
export const parseInteger = (vm: Vm, text: string, base: number, shown = reprOfString(text)): Value => {
  const trimmed = westernDigits(stripped(text)).toLowerCase();
  const sign = /^[-+]/.exec(trimmed)?.[0] ?? '';
  const found = digitsIn(trimmed.slice(sign.length), base);
  if (found === null)
    throw raised(vm, 'ValueError', `invalid literal for int() with base ${base}: ${shown.slice(0, 200)}`);
  const [digits, real] = found;
  if (digits.length > mostDigits && !isPowerOfTwo(real)) {
    const said = `value has ${digits.length} digits; ${hint}`;
    throw raised(
      vm,
      'ValueError',
      `Exceeds the limit (${mostDigits} digits) for integer string conversion: ${said}`,
    );
  }
  const size = valueOfDigits(digits, real);
  return intOf(sign === '-' ? -size : size);
};

const number = /^[-+]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[-+]?\d+(_\d+)*)?$/;
const named: Readonly<Record<string, number>> = {
  inf: Infinity,
  infinity: Infinity,
  nan: Number.NaN,
};

/** float(text) */
export const parseFloating = (vm: Vm, text: string, shown = reprOfString(text)): number => {
  const trimmed = westernDigits(stripped(text)).toLowerCase();
  if (number.test(trimmed)) return Number(trimmed.replaceAll('_', ''));
  const size = named[trimmed.replace(/^[-+]/, '')];
  if (size === undefined)
    throw raised(vm, 'ValueError', `could not convert string to float: ${shown.slice(0, 200)}`);
  return trimmed.startsWith('-') ? -size : size;
};
