/** Functions, lambdas and classes. */
import { basesOf } from '../parse/bases.ts';
import type { Expression, ExpressionOf, Parameters, StatementOf } from '../parse/tree.ts';
import { docOf } from '../parse/walk.ts';
import { closeOver } from './comprehensions.ts';
import { closeUnit, openUnit, reserve, shapeOf } from './openUnit.ts';
import { mangle } from './scope.ts';
import { emit, emitConst, type Unit } from './unit.ts';
import { storeName } from './variables.ts';

const evaluate = (unit: Unit, node: Expression): void => unit.rules.expression(unit, node);

const defaults = (unit: Unit, parameters: Parameters): void => {
  const values = [...parameters.positionalOnly, ...parameters.positional].flatMap(({ value }) => value ?? []);
  for (const value of values) evaluate(unit, value);
  if (values.length === 0) emitConst(unit, { k: 't', v: [] });
  else emit(unit, 'buildTuple', values.length);
  const named = parameters.keywordOnly.filter(({ value }) => value);
  for (const { name, value } of named) {
    emitConst(unit, mangle(unit.scope.className, name));
    if (value) evaluate(unit, value);
  }
  if (named.length === 0) emitConst(unit, null);
  else emit(unit, 'buildDict', named.length);
};

/** Decorators are evaluated first, and called last, the nearest before the others; each at its own line. */
const decorate = (unit: Unit, decorators: readonly Expression[], make: () => void): void => {
  for (const decorator of decorators) evaluate(unit, decorator);
  make();
  for (const decorator of [...decorators].reverse()) {
    unit.line = decorator.line;
    emit(unit, 'call', 1);
  }
};

export const functionDefinition = (unit: Unit, node: StatementOf<'function'>): void => {
  decorate(unit, node.decorators, () => {
    unit.line = node.line;
    makeFunction(unit, node);
  });
  unit.line = node.defLine;
  storeName(unit, node.name);
};

const makeFunction = (unit: Unit, node: StatementOf<'function'>): void => {
  const scope = unit.job.scopes.get(node);
  if (!scope) return;
  defaults(unit, node.parameters);
  unit.line = node.line;
  const code = reserve(unit.job);
  const { job, rules } = unit;
  const inner = openUnit({ job, rules, parent: unit, scope, line: node.defLine });
  rules.block(inner, node.body);
  closeUnit(inner, code, {
    line: node.line,
    parameters: shapeOf(node.parameters),
    doc: docOf(node.body),
  });
  closeOver(unit, scope, code);
};

export const lambda = (unit: Unit, node: ExpressionOf<'lambda'>): void => {
  const scope = unit.job.scopes.get(node);
  if (!scope) return;
  defaults(unit, node.parameters);
  const code = reserve(unit.job);
  const { job, rules } = unit;
  const inner = openUnit({ job, rules, parent: unit, scope, line: node.line });
  rules.expression(inner, node.body);
  emit(inner, inner.kind === 'function' ? 'return' : 'pop');
  closeUnit(inner, code, { line: node.line, parameters: shapeOf(node.parameters) });
  unit.line = node.line;
  closeOver(unit, scope, code);
};

export const classDefinition = (unit: Unit, node: StatementOf<'class'>): void => {
  const scope = unit.job.scopes.get(node);
  if (!scope) return;
  decorate(unit, node.decorators, () => {
    unit.line = node.line;
    const code = reserve(unit.job);
    const { job, rules } = unit;
    const inner = openUnit({ job, rules, parent: unit, scope, line: node.line });
    rules.block(inner, node.body);
    closeUnit(inner, code, { line: node.line, doc: docOf(node.body) });
    emitConst(unit, { k: 't', v: [] });
    emitConst(unit, null);
    closeOver(unit, scope, code);
    emitConst(unit, node.name);
    const bases = basesOf(node);
    for (const base of bases) evaluate(unit, base);
    unit.line = node.line;
    emit(unit, 'buildClass', bases.length);
  });
  unit.line = node.defLine;
  storeName(unit, node.name);
};
