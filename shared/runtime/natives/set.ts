/** Methods of set and frozenset. */
import type { Value } from '../../program/value.ts';
import { cellIf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { clearEntries, dropEntry, hashKey, hasProgramKeys, putEntry } from '../values/entries.ts';
import { isSame } from '../values/equal.ts';
import { itemsOf } from '../values/iterate.ts';
import { firstKey } from '../values/keyOrder.ts';
import {
  addAll,
  copySet,
  difference,
  intersection,
  lineUp,
  mergeSet,
  newSet,
  type SetCell,
  setCell,
  symmetricDifference,
  toggleAll,
} from '../values/sets.ts';
import { needsPython } from '../values/slow.ts';
import { free, type Natives, nothing, one, some } from './define.ts';

const self = (vm: Vm, value: Value | undefined): SetCell =>
  setCell(vm, value) ?? { t: 'set', entries: {}, size: 0, keys: 0 };

/** A set that is looked for is looked for as a frozenset. */
const keyFor = (vm: Vm, item: Value): string => {
  const cell = setCell(vm, item);
  return cell?.t === 'set' ? hashKey(vm, copySet(vm, cell, 'frozenset')) : hashKey(vm, item);
};

const remove = (vm: Vm, set: Value | undefined, item: Value): null => {
  if (!dropEntry(self(vm, set), keyFor(vm, item))) throw raised(vm, 'KeyError', item);
  return null;
};

const pop = (vm: Vm, set: Value | undefined): Value => {
  const cell = self(vm, set);
  lineUp(vm, cell);
  const key = firstKey(cell);
  const entry = key === undefined ? undefined : cell.entries[key];
  if (key === undefined || entry === undefined) throw raised(vm, 'KeyError', 'pop from an empty set');
  dropEntry(cell, key);
  cell.lined = cell.keys;
  return entry[0];
};

/** Compares nothing where a class has an `__eq__` of its own. */
const plain = (cell: SetCell): SetCell => {
  if (hasProgramKeys(cell.entries)) throw needsPython;
  return cell;
};

const update = (vm: Vm, cell: SetCell, other: Value): void => {
  const set = setCell(vm, other);
  if (set !== null) mergeSet(vm, cell, set);
  else addAll(vm, cell, itemsOf(vm, other));
};

const folded = (
  vm: Vm,
  [first, ...others]: readonly (Value | undefined)[],
  step: (cell: SetCell, other: Value) => Value,
): Value => {
  const cell = plain(self(vm, first));
  if (others.length === 0) return copySet(vm, cell, cell.t);
  return others.reduce<Value>((result, other) => step(plain(self(vm, result)), other ?? null), first ?? null);
};

const takeOver = (vm: Vm, set: Value | undefined, result: Value): null => {
  const [cell, made] = [self(vm, set), self(vm, result)];
  Object.assign(cell, {
    entries: made.entries,
    size: made.size,
    keys: cell.keys + 1,
    slots: made.slots ?? 8,
    filled: made.filled ?? made.size,
    first: made.first ?? 8,
  });
  return null;
};

const isTable = (vm: Vm, value: Value): boolean =>
  setCell(vm, value) !== null || cellIf(vm, value, 'dict') !== null;

type Step = (vm: Vm, cell: SetCell, other: Value) => Value;

const steps: Readonly<Record<string, Step>> = {
  intersection: (vm, cell, other) => intersection(vm, cell, itemsOf(vm, other), setCell(vm, other) !== null),
  difference: (vm, cell, other) => difference(vm, cell, itemsOf(vm, other), isTable(vm, other)),
  symmetric_difference: (vm, cell, other) => {
    const set = setCell(vm, other);
    return symmetricDifference(
      vm,
      cell,
      set === null ? newSet(vm, itemsOf(vm, other), cell.t) : copySet(vm, set, cell.t),
    );
  },
};

const combined = (kind: string, name: string, step: Step): Natives =>
  name === 'symmetric_difference'
    ? one(`${kind}.${name}`, (vm, set, other = null) => step(vm, plain(self(vm, set)), other))
    : free(`${kind}.${name}`, (vm, args) => folded(vm, args, (cell, other) => step(vm, cell, other)));

const updating = (name: string, step: Step): Natives =>
  free(`set.${name}_update`, (vm, args) =>
    takeOver(
      vm,
      args[0],
      folded(vm, args, (cell, other) => step(vm, cell, other)),
    ),
  );

const has = (vm: Vm, cell: SetCell, items: readonly Value[]): boolean =>
  items.every((item) => cell.entries[hashKey(vm, item)] !== undefined);

const setOf = (vm: Vm, items: readonly Value[]): SetCell => self(vm, newSet(vm, items));

const shared = (kind: 'set' | 'frozenset'): Natives => ({
  ...Object.assign({}, ...Object.entries(steps).map(([name, step]) => combined(kind, name, step))),
  ...free(`${kind}.union`, (vm, [set, ...others]) => {
    const made = copySet(vm, plain(self(vm, set)), kind);
    for (const other of others) if (!isSame(other, set ?? null)) update(vm, self(vm, made), other);
    return made;
  }),
  ...nothing(`${kind}.copy`, (vm, set) => copySet(vm, self(vm, set), kind)),
  ...one(`${kind}.issubset`, (vm, set, other = null) =>
    has(vm, setOf(vm, itemsOf(vm, other)), itemsOf(vm, set ?? null)),
  ),
  ...one(`${kind}.issuperset`, (vm, set, other = null) => has(vm, self(vm, set), itemsOf(vm, other))),
  ...one(`${kind}.isdisjoint`, (vm, set, other = null) => {
    const cell = self(vm, set);
    return !itemsOf(vm, other).some((item) => cell.entries[hashKey(vm, item)] !== undefined);
  }),
  ...some(`${kind}.__new__`, 0, 1, (vm, items) => {
    const from = items === undefined ? null : setCell(vm, items);
    if (from !== null)
      return kind === 'frozenset' && from.t === kind ? (items ?? null) : copySet(vm, from, kind);
    return newSet(vm, items === undefined ? [] : itemsOf(vm, items), kind);
  }),
});

export const setMethods: Natives = {
  ...shared('set'),
  ...shared('frozenset'),
  ...one('set.add', (vm, set, item = null) => {
    putEntry(self(vm, set), hashKey(vm, item), item, null);
    return null;
  }),
  ...one('set.remove', (vm, set, item = null) => remove(vm, set, item)),
  ...one('set.discard', (vm, set, item = null) => {
    dropEntry(self(vm, set), keyFor(vm, item));
    return null;
  }),
  ...nothing('set.pop', (vm, set) => pop(vm, set)),
  ...nothing('set.clear', (vm, set) => {
    clearEntries(self(vm, set));
    return null;
  }),
  ...free('set.update', (vm, [set, ...others]) => {
    for (const other of others) update(vm, self(vm, set), other);
    return null;
  }),
  ...updating('intersection', (vm, cell, other) => steps.intersection?.(vm, cell, other) ?? null),
  ...updating('difference', (vm, cell, other) => steps.difference?.(vm, cell, other) ?? null),
  ...one('set.symmetric_difference_update', (vm, set, other = null) => {
    toggleAll(vm, plain(self(vm, set)), plain(setCell(vm, other) ?? setOf(vm, itemsOf(vm, other))));
    return null;
  }),
};
