/**
 * x ** y for doubles, correctly rounded. Engines differ in the last bit of `**`, and from C's pow; so we compute in whole
 * numbers of 200 binary digits instead: exactly for small whole exponents, else by exp(y ln x).
 */
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { floatOf } from './box.ts';
import { bitsOf, ratioOf, ratioToFloat, splitFloat } from './exact.ts';

const places = 200n;
const one = 1n << places;

/** ln((1 + z) / (1 - z)) by its series; z is small. */
const logByRatio = (z: bigint): bigint => {
  const square = (z * z) >> places;
  let power = z;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) / one;
  }
  return 2n * sum;
};

const log2 = logByRatio(one / 3n);

/** ln x for a finite x > 0. */
const logOf = (x: number): bigint => {
  const { mantissa, exponent } = splitFloat(x);
  let power = BigInt(bitsOf(mantissa) - 1);
  // Between 1 and 2, then around 1, where the series is short.
  let size = (mantissa << places) >> power;
  if (size * 5n > one * 7n) {
    size >>= 1n;
    power += 1n;
  }
  const exact = (mantissa << places) >> power;
  const z = ((exact - one) << places) / (exact + one);
  return logByRatio(z) + (power + BigInt(exponent)) * log2;
};

/** e ** x, for x below 0.7. */
const expOf = (x: bigint): bigint => {
  const halved = x >> 10n;
  let term = one;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = (term * halved) / (n * one);
  }
  for (let n = 0; n < 10; n += 1) sum = (sum * sum) >> places;
  return sum;
};

const wholePower = (x: number, y: number): number => {
  const [above, below] = ratioOf(x);
  const times = BigInt(Math.abs(y));
  const [top, bottom] = [above ** times, below ** times];
  return y >= 0 ? ratioToFloat(top, bottom) : ratioToFloat(bottom, top);
};

/** For finite x > 0 and finite y; 0 or Infinity where it is too small or too large. */
const positivePower = (x: number, y: number): number => {
  if (x === 1 || y === 0) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (Number.isInteger(y) && Math.abs(y) <= 32) return wholePower(x, y);
  if (Math.abs(y) > 2 ** 64) return x > 1 === y > 0 ? Infinity : 0;
  const { mantissa, exponent } = splitFloat(y);
  const product = logOf(x) * mantissa;
  const exact = exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent);
  const power = exact / log2;
  if (power > 1100n) return Infinity;
  if (power < -1200n) return 0;
  const size = expOf(exact - power * log2);
  return power >= 0n ? ratioToFloat(size << power, one) : ratioToFloat(size, one << -power);
};

/** As C99's pow for zeros, infinities and nan (annex F). */
export const powerOf = (x: number, y: number): number => {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const odd = Number.isInteger(y) && Math.abs(y) % 2 === 1;
  if (x === 0) return y > 0 ? (odd ? x : 0) : Infinity;
  if (!Number.isFinite(y)) {
    const size = Math.abs(x);
    return size === 1 ? 1 : size > 1 === y > 0 ? Infinity : 0;
  }
  const size = Number.isFinite(x) ? positivePower(Math.abs(x), y) : y > 0 ? Infinity : 0;
  return x < 0 && odd ? -size : size;
};

/** With CPython's exceptions (Objects/floatobject.c, float_pow). */
export const powerOfFloats = (vm: Vm, x: number, y: number): Value => {
  if (x === 0 && y < 0) throw raised(vm, 'ZeroDivisionError', '0.0 cannot be raised to a negative power');
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y))
    throw raised(vm, 'ValueError', 'negative number cannot be raised to a fractional power');
  const result = powerOf(x, y);
  if (Math.abs(result) === Infinity && Number.isFinite(x) && Number.isFinite(y))
    throw raised(vm, 'OverflowError', "(34, 'Numerical result out of range')");
  return floatOf(result);
};
