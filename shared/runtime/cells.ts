/** Taking places in the heap, and following references to them. */
import type { Boxed, Ref, Value } from '../program/value.ts';
import type { Cell, CellOf, Entries, Namespace } from './heap.ts';
import { showNames } from './named.ts';
import type { Vm } from './native.ts';

/** A process may hold so many objects, and a list, dict or str so many items: beyond that it is a MemoryError. */
export const mostCells = 1_000_000;
export const mostItems = 4_000_000;
/** Entries of a dict or set take many times the room of items. */
export const mostEntries = 2_000_000;
/** All that garbage collection finds in use, lists, dicts and tuples together. */
export const mostInAll = 24_000_000;
/** So many items of a list count as one object more towards the next collection. */
const itemsAnObject = 1000;

/** Thrown as is; the interpreter makes a MemoryError of it, which here could not be made. */
export const memoryIsFull = { full: true } as const;

/** The lowest place that is free: so places do not depend on when a heap was written to JSON. */
export function alloc(vm: Vm, cell: Cell): Ref {
  const { cells, free } = vm.heap;
  const place = free.pop();
  if (place !== undefined) {
    cells[place] = cell;
    return { k: 'r', v: place };
  }
  if (cells.length >= mostCells) throw memoryIsFull;
  cells.push(cell);
  return { k: 'r', v: cells.length - 1 };
}

/** Whoever is about to make something of so many items asks first. */
export function checkSize(items: number): void {
  if (items > mostItems) throw memoryIsFull;
}

export const isRef = (value: Value | undefined): value is Ref =>
  typeof value === 'object' && value !== null && value.k === 'r';

/** What a reference leads to; null for a value that stands for itself. */
export function cellOf(vm: Vm, value: Value | undefined): Cell | null {
  if (typeof value !== 'object' || value === null || value.k !== 'r') return null;
  const cell = vm.heap.cells[value.v] ?? null;
  if (cell !== null && cell.t === 'dict' && cell.of !== undefined) showNames(vm, cell);
  return cell;
}

/** The same if it is of that kind, else null. */
export function cellIf<Kind extends Cell['t']>(
  vm: Vm,
  value: Value | undefined,
  kind: Kind,
): CellOf<Kind> | null {
  const cell = cellOf(vm, value);
  return cell !== null && cell.t === kind ? (cell as CellOf<Kind>) : null;
}

export const newList = (vm: Vm, items: Value[]): Ref => {
  if (items.length >= itemsAnObject) vm.heap.collectAt -= Math.floor(items.length / itemsAnObject);
  return alloc(vm, { t: 'list', items });
};
export const newDict = (vm: Vm, entries: Entries = {}, size = 0): Ref =>
  alloc(vm, { t: 'dict', entries, size, keys: 0 });
export const newObject = (vm: Vm, type: Value, attributes: Namespace = {}): Ref =>
  alloc(vm, { t: 'object', type, attributes });

export const isBoxed = (value: Value | undefined): value is Boxed =>
  typeof value === 'object' && value !== null;
