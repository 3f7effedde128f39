/** Between whole numbers and doubles, correctly rounded: the nearest, ties to even (Objects/longobject.c, long_true_divide). */
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';

export const floatOfBig = (vm: Vm, x: bigint): number => {
  const result = Number(x);
  if (!Number.isFinite(result)) throw raised(vm, 'OverflowError', 'int too large to convert to float');
  return result;
};

/** int.bit_length */
export const bitsOf = (x: bigint): number => {
  const hex = (x < 0n ? -x : x).toString(16);
  return x === 0n ? 0 : hex.length * 4 - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28;
};

/** 2 ** by without an intermediate result that overflows or loses bits. */
const scaled = (x: number, by: number): number => {
  let result = x;
  let left = by;
  for (; left > 1000; left -= 1000) result *= 2 ** 1000;
  for (; left < -1000; left += 1000) result *= 2 ** -1000;
  return result * 2 ** left;
};

/** x / y for x >= 0, y > 0; Infinity where it is too large. */
export const ratioToFloat = (x: bigint, y: bigint): number => {
  if (x === 0n) return 0;
  // 55 bits at least, a sticky last one, and one rounding by Number(); fewer bits among the subnormal numbers.
  let shift = 56 - (bitsOf(x) - bitsOf(y));
  shift = Math.min(shift, 1074);
  const top = shift >= 0 ? x << BigInt(shift) : x;
  const below = shift >= 0 ? y : y << BigInt(-shift);
  let quotient = top / below;
  if (shift === 1074) {
    const twice = (top % below) * 2n;
    const up = twice > below || (twice === below && quotient % 2n === 1n);
    // Among subnormal numbers the quotient counts units of 2 ** -1074; with 53 bits or fewer it is exact.
    if (bitsOf(quotient) <= 53) return scaled(Number(up ? quotient + 1n : quotient), -shift);
  }
  if (top % below !== 0n) quotient |= 1n;
  return scaled(Number(quotient), -shift);
};

export const quotientOfBigs = (vm: Vm, x: bigint, y: bigint): number => {
  const size = ratioToFloat(x < 0n ? -x : x, y < 0n ? -y : y);
  if (!Number.isFinite(size))
    throw raised(vm, 'OverflowError', 'integer division result too large for a float');
  return x < 0n === y < 0n ? size : x === 0n ? -0 : -size;
};

/** A finite double as a fraction: m * 2 ** e, exactly. */
export const splitFloat = (x: number): { mantissa: bigint; exponent: number } => {
  const words = new DataView(new ArrayBuffer(8));
  words.setFloat64(0, x);
  const bits = words.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const low = bits & 0xfffffffffffffn;
  const size = field === 0 ? low : low | 0x10000000000000n;
  return { mantissa: bits >> 63n ? -size : size, exponent: (field === 0 ? 1 : field) - 1075 };
};

/** The same in lowest terms. */
export const ratioOf = (x: number): [numerator: bigint, denominator: bigint] => {
  let { mantissa, exponent } = splitFloat(x);
  if (mantissa === 0n) return [0n, 1n];
  while (exponent < 0 && mantissa % 2n === 0n) {
    mantissa /= 2n;
    exponent += 1;
  }
  return exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
};

/** Which is larger, an int or a finite double: negative, 0 or positive. */
export const compareBigToFloat = (x: bigint, y: number): number => {
  const whole = BigInt(Math.trunc(y));
  if (x !== whole) return x < whole ? -1 : 1;
  const rest = y - Math.trunc(y);
  return rest === 0 ? 0 : rest > 0 ? -1 : 1;
};
