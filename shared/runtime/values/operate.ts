/** Arithmetic operators of built-in values, as the interpreter asks for them. undefined: not implemented for these two. */
import { binaryOperators, unaryOperators } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { partOf, typeNameOf } from '../types.ts';
import { bigOf, floatOf, intOf, isFloat, isInt, numberOf } from './box.ts';
import { binaryOfFloats, floatFrom } from './floats.ts';
import { binaryOfBigs, binaryOfSmalls } from './ints.ts';
import { percent } from './percent.ts';
import { addInPlace, concatenated, repeated, repeatInPlace } from './sequences.ts';
import { binaryOfSets, inplaceOfSets } from './sets.ts';
import { orPython } from './slow.ts';
import { truthOf } from './truth.ts';
import { isTypeLike, unionOf } from './unions.ts';

const numeric = (vm: Vm, operator: number, x: Value, y: Value): Value | undefined => {
  if (isFloat(x) || isFloat(y)) {
    const [left, right] = [floatFrom(vm, x), floatFrom(vm, y)];
    return left === null || right === null ? undefined : binaryOfFloats(vm, operator, left, right);
  }
  if (typeof x === 'boolean' && typeof y === 'boolean' && operator >= 10) return ofBools(operator, x, y);
  const [left, right] = [bigOf(x), bigOf(y)];
  return left === null || right === null ? undefined : binaryOfBigs(vm, operator, left, right);
};

const ofBools = (operator: number, x: boolean, y: boolean): boolean => {
  if (operator === 10) return x && y;
  return operator === 11 ? x || y : x !== y;
};

const isNumber = (value: Value): boolean => isFloat(value) || isInt(value);

const ofOthers = (vm: Vm, operator: number, x: Value, y: Value): Value | undefined => {
  switch (binaryOperators[operator]) {
    case '+':
      return concatenated(vm, x, y);
    case '*':
      return repeated(vm, x, y);
    case '%':
      return percent(vm, x, y);
    case '|':
      return isTypeLike(vm, x) && isTypeLike(vm, y) ? unionOf(vm, x, y) : binaryOfSets(vm, operator, x, y);
    case '-':
    case '&':
    case '^':
      return binaryOfSets(vm, operator, x, y);
    default:
      return undefined;
  }
};

/** `operator` counts in `binaryOperators`. */
export const binaryOf = (vm: Vm, operator: number, x: Value, y: Value): Value | undefined => {
  if (typeof x === 'number' && typeof y === 'number') return binaryOfSmalls(vm, operator, x, y);
  if (typeof x === 'string' && typeof y === 'string' && operator === 0) return concatenated(vm, x, y);
  if (isFloat(x) && isFloat(y)) return binaryOfFloats(vm, operator, numberOf(x), numberOf(y));
  const [left, right] = [partOf(vm, x), partOf(vm, y)];
  if (isNumber(left) && isNumber(right)) return numeric(vm, operator, left, right);
  return orPython('_operate', [operator, left, right], () => ofOthers(vm, operator, left, right));
};

/** x += y where it changes x; undefined where it does what x + y does. */
export const inplaceOf = (vm: Vm, operator: number, x: Value, y: Value): Value | undefined => {
  if (typeof x !== 'object' || x === null || x.k !== 'r') return undefined;
  const part = partOf(vm, x);
  const cell = cellOf(vm, part);
  if (cell?.t === 'list') {
    if (operator === 0) addInPlace(vm, part, cell, y);
    else if (operator === 2) repeatInPlace(vm, cell, y);
    else return undefined;
    return x;
  }
  if (cell?.t !== 'set' && cell?.t !== 'dict') return undefined;
  return inplaceOfSets(vm, operator, part, y) ? x : undefined;
};

const bad = (vm: Vm, operator: number, x: Value): never => {
  const name = typeNameOf(vm, x);
  throw raised(vm, 'TypeError', `bad operand type for unary ${unaryOperators[operator]}: '${name}'`);
};

/** `operator` counts in `unaryOperators`. */
export const unaryOf = (vm: Vm, operator: number, x: Value): Value | undefined => {
  if (operator === 3) return !truthOf(vm, x);
  const value = partOf(vm, x);
  if (isFloat(value) && operator < 2) return operator === 0 ? floatOf(-numberOf(value)) : value;
  if (typeof value === 'number' && operator === 0) return value === 0 ? 0 : -value;
  const whole = bigOf(value);
  if (whole === null) return bad(vm, operator, x);
  return intOf(operator === 0 ? -whole : operator === 1 ? whole : ~whole);
};
