/** What the library's module `builtins` asks of values that natives gave up on. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { builtinTypeOf, partOf } from '../types.ts';
import { bigOf, intOf, tupleOf } from '../values/box.ts';
import { hashOfItems, hashOfSet } from '../values/hash.ts';
import { itemsOf } from '../values/iterate.ts';
import { percentCodes } from '../values/percent.ts';
import { programAttribute } from '../values/program.ts';
import { asciiOnly } from '../values/quote.ts';
import { isView } from '../values/views.ts';
import type { Natives } from './define.ts';

const hashOfAll = (vm: Vm, hashes: Value, kind: Value): Value => {
  const numbers = itemsOf(vm, hashes).map((each) => bigOf(each) ?? 0n);
  return intOf(kind === 'tuple' ? hashOfItems(numbers) : hashOfSet(numbers));
};

/** The dict that a view shows; anything else itself. */
const tableOf = (vm: Vm, value: Value): Value => {
  const part = partOf(vm, value);
  const cell = cellOf(vm, part);
  return isView(cell) ? (cell.state[0] ?? null) : part;
};

/** A set becomes a frozenset where it lies. */
const frozen = (vm: Vm, value: Value): Value => {
  const cell = cellOf(vm, value);
  if (cell?.t === 'set' && typeof value === 'object' && value !== null && value.k === 'r')
    vm.heap.cells[value.v] = { ...cell, t: 'frozenset' };
  return value;
};

export const kindFunctions: Natives = {
  '_kind.of': (vm, [value = null]) => builtinTypeOf(vm, partOf(vm, value)),
  '_kind.table': (vm, [value = null]) => tableOf(vm, value),
  '_kind.frozen': (vm, [value = null]) => frozen(vm, value),
  /** (value, name): does a class of the program define it? */
  '_kind.has': (vm, [value = null, name]) => programAttribute(vm, value, String(name)) !== undefined,
  '_hash.items': (vm, [hashes = null, kind = null]) => hashOfAll(vm, hashes, kind),
  '_ascii.only': (_vm, [text]) => asciiOnly(typeof text === 'string' ? text : ''),
  /** (text) → (the same with %s for %r and %a, and names with their codes; (code, name) of each) */
  '_percent.codes': (_vm, [text]) => {
    const { plain, codes } = percentCodes(typeof text === 'string' ? text : '');
    return tupleOf([plain, tupleOf(codes.map((each) => tupleOf([...each])))]);
  },
};
