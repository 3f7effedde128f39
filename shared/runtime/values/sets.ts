/** Operators of sets, of views of dicts, and | of dicts. */
import { binaryOperators } from '../../program/code.ts';
import type { Ref, Value } from '../../program/value.ts';
import { alloc, cellIf, cellOf, newDict } from '../cells.ts';
import type { CellOf, Entries } from '../heap.ts';
import { namesChanged } from '../named.ts';
import { redirect, type Vm } from '../native.ts';
import { dropEntry, hashKey, hasProgramKeys, putEntry, type Table } from './entries.ts';
import { listed } from './iterate.ts';
import { checkWritable } from './proxy.ts';
import { setOrder } from './setOrder.ts';
import { isTooFull, resize } from './slots.ts';
import { needsPython } from './slow.ts';
import { isView } from './views.ts';

export type SetCell = CellOf<'set' | 'frozenset'>;

export const setCell = (vm: Vm, value: Value | undefined): SetCell | null => {
  const cell = cellOf(vm, value);
  return cell?.t === 'set' || cell?.t === 'frozenset' ? cell : null;
};

const emptySet = (kind: 'set' | 'frozenset'): SetCell => ({ t: kind, entries: {}, size: 0, keys: 0 });

export const addAll = (vm: Vm, cell: SetCell, items: readonly Value[]): void => {
  for (const item of items) putEntry(cell, hashKey(vm, item), item, null);
};

/** A new set of these items, put in one after the other. */
export const newSet = (vm: Vm, items: readonly Value[], kind: 'set' | 'frozenset' = 'set'): Ref => {
  const cell = emptySet(kind);
  addAll(vm, cell, items);
  return alloc(vm, cell);
};

const frozenOf = (vm: Vm, items: readonly Value[]): SetCell => {
  const cell = emptySet('frozenset');
  addAll(vm, cell, items);
  return cell;
};

/**
 * {1, 2, 3} in source: CPython keeps three constants or more as a frozenset, makes that anew of its items in their order
 * (Python/compile.c, merge_consts_recursive), and copies it.
 */
export const literalSet = (vm: Vm, items: readonly Value[]): Ref => {
  if (items.length < 3) return newSet(vm, items);
  const constants = frozenOf(vm, items);
  return copySet(vm, frozenOf(vm, setOrder(vm, constants)), 'set');
};

const makeRoom = (vm: Vm, cell: SetCell, more: number): void => {
  lineUp(vm, cell);
  resize(cell, more);
};

/** Puts its entries into the order in which they are shown. */
export const lineUp = (vm: Vm, cell: SetCell): void => {
  if (cell.lined === cell.keys) return;
  if (cell.size > 1 && !hasProgramKeys(cell.entries)) {
    const entries: Entries = {};
    for (const item of setOrder(vm, cell)) entries[hashKey(vm, item)] = [item, null];
    cell.entries = entries;
    cell.first = cell.slots ?? 8;
    cell.keys += 1;
  }
  cell.lined = cell.keys;
};

/** An empty set takes a table of the same size over as it is (set_merge). */
const isSameTable = (into: SetCell, from: Table): boolean =>
  into.size === 0 &&
  from.t !== 'dict' &&
  (into.slots ?? 8) === (from.slots ?? 8) &&
  (from.filled ?? from.size) === from.size;

/** Its items go over with their keys; nothing is compared anew. */
export const mergeSet = (vm: Vm, into: SetCell, from: Table): void => {
  const byProgram = hasProgramKeys(from.entries);
  if (into.size > 0 && byProgram) throw needsPython;
  if (isTooFull(into, from.size)) makeRoom(vm, into, from.size);
  if (byProgram || isSameTable(into, from)) takeEntries(into, from);
  else addAll(vm, into, setOrder(vm, from));
};

const takeEntries = (into: SetCell, from: Table): void => {
  if (from.t !== 'dict') into.first = from.first ?? 8;
  for (const [key, [item]] of Object.entries(from.entries)) putEntry(into, key, item, null);
};

export const copySet = (vm: Vm, from: Table, kind: 'set' | 'frozenset'): Ref => {
  const cell = emptySet(kind);
  mergeSet(vm, cell, from);
  return alloc(vm, cell);
};

const keysOf = (vm: Vm, items: readonly Value[]): Set<string> =>
  new Set(items.map((item) => hashKey(vm, item)));

const filtered = (vm: Vm, cell: Table, kind: 'set' | 'frozenset', keep: (key: string) => boolean): Ref => {
  const result = emptySet(kind);
  for (const item of setOrder(vm, cell)) {
    const key = hashKey(vm, item);
    if (keep(key)) putEntry(result, key, item, null);
  }
  return alloc(vm, result);
};

const kindOf = (cell: Table): 'set' | 'frozenset' => (cell.t === 'frozenset' ? 'frozenset' : 'set');

/** With itself it is a copy (set_or). */
const union = (vm: Vm, cell: Table, other: Table): Ref => {
  const made = copySet(vm, cell, kindOf(cell));
  const into = setCell(vm, made);
  if (into !== null && cell !== other) mergeSet(vm, into, other);
  return made;
};

/** CPython goes over the smaller one of two sets. */
export const intersection = (vm: Vm, cell: Table, others: readonly Value[], otherIsSet: boolean): Ref => {
  if (hasProgramKeys(cell.entries)) throw needsPython;
  const kind = kindOf(cell);
  if (!otherIsSet || others.length <= cell.size) {
    const result = emptySet(kind);
    for (const item of others) {
      const key = hashKey(vm, item);
      if (cell.entries[key] !== undefined) putEntry(result, key, item, null);
    }
    return alloc(vm, result);
  }
  const keys = keysOf(vm, others);
  return filtered(vm, cell, kind, (key) => keys.has(key));
};

/** A copy without those of the other, if that is no set or dict, or much the smaller one (set_difference). */
export const difference = (vm: Vm, cell: Table, others: readonly Value[], otherIsSet: boolean): Ref => {
  const keys = keysOf(vm, others);
  if (otherIsSet && Math.floor(cell.size / 4) <= keys.size)
    return filtered(vm, cell, kindOf(cell), (key) => !keys.has(key));
  const made = copySet(vm, cell, kindOf(cell));
  const left = setCell(vm, made);
  if (left !== null) for (const key of keys) dropEntry(left, key);
  return made;
};

/** `made`: a new set of the others. Without what both have, and with the rest of the first (set_symmetric_difference). */
export const symmetricDifference = (vm: Vm, cell: Table, made: Ref): Ref => {
  const into = setCell(vm, made);
  if (into !== null) toggleAll(vm, into, cell);
  return made;
};

/** set_symmetric_difference_update: those that both have go, the rest comes in. */
export const toggleAll = (vm: Vm, into: SetCell, other: Table): void => {
  for (const item of setOrder(vm, other)) toggle(vm, into, item);
};

const toggle = (vm: Vm, cell: SetCell, item: Value): void => {
  const key = hashKey(vm, item);
  if (!dropEntry(cell, key)) putEntry(cell, key, item, null);
};

/** The operator of two tables: the items of the right one are taken in their order. */
const operated = (vm: Vm, sign: string | undefined, cell: Table, other: Table): Ref => {
  if (sign === '^') return symmetricDifference(vm, cell, copySet(vm, other, kindOf(cell)));
  if (sign === '|') return union(vm, cell, other);
  const items = setOrder(vm, other);
  return sign === '&' ? intersection(vm, cell, items, true) : difference(vm, cell, items, true);
};

const mergedDicts = (vm: Vm, x: CellOf<'dict'>, y: CellOf<'dict'>): Ref => {
  const made = newDict(vm);
  const into = cellIf(vm, made, 'dict');
  if (into === null) return made;
  putAll(into, x);
  putAll(into, y);
  return made;
};

/** dict.update with another dict. */
export const putAll = (into: CellOf<'dict'>, from: CellOf<'dict'>): void => {
  if (into.size > 0 && hasProgramKeys(from.entries)) throw needsPython;
  for (const [key, [item, value]] of Object.entries(from.entries)) putEntry(into, key, item, value);
};

/** Views of keys and items act as sets of what they show. */
const ofView = (vm: Vm, operator: number, x: Value, y: Value): Value | undefined => {
  const items = listed(vm, x);
  const others = listed(vm, y);
  if (items === undefined || others === undefined) return undefined;
  const [cell, other] = [setCell(vm, newSet(vm, items)), setCell(vm, newSet(vm, others))];
  if (cell === null || other === null) return undefined;
  return operated(vm, binaryOperators[operator], cell, other);
};

const isSetLike = (vm: Vm, value: Value): boolean => {
  const cell = cellOf(vm, value);
  return setCell(vm, value) !== null || (isView(cell) && cell.type !== 'dict_values');
};

export const binaryOfSets = (vm: Vm, operator: number, x: Value, y: Value): Value | undefined => {
  const [left, right] = [setCell(vm, x), setCell(vm, y)];
  if (left !== null && right !== null) {
    if (hasProgramKeys(left.entries) || hasProgramKeys(right.entries)) throw needsPython;
    return operated(vm, binaryOperators[operator], left, right);
  }
  const [dict, other] = [cellIf(vm, x, 'dict'), cellIf(vm, y, 'dict')];
  if (dict !== null && other !== null)
    return binaryOperators[operator] === '|' ? mergedDicts(vm, dict, other) : undefined;
  const views = isSetLike(vm, x) && (isView(cellOf(vm, x)) || isView(cellOf(vm, y)));
  return views || (isSetLike(vm, y) && isView(cellOf(vm, y))) ? ofView(vm, operator, x, y) : undefined;
};

const takeOver = (into: SetCell, from: SetCell | null): void => {
  if (from === null) return;
  into.entries = from.entries;
  into.size = from.size;
  into.keys += 1;
  Object.assign(into, { slots: from.slots ?? 8, filled: from.filled ?? from.size, first: from.first ?? 8 });
};

/** Was it changed in place? */
export const inplaceOfSets = (vm: Vm, operator: number, x: Value, y: Value): boolean => {
  const sign = binaryOperators[operator] ?? '';
  const dict = cellIf(vm, x, 'dict');
  const other = cellIf(vm, y, 'dict');
  if (dict !== null) {
    if (sign !== '|') return false;
    if (other !== null) {
      checkWritable(vm, dict, '__ior__');
      putAll(dict, other);
      namesChanged(vm, dict);
    } else return redirect('_updated', [x, y]);
    return true;
  }
  const [cell, from] = [setCell(vm, x), setCell(vm, y)];
  if (cell === null || from === null || !'|&-^'.includes(sign)) return false;
  if (hasProgramKeys(cell.entries) || hasProgramKeys(from.entries)) return false;
  if (sign === '|') mergeSet(vm, cell, from);
  else if (sign === '^') toggleAll(vm, cell, from);
  else if (sign === '-') for (const key of Object.keys(from.entries)) dropEntry(cell, key);
  else takeOver(cell, setCell(vm, operated(vm, sign, cell, from)));
  return true;
};
