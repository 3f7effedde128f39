/** Methods of bytes. A byte is a character of the text that stands for them. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { bigOf, bytesOf, isBytes } from '../values/box.ts';
import { decode, encode } from '../values/encode.ts';
import { count } from '../values/indexes.ts';
import { itemsOf, listed } from '../values/iterate.ts';
import { borrowed, typeError } from './bytesByText.ts';
import { keyed, type Natives, nothing, one } from './define.ts';
import { strCases } from './strCases.ts';
import { strChecks } from './strChecks.ts';
import { strFind } from './strFind.ts';
import { strShape } from './strShape.ts';
import { strSplit } from './strSplit.ts';

const self = (value: Value | undefined): string => (value !== undefined && isBytes(value) ? value.v : '');

const everyByte = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');

/** By a table of all 256 bytes or None, without the bytes in `gone`. */
const translated = (vm: Vm, [bytes, table = null, gone]: readonly (Value | undefined)[]): Value => {
  const [by, without] = [table === null ? bytesOf(everyByte) : table, gone ?? bytesOf('')];
  for (const each of [by, without])
    if (!isBytes(each)) typeError(vm, `a bytes-like object is required, not '${typeNameOf(vm, each)}'`);
  if (self(by).length !== 256)
    throw raised(vm, 'ValueError', 'translation table must be 256 characters long');
  const kept = [...self(bytes)].filter((byte) => !self(without).includes(byte));
  return bytesOf(kept.map((byte) => self(by).charAt(byte.charCodeAt(0))).join(''));
};

const names = [
  ...[
    'upper',
    'lower',
    'capitalize',
    'title',
    'swapcase',
    'isalpha',
    'isdigit',
    'isalnum',
    'isspace',
    'isupper',
  ],
  ...['islower', 'istitle', 'isascii', 'find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'],
  ...[
    'replace',
    'removeprefix',
    'removesuffix',
    'split',
    'rsplit',
    'partition',
    'rpartition',
    'strip',
    'lstrip',
  ],
  ...['rstrip', 'splitlines', 'ljust', 'rjust', 'center', 'zfill', 'expandtabs'],
];
const methods: Natives = { ...strCases, ...strChecks, ...strFind, ...strShape, ...strSplit };

const all: Natives = Object.fromEntries(
  names.map((name) => [`bytes.${name}`, borrowed(methods[`str.${name}`], name)]),
);

const fromItems = (vm: Vm, items: readonly Value[]): Value =>
  bytesOf(
    items
      .map((item) => {
        const byte = bigOf(item);
        if (byte === null)
          throw raised(
            vm,
            'TypeError',
            `'${typeNameOf(vm, item)}' object cannot be interpreted as an integer`,
          );
        if (byte < 0n || byte > 255n) throw raised(vm, 'ValueError', 'bytes must be in range(0, 256)');
        return String.fromCharCode(Number(byte));
      })
      .join(''),
  );

const newBytes = (vm: Vm, [given, encoding, errors]: readonly (Value | undefined)[]): Value => {
  if (given === undefined) return bytesOf('');
  if (typeof given === 'string') {
    if (typeof encoding !== 'string') throw raised(vm, 'TypeError', 'string argument without an encoding');
    return bytesOf(encode(vm, given, encoding, typeof errors === 'string' ? errors : 'strict'));
  }
  if (isBytes(given)) return given;
  const count = bigOf(given);
  if (count === null) {
    if (given === null || (typeof given === 'object' && given.k === 'f'))
      throw raised(vm, 'TypeError', `cannot convert '${typeNameOf(vm, given)}' object to bytes`);
    return fromItems(vm, itemsOf(vm, given));
  }
  if (count < 0n) throw raised(vm, 'ValueError', 'negative count');
  return bytesOf('\0'.repeat(Number(count)));
};

const hexOf = (byte: string): string => byte.charCodeAt(0).toString(16).padStart(2, '0');

/** So many bytes stand together, counted from the right; from the left if negative. */
const toHex = (text: string, mark: string, together: number): string => {
  const pairs = [...text].map(hexOf);
  if (mark === '' || together === 0) return pairs.join('');
  const size = Math.abs(together);
  const first = together > 0 ? pairs.length % size : 0;
  const groups = first > 0 ? [pairs.slice(0, first).join('')] : [];
  for (let at = first; at < pairs.length; at += size) groups.push(pairs.slice(at, at + size).join(''));
  return groups.join(mark);
};

const fromHex = (vm: Vm, text: string): Value => {
  const digits = text.replace(/\s/g, '');
  const wrong = /[^0-9a-fA-F]/.exec(text.replace(/\s/g, '0'))?.index;
  if (wrong !== undefined || digits.length % 2 === 1) {
    const at = wrong ?? text.length;
    throw raised(vm, 'ValueError', `non-hexadecimal number found in fromhex() arg at position ${at}`);
  }
  return bytesOf(
    (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''),
  );
};

const joined = (vm: Vm, mark: Value | undefined, given: Value): Value => {
  if (listed(vm, given) === undefined && cellOf(vm, given) === null)
    typeError(vm, 'can only join an iterable');
  const texts = itemsOf(vm, given).map((item, at) => {
    if (isBytes(item)) return item.v;
    const owner = typeNameOf(vm, item);
    throw raised(vm, 'TypeError', `sequence item ${at}: expected a bytes-like object, ${owner} found`);
  });
  return bytesOf(texts.join(self(mark)));
};

const word = (value: Value | undefined, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;

const named = (vm: Vm, value: Value | undefined, name: string, otherwise: string): string => {
  if (value === undefined || typeof value === 'string') return value ?? otherwise;
  return typeError(
    vm,
    `decode() argument '${name}' must be str, not ${value === null ? 'None' : typeNameOf(vm, value)}`,
  );
};

export const bytesMethods: Natives = {
  ...all,
  ...keyed('bytes.__new__', { names: ['source', 'encoding', 'errors'], least: 0 }, newBytes),
  ...keyed('bytes.decode', { names: ['encoding', 'errors'], least: 0 }, (vm, [bytes, encoding, errors]) =>
    decode(vm, self(bytes), named(vm, encoding, 'encoding', 'utf-8'), named(vm, errors, 'errors', 'strict')),
  ),
  ...keyed('bytes.translate', { names: ['table', '/', 'delete'], least: 1 }, translated),
  ...keyed(
    'bytes.hex',
    { names: ['sep', 'bytes_per_sep'], least: 0 },
    (vm, [bytes, mark = '', together = 1]) =>
      toHex(self(bytes), isBytes(mark) ? mark.v : word(mark, ''), count(vm, together)),
  ),
  ...one('bytes.join', (vm, mark, items = null) => joined(vm, mark, items)),
  ...nothing('bytes.__bytes__', (_vm, bytes) => bytesOf(self(bytes))),
  'bytes.fromhex': (vm, [text = null]) =>
    fromHex(
      vm,
      typeof text === 'string'
        ? text
        : typeError(vm, `fromhex() argument must be str, not ${typeNameOf(vm, text)}`),
    ),
};
