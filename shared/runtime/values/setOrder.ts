/**
 * In which order a set shows its items. CPython walks its hash table; for numbers the hash is fixed, so we fill the same table
 * (Objects/setobject.c, 3.12 and later: set_add_entry, set_insert_clean, set_table_resize). Hashes of texts differ from run to run of
 * CPython, so sets with anything but numbers are shown in the order in which they were filled.
 */
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { isFloat, isInt, isTuple } from './box.ts';
import { keysIn, type Table } from './entries.ts';
import { hashOf } from './hash.ts';
import { sizeFor } from './slots.ts';

const nearby = 9;
const perturbShift = 5n;
const words = (1n << 64n) - 1n;

interface Slots {
  mask: number;
  readonly slots: (number | undefined)[];
}

const emptySlots = (size: number): Slots => ({
  mask: size - 1,
  slots: Array.from({ length: size }, () => undefined),
});

/** Where an item with this hash is put. */
const freeSlot = (table: Slots, hash: bigint): number => {
  const { mask, slots } = table;
  let perturb = hash & words;
  let at = Number(perturb & BigInt(mask));
  for (;;) {
    const last = at + nearby <= mask ? at + nearby : at;
    for (let place = at; place <= last; place += 1) if (slots[place] === undefined) return place;
    perturb >>= perturbShift;
    at = Number((BigInt(at) * 5n + 1n + perturb) & BigInt(mask));
  }
};

const refilled = (table: Slots, hashes: readonly bigint[], size: number): Slots => {
  const next = emptySlots(size);
  for (const item of table.slots)
    if (item !== undefined) next.slots[freeSlot(next, hashes[item] ?? 0n)] = item;
  return next;
};

/** Numbers of the items, in the order of a table that grew as they came from `first` slots until it had `size`. */
export const slotOrder = (hashes: readonly bigint[], size: number, first = 8): number[] => {
  let table = emptySlots(first);
  for (let item = 0; item < hashes.length; item += 1) {
    const used = item + 1;
    table.slots[freeSlot(table, hashes[item] ?? 0n)] = item;
    if (used * 5 >= table.mask * 3)
      table = refilled(
        table,
        hashes,
        Math.min(Math.max(size, 8), sizeFor(used > 50_000 ? used * 2 : used * 4)),
      );
  }
  if (size > table.mask + 1) table = refilled(table, hashes, size);
  return table.slots.filter((item) => item !== undefined);
};

const isNumeric = (value: Value): boolean =>
  isInt(value) || isFloat(value) || (isTuple(value) && value.v.every(isNumeric));

/** The items as CPython shows them. */
export const setOrder = (vm: Vm, cell: Table): Value[] => {
  const items = keysIn(cell.entries);
  if (items.length < 2 || !items.every(isNumeric)) return items;
  const hashes = items.map((item) => hashOf(vm, item));
  const [slots, first] = cell.t === 'dict' ? [8, 8] : [cell.slots ?? 8, cell.first ?? 8];
  return slotOrder(hashes, slots, first).map((place) => items[place] ?? null);
};
