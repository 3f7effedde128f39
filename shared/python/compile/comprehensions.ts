/** Comprehensions: within the frame around them (CPython 3.12, PEP 709), generator expressions in one of their own. */
import { unset } from '../../program/value.ts';
import type { Clause, Expression, ExpressionOf } from '../parse/tree.ts';
import { jumpWhen } from './conditions.ts';
import { closeUnit, openUnit, reserve } from './openUnit.ts';
import type { Scope } from './scope.ts';
import { store } from './targets.ts';
import { closeGuard, emit, emitConst, jump, openGuard, openLabel, place, type Unit } from './unit.ts';
import { pushCell } from './variables.ts';

type Node = ExpressionOf<'comprehension'>;

const evaluate = (unit: Unit, node: Expression): void => unit.rules.expression(unit, node);

/** [iterator] -> [iterator item]. What it answers writes the end, where there are no more: [] */
export const nextAsync = (unit: Unit): (() => void) => {
  const guard = openGuard(unit);
  emit(unit, 'asyncNext');
  emit(unit, 'await');
  closeGuard(unit, guard);
  const { line } = unit;
  return () => {
    // [iterator exception]: the end, if it is StopAsyncIteration.
    unit.line = line;
    place(unit, guard.target);
    const other = openLabel();
    emit(unit, 'enterHandler');
    emitConst(unit, { k: 'y', v: 'StopAsyncIteration' });
    emit(unit, 'matchException');
    jump(unit, 'jumpIfFalse', other);
    emit(unit, 'pop');
    emit(unit, 'leaveHandler');
    emit(unit, 'pop');
    const ended = openLabel();
    jump(unit, 'jump', ended);
    place(unit, other);
    emit(unit, 'swap');
    emit(unit, 'leaveHandler');
    emit(unit, 'reraise');
    place(unit, ended);
  };
};

/** Adds an element to what is being built, `depth` iterators above it. */
const add = (unit: Unit, node: Node, depth: number): void => {
  evaluate(unit, node.element);
  if (node.value) evaluate(unit, node.value);
  unit.line = node.element.line;
  if (node.kind === 'list') emit(unit, 'listAppend', depth + 1);
  else if (node.kind === 'set') emit(unit, 'setAdd', depth + 1);
  else if (node.kind === 'dict') emit(unit, 'dictPut', depth + 1);
  else {
    emit(unit, 'yield');
    emit(unit, 'pop');
  }
};

/** From [iterator] of the clause to [], with everything done for each item. */
const loops = (unit: Unit, node: Node, index: number): void => {
  const clause = node.clauses[index];
  if (!clause) {
    add(unit, node, index);
    return;
  }
  if (index > 0) iterate(unit, clause);
  const [top, end] = [openLabel(), openLabel()];
  unit.line = clause.iterable.line;
  place(unit, top);
  const wayOut = clause.isAsync ? nextAsync(unit) : null;
  if (!wayOut) jump(unit, 'forIter', end);
  store(unit, clause.target);
  const skip = openLabel();
  for (const condition of clause.conditions) jumpWhen(unit, condition, skip, false);
  loops(unit, node, index + 1);
  place(unit, skip);
  unit.line = clause.iterable.line;
  jump(unit, 'loop', top);
  if (wayOut) wayOut();
  else place(unit, end);
};

const iterate = (unit: Unit, clause: Clause): void => {
  evaluate(unit, clause.iterable);
  unit.line = clause.iterable.line;
  emit(unit, clause.isAsync ? 'getAsyncIter' : 'getIter');
};

/** Variables of its own, new ones each time it runs: functions made in it hold on to theirs. */
const freshCells = (unit: Unit, scope: Scope): void => {
  for (const [name, slot] of unit.slots.get(scope) ?? []) {
    if (!scope.captured.has(name)) continue;
    emitConst(unit, unset);
    emit(unit, 'storeFast', slot);
    emit(unit, 'makeCell', slot);
  }
};

const built = { list: 'buildList', set: 'buildSet', dict: 'buildDict' } as const;

const inlined = (unit: Unit, node: Node, scope: Scope): void => {
  const [first] = node.clauses;
  if (!first || node.kind === 'generator') return;
  unit.line = node.line;
  emit(unit, built[node.kind], 0);
  iterate(unit, first);
  const outer = unit.scope;
  unit.scope = scope;
  freshCells(unit, scope);
  loops(unit, node, 0);
  unit.scope = outer;
  unit.line = node.line;
};

/** [tuple of defaults, dict of keyword defaults] lie on the stack already. */
export const closeOver = (unit: Unit, scope: Scope, code: number): void => {
  for (const [name, owner] of scope.free) pushCell(unit, name, owner);
  emit(unit, 'buildTuple', scope.free.size);
  emit(unit, 'makeFunction', code);
};

const generator = (unit: Unit, node: Node, scope: Scope): void => {
  const code = reserve(unit.job);
  const { job, rules } = unit;
  const inner = openUnit({ job, rules, parent: unit, scope, line: node.line });
  emit(inner, 'loadFast', 0);
  loops(inner, node, 0);
  closeUnit(inner, code, {
    line: node.line,
    parameters: { positionalOnly: 0, positional: 1, keywordOnly: 0, hasArgs: false, hasKwargs: false },
  });
  unit.line = node.line;
  emitConst(unit, { k: 't', v: [] });
  emitConst(unit, null);
  closeOver(unit, scope, code);
  const [first] = node.clauses;
  if (first) iterate(unit, first);
  unit.line = node.line;
  emit(unit, 'call', 1);
};

export const comprehension = (unit: Unit, node: Node): void => {
  const scope = unit.job.scopes.get(node);
  if (!scope) return;
  if (node.kind === 'generator') generator(unit, node, scope);
  else inlined(unit, node, scope);
};
