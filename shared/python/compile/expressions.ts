/** Every kind of expression: its value comes to lie on the stack. */
import { binaryOperators, unaryOperators } from '../../program/code.ts';
import type { Expression, ExpressionOf } from '../parse/tree.ts';
import { call } from './calls.ts';
import { comprehension } from './comprehensions.ts';
import { comparison, conditional, logical } from './conditions.ts';
import { constantOf } from './constants.ts';
import { dict, formatted, sequence } from './displays.ts';
import { lambda } from './functions.ts';
import { mangle } from './scope.ts';
import { emit, emitConst, emitName, type Unit } from './unit.ts';
import { loadName, storeName } from './variables.ts';

export const binaryNumber = (operator: string): number =>
  (binaryOperators as readonly string[]).indexOf(operator);

const binary = (unit: Unit, node: ExpressionOf<'binary'>): void => {
  expression(unit, node.left);
  expression(unit, node.right);
  unit.line = node.line;
  emit(unit, 'binary', binaryNumber(node.operator));
};

const unary = (unit: Unit, node: ExpressionOf<'unary'>): void => {
  expression(unit, node.operand);
  unit.line = node.line;
  emit(unit, 'unary', unaryOperators.indexOf(node.operator));
};

const slice = (unit: Unit, node: ExpressionOf<'slice'>): void => {
  for (const part of [node.start, node.stop, node.step]) {
    if (part) expression(unit, part);
    else emitConst(unit, null);
  }
  emit(unit, 'buildSlice');
};

const attribute = (unit: Unit, node: ExpressionOf<'attribute'>): void => {
  expression(unit, node.object);
  unit.line = node.line;
  emitName(unit, 'loadAttr', mangle(unit.scope.className, node.name));
};

const subscript = (unit: Unit, node: ExpressionOf<'subscript'>): void => {
  expression(unit, node.object);
  expression(unit, node.key);
  unit.line = node.line;
  emit(unit, 'getItem');
};

const awaited = (unit: Unit, node: ExpressionOf<'await'>): void => {
  expression(unit, node.value);
  unit.line = node.line;
  emit(unit, 'await');
};

const yielded = (unit: Unit, node: ExpressionOf<'yield'>): void => {
  if (node.value) expression(unit, node.value);
  else emitConst(unit, null);
  unit.line = node.line;
  emit(unit, 'yield');
};

const yieldedFrom = (unit: Unit, node: ExpressionOf<'yieldFrom'>): void => {
  expression(unit, node.value);
  unit.line = node.line;
  emit(unit, 'getIter');
  emitConst(unit, null);
  emit(unit, 'yieldFrom');
};

const walrus = (unit: Unit, node: ExpressionOf<'walrus'>): void => {
  expression(unit, node.value);
  unit.line = node.line;
  emit(unit, 'dup');
  storeName(unit, node.target.id);
};

type Write<Type extends Expression['type']> = (unit: Unit, node: ExpressionOf<Type>) => void;
type Writers = { readonly [Type in Expression['type']]: Write<Type> };

const writers: Writers = {
  name: (unit, node) => loadName(unit, node.id),
  constant: (unit, node) => emitConst(unit, node.value),
  formatted,
  tuple: sequence,
  list: sequence,
  set: sequence,
  dict,
  unary,
  binary,
  logical,
  compare: comparison,
  call,
  attribute,
  subscript,
  slice,
  starred: (unit, node) => expression(unit, node.value),
  conditional,
  lambda,
  await: awaited,
  yield: yielded,
  yieldFrom: yieldedFrom,
  walrus,
  comprehension,
};

export const expression = (unit: Unit, node: Expression): void => {
  unit.line = node.line;
  const constant = node.type === 'unary' || node.type === 'tuple' ? constantOf(node) : undefined;
  if (constant !== undefined) {
    emitConst(unit, constant);
    return;
  }
  const write = writers[node.type] as (unit: Unit, node: Expression) => void;
  write(unit, node);
};
