/** Cutting and joining: split, partition, strip, splitlines, join. */
import type { Value } from '../../program/value.ts';
import { checkSize, newList } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { tupleOf } from '../values/box.ts';
import { count } from '../values/indexes.ts';
import { itemsOf } from '../values/iterate.ts';
import { space } from '../values/parse.ts';
import { truthOf } from '../values/truth.ts';
import { keyed, type Natives, one, some } from './define.ts';
import { textArgument } from './strFind.ts';

const self = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const leading = new RegExp(`^${space}+`);
const trailing = new RegExp(`${space}+$`);
const word = new RegExp(`(?:(?!${space})[\\s\\S])+`, 'g');

const splitWords = (text: string, most: number): string[] => {
  if (most < 0) return text.match(word) ?? [];
  const pieces: string[] = [];
  let rest = text.replace(leading, '');
  while (rest !== '' && pieces.length < most) {
    const piece = rest.match(word)?.[0] ?? '';
    pieces.push(piece);
    rest = rest.slice(piece.length).replace(leading, '');
  }
  return rest === '' ? pieces : [...pieces, rest];
};

const lastWord = new RegExp(`(?:(?!${space})[\\s\\S])+$`);

const splitWordsFromEnd = (text: string, most: number): string[] => {
  if (most < 0) return splitWords(text, most);
  const pieces: string[] = [];
  let rest = text.replace(trailing, '');
  while (rest !== '' && pieces.length < most) {
    const piece = lastWord.exec(rest)?.[0] ?? '';
    pieces.unshift(piece);
    rest = rest.slice(0, -piece.length).replace(trailing, '');
  }
  return rest === '' ? pieces : [rest, ...pieces];
};

const splitAt = (text: string, mark: string, most: number): string[] => {
  const pieces = text.split(mark);
  if (most < 0 || pieces.length - 1 <= most) return pieces;
  return [...pieces.slice(0, most), pieces.slice(most).join(mark)];
};

const splitAtFromEnd = (text: string, mark: string, most: number): string[] => {
  const pieces = text.split(mark);
  if (most < 0 || pieces.length - 1 <= most) return pieces;
  const head = pieces.length - most;
  return [pieces.slice(0, head).join(mark), ...pieces.slice(head)];
};

type Splitter = (text: string, mark: string, most: number) => string[];

const splitter = (name: string, words: (text: string, most: number) => string[], marks: Splitter): Natives =>
  keyed(`str.${name}`, { names: ['sep', 'maxsplit'], least: 0 }, (vm, [text, mark = null, most]) => {
    const times = most === undefined ? -1 : count(vm, most);
    const separator = partOf(vm, mark);
    if (separator === null) return newList(vm, words(self(text), times));
    if (typeof separator !== 'string')
      throw raised(vm, 'TypeError', `must be str or None, not ${typeNameOf(vm, mark)}`);
    if (separator === '') throw raised(vm, 'ValueError', 'empty separator');
    const pieces = marks(self(text), separator, times);
    vm.ns += pieces.length * vm.prices.item;
    return newList(vm, pieces);
  });

const partition = (name: string, last: boolean): Natives =>
  one(`str.${name}`, (vm, text, mark) => {
    const separator = textArgument(vm, mark, 'must be str');
    if (separator === '') throw raised(vm, 'ValueError', 'empty separator');
    const whole = self(text);
    const at = last ? whole.lastIndexOf(separator) : whole.indexOf(separator);
    if (at < 0) return tupleOf(last ? ['', '', whole] : [whole, '', '']);
    return tupleOf([whole.slice(0, at), separator, whole.slice(at + separator.length)]);
  });

const strip = (text: string, characters: string | null, left: boolean, right: boolean): string => {
  if (characters === null) {
    const started = left ? text.replace(leading, '') : text;
    return right ? started.replace(trailing, '') : started;
  }
  const gone = new Set(characters);
  const all = [...text];
  let from = 0;
  let to = all.length;
  while (left && from < to && gone.has(all[from] ?? '')) from += 1;
  while (right && to > from && gone.has(all[to - 1] ?? '')) to -= 1;
  return all.slice(from, to).join('');
};

const stripper = (name: string, left: boolean, right: boolean): Natives =>
  some(`str.${name}`, 0, 1, (vm, text, characters = null) => {
    const given = partOf(vm, characters);
    if (given !== null && typeof given !== 'string')
      throw raised(vm, 'TypeError', `${name} arg must be None or str`);
    return strip(self(text), given, left, right);
  });

const ends = '\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029';
const lines = new RegExp(`[^${ends}]*(?:\\r\\n|[${ends}]|$)`, 'g');
const lineEnd = new RegExp(`(?:\\r\\n|[${ends}])$`);

export const splitLines = (text: string, keep: boolean): string[] => {
  const all = (text.match(lines) ?? []).filter((line) => line !== '');
  return keep ? all : all.map((line) => line.replace(lineEnd, ''));
};

const join = (vm: Vm, mark: string, items: readonly Value[]): string => {
  const texts = items.map((item, at) => {
    const text = partOf(vm, item);
    if (typeof text === 'string') return text;
    const owner = typeNameOf(vm, item);
    throw raised(vm, 'TypeError', `sequence item ${at}: expected str instance, ${owner} found`);
  });
  checkSize(texts.reduce((sum, text) => sum + text.length + mark.length, 0));
  return texts.join(mark);
};

export const strSplit: Natives = {
  ...splitter('split', splitWords, splitAt),
  ...splitter('rsplit', splitWordsFromEnd, splitAtFromEnd),
  ...partition('partition', false),
  ...partition('rpartition', true),
  ...stripper('strip', true, true),
  ...stripper('lstrip', true, false),
  ...stripper('rstrip', false, true),
  ...keyed('str.splitlines', { names: ['keepends'], least: 0 }, (vm, [text, keep]) =>
    newList(vm, splitLines(self(text), keep !== undefined && truthOf(vm, keep))),
  ),
  ...one('str.join', (vm, mark, items = null) => join(vm, self(mark), joinable(vm, items))),
};

const joinable = (vm: Vm, items: Value): Value[] => {
  try {
    return itemsOf(vm, items);
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'raised' in thrown)
      throw raised(vm, 'TypeError', 'can only join an iterable');
    throw thrown;
  }
};
