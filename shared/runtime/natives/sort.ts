/** Stable sorting by `<`, where no Python code need run. */
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { isFloat, isInt } from '../values/box.ts';
import { compareTexts, ordered } from '../values/order.ts';

/** Position of `<` in `compareOperators`. */
const less = 2;

const compare = (vm: Vm, x: Value, y: Value): number => {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  if (typeof x === 'string' && typeof y === 'string') return compareTexts(x, y);
  if (ordered(vm, less, x, y)) return -1;
  return ordered(vm, less, y, x) ? 1 : 0;
};

/** Objects/listobject.c, merge_compute_minrun. */
const shortestRun = (count: number): number => {
  let [size, odd] = [count, 0];
  for (; size >= 64; size >>= 1) odd |= size & 1;
  return size + odd;
};

/** How many items from there on are in order, or strictly backwards (count_run). */
const countRun = (vm: Vm, items: readonly Value[], from: number): number => {
  const isLess = (at: number, before: number): boolean =>
    ordered(vm, less, items[at] ?? null, items[before] ?? null);
  let at = from + 1;
  while (at < items.length && !isLess(at, at - 1)) at += 1;
  if (at >= items.length || (at > from + 1 && isLess(from, at - 1))) return at - from;
  for (at += 1; at < items.length; at += 1) if (!isLess(at, at - 1) && isLess(at - 1, at)) break;
  return at - from;
};

/**
 * Where items cannot be compared, the error names the two that CPython compares first: the same runs and the same insertions are made
 * as there (binarysort), up to the merging of runs.
 */
const checkFirst = (vm: Vm, given: readonly Value[]): void => {
  const items = [...given];
  const least = shortestRun(items.length);
  for (let from = 0; from < items.length - 1; ) {
    const run = countRun(vm, items, from);
    const end = Math.min(items.length, from + Math.max(run, least));
    const sorted = items.slice(from, from + run).sort((x, y) => compare(vm, x, y));
    for (let at = from + run; at < end; at += 1) insert(vm, sorted, items[at] ?? null);
    from = end;
  }
};

const insert = (vm: Vm, sorted: Value[], item: Value): void => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered(vm, less, item, sorted[middle] ?? null)) high = middle;
    else low = middle + 1;
  }
  sorted.splice(low, 0, item);
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

const isNumber = (key: Value): boolean => typeof key === 'number' || isFloat(key) || isInt(key);

/** Numbers of the items in their order. `reverse` keeps equal ones as they are. */
export const sortedPlaces = (vm: Vm, keys: readonly Value[], reverse: boolean): number[] => {
  charge(vm, keys);
  const plain = keys.every(isNumber) || keys.every((key) => typeof key === 'string');
  if (!plain) checkFirst(vm, keys);
  const places = keys.map((_, place) => place);
  const way = reverse ? -1 : 1;
  return places.sort((a, b) => way * compare(vm, keys[a] ?? null, keys[b] ?? null));
};

export const sortNow = (vm: Vm, items: readonly Value[], reverse: boolean): Value[] =>
  sortedPlaces(vm, items, reverse).map((place) => items[place] ?? null);
