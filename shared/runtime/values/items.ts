/** x[key], x[key] = value, del x[key] and len(x) of built-in values. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Cell, CellOf } from '../heap.ts';
import { namesChanged } from '../named.ts';
import { redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { isType, partOf, typeNameOf } from '../types.ts';
import { bigOf, isBytes, isRange, isSlice, isTuple, type Range } from './box.ts';
import { charactersOf, isSimple, lengthOfText } from './codePoints.ts';
import { dropEntry, hashKey, putEntry } from './entries.ts';
import { indexIn } from './indexes.ts';
import { checkWritable } from './proxy.ts';
import { countOf, itemAt, itemOfRange } from './ranges.ts';
import { deleteSlice, setSlice, slicedValue } from './slices.ts';
import { orPython, retryByIndex } from './slow.ts';
import { dictOfView, isView } from './views.ts';

const itemOfText = (vm: Vm, text: string, key: Value): Value => {
  if (isSimple(text)) return text.charAt(indexIn(vm, key, text.length, 'string'));
  const characters = charactersOf(text);
  return characters[indexIn(vm, key, characters.length, 'string')] ?? '';
};

const itemOfDict = (vm: Vm, dict: Value, cell: CellOf<'dict'>, key: Value): Value => {
  const entry = cell.entries[orPython('_getItem', [dict, key], () => hashKey(vm, key))];
  if (entry === undefined) throw raised(vm, 'KeyError', key);
  return entry[1];
};

const inCell = (vm: Vm, holder: Value, cell: Cell, key: Value): Value | undefined => {
  if (cell.t === 'list') return cell.items[indexIn(vm, key, cell.items.length, 'list')];
  if (cell.t === 'dict') return itemOfDict(vm, holder, cell, key);
  if (cell.t === 'deque') return cell.items[indexIn(vm, key, cell.items.length, 'deque')];
  return undefined;
};

/** Generic types, `list[int]`, mean nothing at run time: they are the type itself. */
const itemOfAny = (vm: Vm, holder: Value, key: Value): Value => {
  const cell = cellOf(vm, holder);
  const item = cell === null ? undefined : inCell(vm, holder, cell, key);
  if (item !== undefined) return item;
  if (isType(vm, holder)) return itemOfType(vm, holder);
  throw raised(vm, 'TypeError', `'${typeNameOf(vm, holder)}' object is not subscriptable`);
};

const generic = ['list', 'dict', 'tuple', 'set', 'frozenset', 'type', 'deque'];
const itemOfType = (vm: Vm, type: Value): Value => {
  if (cellOf(vm, type) !== null) return type;
  const name = typeof type === 'object' && type !== null && type.k === 'y' ? type.v : '';
  if (generic.includes(name)) return type;
  throw raised(vm, 'TypeError', `type '${name}' is not subscriptable`);
};

const itemInRange = (vm: Vm, range: Range, key: Value): Value => {
  const length = countOf(range);
  if (length <= Number.MAX_SAFE_INTEGER) return itemOfRange(range, indexIn(vm, key, length, 'range'));
  const found = itemAt(range, bigOf(partOf(vm, key)) ?? BigInt(indexIn(vm, key, length, 'range')));
  return found ?? indexIn(vm, 0, 0, 'range');
};

export const getItem = (vm: Vm, x: Value, key: Value): Value => {
  const holder = partOf(vm, x);
  try {
    return itemNow(vm, holder, key);
  } catch (thrown) {
    return retryByIndex(thrown, '_itemAt', [holder, key]);
  }
};

const itemNow = (vm: Vm, holder: Value, key: Value): Value => {
  if (isSlice(key)) {
    const found = slicedValue(vm, holder, key);
    if (found !== undefined) return found;
  }
  if (typeof holder === 'string') return itemOfText(vm, holder, key);
  if (isTuple(holder)) return holder.v[indexIn(vm, key, holder.v.length, 'tuple')] ?? null;
  if (isRange(holder)) return itemInRange(vm, holder, key);
  if (isBytes(holder)) return holder.v.charCodeAt(indexIn(vm, key, holder.v.length, 'bytes'));
  return itemOfAny(vm, holder, key);
};

/** What CPython refuses as a sequence rather than as a mapping. */
const isSequence = (vm: Vm, value: Value): boolean => {
  const kind = cellOf(vm, value)?.t;
  return (
    isBytes(value) ||
    isRange(value) ||
    isTuple(value) ||
    typeof value === 'string' ||
    kind === 'set' ||
    kind === 'frozenset'
  );
};

const cannot = (vm: Vm, holder: Value, what: 'assignment' | 'deletion'): never => {
  const owner = typeNameOf(vm, holder);
  const short = what === 'deletion' && isSequence(vm, holder);
  throw raised(vm, 'TypeError', `'${owner}' object ${short ? "doesn't" : 'does not'} support item ${what}`);
};

export const setItem = (vm: Vm, x: Value, key: Value, value: Value): void => {
  const holder = partOf(vm, x);
  try {
    setItemNow(vm, holder, key, value);
  } catch (thrown) {
    retryByIndex(thrown, '_setItemAt', [holder, key, value]);
  }
};

const setItemNow = (vm: Vm, holder: Value, key: Value, value: Value): void => {
  const cell = cellOf(vm, holder);
  if (cell?.t === 'list') {
    if (isSlice(key)) setSlice(vm, cell, key, value);
    else cell.items[indexIn(vm, key, cell.items.length, 'list assignment')] = value;
  } else if (cell?.t === 'deque') cell.items[indexIn(vm, key, cell.items.length, 'deque')] = value;
  else if (cell?.t === 'dict') {
    checkWritable(vm, cell, 'assignment');
    putEntry(
      cell,
      orPython('_setItem', [holder, key, value], () => hashKey(vm, key)),
      key,
      value,
    );
    if (cell.of !== undefined) namesChanged(vm, cell);
  } else cannot(vm, holder, 'assignment');
};

export const deleteItem = (vm: Vm, x: Value, key: Value): void => {
  const holder = partOf(vm, x);
  try {
    deleteItemNow(vm, holder, key);
  } catch (thrown) {
    retryByIndex(thrown, '_deleteItemAt', [holder, key]);
  }
};

const deleteItemNow = (vm: Vm, holder: Value, key: Value): void => {
  const cell = cellOf(vm, holder);
  if (cell?.t === 'list') {
    if (isSlice(key)) deleteSlice(vm, cell, key);
    else cell.items.splice(indexIn(vm, key, cell.items.length, 'list assignment'), 1);
  } else if (cell?.t === 'deque') cell.items.splice(indexIn(vm, key, cell.items.length, 'deque'), 1);
  else if (cell?.t === 'dict') {
    checkWritable(vm, cell, 'deletion');
    if (
      !dropEntry(
        cell,
        orPython('_deleteItem', [holder, key], () => hashKey(vm, key)),
      )
    )
      throw raised(vm, 'KeyError', key);
    if (cell.of !== undefined) namesChanged(vm, cell);
  } else cannot(vm, holder, 'deletion');
};

const lengthOfCell = (vm: Vm, cell: Cell | null): number | undefined => {
  switch (cell?.t) {
    case 'list':
    case 'deque':
      return cell.items.length;
    case 'dict':
    case 'set':
    case 'frozenset':
      return cell.size;
    case 'native':
      return isView(cell) ? dictOfView(vm, cell)?.size : undefined;
    default:
      return undefined;
  }
};

export const lengthOf = (vm: Vm, x: Value): number => {
  const value = partOf(vm, x);
  if (typeof value === 'string') return lengthOfText(value);
  if (isTuple(value) || isBytes(value)) return value.v.length;
  if (isRange(value)) return countOf(value);
  const length = lengthOfCell(vm, cellOf(vm, value));
  if (length !== undefined) return length;
  if (cellOf(vm, value)?.t === 'object') return redirect('_len', [value]);
  throw raised(vm, 'TypeError', `object of type '${typeNameOf(vm, x)}' has no len()`);
};
