/** Whole numbers of any size: plain doubles while they are safe, BigInt beyond. */
import { binaryOperators } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { floatOf, intOf, wholeOf } from './box.ts';
import { bitsOf, floatOfBig, quotientOfBigs } from './exact.ts';
import { powerOfFloats } from './power.ts';

/** Bits beyond which we say MemoryError instead of computing for minutes. */
export const mostBits = 1 << 23;

const safe = Number.MAX_SAFE_INTEGER;
const isSmall = (x: number): boolean => x <= safe && x >= -safe;
const isWord = (x: number): boolean => x === (x | 0);

const zero = (vm: Vm, text: string): never => {
  throw raised(vm, 'ZeroDivisionError', text);
};

/** Rounded down, as Python does; exact since x - x % y is a multiple of y. */
export const floorDivide = (x: number, y: number): number => {
  const rest = x % y;
  const quotient = (x - rest) / y;
  return (rest !== 0 && rest < 0 !== y < 0 ? quotient - 1 : quotient) + 0;
};
/** With the sign of y. */
export const modulo = (x: number, y: number): number => {
  const rest = x % y;
  return (rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest) + 0;
};
export const floorDivideBig = (x: bigint, y: bigint): bigint => {
  const quotient = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient;
};
export const moduloBig = (x: bigint, y: bigint): bigint => {
  const rest = x % y;
  return rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest;
};

const smallPower = (x: number, y: number): number | null => {
  let result = 1;
  for (let left = y; left > 0; left -= 1) {
    result *= x;
    if (!isSmall(result)) return null;
  }
  return result;
};

const tooLarge = (vm: Vm): never => {
  throw raised(vm, 'MemoryError', '');
};

/** Squared again and again, numbers grow past all bounds. */
const notTooLarge = (vm: Vm, x: Value): Value =>
  typeof x === 'object' && x !== null && x.k === 'i' && x.v.length > mostBits / 4 ? tooLarge(vm) : x;

export const powerOfInts = (vm: Vm, x: bigint, y: bigint): Value => {
  if (y < 0n) return powerOfFloats(vm, floatOfBig(vm, x), floatOfBig(vm, y));
  if (x === 0n || x === 1n) return intOf(y === 0n ? 1n : x);
  if (x === -1n) return y % 2n === 0n ? 1 : -1;
  if (y > BigInt(mostBits) || BigInt(bitsOf(x)) * y > BigInt(mostBits)) tooLarge(vm);
  return intOf(x ** y);
};

const shiftLeft = (vm: Vm, x: bigint, y: bigint): Value => {
  if (y < 0n) throw raised(vm, 'ValueError', 'negative shift count');
  if (x === 0n) return 0;
  if (y >= 1n << 63n) throw raised(vm, 'OverflowError', 'too many digits in integer');
  if (y > BigInt(mostBits)) tooLarge(vm);
  return intOf(x << y);
};
const shiftRight = (vm: Vm, x: bigint, y: bigint): Value => {
  if (y < 0n) throw raised(vm, 'ValueError', 'negative shift count');
  return y > BigInt(mostBits) ? (x < 0n ? -1 : 0) : intOf(x >> y);
};

/** An operator of `binaryOperators` on two ints; undefined for those that ints have not. */
export const binaryOfBigs = (vm: Vm, operator: number, x: bigint, y: bigint): Value | undefined => {
  switch (binaryOperators[operator]) {
    case '+':
      return intOf(x + y);
    case '-':
      return intOf(x - y);
    case '*':
      return notTooLarge(vm, intOf(x * y));
    case '/':
      return y === 0n ? zero(vm, 'division by zero') : floatOf(quotientOfBigs(vm, x, y));
    case '//':
      return y === 0n ? zero(vm, 'integer division or modulo by zero') : intOf(floorDivideBig(x, y));
    case '%':
      return y === 0n ? zero(vm, 'integer modulo by zero') : intOf(moduloBig(x, y));
    case '**':
      return powerOfInts(vm, x, y);
    case '<<':
      return shiftLeft(vm, x, y);
    case '>>':
      return shiftRight(vm, x, y);
    case '&':
      return intOf(x & y);
    case '|':
      return intOf(x | y);
    case '^':
      return intOf(x ^ y);
    default:
      return undefined;
  }
};

const byBigs = (vm: Vm, operator: number, x: number, y: number): Value | undefined =>
  binaryOfBigs(vm, operator, BigInt(x), BigInt(y));

/** The same on two small ones, by doubles and words where those are exact. The commonest instructions end here. */
export const binaryOfSmalls = (vm: Vm, operator: number, x: number, y: number): Value | undefined => {
  let result: number | null = null;
  switch (operator) {
    case 0:
      result = x + y;
      break;
    case 1:
      result = x - y;
      break;
    case 2:
      result = x * y + 0;
      break;
    case 3:
      return y === 0 ? zero(vm, 'division by zero') : floatOf(x / y);
    case 4:
      return y === 0 ? zero(vm, 'integer division or modulo by zero') : floorDivide(x, y);
    case 5:
      return y === 0 ? zero(vm, 'integer modulo by zero') : modulo(x, y);
    case 6:
      result = y >= 0 && y < 64 ? smallPower(x, y) : null;
      break;
    case 8:
      return y >= 0 && y < 31 && isSmall(x * 2 ** y) ? x * 2 ** y : byBigs(vm, operator, x, y);
    case 9:
      return y >= 0 && y < 31 ? Math.floor(x / 2 ** y) : byBigs(vm, operator, x, y);
    case 10:
      return isWord(x) && isWord(y) ? x & y : byBigs(vm, operator, x, y);
    case 11:
      return isWord(x) && isWord(y) ? x | y : byBigs(vm, operator, x, y);
    case 12:
      return isWord(x) && isWord(y) ? x ^ y : byBigs(vm, operator, x, y);
  }
  return result !== null && isSmall(result) ? result : byBigs(vm, operator, x, y);
};

export const negated = (x: number): Value => wholeOf(-x);
