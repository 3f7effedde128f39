/** Instances of built-in exception types: what each keeps of its arguments. */
import type { Value } from '../../program/value.ts';
import { cellIf, isBoxed, newList, newObject } from '../cells.ts';
import type { CellOf, Namespace } from '../heap.ts';
import { raised } from '../raise.ts';
import { isBuiltin, isExceptionType, isInstance, nameOfType, typeNameOf } from '../types.ts';
import { deliver } from './flow.ts';
import type { Operation, Run } from './run.ts';

/** Errors of the system that have a type of their own: Objects/exceptions.c, `errnomap`. */
const byErrno: Readonly<Record<number, string>> = {
  1: 'PermissionError',
  2: 'FileNotFoundError',
  3: 'ProcessLookupError',
  4: 'InterruptedError',
  10: 'ChildProcessError',
  11: 'BlockingIOError',
  13: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  103: 'ConnectionAbortedError',
  104: 'ConnectionResetError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
};

const tuple = (items: readonly Value[]): Value => ({ k: 't', v: items });
/** Names that these types take, and keep under the same. */
const takesName: Readonly<Record<string, readonly string[]>> = {
  ImportError: ['$name', '$path'],
  ModuleNotFoundError: ['$name', '$path'],
  NameError: ['$name'],
  UnboundLocalError: ['$name'],
  AttributeError: ['$name', '$obj'],
};

/** [type, arguments]. */
export const newException: Operation = (run, call) => {
  const [type = '', ...args] = call.args;
  const name = String(type);
  const attributes: Namespace = { args: tuple(args) };
  for (const [key, value] of Object.entries(call.named ?? {})) {
    if (!(takesName[name] ?? []).includes(key))
      throw raised(run, 'TypeError', `${name}() takes no keyword arguments`);
    attributes[key.slice(1)] = value;
  }
  const object = newObject(run, { k: 'y', v: specific(name, args) }, attributes);
  keepFields(run, object);
  deliver(run, call.to, object);
};

const specific = (name: string, args: readonly Value[]): string => {
  const errno = args[0];
  return name === 'OSError' && args.length >= 2 && typeof errno === 'number'
    ? (byErrno[errno] ?? name)
    : name;
};

/** `BaseException.__init__` of an instance of a class of the program: [type, arguments]; `self` is what is made. */
export const initException: Operation = (run, call) => {
  const to = call.to;
  if (to.do === 'make') {
    const cell = cellIf(run, to.object, 'object');
    if (cell !== null) cell.attributes.args = tuple(call.args.slice(1));
    keepFields(run, to.object);
  }
  deliver(run, to, null);
};

/** `super().__init__(message)` in a class of the program: [self, arguments]. */
export const initExceptionBase: Operation = (run, call) => {
  const [self = null, ...args] = call.args;
  const cell = cellIf(run, self, 'object');
  if (cell !== null) cell.attributes.args = tuple(args);
  keepFields(run, self);
  deliver(run, call.to, null);
};

/** exception.add_note(text): [self, text]. */
export const addNote: Operation = (run, call) => {
  const [self = null, note = null] = call.args;
  if (typeof note !== 'string')
    throw raised(run, 'TypeError', `note must be a str, not '${typeNameOf(run, note)}'`);
  const cell = cellIf(run, self, 'object');
  if (cell !== null) {
    cell.attributes.$__notes__ ??= newList(run, []);
    cellIf(run, cell.attributes.$__notes__, 'list')?.items.push(note);
  }
  deliver(run, call.to, null);
};

/** exception.with_traceback(tb): itself. */
export const withTraceback: Operation = (run, call) => {
  const [self = null, trace = null] = call.args;
  const cell = cellIf(run, self, 'object');
  if (cell !== null && trace === null) delete cell.attributes.trace;
  deliver(run, call.to, self);
};

function keepFields(run: Run, object: Value): void {
  const cell = cellIf(run, object, 'object');
  const args = cell?.attributes.args;
  if (cell === null || !isBoxed(args) || args.k !== 't') return;
  if (isBuiltin(run, object, 'BaseExceptionGroup')) keepGroup(run, object, cell, args.v);
  else if (args.v.length > 2 && isBuiltin(run, object, 'OSError')) {
    cell.attributes.filename = args.v[2] ?? null;
    cell.attributes.args = tuple(args.v.slice(0, 2));
  }
}

/** Objects/exceptions.c, `BaseExceptionGroup_new`. */
function keepGroup(run: Run, object: Value, cell: CellOf<'object'>, args: readonly Value[]): void {
  const type = nameOfType(run, cell.type);
  if (args.length !== 2)
    throw raised(
      run,
      'TypeError',
      `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`,
    );
  if (typeof args[0] !== 'string')
    throw raised(run, 'TypeError', `argument 1 must be str, not ${typeNameOf(run, args[0] ?? null)}`);
  const items = itemsOf(run, args[1] ?? null);
  if (items === null) throw raised(run, 'TypeError', 'second argument (exceptions) must be a sequence');
  if (items.length === 0)
    throw raised(run, 'ValueError', 'second argument (exceptions) must be a non-empty sequence');
  items.forEach((item, index) => {
    if (!isBuiltin(run, item, 'BaseException'))
      throw raised(run, 'ValueError', `Item ${index} of second argument (exceptions) is not an exception`);
  });
  const plain = items.every((item) => isBuiltin(run, item, 'Exception'));
  if (!plain && isBuiltin(run, object, 'Exception')) throw raised(run, 'TypeError', nestText(type));
  if (plain && type === 'BaseExceptionGroup') cell.type = { k: 'y', v: 'ExceptionGroup' };
  cell.attributes.exceptions = tuple(items);
}

const nestText = (type: string): string =>
  type === 'ExceptionGroup'
    ? 'Cannot nest BaseExceptions in an ExceptionGroup'
    : `Cannot nest BaseExceptions in '${type}'`;

const itemsOf = (run: Run, value: Value): readonly Value[] | null =>
  isBoxed(value) && value.k === 't' ? value.v : (cellIf(run, value, 'list')?.items ?? null);

/** The exceptions of a group; null of anything else. */
export function membersOf(run: Run, exception: Value): readonly Value[] | null {
  const members = cellIf(run, exception, 'object')?.attributes.exceptions;
  return isBoxed(members) && members.k === 't' ? members.v : null;
}

/** Does an `except` with this (type or tuple of types) take it? */
export function matches(run: Run, exception: Value, wanted: Value): boolean {
  const types = isBoxed(wanted) && wanted.k === 't' ? wanted.v : [wanted];
  for (const type of types) checkCatchable(run, type);
  return types.some((type) => isInstance(run, exception, type));
}

function checkCatchable(run: Run, type: Value): void {
  if (isExceptionClass(run, type)) return;
  throw raised(run, 'TypeError', 'catching classes that do not inherit from BaseException is not allowed');
}

export function isExceptionClass(run: Run, type: Value): boolean {
  const cell = cellIf(run, type, 'class');
  if (cell !== null)
    return cell.mro.some((each) => isBoxed(each) && each.k === 'y' && each.v === 'BaseException');
  return isBoxed(type) && type.k === 'y' && isExceptionType(type.v);
}
