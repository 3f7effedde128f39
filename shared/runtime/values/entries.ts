/** Keys of dicts and sets: what is equal in Python has the same text here. */
import type { Value } from '../../program/value.ts';
import { cellOf, memoryIsFull, mostEntries } from '../cells.ts';
import type { CellOf, Entries } from '../heap.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { intOf, numberOf } from './box.ts';
import { keyCame, keyGone } from './keyOrder.ts';
import { hashingOf } from './program.ts';
import { rangeLength } from './ranges.ts';
import { countFilled } from './slots.ts';
import { needsPython } from './slow.ts';

export type Table = CellOf<'dict'> | CellOf<'set' | 'frozenset'>;

const framed = (vm: Vm, items: readonly Value[]): string => {
  let text = '';
  for (const item of items) {
    const key = hashKey(vm, item);
    text += `${key.length}:${key}`;
  }
  return text;
};

const keyOfFloat = (x: number): string => (Number.isInteger(x) ? keyOfInt(intOf(BigInt(x))) : `f${x}`);
const keyOfInt = (x: Value): string =>
  typeof x === 'number' ? `i${x}` : typeof x === 'object' && x !== null ? `j${x.v}` : '';

const unhashable = (vm: Vm, value: Value): never => {
  const name = typeNameOf(vm, value);
  throw raised(vm, 'TypeError', `unhashable type: '${name === 'deque' ? 'collections.deque' : name}'`);
};

const keyOfRange = (vm: Vm, [start, stop, step]: readonly [Value, Value, Value]): string => {
  const length = rangeLength(start, stop, step);
  return `g${length},${length > 0n ? hashKey(vm, start) : ''},${length > 1n ? hashKey(vm, step) : ''}`;
};

const keyOfObject = (vm: Vm, value: Value, place: number): string => {
  const hashing = hashingOf(vm, value);
  switch (hashing.by) {
    case 'nothing':
      return unhashable(vm, value);
    case 'python':
      throw needsPython;
    case 'identity':
      return `r${place}`;
    case 'fields':
      return `d${framed(vm, hashing.values)}`;
    case 'part':
      return hashKey(vm, hashing.values[0] ?? null);
  }
};

const keyOfPlace = (vm: Vm, value: Value, place: number): string => {
  const cell = cellOf(vm, value);
  switch (cell?.t) {
    case 'list':
    case 'dict':
    case 'set':
    case 'deque':
      return unhashable(vm, value);
    case 'frozenset':
      return `F${Object.keys(cell.entries)
        .sort()
        .map((key) => `${key.length}:${key}`)
        .join('')}`;
    case 'object':
      return keyOfObject(vm, value, place);
    default:
      return `r${place}`;
  }
};

/** Begins with a letter. `o` is that of objects with a `__hash__` of their own: see `_slot` in the library. */
export const hashKey = (vm: Vm, value: Value): string => {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number') return `i${value}`;
  if (typeof value === 'boolean') return value ? 'i1' : 'i0';
  if (value === null) return 'n';
  switch (value.k) {
    case 'i':
      return `j${value.v}`;
    case 'f':
      return keyOfFloat(numberOf(value));
    case 't':
      return `t${framed(vm, value.v)}`;
    case 'm':
      return `m${ownKey(vm, value.v[0])},${ownKey(vm, value.v[1])}`;
    case 'g':
      return keyOfRange(vm, value.v);
    case 'l':
      return `l${framed(vm, value.v)}`;
    case 'r':
      return keyOfPlace(vm, value, value.v);
    default:
      return value.k + value.v;
  }
};

/** By identity: bound methods of lists can be keys too. */
const ownKey = (vm: Vm, value: Value): string =>
  typeof value === 'object' && value !== null && value.k === 'r' ? `r${value.v}` : hashKey(vm, value);

export const entryOf = (cell: Table, key: string): [Value, Value] | undefined => cell.entries[key];

/** The first key stays when an equal one comes. */
export const putEntry = (cell: Table, key: string, x: Value, value: Value): void => {
  const entry = cell.entries[key];
  if (entry !== undefined) {
    entry[1] = value;
    return;
  }
  if (cell.size >= mostEntries) throw memoryIsFull;
  cell.entries[key] = [x, value];
  cell.size += 1;
  cell.keys += 1;
  keyCame(cell, key);
  if (cell.t !== 'dict') countFilled(cell);
};

export const dropEntry = (cell: Table, key: string): boolean => {
  if (cell.entries[key] === undefined) return false;
  delete cell.entries[key];
  cell.size -= 1;
  cell.keys += 1;
  keyGone(cell, key);
  return true;
};

export const clearEntries = (cell: Table): void => {
  cell.entries = {};
  cell.size = 0;
  cell.keys += 1;
  if (cell.t !== 'dict') Object.assign(cell, { slots: 8, filled: 0 });
};

export const keysIn = (entries: Entries): Value[] => Object.values(entries).map(([key]) => key);
/** Has it keys that only Python code can compare? */
export const hasProgramKeys = (entries: Entries): boolean => {
  for (const key in entries) if (key.startsWith('o')) return true;
  return false;
};
