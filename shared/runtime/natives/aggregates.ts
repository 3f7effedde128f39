/** sum, min, max, sorted, any, all, len. */
import { binaryOperators } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import { cellOf, newList } from '../cells.ts';
import type { Namespace } from '../heap.ts';
import { type Native, redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { bigOf, floatOf, intOf, isBytes, isFloat, isInt, isRange, numberOf } from '../values/box.ts';
import { floatOfBig } from '../values/exact.ts';
import { lengthOf } from '../values/items.ts';
import { itemsOf, listed } from '../values/iterate.ts';
import { binaryOf } from '../values/operate.ts';
import { ordered } from '../values/order.ts';
import { definesOwn } from '../values/program.ts';
import { countOf, itemOfRange } from '../values/ranges.ts';
import { needsPython } from '../values/slow.ts';
import { truthOf } from '../values/truth.ts';
import { free, keyed, type Natives, one } from './define.ts';
import { sortedPlaces, sortNow } from './sort.ts';

const plus = binaryOperators.indexOf('+');

/** Neumaier's compensated sum, as CPython has it since 3.12 (Python/bltinmodule.c, cs_add). */
const sumFloats = (
  vm: Vm,
  start: number,
  items: readonly Value[],
  from: number,
): [sum: Value, at: number] => {
  let sum = start;
  let lost = 0;
  let at = from;
  for (; at < items.length; at += 1) {
    const item = items[at] ?? null;
    const x = isFloat(item) ? numberOf(item) : isInt(item) ? floatOfBig(vm, bigOf(item) ?? 0n) : null;
    if (x === null) break;
    const next = sum + x;
    if (isFloat(item)) lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  const total = lost !== 0 && Number.isFinite(lost) ? sum + lost : sum;
  return [floatOf(total), at];
};

const sumInts = (start: bigint, items: readonly Value[]): [sum: bigint, at: number] => {
  let small = 0;
  let sum = start;
  let at = 0;
  for (; at < items.length; at += 1) {
    const item = items[at] ?? null;
    if (typeof item === 'number' && Math.abs(small + item) <= Number.MAX_SAFE_INTEGER) small += item;
    else if (isInt(item)) sum += bigOf(item) ?? 0n;
    else break;
  }
  return [sum + BigInt(small), at];
};

const add = (vm: Vm, x: Value, y: Value): Value => {
  if (cellOf(vm, y)?.t === 'object') throw needsPython;
  const sum = binaryOf(vm, plus, x, y);
  if (sum !== undefined) return sum;
  const types = `'${typeNameOf(vm, x)}' and '${typeNameOf(vm, y)}'`;
  throw raised(vm, 'TypeError', `unsupported operand type(s) for +: ${types}`);
};

const refuse = (vm: Vm, start: Value): void => {
  if (typeof start === 'string')
    throw raised(vm, 'TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  if (isBytes(start)) throw raised(vm, 'TypeError', "sum() can't sum bytes [use b''.join(seq) instead]");
};

/** The first and the last of a range, and how many there are; null of an empty one. */
const endsOf = (
  given: Value,
): { readonly first: bigint; readonly last: bigint; readonly count: bigint } | null => {
  if (!isRange(given) || given.v.some((each) => typeof each !== 'number')) return null;
  const count = countOf(given);
  if (count === 0) return null;
  const [first, last] = [bigOf(itemOfRange(given, 0)) ?? 0n, bigOf(itemOfRange(given, count - 1)) ?? 0n];
  return { first, last, count: BigInt(count) };
};

const sum = (vm: Vm, given: Value, start: Value): Value => {
  refuse(vm, start);
  const ends = typeof start === 'number' ? endsOf(given) : null;
  if (ends !== null) return intOf((bigOf(start) ?? 0n) + ((ends.first + ends.last) * ends.count) / 2n);
  const items = itemsOf(vm, given);
  let [result, at] = [start, 0];
  const whole = typeof start === 'boolean' ? null : bigOf(start);
  if (whole !== null) {
    const [ints, end] = sumInts(whole, items);
    [result, at] = [intOf(ints), end];
    if (isFloat(items[at] ?? null)) [result, at] = sumFloats(vm, floatOfBig(vm, ints), items, at);
  } else if (isFloat(start)) [result, at] = sumFloats(vm, numberOf(start), items, 0);
  for (; at < items.length; at += 1) result = add(vm, result, items[at] ?? null);
  return result;
};

/** Positions of `<` and `>` in `compareOperators`. */
const [less, greater] = [2, 4];

interface Extreme {
  readonly name: 'min' | 'max';
  readonly operator: number;
}

const extreme = (vm: Vm, { operator }: Extreme, items: readonly Value[]): Value => {
  let [best = null] = items;
  for (let at = 1; at < items.length; at += 1) {
    const item = items[at] ?? null;
    if (ordered(vm, operator, item, best)) best = item;
  }
  return best;
};

const extremeOf = (which: Extreme): Natives =>
  free(which.name, (vm, args, named) => {
    const { name } = which;
    const [key = null, fallback] = [named?.$key, named?.$default];
    for (const given of Object.keys(named ?? {}))
      if (given !== '$key' && given !== '$default')
        throw raised(vm, 'TypeError', `${name}() got an unexpected keyword argument '${given.slice(1)}'`);
    if (args.length === 0) throw raised(vm, 'TypeError', `${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && fallback !== undefined)
      throw raised(
        vm,
        'TypeError',
        `Cannot specify a default for ${name}() with multiple positional arguments`,
      );
    const ends = args.length > 1 || key !== null ? null : endsOf(args[0] ?? null);
    const items =
      args.length > 1 ? args : ends ? [intOf(ends.first), intOf(ends.last)] : itemsOf(vm, args[0] ?? null);
    if (items.length === 0) {
      if (fallback === undefined) throw raised(vm, 'ValueError', `${name}() iterable argument is empty`);
      return fallback;
    }
    if (key !== null) return redirect(`_${name}`, [newList(vm, [...items]), key]);
    vm.ns += items.length * vm.prices.item;
    return tryExtreme(vm, which, items);
  });

const tryExtreme = (vm: Vm, which: Extreme, items: readonly Value[]): Value => {
  try {
    return extreme(vm, which, items);
  } catch (thrown) {
    if (thrown !== needsPython) throw thrown;
    return redirect(`_${which.name}`, [newList(vm, [...items]), null]);
  }
};

const truths = (vm: Vm, given: Value): boolean[] => {
  const cell = cellOf(vm, given);
  // A generator, or an iterator that others hold too, is taken from only as far as needed.
  const items = cell?.t === 'iterator' ? undefined : listed(vm, given);
  if (items === undefined) {
    if (cell === null) itemsOf(vm, given);
    throw needsPython;
  }
  return items.map((item) => {
    if (definesOwn(vm, item, '__bool__') || definesOwn(vm, item, '__len__')) throw needsPython;
    return truthOf(vm, item);
  });
};

const length = (vm: Vm, value: Value): Value => {
  if (definesOwn(vm, value, '__len__')) throw needsPython;
  return lengthOf(vm, value);
};

/** Its names are those of list.sort, which it passes them on to. */
const checkSorted = (vm: Vm, count: number, named: Namespace | null): void => {
  if (count !== 1) throw raised(vm, 'TypeError', `sorted expected 1 argument, got ${count}`);
  const wrong = Object.keys(named ?? {}).find((name) => name !== '$key' && name !== '$reverse');
  if (wrong !== undefined)
    throw raised(vm, 'TypeError', `sort() got an unexpected keyword argument '${wrong.slice(1)}'`);
};

const sorted: Native = (vm, args, named) => {
  checkSorted(vm, args.length, named);
  const items = itemsOf(vm, args[0] ?? null);
  const [key = null, back = false] = [named?.$key, named?.$reverse];
  if (key !== null) return redirect('_sorted', [newList(vm, items), key, back]);
  try {
    return newList(vm, sortNow(vm, items, truthOf(vm, back)));
  } catch (thrown) {
    if (thrown !== needsPython) throw thrown;
    return redirect('_sorted', [newList(vm, items), null, back]);
  }
};

export const aggregates: Natives = {
  ...keyed('sum', { names: ['iterable', '/', 'start'], least: 1 }, (vm, [items = null, start = 0]) =>
    sum(vm, items, start),
  ),
  ...extremeOf({ name: 'min', operator: less }),
  ...extremeOf({ name: 'max', operator: greater }),
  ...free('sorted', sorted),
  ...one('any', (vm, items = null) => truths(vm, items).includes(true)),
  ...one('all', (vm, items = null) => !truths(vm, items).includes(false)),
  ...one('len', (vm, value = null) => length(vm, value)),
  /** (keys, reverse) → numbers of the keys in their order; for the library. */
  '_sort.places': (vm, [keys = null, back = false]) => {
    try {
      return newList(vm, sortedPlaces(vm, itemsOf(vm, keys), truthOf(vm, back)));
    } catch (thrown) {
      if (thrown !== needsPython) throw thrown;
      return null;
    }
  },
};
