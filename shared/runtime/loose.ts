/** Coroutines that nobody has awaited so far. They are loose while they may have lost whatever held them (vm/unawaited.ts). */
import type { Value } from '../program/value.ts';
import { isRef } from './cells.ts';
import type { Cell, CellOf, Heap } from './heap.ts';

export const isUnawaited = (cell: Cell | null | undefined): cell is CellOf<'generator'> =>
  cell?.t === 'generator' && cell.kind === 'coroutine' && cell.state === 'created';

/** It has been made, or something that held it has let it go. */
export function loosen(heap: Heap, value: Value | undefined): void {
  if (!isRef(value) || !isUnawaited(heap.cells[value.v])) return;
  heap.loose ??= [];
  if (!heap.loose.includes(value.v)) heap.loose.push(value.v);
}

/** A task takes it over. */
export function hold(heap: Heap, value: Value | undefined): void {
  if (heap.loose !== undefined && heap.loose.length > 0 && isRef(value))
    heap.loose = heap.loose.filter((place) => place !== value.v);
}
