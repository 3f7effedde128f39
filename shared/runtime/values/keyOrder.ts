/**
 * The keys of a table in their order, kept beside the heap as long as they stay as they are: so that `popitem()`, `next(iter(d))` and
 * `set.pop()` in a loop need not go over all keys each time. Only a cache: whatever it says, `Object.keys` would say too.
 */
import type { CellOf } from '../heap.ts';

type Table = CellOf<'dict'> | CellOf<'set' | 'frozenset'>;

interface Known {
  /** The count of changes of the keys that it belongs to. */
  version: number;
  readonly keys: string[];
  /** Those before are gone. */
  from: number;
}

const known = new WeakMap<Table, Known>();

const keysOf = (cell: Table): Known => {
  const found = known.get(cell);
  if (found?.version === cell.keys) return found;
  const made = { version: cell.keys, keys: Object.keys(cell.entries), from: 0 };
  known.set(cell, made);
  return made;
};

export const firstKey = (cell: Table): string | undefined => {
  const { keys, from } = keysOf(cell);
  return keys[from];
};

export const lastKey = (cell: Table): string | undefined => {
  const { keys, from } = keysOf(cell);
  return keys.length > from ? keys.at(-1) : undefined;
};

/** What was known just before the last change. */
const before = (cell: Table): Known | undefined => {
  const found = known.get(cell);
  return found?.version === cell.keys - 1 ? found : undefined;
};

/** This key has come to the end; the table counts it as a change already. */
export const keyCame = (cell: Table, key: string): void => {
  const found = before(cell);
  if (found === undefined) return;
  found.keys.push(key);
  found.version = cell.keys;
};

export const keyGone = (cell: Table, key: string): void => {
  const found = before(cell);
  if (found === undefined) return;
  if (found.keys[found.from] === key) found.from += 1;
  else if (found.keys.at(-1) === key) found.keys.pop();
  else return;
  found.version = cell.keys;
};
