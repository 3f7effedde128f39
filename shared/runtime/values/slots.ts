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

export const isTooFull = (cell: CellOf<'set' | 'frozenset'>, more: number): boolean =>
  ((cell.filled ?? cell.size) + more) * 5 >= ((cell.slots ?? 8) - 1) * 3;

/** Room for all items of another set, before they come (set_merge). Its entries lie in the order of its old table. */
export const resize = (cell: CellOf<'set' | 'frozenset'>, more: number): void => {
  cell.slots = sizeFor((cell.size + more) * 2);
  cell.filled = cell.size;
  cell.first = cell.slots;
};
