/** Where the links of a chain lie, from a key in use to its empty hook. Pure. */
import type { Rect } from './ink/pen.ts';
import type { Point } from './motion.ts';

/** Px from one link to the next. */
export const chainStep = 7;

/** Level to the corner's height and side, along over the hooks, and down to its own. */
const wayOf = (from: Point, hook: Rect, corner: Point): readonly Point[] => {
  const x = hook.x + hook.width / 2;
  return [from, { x: corner.x, y: from.y }, corner, { x, y: corner.y }, { x, y: hook.y }];
};

/** `corner`: beside the room and above its hooks, where the chain turns. */
export const linksOf = (from: Point, hook: Rect, corner: Point): readonly Point[] => {
  const way = wayOf(from, hook, corner);
  return way.slice(1).flatMap((end, leg) => {
    const start = way[leg] ?? end;
    const long = Math.hypot(end.x - start.x, end.y - start.y);
    return Array.from({ length: Math.floor(long / chainStep) }, (_, n) => ({
      x: start.x + ((end.x - start.x) * n * chainStep) / long,
      y: start.y + ((end.y - start.y) * n * chainStep) / long,
    }));
  });
};
