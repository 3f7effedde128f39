/** What module dataclasses needs of the interpreter. */
import type { Value } from '../../program/value.ts';
import { cellIf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { itemsOf } from '../values/iterate.ts';
import type { Natives } from './define.ts';

/** Sets fields as `object.__setattr__` does: a frozen class's own `__setattr__` is not asked. */
const fill = (vm: Vm, self: Value, names: readonly Value[], values: readonly Value[]): null => {
  const object = cellIf(vm, self, 'object');
  if (object === null) throw raised(vm, 'TypeError', 'expected an instance of a class');
  names.forEach((name, at) => {
    object.attributes[`$${String(name)}`] = values[at] ?? null;
  });
  return null;
};

export const dataclassNatives: Natives = {
  '_dataclass.fill': (vm, [self = null, names = null, values = null]) =>
    fill(vm, self, itemsOf(vm, names), itemsOf(vm, values)),
};
