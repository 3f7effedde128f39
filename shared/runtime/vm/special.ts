/** Attributes that no namespace holds: `__class__`, `__name__`, `__dict__`, what exceptions and generators show. */
import type { Value } from '../../program/value.ts';
import { alloc, cellIf, cellOf, isBoxed, isRef, newDict } from '../cells.ts';
import type { CellOf, Entries, Namespace } from '../heap.ts';
import { builtinMro, homes, isBuiltin, typeOf } from '../types.ts';
import { hashKey } from '../values/entries.ts';
import { loadedOf, type Run } from './run.ts';

type Read<Of> = (run: Run, of: Of, self: Value) => Value | undefined;
type Table<Of> = Readonly<Record<string, Read<Of>>>;

const tupleOf = (items: readonly Value[]): Value => ({ k: 't', v: items });
const type = (name: string): Value => ({ k: 'y', v: name });

/** A dict of those names; with `of`, the place where they are, it goes along with them. */
export function dictOfNames(run: Run, names: Namespace, of?: number): Value {
  const entries: Entries = {};
  let size = 0;
  for (const key of Object.keys(names)) {
    if (!key.startsWith('$')) continue;
    const name = key.slice(1);
    entries[hashKey(run, name)] = [name, names[key] ?? null];
    size += 1;
  }
  if (of === undefined) return newDict(run, entries, size);
  return alloc(run, { t: 'dict', entries, size, keys: 0, of });
}

const dictOf = (run: Run, { attributes }: { readonly attributes: Namespace }, self: Value): Value =>
  dictOfNames(run, attributes, isRef(self) ? self.v : undefined);

const ofClass: Table<CellOf<'class'>> = {
  $__class__: () => type('type'),
  $__name__: (_run, cell) => cell.name,
  $__qualname__: (_run, cell) => cell.attributes.$__qualname__ ?? cell.qualname,
  $__module__: (_run, cell) => cell.module,
  $__bases__: (_run, cell) => tupleOf(cell.bases),
  $__base__: (_run, cell) => cell.bases[0] ?? type('object'),
  $__mro__: (_run, cell) => tupleOf(cell.mro),
  $__dict__: dictOf,
  $__doc__: (_run, cell) => cell.attributes.$__doc__ ?? null,
};

const ofFunction: Table<CellOf<'function'>> = {
  $__class__: () => type('function'),
  $__name__: (run, cell) => cell.attributes.$__name__ ?? loadedOf(run, cell.code).code.name,
  $__qualname__: (run, cell) => cell.attributes.$__qualname__ ?? loadedOf(run, cell.code).code.qualname,
  $__module__: (run, cell) => cell.attributes.$__module__ ?? moduleName(run, cell.globals),
  $__doc__: (run, cell) => cell.attributes.$__doc__ ?? loadedOf(run, cell.code).code.doc,
  $__dict__: dictOf,
  $__defaults__: (_run, cell) => (cell.defaults.length > 0 ? tupleOf(cell.defaults) : null),
  $__globals__: (run, cell) =>
    dictOfNames(run, cellIf(run, { k: 'r', v: cell.globals }, 'module')?.attributes ?? {}, cell.globals),
  $__annotations__: (run, cell) => cell.attributes.$__annotations__ ?? newDict(run),
  $__code__: (_run, cell) => ({ k: 't', v: ['code', cell.code] }),
  $__is_coroutine__: (run, cell) => loadedOf(run, cell.code).code.kind === 'coroutine',
  $__code_kind__: (run, cell) => loadedOf(run, cell.code).code.kind,
};

const moduleName = (run: Run, place: number): Value =>
  cellIf(run, { k: 'r', v: place }, 'module')?.attributes.$__name__ ?? '__main__';

const ofObject: Table<CellOf<'object'>> = {
  $__class__: (_run, cell) => cell.type,
  $__dict__: dictOf,
  $__doc__: (run, cell) => cellIf(run, cell.type, 'class')?.attributes.$__doc__ ?? null,
  $__module__: (run, cell) => cellIf(run, cell.type, 'class')?.module ?? 'builtins',
  $fget: (_run, cell) => cell.attributes.fget,
  $fset: (_run, cell) => cell.attributes.fset,
  $__func__: (_run, cell) => cell.attributes.function,
  $__wrapped__: (_run, cell) => cell.attributes.function,
};

const argsOf = (cell: CellOf<'object'>): readonly Value[] => {
  const { args } = cell.attributes;
  return isBoxed(args) && args.k === 't' ? args.v : [];
};

const ofException: Table<CellOf<'object'>> = {
  $args: (_run, cell) => tupleOf(argsOf(cell)),
  $__cause__: (_run, cell) => cell.attributes.cause ?? null,
  $__context__: (_run, cell) => cell.attributes.context ?? null,
  $__suppress_context__: (_run, cell) => cell.attributes.suppress ?? false,
  $__traceback__: (_run, cell) => cell.attributes.trace ?? null,
  $value: (run, cell, self) =>
    isBuiltin(run, self, 'StopIteration') ? (argsOf(cell)[0] ?? null) : undefined,
  $code: (run, cell, self) => (isBuiltin(run, self, 'SystemExit') ? exitCode(argsOf(cell)) : undefined),
  $errno: (run, cell, self) => (isBuiltin(run, self, 'OSError') ? fieldOfError(cell, 0) : undefined),
  $strerror: (run, cell, self) => (isBuiltin(run, self, 'OSError') ? fieldOfError(cell, 1) : undefined),
  $filename: (run, cell, self) =>
    isBuiltin(run, self, 'OSError') ? (cell.attributes.filename ?? null) : undefined,
  $message: (_run, cell) =>
    cell.attributes.exceptions === undefined ? undefined : (argsOf(cell)[0] ?? null),
  $exceptions: (_run, cell) => cell.attributes.exceptions,
  $name: (_run, cell) => cell.attributes.name ?? undefined,
  $obj: (_run, cell) => cell.attributes.obj ?? undefined,
};

const exitCode = (args: readonly Value[]): Value =>
  args.length === 0 ? null : args.length === 1 ? (args[0] ?? null) : tupleOf(args);
const fieldOfError = (cell: CellOf<'object'>, index: number): Value =>
  argsOf(cell).length < 2 ? null : (argsOf(cell)[index] ?? null);

const ofGenerator: Table<CellOf<'generator'>> = {
  $__name__: (_run, cell) => cell.name.slice(cell.name.lastIndexOf('.') + 1),
  $__qualname__: (_run, cell) => cell.name,
  $gi_running: (_run, cell) => cell.state === 'running',
  $cr_running: (_run, cell) => cell.state === 'running',
  $cr_frame: (_run, cell) => (cell.state === 'closed' ? null : true),
  $gi_frame: (_run, cell) => (cell.state === 'closed' ? null : true),
  $cr_suspended: (_run, cell) => cell.state === 'suspended',
  $gi_suspended: (_run, cell) => cell.state === 'suspended',
  $__state__: (_run, cell) => cell.state,
  $cr_await: () => null,
};

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

function ofBoxed(run: Run, self: Value, name: string): Value | undefined {
  if (!isBoxed(self)) return undefined;
  if (self.k === 'y') return ofType(run, self.v, name);
  if (self.k === 'n') return name === '$__name__' || name === '$__qualname__' ? lastPart(self.v) : undefined;
  if (self.k !== 'm') return undefined;
  if (name === '$__self__') return self.v[0];
  if (name === '$__func__') return self.v[1];
  return specialAttribute(run, self.v[1], name) ?? cellIf(run, self.v[1], 'function')?.attributes[name];
}

function ofType(run: Run, of: string, name: string): Value | undefined {
  switch (name) {
    case '$__name__':
    case '$__qualname__':
      return of;
    case '$__module__':
      return homes[of] ?? 'builtins';
    case '$__mro__':
      return tupleOf(builtinMro(of).map(type));
    case '$__bases__':
      return tupleOf(of === 'object' ? [] : [type(builtinMro(of)[1] ?? 'object')]);
    case '$__dict__':
      return newDict(run);
    case '$__doc__':
      return null;
    default:
      return undefined;
  }
}

/** `name` with `$`. */
export function specialAttribute(run: Run, self: Value, name: string): Value | undefined {
  const cell = cellOf(run, self);
  switch (cell?.t) {
    case 'class':
      return ofClass[name]?.(run, cell, self);
    case 'function':
      return ofFunction[name]?.(run, cell, self);
    case 'object':
      return (
        ofObject[name]?.(run, cell, self) ?? (cell.attributes.args && ofException[name]?.(run, cell, self))
      );
    case 'generator':
      return ofGenerator[name]?.(run, cell, self) ?? anyClass(run, self, name);
    case 'module':
      return name === '$__dict__' ? dictOf(run, cell, self) : anyClass(run, self, name);
    default:
      return ofBoxed(run, self, name) ?? anyClass(run, self, name);
  }
}

const anyClass = (run: Run, self: Value, name: string): Value | undefined =>
  name === '$__class__' ? typeOf(run, self) : undefined;
