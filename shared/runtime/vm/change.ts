/** Setting and deleting attributes. `name` carries its `$`. */

import type { Value } from '../../program/value.ts';
import { cellIf, cellOf, isBoxed } from '../cells.ts';
import type { CellOf, Namespace } from '../heap.ts';
import { raised } from '../raise.ts';
import { isExceptionType, nameOfType, typeNameOf } from '../types.ts';
import { attributeOf } from '../values/attribute.ts';
import { noAttribute } from './attributes.ts';
import { callMethod, invoke } from './call.ts';
import type { Done } from './done.ts';
import { classChanged, inClass, ownMethod } from './lookup.ts';
import { dropped, type Run } from './run.ts';

export const writeAttribute = (run: Run, self: Value, name: string, value: Value): Done => {
  const cell = cellOf(run, self);
  if (cell?.t === 'object') return writeInstance(run, self, name, value);
  if (cell?.t === 'class') {
    cell.attributes[name] = value;
    return classChanged(run, name, value);
  }
  if (cell?.t === 'module' || cell?.t === 'function') cell.attributes[name] = value;
  else throw cannotSet(run, self, name);
};

const writeInstance = (run: Run, self: Value, name: string, value: Value): Done => {
  const setter = ownMethod(run, self, '$__setattr__');
  if (setter !== undefined)
    return callMethod(run, self, setter, { args: [name.slice(1), value], named: null, to: dropped });
  writePlainly(run, self, name, value);
};

/** As `object.__setattr__` does: properties and other descriptors of the class first. */
export const writePlainly = (run: Run, self: Value, name: string, value: Value): Done => {
  const cell = cellIf(run, self, 'object');
  if (cell === null) return writeAttribute(run, self, name, value);
  if (run.derived.shadows.has(name) && writeByClass(run, self, name, value)) return;
  if (isBoxed(cell.type) && cell.type.k === 'y' && !isExceptionType(cell.type.v))
    throw cannotSet(run, self, name);
  if (cell.attributes.args !== undefined && writeException(cell, name, value)) return;
  checkSlots(run, self, cell, name);
  cell.attributes[name] = value;
};

const checkSlots = (run: Run, self: Value, cell: CellOf<'object'>, name: string): void => {
  for (const each of cellIf(run, cell.type, 'class')?.mro ?? []) {
    const type = cellIf(run, each, 'class');
    if (type === null) continue;
    const slots = type.attributes.$__slots__;
    if (slots === undefined) return;
    const names =
      isBoxed(slots) && slots.k === 't' ? slots.v : (cellIf(run, slots, 'list')?.items ?? [slots]);
    if (names.includes(name.slice(1)) || names.includes('__dict__')) return;
  }
  throw cannotSet(run, self, name);
};

/** Hidden attributes of exceptions, by the names they show. */
const shown: Readonly<Record<string, string>> = {
  $args: 'args',
  $__cause__: 'cause',
  $__context__: 'context',
  $__suppress_context__: 'suppress',
  $__traceback__: 'ignored',
};

function writeException(cell: CellOf<'object'>, name: string, value: Value): boolean {
  const hidden = shown[name];
  if (hidden === undefined) return false;
  if (hidden !== 'ignored') cell.attributes[hidden] = value;
  if (hidden === 'cause') cell.attributes.suppress = true;
  return true;
}

function writeByClass(run: Run, self: Value, name: string, value: Value): boolean {
  return byClass(run, self, { name, method: '$__set__', accessor: 'fset', lacks: 'setter' }, [value]);
}

interface Access {
  readonly name: string;
  readonly method: string;
  readonly accessor: string;
  readonly lacks: string;
}

/** Does the class have a descriptor there? Then it has been asked. */
function byClass(run: Run, self: Value, access: Access, args: readonly Value[]): boolean {
  const type = cellIf(run, self, 'object')?.type ?? null;
  const descriptor = inClass(run, type, access.name) ?? null;
  const method = ownMethod(run, descriptor, access.method);
  if (method !== undefined) {
    callMethod(run, descriptor, method, { args: [self, ...args], named: null, to: dropped });
    return true;
  }
  const cell = cellIf(run, descriptor, 'object');
  if (cell === null || !isBoxed(cell.type) || cell.type.v !== 'property') return false;
  const accessor = cell.attributes[access.accessor] ?? null;
  if (accessor === null)
    throw raised(
      run,
      'AttributeError',
      `property '${access.name.slice(1)}' of '${typeNameOf(run, self)}' object has no ${access.lacks}`,
    );
  invoke(run, accessor, { args: [self, ...args], named: null, to: dropped });
  return true;
}

function cannotSet(run: Run, self: Value, name: string): unknown {
  const plain = name.slice(1);
  if (isBoxed(self) && self.k === 'y')
    return raised(
      run,
      'TypeError',
      `cannot set '${plain}' attribute of immutable type '${nameOfType(run, self)}'`,
    );
  const what = `'${typeNameOf(run, self)}' object`;
  return attributeOf(run, self, plain) === undefined
    ? raised(
        run,
        'AttributeError',
        `${what} has no attribute '${plain}' and no __dict__ for setting new attributes`,
      )
    : raised(run, 'AttributeError', `${what} attribute '${plain}' is read-only`);
}

export const deleteAttribute = (run: Run, self: Value, name: string): Done => {
  const deleter = ownMethod(run, self, '$__delattr__');
  if (deleter !== undefined)
    return callMethod(run, self, deleter, { args: [name.slice(1)], named: null, to: dropped });
  deletePlainly(run, self, name);
};

export function deletePlainly(run: Run, self: Value, name: string): void {
  const cell = cellOf(run, self);
  const access = { name, method: '$__delete__', accessor: 'fdel', lacks: 'deleter' };
  if (cell?.t === 'object' && run.derived.shadows.has(name) && byClass(run, self, access, [])) return;
  const names = cell !== null && 'attributes' in cell ? cell.attributes : null;
  if (names === null || names[name] === undefined) throw noAttribute(run, self, name);
  deleteName(names, name);
  if (cell?.t === 'class') classChanged(run, name, null);
}

export function deleteName(names: Namespace, name: string): void {
  delete names[name];
}
