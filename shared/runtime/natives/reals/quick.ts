/**
 * ln, exp, sin and cos, nearly always: by tables and short series in doubled doubles (P. T. P. Tang, Table-driven implementation of the
 * elementary functions, 1989-91). nan where the last bit is not certain or the number is out of the ordinary: then whole numbers decide.
 */
import { product, result, rounded, sum, twoProduct, twoSum } from './doubled.ts';

/** A row of constants, each as two doubles, made when it is first wanted. */
export type Table = (index: number) => readonly [high: number, low: number];

export interface Tables {
  /** ln(n / 512) */
  readonly ln: Table;
  readonly ln2: Table;
  /** 2 ** (n / 64) */
  readonly exp: Table;
  /** sin(n pi / 256) */
  readonly sin: Table;
  /** ln 2 / 64 and pi / 256 in parts of 28 bits, and the rest. */
  readonly ln2Parts: () => readonly number[];
  readonly piParts: () => readonly number[];
}

const words = new DataView(new ArrayBuffer(8));

/** ln(1 + z) for |z| < 2 ** -7; the error is below 2 ** -64 of z. */
const lnNearOne = (z: number, zLow: number): void => {
  const cubes =
    z *
    z *
    z *
    (1 / 3 -
      z *
        (1 / 4 -
          z * (1 / 5 - z * (1 / 6 - z * (1 / 7 - z * (1 / 8 - z * (1 / 9 - z * (1 / 10 - z / 11))))))));
  twoProduct(z, z);
  const [square, squareLow] = [result.high, result.low + 2 * z * zLow];
  sum(z, zLow, -square / 2, -squareLow / 2);
  sum(result.high, result.low, cubes, 0);
};

/** For ordinary x > 0. */
export const quickLn = (x: number, tables: Tables): number => {
  if (!(x > 1e-300 && x < 1e300)) return Number.NaN;
  words.setFloat64(0, x);
  const head = words.getInt32(0);
  words.setInt32(0, (head & 0xfffff) | 0x3ff00000);
  let power = (head >> 20) - 1023;
  let near = words.getFloat64(0);
  if (near > 1.41) {
    near /= 2;
    power += 1;
  }
  const inverse = Math.round(512 / near);
  twoProduct(near, inverse / 512);
  twoSum(result.high - 1, result.low);
  const size = Math.abs(result.high);
  lnNearOne(result.high, result.low);
  if (inverse !== 512) {
    const [high, low] = tables.ln(inverse);
    sum(result.high, result.low, -high, -low);
  }
  if (power !== 0) {
    const [whole, wholeLow] = [result.high, result.low];
    const [high, low] = tables.ln2(0);
    twoProduct(power, high);
    sum(result.high, result.low + power * low, whole, wholeLow);
  }
  return rounded(size * 2 ** -63 + Math.abs(result.high) * 2 ** -98);
};

/** x - n * (sum of the parts), into result. The first part's products are exact. */
const reduced = (x: number, n: number, parts: readonly number[]): void => {
  const [first = 0, second = 0, third = 0, rest = 0] = parts;
  twoSum(x - n * first, -n * second);
  const [high, low] = [result.high, result.low];
  twoSum(low, -n * third);
  const [next, last] = [result.high, result.low];
  twoSum(high, next);
  twoSum(result.high, result.low + (last - n * rest));
};

export const quickExp = (x: number, tables: Tables): number => {
  if (!(Math.abs(x) < 700 && Math.abs(x) > 2 ** -40)) return Number.NaN;
  const n = Math.round(x * 92.3324826189302);
  reduced(x, n, tables.ln2Parts());
  const [r, rLow] = [result.high, result.low];
  const cubes =
    r * r * r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r / 40320)))));
  twoProduct(r, r);
  sum(r, rLow, result.high / 2, result.low / 2 + r * rLow + cubes);
  const [high, low] = tables.exp(((n % 64) + 64) % 64);
  const [more, moreLow] = [result.high, result.low];
  product(high, low, more, moreLow);
  sum(high, low, result.high, result.low);
  words.setFloat64(0, 0);
  words.setInt32(0, (Math.floor(n / 64) + 1023) << 20);
  return rounded(result.high * 2 ** -68) * words.getFloat64(0);
};

/** The sine of x and n quarter turns. */
export const quickSin = (x: number, quarters: number, tables: Tables): number => {
  if (!(Math.abs(x) < 100_000 && Math.abs(x) > 2 ** -20)) return Number.NaN;
  const n = Math.round(x * 81.4873308630504);
  reduced(x, n, tables.piParts());
  const [r, rLow] = [result.high, result.low];
  const place = (((n + 128 * quarters) % 512) + 512) % 512;
  const [sine, sineLow] = tables.sin(place);
  const [cosine, cosineLow] = tables.sin((place + 128) % 512);
  const square = r * r;
  // sin r = r + odd, cos r - 1 = -r * r / 2 + even
  const odd = r * square * (-1 / 6 + square * (1 / 120 + square * (-1 / 5040 + square / 362880)));
  const even = square * square * (1 / 24 + square * (-1 / 720 + square * (1 / 40320 - square / 3628800)));
  twoProduct(r, r);
  sum(-result.high / 2, -result.low / 2 - r * rLow, even, 0);
  product(sine, sineLow, result.high, result.low);
  const [first, firstLow] = [result.high, result.low];
  sum(r, rLow, odd, 0);
  product(cosine, cosineLow, result.high, result.low);
  const size = Math.abs(result.high);
  sum(result.high, result.low, first, firstLow);
  sum(sine, sineLow, result.high, result.low);
  return rounded(size * 2 ** -65 + Math.abs(sine) * 2 ** -75);
};
