/** Operators of sets, of views of dicts, and | of dicts. */
import { binaryOperators } from '../../program/code.ts';
import type { Ref, Value } from '../../program/value.ts';
import { alloc, cellIf, cellOf, newDict } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import { redirect, type Vm } from '../native.ts';
import { dropEntry, hashKey, hasProgramKeys, putEntry, type Table } from './entries.ts';
import { listed } from './iterate.ts';
import { setOrder } from './setOrder.ts';
import { reserve, settleLiteral } from './slots.ts';
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

/** {1, 2, 3} in source: CPython keeps three constants or more as a frozenset and copies that. */
export const literalSet = (vm: Vm, items: readonly Value[]): Ref => {
  const made = newSet(vm, items);
  const cell = setCell(vm, made);
  if (cell !== null && items.length > 2) settleLiteral(cell);
  return made;
};

/** Its items go over with their keys; nothing is compared anew. */
export const mergeSet = (vm: Vm, into: SetCell, from: Table): void => {
  if (into.size > 0 && hasProgramKeys(from.entries)) throw needsPython;
  const ordered = setOrder(vm, from);
  reserve(into, ordered.length);
  if (hasProgramKeys(from.entries))
    for (const [key, [item]] of Object.entries(from.entries)) putEntry(into, key, item, null);
  else addAll(vm, into, ordered);
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

export const unionWith = (vm: Vm, cell: Table, others: readonly Value[]): Ref => {
  const made = copySet(vm, cell, kindOf(cell));
  const into = setCell(vm, made);
  if (into !== null) addAll(vm, into, others);
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

export const difference = (vm: Vm, cell: Table, others: readonly Value[]): Ref => {
  const keys = keysOf(vm, others);
  return filtered(vm, cell, kindOf(cell), (key) => !keys.has(key));
};

export const symmetricDifference = (vm: Vm, cell: Table, others: readonly Value[]): Ref => {
  const made = copySet(vm, cell, kindOf(cell));
  const into = setCell(vm, made);
  if (into !== null)
    for (const item of new Map(others.map((each) => [hashKey(vm, each), each])).values())
      toggle(vm, into, item);
  return made;
};

const toggle = (vm: Vm, cell: SetCell, item: Value): void => {
  const key = hashKey(vm, item);
  if (!dropEntry(cell, key)) putEntry(cell, key, item, null);
};

/** The operator of two tables: the items of the right one in their order. */
const operated = (vm: Vm, sign: string | undefined, cell: Table, other: readonly Value[]): Ref => {
  if (sign === '|') return unionWith(vm, cell, other);
  if (sign === '&') return intersection(vm, cell, other, true);
  return sign === '-' ? difference(vm, cell, other) : symmetricDifference(vm, cell, other);
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
  const cell = setCell(vm, newSet(vm, items));
  return cell === null ? undefined : operated(vm, binaryOperators[operator], cell, others);
};

const isSetLike = (vm: Vm, value: Value): boolean => {
  const cell = cellOf(vm, value);
  return setCell(vm, value) !== null || (isView(cell) && cell.type !== 'dict_values');
};

export const binaryOfSets = (vm: Vm, operator: number, x: Value, y: Value): Value | undefined => {
  const [left, right] = [setCell(vm, x), setCell(vm, y)];
  if (left !== null && right !== null) {
    if (hasProgramKeys(left.entries) || hasProgramKeys(right.entries)) throw needsPython;
    return operated(vm, binaryOperators[operator], left, setOrder(vm, right));
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
  Object.assign(into, { slots: from.slots ?? 8, filled: from.filled ?? from.size });
};

/** Was it changed in place? */
export const inplaceOfSets = (vm: Vm, operator: number, x: Value, y: Value): boolean => {
  const sign = binaryOperators[operator] ?? '';
  const dict = cellIf(vm, x, 'dict');
  const other = cellIf(vm, y, 'dict');
  if (dict !== null) {
    if (sign !== '|') return false;
    if (other !== null) putAll(dict, other);
    else return redirect('_updated', [x, y]);
    return true;
  }
  const [cell, from] = [setCell(vm, x), setCell(vm, y)];
  if (cell === null || from === null || !'|&-^'.includes(sign)) return false;
  if (hasProgramKeys(cell.entries) || hasProgramKeys(from.entries)) return false;
  if (sign === '|') mergeSet(vm, cell, from);
  else if (sign === '-') for (const key of Object.keys(from.entries)) dropEntry(cell, key);
  else takeOver(cell, setCell(vm, operated(vm, sign, cell, setOrder(vm, from))));
  return true;
};
