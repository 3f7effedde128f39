/** Stable sorting by `<`, where no Python code need run. */
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { compareTexts, ordered } from '../values/order.ts';

/** Position of `<` in `compareOperators`. */
const less = 2;

const compare = (vm: Vm, x: Value, y: Value): number => {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  if (typeof x === 'string' && typeof y === 'string') return compareTexts(x, y);
  if (ordered(vm, less, x, y)) return -1;
  return ordered(vm, less, y, x) ? 1 : 0;
};

/** CPython asks whether the later item is less than the earlier one: errors name them in that order. */
const checkFirst = (vm: Vm, items: readonly Value[]): void => {
  for (let at = 1; at < items.length; at += 1) ordered(vm, less, items[at] ?? null, items[at - 1] ?? null);
};

/** Timsort: what is in order, or backwards, is only gone over once; else some n (log n - 1) comparisons. */
const charge = (vm: Vm, keys: readonly Value[]): void => {
  let passes = isRun(keys) ? 0.5 : typeof keys[0] === 'string' ? 5 : 1;
  if (passes > 0.5) for (let size = 4; size < keys.length; size *= 2) passes += 1;
  vm.ns += keys.length * passes * vm.prices.compare;
};

/** Numbers that only grow, or only shrink. */
const isRun = (keys: readonly Value[]): boolean => {
  const [first = null, second = null] = keys;
  if (typeof first !== 'number' || typeof second !== 'number') return false;
  const grows = second >= first;
  return keys.every((key, at) => {
    const before = keys[at - 1];
    return typeof key === 'number' && (at === 0 || (typeof before === 'number' && key >= before === grows));
  });
};

/** Numbers of the items in their order. `reverse` keeps equal ones as they are. */
export const sortedPlaces = (vm: Vm, keys: readonly Value[], reverse: boolean): number[] => {
  charge(vm, keys);
  const plain = keys.every((key) => typeof key === 'number') || keys.every((key) => typeof key === 'string');
  if (!plain) checkFirst(vm, keys);
  const places = keys.map((_, place) => place);
  const way = reverse ? -1 : 1;
  return places.sort((a, b) => way * compare(vm, keys[a] ?? null, keys[b] ?? null));
};

export const sortNow = (vm: Vm, items: readonly Value[], reverse: boolean): Value[] =>
  sortedPlaces(vm, items, reverse).map((place) => items[place] ?? null);
