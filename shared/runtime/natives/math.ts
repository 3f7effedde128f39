/** Module math: functions of one or two reals (Modules/mathmodule.c). */
import type { Value } from '../../program/value.ts';
import { redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, floatOf, intOf, isFloat, numberOf, tupleOf } from '../values/box.ts';
import { bitsOf, ratioToFloat } from '../values/exact.ts';
import { floatFrom } from '../values/floats.ts';
import { powerOf } from '../values/power.ts';
import { definesOwn } from '../values/program.ts';
import { keyed, type Natives, one, some } from './define.ts';
import { converting } from './reals/convert.ts';
import * as real from './reals/elementary.ts';
import { erf, erfc, gamma, lgamma } from './reals/gamma.ts';

export const domainError = (vm: Vm): never => {
  throw raised(vm, 'ValueError', 'math domain error');
};
export const rangeError = (vm: Vm): never => {
  throw raised(vm, 'OverflowError', 'math range error');
};

/** A real number where only one will do. */
export const realOf = (vm: Vm, value: Value | undefined): number => {
  const x = floatFrom(vm, partOf(vm, value ?? null));
  if (x === null) throw raised(vm, 'TypeError', `must be real number, not ${typeNameOf(vm, value ?? null)}`);
  return x;
};

/** Domain: where the function has a value. A nan of a number is outside, an infinity of a finite one too large. */
const checked = (vm: Vm, x: number, result: number): Value => {
  if (Number.isNaN(result) && !Number.isNaN(x)) return domainError(vm);
  if (!Number.isFinite(result) && Number.isFinite(x)) return rangeError(vm);
  return floatOf(result);
};

/** A function of one real; `limits` gives its value at infinities. nan stays nan. */
const reals = (name: string, work: (x: number) => number, limits: (x: number) => number): Natives =>
  one(`math.${name}`, (vm, value) => {
    const x = realOf(vm, value);
    if (Number.isNaN(x)) return floatOf(x);
    return checked(vm, x, Number.isFinite(x) ? work(x) : limits(x));
  });

const nowhere = (): number => Number.NaN;
const itself = (x: number): number => x;
const keepZero =
  (work: (x: number) => number) =>
  (x: number): number =>
    x === 0 ? x : work(x);
const within =
  (low: number, high: number, work: (x: number) => number) =>
  (x: number): number =>
    x < low || x > high ? Number.NaN : work(x);

const isPole = (x: number): boolean => Number.isInteger(x) && x <= 0;
const quarter = (x: number): number => Math.sign(x) * real.eighths(2);

const ofOneReal: Natives = {
  ...reals('sqrt', Math.sqrt, (x) => (x > 0 ? x : Number.NaN)),
  ...reals('cbrt', real.cbrt, itself),
  ...reals('exp', real.exp, (x) => (x > 0 ? x : 0)),
  ...reals('exp2', real.exp2, (x) => (x > 0 ? x : 0)),
  ...reals('expm1', real.expm1, (x) => (x > 0 ? x : -1)),
  ...reals(
    'log1p',
    (x) => (x <= -1 ? Number.NaN : real.log1p(x)),
    (x) => (x > 0 ? x : Number.NaN),
  ),
  ...reals('sin', keepZero(real.sin), nowhere),
  ...reals('cos', real.cos, nowhere),
  ...reals('tan', keepZero(real.tan), nowhere),
  ...reals('asin', keepZero(within(-1, 1, real.asin)), nowhere),
  ...reals('acos', within(-1, 1, real.acos), nowhere),
  ...reals('atan', keepZero(real.atan), quarter),
  ...reals('sinh', keepZero(real.sinh), itself),
  ...reals('cosh', real.cosh, Math.abs),
  ...reals('tanh', keepZero(real.tanh), Math.sign),
  ...reals('asinh', keepZero(real.asinh), itself),
  ...reals('acosh', within(1, Infinity, real.acosh), (x) => (x > 0 ? x : Number.NaN)),
  ...reals('atanh', (x) => (Math.abs(x) >= 1 ? Number.NaN : keepZero(real.atanh)(x)), nowhere),
  ...reals('erf', keepZero(erf), Math.sign),
  ...reals('erfc', erfc, (x) => 1 - Math.sign(x)),
  ...reals(
    'gamma',
    (x) => (isPole(x) ? Number.NaN : gamma(x)),
    (x) => (x > 0 ? x : Number.NaN),
  ),
  ...reals('lgamma', (x) => (isPole(x) ? Number.NaN : lgamma(x)), Math.abs),
  ...reals('fabs', Math.abs, Math.abs),
  ...reals('degrees', (x) => x * (180 / Math.PI), itself),
  ...reals('radians', (x) => x * (Math.PI / 180), itself),
};

/** Too large for a double (loghelper): of its digits, and of the power of two. */
const ofHuge = (whole: bigint, work: (x: number) => number): number => {
  const power = bitsOf(whole);
  return work(ratioToFloat(whole, 1n << BigInt(power))) + work(2) * power;
};

/** Of an int of any size, or of a real. */
const logarithm = (vm: Vm, value: Value | undefined, work: (x: number) => number): number => {
  const whole = bigOf(partOf(vm, value ?? null));
  if (whole !== null && whole > 0n && !Number.isFinite(Number(whole))) return ofHuge(whole, work);
  const x = realOf(vm, value);
  if (x === Infinity || Number.isNaN(x)) return x;
  return x <= 0 ? domainError(vm) : work(x);
};

const logarithms: Natives = {
  ...some('math.log', 1, 2, (vm, x, base) => {
    const top = logarithm(vm, x, real.ln);
    if (base === undefined) return floatOf(top);
    const below = logarithm(vm, base, real.ln);
    if (below === 0) throw raised(vm, 'ZeroDivisionError', 'float division by zero');
    return floatOf(top / below);
  }),
  ...one('math.log2', (vm, x) => floatOf(logarithm(vm, x, real.log2))),
  ...one('math.log10', (vm, x) => floatOf(logarithm(vm, x, real.log10))),
};

/** Signs of zero and infinities as C99 has them. */
const angleOf = (y: number, x: number): number => {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const right = x > 0 || Object.is(x, 0);
  const sign = y < 0 || Object.is(y, -0) ? -1 : 1;
  if (!Number.isFinite(y)) return sign * real.eighths(Number.isFinite(x) ? 2 : right ? 1 : 3);
  if (y === 0 || !Number.isFinite(x)) return right ? sign * 0 : sign * real.eighths(4);
  return x === 0 ? sign * real.eighths(2) : real.atan2(y, x);
};

const power = (vm: Vm, x: number, y: number): Value => {
  const finite = Number.isFinite(x) && Number.isFinite(y);
  if (finite && ((x < 0 && !Number.isInteger(y)) || (x === 0 && y < 0))) return domainError(vm);
  const result = powerOf(x, y);
  return finite && !Number.isFinite(result) ? rangeError(vm) : floatOf(result);
};

/** What is left after the nearest whole multiple. */
const remainder = (x: number, y: number): number => {
  const [size, by] = [Math.abs(x), Math.abs(y)];
  const rest = size % by;
  const short = by - rest;
  let result = rest;
  if (rest > short) result = -short;
  else if (rest === short) result = rest - 2 * ((0.5 * (size - rest)) % by);
  return x < 0 || Object.is(x, -0) ? -result : result;
};

const divided = (vm: Vm, x: number, y: number, work: (x: number, y: number) => number): Value => {
  if (Number.isNaN(x) || Number.isNaN(y)) return floatOf(Number.NaN);
  if (!Number.isFinite(x) || y === 0) return domainError(vm);
  return floatOf(Number.isFinite(y) ? work(x, y) : x);
};

const signed = (x: number, sign: number): number =>
  sign < 0 || Object.is(sign, -0) ? -Math.abs(x) : Math.abs(x);

const pairs = (name: string, work: (vm: Vm, x: number, y: number) => Value): Natives =>
  some(`math.${name}`, 2, 2, (vm, x, y) => work(vm, realOf(vm, x), realOf(vm, y)));

const ofTwoReals: Natives = {
  ...pairs('pow', power),
  ...pairs('atan2', (_vm, y, x) => floatOf(angleOf(y, x))),
  ...pairs('copysign', (_vm, x, y) => floatOf(signed(x, y))),
  ...pairs('fmod', (vm, x, y) => divided(vm, x, y, (a, b) => a % b)),
  ...pairs('remainder', (vm, x, y) => divided(vm, x, y, remainder)),
};

const isClose = (x: number, y: number, relative: number, absolute: number): boolean => {
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const apart = Math.abs(y - x);
  return apart <= Math.abs(relative * y) || apart <= Math.abs(relative * x) || apart <= absolute;
};

const predicate = (name: string, test: (x: number) => boolean): Natives =>
  one(`math.${name}`, (vm, x) => test(realOf(vm, x)));

const predicates: Natives = {
  ...predicate('isnan', Number.isNaN),
  ...predicate('isfinite', Number.isFinite),
  ...predicate('isinf', (x) => Math.abs(x) === Infinity),
  ...keyed(
    'math.isclose',
    { names: ['a', 'b', '*', 'rel_tol', 'abs_tol'], least: 2 },
    (vm, [a, b, rel, abs]) => {
      const [relative, absolute] = [
        rel === undefined ? 1e-9 : realOf(vm, rel),
        abs === undefined ? 0 : realOf(vm, abs),
      ];
      if (relative < 0 || absolute < 0) throw raised(vm, 'ValueError', 'tolerances must be non-negative');
      return isClose(realOf(vm, a), realOf(vm, b), relative, absolute);
    },
  ),
};

/** floor, ceil and trunc: an int. */
const rounded = (name: string, work: (x: number) => number): Natives =>
  one(`math.${name}`, (vm, value = null) => {
    const part = partOf(vm, value);
    const whole = bigOf(part);
    if (whole !== null) return intOf(whole);
    const own = `__${name}__`;
    if (definesOwn(vm, value, own)) return redirect('_asNumbers', [null, tupleOf([value]), tupleOf([own])]);
    if (name === 'trunc' && !isFloat(part) && !definesOwn(vm, value, '__float__'))
      throw raised(vm, 'TypeError', `type ${typeNameOf(vm, value)} doesn't define __trunc__ method`);
    const x = isFloat(part) ? numberOf(part) : realOf(vm, value);
    if (Number.isNaN(x)) throw raised(vm, 'ValueError', 'cannot convert float NaN to integer');
    if (!Number.isFinite(x)) throw raised(vm, 'OverflowError', 'cannot convert float infinity to integer');
    return intOf(BigInt(work(x)));
  });

const roundings: Natives = {
  ...rounded('floor', Math.floor),
  ...rounded('ceil', Math.ceil),
  ...rounded('trunc', Math.trunc),
  ...one('math.modf', (vm, value) => {
    const x = realOf(vm, value);
    if (!Number.isFinite(x)) return tupleOf([floatOf(Number.isNaN(x) ? x : signed(0, x)), floatOf(x)]);
    return tupleOf([floatOf(signed(x % 1, x)), floatOf(Math.trunc(x))]);
  }),
};

const floats = ['__float__', '__index__'];
const plain = { ...ofOneReal, ...logarithms, ...ofTwoReals, ...predicates };

export const mathNatives: Natives = {
  ...converting(plain, floats),
  ...roundings,
};
