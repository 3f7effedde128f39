/** The mini-language of format(), [[fill]align][sign][z][#][0][width][grouping][.precision][type], as Python/formatter_unicode.c reads it. */
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { lengthOfText } from './codePoints.ts';

export interface Spec {
  readonly text: string;
  fill: string;
  /** '' where the text has none. */
  align: string;
  sign: string;
  noNegativeZero: boolean;
  alternate: boolean;
  /** -1: none. */
  width: number;
  grouping: string;
  /** -1: none. */
  precision: number;
  type: string;
}

interface Reader {
  readonly characters: readonly string[];
  at: number;
}

export const badFormat = (vm: Vm, text: string): never => {
  throw raised(vm, 'ValueError', text);
};

const oneOf = (reader: Reader, some: string): string => {
  const next = reader.characters[reader.at] ?? '';
  if (next === '' || !some.includes(next)) return '';
  reader.at += 1;
  return next;
};

const number = (vm: Vm, reader: Reader): number => {
  let digits = '';
  for (let next = oneOf(reader, '0123456789'); next !== ''; next = oneOf(reader, '0123456789'))
    digits += next;
  if (digits === '') return -1;
  if (BigInt(digits) >= 1n << 63n) badFormat(vm, 'Too many decimal digits in format string');
  return Number(digits);
};

const readAlign = (reader: Reader, spec: Spec): boolean => {
  const [first = '', second = ''] = reader.characters;
  if (second !== '' && '<>=^'.includes(second)) {
    spec.fill = first;
    spec.align = second;
    reader.at = 2;
    return true;
  }
  spec.align = oneOf(reader, '<>=^');
  return false;
};

const readGrouping = (vm: Vm, reader: Reader, spec: Spec): void => {
  spec.grouping = oneOf(reader, ',');
  const underscore = oneOf(reader, '_');
  if (spec.grouping !== '' && underscore !== '') badFormat(vm, "Cannot specify both ',' and '_'.");
  spec.grouping += underscore;
  if (underscore !== '' && reader.characters[reader.at] === ',')
    badFormat(vm, "Cannot specify both ',' and '_'.");
};

/** A character as error messages show it. */
const shown = (character: string): string => {
  const size = character.codePointAt(0) ?? 0;
  return size > 32 && size < 128 ? character : `\\x${size.toString(16)}`;
};

const checkGrouping = (vm: Vm, spec: Spec): void => {
  if (spec.grouping === '' || spec.type === '' || 'deEfFgG%'.includes(spec.type)) return;
  if (spec.grouping === '_' && 'boxX'.includes(spec.type)) return;
  badFormat(vm, `Cannot specify '${spec.grouping}' with '${shown(spec.type)}'.`);
};

/** `owner`: the name of the value's type, for errors. */
export const parseSpec = (vm: Vm, text: string, owner: string): Spec => {
  const reader: Reader = { characters: [...text], at: 0 };
  const spec: Spec = {
    text,
    fill: ' ',
    align: '',
    sign: '',
    noNegativeZero: false,
    alternate: false,
    width: -1,
    grouping: '',
    precision: -1,
    type: '',
  };
  const hasFill = readAlign(reader, spec);
  spec.sign = oneOf(reader, ' +-');
  spec.noNegativeZero = oneOf(reader, 'z') !== '';
  spec.alternate = oneOf(reader, '#') !== '';
  if (!hasFill && oneOf(reader, '0') !== '') {
    spec.fill = '0';
    if (spec.align === '' && owner !== 'str') spec.align = '=';
  }
  spec.width = number(vm, reader);
  readGrouping(vm, reader, spec);
  if (oneOf(reader, '.') !== '') {
    spec.precision = number(vm, reader);
    if (spec.precision < 0) badFormat(vm, 'Format specifier missing precision');
  }
  if (reader.characters.length - reader.at > 1)
    badFormat(vm, `Invalid format specifier '${text}' for object of type '${owner}'`);
  spec.type = reader.characters[reader.at] ?? '';
  checkGrouping(vm, spec);
  return spec;
};

export const unknownCode = (vm: Vm, code: string, owner: string): never =>
  badFormat(vm, `Unknown format code '${shown(code)}' for object of type '${owner}'`);

/** `=` puts the fill after the first `head` characters: sign and prefix. */
export const padded = (text: string, spec: Spec, fallback: '<' | '>', head = 0): string => {
  const missing = spec.width - lengthOfText(text);
  if (missing <= 0) return text;
  const align = spec.align === '' ? fallback : spec.align;
  if (align === '<') return text + spec.fill.repeat(missing);
  if (align === '>') return spec.fill.repeat(missing) + text;
  if (align === '=') return text.slice(0, head) + spec.fill.repeat(missing) + text.slice(head);
  const left = Math.floor(missing / 2);
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
};
