/** A rival's ghost in the tray: it stands where the rival would have filled a place that is still empty here. Pure. */
import type { GhostCount } from '../model/ghost.ts';
import type { Say } from '../model/stage.ts';
import type { GhostMarks } from '../views/FinishedView.ts';
import type { Rect } from '../views/ink/pen.ts';

interface Tray {
  readonly rect: Rect;
  /** In order, those that are taken first. */
  readonly spots: readonly Rect[];
  readonly taken: number;
}

/** Narrower, the sentence would be cut. */
const leastWords = 152;
/** What a tray keeps free for a ghost's number, whoever else stands in it. */
export const ghostRoom = 56;
const gap = 10;

const wordsRoom = ({ rect, spots }: Tray): Rect => {
  const x = Math.max(rect.x + 116, ...spots.map((spot) => spot.x + spot.width)) + gap;
  return { x, y: rect.y, width: rect.x + rect.width - gap / 2 - x, height: rect.height };
};

/** Narrower, there is no room for a number. */
const leastNumber = 40;

const wordsFor = ({ policy, done, total }: GhostCount, rect: Rect, say: Say): GhostMarks['words'] => {
  if (rect.width < leastNumber) return null;
  if (rect.width < leastWords) return { name: `${done}`, text: '', rect };
  return { name: say(`rivals.${policy}`), text: say('board.ghostAt', { n: done, total }), rect };
};

export const ghostMarks = (ghost: GhostCount | null, tray: Tray, say: Say): GhostMarks | null =>
  ghost && {
    spots: tray.spots.slice(tray.taken, ghost.done),
    words: wordsFor(ghost, wordsRoom(tray), say),
  };
