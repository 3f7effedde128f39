/** Attributes: instances, classes, modules, functions; properties and other descriptors; `super()`. */

import type { Ref, Value } from '../../program/value.ts';
import { cellIf, cellOf, isBoxed, isRef } from '../cells.ts';
import type { CellOf } from '../heap.ts';
import type { Raised } from '../native.ts';
import { raised } from '../raise.ts';
import { builtinTypeOf, nameOfType, typeNameOf, typeOf } from '../types.ts';
import { attributeOf } from '../values/attribute.ts';
import { bind } from './bind.ts';
import { callMethod, invoke, start } from './call.ts';
import type { Done } from './done.ts';
import { deliver } from './flow.ts';
import { builtinAttribute, inClass, ownMethod, search } from './lookup.ts';
import { type Call, pushed, type Run } from './run.ts';
import { specialAttribute } from './special.ts';

/** Reads an attribute (`name` with `$`) for `then`; AttributeError where there is none. */
export const readAttribute = (run: Run, self: Value, name: string, to = pushed): Done => {
  const found = findAttribute(run, self, name);
  if (found !== undefined) return giveFound(run, self, found, to);
  const fallback = ownMethod(run, self, '$__getattr__');
  if (fallback === undefined) throw noAttribute(run, self, name);
  callMethod(run, self, fallback, { args: [name.slice(1)], named: null, to });
};

/** What was found: a value, or something of the class that still has to be asked for it. */
export type Found =
  | { readonly value: Value; readonly getter: null }
  /** Calls `getter` with the instance (and its type). */
  | { readonly value: Value; readonly getter: 'property' | 'get' };

const giveFound = (run: Run, self: Value, found: Found, to: Call['to']): Done => {
  if (found.getter === null) return deliver(run, to, found.value);
  if (found.getter === 'property') return readProperty(run, self, found.value, to);
  const get = ownMethod(run, found.value, '$__get__') ?? null;
  const type = isClass(run, self);
  const args = type ? [null, self] : [self, typeOf(run, self)];
  callMethod(run, found.value, get, { args, named: null, to });
};

const isClass = (run: Run, value: Value): boolean => cellOf(run, value)?.t === 'class';

function readProperty(run: Run, self: Value, property: Value, to: Call['to']): void {
  const getter = cellIf(run, property, 'object')?.attributes.fget ?? null;
  if (getter === null) throw noGetter(run, self);
  const cell = cellIf(run, getter, 'function');
  const call: Call = { args: [self], named: null, to };
  if (cell === null) invoke(run, getter, call);
  else start(run, cell, bind(run, cell, call), to);
}

const noGetter = (run: Run, self: Value): Raised =>
  raised(run, 'AttributeError', `property of '${typeNameOf(run, self)}' object has no getter`);

/** Without calling anything. */
export function findAttribute(run: Run, self: Value, name: string): Found | undefined {
  const cell = cellOf(run, self);
  if (cell?.t === 'object') return ofInstance(run, self, cell, name);
  if (cell?.t === 'class') return ofClass(run, self, cell, name);
  const special = specialAttribute(run, self, name);
  if (special !== undefined) return plain(special);
  if (cell?.t === 'module' || cell?.t === 'function') {
    const value = cell.attributes[name];
    return value === undefined ? undefined : plain(value);
  }
  const found = attributeOf(run, self, name.slice(1));
  return found === undefined ? ofBuiltin(run, self, name) : plain(found);
}

/** The interpreter's own methods: of generators, of exceptions, of `object`. */
function ofBuiltin(run: Run, self: Value, name: string): Found | undefined {
  const isOfType = isBoxed(self) && self.k === 'y';
  const type = isOfType ? self.v : builtinTypeOf(run, self);
  const found = builtinAttribute(run, type, name.slice(1));
  if (found !== undefined) return isOfType ? plain(found) : bound(run, found, self);
  return isOfType && builtinAttribute(run, 'type', name.slice(1)) !== undefined
    ? plain({ k: 'm', v: [self, { k: 'n', v: `type.${name.slice(1)}` }] })
    : undefined;
}

const plain = (value: Value): Found => ({ value, getter: null });

function ofInstance(run: Run, self: Value, cell: CellOf<'object'>, name: string): Found | undefined {
  if (isBoxed(cell.type) && cell.type.k === 'y' && cell.type.v === 'super') return ofSuper(run, cell, name);
  const own = cell.attributes[name];
  if (own !== undefined && !run.derived.shadows.has(name)) return plain(own);
  const inherited = inClass(run, cell.type, name);
  if (inherited !== undefined && (own === undefined || isData(run, inherited)))
    return special(run, self, name) ?? bound(run, inherited, self);
  if (own !== undefined) return plain(own);
  const found = specialAttribute(run, self, name);
  if (found !== undefined) return plain(found);
  const part = cell.attributes.value;
  return part === undefined ? undefined : ofPart(run, self, part, name);
}

/** `__class__`, `__dict__` and what an exception shows, before what `object` has. */
function special(run: Run, self: Value, name: string): Found | undefined {
  if (name !== '$__class__' && name !== '$__doc__' && name !== '$__module__') return undefined;
  const found = specialAttribute(run, self, name);
  return found === undefined ? undefined : plain(found);
}

/** A method of its built-in part, bound to the instance. */
function ofPart(run: Run, self: Value, part: Value, name: string): Found | undefined {
  const found = attributeOf(run, part, name.slice(1));
  if (found === undefined) return undefined;
  return plain(isBoxed(found) && found.k === 'm' ? { k: 'm', v: [self, found.v[1]] } : found);
}

function isData(run: Run, value: Value): boolean {
  const cell = cellIf(run, value, 'object');
  if (cell === null) return false;
  if (isBoxed(cell.type) && cell.type.k === 'y') return cell.type.v === 'property';
  return ownMethod(run, value, '$__set__') !== undefined;
}

/** What a class has, as its instance sees it. */
export function bound(run: Run, value: Value, self: Value): Found {
  if (!isBoxed(value)) return plain(value);
  if (value.k === 'n') return plain(bindsAsMethod(value.v) ? { k: 'm', v: [self, value] } : value);
  if (value.k !== 'r') return plain(value);
  const cell = run.heap.cells[value.v];
  if (cell?.t === 'function') return plain({ k: 'm', v: [self, value] });
  return cell?.t === 'object' ? boundObject(run, value, cell, self) : plain(value);
}

/** `list.append` is a method, `math.sqrt` and `len` are functions: those do not bind. */
const bindsAsMethod = (name: string): boolean =>
  /^(object|type|str|bytes|list|tuple|dict|set|frozenset|int|float|bool|range|deque|generator|coroutine|async_generator|property|\w*(Error|Exception|Group|Warning|Interrupt|Exit|Iteration))\./.test(
    name,
  ) && !name.endsWith('.__new__');

function boundObject(run: Run, value: Ref, cell: CellOf<'object'>, self: Value): Found {
  const { type } = cell;
  if (!isBoxed(type) || type.k !== 'y')
    return ownMethod(run, value, '$__get__') === undefined ? plain(value) : { value, getter: 'get' };
  const inner = cell.attributes.function ?? null;
  switch (type.v) {
    case 'property':
      return { value, getter: 'property' };
    case 'staticmethod':
      return plain(inner);
    case 'classmethod':
      return plain({ k: 'm', v: [isClass(run, self) ? self : typeOf(run, self), inner] });
    default:
      return plain(value);
  }
}

function ofClass(run: Run, self: Value, cell: CellOf<'class'>, name: string): Found | undefined {
  const early = classSpecials.has(name) ? specialAttribute(run, self, name) : undefined;
  if (early !== undefined) return plain(early);
  const value = search(run, cell.mro, name);
  if (value === undefined) {
    const found = specialAttribute(run, self, name);
    return found === undefined ? undefined : plain(found);
  }
  return unbound(run, value, self);
}

const classSpecials: ReadonlySet<string> = new Set([
  '$__class__',
  '$__dict__',
  '$__name__',
  '$__qualname__',
  '$__mro__',
  '$__bases__',
]);

/** What a class has, as the class itself gives it. */
function unbound(run: Run, value: Value, type: Value): Found {
  const cell = cellIf(run, value, 'object');
  if (cell === null || !isRef(value)) return plain(value);
  if (isBoxed(cell.type) && cell.type.k === 'y' && cell.type.v === 'property') return plain(value);
  return boundObject(run, value, cell, type);
}

/** Beyond the class that `super()` was called in, along the mro of the instance's own. */
function ofSuper(run: Run, cell: CellOf<'object'>, name: string): Found | undefined {
  const { self = null, start = null } = cell.attributes;
  if (name === '$__class__') return plain(cell.type);
  const type = isClass(run, self) ? self : typeOf(run, self);
  const mro = cellIf(run, type, 'class')?.mro ?? [];
  const from = mro.findIndex(
    (each) => isBoxed(each) && isBoxed(start) && each.k === start.k && each.v === start.v,
  );
  const value = search(run, mro.slice(from + 1), name);
  if (value === undefined) return undefined;
  const isStatic = name === '$__new__' || (isClass(run, self) && cellOf(run, value)?.t === 'function');
  return isStatic ? plain(value) : bound(run, value, self);
}

export function noAttribute(run: Run, self: Value, name: string): Raised {
  const cell = cellOf(run, self);
  const plainName = name.slice(1);
  const isTyped = cell?.t === 'class' || (isBoxed(self) && self.k === 'y');
  const what =
    cell?.t === 'module'
      ? `module '${String(cell.attributes.$__name__ ?? cell.name)}'`
      : isTyped
        ? `type object '${nameOfType(run, self)}'`
        : `'${typeNameOf(run, self)}' object`;
  const error = raised(run, 'AttributeError', `${what} has no attribute '${plainName}'`);
  const made = cellIf(run, error.raised, 'object');
  if (made !== null) {
    made.attributes.obj = self;
    made.attributes.name = plainName;
  }
  return error;
}
