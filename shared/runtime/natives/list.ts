/** Methods of list and tuple. */
import type { Value } from '../../program/value.ts';
import { cellIf, checkSize, newList } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import { redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { isTuple, tupleOf } from '../values/box.ts';
import { isEqualItem } from '../values/equal.ts';
import { count, windowOf } from '../values/indexes.ts';
import { itemsOf } from '../values/iterate.ts';
import { reprNow } from '../values/repr.ts';
import { truthOf } from '../values/truth.ts';
import { keyed, type Natives, nothing, one, some } from './define.ts';
import { sortNow } from './sort.ts';

export const listCell = (vm: Vm, value: Value | undefined): CellOf<'list'> =>
  cellIf(vm, value, 'list') ?? { t: 'list', items: [] };

/** Looked for from `start` up to `stop`; -1 if it is not there. */
const placeOf = (
  vm: Vm,
  items: readonly Value[],
  [item, start, stop]: readonly (Value | undefined)[],
): number => {
  const [from, to] = windowOf(vm, start, stop, items.length);
  let at = from;
  while (at < to && !isEqualItem(vm, items[at] ?? null, item ?? null)) at += 1;
  vm.ns += Math.max(0, at - from) * vm.prices.equal;
  return at < to ? at : -1;
};

const countOf = (vm: Vm, items: readonly Value[], item: Value): number => {
  vm.ns += items.length * vm.prices.equal;
  return items.filter((each) => isEqualItem(vm, each, item)).length;
};

const insert = (vm: Vm, items: Value[], at: number, item: Value): null => {
  checkSize(items.length + 1);
  const place = at < 0 ? Math.max(0, at + items.length) : Math.min(at, items.length);
  vm.ns += Math.floor(((items.length - place) * vm.prices.item) / 16);
  items.splice(place, 0, item);
  return null;
};

const pop = (vm: Vm, items: Value[], at: number): Value => {
  if (items.length === 0) throw raised(vm, 'IndexError', 'pop from empty list');
  const place = at < 0 ? at + items.length : at;
  const item = items[place];
  if (item === undefined || place < 0) throw raised(vm, 'IndexError', 'pop index out of range');
  if (place === items.length - 1) items.pop();
  else if (place === 0) items.shift();
  else items.splice(place, 1);
  return item;
};

const extend = (_vm: Vm, items: Value[], more: readonly Value[]): null => {
  checkSize(items.length + more.length);
  for (const item of more) items.push(item);
  return null;
};

const append = (vm: Vm, list: Value | undefined, item: Value): null => {
  const { items } = listCell(vm, list);
  if (items.length >= 1_000_000) checkSize(items.length + 1);
  items.push(item);
  return null;
};

const tupleItems = (value: Value | undefined): readonly Value[] =>
  value !== undefined && isTuple(value) ? value.v : [];

export const listMethods: Natives = {
  ...one('list.append', (vm, list, item = null) => append(vm, list, item)),
  ...one('list.extend', (vm, list, more = null) => extend(vm, listCell(vm, list).items, itemsOf(vm, more))),
  ...some('list.insert', 2, 2, (vm, list, at = 0, item = null) =>
    insert(vm, listCell(vm, list).items, count(vm, at), item),
  ),
  ...some('list.pop', 0, 1, (vm, list, at = -1) => pop(vm, listCell(vm, list).items, count(vm, at))),
  ...one('list.remove', (vm, list, item = null) => {
    const { items } = listCell(vm, list);
    const at = placeOf(vm, items, [item]);
    if (at < 0) throw raised(vm, 'ValueError', 'list.remove(x): x not in list');
    items.splice(at, 1);
    return null;
  }),
  ...nothing('list.clear', (vm, list) => {
    listCell(vm, list).items = [];
    return null;
  }),
  ...nothing('list.copy', (vm, list) => newList(vm, listCell(vm, list).items.slice())),
  ...nothing('list.reverse', (vm, list) => {
    listCell(vm, list).items.reverse();
    return null;
  }),
  ...some('list.index', 1, 3, (vm, list, ...wanted) => {
    const at = placeOf(vm, listCell(vm, list).items, wanted);
    if (at < 0) throw raised(vm, 'ValueError', `${reprNow(vm, wanted[0] ?? null, [])} is not in list`);
    return at;
  }),
  ...one('list.count', (vm, list, item = null) => countOf(vm, listCell(vm, list).items, item)),
  ...keyed(
    'list.sort',
    { names: ['*', 'key', 'reverse'], least: 0 },
    (vm, [list = null, key = null, back]) => {
      const reverse = back !== undefined && truthOf(vm, back);
      if (key !== null) return redirect('_list_sort', [list, key, reverse]);
      const cell = listCell(vm, list);
      cell.items = sortNow(vm, cell.items, reverse);
      return null;
    },
  ),
  ...some('list.__new__', 0, 1, (vm, ...args) =>
    newList(vm, args[0] === undefined ? [] : itemsOf(vm, args[0])),
  ),
};

export const tupleMethods: Natives = {
  ...some('tuple.index', 1, 3, (vm, tuple, ...wanted) => {
    const at = placeOf(vm, tupleItems(tuple), wanted);
    if (at < 0) throw raised(vm, 'ValueError', 'tuple.index(x): x not in tuple');
    return at;
  }),
  ...one('tuple.count', (vm, tuple, item = null) => countOf(vm, tupleItems(tuple), item)),
  ...some('tuple.__new__', 0, 1, (vm, items) => {
    if (items === undefined || isTuple(items)) return items ?? tupleOf([]);
    return tupleOf(itemsOf(vm, items));
  }),
};
