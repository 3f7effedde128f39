/** `try`: guards around the body, and what is handled where they lead. */
import type { Block, ExceptClause, StatementOf } from '../parse/tree.ts';
import { starHandlers } from './groups.ts';
import { forgetName } from './leave.ts';
import {
  closeGuard,
  type Enclosing,
  emit,
  jump,
  type Label,
  type OpenGuard,
  openGuard,
  openLabel,
  place,
  type Unit,
  within,
} from './unit.ts';
import { storeName } from './variables.ts';

type Try = StatementOf<'try'>;

/** [before exception] -> raised on, while `before` is handled again. */
export const raiseOn = (unit: Unit): void => {
  emit(unit, 'swap');
  emit(unit, 'leaveHandler');
  emit(unit, 'reraise');
};

const guarded = (unit: Unit, guard: OpenGuard, write: () => void): void => {
  within(unit, { type: 'guarded', guard }, write);
  closeGuard(unit, guard);
};

/** [before exception] -> [] at `end`: the handler's body, and its name that is gone afterwards. */
const handlerBody = (unit: Unit, handler: ExceptClause, outer: OpenGuard, end: Label): void => {
  unit.line = handler.line;
  if (handler.name === null) emit(unit, 'pop');
  else storeName(unit, handler.name);
  closeGuard(unit, outer);
  const inner = openGuard(unit);
  const enclosing: Enclosing = { type: 'handler', guard: inner, name: handler.name };
  within(unit, enclosing, () => unit.rules.block(unit, handler.body));
  closeGuard(unit, inner);
  unit.line = handler.line;
  emit(unit, 'leaveHandler');
  if (handler.name !== null) forgetName(unit, handler.name);
  jump(unit, 'jump', end);
  place(unit, inner.target);
  if (handler.name !== null) forgetName(unit, handler.name);
  raiseOn(unit);
};

const oneHandler = (unit: Unit, handler: ExceptClause, outer: OpenGuard, end: Label): void => {
  const next = openLabel();
  unit.line = handler.line;
  if (handler.exception) {
    unit.rules.expression(unit, handler.exception);
    unit.line = handler.line;
    emit(unit, 'matchException');
    jump(unit, 'jumpIfFalse', next);
  }
  handlerBody(unit, handler, outer, end);
  outer.from = unit.lines.length;
  place(unit, next);
};

/** [exception] where the body's guard leads. */
const plainHandlers = (unit: Unit, node: Try, end: Label): void => {
  emit(unit, 'enterHandler');
  // The comparisons with types can raise too: then [before] is put back.
  const outer = openGuard(unit, unit.depth - 1);
  for (const handler of node.handlers) oneHandler(unit, handler, outer, end);
  closeGuard(unit, outer);
  place(unit, outer.target);
  raiseOn(unit);
};

const tryExcept = (unit: Unit, node: Try): void => {
  if (node.handlers.length === 0) {
    unit.rules.block(unit, node.body);
    return;
  }
  const end = openLabel();
  const guard = openGuard(unit);
  emit(unit, 'nop');
  guarded(unit, guard, () => unit.rules.block(unit, node.body));
  unit.rules.block(unit, node.otherwise);
  jump(unit, 'jump', end);
  unit.line = node.handlers[0]?.line ?? node.line;
  place(unit, guard.target);
  if (node.isStar) starHandlers(unit, node, end);
  else plainHandlers(unit, node, end);
  place(unit, end);
};

/** [exception]: the block runs while it is being handled, and it is raised on. */
const lastWhileRaised = (unit: Unit, last: Block): void => {
  emit(unit, 'enterHandler');
  const guard = openGuard(unit, unit.depth - 1);
  const enclosing: Enclosing = { type: 'held', count: 2, handling: true, guard };
  within(unit, enclosing, () => unit.rules.block(unit, last));
  closeGuard(unit, guard);
  place(unit, guard.target);
  raiseOn(unit);
};

export const tryStatement = (unit: Unit, node: Try): void => {
  if (node.last.length === 0) {
    tryExcept(unit, node);
    return;
  }
  const guard = openGuard(unit);
  emit(unit, 'nop');
  within(unit, { type: 'finally', guard, body: node.last }, () => tryExcept(unit, node));
  closeGuard(unit, guard);
  unit.rules.block(unit, node.last);
  const end = openLabel();
  jump(unit, 'jump', end);
  place(unit, guard.target);
  lastWhileRaised(unit, node.last);
  place(unit, end);
};
