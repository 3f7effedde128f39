/** What natives cost: a call, and what each item or character of an argument or of the result adds, in ns. */
import type { Boxed, Value } from '../../../program/value.ts';
import { checkDepth } from '../depth.ts';
import type { Run } from '../run.ts';
import { spend } from './operators.ts';
import { digitsOf, sizeOf } from './size.ts';

type Of = 'first' | 'second' | 'result';
type Work = (run: Run, args: readonly Value[], result: Value) => number;
type Effort = number | readonly [call: number, each: number, of: Of] | Work;

const isBig = (value: Value | undefined): boolean => isBox(value, 'i');

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

/** So much for each item, beyond what going over it costs; those of a range have to be made. */
const over =
  (call: number, each: number): Work =>
  (run, [items]) =>
    call + sizeOf(run, items) * (isRange(items) ? each + 17 : each);

const isRange = (value: Value | undefined): boolean => isBox(value, 'g');

/** min(a, b) or min(items). */
const extreme: Work = (run, args, result) =>
  args.length > 1 ? 18 + 5 * args.length : over(40, 17)(run, args, result);

const digest: Work = (_run, [, data]) => 400 + 2.5 * (isBox(data, 'b') ? data.v.length : 0);

const isBox = <Kind extends Boxed['k']>(
  value: Value | undefined,
  kind: Kind,
): value is Extract<Boxed, { readonly k: Kind }> =>
  typeof value === 'object' && value !== null && value.k === kind;

const isFloat = (value: Value | undefined): boolean => isBox(value, 'f');

const textOfNumber = decimal(80, 'first');
const numberOfText = decimal(78, 'result');

/** Never go over anything. */
const quick = [
  ...[
    'id',
    'next',
    'iter',
    'hash',
    'type.__new__',
    'chr',
    'ord',
    'hasattr',
    'getattr',
    'map',
    'filter',
    'bool.__new__',
  ],
  ...['dict.items', 'dict.keys', 'dict.values', 'dict.setdefault', 'dict.pop', 'set.discard', 'set.remove'],
  ...['dict.popitem', 'set.pop', 'callable'],
  ...['deque.appendleft', 'deque.pop', '_strand.own', '_strand.setOwn', '_random.bits'],
];

const efforts: Readonly<Record<string, Effort>> = {
  len: 8,
  isinstance: 9,
  ...Object.fromEntries(quick.map((name) => [name, 20])),
  abs: 12,
  min: extreme,
  max: extreme,
  sum: over(40, 5),
  any: over(30, 8),
  all: over(30, 8),
  sorted: over(100, 0),
  range: 50,
  'range.__new__': 50,
  'str.__new__': (run, args, result) => (isFloat(args[0]) ? 720 : textOfNumber(run, args, result)),
  'int.__new__': (run, args, result) => (isFloat(args[0]) ? 30 : numberOfText(run, args, result)),
  'list.__new__': over(40, 2),
  'tuple.__new__': over(40, 0),
  'set.__new__': over(60, 18),
  'dict.__new__': over(60, 4.5),
  'list.append': 2,
  'list.pop': 12,
  'list.insert': [15, 0.04, 'first'],
  'math.isqrt': (_run, [x]) => 50 + 2 * digitsOf(x) ** 2,
  'dict.get': 23,
  'set.add': 28,
  'str.upper': 32,
  'str.lower': 32,
  'str.find': 38,
  'str.replace': 60,
  'str.split': [60, 47, 'result'],
  'str.join': [30, 7, 'second'],
  'math.sqrt': 36,
  'math.factorial': (_run, _args, result) => 30 + digitsOf(result) ** 2,
  pow: power,
  'deque.append': 5,
  'deque.popleft': 5,
  '_random.random': 90,
  '_hash.digest': digest,
  '_texts.join': (run, [texts]) => 100 + 1050 * sizeOf(run, texts),
  enumerate: 60,
  zip: 70,
  reversed: 50,
  round: 290,
  divmod: 60,
};

/** What is only a call is cheap from code in C. */
const callOf = (run: Run, ns: number): number => (run.rate === 'all' ? ns : ns / 4);

function effortOf(run: Run, name: string, args: readonly Value[], result: Value): number {
  const effort = efforts[name] ?? 20;
  if (typeof effort === 'number') return callOf(run, effort);
  if (typeof effort === 'function') return effort(run, args, result);
  const [call, each, of] = effort;
  return call + each * sizeOf(run, of === 'first' ? args[0] : of === 'second' ? args[1] : result);
}

/** What a native went over, at most. */
const goneOver = (run: Run, args: readonly Value[], result: Value): number =>
  lengthOf(run, args[0]) + lengthOf(run, args[1]) + lengthOf(run, result);

/** Ranges are not gone over unless they are made into something, which then is as long. */
const lengthOf = (run: Run, value: Value | undefined): number =>
  isRange(value) ? 0 : isBig(value) ? digitsOf(value) : sizeOf(run, value);

/** A native has given this. */
export function chargeNative(run: Run, name: string, args: readonly Value[], result: Value): void {
  spend(run, effortOf(run, name, args, result));
  const effort = efforts[name];
  if (effort === undefined || typeof effort === 'function') run.count += goneOver(run, args, result) >> 2;
  checkDepth(run, result);
}
