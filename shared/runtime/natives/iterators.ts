/** range, slice, enumerate, zip, reversed; what iterates by Python code is made by the library. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import { redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { intOf, isBytes, isRange, isSlice, isTuple, type Range, tupleOf } from '../values/box.ts';
import { charactersOf } from '../values/codePoints.ts';
import { contains } from '../values/compare.ts';
import { boundsOf, count, wholeNumber } from '../values/indexes.ts';
import { iterate, iteratorOfDict, iteratorOfView, newIterator } from '../values/iterate.ts';
import { definesOwn, programAttribute } from '../values/program.ts';
import { countOf, itemOfRange, placeInRange } from '../values/ranges.ts';
import { needsPython } from '../values/slow.ts';
import { truthOf } from '../values/truth.ts';
import { isView } from '../values/views.ts';
import { free, keyed, type Natives, one, some } from './define.ts';

const whole = (vm: Vm, value: Value): Value =>
  typeof value === 'number' ? value : intOf(wholeNumber(vm, value));

const newRange = (vm: Vm, args: readonly Value[]): Value => {
  const given = args.map((arg) => whole(vm, arg));
  const [first = 0, second, step = 1] = given;
  if (step === 0) throw raised(vm, 'ValueError', 'range() arg 3 must not be zero');
  return { k: 'g', v: second === undefined ? [0, first, 1] : [first, second, step] };
};

const newSlice = (args: readonly Value[]): Value => {
  const [first = null, second, step = null] = args;
  return { k: 'l', v: second === undefined ? [null, first, null] : [first, second, step] };
};

/** Does going over it need Python code? */
const isForeign = (vm: Vm, value: Value): boolean => {
  const cell = cellOf(vm, value);
  if (cell?.t === 'generator') return true;
  if (cell?.t === 'native') return !isView(cell);
  if (cell?.t === 'class') return programAttribute(vm, value, '__iter__') !== undefined;
  return (
    cell?.t === 'object' &&
    (programAttribute(vm, value, '__iter__') !== undefined ||
      programAttribute(vm, value, '__getitem__') !== undefined ||
      partOf(vm, value) === value)
  );
};

const enumerate = (vm: Vm, items: Value | undefined, start: Value): Value => {
  if (items === undefined) throw raised(vm, 'TypeError', "enumerate() missing required argument 'iterable'");
  const first = whole(vm, start);
  if (isForeign(vm, items)) return redirect('_enumerate', [items, first]);
  return newIterator(vm, 'enumerate', [iterate(vm, items), first]);
};

const zip = (vm: Vm, args: readonly Value[], strict: boolean): Value => {
  if (args.some((arg) => isForeign(vm, arg))) return redirect('_zip', [tupleOf(args), strict]);
  const within = args.map((arg) => {
    try {
      return iterate(vm, arg);
    } catch {
      const owner = typeNameOf(vm, arg);
      throw raised(vm, 'TypeError', `'${owner}' object is not iterable`);
    }
  });
  return newIterator(vm, 'zip', [strict, ...within]);
};

const turned = (range: Range): Range => {
  const length = countOf(range);
  const [, , step] = range.v;
  const by = typeof step === 'number' ? -step : step;
  return { k: 'g', v: [itemOfRange(range, length - 1), itemOfRange(range, -1), by] };
};

const reversedCell = (vm: Vm, value: Value): Value | undefined => {
  const cell = cellOf(vm, value);
  if (cell?.t === 'list') return newIterator(vm, 'list_reverseiterator', [value], cell.items.length - 1);
  if (cell?.t === 'deque')
    return newIterator(vm, 'reversed', [tupleOf(cell.items.slice())], cell.items.length - 1);
  if (cell?.t === 'dict') return iteratorOfDict(vm, 'dict_reversekeyiterator', value);
  return isView(cell) ? iteratorOfView(vm, cell, true) : undefined;
};

const reversed = (vm: Vm, given: Value): Value => {
  if (definesOwn(vm, given, '__reversed__') || definesOwn(vm, given, '__getitem__')) throw needsPython;
  const value = partOf(vm, given);
  if (isRange(value)) return newIterator(vm, 'range_iterator', [turned(value)]);
  if (isTuple(value)) return newIterator(vm, 'reversed', [value], value.v.length - 1);
  if (typeof value === 'string') {
    const characters = charactersOf(value);
    return newIterator(vm, 'reversed', [tupleOf(characters)], characters.length - 1);
  }
  if (isBytes(value)) {
    const bytes = charactersOf(value.v).map((byte) => byte.charCodeAt(0));
    return newIterator(vm, 'reversed', [tupleOf(bytes)], bytes.length - 1);
  }
  const made = reversedCell(vm, value);
  if (made !== undefined) return made;
  throw raised(vm, 'TypeError', `'${typeNameOf(vm, given)}' object is not reversible`);
};

const rangeSelf = (value: Value | undefined): Range =>
  value !== undefined && isRange(value) ? value : { k: 'g', v: [0, 0, 1] };

const indexInRange = (vm: Vm, range: Range, item: Value): Value => {
  if (contains(vm, range, item)) {
    const place = placeInRange(range, wholeNumber(vm, item));
    if (place !== null) return intOf(place);
  }
  throw raised(vm, 'ValueError', `${shownItem(item)} is not in range`);
};
const shownItem = (item: Value): string => (typeof item === 'number' ? String(item) : 'sequence.index(x): x');

export const iteratorFunctions: Natives = {
  ...some('range.__new__', 1, 3, (vm, ...args) => newRange(vm, args)),
  ...some('slice.__new__', 1, 3, (_vm, ...args) => newSlice(args)),
  ...keyed('enumerate', { names: ['iterable', 'start'], least: 0 }, (vm, [items, start = 0]) =>
    enumerate(vm, items, start),
  ),
  ...free('zip', (vm, args, named) => zip(vm, args, truthOf(vm, named?.$strict ?? false))),
  ...some('reversed', 1, 1, (vm, value = null) => reversed(vm, value)),
  ...one('range.count', (vm, range, item = null) => (contains(vm, rangeSelf(range), item) ? 1 : 0)),
  ...one('range.index', (vm, range, item = null) => indexInRange(vm, rangeSelf(range), item)),
  ...one('slice.indices', (vm, slice = null, length = 0) =>
    isSlice(slice) ? tupleOf([...boundsOf(vm, slice, count(vm, length))]) : null,
  ),
};
