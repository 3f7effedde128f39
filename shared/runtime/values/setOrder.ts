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
  slots: new Array<number | undefined>(size).fill(undefined),
});

/** Plain numbers where they do. */
type Hash = number | bigint;

/** A free slot at this one or near it; -1 if there is none. */
const freeFrom = ({ mask, slots }: Slots, at: number): number => {
  const last = at + nearby <= mask ? at + nearby : at;
  for (let place = at; place <= last; place += 1) if (slots[place] === undefined) return place;
  return -1;
};

/** Where an item with this hash is put. */
const freeSlot = (table: Slots, hash: Hash): number => {
  if (typeof hash === 'number') return freeSlotOfPlain(table, hash);
  let perturb = hash & words;
  let at = Number(perturb & BigInt(table.mask));
  for (;;) {
    const place = freeFrom(table, at);
    if (place >= 0) return place;
    perturb >>= perturbShift;
    at = Number((BigInt(at) * 5n + 1n + perturb) & BigInt(table.mask));
  }
};

const freeSlotOfPlain = (table: Slots, hash: number): number => {
  const size = table.mask + 1;
  let perturb = hash;
  let at = hash % size;
  for (;;) {
    const place = freeFrom(table, at);
    if (place >= 0) return place;
    perturb = Math.floor(perturb / 32);
    at = (at * 5 + 1 + perturb) % size;
  }
};

const refilled = (table: Slots, hashes: readonly Hash[], size: number): Slots => {
  const next = emptySlots(size);
  for (const item of table.slots)
    if (item !== undefined) next.slots[freeSlot(next, hashes[item] ?? 0)] = item;
  return next;
};

/** Numbers of the items, in the order of a table that grew as they came from `first` slots until it had `size`. */
export const slotOrder = (hashes: readonly Hash[], size: number, first = 8): number[] => {
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

/** An int that is its own hash, small enough for the arithmetic below. */
const isPlain = (item: Value): item is number => typeof item === 'number' && item >= 0 && item < 2 ** 48;

/** The items as CPython shows them. */
export const setOrder = (vm: Vm, cell: Table): Value[] => {
  const items = keysIn(cell.entries);
  if (cell.t !== 'dict' && cell.lined === cell.keys) return items;
  if (items.length < 2 || !items.every(isNumeric)) return items;
  const hashes = items.map((item) => (isPlain(item) ? item : hashOf(vm, item)));
  const [slots, first] = cell.t === 'dict' ? [8, 8] : [cell.slots ?? 8, cell.first ?? 8];
  return slotOrder(hashes, slots, first).map((place) => items[place] ?? null);
};
