/** str.format and str.format_map. */
import type { Value } from '../../program/value.ts';
import { cellOf, newList } from '../cells.ts';
import type { Namespace } from '../heap.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf } from '../types.ts';
import { tupleOf } from '../values/box.ts';
import { getItem } from '../values/items.ts';
import { programAttribute } from '../values/program.ts';
import { asciiOnly } from '../values/quote.ts';
import { reprNow } from '../values/repr.ts';
import { needsPython } from '../values/slow.ts';
import { type Field, fieldsOf, pathOf } from '../values/template.ts';
import { formatOf, textNow } from '../values/text.ts';
import { free, type Natives, one } from './define.ts';

interface Filling {
  readonly vm: Vm;
  readonly args: readonly Value[];
  /** Named ones, or a mapping. */
  readonly named: Namespace;
  readonly mapping: Value | null;
  /** -1: fields are numbered by hand. */
  next: number;
  byHand: boolean;
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

const positional = (filling: Filling, text: string): Value => {
  const { vm, args } = filling;
  const automatic = text === '';
  if (automatic ? filling.byHand : filling.next > 0)
    throw raised(
      vm,
      'ValueError',
      automatic
        ? 'cannot switch from manual field specification to automatic field numbering'
        : 'cannot switch from automatic field numbering to manual field specification',
    );
  const at = automatic ? filling.next : Number(text);
  if (automatic) filling.next += 1;
  else filling.byHand = true;
  if (filling.mapping !== null) throw raised(vm, 'ValueError', 'Format string contains positional fields');
  const value = args[at];
  if (value === undefined)
    throw raised(vm, 'IndexError', `Replacement index ${at} out of range for positional args tuple`);
  return value;
};

const firstOf = (filling: Filling, text: string): Value => {
  if (text === '' || isNumber(text)) return positional(filling, text);
  if (filling.mapping !== null) return getItem(filling.vm, filling.mapping, text);
  const value = filling.named[`$${text}`];
  if (value === undefined) throw raised(filling.vm, 'KeyError', text);
  return value;
};

/** Plain instance attributes only: properties and the like need Python code. */
const attributeOf = (vm: Vm, value: Value, name: string): Value => {
  const cell = cellOf(vm, value);
  const own = cell?.t === 'object' ? cell.attributes[`$${name}`] : undefined;
  if (own === undefined || programAttribute(vm, value, name) !== undefined) throw needsPython;
  return own;
};

const valueAt = (filling: Filling, name: string): Value => {
  const { vm } = filling;
  const { first, steps } = pathOf(vm, name);
  let value = firstOf(filling, first);
  for (const { attribute, key } of steps) {
    if (attribute) value = attributeOf(vm, value, key);
    else if (cellOf(vm, value)?.t === 'object' && partOf(vm, value) === value) throw needsPython;
    else value = getItem(vm, value, isNumber(key) ? Number(key) : key);
  }
  return value;
};

const unknownConversion = (conversion: string): string => {
  const code = conversion.codePointAt(0) ?? 0;
  const name = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
  return `Unknown conversion specifier ${name}`;
};

const shown = (vm: Vm, value: Value, { conversion }: Field, spec: string): string => {
  if (conversion === 'r') return formatOf(vm, reprNow(vm, value, []), spec);
  if (conversion === 'a') return formatOf(vm, asciiOnly(reprNow(vm, value, [])), spec);
  if (conversion === 's') return formatOf(vm, textNow(vm, value), spec);
  if (conversion !== '') throw raised(vm, 'ValueError', unknownConversion(conversion));
  if (programAttribute(vm, value, '__format__') !== undefined) throw needsPython;
  return spec === '' ? textNow(vm, value) : formatOf(vm, value, spec);
};

const filled = (filling: Filling, text: string, depth: number): string => {
  const { vm } = filling;
  if (depth > 2) throw raised(vm, 'ValueError', 'Max string recursion exceeded');
  let out = '';
  for (const field of fieldsOf(vm, text)) {
    out += field.literal;
    if (field.name === null) continue;
    const value = valueAt(filling, field.name);
    const spec = field.spec.includes('{') ? filled(filling, field.spec, depth + 1) : field.spec;
    out += shown(vm, value, field, spec);
  }
  return out;
};

const textOfSelf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** For the library, where a class of the program takes part: (literal, path, conversion, spec) of each field. */
const parts = (vm: Vm, text: string): Value =>
  newList(
    vm,
    [...fieldsOf(vm, text)].map(({ literal, name, conversion, spec }) => {
      const path = name === null ? null : pathOf(vm, name);
      const steps = path?.steps.map(({ attribute, key }) =>
        tupleOf([attribute, !attribute && isNumber(key) ? Number(key) : key]),
      );
      const first = path === null ? null : isNumber(path.first) ? Number(path.first) : path.first;
      return tupleOf([literal, first, tupleOf(steps ?? []), conversion, spec]);
    }),
  );

export const strFormat: Natives = {
  ...free('str.format', (vm, [text, ...args], named) =>
    filled({ vm, args, named: named ?? {}, mapping: null, next: 0, byHand: false }, textOfSelf(text), 1),
  ),
  ...one('str.format_map', (vm, text, mapping = null) =>
    filled({ vm, args: [], named: {}, mapping, next: 0, byHand: false }, textOfSelf(text), 1),
  ),
  '_str.parts': (vm, [text]) => parts(vm, textOfSelf(text)),
};
