/** Storing the value on top of the stack; deleting. */
import type { Expression, ExpressionOf } from '../parse/tree.ts';
import { mangle } from './scope.ts';
import { emit, emitName, type Unit } from './unit.ts';
import { deleteName, storeName } from './variables.ts';

const evaluate = (unit: Unit, node: Expression): void => unit.rules.expression(unit, node);

const unpack = (unit: Unit, items: readonly Expression[]): void => {
  const star = items.findIndex((item) => item.type === 'starred');
  if (star < 0) emit(unit, 'unpack', items.length);
  else emit(unit, 'unpackEx', star + 256 * (items.length - star - 1));
  for (const item of items) store(unit, item.type === 'starred' ? item.value : item);
};

export const storeAttribute = (unit: Unit, node: ExpressionOf<'attribute'>): void =>
  emitName(unit, 'storeAttr', mangle(unit.scope.className, node.name));

/** [value] -> [] */
export const store = (unit: Unit, target: Expression): void => {
  unit.line = target.line;
  if (target.type === 'name') storeName(unit, target.id);
  else if (target.type === 'attribute') {
    evaluate(unit, target.object);
    unit.line = target.line;
    storeAttribute(unit, target);
  } else if (target.type === 'subscript') {
    evaluate(unit, target.object);
    evaluate(unit, target.key);
    unit.line = target.line;
    emit(unit, 'setItem');
  } else if (target.type === 'tuple' || target.type === 'list') unpack(unit, target.items);
};

export const remove = (unit: Unit, target: Expression): void => {
  if (target.type === 'name') {
    unit.line = target.line;
    deleteName(unit, target.id);
  } else if (target.type === 'attribute') {
    evaluate(unit, target.object);
    unit.line = target.line;
    emitName(unit, 'deleteAttr', mangle(unit.scope.className, target.name));
  } else if (target.type === 'subscript') {
    evaluate(unit, target.object);
    evaluate(unit, target.key);
    unit.line = target.line;
    emit(unit, 'deleteItem');
  } else if (target.type === 'tuple' || target.type === 'list')
    for (const item of target.items) remove(unit, item);
};
