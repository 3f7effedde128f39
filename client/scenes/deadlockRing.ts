/** A deadlock on the OS board: nobody runs any more, so its ring stands where the cores do. */
import type { TaskId } from '../../shared/ground/terms.ts';
import type { Badge, Stage } from '../model/stage.ts';
import { waitRing } from '../model/waitRing.ts';
import { DeadlockView } from '../views/DeadlockView.ts';
import type { Rect } from '../views/ink/pen.ts';
import type { Kit, MachineView } from '../views/view.ts';

export interface DeadlockRing {
  show(view: MachineView): void;
  destroy(): void;
}

const around = (rects: readonly Rect[]): Rect => {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
};

/** A member may be a task of a loop. */
const badgeIn = (stage: Stage, { threads }: MachineView, id: string): Badge => {
  const thread = threads[id];
  return thread ? stage.badge(thread.id) : stage.taskBadge(id as TaskId);
};

export const createDeadlockRing = (kit: Kit, stage: Stage, cores: readonly Rect[]): DeadlockRing => {
  const words = {
    title: kit.say('board.deadlock.title'),
    each: kit.say('board.deadlock.each'),
    nobody: kit.say('board.deadlock.nobody'),
  };
  const card = new DeadlockView(kit, around(cores));
  return {
    show: (view) => {
      if (view.deadlock === null) {
        card.hide();
        return;
      }
      const ring = waitRing(view.deadlock);
      const badges = ring.nodes.map((id) => badgeIn(stage, view, id));
      card.show(ring.nodes.join(), { ...words, ring, badges });
    },
    destroy: () => card.destroy(),
  };
};
