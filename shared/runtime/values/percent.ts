/** text % values, after Objects/unicodeobject.c (PyUnicode_Format). */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, bytesOf, isBytes, isFloat, isRange, isTuple, numberOf } from './box.ts';
import { lengthOfText, sliceOfText } from './codePoints.ts';
import { formatSize } from './decimals.ts';
import { hashKey } from './entries.ts';
import { floatFrom } from './floats.ts';
import { decimal } from './parse.ts';
import { programAttribute } from './program.ts';
import { asciiOnly } from './quote.ts';
import { reprNow } from './repr.ts';
import { needsPython } from './slow.ts';
import { textNow } from './text.ts';

const directive = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?[hlL]?([\s\S]?)/gu;

interface Values {
  readonly given: Value;
  readonly items: readonly Value[];
  at: number;
  named: boolean;
  /** b'%d' % x: the text stands for bytes. */
  readonly isBytes: boolean;
}

const typeError = (vm: Vm, text: string): never => {
  throw raised(vm, 'TypeError', text);
};

const next = (vm: Vm, values: Values): Value => {
  const item = values.items[values.at];
  if (item === undefined) return typeError(vm, 'not enough arguments for format string');
  values.at += 1;
  return item;
};

const named = (vm: Vm, values: Values, name: string): Value => {
  const dict = cellOf(vm, partOf(vm, values.given));
  if (dict?.t !== 'dict') return typeError(vm, 'format requires a mapping');
  values.named = true;
  const entry = dict.entries[hashKey(vm, name)];
  if (entry === undefined) throw raised(vm, 'KeyError', name);
  return entry[1];
};

/** Width or precision; `*` takes it from the values. */
const sizeOf = (vm: Vm, values: Values, text: string | undefined): number => {
  if (text !== '*') return text === undefined ? 0 : Number(text);
  const item = next(vm, values);
  const whole = bigOf(item);
  return whole === null ? typeError(vm, '* wants int') : Number(whole);
};

interface Wanted {
  readonly flags: string;
  readonly precision: number | null;
  readonly code: string;
  readonly isBytes: boolean;
}

const signed = (negative: boolean, flags: string): string =>
  negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';

const wholeFor = (vm: Vm, value: Value, code: string): bigint => {
  const part = partOf(vm, value);
  const whole = bigOf(part);
  if (whole !== null) return whole;
  if (isFloat(part) && 'diu'.includes(code)) {
    const x = numberOf(part);
    if (Number.isFinite(x)) return BigInt(Math.trunc(x));
    if (Number.isNaN(x)) throw raised(vm, 'ValueError', 'cannot convert float NaN to integer');
    throw raised(vm, 'OverflowError', 'cannot convert float infinity to integer');
  }
  const asked = 'diu'.includes(code) ? ['__int__', '__index__'] : ['__index__'];
  if (asked.some((name) => programAttribute(vm, value, name) !== undefined)) throw needsPython;
  const kind = 'diu'.includes(code) ? 'a real number' : 'an integer';
  return typeError(vm, `%${code} format: ${kind} is required, not ${typeNameOf(vm, value)}`);
};

const radixes: Readonly<Record<string, number>> = { o: 8, x: 16, X: 16 };

/** Head (sign and prefix) and digits. */
const whole = (vm: Vm, value: Value, wanted: Wanted): [head: string, body: string] => {
  const x = wholeFor(vm, value, wanted.code);
  const size = x < 0n ? -x : x;
  const radix = radixes[wanted.code];
  const digits = (radix === undefined ? decimal(vm, size) : size.toString(radix)).padStart(
    wanted.precision ?? 0,
    '0',
  );
  const prefix = wanted.flags.includes('#') && radix !== undefined ? `0${wanted.code}` : '';
  const shown = wanted.code === 'X' ? digits.toUpperCase() : digits;
  return [signed(x < 0n, wanted.flags) + prefix, shown];
};

const floating = (vm: Vm, value: Value, wanted: Wanted): [head: string, body: string] => {
  const x = floatFrom(vm, partOf(vm, value));
  if (x === null) return typeError(vm, `must be real number, not ${typeNameOf(vm, value)}`);
  const body = formatSize(Math.abs(x), wanted.code, wanted.precision ?? 6, wanted.flags.includes('#'));
  return [signed(x < 0 || (x === 0 && 1 / x < 0), wanted.flags), body];
};

const character = (vm: Vm, value: Value): string => {
  if (typeof value === 'string' && lengthOfText(value) === 1) return value;
  const size = bigOf(value);
  if (size === null) return typeError(vm, '%c requires int or char');
  if (size < 0n || size > 0x10ffffn) throw raised(vm, 'OverflowError', '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(size));
};

const byte = (vm: Vm, value: Value): string => {
  if (isBytes(value) && value.v.length === 1) return value.v;
  const size = bigOf(value);
  if (size === null) return typeError(vm, '%c requires an integer in range(256) or a single byte');
  if (size < 0n || size > 255n) throw raised(vm, 'OverflowError', '%c arg not in range(256)');
  return String.fromCharCode(Number(size));
};

const bytesFor = (vm: Vm, value: Value, code: string): string => {
  if (code === 'r' || code === 'a') return asciiOnly(reprNow(vm, value, []));
  if (isBytes(value)) return value.v;
  const needed = 'a bytes-like object, or an object that implements __bytes__';
  return typeError(vm, `%b requires ${needed}, not '${typeNameOf(vm, value)}'`);
};

const textFor = (vm: Vm, value: Value, wanted: Wanted): string => {
  if (wanted.code === 'c') return wanted.isBytes ? byte(vm, value) : character(vm, value);
  if (wanted.isBytes) return bytesFor(vm, value, wanted.code).slice(0, wanted.precision ?? undefined);
  const text = wanted.code === 's' ? textNow(vm, value) : reprNow(vm, value, []);
  const shown = wanted.code === 'a' ? asciiOnly(text) : text;
  return wanted.precision === null ? shown : sliceOfText(shown, 0, wanted.precision);
};

const filled = (text: string, width: number, flags: string, head: number): string => {
  const missing = width - lengthOfText(text);
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (head < 0 || !flags.includes('0')) return ' '.repeat(missing) + text;
  return text.slice(0, head) + '0'.repeat(missing) + text.slice(head);
};

const unsupported = (vm: Vm, code: string, at: number): never => {
  const size = code.codePointAt(0) ?? 0;
  const shown = size > 31 && size < 128 ? code : '?';
  throw raised(
    vm,
    'ValueError',
    `unsupported format character '${shown}' (0x${size.toString(16)}) at index ${at}`,
  );
};

const one = (vm: Vm, values: Values, found: RegExpMatchArray): string => {
  const [all, name, flags = '', width, digits, code = ''] = found;
  if (code === '') throw raised(vm, 'ValueError', 'incomplete format');
  if (all === '%%' || (code === '%' && name !== undefined && all.endsWith(')%'))) return '%';
  const from = name === undefined ? null : named(vm, values, name);
  const wide = sizeOf(vm, values, width);
  const hasPoint = /\.(?!.*\()/.test(all.slice(name === undefined ? 0 : name.length + 3));
  const precision = digits === undefined ? (hasPoint && code !== '.' ? 0 : null) : sizeOf(vm, values, digits);
  const sign = wide < 0 ? `${flags}-` : flags;
  const wanted: Wanted = { flags: sign, precision, code, isBytes: values.isBytes };
  const value = name === undefined ? next(vm, values) : from;
  const textual = values.isBytes ? 'crsab' : 'crsa';
  if (!`diouxXeEfFgG${textual}`.includes(code))
    unsupported(vm, code, (found.index ?? 0) + all.length - code.length);
  if (textual.includes(code)) return filled(textFor(vm, value, wanted), Math.abs(wide), sign, -1);
  const [head, body] = 'eEfFgG'.includes(code) ? floating(vm, value, wanted) : whole(vm, value, wanted);
  return filled(head + body, Math.abs(wide), sign, head.length);
};

const percentText = (vm: Vm, text: string, given: Value, ofBytes = false): string => {
  const tuple = isTuple(given);
  const values: Values = { given, items: tuple ? given.v : [given], at: 0, named: false, isBytes: ofBytes };
  const out = text.replace(directive, (...parts: unknown[]) => {
    const groups = parts.slice(0, 6) as RegExpMatchArray;
    groups.index = Number(parts[6]);
    return one(vm, values, groups);
  });
  const mapping =
    values.named ||
    (!tuple && (ofBytes ? !isBytes(given) : typeof given !== 'string') && hasItems(vm, given));
  if (values.at < values.items.length && !mapping)
    typeError(vm, `not all arguments converted during ${ofBytes ? 'bytes' : 'string'} formatting`);
  return out;
};

/** Anything but a str that can be asked for items stands for a mapping. */
const hasItems = (vm: Vm, value: Value): boolean => {
  const cell = cellOf(vm, partOf(vm, value));
  return cell?.t === 'dict' || cell?.t === 'list' || isBytes(value) || isRange(value);
};

/** undefined: the left one is neither str nor bytes. */
export const percent = (vm: Vm, x: Value, y: Value): Value | undefined => {
  if (typeof x === 'string') return percentText(vm, x, y);
  return isBytes(x) ? bytesOf(percentText(vm, x.v, y, true)) : undefined;
};

/** For the library: %r and %a as %s, names with their code after a `!`, and what each is. */
export const percentCodes = (
  text: string,
): { readonly plain: string; readonly codes: readonly (readonly [code: string, name: string | null])[] } => {
  const codes: [string, string | null][] = [];
  const plain = text.replace(directive, (all: string, ...groups: unknown[]) => {
    const [name, , , , code] = groups as (string | undefined)[];
    if (code === '%' || code === undefined) return all;
    codes.push([code, name ?? null]);
    const head = name === undefined ? all : all.replace(`(${name})`, `(${name}!${code})`);
    return head.slice(0, -1) + (code === 'r' || code === 'a' ? 's' : code);
  });
  return { plain, codes };
};
