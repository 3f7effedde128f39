/** repr() of values and what they hold. */
import { codeAt } from '../../program/holes.ts';
import type { Boxed, Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Cell, CellOf } from '../heap.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { builtinTypeOf, homes, isBuiltin, nameOfType, partOf, typeNameOf } from '../types.ts';
import { isBox, isTuple, numberOf, unhex } from './box.ts';
import { reprOfFloat } from './decimals.ts';
import { addressOf } from './hash.ts';
import { decimal } from './parse.ts';
import { programAttribute } from './program.ts';
import { reprOfBytes, reprOfString } from './quote.ts';
import { setOrder } from './setOrder.ts';
import { needsPython } from './slow.ts';
import { dictOfView, isView, shownBy } from './views.ts';

/** Places of the containers that are being written: one within itself is `[...]`. */
type Inside = readonly number[];

const all = (vm: Vm, items: readonly Value[], inside: Inside): string => {
  if (inside.length > 400)
    throw raised(
      vm,
      'RecursionError',
      'maximum recursion depth exceeded while getting the repr of an object',
    );
  return items.map((item) => reprNow(vm, item, inside)).join(', ');
};

const tuple = (vm: Vm, items: readonly Value[], inside: Inside): string =>
  `(${all(vm, items, [...inside, -1])}${items.length === 1 ? ',' : ''})`;

const entries = (vm: Vm, cell: CellOf<'dict'>, inside: Inside): string =>
  Object.values(cell.entries)
    .map(([key, value]) => `${reprNow(vm, key, inside)}: ${reprNow(vm, value, inside)}`)
    .join(', ');

const set = (vm: Vm, cell: CellOf<'set' | 'frozenset'>, inside: Inside): string => {
  const body = cell.size === 0 ? '' : `{${all(vm, setOrder(vm, cell), inside)}}`;
  return cell.t === 'set' && body !== '' ? body : `${cell.t}(${body})`;
};

export const hexAddress = (place: number): string => `0x${addressOf(place).toString(16)}`;

/** `__main__.Shop`, `collections.deque`, `int`. */
export const pathOfType = (vm: Vm, type: Value): string => {
  const cell = cellOf(vm, type);
  if (cell?.t === 'class')
    return cell.module === 'builtins'
      ? cell.qualname
      : `${cell.module === '' ? '__main__' : cell.module}.${cell.qualname}`;
  const name = nameOfType(vm, type);
  const home = homes[name];
  return home === undefined ? name : `${home}.${name}`;
};

const reprOfException = (vm: Vm, cell: CellOf<'object'>): string => {
  const args = cell.attributes.args ?? null;
  const items = args !== null && isTuple(args) ? args.v : [];
  return `${nameOfType(vm, cell.type)}(${all(vm, items, [])})`;
};

const object = (vm: Vm, value: Value, cell: CellOf<'object'>, place: number): string => {
  if (programAttribute(vm, value, '__repr__') !== undefined) throw needsPython;
  if (isBuiltin(vm, value, 'BaseException')) return reprOfException(vm, cell);
  const part = partOf(vm, value);
  if (part !== value) return reprNow(vm, part, []);
  return `<${pathOfType(vm, cell.type)} object at ${hexAddress(place)}>`;
};

const view = (vm: Vm, cell: CellOf<'native'>, inside: Inside): string | null => {
  const dict = isView(cell) ? dictOfView(vm, cell) : null;
  if (!isView(cell) || dict === null) return null;
  return `${cell.type}([${all(
    vm,
    Object.values(dict.entries).map((entry) => shownBy(cell.type, entry)),
    inside,
  )}])`;
};

const container = (vm: Vm, cell: Cell, inside: Inside): string | null => {
  switch (cell.t) {
    case 'list':
      return `[${all(vm, cell.items, inside)}]`;
    case 'dict':
      return `{${entries(vm, cell, inside)}}`;
    case 'set':
    case 'frozenset':
      return set(vm, cell, inside);
    case 'deque':
      return `deque([${all(vm, cell.items, inside)}]${cell.most === null ? '' : `, maxlen=${cell.most}`})`;
    case 'native':
      return view(vm, cell, inside);
    default:
      return null;
  }
};

const around: Readonly<Record<string, string>> = {
  list: '[...]',
  dict: '{...}',
  set: 'set(...)',
  frozenset: 'frozenset(...)',
  deque: '[...]',
};

const qualnameOf = (vm: Vm, cell: CellOf<'function'>): string => {
  const given = cell.attributes.$__qualname__;
  return typeof given === 'string' ? given : (codeAt(vm.program, cell.code)?.qualname ?? '');
};

/** Those that the library has in Python. */
const ofBuiltinFunction = (name: string): string =>
  name === 'map' || name === 'filter' ? `<class '${name}'>` : `<built-in function ${name}>`;

const ofPlace = (vm: Vm, value: Value, place: number, inside: Inside): string => {
  const cell = cellOf(vm, value);
  if (cell === null) return '<free>';
  if (cell.t === 'object') return object(vm, value, cell, place);
  if (inside.includes(place)) return around[cell.t] ?? '...';
  const held = container(vm, cell, [...inside, place]);
  if (held !== null) return held;
  const at = hexAddress(place);
  switch (cell.t) {
    case 'class':
      if (programAttribute(vm, value, '__repr__') !== undefined) throw needsPython;
      return `<class '${pathOfType(vm, value)}'>`;
    case 'function':
      if (cell.globals === vm.heap.modules.builtins) return ofBuiltinFunction(qualnameOf(vm, cell));
      return `<function ${qualnameOf(vm, cell)} at ${at}>`;
    case 'generator':
      return `<${builtinTypeOf(vm, value)} object ${cell.name} at ${at}>`;
    case 'module':
      return `<module '${cell.name}'>`;
    default:
      return `<${typeNameOf(vm, value)} object at ${at}>`;
  }
};

const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const ofMethod = (vm: Vm, self: Value, callee: Value): string => {
  const place = isBox(self) && self.k === 'r' ? self.v : 0;
  if (isBox(callee) && callee.k === 'n')
    return `<built-in method ${shortName(callee.v)} of ${typeNameOf(vm, self)} object at ${hexAddress(place)}>`;
  const cell = cellOf(vm, callee);
  const name = cell?.t === 'function' ? qualnameOf(vm, cell) : '?';
  return `<bound method ${name} of ${reprNow(vm, self, [])}>`;
};

const ofNative = (vm: Vm, value: Boxed & { readonly k: 'n' }): string => {
  if (builtinTypeOf(vm, value) !== 'method_descriptor') return `<built-in function ${shortName(value.v)}>`;
  const [owner = '', name = ''] = value.v.split('.');
  return name.startsWith('__')
    ? `<slot wrapper '${name}' of '${owner}' objects>`
    : `<method '${name}' of '${owner}' objects>`;
};

const ofBox = (vm: Vm, value: Boxed, inside: Inside): string => {
  switch (value.k) {
    case 'f':
      return reprOfFloat(numberOf(value));
    case 'i':
      return decimal(vm, unhex(value.v));
    case 'b':
      return reprOfBytes(value.v);
    case 't':
      return tuple(vm, value.v, inside);
    case 'g': {
      const [start, stop, step] = value.v;
      return step === 1 ? `range(${all(vm, [start, stop], inside)})` : `range(${all(vm, value.v, inside)})`;
    }
    case 'l':
      return `slice(${all(vm, value.v, inside)})`;
    case 'n':
      return ofNative(vm, value as Boxed & { readonly k: 'n' });
    case 'm':
      return ofMethod(vm, value.v[0], value.v[1]);
    case 'y':
      return `<class '${pathOfType(vm, value)}'>`;
    case 's':
      return value.v;
    case 'r':
      return ofPlace(vm, value, value.v, inside);
  }
};

/** May throw `needsPython`. */
export const reprNow = (vm: Vm, value: Value, inside: Inside): string => {
  if (typeof value === 'string') return reprOfString(value);
  if (typeof value === 'number') return String(value);
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return ofBox(vm, value, inside);
};
