/** Methods of bytes. A byte is a character of the text that stands for them. */
import type { Value } from '../../program/value.ts';
import type { Native, Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { bigOf, bytesOf, isBytes, isTuple, tupleOf } from '../values/box.ts';
import { decode, encode } from '../values/encode.ts';
import { itemsOf } from '../values/iterate.ts';
import { free, keyed, type Natives, nothing, one } from './define.ts';
import { strCases } from './strCases.ts';
import { strChecks } from './strChecks.ts';
import { strFind } from './strFind.ts';
import { strShape } from './strShape.ts';
import { strSplit } from './strSplit.ts';

const self = (value: Value | undefined): string => (value !== undefined && isBytes(value) ? value.v : '');

/** As its characters, where it is bytes; tuples and lists of them too. */
const asText = (value: Value): Value => {
  if (isBytes(value)) return value.v;
  return isTuple(value) ? tupleOf(value.v.map(asText)) : value;
};
const asBytes = (value: Value): Value => {
  if (typeof value === 'string') return bytesOf(value);
  return isTuple(value) ? tupleOf(value.v.map(asBytes)) : value;
};

/** The method of str of the same name does the work; a list of texts becomes one of bytes. */
const borrowed =
  (method: Native | undefined, name: string): Native =>
  (vm, args, named) => {
    for (const arg of args.slice(1))
      if (typeof arg === 'string') throw raised(vm, 'TypeError', `${wanted(name)}, not 'str'`);
    const found =
      method?.(
        vm,
        args.map((arg) => byteArgument(arg, name)),
        named,
      ) ?? null;
    const list =
      typeof found === 'object' && found !== null && found.k === 'r' ? vm.heap.cells[found.v] : null;
    if (list?.t === 'list') list.items = list.items.map(asBytes);
    return asBytes(found);
  };

const wanted = (name: string): string =>
  takesNumbers(name) ? 'argument should be integer or bytes-like object' : 'a bytes-like object is required';

const takesNumbers = (name: string): boolean => /find|index|count/.test(name);

/** find and count take a byte by its number too. */
const byteArgument = (arg: Value, name: string): Value => {
  const numbered = takesNumbers(name) && typeof arg === 'number' && arg >= 0 && arg < 256;
  return numbered ? String.fromCharCode(arg) : asText(arg);
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

const toHex = (text: string, mark: string): string =>
  [...text].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(mark);

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
  const texts = itemsOf(vm, given).map((item, at) => {
    if (isBytes(item)) return item.v;
    const owner = typeNameOf(vm, item);
    throw raised(vm, 'TypeError', `sequence item ${at}: expected a bytes-like object, ${owner} found`);
  });
  return bytesOf(texts.join(self(mark)));
};

const word = (value: Value | undefined, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;

export const bytesMethods: Natives = {
  ...all,
  ...keyed('bytes.__new__', { names: ['source', 'encoding', 'errors'], least: 0 }, newBytes),
  ...keyed('bytes.decode', { names: ['encoding', 'errors'], least: 0 }, (vm, [bytes, encoding, errors]) =>
    decode(vm, self(bytes), word(encoding, 'utf-8'), word(errors, 'strict')),
  ),
  ...free('bytes.hex', (_vm, [bytes, mark]) => toHex(self(bytes), word(mark, ''))),
  ...one('bytes.join', (vm, mark, items = null) => joined(vm, mark, items)),
  ...nothing('bytes.__bytes__', (_vm, bytes) => bytesOf(self(bytes))),
  'bytes.fromhex': (vm, [text]) => fromHex(vm, word(text, '')),
};
