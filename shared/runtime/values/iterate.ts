/** Iterating over built-in values. An iterator is a cell: what it goes over, and how far it is. */
import type { Ref, Value } from '../../program/value.ts';
import { alloc, cellOf, checkSize } from '../cells.ts';
import type { Cell, CellOf } from '../heap.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { advance } from './advance.ts';
import { isBytes, isRange, isTuple, type Range } from './box.ts';
import { isSimple } from './codePoints.ts';
import { firstKey } from './keyOrder.ts';
import { programAttribute } from './program.ts';
import { countOf, itemOfRange } from './ranges.ts';
import { setOrder } from './setOrder.ts';
import type { NeedsItems } from './slow.ts';
import { dictOfView, isView, shownBy } from './views.ts';

export const newIterator = (vm: Vm, of: string, over: Value[], at = 0): Ref =>
  alloc(vm, { t: 'iterator', of, over, at });

const mostAtOnce = 64;

export const iteratorOfDict = (vm: Vm, of: string, dict: Value): Value => {
  const cell = cellOf(vm, dict);
  if (cell?.t !== 'dict') return null;
  const over: Value[] = [dict, cell.size, cell.keys];
  // Of a large one the first key comes alone: often it is all that is asked for.
  const first = cell.size > mostAtOnce && !of.includes('reverse') ? firstKey(cell) : undefined;
  if (first !== undefined) over.push(first);
  else for (const key of Object.keys(cell.entries)) over.push(key);
  return newIterator(vm, of, over);
};

export const iteratorOfView = (vm: Vm, cell: CellOf<'native'>, back = false): Value => {
  const of = { dict_keys: 'key', dict_values: 'value', dict_items: 'item' }[cell.type] ?? 'key';
  return iteratorOfDict(vm, `dict_${back ? 'reverse' : ''}${of}iterator`, cell.state[0] ?? null);
};

const iterateCell = (vm: Vm, value: Value, cell: Cell): Value | undefined => {
  switch (cell.t) {
    case 'list':
      return newIterator(vm, 'list_iterator', [value]);
    case 'dict':
      return iteratorOfDict(vm, 'dict_keyiterator', value);
    case 'set':
    case 'frozenset':
      return newIterator(vm, 'set_iterator', [value, cell.size, ...setOrder(vm, cell)]);
    case 'deque':
      return newIterator(vm, '_collections._deque_iterator', [value, cell.items.length]);
    case 'iterator':
    case 'generator':
      return value;
    case 'native':
      return isView(cell) ? iteratorOfView(vm, cell) : cell.type === 'file' ? value : undefined;
    default:
      return undefined;
  }
};

/** iter(x) of anything but instances with an `__iter__` of their own. */
export const iterate = (vm: Vm, value: Value): Value => {
  const x = partOf(vm, value);
  if (typeof x === 'string') return newIterator(vm, isSimple(x) ? 'str_ascii_iterator' : 'str_iterator', [x]);
  if (isTuple(x)) return newIterator(vm, 'tuple_iterator', [x]);
  if (isRange(x)) return newIterator(vm, 'range_iterator', [x]);
  if (isBytes(x)) return newIterator(vm, 'bytes_iterator', [x]);
  const cell = cellOf(vm, x);
  const iterator = cell === null ? undefined : iterateCell(vm, x, cell);
  if (iterator !== undefined) return iterator;
  throw raised(vm, 'TypeError', `'${typeNameOf(vm, value)}' object is not iterable`);
};

/** undefined when it is exhausted, and from then on. */
export const nextItem = (vm: Vm, iterator: Value): Value | undefined => {
  const cell = cellOf(vm, iterator);
  return cell?.t === 'iterator' ? advance(vm, cell) : undefined;
};

const rangeItems = (range: Range): Value[] => {
  checkSize(countOf(range));
  return Array.from({ length: countOf(range) }, (_, at) => itemOfRange(range, at));
};

const drained = (vm: Vm, iterator: Value): Value[] => {
  const items: Value[] = [];
  for (let item = nextItem(vm, iterator); item !== undefined; item = nextItem(vm, iterator)) {
    // Each may have been made for it: they take more room than those of a range.
    checkSize(2 * items.length);
    items.push(item);
  }
  return items;
};

const itemsOfCell = (vm: Vm, value: Value, cell: Cell): Value[] | undefined => {
  switch (cell.t) {
    case 'list':
    case 'deque':
      return cell.items.slice();
    case 'dict':
      return Object.values(cell.entries).map(([key]) => key);
    case 'set':
    case 'frozenset':
      return setOrder(vm, cell);
    case 'iterator':
      return drained(vm, value);
    case 'native': {
      const dict = isView(cell) ? dictOfView(vm, cell) : null;
      return isView(cell) && dict !== null
        ? Object.values(dict.entries).map((entry) => shownBy(cell.type, entry))
        : undefined;
    }
    default:
      return undefined;
  }
};

const collect = (vm: Vm, x: Value): Value[] | undefined => {
  if (typeof x === 'string') return isSimple(x) ? x.split('') : [...x];
  if (isTuple(x)) return x.v.slice();
  if (isRange(x)) return rangeItems(x);
  if (isBytes(x)) return [...x.v].map((byte) => byte.charCodeAt(0));
  const cell = cellOf(vm, x);
  return cell === null ? undefined : itemsOfCell(vm, x, cell);
};

/** All items, in a new array; undefined where Python code would have to run, or where nothing can be iterated. */
export const listed = (vm: Vm, value: Value): Value[] | undefined => {
  const items = collect(vm, partOf(vm, value));
  if (items !== undefined) vm.ns += items.length * vm.prices.item;
  return items;
};

/** For natives: all items of this argument, or the native begins again with a list of them, made by Python code. */
export const itemsOf = (vm: Vm, value: Value): Value[] => {
  const items = listed(vm, value);
  if (items !== undefined) return items;
  const cell = cellOf(vm, value);
  const isPlainClass = cell?.t === 'class' && programAttribute(vm, value, '__iter__') === undefined;
  if (cell === null || cell.t === 'function' || isPlainClass || cell.t === 'module') iterate(vm, value);
  throw { itemsOf: value } satisfies NeedsItems;
};
