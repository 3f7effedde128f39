/** == of built-in values, and of containers all the way down. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Cell, CellOf } from '../heap.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf } from '../types.ts';
import { bigOf, isBox, isFloat, numberOf } from './box.ts';
import { hashKey, hasProgramKeys, type Table } from './entries.ts';
import { compareBigToFloat } from './exact.ts';
import { definesOwn, fieldsToCompare } from './program.ts';
import { needsPython } from './slow.ts';
import { itemsShown, stateOfView } from './views.ts';

const mostDepth = 1000;

const deeper = (vm: Vm, depth: number): number => {
  if (depth >= mostDepth)
    throw raised(vm, 'RecursionError', 'maximum recursion depth exceeded in comparison');
  return depth + 1;
};

/** `is`: values that stand for themselves have no identity but their value. */
export const isSame = (x: Value, y: Value): boolean => {
  if (x === y) return true;
  if (!isBox(x) || !isBox(y) || x.k !== y.k) return false;
  if (x.v === y.v) return true;
  if (!Array.isArray(x.v) || !Array.isArray(y.v) || x.v.length !== y.v.length) return false;
  const others: readonly Value[] = y.v;
  return x.v.every((item: Value, place: number) => isSame(item, others[place] ?? null));
};

const isSameNan = (x: Value, y: Value): boolean => isFloat(x) && isFloat(y) && x.v === 'nan' && y.v === 'nan';

/** How containers compare their items: the same, or equal. */
export const isEqualItem = (vm: Vm, x: Value, y: Value, depth = 0): boolean =>
  (isBox(x) && isBox(y) && ((x.k === 'r' && y.k === 'r' && x.v === y.v) || isSameNan(x, y))) ||
  isEqual(vm, x, y, depth);

export const areEqualItems = (
  vm: Vm,
  pair: readonly [readonly Value[], readonly Value[]],
  depth = 0,
): boolean => {
  const [some, others] = pair;
  return (
    some.length === others.length &&
    some.every((item, place) => isEqualItem(vm, item, others[place] ?? null, depth))
  );
};

const equalFloat = (x: number, y: Value): boolean => {
  if (isFloat(y)) return x === numberOf(y);
  const whole = bigOf(y);
  if (whole === null || !Number.isFinite(x)) return false;
  return compareBigToFloat(whole, x) === 0;
};

const equalTables = (vm: Vm, pair: readonly [Table, Table], depth: number): boolean => {
  const [x, y] = pair;
  if (x.size !== y.size) return false;
  if (hasProgramKeys(x.entries)) throw needsPython;
  for (const [key, [, value]] of Object.entries(x.entries)) {
    const other = y.entries[key];
    if (other === undefined || !isEqualItem(vm, value, other[1], depth)) return false;
  }
  return true;
};

const isSet = (cell: Cell): cell is CellOf<'set' | 'frozenset'> => cell.t === 'set' || cell.t === 'frozenset';

const equalCells = (vm: Vm, pair: readonly [Cell, Cell], depth: number): boolean => {
  const [x, y] = pair;
  if ((x.t === 'list' || x.t === 'deque') && y.t === x.t) return areEqualItems(vm, [x.items, y.items], depth);
  if (x.t === 'dict' && y.t === 'dict') return equalTables(vm, [x, y], depth);
  if (isSet(x) && isSet(y)) return equalTables(vm, [x, y], depth);
  const items = [itemsShown(vm, x), itemsShown(vm, y)];
  if (items[0] && items[1]) return equalTables(vm, [items[0], items[1]], depth);
  const [some, others] = [stateOfView(vm, x), stateOfView(vm, y)];
  if (some === null && others === null) return false;
  const left = some ?? (isSet(x) ? x : null);
  const right = others ?? (isSet(y) ? y : null);
  if (left === null || right === null || left.size !== right.size) return false;
  return Object.keys(left.entries).every((key) => right.entries[key] !== undefined);
};

const equalObjects = (vm: Vm, x: Value, y: Value, depth: number): boolean | null => {
  const [some, others] = [fieldsToCompare(vm, x), fieldsToCompare(vm, y)];
  if (some !== null && others !== null) return areEqualItems(vm, [some, others], depth);
  if (definesOwn(vm, x, '__eq__') || definesOwn(vm, y, '__eq__')) throw needsPython;
  const parts: [Value, Value] = [partOf(vm, x), partOf(vm, y)];
  return parts[0] === x && parts[1] === y ? null : isEqual(vm, parts[0], parts[1], depth);
};

const equalBoxes = (vm: Vm, x: Value, y: Value, depth: number): boolean => {
  if (!isBox(x) || !isBox(y)) return false;
  if (x.k === 't' && y.k === 't') return areEqualItems(vm, [x.v, y.v], depth);
  if (x.k !== y.k) return false;
  if (x.k === 'g') return hashKey(vm, x) === hashKey(vm, y);
  if (x.k === 'l' && y.k === 'l') return areEqualItems(vm, [x.v, y.v], depth);
  return isSame(x, y);
};

export const isEqual = (vm: Vm, x: Value, y: Value, from = 0): boolean => {
  if (typeof x === 'number' && typeof y === 'number') return x === y;
  if (typeof x === 'string' && typeof y === 'string') return x === y;
  if (isFloat(x)) return equalFloat(numberOf(x), y) || sameAsObject(vm, y, x, from);
  if (isFloat(y)) return equalFloat(numberOf(y), x) || sameAsObject(vm, x, y, from);
  if (typeof x === 'boolean') return isEqual(vm, Number(x), y, from);
  if (typeof y === 'boolean') return isEqual(vm, x, Number(y), from);
  const depth = deeper(vm, from);
  const [cell, other] = [cellOf(vm, x), cellOf(vm, y)];
  if (cell?.t === 'object' || other?.t === 'object') {
    const found = equalObjects(vm, x, y, depth);
    if (found !== null) return found;
  }
  if (isSame(x, y)) return true;
  return cell !== null && other !== null ? equalCells(vm, [cell, other], depth) : equalBoxes(vm, x, y, depth);
};

/** A float against an instance: of a class of the program, or one that inherits from float. */
const sameAsObject = (vm: Vm, value: Value, float: Value, depth: number): boolean =>
  cellOf(vm, value)?.t === 'object' && (equalObjects(vm, value, float, depth) ?? false);
