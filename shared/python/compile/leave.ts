/** Leaving blocks by `return`, `break` and `continue`: what they hold is undone, innermost first. */
import {
  closeGuard,
  type Enclosing,
  emit,
  emitConst,
  type OpenGuard,
  resumeGuard,
  type Unit,
} from './unit.ts';
import { deleteName, storeName } from './variables.ts';

/** [exit] -> []: as if nothing had been raised. */
export const exitPlainly = (unit: Unit, isAsync: boolean, line: number): void => {
  unit.line = line;
  for (let count = 0; count < 3; count += 1) emitConst(unit, null);
  emit(unit, 'call', 3);
  if (isAsync) emit(unit, 'await');
  emit(unit, 'pop');
};

export const forgetName = (unit: Unit, name: string): void => {
  emitConst(unit, null);
  storeName(unit, name);
  deleteName(unit, name);
};

const leaveHeld = (unit: Unit, count: number, handling: boolean, hasValue: boolean): void => {
  for (let left = count - (handling ? 1 : 0); left > 0; left -= 1) {
    if (hasValue) emit(unit, 'swap');
    emit(unit, 'pop');
  }
  if (!handling) return;
  if (hasValue) emit(unit, 'swap');
  emit(unit, 'leaveHandler');
};

const guardOf = (enclosing: Enclosing): OpenGuard | null =>
  enclosing.type === 'loop' ? null : enclosing.guard;

const held = (): Enclosing => ({ type: 'held', count: 1, handling: false, guard: null });

const leaveOne = (unit: Unit, enclosing: Enclosing, hasValue: boolean): void => {
  const { line } = unit;
  if (enclosing.type === 'loop') leaveHeld(unit, enclosing.holds, false, hasValue);
  else if (enclosing.type === 'held') leaveHeld(unit, enclosing.count, enclosing.handling, hasValue);
  else if (enclosing.type === 'with') {
    if (hasValue) emit(unit, 'swap');
    exitPlainly(unit, enclosing.isAsync, enclosing.line);
  } else if (enclosing.type === 'handler') {
    leaveHeld(unit, 1, true, hasValue);
    if (enclosing.name !== null) forgetName(unit, enclosing.name);
  } else if (enclosing.type === 'finally') {
    if (hasValue) unit.enclosing = [...unit.enclosing, held()];
    unit.rules.block(unit, enclosing.body);
  }
  unit.line = line;
};

/**
 * Writes the way out through all that encloses this place down to number `outermost`, and then `away`. What is left behind
 * guards none of it.
 */
export const leave = (unit: Unit, outermost: number, hasValue: boolean, away: () => void): void => {
  if (unit.isDead) return;
  const before = unit.enclosing;
  const { depth } = unit;
  const suspended: OpenGuard[] = [];
  for (let index = before.length - 1; index >= outermost; index -= 1) {
    const enclosing = before[index];
    if (!enclosing) continue;
    const guard = guardOf(enclosing);
    if (guard && guard.from >= 0) {
      closeGuard(unit, guard);
      suspended.push(guard);
    }
    unit.enclosing = before.slice(0, index);
    leaveOne(unit, enclosing, hasValue);
  }
  away();
  unit.enclosing = before;
  unit.depth = depth;
  for (const guard of suspended) resumeGuard(unit, guard);
};
