/** Filling, translating, encoding and making of str. */
import type { Value } from '../../program/value.ts';
import { cellIf, checkSize, newDict } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, bytesOf, isBytes } from '../values/box.ts';
import { lengthOfText } from '../values/codePoints.ts';
import { decode, encode } from '../values/encode.ts';
import { hashKey, putEntry } from '../values/entries.ts';
import { count } from '../values/indexes.ts';
import { textOf } from '../values/text.ts';
import { keyed, type Natives, one, some } from './define.ts';

const self = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

const fillOf = (vm: Vm, value: Value | undefined): string => {
  if (value === undefined) return ' ';
  if (typeof value !== 'string')
    throw raised(
      vm,
      'TypeError',
      `The fill character must be a unicode character, not ${typeNameOf(vm, value)}`,
    );
  if (lengthOfText(value) !== 1)
    throw raised(vm, 'TypeError', 'The fill character must be exactly one character long');
  return value;
};

type Fill = (text: string, fill: string, missing: number, width: number) => string;

const filler = (name: string, work: Fill): Natives =>
  some(`str.${name}`, 1, 2, (vm, text, width = 0, fill) => {
    const wide = count(vm, width);
    const by = fillOf(vm, fill);
    const missing = wide - lengthOfText(self(text));
    checkSize(wide);
    return missing <= 0 ? self(text) : work(self(text), by, missing, wide);
  });

/** Objects/stringlib/transmogrify.h: the odd one goes left if the width is odd. */
const centered: Fill = (text, fill, missing, width) => {
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
};

const zfill = (text: string, width: number): string => {
  const missing = width - lengthOfText(text);
  if (missing <= 0) return text;
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
};

const expandTabs = (text: string, size: number): string => {
  let column = 0;
  let out = '';
  for (const character of text) {
    if (character === '\t') {
      const missing = size > 0 ? size - (column % size) : 0;
      out += ' '.repeat(missing);
      column += missing;
    } else {
      out += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return out;
};

const translated = (vm: Vm, text: string, table: Value): string => {
  const dict = cellIf(vm, partOf(vm, table), 'dict');
  return [...text]
    .map((character) => {
      const entry = dict?.entries[hashKey(vm, character.codePointAt(0) ?? 0)];
      if (entry === undefined) return character;
      const by = entry[1];
      if (by === null) return '';
      return typeof by === 'string' ? by : String.fromCodePoint(Number(bigOf(by) ?? 0n));
    })
    .join('');
};

const putAll = (vm: Vm, dict: Value, pairs: readonly (readonly [Value, Value])[]): Value => {
  const cell = cellIf(vm, dict, 'dict');
  for (const [key, value] of pairs) if (cell !== null) putEntry(cell, hashKey(vm, key), key, value);
  return dict;
};

const code = (character: string): number => character.codePointAt(0) ?? 0;

const tableOf = (vm: Vm, from: Value, to: Value | undefined, gone: Value | undefined): Value => {
  const table = newDict(vm);
  if (to === undefined) {
    const given = cellIf(vm, from, 'dict');
    if (given === null)
      throw raised(vm, 'TypeError', 'if you give only one argument to maketrans it must be a dict');
    return putAll(
      vm,
      table,
      Object.values(given.entries).map(
        ([key, value]) => [typeof key === 'string' ? code(key) : key, value] as const,
      ),
    );
  }
  const [some, others] = [[...self(from)], [...self(to)]];
  if (some.length !== others.length)
    throw raised(vm, 'ValueError', 'the first two maketrans arguments must have equal length');
  putAll(
    vm,
    table,
    some.map((character, at) => [code(character), code(others[at] ?? '')] as const),
  );
  return putAll(
    vm,
    table,
    [...self(gone ?? '')].map((character) => [code(character), null] as const),
  );
};

const decoded = (vm: Vm, value: Value, encoding: Value, errors: Value | undefined): string => {
  if (!isBytes(value)) {
    const said =
      typeof value === 'string'
        ? 'decoding str is not supported'
        : `decoding to str: need a bytes-like object, ${typeNameOf(vm, value)} found`;
    throw raised(vm, 'TypeError', said);
  }
  return decode(vm, value.v, self(encoding), self(errors ?? 'strict'));
};

const wordFor = (vm: Vm, value: Value, name: string): string => {
  if (typeof value === 'string') return value;
  const given = value === null ? 'None' : typeNameOf(vm, value);
  throw raised(vm, 'TypeError', `encode() argument '${name}' must be str, not ${given}`);
};

export const strShape: Natives = {
  ...filler('ljust', (text, fill, missing) => text + fill.repeat(missing)),
  ...filler('rjust', (text, fill, missing) => fill.repeat(missing) + text),
  ...filler('center', centered),
  ...one('str.zfill', (vm, text, width = 0) => zfill(self(text), count(vm, width))),
  ...keyed('str.expandtabs', { names: ['tabsize'], least: 0 }, (vm, [text, size = 8]) =>
    expandTabs(self(text), count(vm, size)),
  ),
  ...one('str.translate', (vm, text, table = null) => translated(vm, self(text), table)),
  ...keyed(
    'str.encode',
    { names: ['encoding', 'errors'], least: 0 },
    (vm, [text, encoding = 'utf-8', errors = 'strict']) =>
      bytesOf(encode(vm, self(text), wordFor(vm, encoding, 'encoding'), wordFor(vm, errors, 'errors'))),
  ),
  ...keyed('str.__new__', { names: ['object', 'encoding', 'errors'], least: 0 }, newText),
  ...maketrans(),
};

function newText(vm: Vm, [value, encoding, errors]: readonly (Value | undefined)[]): Value {
  if (value === undefined) return '';
  if (encoding !== undefined || errors !== undefined) return decoded(vm, value, encoding ?? 'utf-8', errors);
  return textOf(vm, value);
}

/** A static method: it comes without a `self`. */
function maketrans(): Natives {
  return {
    'str.maketrans': (vm, [from = null, to, gone]) => tableOf(vm, from, to, gone),
  };
}
