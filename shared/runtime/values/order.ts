/** < <= > >= of built-in values. undefined: these two have no order. */
import { compareOperators } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, isBytes, isFloat, isTuple, numberOf } from './box.ts';
import { hasProgramKeys, type Table } from './entries.ts';
import { isEqualItem } from './equal.ts';
import { compareBigToFloat } from './exact.ts';
import { programAttribute } from './program.ts';
import { needsPython } from './slow.ts';
import { stateOfView } from './views.ts';

/** `sign`: negative if the left one is smaller; NaN if they are not comparable. */
const holds = (operator: number, sign: number): boolean => {
  if (operator === 2) return sign < 0;
  if (operator === 3) return sign <= 0;
  return operator === 4 ? sign > 0 : sign >= 0;
};

const isLow = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** By code points: halves of pairs count as more than anything else below 0x10000. */
export const compareTexts = (x: string, y: string): number => {
  if (x === y) return 0;
  let at = 0;
  while (at < x.length && x.charCodeAt(at) === y.charCodeAt(at)) at += 1;
  if (at >= x.length || at >= y.length) return x.length - y.length;
  const [left, right] = [x.charCodeAt(at), y.charCodeAt(at)];
  return isLow(left) === isLow(right) ? left - right : isLow(left) ? 1 : -1;
};

const signOfFloats = (x: number, y: number): number => (x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN);

const signOfNumbers = (x: Value, y: Value): number | null => {
  if (isFloat(x)) {
    if (isFloat(y)) return signOfFloats(numberOf(x), numberOf(y));
    const sign = signOfNumbers(y, x);
    return sign === null ? null : -sign;
  }
  const whole = bigOf(x);
  if (whole === null) return null;
  if (!isFloat(y)) {
    const other = bigOf(y);
    return other === null ? null : whole < other ? -1 : whole > other ? 1 : 0;
  }
  const other = numberOf(y);
  return Number.isFinite(other) ? compareBigToFloat(whole, other) : signOfFloats(0, other);
};

const tableOf = (vm: Vm, value: Value): Table | null => {
  const cell = cellOf(vm, value);
  if (cell === null) return null;
  return cell.t === 'set' || cell.t === 'frozenset' ? cell : stateOfView(vm, cell);
};

const isSubset = (x: Table, y: Table): boolean => {
  if (hasProgramKeys(x.entries)) throw needsPython;
  return Object.keys(x.entries).every((key) => y.entries[key] !== undefined);
};

const orderOfSets = (operator: number, x: Table, y: Table): boolean => {
  if (operator >= 4) return orderOfSets(operator - 2, y, x);
  return (operator === 2 ? x.size < y.size : x.size <= y.size) && isSubset(x, y);
};

const itemsIn = (vm: Vm, value: Value): readonly Value[] | null => {
  const cell = cellOf(vm, value);
  return cell !== null && (cell.t === 'list' || cell.t === 'deque') ? cell.items : null;
};

const orderOfItems = (
  vm: Vm,
  operator: number,
  pair: readonly [readonly Value[], readonly Value[]],
): boolean => {
  const [x, y] = pair;
  const most = Math.min(x.length, y.length);
  for (let at = 0; at < most; at += 1) {
    const [left, right] = [x[at] ?? null, y[at] ?? null];
    if (!isEqualItem(vm, left, right)) return ordered(vm, operator, left, right);
  }
  return holds(operator, x.length - y.length);
};

export const orderOf = (vm: Vm, operator: number, x: Value, y: Value): boolean | undefined => {
  if (typeof x === 'number' && typeof y === 'number') return holds(operator, x - y);
  if (typeof x === 'string' && typeof y === 'string') return holds(operator, compareTexts(x, y));
  const sign = signOfNumbers(x, y);
  if (sign !== null) return holds(operator, sign);
  if (isTuple(x) && isTuple(y)) return orderOfItems(vm, operator, [x.v, y.v]);
  if (isBytes(x) && isBytes(y)) return holds(operator, compareTexts(x.v, y.v));
  const [some, others] = [itemsIn(vm, x), itemsIn(vm, y)];
  if (some !== null && others !== null && cellOf(vm, x)?.t === cellOf(vm, y)?.t)
    return orderOfItems(vm, operator, [some, others]);
  const [left, right] = [tableOf(vm, x), tableOf(vm, y)];
  return left !== null && right !== null ? orderOfSets(operator, left, right) : undefined;
};

const methods = ['__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__'];
const reflected = [0, 1, 4, 5, 2, 3];

const isPrograms = (vm: Vm, value: Value, operator: number): boolean =>
  programAttribute(vm, value, methods[operator] ?? '') !== undefined;

/** The same inside of containers and sorts: TypeError if there is none, and Python code where a class has its own. */
export const ordered = (vm: Vm, operator: number, x: Value, y: Value): boolean => {
  const found = orderOf(vm, operator, x, y);
  if (found !== undefined) return found;
  if (isPrograms(vm, x, operator) || isPrograms(vm, y, reflected[operator] ?? 0)) throw needsPython;
  const [left, right] = [partOf(vm, x), partOf(vm, y)];
  if (left !== x || right !== y) return ordered(vm, operator, left, right);
  const [some, others] = [typeNameOf(vm, x), typeNameOf(vm, y)];
  throw raised(
    vm,
    'TypeError',
    `'${compareOperators[operator]}' not supported between instances of '${some}' and '${others}'`,
  );
};
