/** `if`, `while`, `for`, `break`, `continue`. */
import type { StatementOf } from '../parse/tree.ts';
import { nextAsync } from './comprehensions.ts';
import { jumpWhen } from './conditions.ts';
import { leave } from './leave.ts';
import { store } from './targets.ts';
import { type Enclosing, emit, jump, type Label, openLabel, place, type Unit, within } from './unit.ts';

export const ifStatement = (unit: Unit, node: StatementOf<'if'>): void => {
  const end = openLabel();
  const last = node.branches.length - 1;
  node.branches.forEach(({ condition, body }, index) => {
    const next = openLabel();
    unit.line = condition.line;
    jumpWhen(unit, condition, next, false);
    unit.rules.block(unit, body);
    if (index < last || node.otherwise.length > 0) jump(unit, 'jump', end);
    place(unit, next);
  });
  unit.rules.block(unit, node.otherwise);
  place(unit, end);
};

export const whileStatement = (unit: Unit, node: StatementOf<'while'>): void => {
  const [next, over, end] = [openLabel(), openLabel(), openLabel()];
  place(unit, next);
  jumpWhen(unit, node.condition, over, false);
  within(unit, { type: 'loop', end, next, holds: 0 }, () => unit.rules.block(unit, node.body));
  unit.line = node.line;
  jump(unit, 'loop', next);
  place(unit, over);
  unit.rules.block(unit, node.otherwise);
  place(unit, end);
};

export const forStatement = (unit: Unit, node: StatementOf<'for'>): void => {
  const [next, over, end] = [openLabel(), openLabel(), openLabel()];
  unit.rules.expression(unit, node.iterable);
  unit.line = node.iterable.line;
  emit(unit, node.isAsync ? 'getAsyncIter' : 'getIter');
  place(unit, next);
  const wayOut = node.isAsync ? nextAsync(unit) : null;
  if (!wayOut) jump(unit, 'forIter', over);
  store(unit, node.target);
  within(unit, { type: 'loop', end, next, holds: 1 }, () => unit.rules.block(unit, node.body));
  unit.line = node.iterable.line;
  jump(unit, 'loop', next);
  if (wayOut) wayOut();
  else place(unit, over);
  unit.rules.block(unit, node.otherwise);
  place(unit, end);
};

type Loop = Extract<Enclosing, { type: 'loop' }>;

const innermostLoop = (unit: Unit): { loop: Loop; index: number } | null => {
  for (let index = unit.enclosing.length - 1; index >= 0; index -= 1) {
    const loop = unit.enclosing[index];
    if (loop?.type === 'loop') return { loop, index };
  }
  return null;
};

const back = (unit: Unit, label: Label): void => jump(unit, 'loop', label);

export const breakStatement = (unit: Unit): void => {
  const found = innermostLoop(unit);
  if (found) leave(unit, found.index, false, () => jump(unit, 'jump', found.loop.end));
};

/** The loop itself goes on: only what lies within it is left. */
export const continueStatement = (unit: Unit): void => {
  const found = innermostLoop(unit);
  if (found) leave(unit, found.index + 1, false, () => back(unit, found.loop.next));
};
