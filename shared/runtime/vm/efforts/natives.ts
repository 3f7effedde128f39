/** What natives cost: a call, and what each item or character of an argument or of the result adds, in ns. */
import type { Value } from '../../../program/value.ts';
import { loadedOf, type Run } from '../run.ts';
import { digitsOf, sizeOf } from './size.ts';

type Of = 'first' | 'second' | 'result';
type Work = (run: Run, args: readonly Value[], result: Value) => number;
type Effort = number | readonly [call: number, each: number, of: Of] | Work;

const isBig = (value: Value | undefined): boolean =>
  typeof value === 'object' && value !== null && value.k === 'i';

/** As many digits as a number has, squared: from and to decimal (Objects/longobject.c, long_to_decimal_string_internal). */
const decimal =
  (plain: number, of: Of): Work =>
  (_run, args, result) => {
    const number = of === 'result' ? result : args[0];
    return plain + (isBig(number) ? 1.4 * digitsOf(number) ** 2 : 0);
  };

/** By windows of five bits: a square for each, a product for each window (long_pow). */
const power: Work = (_run, [, exponent, modulus]) => {
  if (modulus === undefined || modulus === null) return 60;
  return 60 + digitsOf(exponent) * 30 * 1.2 * 3.75 * digitsOf(modulus) ** 2;
};

const efforts: Readonly<Record<string, Effort>> = {
  len: 11,
  isinstance: 14,
  abs: 18,
  min: 30,
  max: 30,
  sum: [40, 5, 'first'],
  sorted: 100,
  range: 50,
  'range.__new__': 50,
  'str.__new__': decimal(80, 'first'),
  'int.__new__': decimal(60, 'result'),
  'list.__new__': [40, 5, 'result'],
  'list.append': 6,
  'list.pop': 15,
  'dict.get': 24,
  'set.add': 28,
  'str.upper': 45,
  'str.lower': 45,
  'str.find': 45,
  'str.replace': 70,
  'str.split': [60, 35, 'result'],
  'str.join': [30, 5, 'second'],
  'math.sqrt': 30,
  'math.factorial': (_run, _args, result) => 30 + digitsOf(result) ** 2,
  pow: power,
  'deque.append': 10,
  'deque.popleft': 10,
  '_random.random': 30,
};

function effortOf(run: Run, name: string, args: readonly Value[], result: Value): number {
  const effort = efforts[name];
  if (effort === undefined) return run.prices.native;
  if (typeof effort === 'number') return effort;
  if (typeof effort === 'function') return effort(run, args, result);
  const [call, each, of] = effort;
  return call + each * sizeOf(run, of === 'first' ? args[0] : of === 'second' ? args[1] : result);
}

/** A native that was called: `before` is the time at which it began; it may have charged for its items since. */
export interface Called {
  readonly name: string;
  readonly args: readonly Value[];
  readonly before: number;
}

/** It has given this. What the library does costs what the machine charges for it. */
export function chargeNative(run: Run, { name, args, before }: Called, result: Value): void {
  const rate = run.frame === null ? 1 : loadedOf(run, run.frame.code).rate;
  const ns = (effortOf(run, name, args, result) * run.prices.perMille) / 1000 + run.ns - before;
  run.ns = before + Math.round(ns * rate * 4) / 4;
}
