/** Elementary functions of doubles, rounded to the nearest. Infinities, nan and errors are the callers' affair. */
import { bitsOf, ratioToFloat, splitFloat } from '../../values/exact.ts';
import {
  arctanAt,
  cosineSeries,
  expAt,
  expm1At,
  ln1pAt,
  ln2At,
  lnAt,
  piAt,
  sineSeries,
  sqrtAt,
} from './fixed.ts';
import { quickExp, quickLn, quickSin } from './quick.ts';
import { tables } from './tables.ts';

const enough = 160;

/** The places x needs so that it, and results of its size, keep `enough` bits. */
const placesFor = (x: number): number => {
  const { mantissa, exponent } = splitFloat(x);
  return enough + Math.max(0, -(exponent + bitsOf(mantissa)));
};

const fixedOf = (x: number, places: number): bigint => {
  const { mantissa, exponent } = splitFloat(x);
  const shift = exponent + places;
  return shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift);
};

/** size * 2 ** power as the nearest double. */
const nearest = (size: bigint, power: number): number => {
  const positive = size < 0n ? -size : size;
  const result =
    power >= 0 ? ratioToFloat(positive << BigInt(power), 1n) : ratioToFloat(positive, 1n << BigInt(-power));
  return size < 0n ? -result : result;
};

/** 0 and Infinity where it is beyond doubles. */
export const exp = (x: number): number => {
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  const quick = quickExp(x, tables);
  if (!Number.isNaN(quick)) return quick;
  const { size, power } = expAt(fixedOf(x, placesFor(x)), placesFor(x));
  return nearest(size, power - placesFor(x));
};

export const exp2 = (x: number): number => {
  if (x > 1024) return Infinity;
  if (x < -1076) return 0;
  const places = placesFor(x);
  const { size, power } = expAt((fixedOf(x, places) * ln2At(places)) >> BigInt(places), places);
  return nearest(size, power - places);
};

export const expm1 = (x: number): number => {
  if (x === 0 || Math.abs(x) < 2 ** -60) return x;
  if (x > 710) return Infinity;
  if (x < -80) return -1;
  const places = placesFor(x) + 64;
  if (Math.abs(x) < 0.5) return nearest(expm1At(fixedOf(x, places), places), -places);
  const { size, power } = expAt(fixedOf(x, places), places);
  const whole = power >= 0 ? size << BigInt(power) : size >> BigInt(-power);
  return nearest(whole - (1n << BigInt(places)), -places);
};

/** ln of a whole number of any size or of a fraction of two, to places that leave `enough` bits. */
const lnOfFloat = (x: number): { size: bigint; places: number } => {
  const { mantissa, exponent } = splitFloat(x);
  // Near 1 its logarithm is small: at least 2 ** -53.
  const places = enough + 64;
  const top = bitsOf(mantissa) - 1;
  const near = mantissa << BigInt(places - top);
  const power = top + exponent;
  if (power === -1) return { size: lnAt(near >> 1n, places), places };
  return { size: lnAt(near, places) + BigInt(power) * ln2At(places), places };
};

export const ln = (x: number): number => {
  const quick = quickLn(x, tables);
  if (!Number.isNaN(quick)) return quick;
  const { size, places } = lnOfFloat(x);
  return nearest(size, -places);
};

export const log2 = (x: number): number => {
  const { size, places } = lnOfFloat(x);
  const quotient = (size << BigInt(places)) / ln2At(places);
  const whole = (quotient + (1n << BigInt(places - 1))) >> BigInt(places);
  // A whole power: the last of so many bits is not certain.
  const rest = quotient - (whole << BigInt(places));
  return rest < 1n << 40n && rest > -(1n << 40n) ? Number(whole) : nearest(quotient, -places);
};

/** As the C library has it, from ln: its last bit is the one that people see (sysdeps/ieee754/dbl-64/e_log10.c). */
export const log10 = (x: number): number => {
  const { mantissa, exponent } = splitFloat(x);
  const power = exponent + bitsOf(mantissa) - 1;
  const shift = power < 0 ? 1 : 0;
  const near = Number(mantissa) * 2 ** -(bitsOf(mantissa) - 1 + shift);
  const whole = power + shift;
  const rest = whole * 3.694239077158931e-13 + 4342944819032518e-16 * (near === 1 ? 0 : ln(near));
  return rest + whole * 0.30102999566361177;
};
export const log1p = (x: number): number => {
  if (x === 0 || Math.abs(x) < 2 ** -60) return x;
  const places = Math.min(placesFor(x), 1400) + 64;
  const fixed = fixedOf(x, places);
  if (Math.abs(x) < 0.25) return nearest(ln1pAt(fixed, places), -places);
  return nearest(lnAt(fixed + (1n << BigInt(places)), places), -places);
};

/** The angle within a quarter turn around 0, and which quarter it was, for any finite x. */
const reduced = (x: number): { rest: bigint; quarter: number; places: number } => {
  const places = placesFor(x) + 128;
  const size = Math.max(0, bitsOf(splitFloat(x).mantissa) + splitFloat(x).exponent);
  const all = places + size;
  const fixed = fixedOf(x, all);
  const half = piAt(all) >> 1n;
  const turns = (fixed + half / 2n) / half - (fixed + half / 2n < 0n ? 1n : 0n);
  const rest = (fixed - turns * half) >> BigInt(size);
  return { rest, quarter: Number(((turns % 4n) + 4n) % 4n), places };
};

const sineOf = ({ rest, quarter, places }: ReturnType<typeof reduced>): bigint => {
  const size = quarter % 2 === 0 ? sineSeries(rest, places) : cosineSeries(rest, places);
  return quarter >= 2 ? -size : size;
};

export const sin = (x: number): number => {
  if (Math.abs(x) < 2 ** -60) return x;
  const quick = quickSin(x, 0, tables);
  if (!Number.isNaN(quick)) return quick;
  const angle = reduced(x);
  return nearest(sineOf(angle), -angle.places);
};
export const cos = (x: number): number => {
  const quick = quickSin(x, 1, tables);
  if (!Number.isNaN(quick)) return quick;
  const angle = reduced(x);
  return nearest(sineOf({ ...angle, quarter: (angle.quarter + 1) % 4 }), -angle.places);
};
export const tan = (x: number): number => {
  if (Math.abs(x) < 2 ** -60) return x;
  const angle = reduced(x);
  const [sine, cosine] = [sineOf(angle), sineOf({ ...angle, quarter: (angle.quarter + 1) % 4 })];
  const places = angle.places + 64;
  return nearest((sine << BigInt(places)) / cosine, -places);
};

/** arctan(y / x) for positive whole numbers, in the first quarter. */
const arctanOfRatio = (y: bigint, x: bigint): { size: bigint; places: number } => {
  const places = enough + Math.max(0, bitsOf(x) - bitsOf(y)) + 8;
  return { size: arctanAt((y << BigInt(places)) / x, places), places };
};

export const atan = (x: number): number => {
  if (Math.abs(x) < 2 ** -60) return x;
  if (!Number.isFinite(x)) return Math.sign(x) * nearest(piAt(enough), -enough - 1);
  const { mantissa, exponent } = splitFloat(Math.abs(x));
  const [top, below] =
    exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
  const { size, places } = arctanOfRatio(top, below);
  return Math.sign(x) * nearest(size, -places);
};

/** pi * quarters / 4 */
export const eighths = (count: number): number => nearest(BigInt(count) * piAt(enough), -enough - 2);

/** For finite y and x, neither of them 0. */
export const atan2 = (y: number, x: number): number => {
  const [up, right] = [splitFloat(Math.abs(y)), splitFloat(Math.abs(x))];
  const shift = up.exponent - right.exponent;
  const top = shift >= 0 ? up.mantissa << BigInt(shift) : up.mantissa;
  const below = shift >= 0 ? right.mantissa : right.mantissa << BigInt(-shift);
  const { size, places } = arctanOfRatio(top, below);
  const angle = x > 0 ? size : piAt(places) - size;
  return Math.sign(y) * nearest(angle, -places);
};

/** For |x| <= 1. */
export const asin = (x: number): number => {
  if (Math.abs(x) < 2 ** -60) return x;
  const { size, places } = arcsineOf(Math.abs(x));
  return Math.sign(x) * nearest(size, -places);
};
const arcsineOf = (x: number): { size: bigint; places: number } => {
  const places = placesFor(x) + 64;
  const fixed = fixedOf(x, places);
  const one = 1n << BigInt(places);
  const side = sqrtAt(one - ((fixed * fixed) >> BigInt(places)), places);
  if (side === 0n) return { size: piAt(places) / 2n, places };
  return { size: arctanAt((fixed << BigInt(places)) / side, places), places };
};
export const acos = (x: number): number => {
  if (x === 1) return 0;
  const places = enough + 128;
  const fixed = fixedOf(x, places);
  const one = 1n << BigInt(places);
  const side = sqrtAt(one - ((fixed * fixed) >> BigInt(places)), places);
  const size = fixed < 0n ? -fixed : fixed;
  if (size === 0n) return eighths(2);
  const angle = arctanAt((side << BigInt(places)) / size, places);
  return nearest(x < 0 ? piAt(places) - angle : angle, -places);
};

/** e ** x and e ** -x to the same places. */
const both = (x: number): { up: bigint; down: bigint; places: number } => {
  const places = placesFor(x) + 64 + Math.ceil(Math.abs(x) * 1.5);
  const { size, power } = expAt(fixedOf(x, places), places);
  const up = power >= 0 ? size << BigInt(power) : size >> BigInt(-power);
  return { up, down: (1n << BigInt(2 * places)) / up, places };
};

export const sinh = (x: number): number => {
  if (Math.abs(x) < 2 ** -60) return x;
  if (Math.abs(x) > 711) return x > 0 ? Infinity : -Infinity;
  const { up, down, places } = both(x);
  return nearest(up - down, -places - 1);
};
export const cosh = (x: number): number => {
  if (Math.abs(x) > 711) return Infinity;
  const { up, down, places } = both(Math.abs(x) < 2 ** -60 ? 0 : x);
  return nearest(up + down, -places - 1);
};
export const tanh = (x: number): number => {
  if (Math.abs(x) < 2 ** -60) return x;
  if (Math.abs(x) > 22) return Math.sign(x);
  const { up, down, places } = both(x);
  return nearest(((up - down) << BigInt(places)) / (up + down), -places);
};

export const asinh = (x: number): number => {
  if (Math.abs(x) < 2 ** -60) return x;
  const places = placesFor(x) + 64;
  const fixed = fixedOf(Math.abs(x), places);
  const one = 1n << BigInt(places);
  // ln(x + sqrt(1 + x * x)) = ln1p(x + x * x / (1 + sqrt(1 + x * x)))
  const square = (fixed * fixed) >> BigInt(places);
  const rest = fixed + (square << BigInt(places)) / (one + sqrtAt(one + square, places));
  return Math.sign(x) * nearest(logAbove(rest, places), -places);
};
const logAbove = (rest: bigint, places: number): bigint => {
  const one = 1n << BigInt(places);
  return rest < one / 4n ? ln1pAt(rest, places) : lnAt(one + rest, places);
};
/** For x >= 1. */
export const acosh = (x: number): number => {
  if (x === 1) return 0;
  const places = enough + 128;
  const one = 1n << BigInt(places);
  const above = fixedOf(x, places) - one;
  const rest = above + sqrtAt((above * (above + 2n * one)) >> BigInt(places), places);
  return nearest(logAbove(rest, places), -places);
};
/** For |x| < 1. */
export const atanh = (x: number): number => {
  if (Math.abs(x) < 2 ** -60) return x;
  const places = placesFor(x) + 128;
  const size = fixedOf(Math.abs(x), places);
  const rest = (size << BigInt(places + 1)) / ((1n << BigInt(places)) - size);
  return Math.sign(x) * nearest(logAbove(rest, places), -places - 1);
};

/** The cube root. */
export const cbrt = (x: number): number => {
  if (x === 0 || !Number.isFinite(x)) return x;
  const places = enough;
  const { size, places: at } = lnOfFloat(Math.abs(x));
  const { size: root, power } = expAt((size / 3n) >> BigInt(at - places), places);
  return Math.sign(x) * nearest(root, power - places);
};
