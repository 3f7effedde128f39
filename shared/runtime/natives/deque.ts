/** collections.deque (Modules/_collectionsmodule.c). */
import type { Value } from '../../program/value.ts';
import { alloc, cellIf, checkSize } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf } from '../types.ts';
import { bigOf } from '../values/box.ts';
import { isEqualItem } from '../values/equal.ts';
import { count, windowOf } from '../values/indexes.ts';
import { itemsOf } from '../values/iterate.ts';
import { reprNow } from '../values/repr.ts';
import { free, type Natives, nothing, one, some } from './define.ts';

type Deque = CellOf<'deque'>;

const dequeOf = (vm: Vm, value: Value | undefined): Deque =>
  cellIf(vm, partOf(vm, value ?? null), 'deque') ?? { t: 'deque', items: [], most: null };

const append = (deque: Deque, item: Value): null => {
  checkSize(deque.items.length + 1);
  deque.items.push(item);
  if (deque.most !== null && deque.items.length > deque.most) deque.items.shift();
  return null;
};
const appendLeft = (deque: Deque, item: Value): null => {
  checkSize(deque.items.length + 1);
  deque.items.unshift(item);
  if (deque.most !== null && deque.items.length > deque.most) deque.items.pop();
  return null;
};

const taken = (vm: Vm, item: Value | undefined): Value => {
  if (item === undefined) throw raised(vm, 'IndexError', 'pop from an empty deque');
  return item;
};

const placeOf = (vm: Vm, deque: Deque, wanted: readonly (Value | undefined)[]): number => {
  const [item = null, start, stop] = wanted;
  const [from, to] = windowOf(vm, start, stop, deque.items.length);
  vm.ns += Math.max(0, to - from) * vm.prices.item;
  for (let at = from; at < to; at += 1) if (isEqualItem(vm, deque.items[at] ?? null, item)) return at;
  return -1;
};

const remove = (vm: Vm, deque: Deque, item: Value): null => {
  const at = placeOf(vm, deque, [item]);
  if (at < 0) throw raised(vm, 'ValueError', `${reprNow(vm, item, [])} is not in deque`);
  deque.items.splice(at, 1);
  return null;
};

const insert = (vm: Vm, deque: Deque, at: number, item: Value): null => {
  if (deque.most !== null && deque.items.length >= deque.most)
    throw raised(vm, 'IndexError', 'deque already at its maximum size');
  const place = at < 0 ? Math.max(0, at + deque.items.length) : Math.min(at, deque.items.length);
  deque.items.splice(place, 0, item);
  return null;
};

const rotate = (deque: Deque, by: number): null => {
  const { items } = deque;
  if (items.length < 2) return null;
  const turns = ((by % items.length) + items.length) % items.length;
  if (turns > 0) items.unshift(...items.splice(items.length - turns));
  return null;
};

const mostOf = (vm: Vm, value: Value): number | null => {
  if (value === null) return null;
  if (bigOf(value) === null) throw raised(vm, 'TypeError', 'an integer is required');
  const most = count(vm, value);
  if (most < 0) throw raised(vm, 'ValueError', 'maxlen must be non-negative');
  return most;
};

const made = (vm: Vm, items: readonly Value[], most: number | null): Value => {
  const kept = most === null ? [...items] : most === 0 ? [] : items.slice(-most);
  return alloc(vm, { t: 'deque', items: kept, most });
};

const adding: Natives = {
  ...one('deque.append', (vm, deque, item = null) => append(dequeOf(vm, deque), item)),
  ...one('deque.appendleft', (vm, deque, item = null) => appendLeft(dequeOf(vm, deque), item)),
  ...one('deque.extend', (vm, deque, items = null) => {
    for (const item of itemsOf(vm, items)) append(dequeOf(vm, deque), item);
    return null;
  }),
  ...one('deque.extendleft', (vm, deque, items = null) => {
    for (const item of itemsOf(vm, items)) appendLeft(dequeOf(vm, deque), item);
    return null;
  }),
  ...some('deque.insert', 2, 2, (vm, deque, at = 0, item = null) =>
    insert(vm, dequeOf(vm, deque), count(vm, at), item),
  ),
};

const taking: Natives = {
  ...nothing('deque.pop', (vm, deque) => taken(vm, dequeOf(vm, deque).items.pop())),
  ...nothing('deque.popleft', (vm, deque) => taken(vm, dequeOf(vm, deque).items.shift())),
  ...one('deque.remove', (vm, deque, item = null) => remove(vm, dequeOf(vm, deque), item)),
  ...nothing('deque.clear', (vm, deque) => {
    dequeOf(vm, deque).items = [];
    return null;
  }),
};

const looking: Natives = {
  ...one(
    'deque.count',
    (vm, deque, item = null) => dequeOf(vm, deque).items.filter((each) => isEqualItem(vm, each, item)).length,
  ),
  ...some('deque.index', 1, 3, (vm, deque, ...wanted) => {
    const at = placeOf(vm, dequeOf(vm, deque), wanted);
    if (at < 0) throw raised(vm, 'ValueError', `${reprNow(vm, wanted[0] ?? null, [])} is not in deque`);
    return at;
  }),
  ...nothing('deque.copy', (vm, deque) => made(vm, dequeOf(vm, deque).items, dequeOf(vm, deque).most)),
  ...nothing('deque.reverse', (vm, deque) => {
    dequeOf(vm, deque).items.reverse();
    return null;
  }),
  ...some('deque.rotate', 0, 1, (vm, deque, by = 1) => rotate(dequeOf(vm, deque), count(vm, by))),
};

export const dequeNatives: Natives = {
  ...free('deque.__new__', (vm, args, named) => {
    const [items = named?.$iterable, most = named?.$maxlen ?? null] = args;
    return made(vm, items === undefined ? [] : itemsOf(vm, items), mostOf(vm, most));
  }),
  ...adding,
  ...taking,
  ...looking,
};
