/**
 * Elementary functions in whole numbers: `x` stands for x / 2 ** places. Engines and C libraries differ in the last bit; these give
 * so many true bits that rounding them gives the nearest double, the same everywhere.
 */

const known: Record<string, bigint> = {};

/** A constant to at least so many places, in steps of 256, computed once. */
const constant = (name: string, places: number, compute: (places: number) => bigint): bigint => {
  const enough = Math.ceil((places + 16) / 256) * 256;
  const key = `${name}${enough}`;
  const value = known[key] ?? compute(enough);
  known[key] = value;
  return value >> BigInt(enough - places);
};

/** arctan(1 / n) */
const arctanOfInverse = (n: bigint, places: number): bigint => {
  let term = (1n << BigInt(places + 16)) / n;
  let sum = 0n;
  for (let odd = 1n; term !== 0n; odd += 2n) {
    sum += odd % 4n === 1n ? term / odd : -(term / odd);
    term /= n * n;
  }
  return sum >> 16n;
};

/** By Machin's formula. */
export const piAt = (places: number): bigint =>
  constant('pi', places, (enough) => 4n * (4n * arctanOfInverse(5n, enough) - arctanOfInverse(239n, enough)));

/** ln((1 + z) / (1 - z)) by its series; z is small. */
const logByRatio = (z: bigint, places: number): bigint => {
  const square = (z * z) >> BigInt(places);
  let power = z;
  let sum = 0n;
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = (power * square) >> BigInt(places);
  }
  return 2n * sum;
};

export const ln2At = (places: number): bigint =>
  constant('ln2', places, (enough) => logByRatio((1n << BigInt(enough)) / 3n, enough));
const bits = (x: bigint): number => x.toString(2).length;

/** ln x, x > 0. */
export const lnAt = (x: bigint, places: number): bigint => {
  let power = bits(x) - 1 - places;
  // Between 1 and 2, then around 1, where the series is short.
  let near = power >= 0 ? x >> BigInt(power) : x << BigInt(-power);
  const one = 1n << BigInt(places);
  if (near * 5n > one * 7n) {
    near = power + 1 >= 0 ? x >> BigInt(power + 1) : x << BigInt(-power - 1);
    power += 1;
  }
  const z = ((near - one) << BigInt(places)) / (near + one);
  const whole = power === 0 ? 0n : BigInt(power) * ln2At(places);
  return logByRatio(z, places) + whole;
};

/** ln(1 + x), x near 0, without loss. */
export const ln1pAt = (x: bigint, places: number): bigint => {
  const one = 1n << BigInt(places);
  return logByRatio((x << BigInt(places)) / (x + 2n * one), places);
};

/** e ** x - 1 for x below 1, by its series after halving. */
const expm1Series = (x: bigint, places: number): bigint => {
  const halvings = 8;
  const more = places + 2 * halvings + 8;
  const halved = x << BigInt(more - places - halvings);
  let term = halved;
  let sum = 0n;
  for (let n = 2n; term !== 0n && term !== -1n; n += 1n) {
    sum += term;
    term = ((term * halved) >> BigInt(more)) / n;
  }
  // (1 + y)(1 + y) - 1 = y (2 + y)
  for (let n = 0; n < halvings; n += 1) sum = (sum * ((2n << BigInt(more)) + sum)) >> BigInt(more);
  return sum >> BigInt(more - places);
};

/** e ** x = size * 2 ** power, size between 0.7 and 1.5. */
export const expAt = (x: bigint, places: number): { size: bigint; power: number } => {
  const ln2 = ln2At(places);
  const power = (x + ln2 / 2n) / ln2 - (x + ln2 / 2n < 0n ? 1n : 0n);
  const guard = 32 + bits(power < 0n ? -power : power);
  const rest = (x << BigInt(guard)) - power * ln2At(places + guard);
  const size = expm1Series(rest >> BigInt(guard), places) + (1n << BigInt(places));
  return { size, power: Number(power) };
};

/** e ** x - 1 for |x| < 1/2. */
export const expm1At = expm1Series;

/** sin and cos for |x| <= pi / 4. */
export const sineSeries = (x: bigint, places: number): bigint => {
  const square = (x * x) >> BigInt(places);
  let term = x;
  let sum = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term;
    term = -((term * square) >> BigInt(places)) / ((n + 1n) * (n + 2n));
  }
  return sum;
};
export const cosineSeries = (x: bigint, places: number): bigint => {
  const square = (x * x) >> BigInt(places);
  let term = 1n << BigInt(places);
  let sum = 0n;
  for (let n = 0n; term !== 0n && term !== -1n; n += 2n) {
    sum += term;
    term = -((term * square) >> BigInt(places)) / ((n + 1n) * (n + 2n));
  }
  return sum;
};

/** Rounded down, for x >= 0 (Newton's method, from above). */
export const rootOf = (x: bigint): bigint => {
  if (x < 2n) return x;
  let root = 1n << BigInt((bits(x) + 1) >> 1);
  for (;;) {
    const next = (root + x / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
};
export const sqrtAt = (x: bigint, places: number): bigint => rootOf(x << BigInt(places));

/** arctan of x >= 0, by halving the angle: tan(a / 2) = x / (1 + sqrt(1 + x * x)). */
export const arctanAt = (x: bigint, places: number): bigint => {
  const one = 1n << BigInt(places);
  if (x > one) return piAt(places) / 2n - arctanAt((one * one) / x, places);
  const halvings = 4;
  let small = x;
  for (let n = 0; n < halvings; n += 1)
    small = (small << BigInt(places)) / (one + sqrtAt(one + ((small * small) >> BigInt(places)), places));
  const square = (small * small) >> BigInt(places);
  let power = small;
  let sum = 0n;
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = -((power * square) >> BigInt(places));
  }
  return sum << BigInt(halvings);
};
