/** Slicing: reading, assigning and deleting. */
import type { Value } from '../../program/value.ts';
import { cellOf, checkSize, newList } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import { redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { isBytes, isRange, isTuple, type Range, type Slice } from './box.ts';
import { charactersOf, isSimple } from './codePoints.ts';
import { boundsOf, placesOf } from './indexes.ts';
import { listed } from './iterate.ts';
import { countOf, itemOfRange } from './ranges.ts';

const cut = <Item>(vm: Vm, items: readonly Item[], slice: Slice): Item[] => {
  const [start, stop, step] = boundsOf(vm, slice, items.length);
  if (step === 1) return items.slice(start, Math.max(start, stop));
  return placesOf(vm, slice, items.length).flatMap((at) => items.slice(at, at + 1));
};

const cutText = (vm: Vm, text: string, slice: Slice): string => {
  if (!isSimple(text)) return cut(vm, charactersOf(text), slice).join('');
  const [start, stop, step] = boundsOf(vm, slice, text.length);
  if (step === 1) return text.slice(start, Math.max(start, stop));
  return placesOf(vm, slice, text.length)
    .map((at) => text.charAt(at))
    .join('');
};

const cutRange = (vm: Vm, range: Range, slice: Slice): Range => {
  const [start, stop, step] = boundsOf(vm, slice, countOf(range));
  const by = BigInt(step) * BigInt(Number(range.v[2]));
  return {
    k: 'g',
    v: [itemOfRange(range, start), itemOfRange(range, stop), Number(by)],
  };
};

/** undefined: it knows no slices. */
export const slicedValue = (vm: Vm, holder: Value, slice: Slice): Value | undefined => {
  if (typeof holder === 'string') return cutText(vm, holder, slice);
  if (isTuple(holder)) return { k: 't', v: cut(vm, holder.v, slice) };
  if (isBytes(holder)) return { k: 'b', v: cutText(vm, holder.v, slice) };
  if (isRange(holder)) return cutRange(vm, holder, slice);
  const cell = cellOf(vm, holder);
  if (cell?.t !== 'list') return undefined;
  const items = cut(vm, cell.items, slice);
  vm.ns += items.length * vm.prices.item;
  return newList(vm, items);
};

/** So many items are put in where they belong; more than that would not fit on the stack of a call. */
const mostArguments = 1000;

export const setSlice = (vm: Vm, list: CellOf<'list'>, slice: Slice, value: Value): void => {
  const [start, stop, step] = boundsOf(vm, slice, list.items.length);
  const items = listed(vm, value);
  if (items === undefined) {
    redirectSlice(vm, [list, slice, value]);
    return;
  }
  if (step === 1) {
    checkSize(list.items.length + items.length);
    const end = Math.max(start, stop);
    if (items.length <= mostArguments) list.items.splice(start, end - start, ...items);
    else list.items = list.items.slice(0, start).concat(items, list.items.slice(end));
    return;
  }
  const places = placesOf(vm, slice, list.items.length);
  if (places.length !== items.length)
    throw raised(
      vm,
      'ValueError',
      `attempt to assign sequence of size ${items.length} to extended slice of size ${places.length}`,
    );
  places.forEach((place, number) => {
    list.items[place] = items[number] ?? null;
  });
};

/** The list is looked up again by its cell: an operation that begins anew in Python needs the reference. */
const redirectSlice = (vm: Vm, [list, slice, value]: readonly [CellOf<'list'>, Slice, Value]): void => {
  const cell = cellOf(vm, value);
  if (cell === null || (cell.t !== 'generator' && cell.t !== 'object'))
    throw raised(vm, 'TypeError', 'must assign iterable to extended slice');
  redirect('_setSlice', [{ k: 'r', v: vm.heap.cells.indexOf(list) }, slice, value]);
};

export const deleteSlice = (vm: Vm, list: CellOf<'list'>, slice: Slice): void => {
  const [start, stop, step] = boundsOf(vm, slice, list.items.length);
  if (step === 1) {
    list.items.splice(start, Math.max(0, stop - start));
    return;
  }
  const gone = new Set(placesOf(vm, slice, list.items.length));
  list.items = list.items.filter((_, place) => !gone.has(place));
};
