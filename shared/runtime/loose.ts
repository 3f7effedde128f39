/**
 * Coroutines that nobody has awaited so far, and asynchronous generators that wait within their body: both are heard of when nothing
 * holds them any more (vm/unawaited.ts). They are loose while that may be so.
 */
import type { Value } from '../program/value.ts';
import { isRef } from './cells.ts';
import type { Cell, CellOf, Heap } from './heap.ts';

export const isUnawaited = (cell: Cell | null | undefined): cell is CellOf<'generator'> =>
  cell?.t === 'generator' && cell.kind === 'coroutine' && cell.state === 'created';

export const isAbandonable = (cell: Cell | null | undefined): cell is CellOf<'generator'> =>
  cell?.t === 'generator' && cell.kind === 'asyncGenerator' && cell.state === 'suspended';

/** It has been made, or something that held it has let it go. */
export function loosen(heap: Heap, value: Value | undefined): void {
  if (!isRef(value)) return;
  const cell = heap.cells[value.v];
  if (!isUnawaited(cell) && !isAbandonable(cell)) return;
  heap.loose ??= [];
  if (!heap.loose.includes(value.v)) heap.loose.push(value.v);
}

/** A task takes it over. */
export function hold(heap: Heap, value: Value | undefined): void {
  if (heap.loose !== undefined && heap.loose.length > 0 && isRef(value))
    heap.loose = heap.loose.filter((place) => place !== value.v);
}
