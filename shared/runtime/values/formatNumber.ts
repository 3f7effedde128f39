/** format() of int, float and str, after Python/formatter_unicode.c. */
import { checkSize } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { sliceOfText } from './codePoints.ts';
import { formatSize, reprOfFloat } from './decimals.ts';
import { floatOfBig } from './exact.ts';
import { decimal } from './parse.ts';
import { badFormat, padded, parseSpec, type Spec, unknownCode } from './spec.ts';

const signOf = (negative: boolean, spec: Spec): string =>
  negative ? '-' : spec.sign === '-' ? '' : spec.sign;

/** Digits in groups from the right; zeros in front until they are `width` wide. */
const grouped = (digits: string, every: number, mark: string, width: number): string => {
  let padded = digits;
  if (mark === '') return padded.padStart(width, '0');
  const wide = (): number => padded.length + Math.floor((padded.length - 1) / every);
  while (wide() < width) padded = `0${padded}`;
  const parts: string[] = [];
  for (let end = padded.length; end > 0; end -= every)
    parts.unshift(padded.slice(Math.max(0, end - every), end));
  return parts.join(mark);
};

/** `head`: sign and prefix; `tail`: point, fraction, exponent, percent sign. */
const laidOut = (spec: Spec, head: string, digits: string, tail: string): string => {
  checkSize(Math.max(0, spec.width));
  const every = 'boxX'.includes(spec.type) && spec.type !== '' ? 4 : 3;
  const zeros = spec.align === '=' && spec.fill === '0' ? spec.width - head.length - tail.length : 0;
  const body = grouped(digits, every, spec.grouping, Math.max(0, zeros));
  return padded(head + body + tail, spec, '>', head.length);
};

const radixes: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

const formatCharacter = (vm: Vm, x: bigint, spec: Spec): string => {
  if (spec.sign !== '') badFormat(vm, "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) badFormat(vm, "Alternate form (#) not allowed with integer format specifier 'c'");
  if (x >= 1n << 63n || x < -(1n << 63n))
    throw raised(vm, 'OverflowError', 'Python int too large to convert to C long');
  if (x < 0n || x > 0x10ffffn) throw raised(vm, 'OverflowError', '%c arg not in range(0x110000)');
  return padded(String.fromCodePoint(Number(x)), spec, '>');
};

export const formatInt = (vm: Vm, x: bigint, text: string, owner = 'int'): string => {
  const spec = parseSpec(vm, text, owner);
  if (spec.type !== '' && 'eEfFgG%'.includes(spec.type)) return formatFloatBy(vm, floatOfBig(vm, x), spec);
  if (spec.type !== '' && !'bcdoxXn'.includes(spec.type)) unknownCode(vm, spec.type, owner);
  if (spec.precision >= 0) badFormat(vm, 'Precision not allowed in integer format specifier');
  if (spec.noNegativeZero)
    badFormat(vm, 'Negative zero coercion (z) not allowed in integer format specifier');
  if (spec.type === 'c') return formatCharacter(vm, x, spec);
  const radix = radixes[spec.type];
  const size = x < 0n ? -x : x;
  const digits = radix === undefined ? decimal(vm, size) : size.toString(radix);
  const prefix = spec.alternate && radix !== undefined ? `0${spec.type}` : '';
  const head = signOf(x < 0n, spec) + prefix;
  return laidOut(spec, head, spec.type === 'X' ? digits.toUpperCase() : digits, '');
};

const formatFloatBy = (vm: Vm, value: number, spec: Spec): string => {
  if (spec.precision > 0x7fffffff) badFormat(vm, 'precision too big');
  checkSize(spec.precision);
  const x = spec.type === '%' ? value * 100 : value;
  const size = Math.abs(x);
  const body = formatSize(size, spec.type, spec.precision, spec.alternate);
  const zero = !/[1-9]/.test(body.split('e')[0] ?? '') && Number.isFinite(size);
  const negative = (x < 0 || (x === 0 && 1 / x < 0)) && !(spec.noNegativeZero && zero);
  const digits = /^\d+/.exec(body)?.[0] ?? '';
  const tail = body.slice(digits.length) + (spec.type === '%' ? '%' : '');
  // Infinity and nan are padded like digits, never with grouped zeros.
  if (digits === '') return padded(signOf(negative, spec) + tail, spec, '>', signOf(negative, spec).length);
  return laidOut(spec, signOf(negative, spec), digits, tail);
};

export const formatFloat = (vm: Vm, x: number, text: string): string => {
  if (text === '') return reprOfFloat(x);
  const spec = parseSpec(vm, text, 'float');
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) unknownCode(vm, spec.type, 'float');
  return formatFloatBy(vm, x, spec);
};

export const formatString = (vm: Vm, value: string, text: string): string => {
  const spec = parseSpec(vm, text, 'str');
  if (spec.type !== '' && spec.type !== 's') unknownCode(vm, spec.type, 'str');
  if (spec.sign !== '')
    badFormat(
      vm,
      spec.sign === ' '
        ? 'Space not allowed in string format specifier'
        : 'Sign not allowed in string format specifier',
    );
  if (spec.noNegativeZero) badFormat(vm, 'Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) badFormat(vm, 'Alternate form (#) not allowed in string format specifier');
  if (spec.grouping !== '') badFormat(vm, `Cannot specify '${spec.grouping}' with 's'.`);
  if (spec.align === '=') badFormat(vm, "'=' alignment not allowed in string format specifier");
  checkSize(Math.max(0, spec.width));
  const kept = spec.precision < 0 ? value : sliceOfText(value, 0, spec.precision);
  return padded(kept, spec, '<');
};
