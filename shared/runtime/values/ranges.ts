/** Lengths and items of ranges, with whole numbers of any size. */
import type { Value } from '../../program/value.ts';
import type { Range } from './box.ts';
import { bigOf, intOf } from './box.ts';

const big = (value: Value): bigint => bigOf(value) ?? 0n;

export const rangeLength = (start: Value, stop: Value, step: Value): bigint => {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number')
    return BigInt(
      Math.max(0, step > 0 ? Math.ceil((stop - start) / step) : Math.ceil((start - stop) / -step)),
    );
  const [from, to, by] = [big(start), big(stop), big(step)];
  const [span, size] = by > 0n ? [to - from, by] : [from - to, -by];
  return span <= 0n ? 0n : (span + size - 1n) / size;
};

/** The same as a plain number: beyond 2^53 nobody counts. */
export const countOf = (range: Range): number => {
  const [start, stop, step] = range.v;
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    if (step === 1) return Math.max(0, stop - start);
    const span = step > 0 ? stop - start : start - stop;
    const size = Math.abs(step);
    return span <= 0 ? 0 : (span - (span % size)) / size + (span % size === 0 ? 0 : 1);
  }
  return Number(rangeLength(start, stop, step));
};

export const itemOfRange = (range: Range, index: number): Value => {
  const [start, , step] = range.v;
  if (typeof start === 'number' && typeof step === 'number') {
    const item = start + index * step;
    if (Number.isSafeInteger(item)) return item;
  }
  return intOf(big(start) + BigInt(index) * big(step));
};

/** By an index of any size; null outside. */
export const itemAt = (range: Range, index: bigint): Value | null => {
  const length = rangeLength(...range.v);
  const place = index < 0n ? index + length : index;
  return place < 0n || place >= length ? null : intOf(big(range.v[0]) + place * big(range.v[2]));
};

/** Where an int stands in it, or null. */
export const placeInRange = (range: Range, item: bigint): bigint | null => {
  const [start, stop, step] = range.v;
  const [from, by] = [big(start), big(step)];
  if ((item - from) % by !== 0n) return null;
  const place = (item - from) / by;
  return place >= 0n && place < rangeLength(start, stop, step) ? place : null;
};
