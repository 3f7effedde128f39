/** The built-in types and what inherits from what, as `help('builtins')` of CPython 3.13 tells; types of values. */
import type { Value } from '../program/value.ts';
import { cellOf } from './cells.ts';
import type { Cell } from './heap.ts';
import type { Vm } from './native.ts';

/** Each exception under its first base; indented as the documentation of exceptions draws them. */
const exceptionTree = `
BaseException
 BaseExceptionGroup
 GeneratorExit
 KeyboardInterrupt
 SystemExit
 CancelledError
 Exception
  ArithmeticError
   FloatingPointError
   OverflowError
   ZeroDivisionError
  AssertionError
  AttributeError
   FrozenInstanceError
  BufferError
  EOFError
  ExceptionGroup
  ImportError
   ModuleNotFoundError
  LookupError
   IndexError
   KeyError
  MemoryError
  NameError
   UnboundLocalError
  OSError
   BlockingIOError
   ChildProcessError
   ConnectionError
    BrokenPipeError
    ConnectionAbortedError
    ConnectionRefusedError
    ConnectionResetError
   FileExistsError
   FileNotFoundError
   InterruptedError
   IsADirectoryError
   NotADirectoryError
   PermissionError
   ProcessLookupError
   TimeoutError
  ReferenceError
  RuntimeError
   NotImplementedError
   PythonFinalizationError
   RecursionError
  StopAsyncIteration
  StopIteration
  SyntaxError
   IndentationError
    TabError
  SystemError
  TypeError
  ValueError
   UnicodeError
    UnicodeDecodeError
    UnicodeEncodeError
    UnicodeTranslateError
  Warning
   BytesWarning
   DeprecationWarning
   EncodingWarning
   FutureWarning
   ImportWarning
   PendingDeprecationWarning
   ResourceWarning
   RuntimeWarning
   SyntaxWarning
   UnicodeWarning
   UserWarning
`;

const bases: Record<string, readonly string[]> = { object: [], bool: ['int', 'object'] };

function growTree(): void {
  const path: string[] = ['object'];
  for (const row of exceptionTree.split('\n').filter(Boolean)) {
    const name = row.trim();
    const depth = row.length - name.length + 1;
    path.length = depth;
    bases[name] = [...path].reverse();
    path[depth] = name;
  }
  bases.ExceptionGroup = ['BaseExceptionGroup', 'Exception', 'BaseException', 'object'];
}
growTree();

/** Built-in types that are known in the module of their own rather than everywhere. */
export const homes: Readonly<Record<string, string>> = {
  CancelledError: 'asyncio.exceptions',
  FrozenInstanceError: 'dataclasses',
  deque: 'collections',
};

export const isExceptionType = (name: string): boolean =>
  name === 'BaseException' || (bases[name]?.includes('BaseException') ?? false);
export const exceptionTypes: readonly string[] = Object.keys(bases).filter(isExceptionType);

/** Itself first, `object` last. */
export const builtinMro = (name: string): readonly string[] =>
  name === 'object' ? ['object'] : [name, ...(bases[name] ?? ['object'])];

const kinds: Readonly<Record<string, string>> = {
  f: 'float',
  i: 'int',
  b: 'bytes',
  t: 'tuple',
  g: 'range',
  l: 'slice',
  y: 'type',
};
const singletons: Readonly<Record<string, string>> = {
  Ellipsis: 'ellipsis',
  NotImplemented: 'NotImplementedType',
  unset: 'object',
};
const generatorTypes: Readonly<Record<string, string>> = {
  coroutine: 'coroutine',
  asyncGenerator: 'async_generator',
};

function nameOfCell(cell: Cell): string {
  switch (cell.t) {
    case 'class':
      return 'type';
    case 'generator':
      return generatorTypes[cell.kind] ?? 'generator';
    case 'iterator':
      return cell.of;
    case 'native':
      return cell.type;
    case 'object':
      return 'object';
    default:
      return cell.t;
  }
}

/** `str`, `collections.deque` as they are boxed in `y`; instances of classes have another type: see `typeOf`. */
export function builtinTypeOf(vm: Vm, value: Value): string {
  if (typeof value === 'string') return 'str';
  if (typeof value === 'number') return 'int';
  if (typeof value === 'boolean') return 'bool';
  if (value === null) return 'NoneType';
  if (value.k === 'n') return value.v.includes('.') ? nativeKind(value.v) : 'builtin_function_or_method';
  if (value.k === 'm')
    return value.v[1] !== null && boxedNative(value.v[1]) ? 'builtin_function_or_method' : 'method';
  if (value.k === 's') return singletons[value.v] ?? 'object';
  const cell = cellOf(vm, value);
  return cell === null ? (kinds[value.k] ?? 'object') : nameOfCell(cell);
}

const boxedNative = (value: Value): boolean => typeof value === 'object' && value !== null && value.k === 'n';

/** `str.upper` is a method of a type, `math.sqrt` a function of a module. */
const nativeKind = (name: string): string =>
  /^(object|type|str|bytes|list|tuple|dict|set|frozenset|int|float|bool|range|slice|deque|BaseException)\./.test(
    name,
  )
    ? 'method_descriptor'
    : 'builtin_function_or_method';

/** `type(value)`. */
export function typeOf(vm: Vm, value: Value): Value {
  const cell = cellOf(vm, value);
  if (cell !== null && cell.t === 'object') return cell.type;
  return { k: 'y', v: builtinTypeOf(vm, value) };
}

/** `type.__name__`. */
export function nameOfType(vm: Vm, type: Value): string {
  const cell = cellOf(vm, type);
  if (cell !== null && cell.t === 'class') return cell.name;
  return typeof type === 'object' && type !== null && type.k === 'y' ? type.v : 'object';
}

/** `type(value).__name__`, as errors name it. */
export function typeNameOf(vm: Vm, value: Value): string {
  const cell = cellOf(vm, value);
  return cell !== null && cell.t === 'object' ? nameOfType(vm, cell.type) : builtinTypeOf(vm, value);
}

export const isType = (vm: Vm, value: Value): boolean =>
  (typeof value === 'object' && value !== null && value.k === 'y') || cellOf(vm, value)?.t === 'class';

const sameType = (a: Value, b: Value): boolean =>
  typeof a === 'object' && a !== null && typeof b === 'object' && b !== null && a.k === b.k && a.v === b.v;

/**
 * Classes of collections.abc: a type belongs there by its name (`__kinds__`), or by all the methods that it has (`__wanted__`), as
 * `__subclasshook__` has it in CPython.
 */
function fits(vm: Vm, type: Value, of: Value): boolean {
  const names = cellOf(vm, of);
  if (names === null || names.t !== 'class' || names.attributes.$__kinds__ === undefined) return false;
  const cell = cellOf(vm, type);
  if (cell === null || cell.t !== 'class')
    return textsIn(vm, names.attributes.$__kinds__).includes(nameOfType(vm, type));
  const wanted = textsIn(vm, names.attributes.$__wanted__ ?? null);
  const built = cell.mro.some(
    (each) => each !== null && !cellOf(vm, each) && nameOfType(vm, each) !== 'object' && fits(vm, each, of),
  );
  return built || (wanted.length > 0 && wanted.every((name) => hasMethod(vm, cell.mro, name)));
}

const textsIn = (vm: Vm, value: Value): readonly Value[] => {
  const cell = cellOf(vm, value);
  if (cell?.t === 'list') return cell.items;
  return typeof value === 'object' && value?.k === 't' ? value.v : [];
};

/** The nearest class that says anything of it, says it has it. */
const hasMethod = (vm: Vm, mro: readonly Value[], name: Value): boolean => {
  for (const each of mro) {
    const cell = cellOf(vm, each);
    const found = cell?.t === 'class' ? cell.attributes[`$${String(name)}`] : undefined;
    if (found !== undefined) return found !== null;
  }
  return name === '__hash__' && !mro.some((each) => unhashable.includes(nameOfType(vm, each)));
};
const unhashable = ['list', 'dict', 'set', 'deque'];

/** `issubclass` of two types. */
export function isSubtype(vm: Vm, type: Value, of: Value): boolean {
  if (sameType(type, of)) return true;
  const cell = cellOf(vm, type);
  if (cell !== null && cell.t === 'class')
    return cell.mro.some((other) => sameType(other, of)) || fits(vm, type, of);
  if (cellOf(vm, of)?.t === 'class') return fits(vm, type, of);
  if (typeof type !== 'object' || type === null || type.k !== 'y') return false;
  return typeof of === 'object' && of !== null && of.k === 'y' && builtinMro(type.v).includes(of.v);
}

/** `isinstance` of one type. */
export const isInstance = (vm: Vm, value: Value, type: Value): boolean =>
  isSubtype(vm, typeOf(vm, value), type);

/** Is it an instance of this built-in type, or of a class that inherits from it? */
export const isBuiltin = (vm: Vm, value: Value, type: string): boolean =>
  isInstance(vm, value, { k: 'y', v: type });

/** The built-in part of an instance of `class Box(dict)`; any other value itself. */
export function partOf(vm: Vm, value: Value): Value {
  const cell = cellOf(vm, value);
  return cell !== null && cell.t === 'object' ? (cell.attributes.value ?? value) : value;
}
