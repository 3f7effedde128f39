/** Where there are more carts than a room can show as cards: short carts, tags side by side, and at last a fan of them. Pure. */
import type { Rect } from '../views/ink/pen.ts';
import type { MachineView } from '../views/view.ts';
import { grid } from './layout.ts';

/** From so many threads on, READY is laid out for short carts. */
const manyThreads = 12;

export const isCrowded = (view: MachineView): boolean => Object.keys(view.threads).length > manyThreads;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A tag of four letters in the smallest type of a board; lower or narrower ones could not be read. */
const leastTag: Size = { width: 30, height: 21 };
const gap = 3;

const fitting = (length: number, size: number): number =>
  Math.max(1, Math.floor((length + gap) / (size + gap)));

const rowsFor = (area: Rect, count: number, size: Size): number =>
  Math.max(
    1,
    Math.min(fitting(area.height, size.height), Math.ceil(count / fitting(area.width, size.width))),
  );

const fits = (area: Rect, count: number, size: Size): boolean =>
  fitting(area.width, size.width) * fitting(area.height, size.height) >= count;

/** Tags that lie over each other from left to right: the last one, which came last, is whole. */
const fan = (area: Rect, count: number, size: Size): readonly Rect[] => {
  const rows = rowsFor(area, count, size);
  const columns = Math.ceil(count / rows);
  const room = (area.width - size.width) / Math.max(1, columns - 1);
  const step = Math.min(size.width + gap, room);
  return Array.from({ length: count }, (_, index) => ({
    ...size,
    x: area.x + (index % columns) * step,
    y: area.y + Math.floor(index / columns) * (size.height + gap),
  }));
};

/** Never smaller than can be read: square while they fit, then flat, then one over the other. */
export const tags = (area: Rect, count: number, largest: number): readonly Rect[] => {
  const side = Math.min(largest, area.height);
  const square = { width: side, height: side };
  const flat = { width: 38, height: Math.min(26, area.height) };
  const least = { ...leastTag, height: Math.min(leastTag.height, area.height) };
  return fan(area, count, [square, flat].find((size) => fits(area, count, size)) ?? least);
};

/** Two columns of carts no lower than `low` and no higher than `tall`; null where they do not fit. */
export const twoColumns = (
  area: Rect,
  count: number,
  { low, tall }: { readonly low: number; readonly tall: number },
): readonly Rect[] | null => {
  const rows = Math.ceil(count / 2);
  const height = Math.floor((area.height + gap) / rows - gap);
  if (height < low) return null;
  return grid({ ...area, height: rows * (Math.min(height, tall) + gap) - gap }, count, 2, gap);
};
