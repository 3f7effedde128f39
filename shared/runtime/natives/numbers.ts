/** int, float and bool: making them, and their methods. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, bytesOf, floatOf, intOf, isBytes, isFloat, numberOf, tupleOf } from '../values/box.ts';
import { bitsOf, ratioOf } from '../values/exact.ts';
import { floatFrom } from '../values/floats.ts';
import { fromHex, toHex } from '../values/hexFloat.ts';
import { wholeNumber } from '../values/indexes.ts';
import { itemsOf } from '../values/iterate.ts';
import { parseFloating, parseInteger } from '../values/parse.ts';
import { programAttribute } from '../values/program.ts';
import { reprOfBytes } from '../values/quote.ts';
import { needsPython } from '../values/slow.ts';
import { truthOf } from '../values/truth.ts';
import { keyed, type Natives, nothing, some } from './define.ts';

const valueError = (vm: Vm, text: string): never => {
  throw raised(vm, 'ValueError', text);
};
const typeError = (vm: Vm, text: string): never => {
  throw raised(vm, 'TypeError', text);
};

/** int() of a float: towards zero. */
export const wholePart = (vm: Vm, x: number): Value => {
  if (Number.isNaN(x)) return valueError(vm, 'cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw raised(vm, 'OverflowError', 'cannot convert float infinity to integer');
  return intOf(BigInt(Math.trunc(x)));
};

const definesAny = (vm: Vm, value: Value, ...names: readonly string[]): boolean =>
  names.some((name) => programAttribute(vm, value, name) !== undefined);

const notInt = "int() argument must be a string, a bytes-like object or a real number, not '";

const newInt = (vm: Vm, [given, base]: readonly (Value | undefined)[]): Value => {
  if (given === undefined) return base === undefined ? 0 : typeError(vm, 'int() missing string argument');
  const value = partOf(vm, given);
  if (base !== undefined) return inBase(vm, value, Number(wholeNumber(vm, base)));
  if (definesAny(vm, given, '__int__', '__index__', '__trunc__')) throw needsPython;
  const whole = bigOf(value);
  if (whole !== null) return intOf(whole);
  if (isFloat(value)) return wholePart(vm, numberOf(value));
  if (typeof value === 'string') return parseInteger(vm, value, 10);
  if (isBytes(value)) return parseInteger(vm, value.v, 10, reprOfBytes(value.v));
  return typeError(vm, `${notInt}${typeNameOf(vm, given)}'`);
};

const inBase = (vm: Vm, value: Value, base: number): Value => {
  if (base !== 0 && (base < 2 || base > 36)) return valueError(vm, 'int() base must be >= 2 and <= 36, or 0');
  if (typeof value === 'string') return parseInteger(vm, value, base);
  if (isBytes(value)) return parseInteger(vm, value.v, base, reprOfBytes(value.v));
  return typeError(vm, "int() can't convert non-string with explicit base");
};

const newFloat = (vm: Vm, given: Value | undefined): Value => {
  if (given === undefined) return floatOf(0);
  const value = partOf(vm, given);
  if (definesAny(vm, given, '__float__', '__index__')) throw needsPython;
  if (typeof value === 'string') return floatOf(parseFloating(vm, value));
  if (isBytes(value)) return floatOf(parseFloating(vm, value.v, reprOfBytes(value.v)));
  const x = floatFrom(vm, value);
  if (x !== null) return floatOf(x);
  return typeError(vm, `float() argument must be a string or a real number, not '${typeNameOf(vm, given)}'`);
};

const newBool = (vm: Vm, given: Value | undefined): Value => {
  if (given === undefined) return false;
  if (cellOf(vm, given)?.t === 'object' && definesAny(vm, given, '__bool__', '__len__')) throw needsPython;
  return truthOf(vm, given);
};

const self = (value: Value | undefined): bigint => (value === undefined ? 0n : (bigOf(value) ?? 0n));
const real = (vm: Vm, value: Value | undefined): number => floatFrom(vm, value ?? null) ?? 0;

const toBytes = (
  vm: Vm,
  [value, length = 1, order = 'big', signed = false]: readonly (Value | undefined)[],
): Value => {
  const x = self(value);
  const size = Number(wholeNumber(vm, length));
  const twos = truthOf(vm, signed);
  if (x < 0n && !twos) throw raised(vm, 'OverflowError', "can't convert negative int to unsigned");
  const limit = 1n << BigInt(size * 8 - (twos ? 1 : 0));
  if (x >= limit || x < -limit) throw raised(vm, 'OverflowError', 'int too big to convert');
  if (order !== 'big' && order !== 'little')
    return valueError(vm, "byteorder must be either 'little' or 'big'");
  let rest = x < 0n ? x + (1n << BigInt(size * 8)) : x;
  const bytes: string[] = [];
  for (let at = 0; at < size; at += 1) {
    bytes.push(String.fromCharCode(Number(rest & 255n)));
    rest >>= 8n;
  }
  return bytesOf((order === 'big' ? bytes.reverse() : bytes).join(''));
};

const fromBytes = (
  vm: Vm,
  [given = null, order = 'big', signed = false]: readonly (Value | undefined)[],
): Value => {
  const items = isBytes(given)
    ? [...given.v].map((byte) => byte.charCodeAt(0))
    : itemsOf(vm, given).map(Number);
  const bytes = order === 'little' ? items.reverse() : items;
  const x = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const negative = truthOf(vm, signed) && (bytes[0] ?? 0) >= 128;
  return intOf(negative ? x - (1n << BigInt(bytes.length * 8)) : x);
};

const ratio = (vm: Vm, x: number): Value => {
  if (Number.isNaN(x)) return valueError(vm, 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) throw raised(vm, 'OverflowError', 'cannot convert Infinity to integer ratio');
  const [top, below] = ratioOf(x);
  return tupleOf([intOf(top), intOf(below)]);
};

const countOnes = (x: bigint): number => (x < 0n ? -x : x).toString(2).replaceAll('0', '').length;

export const numberMethods: Natives = {
  ...keyed('int.__new__', { names: ['x', '/', 'base'], least: 0 }, newInt),
  ...some('float.__new__', 0, 1, newFloat),
  ...some('bool.__new__', 0, 1, newBool),
  ...nothing('int.bit_length', (_vm, x) => bitsOf(self(x))),
  ...nothing('int.bit_count', (_vm, x) => countOnes(self(x))),
  ...nothing('int.conjugate', (_vm, x) => intOf(self(x))),
  ...nothing('int.is_integer', () => true),
  ...nothing('int.as_integer_ratio', (_vm, x) => tupleOf([intOf(self(x)), 1])),
  ...keyed('int.to_bytes', { names: ['length', 'byteorder', '*', 'signed'], least: 0 }, toBytes),
  'int.from_bytes': (vm, args, named) =>
    fromBytes(vm, [args[0], args[1] ?? named?.$byteorder, named?.$signed]),
  ...nothing('float.is_integer', (vm, x) => Number.isInteger(real(vm, x))),
  ...nothing('float.as_integer_ratio', (vm, x) => ratio(vm, real(vm, x))),
  ...nothing('float.conjugate', (vm, x) => floatOf(real(vm, x))),
  ...nothing('float.hex', (vm, x) => toHex(real(vm, x))),
  'float.fromhex': (vm, [text]) => floatOf(fromHex(vm, typeof text === 'string' ? text : '')),
  ...dunders(),
};

/** What the program may call or look for by name. */
function dunders(): Natives {
  return {
    ...nothing('int.__index__', (_vm, x) => intOf(self(x))),
    ...nothing('int.__int__', (_vm, x) => intOf(self(x))),
    ...nothing('int.__float__', (vm, x) => floatOf(real(vm, x))),
    ...nothing('float.__int__', (vm, x) => wholePart(vm, real(vm, x))),
    ...nothing('float.__float__', (vm, x) => floatOf(real(vm, x))),
  };
}
