/** Making classes: `class` statements, the order of methods (C3), and what their bases want to know. */
import type { Ref, Value } from '../../program/value.ts';
import { alloc, cellIf, isBoxed, newList, newObject } from '../cells.ts';
import type { CellOf, Frame, Namespace, Then } from '../heap.ts';
import { raised } from '../raise.ts';
import { builtinMro, isExceptionType, typeNameOf } from '../types.ts';
import { enterFrame, invoke, libraryFunction } from './call.ts';
import { deliver } from './flow.ts';
import { ownMethod, search } from './lookup.ts';
import { dropped, loadedOf, noteNames, pushed, type Run } from './run.ts';

const object: Value = { k: 'y', v: 'object' };
const closedTypes = ['bool', 'NoneType', 'range', 'slice', 'function', 'generator', 'ellipsis'];

/** Runs the body of a class; the class comes of it when the body returns. */
export function openClass(run: Run, body: Value, name: string, bases: readonly Value[]): void {
  const cell = cellIf(run, body, 'function');
  if (cell === null) return;
  const loaded = loadedOf(run, cell.code);
  const module = cellIf(run, { k: 'r', v: cell.globals }, 'module')?.attributes.$__name__ ?? '__main__';
  const frame: Frame = {
    code: cell.code,
    globals: cell.globals,
    at: 0,
    stack: [],
    locals: [...loaded.blank, ...cell.closure],
    names: { $__module__: module, $__qualname__: loaded.code.qualname, ...docOf(loaded.code.doc) },
    to: { do: 'class', name, bases },
  };
  checkBases(run, bases);
  checkLayout(run, bases);
  enterFrame(run, frame);
}

const docOf = (doc: string | null): Namespace => (doc === null ? {} : { $__doc__: doc });

function checkBases(run: Run, bases: readonly Value[]): void {
  for (const base of bases) {
    if (isBoxed(base) && base.k === 'y' && closedTypes.includes(base.v))
      throw raised(run, 'TypeError', `type '${base.v}' is not an acceptable base type`);
    if (isBoxed(base) && base.k === 'y') continue;
    if (cellIf(run, base, 'class') === null)
      throw raised(run, 'TypeError', `${typeNameOf(run, base)} expected at most 2 arguments, got 3`);
  }
}

/** Two built-in parts do not fit into one instance. */
function checkLayout(run: Run, bases: readonly Value[]): void {
  const parts = bases.map((base) => mroOf(run, base).find(hasPart)).filter((part) => part !== undefined);
  const names = new Set(parts.map((part) => (isBoxed(part) ? part.v : '')));
  if (names.size > 1) throw raised(run, 'TypeError', 'multiple bases have instance lay-out conflict');
}

const hasPart = (type: Value): boolean =>
  isBoxed(type) && type.k === 'y' && type.v !== 'object' && !isExceptionType(type.v);

/** The body has run: its names are the class's. */
export function closeClass(run: Run, frame: Frame, to: Extract<Then, { do: 'class' }>): void {
  const { $__qualname__: qualname = to.name, ...attributes } = frame.names ?? {};
  const bases = to.bases.length > 0 ? to.bases : [object];
  if (attributes.$__eq__ !== undefined && attributes.$__hash__ === undefined) attributes.$__hash__ = null;
  for (const name of ['$__init_subclass__', '$__class_getitem__']) asClassMethod(run, attributes, name);
  const made = makeClass(run, {
    name: to.name,
    qualname: String(qualname),
    module: String(attributes.$__module__ ?? '__main__'),
    bases,
    attributes,
  });
  fillClassCell(run, frame, made);
  tellBases(run, made);
}

/** These are methods of the class without being told. */
function asClassMethod(run: Run, attributes: Namespace, name: string): void {
  const given = attributes[name];
  if (cellIf(run, given, 'function') !== null)
    attributes[name] = newObject(run, { k: 'y', v: 'classmethod' }, { function: given ?? null });
}

export interface ClassParts {
  readonly name: string;
  readonly qualname: string;
  readonly module: string;
  readonly bases: readonly Value[];
  readonly attributes: Namespace;
}

export function makeClass(run: Run, parts: ClassParts): Ref {
  const made = alloc(run, { t: 'class', ...parts, mro: [] });
  const cell = cellIf(run, made, 'class');
  if (cell !== null) cell.mro = [made, ...linearize(run, parts.bases)];
  noteNames(run.heap, run.derived, parts.attributes);
  run.derived.found.delete(made.v);
  return made;
}

/** Methods that call `super()` know their class by this cell. */
function fillClassCell(run: Run, frame: Frame, made: Ref): void {
  const slot = loadedOf(run, frame.code).code.classCell;
  const cell = slot < 0 ? null : cellIf(run, frame.locals[slot], 'cell');
  if (cell !== null) cell.value = made;
}

/** `__set_name__` of attributes and `__init_subclass__` of bases, where there are any. */
function tellBases(run: Run, made: Ref): void {
  const cell = cellIf(run, made, 'class');
  if (cell === null) return;
  deliver(run, pushed, made);
  const named = Object.keys(cell.attributes).filter(
    (name) => ownMethod(run, cell.attributes[name] ?? null, '$__set_name__') !== undefined,
  );
  const hooks = search(run, cell.mro.slice(1), '$__init_subclass__') !== undefined;
  if (named.length === 0 && !hooks) return;
  const names = newList(
    run,
    named.map((name) => name.slice(1)),
  );
  invoke(run, libraryFunction(run, '_classMade'), { args: [made, names, hooks], named: null, to: dropped });
}

const same = (a: Value, b: Value): boolean => isBoxed(a) && isBoxed(b) && a.k === b.k && a.v === b.v;

const mroOf = (run: Run, type: Value): Value[] => {
  const cell: CellOf<'class'> | null = cellIf(run, type, 'class');
  if (cell !== null) return [...cell.mro];
  return isBoxed(type) && type.k === 'y'
    ? builtinMro(type.v).map((name): Value => ({ k: 'y', v: name }))
    : [];
};

const nameOf = (run: Run, type: Value): string =>
  cellIf(run, type, 'class')?.name ?? (isBoxed(type) ? String(type.v) : '');

/** C3, as Objects/typeobject.c (`mro_implementation`, `pmerge`) does it. */
function linearize(run: Run, bases: readonly Value[]): Value[] {
  bases.forEach((base, index) => {
    if (bases.slice(0, index).some((other) => same(other, base)))
      throw raised(run, 'TypeError', `duplicate base class ${nameOf(run, base)}`);
  });
  const rows = [...bases.map((base) => mroOf(run, base)), [...bases]];
  const mro: Value[] = [];
  for (;;) {
    const open = rows.filter((row) => row.length > 0);
    if (open.length === 0) return mro;
    const next = open.map((row) => row[0] ?? null).find((head) => !open.some((row) => inTail(row, head)));
    if (next === undefined) throw inconsistent(run, open);
    mro.push(next);
    for (const row of rows) if (row[0] !== undefined && same(row[0], next)) row.shift();
  }
}

const inTail = (row: readonly Value[], head: Value): boolean =>
  row.slice(1).some((other) => same(other, head));

function inconsistent(run: Run, open: readonly (readonly Value[])[]): unknown {
  const heads: Value[] = [];
  for (const row of open) {
    const head = row[0] ?? null;
    if (!heads.some((other) => same(other, head))) heads.push(head);
  }
  const names = heads.map((head) => nameOf(run, head)).join(', ');
  return raised(
    run,
    'TypeError',
    `Cannot create a consistent method resolution order (MRO) for bases ${names}`,
  );
}
