/** The gamma and error functions: CPython's own Lanczos sums (Modules/mathmodule.c), and erf by its series. */

import { ratioToFloat } from '../../values/exact.ts';
import { powerOf } from '../../values/power.ts';
import { cos, exp, ln, sin } from './elementary.ts';
import { expAt, piAt, sqrtAt } from './fixed.ts';

const above: readonly number[] = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const below: readonly number[] = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];
const shift = 5.52468004077673;
const lanczosG = 6.02468004077673;

const lanczosSum = (x: number): number => {
  let [top, bottom] = [0, 0];
  const places = above.map((_, at) => (x < 5 ? above.length - 1 - at : at));
  for (const at of places) {
    top = (x < 5 ? top * x : top / x) + (above[at] ?? 0);
    bottom = (x < 5 ? bottom * x : bottom / x) + (below[at] ?? 0);
  }
  return top / bottom;
};

/** sin(pi x) */
const sineOfTurns = (x: number): number => {
  const rest = Math.abs(x) % 2;
  const sign = x < 0 ? -1 : 1;
  switch (Math.round(2 * rest)) {
    case 0:
      return sign * sin(Math.PI * rest);
    case 1:
      return sign * cos(Math.PI * (rest - 0.5));
    case 2:
      return sign * sin(Math.PI * (1 - rest));
    case 3:
      return sign * -cos(Math.PI * (rest - 1.5));
    default:
      return sign * sin(Math.PI * (rest - 2));
  }
};

/** (n - 1)! for whole n up to 23: all that doubles hold exactly. */
const factorialBelow = (n: number): number => {
  let product = 1;
  for (let factor = 2; factor < n; factor += 1) product *= factor;
  return product;
};

const error = (y: number, size: number): number => {
  const rest = size > shift ? y - size - shift : y - shift - size;
  return (rest * lanczosG) / y;
};

const powered = (result: number, y: number, size: number, negative: boolean): number => {
  const by = (x: number): number => (negative ? result / x : result * x);
  if (size < 140) return by(powerOf(y, size - 0.5));
  const root = powerOf(y, size / 2 - 0.25);
  return negative ? result / root / root : result * root * root;
};

/** For finite x but the whole ones up to 0; Infinity where it is too large. */
export const gamma = (x: number): number => {
  if (Number.isInteger(x) && x <= 23) return factorialBelow(x);
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sineOfTurns(x) : Infinity;
  const y = size + shift;
  const z = error(y, size);
  if (x > 0) {
    const sum = lanczosSum(size) / exp(y);
    return powered(sum + z * sum, y, size, false);
  }
  const sum = ((-Math.PI / sineOfTurns(size) / size) * exp(y)) / lanczosSum(size);
  return powered(sum - z * sum, y, size, true);
};

/** ln |gamma(x)|; the same x. */
export const lgamma = (x: number): number => {
  if (x === 1 || x === 2) return 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -ln(size);
  const result = ln(lanczosSum(size)) - lanczosG + (size - 0.5) * (ln(size + lanczosG - 0.5) - 1);
  if (x > 0) return result;
  return 1.1447298858494002 - ln(Math.abs(sineOfTurns(size))) - ln(size) - result;
};

const places = 256;

/** x * x * 1.45 bits are lost to terms that cancel: none beyond 6, where erfc takes over. */
const erfSeries = (x: number): bigint => {
  const fixed = BigInt(Math.round(x * 2 ** 60)) << BigInt(places - 60);
  const exact =
    fixed +
    BigInt(Math.round((x - Number(fixed >> BigInt(places - 60)) / 2 ** 60) * 2 ** 112)) *
      (1n << BigInt(places - 112));
  const square = (exact * exact) >> BigInt(places);
  // 2 / sqrt(pi) * e ** -x^2 * sum of 2^n x^(2n+1) / (1 3 5 ... (2n + 1)): all terms positive.
  let term = exact;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = ((term * 2n * square) >> BigInt(places)) / (2n * n + 1n);
  }
  const { size, power } = expAt(-square, places);
  const scaled = power >= 0 ? (sum * size) << BigInt(power) : (sum * size) >> BigInt(-power);
  return ((scaled >> BigInt(places)) << BigInt(places + 1)) / sqrtAt(piAt(places), places);
};

const one = 1n << BigInt(places);
const toFloat = (x: bigint): number => ratioToFloat(x, one);

export const erf = (x: number): number => {
  if (Number.isNaN(x) || Math.abs(x) < 2 ** -60) return x * 1.1283791670955126;
  if (Math.abs(x) > 6) return Math.sign(x);
  return Math.sign(x) * toFloat(erfSeries(Math.abs(x)));
};

/** Beyond 7 by its continued fraction. */
export const erfc = (x: number): number => {
  if (Number.isNaN(x)) return x;
  if (x < 7) return x < -6 ? 2 : x < 0 ? toFloat(one + erfSeries(-x)) : toFloat(one - erfSeries(x));
  if (x > 27.3) return 0;
  let fraction = x;
  for (let n = 120; n >= 1; n -= 1) fraction = x + n / 2 / fraction;
  return exp(-x * x) / fraction / 1.7724538509055159;
};
