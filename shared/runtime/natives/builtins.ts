/** Functions that everybody knows: repr, chr, hex, hash, isinstance and so on. */
import type { Value } from '../../program/value.ts';
import { cellOf, newObject } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { isInstance, isSubtype, isType, partOf, typeNameOf } from '../types.ts';
import { builtinType, intOf, isBox, isTuple } from '../values/box.ts';
import { lengthOfText } from '../values/codePoints.ts';
import { addressOf, hashOf } from '../values/hash.ts';
import { wholeNumber } from '../values/indexes.ts';
import { programAttribute } from '../values/program.ts';
import { asciiOnly } from '../values/quote.ts';
import { reprNow } from '../values/repr.ts';
import { formatOf, textNow } from '../values/text.ts';
import { free, type Natives, one, some } from './define.ts';

const chr = (vm: Vm, value: Value): string => {
  const code = wholeNumber(vm, value);
  if (code < 0n || code > 0x10ffffn) throw raised(vm, 'ValueError', 'chr() arg not in range(0x110000)');
  return String.fromCodePoint(Number(code));
};

const ord = (vm: Vm, value: Value): number => {
  const text = isBox(value) && value.k === 'b' ? value.v : partOf(vm, value);
  if (typeof text !== 'string')
    throw raised(vm, 'TypeError', `ord() expected string of length 1, but ${typeNameOf(vm, value)} found`);
  const length = lengthOfText(text);
  if (length !== 1)
    throw raised(vm, 'TypeError', `ord() expected a character, but string of length ${length} found`);
  return text.codePointAt(0) ?? 0;
};

const based = (name: string, radix: number, prefix: string): Natives =>
  one(name, (vm, value = null) => {
    const x = wholeNumber(vm, value);
    return `${x < 0n ? '-' : ''}${prefix}${(x < 0n ? -x : x).toString(radix)}`;
  });

/** Of a type, a tuple of types or a union; None stands for its type in a union. */
const matches = (vm: Vm, of: Value, test: (type: Value) => boolean, name: string): boolean => {
  if (isTuple(of)) return of.v.some((each) => matches(vm, each, test, name));
  if (isType(vm, of)) return test(of);
  const kinds =
    name === 'isinstance'
      ? 'a type, a tuple of types, or a union'
      : 'a class, a tuple of classes, or a union';
  throw raised(vm, 'TypeError', `${name}() arg 2 must be ${kinds}`);
};

const idOf = (vm: Vm, value: Value): Value => {
  if (isBox(value) && value.k === 'r') return addressOf(value.v);
  return intOf(0x7f5000000000n + ((hashOfShape(vm, value) & 0xffffffffn) << 4n));
};

/** Values that stand for themselves are the same where they look the same. */
const hashOfShape = (vm: Vm, value: Value): bigint =>
  hashOf(vm, `${typeNameOf(vm, value)} ${JSON.stringify(value)}`);

const isCallable = (vm: Vm, value: Value): boolean => {
  const cell = cellOf(vm, value);
  if (cell === null) return isBox(value) && 'nmy'.includes(value.k);
  if (cell.t === 'function' || cell.t === 'class') return true;
  return (
    cell.t === 'object' &&
    (programAttribute(vm, value, '__call__') !== undefined || cell.attributes.function !== undefined)
  );
};

const hashed = (vm: Vm, value: Value): Value => intOf(hashOf(vm, value));

const specText = (vm: Vm, spec: Value): string => {
  if (typeof spec === 'string') return spec;
  throw raised(
    vm,
    'TypeError',
    `format() argument 2 must be str, not ${spec === null ? 'None' : typeNameOf(vm, spec)}`,
  );
};

export const builtinFunctions: Natives = {
  ...one('repr', (vm, value = null) => reprNow(vm, value, [])),
  ...one('ascii', (vm, value = null) => asciiOnly(reprNow(vm, value, []))),
  ...some('format', 1, 2, (vm, value = null, spec = '') => formatOf(vm, value, specText(vm, spec))),
  ...one('chr', (vm, value = null) => chr(vm, value)),
  ...one('ord', (vm, value = null) => ord(vm, value)),
  ...based('hex', 16, '0x'),
  ...based('oct', 8, '0o'),
  ...based('bin', 2, '0b'),
  ...one('hash', (vm, value = null) => hashed(vm, value)),
  ...one('id', (vm, value = null) => idOf(vm, value)),
  ...one('callable', (vm, value = null) => isCallable(vm, value)),
  ...some('isinstance', 2, 2, (vm, value = null, of = null) =>
    matches(vm, of, (type) => isInstance(vm, value, type), 'isinstance'),
  ),
  ...some('issubclass', 2, 2, (vm, type = null, of = null) => {
    if (!isType(vm, type)) throw raised(vm, 'TypeError', 'issubclass() arg 1 must be a class');
    return matches(vm, of, (each) => isSubtype(vm, type, each), 'issubclass');
  }),
  ...free('object.__new__', (vm) => newObject(vm, builtinType('object'))),
  /** For the library: the texts of all, or None where Python code must give one. */
  '_texts.join': (vm, [items = null, mark = ' ']) => {
    const all = isTuple(items) ? items.v : [];
    try {
      return all.map((item) => textNow(vm, item)).join(typeof mark === 'string' ? mark : '');
    } catch {
      return null;
    }
  },
};
