/** Methods that bytes share with str: those of str do the work. */
import type { Value } from '../../program/value.ts';
import { cellIf } from '../cells.ts';
import { isRaised, type Native, type Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { bigOf, bytesOf, isBytes, isTuple, tupleOf } from '../values/box.ts';

/**
 * Only ASCII has case, digits and spaces among bytes; and lines end at \n and \r alone. All else is moved out of the way, to
 * where no character means anything, while a method of str is at work.
 */
const moved = 0xe000;
const isHidden = (code: number, name: string): boolean =>
  code >= 0x80 ||
  (code >= 0x1c && code <= 0x1f) ||
  (name === 'splitlines' && (code === 0x0b || code === 0x0c));
const hide = (text: string, name: string): string => {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    out += isHidden(code, name) ? String.fromCharCode(code + moved) : text.charAt(at);
  }
  return out;
};
const shown = (text: string): string =>
  text.replace(/[\ue000-\ue0ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) - moved));

/** As its characters, where it is bytes; those in a tuple too. */
const asText = (value: Value, name: string): Value => {
  if (isBytes(value)) return hide(value.v, name);
  return isTuple(value) ? tupleOf(value.v.map((each) => asText(each, name))) : value;
};
const asBytes = (value: Value): Value => {
  if (typeof value === 'string') return bytesOf(shown(value));
  return isTuple(value) ? tupleOf(value.v.map(asBytes)) : value;
};

export const typeError = (vm: Vm, text: string): never => {
  throw raised(vm, 'TypeError', text);
};

const takesNumbers = (name: string): boolean => /find|index|count/.test(name);

/** find and count take a byte by its number too. */
const checkSought = (vm: Vm, part: Value): Value => {
  const byte = bigOf(part);
  if (byte === null)
    return isBytes(part)
      ? part
      : typeError(vm, `argument should be integer or bytes-like object, not '${typeNameOf(vm, part)}'`);
  if (byte < 0n || byte > 255n) throw raised(vm, 'ValueError', 'byte must be in range(0, 256)');
  return bytesOf(String.fromCharCode(Number(byte)));
};

const checkFill = (vm: Vm, name: string, fill: Value): Value =>
  isBytes(fill) && fill.v.length === 1
    ? fill
    : typeError(vm, `${name}() argument 2 must be a byte string of length 1, not ${typeNameOf(vm, fill)}`);

const checkEnds = (vm: Vm, name: string, part: Value): Value => {
  if (isTuple(part))
    for (const each of part.v)
      if (!isBytes(each)) typeError(vm, `a bytes-like object is required, not '${typeNameOf(vm, each)}'`);
  if (isBytes(part) || isTuple(part)) return part;
  return typeError(vm, `${name} first arg must be bytes or a tuple of bytes, not ${typeNameOf(vm, part)}`);
};

const plainly = (vm: Vm, arg: Value): Value =>
  typeof arg === 'string' ? typeError(vm, "a bytes-like object is required, not 'str'") : arg;

/** Arguments beside `self`, with the words that bytes have for wrong ones. */
const checked = (vm: Vm, name: string, args: readonly Value[]): readonly Value[] => {
  const [first = null, second, ...rest] = args;
  if (args.length === 0) return args;
  if (takesNumbers(name)) return [checkSought(vm, first), ...args.slice(1)];
  if (/just|center/.test(name))
    return second === undefined ? args : [first, checkFill(vm, name, second), ...rest];
  if (name === 'zfill') return args;
  if (name.endsWith('with')) return [checkEnds(vm, name, first), ...args.slice(1)];
  return args.map((arg) => plainly(vm, arg));
};

/** The method of str of the same name does the work; a list of texts becomes one of bytes. */
export const borrowed =
  (method: Native | undefined, name: string): Native =>
  (vm, [self = null, ...args], named) => {
    const given = [self, ...checked(vm, name, args)].map((arg) => asText(arg, name));
    const found = withOwnWords(vm, () => method?.(vm, given, named) ?? null);
    const list =
      typeof found === 'object' && found !== null && found.k === 'r' ? vm.heap.cells[found.v] : null;
    if (list?.t === 'list') list.items = list.items.map(asBytes);
    return asBytes(found);
  };

/** What is not found in bytes is no substring but a subsection. */
const withOwnWords = (vm: Vm, work: () => Value): Value => {
  try {
    return work();
  } catch (thrown) {
    const error = isRaised(thrown) ? cellIf(vm, thrown.raised, 'object') : null;
    const args = error?.attributes.args ?? null;
    if (args !== null && isTuple(args) && args.v[0] === 'substring not found')
      throw raised(vm, 'ValueError', 'subsection not found');
    throw thrown;
  }
};
