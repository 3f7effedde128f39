/** `type`, `super`, `property` and the other built-in types that the interpreter itself must know. */
import type { Value } from '../../../program/value.ts';
import { cellIf, cellOf, isBoxed, isRef, newObject } from '../../cells.ts';
import type { Namespace } from '../../heap.ts';
import { natives } from '../../natives/index.ts';
import { raised } from '../../raise.ts';
import { isInstance, typeOf } from '../../types.ts';
import { bound } from '../attributes.ts';
import { computed, invoke } from '../call.ts';
import { makeClass } from '../classes.ts';
import { chargeNative } from '../efforts/natives.ts';
import { spend } from '../efforts/operators.ts';
import { deliver, localOf } from '../flow.ts';
import { ownMethod } from '../lookup.ts';
import { type Call, loadedOf, type Operation, type Run } from '../run.ts';

/** type(x), or type(name, bases, names). */
const newType: Operation = (run, call) => {
  const [first = null, bases, names] = call.args;
  if (bases === undefined) return deliver(run, call.to, typeOf(run, first));
  const given = cellIf(run, names, 'dict')?.entries ?? {};
  const attributes: Namespace = {};
  for (const [name, value] of Object.values(given)) attributes[`$${String(name)}`] = value;
  attributes.$__module__ ??= '__main__';
  const parents =
    isBoxed(bases) && bases.k === 't' && bases.v.length > 0 ? bases.v : [{ k: 'y', v: 'object' } as const];
  const name = String(first);
  deliver(
    run,
    call.to,
    makeClass(run, {
      name,
      qualname: name,
      module: String(attributes.$__module__),
      bases: parents,
      attributes,
    }),
  );
};

/** super() finds its class and its instance in the frame that calls it; super(type, self) is told. */
const newSuper: Operation = (run, call) => {
  const [start, self] = call.args;
  const found = start === undefined ? ofFrame(run) : { start, self: self ?? null };
  if (!isInstance(run, found.self, found.start) && !isSubclass(run, found.self, found.start))
    throw raised(run, 'TypeError', `super(type, obj): obj must be an instance or subtype of type`);
  spend(run, 50);
  deliver(run, call.to, newObject(run, { k: 'y', v: 'super' }, found));
};

const isSubclass = (run: Run, self: Value, start: Value): boolean =>
  (cellIf(run, self, 'class')?.mro ?? []).some(
    (each) => isBoxed(each) && isBoxed(start) && each.v === start.v,
  );

function ofFrame(run: Run): { readonly start: Value; readonly self: Value } {
  const { frame } = run;
  if (frame === null || loadedOf(run, frame.code).code.parameters.positional === 0)
    throw raised(run, 'RuntimeError', 'super(): no arguments');
  const start = localOf(run, frame, '__class__');
  if (start === undefined) throw raised(run, 'RuntimeError', 'super(): __class__ cell not found');
  const name = loadedOf(run, frame.code).code.locals[0] ?? '';
  const self = localOf(run, frame, name);
  if (self === undefined) throw raised(run, 'RuntimeError', 'super(): arg[0] deleted');
  return { start, self };
}

const newObjectOfType: Operation = (run, call) => {
  if (call.args.length > 0) throw raised(run, 'TypeError', 'object() takes no arguments');
  deliver(run, call.to, newObject(run, { k: 'y', v: 'object' }));
};

const argument = (call: Call, index: number, name: string): Value =>
  call.args[index] ?? call.named?.[`$${name}`] ?? null;

const newProperty: Operation = (run, call) => {
  const [fget, fset, fdel] = [
    argument(call, 0, 'fget'),
    argument(call, 1, 'fset'),
    argument(call, 2, 'fdel'),
  ];
  deliver(run, call.to, newObject(run, { k: 'y', v: 'property' }, { fget, fset, fdel }));
};

/** prop.setter(f): the same with one accessor more. */
const withAccessor =
  (name: 'fget' | 'fset' | 'fdel'): Operation =>
  (run, call) => {
    const [self = null, accessor = null] = call.args;
    const { fget = null, fset = null, fdel = null } = cellIf(run, self, 'object')?.attributes ?? {};
    deliver(run, call.to, newObject(run, { k: 'y', v: 'property' }, { fget, fset, fdel, [name]: accessor }));
  };

const wrapping =
  (type: 'staticmethod' | 'classmethod'): Operation =>
  (run, call) =>
    deliver(run, call.to, newObject(run, { k: 'y', v: type }, { function: call.args[0] ?? null }));

/** [self, what the class has, arguments]: a method that is no plain function. */
const callBound: Operation = (run, call) => {
  const [self = null, method = null, ...args] = call.args;
  const found = bound(run, method, self);
  invoke(run, found.value, { ...call, args });
};

/** [type, arguments] of a built-in type that natives construct. */
const newBuiltin: Operation = (run, call) => {
  const [type = '', ...args] = call.args;
  const name = `${String(type)}.__new__`;
  computed(run, call.to, () => {
    const value = natives[name]?.(run, args, call.named) ?? null;
    chargeNative(run, name, args, value);
    return value;
  });
};

/** callable(x). */
const callable: Operation = (run, call) => {
  const [value = null] = call.args;
  const cell = cellOf(run, value);
  const is =
    cell?.t === 'function' ||
    cell?.t === 'class' ||
    ownMethod(run, value, '$__call__') !== undefined ||
    (cell?.t === 'object' && cell.attributes.function !== undefined) ||
    (isBoxed(value) && (value.k === 'n' || value.k === 'm' || value.k === 'y'));
  deliver(run, call.to, is);
};

/** `__init_subclass__` and the like of `object`: nothing. */
const nothing: Operation = (run, call) => deliver(run, call.to, null);

const subclassesOf: Operation = (run, call) => {
  const [self = null] = call.args;
  const found: Value[] = [];
  run.heap.cells.forEach((cell, place) => {
    if (cell?.t === 'class' && cell.bases.some((base) => isRef(base) && isRef(self) && base.v === self.v))
      found.push({ k: 'r', v: place });
  });
  deliver(run, call.to, { k: 't', v: found });
};

export const classOperations: Readonly<Record<string, Operation>> = {
  'new type': newType,
  'new super': newSuper,
  'new object': newObjectOfType,
  'new property': newProperty,
  'new staticmethod': wrapping('staticmethod'),
  'new classmethod': wrapping('classmethod'),
  'property.getter': withAccessor('fget'),
  'property.setter': withAccessor('fset'),
  'property.deleter': withAccessor('fdel'),
  'object.__init_subclass__': nothing,
  'type.__subclasses__': subclassesOf,
  callBound,
  newBuiltin,
  callable,
};
