/** Where the links of a chain lie, from a key in use to its empty hook. Pure. */
import type { Rect } from './ink/pen.ts';
import type { Point } from './motion.ts';

/** Px from one link to the next. */
export const chainStep = 7;

/** Over the nails of a rack. */
const above = 9;

/** Level to the room's wall, along over the hooks, and down to its own. */
const wayOf = (from: Point, hook: Rect, wallX: number): readonly Point[] => {
  const x = hook.x + hook.width / 2;
  const y = hook.y - above;
  return [from, { x: wallX, y: from.y }, { x: wallX, y }, { x, y }, { x, y: hook.y }];
};

export const linksOf = (from: Point, hook: Rect, wallX: number): readonly Point[] => {
  const way = wayOf(from, hook, wallX);
  return way.slice(1).flatMap((end, leg) => {
    const start = way[leg] ?? end;
    const long = Math.hypot(end.x - start.x, end.y - start.y);
    return Array.from({ length: Math.floor(long / chainStep) }, (_, n) => ({
      x: start.x + ((end.x - start.x) * n * chainStep) / long,
      y: start.y + ((end.y - start.y) * n * chainStep) / long,
    }));
  });
};
