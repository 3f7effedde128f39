/** Looking for parts of a str: find, index, count, startswith, replace. Places count characters. */
import type { Value } from '../../program/value.ts';
import { checkSize } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { isTuple } from '../values/box.ts';
import { isSimple, lengthOfText, placeInText, sliceOfText } from '../values/codePoints.ts';
import { count as countFrom, windowOf } from '../values/indexes.ts';
import { keyed, type Natives, some } from './define.ts';

export const textArgument = (vm: Vm, value: Value | undefined, otherwise: string): string => {
  const part = value === undefined ? null : partOf(vm, value);
  if (typeof part === 'string') return part;
  throw raised(vm, 'TypeError', `${otherwise}, not ${typeNameOf(vm, value ?? null)}`);
};

const self = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

interface Sought {
  /** What lies between the bounds. */
  readonly within: string;
  readonly from: number;
  readonly part: string;
  /** The start lies beyond the end: nothing is found, not even ''. */
  readonly beyond: boolean;
}

const sought = (vm: Vm, args: readonly Value[], name: string): Sought => {
  const [text, part, start, stop] = args;
  const wanted = textArgument(vm, part, `${name} must be str`);
  const whole = self(text);
  if (start === undefined && stop === undefined)
    return { within: whole, from: 0, part: wanted, beyond: false };
  const [from, to] = windowOf(vm, start, stop, lengthOfText(whole));
  return { within: sliceOfText(whole, from, Math.max(from, to)), from, part: wanted, beyond: from > to };
};

const place = ({ within, from, part, beyond }: Sought, last: boolean): number => {
  if (beyond) return -1;
  const half = last ? within.lastIndexOf(part) : within.indexOf(part);
  return half < 0 ? -1 : from + placeInText(within, half);
};

const finder = (name: string, last: boolean): Natives =>
  some(`str.${name}`, 1, 3, (vm, ...args) => place(sought(vm, args, `${name}() argument 1`), last));

const indexer = (name: string, last: boolean): Natives =>
  some(`str.${name}`, 1, 3, (vm, ...args) => {
    const found = place(sought(vm, args, `${name}() argument 1`), last);
    if (found < 0) throw raised(vm, 'ValueError', 'substring not found');
    return found;
  });

const countIn = ({ within, part, beyond }: Sought): number => {
  if (beyond) return 0;
  return part === '' ? lengthOfText(within) + 1 : within.split(part).length - 1;
};

const wrongPrefix = (vm: Vm, name: string, value: Value, inTuple: boolean): never => {
  const wanted = inTuple
    ? `tuple for ${name} must only contain str`
    : `${name} first arg must be str or a tuple of str`;
  throw raised(vm, 'TypeError', `${wanted}, not ${typeNameOf(vm, value)}`);
};

const ends = (name: string, test: (text: string, part: string) => boolean): Natives =>
  some(`str.${name}`, 1, 3, (vm, ...args) => {
    const [text = '', part = null, ...bounds] = args;
    const options = isTuple(part) ? part.v : [part];
    return options.some((option) => {
      if (typeof option !== 'string') return wrongPrefix(vm, name, option, isTuple(part));
      const { within, beyond } = sought(vm, [text, option, ...bounds], name);
      return !beyond && test(within, option);
    });
  });

const replaced = (text: string, part: string, by: string, most: number): string => {
  if (most < 0 && part !== '') return text.replaceAll(part, () => by);
  const pieces = part === '' ? ['', ...(isSimple(text) ? text.split('') : [...text]), ''] : text.split(part);
  if (most < 0 || pieces.length - 1 <= most) return pieces.join(by);
  const head = pieces.slice(0, most).map((piece) => piece + by);
  return head.join('') + pieces.slice(most).join(part);
};

export const strFind: Natives = {
  ...finder('find', false),
  ...finder('rfind', true),
  ...indexer('index', false),
  ...indexer('rindex', true),
  ...some('str.count', 1, 3, (vm, ...args) => countIn(sought(vm, args, 'count() argument 1'))),
  ...ends('startswith', (text, part) => text.startsWith(part)),
  ...ends('endswith', (text, part) => text.endsWith(part)),
  ...keyed('str.replace', { names: ['old', 'new', '/', 'count'], least: 2 }, (vm, [text, old, by, most]) => {
    const part = textArgument(vm, old, 'replace() argument 1 must be str');
    const other = textArgument(vm, by, 'replace() argument 2 must be str');
    const result = replaced(self(text), part, other, most === undefined ? -1 : countFrom(vm, most));
    checkSize(result.length);
    return result;
  }),
  ...some('str.removeprefix', 1, 1, (vm, text, part) => {
    const prefix = textArgument(vm, part, 'removeprefix() argument must be str');
    return self(text).startsWith(prefix) ? self(text).slice(prefix.length) : self(text);
  }),
  ...some('str.removesuffix', 1, 1, (vm, text, part) => {
    const suffix = textArgument(vm, part, 'removesuffix() argument must be str');
    return suffix !== '' && self(text).endsWith(suffix) ? self(text).slice(0, -suffix.length) : self(text);
  }),
};
