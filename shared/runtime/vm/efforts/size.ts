/** How large values are, as far as it decides how long an operation on them takes. */
import type { Value } from '../../../program/value.ts';
import type { Run } from '../run.ts';

/** Items or characters; 0 for what has none. */
export function sizeOf(run: Run, value: Value | undefined): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  switch (value.k) {
    case 't':
    case 'b':
      return value.v.length;
    case 'g':
      return lengthOfRange(value.v);
    case 'r':
      return sizeOfPlace(run, value.v);
    default:
      return 0;
  }
}

function lengthOfRange([start, stop, step]: readonly Value[]): number {
  if (typeof start !== 'number' || typeof stop !== 'number' || typeof step !== 'number') return 0;
  return Math.max(0, Math.floor((stop - start) / step));
}

function sizeOfPlace(run: Run, place: number): number {
  const cell = run.heap.cells[place];
  switch (cell?.t) {
    case 'list':
    case 'deque':
      return cell.items.length;
    case 'dict':
    case 'set':
    case 'frozenset':
      return cell.size;
    default:
      return 0;
  }
}

/** Digits of 30 bits, as CPython's Objects/longobject.c has them. */
export function digitsOf(value: Value | undefined): number {
  if (typeof value === 'number') return Math.abs(value) > 0x3fffffff ? 2 : 1;
  if (typeof value !== 'object' || value === null || value.k !== 'i') return 1;
  return Math.ceil((value.v.length * 4) / 30);
}

/** Digits times digits; beyond 70 Karatsuba saves a quarter with each halving. */
export function productOf(x: number, y: number): number {
  let work = x * y;
  for (let least = Math.min(x, y); least > 70; least /= 2) work *= 0.75;
  return work;
}
