/** Comparing and `in`, as the interpreter asks for them. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { redirect } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, isBytes, isFloat, isRange, isTuple, numberOf } from './box.ts';
import { hashKey } from './entries.ts';
import { isEqual, isEqualItem, isSame } from './equal.ts';
import { nextItem } from './iterate.ts';
import { orderOf } from './order.ts';
import { definesOwn } from './program.ts';
import { countOf, itemOfRange, placeInRange } from './ranges.ts';
import { needsPython, orPython } from './slow.ts';
import { dictOfView, isView } from './views.ts';

export { isSame };

const programs = ['_equal', '_unequal', '_less', '_lessEqual', '_greater', '_greaterEqual'];

const equality = (vm: Vm, x: Value, y: Value): boolean | undefined => {
  const object = cellOf(vm, x)?.t === 'object' || cellOf(vm, y)?.t === 'object';
  if (object && partOf(vm, x) === x && partOf(vm, y) === y && !definesOwn(vm, x, '__dataclass_key__'))
    return undefined;
  return isEqual(vm, partOf(vm, x), partOf(vm, y));
};

/** `operator` counts in `compareOperators`, up to `>=`. undefined: not implemented. */
export const compareOf = (vm: Vm, operator: number, x: Value, y: Value): Value | undefined => {
  if (typeof x === 'number' && typeof y === 'number') {
    if (operator === 0) return x === y;
    if (operator === 1) return x !== y;
    return orderOf(vm, operator, x, y);
  }
  return orPython(programs[operator] ?? '', [x, y], () => {
    if (operator > 1) return orderOf(vm, operator, partOf(vm, x), partOf(vm, y));
    const found = equality(vm, x, y);
    return found === undefined ? undefined : found === (operator === 0);
  });
};

const inText = (vm: Vm, text: string, item: Value): boolean => {
  const part = partOf(vm, item);
  if (typeof part === 'string') return text.includes(part);
  const owner = typeNameOf(vm, item);
  throw raised(vm, 'TypeError', `'in <string>' requires string as left operand, not ${owner}`);
};

const inBytes = (vm: Vm, bytes: string, item: Value): boolean => {
  if (isBytes(item)) return bytes.includes(item.v);
  const byte = bigOf(item);
  if (byte === null)
    throw raised(vm, 'TypeError', `a bytes-like object is required, not '${typeNameOf(vm, item)}'`);
  if (byte < 0n || byte > 255n) throw raised(vm, 'ValueError', 'byte must be in range(0, 256)');
  return bytes.includes(String.fromCharCode(Number(byte)));
};

const among = (vm: Vm, items: readonly Value[], item: Value): boolean => {
  const at = items.findIndex((each) => isEqualItem(vm, each, item));
  vm.ns += (at < 0 ? items.length : at + 1) * vm.prices.equal;
  return at >= 0;
};

const inView = (vm: Vm, container: Value, item: Value): boolean => {
  const cell = cellOf(vm, container);
  const dict = isView(cell) ? dictOfView(vm, cell) : null;
  if (!isView(cell) || dict === null) return false;
  if (cell.type === 'dict_keys') return dict.entries[hashKey(vm, item)] !== undefined;
  if (cell.type === 'dict_values')
    return among(
      vm,
      Object.values(dict.entries).map(([, value]) => value),
      item,
    );
  if (!isTuple(item) || item.v.length !== 2) return false;
  const entry = dict.entries[hashKey(vm, item.v[0] ?? null)];
  return entry !== undefined && isEqualItem(vm, entry[1], item.v[1] ?? null);
};

const inRange = (vm: Vm, container: Value, item: Value): boolean => {
  if (!isRange(container)) return false;
  const float = isFloat(item) ? numberOf(item) : null;
  const whole = float === null ? bigOf(item) : Number.isInteger(float) ? BigInt(float) : null;
  if (whole !== null) return placeInRange(container, whole) !== null;
  if (!definesOwn(vm, item, '__eq__')) return false;
  const all = Array.from({ length: countOf(container) }, (_, at) => itemOfRange(container, at));
  return among(vm, all, item);
};

/** A set that is looked for in a set of frozensets is looked for as a frozenset. */
const inSet = (vm: Vm, entries: Readonly<Record<string, unknown>>, item: Value): boolean => {
  const cell = cellOf(vm, item);
  if (cell?.t === 'set') {
    const frozen = Object.keys(cell.entries)
      .sort()
      .map((key) => `${key.length}:${key}`)
      .join('');
    return entries[`F${frozen}`] !== undefined;
  }
  return entries[hashKey(vm, item)] !== undefined;
};

const containsNow = (vm: Vm, container: Value, item: Value): boolean => {
  if (typeof container === 'string') return inText(vm, container, item);
  if (isBytes(container)) return inBytes(vm, container.v, item);
  if (isTuple(container)) return among(vm, container.v, item);
  if (isRange(container)) return inRange(vm, container, item);
  const cell = cellOf(vm, container);
  if (cell?.t === 'list' || cell?.t === 'deque') return among(vm, cell.items, item);
  if (cell?.t === 'dict') return cell.entries[hashKey(vm, item)] !== undefined;
  if (cell?.t === 'set' || cell?.t === 'frozenset') return inSet(vm, cell.entries, item);
  if (isView(cell)) return inView(vm, container, item);
  if (cell?.t === 'iterator') return throughIterator(vm, container, item);
  if (cell?.t === 'generator' || cell?.t === 'object') throw needsPython;
  const owner = typeNameOf(vm, container);
  throw raised(vm, 'TypeError', `argument of type '${owner}' is not iterable`);
};

/** It stays where the item was found. */
const throughIterator = (vm: Vm, iterator: Value, item: Value): boolean => {
  for (let next = nextItem(vm, iterator); next !== undefined; next = nextItem(vm, iterator))
    if (isEqualItem(vm, next, item)) return true;
  return false;
};

export const contains = (vm: Vm, container: Value, item: Value): boolean => {
  const part = partOf(vm, container);
  try {
    return containsNow(vm, part, item);
  } catch (thrown) {
    if (thrown === needsPython) redirect('_contains', [part, item]);
    throw thrown;
  }
};
