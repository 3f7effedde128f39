/** `except*`: every handler takes its part of a group; what they raise, and what is left, is raised at the end. */
import { compareOperators } from '../../program/code.ts';
import type { ExceptClause, StatementOf } from '../parse/tree.ts';
import { forgetName } from './leave.ts';
import {
  closeGuard,
  type Enclosing,
  emit,
  emitConst,
  emitName,
  jump,
  type Label,
  openGuard,
  openLabel,
  place,
  type Unit,
  within,
} from './unit.ts';
import { storeName } from './variables.ts';

/** The library's function that puts together what is to be raised (Objects/exceptions.c, _PyExc_PrepReraiseStar). */
const merge = '_exceptStar';

/** [x] -> [is it None?] */
const isNone = (unit: Unit): void => {
  emitConst(unit, null);
  emit(unit, 'compare', compareOperators.indexOf('is'));
};

/** [before raised matched] -> [before raised]: what the body raises joins the list. */
const body = (unit: Unit, handler: ExceptClause): void => {
  emit(unit, 'enterHandler');
  if (handler.name === null) emit(unit, 'pop');
  else storeName(unit, handler.name);
  const guard = openGuard(unit);
  const enclosing: Enclosing = { type: 'handler', guard, name: handler.name };
  within(unit, enclosing, () => unit.rules.block(unit, handler.body));
  closeGuard(unit, guard);
  unit.line = handler.line;
  emit(unit, 'leaveHandler');
  if (handler.name !== null) forgetName(unit, handler.name);
  const end = openLabel();
  jump(unit, 'jump', end);
  place(unit, guard.target);
  if (handler.name !== null) forgetName(unit, handler.name);
  emit(unit, 'swap');
  emit(unit, 'leaveHandler');
  emit(unit, 'listAppend', 2);
  place(unit, end);
};

/** [before original raised rest] -> the same, with less in the rest. */
const oneHandler = (unit: Unit, handler: ExceptClause): void => {
  const next = openLabel();
  unit.line = handler.line;
  if (handler.exception) unit.rules.expression(unit, handler.exception);
  unit.line = handler.line;
  emit(unit, 'matchGroup');
  emit(unit, 'dup');
  isNone(unit);
  const none = openLabel();
  jump(unit, 'jumpIfTrue', none);
  body(unit, handler);
  jump(unit, 'jump', next);
  place(unit, none);
  emit(unit, 'pop');
  place(unit, next);
};

/** [exception] where the body's guard leads. */
export const starHandlers = (unit: Unit, node: StatementOf<'try'>, end: Label): void => {
  emit(unit, 'enterHandler');
  const guard = openGuard(unit, unit.depth - 1);
  emit(unit, 'dup');
  emit(unit, 'buildList', 0);
  emit(unit, 'swap');
  const enclosing: Enclosing = { type: 'held', count: 4, handling: true, guard };
  within(unit, enclosing, () => {
    for (const handler of node.handlers) oneHandler(unit, handler);
  });
  unit.line = node.line;
  emit(unit, 'listAppend', 1);
  emitName(unit, 'loadGlobal', merge);
  emit(unit, 'rot3');
  emit(unit, 'call', 2);
  closeGuard(unit, guard);
  finish(unit, end);
  place(unit, guard.target);
  raiseOn(unit);
};

const raiseOn = (unit: Unit): void => {
  emit(unit, 'swap');
  emit(unit, 'leaveHandler');
  emit(unit, 'reraise');
};

/** [before, what is to be raised or None] */
const finish = (unit: Unit, end: Label): void => {
  const nothing = openLabel();
  emit(unit, 'dup');
  isNone(unit);
  jump(unit, 'jumpIfTrue', nothing);
  raiseOn(unit);
  place(unit, nothing);
  emit(unit, 'pop');
  emit(unit, 'leaveHandler');
  jump(unit, 'jump', end);
};
