/** Tells the page which part of the run lies where under the board: the page can say more of an instant than a canvas can. */
import type { Rect } from './ink/pen.ts';
import type { Frame } from './laneAxis.ts';
import type { Kit } from './view.ts';

/** Where the lanes lie, in CSS px of the board, and what time they show. */
export interface Strip extends Rect, Frame {}

/** null: there is no strip any more. */
export const tellStrip = ({ scene }: Kit, strip: Strip | null): void => {
  scene.game.canvas.dispatchEvent(new CustomEvent('boardtime', { bubbles: true, detail: strip }));
};
