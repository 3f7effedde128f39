/** Every kind of statement. */
import type { Block, ExpressionOf, Statement, StatementOf } from '../parse/tree.ts';
import { jumpWhen } from './conditions.ts';
import { binaryNumber, expression } from './expressions.ts';
import { classDefinition, functionDefinition } from './functions.ts';
import { importFromStatement, importStatement } from './imports.ts';
import { leave } from './leave.ts';
import { breakStatement, continueStatement, forStatement, ifStatement, whileStatement } from './loops.ts';
import { matchStatement } from './matches.ts';
import { mangle } from './scope.ts';
import { remove, store, storeAttribute } from './targets.ts';
import { tryStatement } from './tries.ts';
import { emit, emitConst, emitName, openLabel, place, placeName, type Unit } from './unit.ts';
import { loadName, storeName } from './variables.ts';
import { withStatement } from './withs.ts';

const assign = (unit: Unit, node: StatementOf<'assign'>): void => {
  expression(unit, node.value);
  node.targets.forEach((target, index) => {
    unit.line = node.line;
    if (index < node.targets.length - 1) emit(unit, 'dup');
    store(unit, target);
  });
};

const inplace = (unit: Unit, node: StatementOf<'augmented'>): void => {
  expression(unit, node.value);
  unit.line = node.line;
  emit(unit, 'inplace', binaryNumber(node.operator));
};

const augmentAttribute = (
  unit: Unit,
  node: StatementOf<'augmented'>,
  target: ExpressionOf<'attribute'>,
): void => {
  expression(unit, target.object);
  emit(unit, 'dup');
  unit.line = target.line;
  emitName(unit, 'loadAttr', mangle(unit.scope.className, target.name));
  inplace(unit, node);
  emit(unit, 'swap');
  storeAttribute(unit, target);
};

const augmented = (unit: Unit, node: StatementOf<'augmented'>): void => {
  const { target } = node;
  if (target.type === 'attribute') augmentAttribute(unit, node, target);
  else if (target.type === 'subscript') {
    expression(unit, target.object);
    expression(unit, target.key);
    emit(unit, 'dup2');
    unit.line = target.line;
    emit(unit, 'getItem');
    inplace(unit, node);
    emit(unit, 'rot3');
    emit(unit, 'setItem');
  } else if (target.type === 'name') {
    loadName(unit, target.id);
    inplace(unit, node);
    storeName(unit, target.id);
  }
};

/** Annotations are not evaluated; a class keeps their text. */
const annotated = (unit: Unit, node: StatementOf<'annotated'>): void => {
  const { target, annotation } = node;
  if (node.value) {
    expression(unit, node.value);
    store(unit, target);
  }
  unit.line = node.line;
  if (unit.scope.kind !== 'class' || !node.isSimple || target.type !== 'name') return;
  emitConst(unit, unit.job.source.text.slice(annotation.from, annotation.to));
  emit(unit, 'annotate', placeName(unit, mangle(unit.scope.className, target.id)));
};

const returned = (unit: Unit, node: StatementOf<'return'>): void => {
  if (node.value) expression(unit, node.value);
  else emitConst(unit, null);
  unit.line = node.line;
  leave(unit, 0, true, () => {
    unit.line = node.line;
    emit(unit, 'return');
  });
};

const raised = (unit: Unit, node: StatementOf<'raise'>): void => {
  if (node.exception) expression(unit, node.exception);
  if (node.cause) expression(unit, node.cause);
  unit.line = node.line;
  emit(unit, 'raise', (node.exception ? 1 : 0) + (node.cause ? 1 : 0));
};

const asserted = (unit: Unit, node: StatementOf<'assert'>): void => {
  const end = openLabel();
  jumpWhen(unit, node.condition, end, true);
  emitConst(unit, { k: 'y', v: 'AssertionError' });
  if (node.message) expression(unit, node.message);
  // The condition's place is what a traceback shows.
  unit.line = node.condition.line;
  emit(unit, 'call', node.message ? 1 : 0);
  emit(unit, 'raise', 1);
  place(unit, end);
};

const ignored = (): void => undefined;

type Write<Type extends Statement['type']> = (unit: Unit, node: StatementOf<Type>) => void;
type Writers = { readonly [Type in Statement['type']]: Write<Type> };

const writers: Writers = {
  function: functionDefinition,
  class: classDefinition,
  assign,
  augmented,
  annotated,
  return: returned,
  delete: (unit, node) => {
    for (const target of node.targets) remove(unit, target);
  },
  for: forStatement,
  while: whileStatement,
  if: ifStatement,
  with: withStatement,
  try: tryStatement,
  raise: raised,
  assert: asserted,
  import: importStatement,
  importFrom: importFromStatement,
  global: ignored,
  nonlocal: ignored,
  expression: (unit, node) => {
    // A literal by itself does nothing, as in CPython.
    if (node.value.type === 'constant') return;
    expression(unit, node.value);
    unit.line = node.line;
    emit(unit, 'pop');
  },
  pass: (unit) => emit(unit, 'nop'),
  break: breakStatement,
  continue: continueStatement,
  match: matchStatement,
  typeAlias: ignored,
};

const statement = (unit: Unit, node: Statement): void => {
  unit.line = node.line;
  const write = writers[node.type] as (unit: Unit, node: Statement) => void;
  write(unit, node);
};

export const block = (unit: Unit, body: Block): void => {
  for (const one of body) statement(unit, one);
};
