/** Names in classes: what an mro has under a name, and whose it is. */
import type { Ref, Value } from '../../program/value.ts';
import { cellIf, cellOf, isBoxed } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import { natives } from '../natives/index.ts';
import { builtinMro } from '../types.ts';
import { noteNames, type Run } from './run.ts';
import { operatorMethods } from './slots.ts';

export type ClassCell = CellOf<'class'>;

/** What a built-in type has under `name` (no `$`), its own bases included: a native that takes `self` first. */
export function builtinAttribute(run: Run, type: string, name: string): Value | undefined {
  for (const each of builtinMro(type)) {
    const found = ownBuiltin(run, each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ownBuiltin(run: Run, type: string, name: string): Value | undefined {
  const full = `${type}.${name}`;
  if (natives[full] !== undefined || run.operations[full] !== undefined) return { k: 'n', v: full };
  return operatorMethods[type]?.includes(name) ? { k: 'n', v: full } : undefined;
}

/** What the class has under this name (with `$`), along its mro. */
export function inClass(run: Run, type: Value, name: string): Value | undefined {
  if (!isBoxed(type)) return undefined;
  if (type.k === 'y') return builtinAttribute(run, type.v, name.slice(1));
  if (type.k !== 'r') return undefined;
  let known = run.derived.found.get(type.v);
  if (known === undefined) {
    known = new Map();
    run.derived.found.set(type.v, known);
  }
  if (known.has(name)) return known.get(name);
  const found = search(run, cellIf(run, type, 'class')?.mro ?? [], name);
  known.set(name, found);
  return found;
}

/** Along this part of an mro, not remembered. */
export function search(run: Run, mro: readonly Value[], name: string): Value | undefined {
  for (const each of mro) {
    const cell = cellOf(run, each);
    const found =
      cell !== null && cell.t === 'class'
        ? cell.attributes[name]
        : isBoxed(each) && each.k === 'y'
          ? ownBuiltin(run, each.v, name.slice(1))
          : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same, but only what the program's or the library's own classes say: no natives of built-in bases. */
export function ownMethod(run: Run, value: Value, name: string): Value | undefined {
  if (typeof value !== 'object' || value === null || value.k !== 'r') return undefined;
  const type = classOf(run, value);
  const found = type === undefined ? undefined : inClass(run, type, name);
  return found === undefined || isBuiltinMethod(run, found) ? undefined : found;
}

/** Of an instance its class; of a class what the library says in `__meta__`, in place of a metaclass: enum does. */
const classOf = (run: Run, value: Ref): Value | undefined => {
  const cell = run.heap.cells[value.v];
  if (cell?.t === 'class') return inClass(run, value, '$__meta__');
  return cell?.t === 'object' && isBoxed(cell.type) && cell.type.k === 'r' ? cell.type : undefined;
};

const isBuiltinMethod = (run: Run, value: Value): boolean => {
  if (!isBoxed(value) || value.k !== 'n') return false;
  const dot = value.v.indexOf('.');
  return dot > 0 && builtinAttribute(run, value.v.slice(0, dot), value.v.slice(dot + 1)) !== undefined;
};

/** Is it an instance of a class of the program's or library's, rather than a built-in value? */
export function isInstanceOfClass(run: Run, value: Value): boolean {
  if (typeof value !== 'object' || value === null || value.k !== 'r') return false;
  const cell = run.heap.cells[value.v];
  return cell?.t === 'object' && isBoxed(cell.type) && cell.type.k === 'r';
}

/** Whoever changes a class says so: what was found is forgotten. */
export function classChanged(run: Run, name: string, value: Value): void {
  run.derived.found.clear();
  noteNames(run.heap, run.derived, { [name]: value });
}
