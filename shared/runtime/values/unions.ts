/** `int | None`: what isinstance() takes beside types, as a tuple of them. */
import type { Value } from '../../program/value.ts';
import type { Vm } from '../native.ts';
import { isType } from '../types.ts';
import { builtinType, isTuple, tupleOf } from './box.ts';

export const isTypeLike = (vm: Vm, value: Value): boolean =>
  isType(vm, value) || value === null || isTuple(value);

const partsOf = (value: Value): readonly Value[] =>
  isTuple(value) ? value.v : [value === null ? builtinType('NoneType') : value];

/** At least one of the two must be a type. */
export const unionOf = (vm: Vm, x: Value, y: Value): Value | undefined =>
  isType(vm, x) || isType(vm, y) ? tupleOf([...partsOf(x), ...partsOf(y)]) : undefined;
