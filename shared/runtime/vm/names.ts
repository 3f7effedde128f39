/** Built-in names, and what was meant by a name that is not there. */
import { unset, type Value } from '../../program/value.ts';
import { cellIf } from '../cells.ts';
import type { Frame } from '../heap.ts';
import { natives } from '../natives/index.ts';
import { exceptionTypes, homes } from '../types.ts';
import { findAttribute } from './attributes.ts';
import { closest } from './closest.ts';
import { isUnset, localOf } from './flow.ts';
import { loadedOf, type Run } from './run.ts';

const typeNames = [
  ...['bool', 'bytearray', 'bytes', 'classmethod', 'complex', 'dict', 'float', 'frozenset', 'int', 'list'],
  ...[
    'memoryview',
    'object',
    'property',
    'range',
    'set',
    'slice',
    'staticmethod',
    'str',
    'super',
    'tuple',
    'type',
  ],
];

const types: ReadonlySet<string> = new Set([
  ...typeNames,
  ...exceptionTypes.filter((name) => homes[name] === undefined),
]);
const aliases: Readonly<Record<string, Value>> = {
  $IOError: { k: 'y', v: 'OSError' },
  $EnvironmentError: { k: 'y', v: 'OSError' },
  $Ellipsis: { k: 's', v: 'Ellipsis' },
  $NotImplemented: { k: 's', v: 'NotImplemented' },
  $__debug__: true,
};

/** The interpreter's own functions that stand beside the natives. */
const own: ReadonlySet<string> = new Set([
  ...['getattr', 'setattr', 'delattr', 'hasattr', 'next', 'iter', 'globals', 'locals', 'vars', 'dir'],
]);

/** What the compiler writes for `except*` and `match`. */
const written: ReadonlySet<string> = new Set(['$_exceptStar', '$_matchesSequence']);

/** Any name that everybody knows (with `$`); the library sees the hidden functions of module `builtins` too. */
export function builtinNamed(run: Run, frame: Frame, name: string): Value | undefined {
  const hidden = name.startsWith('$_') && !name.startsWith('$__');
  if (hidden && !written.has(name) && loadedOf(run, frame.code).code.module === '') return undefined;
  const place = run.heap.modules.builtins;
  const cell = place === undefined ? undefined : run.heap.cells[place];
  const found = cell?.t === 'module' && cell.loaded ? cell.attributes[name] : undefined;
  if (found !== undefined && !name.startsWith('$__')) return found;
  return aliases[name] ?? nativeNamed(name.slice(1));
}

function nativeNamed(name: string): Value | undefined {
  if (types.has(name)) return { k: 'y', v: name };
  if (own.has(name) || (natives[name] !== undefined && !name.includes('.'))) return { k: 'n', v: name };
  return undefined;
}

/** All names of built-in functions and types that a program may use. */
export function builtinNames(run: Run): string[] {
  const place = run.heap.modules.builtins;
  const cell = cellIf(run, place === undefined ? null : { k: 'r', v: place }, 'module');
  const written = Object.keys(cell?.attributes ?? {}).map((name) => name.slice(1));
  const all = [...written, ...Object.keys(natives), ...own, ...types];
  return [...new Set(all.filter((name) => !name.includes('.') && !name.startsWith('_')))].sort();
}

/** "Did you mean": Lib/traceback.py looks at locals, globals, built-ins; in a method first whether `self` has it. */
export function hintFor(run: Run, frame: Frame, name: string): Value {
  const self = localOf(run, frame, 'self');
  if (self !== undefined && findAttribute(run, self, `$${name}`) !== undefined) return `self.${name}`;
  const globals = cellIf(run, { k: 'r', v: frame.globals }, 'module')?.attributes ?? {};
  const { locals } = loadedOf(run, frame.code).code;
  const set = locals.filter((local) => !isUnset(localOf(run, frame, local) ?? unset));
  const names = Object.keys(globals).map((key) => key.slice(1));
  return closest(name, [...set, ...names, ...builtinNames(run)]);
}
