/** Module math: what is computed in whole numbers and from the bits of doubles (Modules/mathmodule.c). */
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { bigOf, floatOf, intOf, isFloat, numberOf, tupleOf } from '../values/box.ts';
import { bitsOf, ratioOf, ratioToFloat, splitFloat } from '../values/exact.ts';
import { wholeNumber } from '../values/indexes.ts';
import { itemsOf } from '../values/iterate.ts';
import { free, keyed, type Natives, one, some } from './define.ts';
import { rangeError, realOf } from './math.ts';
import { converting } from './reals/convert.ts';
import { rootOf } from './reals/fixed.ts';

const most = (1n << 63n) - 1n;
const size = (x: bigint): bigint => (x < 0n ? -x : x);

const gcd = (x: bigint, y: bigint): bigint => {
  let [a, b] = [size(x), size(y)];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};
const lcm = (x: bigint, y: bigint): bigint => (x === 0n || y === 0n ? 0n : size(x / gcd(x, y)) * size(y));

/** Of a whole range, by halves: so the factors stay of one size. */
const product = (from: bigint, to: bigint): bigint => {
  if (from > to) return 1n;
  if (to - from < 8n) {
    let result = from;
    for (let factor = from + 1n; factor <= to; factor += 1n) result *= factor;
    return result;
  }
  const middle = (from + to) / 2n;
  return product(from, middle) * product(middle + 1n, to);
};

const tooMuch = 2_000_000n;
const charge = (vm: Vm, factors: bigint): void => {
  if (factors > tooMuch) throw raised(vm, 'MemoryError', '');
  vm.ns += Number(factors) * vm.prices.item * 2;
};

const notNegative = (vm: Vm, x: bigint, name: string): void => {
  if (x < 0n) throw raised(vm, 'ValueError', `${name} must be a non-negative integer`);
};

const factorial = (vm: Vm, x: bigint): Value => {
  if (x > most) throw raised(vm, 'OverflowError', `factorial() argument should not exceed ${most}`);
  if (x < 0n) throw raised(vm, 'ValueError', 'factorial() not defined for negative values');
  charge(vm, x);
  return intOf(product(2n, x));
};

const choices = (vm: Vm, n: bigint, k: bigint, ordered: boolean): Value => {
  notNegative(vm, n, 'n');
  notNegative(vm, k, 'k');
  if (k > n) return 0;
  const count = !ordered && k > n - k ? n - k : k;
  charge(vm, count);
  const top = count === 0n ? 1n : product(n - count + 1n, n);
  return intOf(ordered ? top : top / product(2n, count));
};

const integers: Natives = {
  ...free('math.gcd', (vm, args) => intOf(args.map((arg) => wholeNumber(vm, arg)).reduce(gcd, 0n))),
  ...free('math.lcm', (vm, args) => intOf(args.map((arg) => wholeNumber(vm, arg)).reduce(lcm, 1n))),
  ...one('math.factorial', (vm, x = 0) => factorial(vm, wholeNumber(vm, x))),
  ...some('math.comb', 2, 2, (vm, n = 0, k = 0) =>
    choices(vm, wholeNumber(vm, n), wholeNumber(vm, k), false),
  ),
  ...some('math.perm', 1, 2, (vm, n = 0, k = null) =>
    k === null
      ? factorial(vm, wholeNumber(vm, n))
      : choices(vm, wholeNumber(vm, n), wholeNumber(vm, k), true),
  ),
  ...one('math.isqrt', (vm, x = 0) => {
    const whole = wholeNumber(vm, x);
    if (whole < 0n) throw raised(vm, 'ValueError', 'isqrt() argument must be nonnegative');
    return intOf(rootOf(whole));
  }),
};

/** A finite double in units of 2 ** -1074. */
const unitsOf = (x: number): bigint => {
  const { mantissa, exponent } = splitFloat(x);
  return mantissa << BigInt(exponent + 1074);
};
const unit = 1n << 1074n;
const fromUnits = (x: bigint, unitsToOne = unit): number => {
  const result = ratioToFloat(size(x), unitsToOne);
  return x < 0n ? -result : result;
};

/** All infinities or nan: what they come to. */
const sumOfSpecial = (vm: Vm, items: readonly number[]): number => {
  const total = items.filter((x) => !Number.isFinite(x)).reduce((sum, x) => sum + x, 0);
  if (Number.isNaN(total) && !items.some(Number.isNaN)) throw raised(vm, 'ValueError', '-inf + inf in fsum');
  return total;
};

const fsum = (vm: Vm, items: readonly number[]): Value => {
  if (items.some((x) => !Number.isFinite(x))) return floatOf(sumOfSpecial(vm, items));
  const total = fromUnits(items.reduce((sum, x) => sum + unitsOf(x), 0n));
  if (!Number.isFinite(total)) throw raised(vm, 'OverflowError', 'intermediate overflow in fsum');
  return floatOf(total);
};

/** The root of the sum of squares, rounded once. */
const norm = (sides: readonly number[]): number => {
  if (sides.some((x) => Math.abs(x) === Infinity)) return Infinity;
  if (sides.some(Number.isNaN)) return Number.NaN;
  const squares = sides.reduce((sum, x) => sum + unitsOf(x) ** 2n, 0n);
  if (squares === 0n) return 0;
  const shift = BigInt(Math.max(0, 130 - bitsOf(squares)) + 1) & ~1n;
  const scaled = squares << shift;
  const root = rootOf(scaled);
  const sticky = root * root === scaled ? 0n : 1n;
  return ratioToFloat(root * 2n + sticky, unit << (shift / 2n + 1n));
};

const pointOf = (vm: Vm, value: Value | undefined): number[] =>
  itemsOf(vm, value ?? null).map((item) => realOf(vm, item));

const distance = (vm: Vm, p: readonly number[], q: readonly number[]): Value => {
  if (p.length !== q.length)
    throw raised(vm, 'ValueError', 'both points must have the same number of dimensions');
  return floatOf(norm(p.map((x, at) => Math.abs(x - (q[at] ?? 0)))));
};

/** x * y + z, rounded once. */
const fusedOf = (vm: Vm, x: number, y: number, z: number): Value => {
  if (![x, y, z].every(Number.isFinite)) {
    const result = x * y + z;
    if (Number.isNaN(result) && ![x, y, z].some(Number.isNaN))
      throw raised(vm, 'ValueError', 'invalid operation in fma');
    return floatOf(result);
  }
  const exact = unitsOf(x) * unitsOf(y) + unitsOf(z) * unit;
  if (exact === 0n) return floatOf(x * y + z);
  const result = fromUnits(exact, unit * unit);
  if (!Number.isFinite(result)) throw raised(vm, 'OverflowError', 'overflow in fma');
  return floatOf(result);
};

/** [numerator, denominator] of a finite number. */
const fractionOf = (value: Value): [bigint, bigint] | null => {
  const whole = bigOf(value);
  if (whole !== null) return [whole, 1n];
  return isFloat(value) && Number.isFinite(numberOf(value)) ? ratioOf(numberOf(value)) : null;
};

const sumOfProducts = (vm: Vm, p: readonly Value[], q: readonly Value[]): Value => {
  if (p.length !== q.length) throw raised(vm, 'ValueError', 'Inputs are not the same length');
  let [top, below] = [0n, 1n];
  for (const [at, x] of p.entries()) {
    const [a, b] = [fractionOf(x), fractionOf(q[at] ?? null)];
    if (a === null || b === null)
      return floatOf(
        p.reduce((sum: number, each, place) => sum + realOf(vm, each) * realOf(vm, q[place]), 0),
      );
    [top, below] = [top * a[1] * b[1] + a[0] * b[0] * below, below * a[1] * b[1]];
  }
  if (![...p, ...q].some(isFloat)) return intOf(top);
  const result = ratioToFloat(size(top), below);
  return floatOf(top < 0n ? -result : result);
};

const sums: Natives = {
  ...one('math.fsum', (vm, items) => fsum(vm, pointOf(vm, items))),
  ...free('math.hypot', (vm, args) => floatOf(norm(args.map((arg) => realOf(vm, arg))))),
  ...some('math.dist', 2, 2, (vm, p, q) => distance(vm, pointOf(vm, p), pointOf(vm, q))),
  ...some('math.sumprod', 2, 2, (vm, p = null, q = null) =>
    sumOfProducts(vm, itemsOf(vm, p), itemsOf(vm, q)),
  ),
  ...some('math.fma', 3, 3, (vm, x, y, z) => fusedOf(vm, realOf(vm, x), realOf(vm, y), realOf(vm, z))),
};

const split = (x: number): Value => {
  if (x === 0 || !Number.isFinite(x)) return tupleOf([floatOf(x), 0]);
  const { mantissa, exponent } = splitFloat(x);
  const bits = bitsOf(mantissa);
  return tupleOf([floatOf(Number(mantissa) / 2 ** bits), exponent + bits]);
};

const scaled = (vm: Vm, x: number, by: bigint): Value => {
  if (x === 0 || !Number.isFinite(x)) return floatOf(x);
  if (by > 10_000n) return rangeError(vm);
  if (by < -10_000n) return floatOf(x < 0 ? -0 : 0);
  const [top, below] = ratioOf(Math.abs(x));
  const result = by >= 0n ? ratioToFloat(top << by, below) : ratioToFloat(top, below << -by);
  if (!Number.isFinite(result)) return rangeError(vm);
  return floatOf(x < 0 ? -result : result);
};

const words = new DataView(new ArrayBuffer(8));
/** Doubles in their order as whole numbers. */
const placeOf = (x: number): bigint => {
  words.setFloat64(0, x);
  const bits = words.getBigInt64(0);
  return bits < 0n ? -(bits & most) : bits;
};
const atPlace = (place: bigint, sign: number): number => {
  if (place === 0n) return sign < 0 ? -0 : 0;
  words.setBigInt64(0, size(place));
  return place < 0n ? -words.getFloat64(0) : words.getFloat64(0);
};

const stepped = (from: number, towards: number, steps: bigint): number => {
  if (Number.isNaN(from) || Number.isNaN(towards)) return Number.NaN;
  if (from === towards) return towards;
  const [start, end] = [placeOf(from), placeOf(towards)];
  if (steps === 0n) return from;
  const far = size(end - start);
  if (steps >= far) return towards;
  return atPlace(end > start ? start + steps : start - steps, from);
};

const bits: Natives = {
  ...one('math.frexp', (vm, x) => split(realOf(vm, x))),
  ...some('math.ldexp', 2, 2, (vm, x, by = 0) => {
    const whole = bigOf(by);
    if (whole === null) throw raised(vm, 'TypeError', 'Expected an int as second argument to ldexp.');
    return scaled(vm, realOf(vm, x), whole);
  }),
  ...keyed(
    'math.nextafter',
    { names: ['x', 'y', '/', '*', 'steps'], least: 2 },
    (vm, [x, y, steps = null]) => {
      const count = steps === null ? 1n : wholeNumber(vm, steps);
      if (count < 0n) throw raised(vm, 'ValueError', 'steps must be a non-negative integer');
      return floatOf(stepped(realOf(vm, x), realOf(vm, y), count));
    },
  ),
  ...one('math.ulp', (vm, value) => {
    const x = Math.abs(realOf(vm, value));
    if (!Number.isFinite(x)) return floatOf(x);
    const next = stepped(x, Infinity, 1n);
    return floatOf(next === Infinity ? x - stepped(x, 0, 1n) : next - x);
  }),
};

export const mathExactNatives: Natives = {
  ...converting(integers, ['__index__']),
  ...converting({ ...sums, ...bits }, ['__float__', '__index__']),
};
