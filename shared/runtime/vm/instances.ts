/** Making instances: `__new__`, the built-in part of classes that inherit from built-in types, `__init__`. */

import type { Ref, Value } from '../../program/value.ts';
import { cellIf, isBoxed, newObject } from '../cells.ts';
import type { CellOf, Then } from '../heap.ts';
import { natives } from '../natives/index.ts';
import { extra } from '../prices.ts';
import { raised } from '../raise.ts';
import { isExceptionType, isInstance, isType, typeNameOf } from '../types.ts';
import { invoke, operate, startBound, withoutFirst } from './call.ts';
import type { Done } from './done.ts';
import { deliver, packNamed, unpackNamed } from './flow.ts';
import { inClass } from './lookup.ts';
import type { Call, Continuation, Operation, Run } from './run.ts';

const isNative = (value: Value | undefined): boolean => isBoxed(value) && value.k === 'n';
/** Filled by their `__init__`, not by `__new__`. */
const filledLater = ['dict', 'list', 'set', 'deque'];

/** [class, arguments]: calls `__new__`, then `__init__`. */
export const instantiate: Operation = (run, call) => {
  const type = call.args[0] ?? null;
  const cell = cellIf(run, type, 'class');
  if (cell === null || !isBoxed(type) || type.k !== 'r') return;
  const maker = inClass(run, type, '$__new__');
  if (maker !== undefined && !isNative(maker)) return makeByProgram(run, maker, type, call);
  const partType = partTypeOf(cell);
  if (partType !== null && !filledLater.includes(partType))
    return operate(run, 'newPart', { ...call, args: [partType, ...call.args], to: initThen(call) });
  const object = bareInstance(run, type, cell, call.args.slice(1));
  run.ns += run.cost[extra.instance] as number;
  initialize(run, object, { ...call, args: call.args.slice(1) });
};

const initThen = (call: Call): Then => ({
  do: 'try',
  name: 'made',
  values: [call.args[0] ?? null, { k: 't', v: call.args.slice(1) }, packNamed(call.named)],
  to: call.to,
});

function makeByProgram(run: Run, maker: Value, type: Ref, call: Call): void {
  const inner = cellIf(run, maker, 'object')?.attributes.function ?? maker;
  invoke(run, inner, { args: [type, ...call.args.slice(1)], named: call.named, to: initThen(call) });
}

/** `__new__` has given this: if it is an instance of the class, it is initialized. */
export const made: Continuation = (run, [type = null, args = null, named], object, to) => {
  if (!isInstance(run, object, type)) return deliver(run, to, object);
  const given = isBoxed(args) && args.k === 't' ? args.v : [];
  initialize(run, object, { args: given, named: unpackNamed(named), to });
};

/** The nearest built-in type with a value of its own that the class inherits from. */
export function partTypeOf(cell: CellOf<'class'>): string | null {
  for (const each of cell.mro)
    if (isBoxed(each) && each.k === 'y' && each.v !== 'object' && !isExceptionType(each.v)) return each.v;
  return null;
}

const isExceptionClass = (cell: CellOf<'class'>): boolean =>
  cell.mro.some((each) => isBoxed(each) && each.k === 'y' && each.v === 'BaseException');

/** Without initializing: an empty built-in part where there is one; an exception has its arguments. */
export function bareInstance(run: Run, type: Ref, cell: CellOf<'class'>, args: readonly Value[]): Ref {
  if (isExceptionClass(cell)) return newObject(run, type, { args: { k: 't', v: args } });
  const partType = partTypeOf(cell);
  const part = partType === null ? undefined : natives[`${partType}.__new__`]?.(run, [], null);
  return newObject(run, type, part === undefined ? {} : { value: part });
}

const initialize = (run: Run, object: Value, call: Call): Done => {
  const type = cellIf(run, object, 'object')?.type ?? null;
  const init = inClass(run, type, '$__init__');
  const cell = cellIf(run, init, 'function');
  const to: Then = { do: 'make', object, to: call.to };
  if (cell !== null) {
    const args = [object, ...call.args];
    return startBound(run, cell, { ...call, args, to });
  }
  if (init !== undefined && !isNative(init))
    return invoke(run, init, { ...call, args: [object, ...call.args], to });
  operate(run, 'initBuiltin', { ...call, args: [object, ...call.args], to });
};

/** [object, arguments]: what `__init__` of its built-in base does. */
export const initBuiltin: Operation = (run, call) => {
  const [object = null, ...args] = call.args;
  const cell = cellIf(run, object, 'object');
  const type = cellIf(run, cell?.type, 'class');
  if (cell === null || type === null) return deliver(run, call.to, null);
  if (cell.attributes.args !== undefined) return initException(run, cell, { ...call, args });
  const partType = partTypeOf(type);
  if (partType !== null && filledLater.includes(partType))
    return operate(run, 'fillPart', { ...call, args: [object, partType, ...args] });
  const isExcess = partType === null && (args.length > 0 || call.named !== null);
  if (isExcess && (owns(run, type, '$__init__') || !owns(run, type, '$__new__')))
    throw raised(run, 'TypeError', excessText(run, type, object));
  deliver(run, call.to, null);
};

const owns = (run: Run, type: CellOf<'class'>, name: string): boolean =>
  type.mro.some((each) => cellIf(run, each, 'class')?.attributes[name] !== undefined);

/** Objects/typeobject.c, `object_init`. */
function excessText(run: Run, type: CellOf<'class'>, object: Value): string {
  return owns(run, type, '$__init__')
    ? `object.__init__() takes exactly one argument (the instance to initialize)`
    : `${typeNameOf(run, object)}() takes no arguments`;
}

function initException(run: Run, cell: CellOf<'object'>, call: Call): void {
  if (call.named !== null && Object.keys(call.named).length > 0) {
    const type = cellIf(run, cell.type, 'class');
    throw raised(run, 'TypeError', `${type?.name ?? 'Exception'}() takes no keyword arguments`);
  }
  operate(run, 'initException', { ...call, args: [cell.type, ...call.args], to: call.to });
}

/** [object, type of the part, arguments]: `dict.__init__` and the like put what the type would make into the part. */
export const fillPart: Operation = (run, call) => {
  const [object = null, partType = null, ...args] = call.args;
  operate(run, `new ${String(partType)}`, {
    args,
    named: call.named,
    to: { do: 'try', name: 'filled', values: [object], to: call.to },
  });
};

export const filled: Continuation = (run, [object = null], part, to) => {
  const cell = cellIf(run, object, 'object');
  if (cell !== null) cell.attributes.value = part;
  deliver(run, to, null);
};

/** [type of the part, class, arguments]: for `int`, `str`, `tuple` and the like, whose value is there from the first. */
export const newPart: Operation = (run, call) => {
  const [partType = null, type = null, ...args] = call.args;
  operate(run, `new ${String(partType)}`, {
    args,
    named: call.named,
    to: { do: 'try', name: 'parted', values: [type], to: call.to },
  });
};

export const parted: Continuation = (run, [type = null], part, to) =>
  deliver(run, to, newObject(run, type, { value: part }));

/** `object.__new__(cls)`, `tuple.__new__(cls, items)`: [name of the native, class, arguments]. The library calls it without a class. */
export const newOf: Operation = (run, call) => {
  const [name = '', type = null] = call.args;
  const native = String(name).slice(0, -'.__new__'.length);
  if (!isType(run, type)) return operate(run, `new ${native}`, withoutFirst(call));
  const cell = cellIf(run, type, 'class');
  const rest = call.args.slice(2);
  if (cell === null || !isBoxed(type) || type.k !== 'r')
    return operate(run, `new ${isBoxed(type) && type.k === 'y' ? type.v : native}`, { ...call, args: rest });
  const partType = partTypeOf(cell);
  if (partType !== null && !filledLater.includes(partType))
    return operate(run, 'newPart', { ...call, args: [partType, type, ...rest] });
  deliver(run, call.to, bareInstance(run, type, cell, rest));
};

/** [name of a built-in type, arguments]: `int('3')`, `ValueError('x')`. */
export const construct: Operation = (run, call) => {
  const type = String(call.args[0]);
  if (isExceptionType(type)) return operate(run, 'newException', call);
  if (natives[`${type}.__new__`] !== undefined) return operate(run, 'newBuiltin', call);
  throw raised(run, 'TypeError', `cannot create '${type}' instances`);
};
