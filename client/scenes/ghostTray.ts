/** A rival's ghost in the tray: it stands where the rival would have filled a place that is still empty here. Pure. */
import type { GhostCount } from '../model/ghost.ts';
import type { GhostMarks } from '../views/FinishedView.ts';
import type { Rect } from '../views/ink/pen.ts';
import type { Say } from './osFaces.ts';

interface Tray {
  readonly rect: Rect;
  /** In order, those that are taken first. */
  readonly spots: readonly Rect[];
  readonly taken: number;
}

/** Narrower, the sentence would be cut to nothing. */
const leastWords = 120;
const gap = 10;

const wordsRoom = ({ rect, spots }: Tray): Rect | null => {
  const x = Math.max(rect.x + 116, ...spots.map((spot) => spot.x + spot.width)) + gap;
  const width = rect.x + rect.width - gap - x;
  return width < leastWords ? null : { x, y: rect.y, width, height: rect.height };
};

export const ghostMarks = (ghost: GhostCount | null, tray: Tray, say: Say): GhostMarks | null => {
  if (ghost === null) return null;
  const room = wordsRoom(tray);
  return {
    spots: tray.spots.slice(tray.taken, ghost.done),
    words: room && {
      name: say(`policies.${ghost.policy}`),
      text: say('board.ghostAt', { n: ghost.done, total: ghost.total }),
      rect: room,
    },
  };
};
