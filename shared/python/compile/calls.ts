/** Calls, with stars or without. */
import type { Expression, ExpressionOf, Keyword } from '../parse/tree.ts';
import { mangle, ownerOf } from './scope.ts';
import { emit, emitConst, emitName, placeConst, type Unit } from './unit.ts';
import { isBuiltIn, loadName } from './variables.ts';

const evaluate = (unit: Unit, node: Expression): void => unit.rules.expression(unit, node);

/** Items in a row, some of them starred: [list]. */
export const starredList = (unit: Unit, items: readonly Expression[]): void => {
  const first = items.findIndex((item) => item.type === 'starred');
  const plain = first < 0 ? items : items.slice(0, first);
  for (const item of plain) evaluate(unit, item);
  emit(unit, 'buildList', plain.length);
  for (const item of items.slice(plain.length)) {
    evaluate(unit, item.type === 'starred' ? item.value : item);
    emit(unit, item.type === 'starred' ? 'listExtend' : 'listAppend', 1);
  }
};

const keywordDict = (unit: Unit, keywords: readonly Keyword[], line: number): void => {
  emit(unit, 'buildDict', 0);
  for (const { name, value } of keywords) {
    if (name !== null) emitConst(unit, name);
    evaluate(unit, value);
    unit.line = line;
    if (name !== null) emit(unit, 'buildDict', 1);
    emit(unit, 'kwMerge', 1);
  }
};

const callWithStars = (unit: Unit, node: ExpressionOf<'call'>, line: number): void => {
  starredList(unit, node.args);
  if (node.keywords.length > 0) keywordDict(unit, node.keywords, line);
  unit.line = line;
  emit(unit, 'callEx', node.keywords.length > 0 ? 1 : 0);
};

const plainCall = (unit: Unit, node: ExpressionOf<'call'>, line: number): void => {
  for (const value of node.args) evaluate(unit, value);
  for (const keyword of node.keywords) evaluate(unit, keyword.value);
  unit.line = line;
  if (node.keywords.length === 0) {
    emit(unit, 'call', node.args.length);
    return;
  }
  const names = node.keywords.map((keyword) => keyword.name ?? '');
  emit(unit, 'callKw', placeConst(unit, { k: 't', v: [node.args.length, ...names] }));
  if (!unit.isDead) unit.depth -= node.args.length + names.length;
};

/** CPython counts a method's call to the line of its name, so that chains over lines show where they are. */
const callee = (unit: Unit, node: ExpressionOf<'call'>): number => {
  const { callee: target } = node;
  if (target.type !== 'attribute') {
    evaluate(unit, target);
    return node.line;
  }
  evaluate(unit, target.object);
  unit.line = target.nameLine;
  emitName(unit, 'loadAttr', mangle(unit.scope.className, target.name));
  return target.nameLine;
};

/** `super()` in a method is `super(__class__, self)`. */
const bareSuper = (unit: Unit, node: ExpressionOf<'call'>): boolean => {
  if (node.callee.type !== 'name' || node.callee.id !== 'super') return false;
  if (node.args.length > 0 || node.keywords.length > 0 || !isBuiltIn(unit, 'super')) return false;
  const [self] = unit.scope.parameters;
  if (self === undefined || ownerOf(unit.scope, '__class__') === null) return false;
  evaluate(unit, node.callee);
  loadName(unit, '__class__');
  loadName(unit, self);
  unit.line = node.line;
  emit(unit, 'call', 2);
  return true;
};

const bound: Readonly<Record<string, (name: string) => string>> = {
  _native: (name) => name,
  _ask: (name) => `_machine.${name}`,
};

/** `_native("math.sqrt")` and `_ask("acquire")` in the library's own modules name functions of the runtime. */
const nativeName = (unit: Unit, node: ExpressionOf<'call'>): boolean => {
  if (unit.job.module === '' || node.callee.type !== 'name') return false;
  const [only] = node.args;
  const spell = Object.hasOwn(bound, node.callee.id) ? bound[node.callee.id] : undefined;
  if (!spell || only?.type !== 'constant' || typeof only.value !== 'string') return false;
  emitConst(unit, { k: 'n', v: spell(only.value) });
  return true;
};

export const call = (unit: Unit, node: ExpressionOf<'call'>): void => {
  if (bareSuper(unit, node) || nativeName(unit, node)) return;
  const line = callee(unit, node);
  const hasStars =
    node.args.some((value) => value.type === 'starred') ||
    node.keywords.some((keyword) => keyword.name === null);
  if (hasStars) callWithStars(unit, node, line);
  else plainCall(unit, node, line);
};
