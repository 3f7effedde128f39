/** Joining and repeating str, bytes, list, tuple and deque. */
import type { Value } from '../../program/value.ts';
import { alloc, cellIf, cellOf, checkSize, newList } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import { redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { bigOf, bytesOf, isBytes, isTuple, tupleOf } from './box.ts';
import { iterate, listed } from './iterate.ts';
import { programAttribute } from './program.ts';

const fail = (vm: Vm, text: string): never => {
  throw raised(vm, 'TypeError', text);
};

const cannotJoin = (vm: Vm, x: Value, y: Value): Value | undefined => {
  const [owner, other] = [typeNameOf(vm, x), typeNameOf(vm, y)];
  if (programAttribute(vm, y, '__radd__') !== undefined) return undefined;
  if (owner === 'bytes') return fail(vm, `can't concat ${other} to bytes`);
  return fail(vm, `can only concatenate ${owner} (not "${other}") to ${owner}`);
};

const newDeque = (vm: Vm, items: readonly Value[], most: number | null): Value =>
  alloc(vm, {
    t: 'deque',
    items: most === null ? [...items] : items.slice(Math.max(0, items.length - most)),
    most,
  });

const joinedDeque = (vm: Vm, deque: CellOf<'deque'>, y: Value): Value => {
  const other = cellIf(vm, y, 'deque');
  if (other !== null) return newDeque(vm, [...deque.items, ...other.items], deque.most);
  return fail(vm, `can only concatenate deque (not "${typeNameOf(vm, y)}") to deque`);
};

export const concatenated = (vm: Vm, x: Value, y: Value): Value | undefined => {
  if (typeof x === 'string') {
    if (typeof y !== 'string') return cannotJoin(vm, x, y);
    checkSize(x.length + y.length);
    return x + y;
  }
  if (isTuple(x)) return isTuple(y) ? tupleOf([...x.v, ...y.v]) : cannotJoin(vm, x, y);
  if (isBytes(x)) return isBytes(y) ? bytesOf(x.v + y.v) : cannotJoin(vm, x, y);
  const deque = cellIf(vm, x, 'deque');
  if (deque !== null) return joinedDeque(vm, deque, y);
  const list = cellIf(vm, x, 'list');
  if (list === null) return undefined;
  const other = cellIf(vm, y, 'list');
  if (other === null) return cannotJoin(vm, x, y);
  checkSize(list.items.length + other.items.length);
  vm.ns += (list.items.length + other.items.length) * vm.prices.item;
  return newList(vm, [...list.items, ...other.items]);
};

const lengthOf = (vm: Vm, x: Value): number | null => {
  if (typeof x === 'string') return x.length;
  if (isTuple(x) || isBytes(x)) return x.v.length;
  return (cellIf(vm, x, 'list') ?? cellIf(vm, x, 'deque'))?.items.length ?? null;
};

const timesOf = (vm: Vm, value: Value, length: number): number => {
  const whole = bigOf(value) ?? 0n;
  if (whole >= 1n << 63n) throw raised(vm, 'OverflowError', "cannot fit 'int' into an index-sized integer");
  const times = Math.max(0, Number(whole));
  checkSize(times * length);
  vm.ns += Math.floor((times * length * vm.prices.item * 3) / 8);
  return length === 0 ? 0 : times;
};

const repeatedItems = (items: readonly Value[], times: number): Value[] => {
  const all: Value[] = [];
  for (let n = 0; n < times; n += 1) for (const item of items) all.push(item);
  return all;
};

const repeat = (vm: Vm, x: Value, times: number): Value => {
  if (typeof x === 'string') return x.repeat(times);
  if (isBytes(x)) return bytesOf(x.v.repeat(times));
  if (isTuple(x)) return tupleOf(repeatedItems(x.v, times));
  const deque = cellIf(vm, x, 'deque');
  if (deque !== null) return newDeque(vm, repeatedItems(deque.items, times), deque.most);
  return newList(vm, repeatedItems(cellIf(vm, x, 'list')?.items ?? [], times));
};

export const repeated = (vm: Vm, x: Value, y: Value): Value | undefined => {
  const [left, right] = [lengthOf(vm, x), lengthOf(vm, y)];
  if (left !== null && bigOf(y) !== null) return repeat(vm, x, timesOf(vm, y, left));
  if (right !== null && bigOf(x) !== null) return repeat(vm, y, timesOf(vm, x, right));
  if (left === null && right === null) return undefined;
  const other = left === null ? x : y;
  if (programAttribute(vm, other, '__mul__') ?? programAttribute(vm, other, '__rmul__')) return undefined;
  return fail(vm, `can't multiply sequence by non-int of type '${typeNameOf(vm, other)}'`);
};

export const addInPlace = (vm: Vm, ref: Value, list: CellOf<'list'>, y: Value): void => {
  const items = listed(vm, y);
  if (items === undefined) {
    const cell = cellOf(vm, y);
    if (cell?.t !== 'object') iterate(vm, y);
    redirect('_extended', [ref, y]);
    return;
  }
  checkSize(list.items.length + items.length);
  for (const item of items) list.items.push(item);
};

export const repeatInPlace = (vm: Vm, list: CellOf<'list'>, y: Value): void => {
  if (bigOf(y) === null) fail(vm, `can't multiply sequence by non-int of type '${typeNameOf(vm, y)}'`);
  list.items = repeatedItems(list.items, timesOf(vm, y, list.items.length));
};
