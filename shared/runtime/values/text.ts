/** str(), repr(), ascii() and format() as the interpreter and natives ask for them. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import { redirect, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { isBuiltin, partOf, typeNameOf } from '../types.ts';
import { bigOf, isFloat, isTuple, numberOf } from './box.ts';
import { formatFloat, formatInt, formatString } from './formatNumber.ts';
import { programAttribute } from './program.ts';
import { asciiOnly } from './quote.ts';
import { reprNow } from './repr.ts';
import { needsPython, orPython } from './slow.ts';

/** Containers of objects with a `__repr__` of their own are written by the library. */
export const reprOf = (vm: Vm, value: Value): string => {
  if (typeof value === 'string' || typeof value === 'number') return reprNow(vm, value, []);
  return orPython('_repr', [value], () => reprNow(vm, value, []));
};

export const asciiOf = (vm: Vm, value: Value): string => asciiOnly(reprOf(vm, value));

const argsOf = (vm: Vm, value: Value): readonly Value[] => {
  const cell = cellOf(vm, value);
  const args = cell?.t === 'object' ? (cell.attributes.args ?? null) : null;
  return args !== null && isTuple(args) ? args.v : [];
};

const hidden = (vm: Vm, value: Value, name: string): Value => {
  const cell = cellOf(vm, value);
  return cell?.t === 'object' ? (cell.attributes[name] ?? null) : null;
};

/** str() of an exception: its one argument, or all of them. */
const textOfException = (vm: Vm, value: Value): string => {
  const args = argsOf(vm, value);
  const [first = null, second = null] = args;
  if (isBuiltin(vm, value, 'KeyError') && args.length === 1) return reprNow(vm, first, []);
  if (isBuiltin(vm, value, 'BaseExceptionGroup')) {
    const count = isTuple(second) ? second.v.length : (cellItems(vm, second)?.length ?? 0);
    return `${textNow(vm, first)} (${count} sub-exception${count === 1 ? '' : 's'})`;
  }
  if (isBuiltin(vm, value, 'OSError') && args.length >= 2) {
    const file = hidden(vm, value, 'filename');
    const at = file === null ? '' : `: ${reprNow(vm, file, [])}`;
    return `[Errno ${textNow(vm, first)}] ${textNow(vm, second)}${at}`;
  }
  if (args.length === 0) return '';
  return args.length === 1 ? textNow(vm, first) : reprNow(vm, { k: 't', v: args }, []);
};

const cellItems = (vm: Vm, value: Value): readonly Value[] | null => {
  const cell = cellOf(vm, value);
  return cell?.t === 'list' ? cell.items : null;
};

/** May throw `needsPython`. */
export const textNow = (vm: Vm, value: Value): string => {
  if (typeof value === 'string') return value;
  if (cellOf(vm, value)?.t !== 'object') return reprNow(vm, value, []);
  if (programAttribute(vm, value, '__str__') !== undefined) throw needsPython;
  if (isBuiltin(vm, value, 'BaseException')) return textOfException(vm, value);
  const part = partOf(vm, value);
  return typeof part === 'string' ? part : reprNow(vm, value, []);
};

export const textOf = (vm: Vm, value: Value): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return orPython('_str', [value], () => textNow(vm, value));
};

/** format(): values without a language of their own know only the empty one. */
export const formatOf = (vm: Vm, value: Value, spec: string): string => {
  if (typeof value === 'string' && spec === '') return value;
  if (programAttribute(vm, value, '__format__') !== undefined) return redirect('_format', [value, spec]);
  const x = partOf(vm, value);
  if (spec === '') return textOf(vm, value);
  if (typeof x === 'string') return formatString(vm, x, spec);
  if (isFloat(x)) return formatFloat(vm, numberOf(x), spec);
  const whole = bigOf(x);
  if (whole !== null) return formatInt(vm, whole, spec, typeof x === 'boolean' ? 'bool' : 'int');
  const owner = typeNameOf(vm, value);
  throw raised(vm, 'TypeError', `unsupported format string passed to ${owner}.__format__`);
};
