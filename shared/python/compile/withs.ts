/** `with`: the exit runs whichever way the block is left. */
import type { StatementOf, WithItem } from '../parse/tree.ts';
import { exitPlainly } from './leave.ts';
import { store } from './targets.ts';
import {
  closeGuard,
  type Enclosing,
  emit,
  jump,
  openGuard,
  openLabel,
  place,
  type Unit,
  within,
} from './unit.ts';

type With = StatementOf<'with'>;

/** [exit exception]: asks the exit whether that was all right. */
const exitRaising = (unit: Unit, isAsync: boolean): void => {
  emit(unit, 'enterHandler');
  const guard = openGuard(unit, unit.depth - 1);
  emit(unit, 'exitWith');
  if (isAsync) emit(unit, 'await');
  const suppressed = openLabel();
  jump(unit, 'jumpIfTrue', suppressed);
  closeGuard(unit, guard);
  place(unit, guard.target);
  emit(unit, 'swap');
  emit(unit, 'leaveHandler');
  emit(unit, 'reraise');
  place(unit, suppressed);
  emit(unit, 'pop');
  emit(unit, 'leaveHandler');
  emit(unit, 'pop');
};

const enter = (unit: Unit, item: WithItem, isAsync: boolean): void => {
  unit.rules.expression(unit, item.manager);
  unit.line = item.manager.line;
  emit(unit, isAsync ? 'enterAsyncWith' : 'enterWith');
  if (isAsync) emit(unit, 'await');
};

const items = (unit: Unit, node: With, index: number): void => {
  const item = node.items[index];
  if (!item) {
    unit.rules.block(unit, node.body);
    return;
  }
  enter(unit, item, node.isAsync);
  const { line } = item.manager;
  const guard = openGuard(unit, unit.depth - 1);
  const enclosing: Enclosing = { type: 'with', guard, isAsync: node.isAsync, line };
  within(unit, enclosing, () => {
    if (item.target) store(unit, item.target);
    else emit(unit, 'pop');
    items(unit, node, index + 1);
  });
  closeGuard(unit, guard);
  exitPlainly(unit, node.isAsync, line);
  const end = openLabel();
  jump(unit, 'jump', end);
  unit.line = line;
  place(unit, guard.target);
  exitRaising(unit, node.isAsync);
  place(unit, end);
};

export const withStatement = (unit: Unit, node: With): void => items(unit, node, 0);
