/** What classes of the program say about their instances, as far as built-in operations must know it. */
import type { Value } from '../../program/value.ts';
import { cellIf, cellOf } from '../cells.ts';
import type { CellOf, Namespace } from '../heap.ts';
import type { Vm } from '../native.ts';
import { partOf } from '../types.ts';
import { isTuple } from './box.ts';

/** Namespaces of a class and its bases, nearest first; the built-in ones at the end are left out. */
function* namespacesOf(vm: Vm, type: Value): Generator<Namespace> {
  for (const each of cellIf(vm, type, 'class')?.mro ?? []) {
    const found = cellIf(vm, each, 'class');
    if (found !== null) yield found.attributes;
  }
}

/** What the program's own classes have under `name` (no `$`) for this instance; undefined if none has it. */
export const programAttribute = (vm: Vm, value: Value, name: string): Value | undefined => {
  const cell = cellOf(vm, value);
  if (cell === null || (cell.t !== 'object' && cell.t !== 'class')) return undefined;
  const type = cell.t === 'object' ? cell.type : inMro(vm, value, '$__meta__');
  return type === undefined || type === null ? undefined : inMro(vm, type, `$${name}`);
};

const inMro = (vm: Vm, type: Value, key: string): Value | undefined => {
  for (const names of namespacesOf(vm, type)) {
    const found = names[key];
    if (found !== undefined) return found;
  }
  return undefined;
};

export const definesOwn = (vm: Vm, value: Value, name: string): boolean => {
  if (typeof value !== 'object' || value === null || value.k !== 'r') return false;
  const found = programAttribute(vm, value, name);
  return found !== undefined && found !== null;
};

/**
 * How an instance is hashed. `fields`: by the values of its fields, without Python code; a class says so by the tuple of names
 * `__dataclass_key__` (frozen dataclasses whose `__eq__` and `__hash__` are the generated ones).
 */
export type Hashing =
  | { readonly by: 'nothing' | 'python' | 'identity' }
  | { readonly by: 'fields' | 'part'; readonly values: readonly Value[] };

const fieldsNamed = (object: CellOf<'object'>, names: Value): readonly Value[] =>
  isTuple(names) ? names.v.map((name) => object.attributes[`$${String(name)}`] ?? null) : [];

export const hashingOf = (vm: Vm, value: Value): Hashing => {
  const object = cellIf(vm, value, 'object');
  if (object === null) return { by: 'identity' };
  for (const names of namespacesOf(vm, object.type)) {
    const fields = names.$__dataclass_key__;
    if (fields !== undefined && fields !== null)
      return { by: 'fields', values: [object.type, ...fieldsNamed(object, fields)] };
    const hash = names.$__hash__;
    if (hash !== undefined) return { by: hash === null ? 'nothing' : 'python' };
    if (names.$__eq__ !== undefined) return { by: 'nothing' };
  }
  const part = partOf(vm, value);
  return part === value ? { by: 'identity' } : { by: 'part', values: [part] };
};

/** The values to compare of two instances of one class that compares by fields; null if it does not. */
export const fieldsToCompare = (vm: Vm, value: Value): readonly Value[] | null => {
  const hashing = hashingOf(vm, value);
  return hashing.by === 'fields' ? hashing.values : null;
};
