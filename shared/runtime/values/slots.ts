/** How many slots the table of a set has (Objects/setobject.c): its order depends on it. */
import type { CellOf } from '../heap.ts';

export const sizeFor = (least: number): number => {
  let size = 8;
  while (size <= least) size *= 2;
  return size;
};

/** A set has one item more: its table grows when three fifths are filled. Slots of items that were removed stay filled. */
export const countFilled = (cell: CellOf<'set' | 'frozenset'>): void => {
  const slots = cell.slots ?? 8;
  cell.filled = (cell.filled ?? cell.size - 1) + 1;
  if (cell.filled * 5 < (slots - 1) * 3) return;
  cell.slots = sizeFor(cell.size > 50_000 ? cell.size * 2 : cell.size * 4);
  cell.filled = cell.size;
};

/** Room for all items of another set, before they come (set_merge). */
export const reserve = (cell: CellOf<'set' | 'frozenset'>, more: number): void => {
  const slots = cell.slots ?? 8;
  if (((cell.filled ?? cell.size) + more) * 5 < (slots - 1) * 3) return;
  cell.slots = sizeFor((cell.size + more) * 2);
  cell.filled = cell.size;
};

/** Copied from a frozenset of constants: with room for twice as many. */
export const settleLiteral = (cell: CellOf<'set' | 'frozenset'>): void => {
  const slots = cell.size * 5 < 7 * 3 ? 8 : sizeFor(cell.size * 2);
  Object.assign(cell, { slots, filled: cell.size });
};
