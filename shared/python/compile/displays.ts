/** Lists, tuples, sets, dicts, and f-strings. */
import type { Expression, ExpressionOf, Field, FormattedText, Sequence } from '../parse/tree.ts';
import { starredList } from './calls.ts';
import { emit, emitConst, type Unit } from './unit.ts';

const evaluate = (unit: Unit, node: Expression): void => unit.rules.expression(unit, node);

const hasStars = (items: readonly Expression[]): boolean => items.some((item) => item.type === 'starred');

const starredSet = (unit: Unit, items: readonly Expression[]): void => {
  emit(unit, 'buildSet', 0);
  for (const item of items) {
    evaluate(unit, item.type === 'starred' ? item.value : item);
    emit(unit, item.type === 'starred' ? 'setUpdate' : 'setAdd', 1);
  }
};

const builders = { tuple: 'buildTuple', list: 'buildList', set: 'buildSet' } as const;

export const sequence = (unit: Unit, node: Sequence): void => {
  if (!hasStars(node.items)) {
    for (const item of node.items) evaluate(unit, item);
    unit.line = node.line;
    emit(unit, builders[node.type], node.items.length);
    return;
  }
  if (node.type === 'set') starredSet(unit, node.items);
  else starredList(unit, node.items);
  if (node.type === 'tuple') emit(unit, 'listToTuple');
};

/** Pairs that are built at once; the stack need not hold a whole table. */
const pairsAtOnce = 16;

export const dict = (unit: Unit, node: ExpressionOf<'dict'>): void => {
  const isSmall = node.items.length <= pairsAtOnce && node.items.every((item) => item.key !== null);
  if (!isSmall) emit(unit, 'buildDict', 0);
  for (const { key, value } of node.items) {
    if (key) evaluate(unit, key);
    evaluate(unit, value);
    if (isSmall) continue;
    unit.line = node.line;
    emit(unit, key ? 'dictPut' : 'dictMerge', 1);
  }
  unit.line = node.line;
  if (isSmall) emit(unit, 'buildDict', node.items.length);
};

const conversions = { s: 1, r: 2, a: 3 } as const;

const field = (unit: Unit, node: Field): void => {
  evaluate(unit, node.value);
  const how = node.conversion === null ? 0 : conversions[node.conversion];
  if (node.spec) formatted(unit, node.spec);
  unit.line = node.line;
  emit(unit, 'format', node.spec ? how + 4 : how);
};

export const formatted = (unit: Unit, node: FormattedText): void => {
  const pieces = node.parts.flatMap((part): readonly (string | Field)[] =>
    typeof part !== 'string' && part.shown !== null ? [part.shown, part] : [part],
  );
  for (const piece of pieces) {
    if (typeof piece === 'string') emitConst(unit, piece);
    else field(unit, piece);
  }
  unit.line = node.line;
  if (pieces.length === 0) emitConst(unit, '');
  else if (pieces.length > 1) emit(unit, 'buildString', pieces.length);
};
