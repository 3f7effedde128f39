/** What the board calls a task that Python has made. */
import type { Value } from '../../program/value.ts';
import type { Cell, Heap } from '../../runtime/index.ts';

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
