/** What the board says of a task or thread that Python has made. */
import type { ProgramCode } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import type { Cell, Heap } from '../../runtime/python.ts';

const cellAt = (heap: Heap, value: Value | undefined): Cell | null =>
  typeof value === 'object' && value?.k === 'r' ? (heap.cells[value.v] ?? null) : null;

/** Of the coroutine among the task's arguments, or of that which the task object keeps; '' if there is none. */
export const coroutineName = (heap: Heap, args: readonly Value[]): string => {
  for (const value of args) {
    const cell = cellAt(heap, value);
    const inner = cell?.t === 'object' ? cellAt(heap, cell.attributes.$_coro) : cell;
    if (inner?.t === 'generator') return inner.name;
  }
  return '';
};

/** Where the function begins that a thread or process object among the arguments is to call; null if it is none of the program's. */
export const targetLine = (program: ProgramCode, heap: Heap, args: readonly Value[]): number | null => {
  for (const value of args) {
    const owner = cellAt(heap, value);
    const target = owner?.t === 'object' ? cellAt(heap, owner.attributes.$_target) : null;
    const code = target?.t === 'function' ? program.codes[target.code] : undefined;
    if (code?.module === '') return code.line;
  }
  return null;
};
