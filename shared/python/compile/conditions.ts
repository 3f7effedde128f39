/** Conditions: jumps that need no value on the stack. */

import { compareOperators } from '../../program/code.ts';
import type { Expression, ExpressionOf } from '../parse/tree.ts';
import { truthOf } from './constants.ts';
import { emit, jump, type Label, openLabel, place, type Unit } from './unit.ts';

const operatorNumber = (operator: string): number =>
  (compareOperators as readonly string[]).indexOf(operator);

const logicalJump = (unit: Unit, node: ExpressionOf<'logical'>, label: Label, sense: boolean): void => {
  const isShort = (node.operator === 'or') === sense;
  const last = node.values.length - 1;
  const skip = openLabel();
  node.values.forEach((value, index) => {
    if (index === last || isShort) jumpWhen(unit, value, label, sense);
    else jumpWhen(unit, value, skip, !sense);
  });
  place(unit, skip);
};

/** Jumps if the condition comes out as `sense`; else goes on. */
export const jumpWhen = (unit: Unit, node: Expression, label: Label, sense: boolean): void => {
  const truth = truthOf(node);
  if (truth !== undefined) {
    unit.line = node.line;
    if (truth === sense) jump(unit, 'jump', label);
  } else if (node.type === 'unary' && node.operator === 'not') jumpWhen(unit, node.operand, label, !sense);
  else if (node.type === 'logical') logicalJump(unit, node, label, sense);
  else {
    unit.rules.expression(unit, node);
    unit.line = node.line;
    jump(unit, sense ? 'jumpIfTrue' : 'jumpIfFalse', label);
  }
};

/** `a < b < c`: every part is evaluated once, none after the first that fails. */
export const comparison = (unit: Unit, node: ExpressionOf<'compare'>): void => {
  unit.rules.expression(unit, node.left);
  const last = node.rest.length - 1;
  const [over, end] = [openLabel(), openLabel()];
  node.rest.forEach(({ operator, right }, index) => {
    unit.rules.expression(unit, right);
    unit.line = node.line;
    if (index < last) {
      emit(unit, 'dup');
      emit(unit, 'rot3');
    }
    emit(unit, 'compare', operatorNumber(operator));
    if (index < last) jump(unit, 'jumpIfFalseOrPop', over);
  });
  if (last === 0) return;
  jump(unit, 'jump', end);
  place(unit, over);
  emit(unit, 'swap');
  emit(unit, 'pop');
  place(unit, end);
};

export const logical = (unit: Unit, node: ExpressionOf<'logical'>): void => {
  const end = openLabel();
  const last = node.values.length - 1;
  node.values.forEach((value, index) => {
    unit.rules.expression(unit, value);
    unit.line = node.line;
    if (index < last) jump(unit, node.operator === 'and' ? 'jumpIfFalseOrPop' : 'jumpIfTrueOrPop', end);
  });
  place(unit, end);
};

export const conditional = (unit: Unit, node: ExpressionOf<'conditional'>): void => {
  const [otherwise, end] = [openLabel(), openLabel()];
  jumpWhen(unit, node.condition, otherwise, false);
  unit.rules.expression(unit, node.whenTrue);
  jump(unit, 'jump', end);
  place(unit, otherwise);
  unit.rules.expression(unit, node.whenFalse);
  place(unit, end);
};
