/** Methods of dict and its views. */
import type { Ref, Value } from '../../program/value.ts';
import { cellIf, cellOf, newDict } from '../cells.ts';
import type { CellOf, Namespace } from '../heap.ts';
import { namesChanged } from '../named.ts';
import type { Native, Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf } from '../types.ts';
import { tupleOf } from '../values/box.ts';
import { contains } from '../values/compare.ts';
import { clearEntries, dropEntry, hashKey, putEntry } from '../values/entries.ts';
import { itemsOf, listed } from '../values/iterate.ts';
import { lastKey } from '../values/keyOrder.ts';
import { programAttribute } from '../values/program.ts';
import { checkWritable } from '../values/proxy.ts';
import { putAll } from '../values/sets.ts';
import { needsPython } from '../values/slow.ts';
import { newView, type ViewType } from '../values/views.ts';
import { free, type Natives, nothing, some } from './define.ts';

export const dictCell = (vm: Vm, value: Value | undefined): CellOf<'dict'> =>
  cellIf(vm, value, 'dict') ?? { t: 'dict', entries: {}, size: 0, keys: 0 };

const pop = (vm: Vm, dict: Value | undefined, key: Value, fallback: Value | undefined): Value => {
  const cell = dictCell(vm, dict);
  const at = hashKey(vm, key);
  const entry = cell.entries[at];
  if (entry === undefined) {
    if (fallback === undefined) throw raised(vm, 'KeyError', key);
    return fallback;
  }
  dropEntry(cell, at);
  return entry[1];
};

const popItem = (vm: Vm, dict: Value | undefined): Value => {
  const cell = dictCell(vm, dict);
  const last = lastKey(cell);
  const entry = last === undefined ? undefined : cell.entries[last];
  if (last === undefined || entry === undefined)
    throw raised(vm, 'KeyError', 'popitem(): dictionary is empty');
  dropEntry(cell, last);
  return tupleOf(entry);
};

const setDefault = (vm: Vm, dict: Value | undefined, key: Value, value: Value): Value => {
  const cell = dictCell(vm, dict);
  const at = hashKey(vm, key);
  const entry = cell.entries[at];
  if (entry !== undefined) return entry[1];
  putEntry(cell, at, key, value);
  return value;
};

const pairOf = (vm: Vm, item: Value, number: number): readonly [Value, Value] => {
  const cell = cellOf(vm, item);
  if (cell?.t === 'object' && listed(vm, item) === undefined) throw needsPython;
  const pair = listed(vm, item);
  if (pair === undefined)
    throw raised(
      vm,
      'TypeError',
      `cannot convert dictionary update sequence element #${number} to a sequence`,
    );
  if (pair.length !== 2)
    throw raised(
      vm,
      'ValueError',
      `dictionary update sequence element #${number} has length ${pair.length}; 2 is required`,
    );
  return [pair[0] ?? null, pair[1] ?? null];
};

/** A mapping of the program's: it has `keys`. */
const isMapping = (vm: Vm, value: Value): boolean => programAttribute(vm, value, 'keys') !== undefined;

const update = (vm: Vm, cell: CellOf<'dict'>, from: Value | undefined, named: Namespace | null): void => {
  if (from !== undefined) {
    const part = partOf(vm, from);
    const other = cellIf(vm, part, 'dict');
    if (other !== null) putAll(cell, other);
    else if (isMapping(vm, from)) throw needsPython;
    else {
      const pairs = itemsOf(vm, from).map((item, number) => pairOf(vm, item, number));
      const keyed = pairs.map(([key, value]) => [hashKey(vm, key), key, value] as const);
      for (const [at, key, value] of keyed) putEntry(cell, at, key, value);
    }
  }
  for (const [key, value] of Object.entries(named ?? {}))
    putEntry(cell, hashKey(vm, key.slice(1)), key.slice(1), value);
};

const checkOne = (vm: Vm, name: string, count: number): void => {
  if (count > 1) throw raised(vm, 'TypeError', `${name} expected at most 1 argument, got ${count}`);
};

const newFrom = (vm: Vm, args: readonly Value[], named: Namespace | null): Ref => {
  checkOne(vm, 'dict', args.length);
  const made = newDict(vm);
  update(vm, dictCell(vm, made), args[0], named);
  return made;
};

const fromKeys = (vm: Vm, keys: Value, value: Value): Value => {
  const cell = dictCell(vm, null);
  for (const key of itemsOf(vm, keys)) putEntry(cell, hashKey(vm, key), key, value);
  return newDict(vm, cell.entries, cell.size);
};

const view = (name: string, type: ViewType): Natives =>
  nothing(`dict.${name}`, (vm, dict = null) => newView(vm, type, dict));

/** What changes a dict: that of an object's names changes these. */
const changing = (natives: Natives): Natives =>
  Object.fromEntries(
    Object.entries(natives).map(([name, native]): [string, Native] => [name, changed(name.slice(5), native)]),
  );

const changed =
  (method: string, native: Native): Native =>
  (vm, args, named) => {
    const cell = cellIf(vm, args[0], 'dict');
    if (cell?.of === undefined) return native(vm, args, named);
    checkWritable(vm, cell, method);
    const value = native(vm, args, named);
    namesChanged(vm, cell);
    return value;
  };

/** Views of keys and items have one method of sets. */
const apart = (type: ViewType): Natives =>
  free(`${type}.isdisjoint`, (vm, [view = null, other = null]) =>
    itemsOf(vm, other).every((item) => !contains(vm, view, item)),
  );

export const dictMethods: Natives = {
  ...some(
    'dict.get',
    1,
    2,
    (vm, dict, key = null, fallback = null) =>
      (dictCell(vm, dict).entries[hashKey(vm, key)] ?? [key, fallback])[1],
  ),
  ...changing({
    ...some('dict.setdefault', 1, 2, (vm, dict, key = null, value = null) =>
      setDefault(vm, dict, key, value),
    ),
    ...some('dict.pop', 1, 2, (vm, dict, key = null, fallback) => pop(vm, dict, key, fallback)),
    ...nothing('dict.popitem', (vm, dict) => popItem(vm, dict)),
    ...nothing('dict.clear', (vm, dict) => {
      clearEntries(dictCell(vm, dict));
      return null;
    }),
    ...free('dict.update', (vm, [dict, ...args], named) => {
      checkOne(vm, 'update', args.length);
      update(vm, dictCell(vm, dict), args[0], named);
      return null;
    }),
  }),
  ...nothing('dict.copy', (vm, dict) => {
    const made = newDict(vm);
    putAll(dictCell(vm, made), dictCell(vm, dict));
    return made;
  }),
  ...view('keys', 'dict_keys'),
  ...view('values', 'dict_values'),
  ...view('items', 'dict_items'),
  ...apart('dict_keys'),
  ...apart('dict_items'),
  ...free('dict.__new__', newFrom),
  ...some('dict.fromkeys', 1, 2, (vm, keys = null, value = null) => fromKeys(vm, keys, value)),
};
