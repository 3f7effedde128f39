/** The dict that `__dict__`, `vars()` and `globals()` give: it shows the names of what it is of, and what is put into it comes there. */
import type { CellOf, Namespace } from './heap.ts';
import type { Vm } from './native.ts';

type Dict = CellOf<'dict'>;

const namesOf = ({ heap }: Vm, { of }: Dict): Namespace | null => {
  const owner = of === undefined ? null : heap.cells[of];
  return owner && 'attributes' in owner ? owner.attributes : null;
};

/** Names of the program's, by the keys they have in a dict (values/entries.ts, hashKey). */
const shownIn = (names: Namespace): readonly string[] =>
  Object.keys(names).filter((name) => name.startsWith('$'));
const keyOf = (name: string): string => `s${name.slice(1)}`;

/** Brings it up to date, whenever it is looked at. */
export const showNames = (vm: Vm, cell: Dict): void => {
  const names = namesOf(vm, cell);
  if (names === null) return;
  const shown = shownIn(names);
  for (const name of shown) {
    const [key, value] = [keyOf(name), names[name] ?? null];
    const entry = cell.entries[key];
    if (entry !== undefined) entry[1] = value;
    else {
      cell.entries[key] = [name.slice(1), value];
      cell.size += 1;
      cell.keys += 1;
    }
  }
  if (cell.size !== shown.length) dropOthers(cell, names);
};

const dropOthers = (cell: Dict, names: Namespace): void => {
  for (const [key, [name]] of Object.entries(cell.entries)) {
    if (typeof name !== 'string' || names[`$${name}`] !== undefined) continue;
    delete cell.entries[key];
    cell.size -= 1;
    cell.keys += 1;
  }
};

/** It was changed: so are the names. */
export const namesChanged = (vm: Vm, cell: Dict): void => {
  const names = cell.of === undefined ? null : namesOf(vm, cell);
  if (names === null) return;
  for (const name of shownIn(names)) if (cell.entries[keyOf(name)] === undefined) delete names[name];
  for (const [name, value] of Object.values(cell.entries))
    if (typeof name === 'string') names[`$${name}`] = value;
};
