/** Indices and the bounds of slices. */
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, type Slice } from './box.ts';
import { definesOwn } from './program.ts';
import type { NeedsIndex } from './slow.ts';

const messages: Readonly<Record<string, string>> = {
  list: 'list index out of range',
  'list assignment': 'list assignment index out of range',
  tuple: 'tuple index out of range',
  string: 'string index out of range',
  range: 'range object index out of range',
  bytes: 'index out of range',
  deque: 'deque index out of range',
};

const notAnIndex = (vm: Vm, key: Value, of: string): never => {
  askIndex(vm, key);
  const owner = typeNameOf(vm, key);
  if (of === 'string') throw raised(vm, 'TypeError', `string indices must be integers, not '${owner}'`);
  const holder = of === 'bytes' ? 'byte' : of.replace(' assignment', '');
  if (holder === 'deque') throw raised(vm, 'TypeError', `sequence index must be integer, not '${owner}'`);
  throw raised(vm, 'TypeError', `${holder} indices must be integers or slices, not ${owner}`);
};

/** Place of an item; IndexError outside. */
export const indexIn = (vm: Vm, key: Value, length: number, of: string): number => {
  let at = 0;
  if (typeof key === 'number') at = key;
  else {
    const whole = bigOf(partOf(vm, key));
    if (whole === null) return notAnIndex(vm, key, of);
    at = Number(whole);
    if (whole >= 1n << 63n || whole < -(1n << 63n))
      throw raised(vm, 'IndexError', "cannot fit 'int' into an index-sized integer");
  }
  const place = at < 0 ? at + length : at;
  if (place < 0 || place >= length) throw raised(vm, 'IndexError', messages[of] ?? 'index out of range');
  return place;
};

/** Has it an `__index__` of its own? Whoever offers the operation knows the way. */
function askIndex(vm: Vm, value: Value): void {
  if (definesOwn(vm, value, '__index__')) throw { indexOf: value } satisfies NeedsIndex;
}

/** An int where only an int will do. */
export const wholeNumber = (vm: Vm, value: Value): bigint => {
  const whole = bigOf(partOf(vm, value));
  if (whole !== null) return whole;
  askIndex(vm, value);
  throw raised(vm, 'TypeError', `'${typeNameOf(vm, value)}' object cannot be interpreted as an integer`);
};

/** The same as a plain number that lies within what counts can be. */
export const count = (vm: Vm, value: Value): number => {
  if (typeof value === 'number') return value;
  const whole = wholeNumber(vm, value);
  if (whole >= 1n << 63n || whole < -(1n << 63n))
    throw raised(vm, 'OverflowError', 'Python int too large to convert to C ssize_t');
  return Number(whole);
};

const bound = (vm: Vm, value: Value): number | null => {
  if (value === null || typeof value === 'number') return value;
  const whole = bigOf(partOf(vm, value));
  if (whole === null) askIndex(vm, value);
  if (whole === null)
    throw raised(vm, 'TypeError', 'slice indices must be integers or None or have an __index__ method');
  return Number(whole);
};

const clamped = (at: number, length: number, low: number, high: number): number =>
  at < 0 ? Math.max(at + length, low) : Math.min(at, high);

/** slice.indices(length): the first place, the one past the last, the step. */
export const boundsOf = (
  vm: Vm,
  slice: Slice,
  length: number,
): [start: number, stop: number, step: number] => {
  const [first, last, by] = slice.v;
  const step = bound(vm, by) ?? 1;
  if (step === 0) throw raised(vm, 'ValueError', 'slice step cannot be zero');
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const [from, to] = [bound(vm, first), bound(vm, last)];
  const start = from === null ? (step > 0 ? low : high) : clamped(from, length, low, high);
  const stop = to === null ? (step > 0 ? high : low) : clamped(to, length, low, high);
  return [start, stop, step];
};

/** The places a slice picks. */
export const placesOf = (vm: Vm, slice: Slice, length: number): number[] => {
  const [start, stop, step] = boundsOf(vm, slice, length);
  const places: number[] = [];
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) places.push(at);
  return places;
};

/** Optional bounds of `list.index`, `str.find`: None counts as absent, others are cut to the length. */
export const windowOf = (
  vm: Vm,
  start: Value | undefined,
  stop: Value | undefined,
  length: number,
): [from: number, to: number] => {
  const [from] = boundsOf(vm, { k: 'l', v: [start ?? null, null, null] }, length);
  const given = bound(vm, start ?? null);
  const [, to] = boundsOf(vm, { k: 'l', v: [null, stop ?? null, null] }, length);
  // A start beyond the end finds not even the empty text.
  return [given !== null && given > length ? length + 1 : from, to];
};
