/** The next item of each kind of built-in iterator. */
import type { Value } from '../../program/value.ts';
import { cellIf, cellOf } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { bigOf, intOf, isBytes, isRange, isTuple, tupleOf } from './box.ts';
import { countOf, itemOfRange } from './ranges.ts';
import { shownBy, type ViewType } from './views.ts';

type Iterator = CellOf<'iterator'>;

/** It lets go of what it went over, and stays exhausted though a list may grow. */
const ended = (iterator: Iterator): undefined => {
  iterator.at = -1;
  iterator.over = [];
};

const ofItems = (iterator: Iterator, items: readonly Value[]): Value | undefined => {
  const item = items[iterator.at];
  if (item === undefined) return ended(iterator);
  iterator.at += 1;
  return item;
};

const ofList = (vm: Vm, iterator: Iterator): Value | undefined => {
  const list = cellIf(vm, iterator.over[0], 'list');
  return list === null ? ended(iterator) : ofItems(iterator, list.items);
};

const ofTuple = (iterator: Iterator): Value | undefined => {
  const tuple = iterator.over[0];
  return tuple !== undefined && isTuple(tuple) ? ofItems(iterator, tuple.v) : undefined;
};

const ofText = (iterator: Iterator): Value | undefined => {
  const text = iterator.over[0];
  const code = typeof text === 'string' ? text.codePointAt(iterator.at) : undefined;
  if (code === undefined) return ended(iterator);
  iterator.at += code > 0xffff ? 2 : 1;
  return String.fromCodePoint(code);
};

const ofBytes = (iterator: Iterator): Value | undefined => {
  const bytes = iterator.over[0];
  if (bytes === undefined || !isBytes(bytes) || iterator.at >= bytes.v.length) return ended(iterator);
  iterator.at += 1;
  return bytes.v.charCodeAt(iterator.at - 1);
};

const ofRange = (iterator: Iterator): Value | undefined => {
  const range = iterator.over[0];
  if (range === undefined || !isRange(range) || iterator.at >= countOf(range)) return ended(iterator);
  iterator.at += 1;
  return itemOfRange(range, iterator.at - 1);
};

/** Before the keys stand the dict, its size at the beginning and its count of changes when its keys were looked up. */
const head = 3;

/** Keys that came since then are gone over too; and all but the first of a large dict are looked up only now. */
const moreKeys = (iterator: Iterator, dict: CellOf<'dict'>): boolean => {
  const isWhole = iterator.over.length - head === dict.size;
  if (dict.keys === iterator.over[2] && isWhole) return false;
  const known = new Set(iterator.over.slice(head));
  const fresh = Object.keys(dict.entries).filter((key) => !known.has(key));
  iterator.over = [...iterator.over.slice(0, 2), dict.keys, ...[...known], ...fresh];
  return fresh.length > 0;
};

/** The next entry that is still there; keys that are gone leave the list. */
const nextEntry = (iterator: Iterator, dict: CellOf<'dict'>, back: boolean): [Value, Value] | undefined => {
  for (;;) {
    const { over, at } = iterator;
    if (at + head >= over.length && (back || !moreKeys(iterator, dict))) return undefined;
    const place = back ? over.length - 1 - at : at + head;
    const entry = dict.entries[String(iterator.over[place])];
    if (entry !== undefined) return entry;
    iterator.over.splice(place, 1);
  }
};

const ofDict = (vm: Vm, iterator: Iterator, back: boolean): Value | undefined => {
  const dict = cellIf(vm, iterator.over[0], 'dict');
  if (dict === null) return undefined;
  if (dict.size !== iterator.over[1]) {
    iterator.over[1] = -1;
    throw raised(vm, 'RuntimeError', 'dictionary changed size during iteration');
  }
  const entry = nextEntry(iterator, dict, back);
  if (entry === undefined) return ended(iterator);
  if (iterator.at >= dict.size) throw raised(vm, 'RuntimeError', 'dictionary keys changed during iteration');
  iterator.at += 1;
  return shownBy(viewOf[iterator.of] ?? 'dict_keys', entry);
};

const viewOf: Readonly<Record<string, ViewType>> = {
  dict_valueiterator: 'dict_values',
  dict_reversevalueiterator: 'dict_values',
  dict_itemiterator: 'dict_items',
  dict_reverseitemiterator: 'dict_items',
};

/** over: the set, its size at the beginning, its items in their order then. */
const ofSet = (vm: Vm, iterator: Iterator): Value | undefined => {
  const cell = cellOf(vm, iterator.over[0]);
  if (cell === null || (cell.t !== 'set' && cell.t !== 'frozenset')) return undefined;
  if (cell.size !== iterator.over[1]) {
    iterator.over[1] = -1;
    throw raised(vm, 'RuntimeError', 'Set changed size during iteration');
  }
  const item = iterator.over[iterator.at + 2];
  if (item === undefined) return ended(iterator);
  iterator.at += 1;
  return item;
};

const ofDeque = (vm: Vm, iterator: Iterator): Value | undefined => {
  const deque = cellIf(vm, iterator.over[0], 'deque');
  if (deque === null) return undefined;
  if (deque.items.length !== iterator.over[1]) {
    iterator.over[1] = -1;
    throw raised(vm, 'RuntimeError', 'deque mutated during iteration');
  }
  return ofItems(iterator, deque.items);
};

/** at counts from the end of the sequence down; over: a list, or a tuple of what there is. */
const reversed = (vm: Vm, iterator: Iterator): Value | undefined => {
  const over = iterator.over[0];
  const items = over !== undefined && isTuple(over) ? over.v : (cellIf(vm, over, 'list')?.items ?? []);
  const item = iterator.at < 0 ? undefined : items[iterator.at];
  if (item === undefined) return ended(iterator);
  iterator.at -= 1;
  return item;
};

const nextOf = (vm: Vm, iterator: Value | undefined): Value | undefined => {
  const cell = cellIf(vm, iterator, 'iterator');
  return cell === null ? undefined : advance(vm, cell);
};

/** over: the iterator within, the first number. */
const enumerated = (vm: Vm, iterator: Iterator): Value | undefined => {
  const item = nextOf(vm, iterator.over[0]);
  if (item === undefined) return undefined;
  iterator.at += 1;
  const first = bigOf(iterator.over[1] ?? 0) ?? 0n;
  return tupleOf([intOf(first + BigInt(iterator.at - 1)), item]);
};

const tooShort = (vm: Vm, argument: number, size: 'shorter' | 'longer'): never => {
  const others = argument === 2 ? 'argument 1' : `arguments 1-${argument - 1}`;
  throw raised(vm, 'ValueError', `zip() argument ${argument} is ${size} than ${others}`);
};

/** over: is it strict?, the iterators within. */
const zipped = (vm: Vm, iterator: Iterator): Value | undefined => {
  const [strict, ...within] = iterator.over;
  const items: Value[] = [];
  for (const each of within) {
    const item = nextOf(vm, each);
    if (item === undefined) {
      if (strict === true) checkAllEnded(vm, within, items.length);
      return undefined;
    }
    items.push(item);
  }
  return within.length === 0 ? undefined : tupleOf(items);
};

const checkAllEnded = (vm: Vm, within: readonly Value[], at: number): void => {
  if (at > 0) tooShort(vm, at + 1, 'shorter');
  within.forEach((each, place) => {
    if (place > 0 && nextOf(vm, each) !== undefined) tooShort(vm, place + 1, 'longer');
  });
};

/** By the name of its type. */
export const advance = (vm: Vm, iterator: Iterator): Value | undefined => {
  if (iterator.at < 0) return undefined;
  switch (iterator.of) {
    case 'list_iterator':
      return ofList(vm, iterator);
    case 'range_iterator':
      return ofRange(iterator);
    case 'tuple_iterator':
      return ofTuple(iterator);
    case 'str_ascii_iterator':
    case 'str_iterator':
      return ofText(iterator);
    case 'enumerate':
      return enumerated(vm, iterator);
    case 'zip':
      return zipped(vm, iterator);
    case 'dict_keyiterator':
    case 'dict_valueiterator':
    case 'dict_itemiterator':
      return ofDict(vm, iterator, false);
    case 'dict_reversekeyiterator':
    case 'dict_reversevalueiterator':
    case 'dict_reverseitemiterator':
      return ofDict(vm, iterator, true);
    case 'set_iterator':
      return ofSet(vm, iterator);
    case 'list_reverseiterator':
    case 'reversed':
      return reversed(vm, iterator);
    case 'bytes_iterator':
      return ofBytes(iterator);
    case '_collections._deque_iterator':
      return ofDeque(vm, iterator);
    default:
      return undefined;
  }
};
