/** Dicts and sets whose keys are hashed by Python code. The library finds the key; these read and write its entry. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { tupleOf } from '../values/box.ts';
import { dropEntry, putEntry, type Table } from '../values/entries.ts';
import type { Natives } from './define.ts';

/** Objects with the same hash stand under `o<hash>.0`, `o<hash>.1` and so on, without gaps. */
const keyOf = (hash: Value | undefined, number: number): string =>
  `o${typeof hash === 'object' && hash !== null ? String(hash.v) : String(hash)}.${number}`;

const tableOf = (vm: Vm, value: Value | undefined): Table | null => {
  const cell = cellOf(vm, value);
  return cell?.t === 'dict' || cell?.t === 'set' || cell?.t === 'frozenset' ? cell : null;
};

const numberOf = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);

/** The last of its row moves into the gap; it keeps its place among all. */
const drop = (table: Table, hash: Value | undefined, number: number): void => {
  let last = number;
  while (table.entries[keyOf(hash, last + 1)] !== undefined) last += 1;
  dropEntry(table, keyOf(hash, number));
  if (last === number) return;
  const renamed = Object.entries(table.entries).map(([key, entry]) => {
    const isLater =
      key.startsWith(keyOf(hash, 0).slice(0, -1)) && Number(key.slice(key.lastIndexOf('.') + 1)) > number;
    return [isLater ? keyOf(hash, Number(key.slice(key.lastIndexOf('.') + 1)) - 1) : key, entry] as const;
  });
  table.entries = Object.fromEntries(renamed);
  table.keys += 1;
};

export const slotFunctions: Natives = {
  /** (table, hash, number) → (key, value), or None */
  '_slot.get': (vm, [table, hash, number]) => {
    const entry = tableOf(vm, table)?.entries[keyOf(hash, numberOf(number))];
    return entry === undefined ? null : tupleOf([entry[0], entry[1]]);
  },
  /** (table, hash, number, key, value) */
  '_slot.put': (vm, [table, hash, number, key = null, value = null]) => {
    const found = tableOf(vm, table);
    if (found !== null) putEntry(found, keyOf(hash, numberOf(number)), key, value);
    return null;
  },
  /** (table, hash, number) */
  '_slot.drop': (vm, [table, hash, number]) => {
    const found = tableOf(vm, table);
    if (found !== null) drop(found, hash, numberOf(number));
    return null;
  },
};
