/** Over the empty cores: the ring of those who wait for each other for ever. Painted once, when it has closed. */
import { type DeadlockFacts, paintDeadlock } from './deadlockPaint.ts';
import { Face } from './Face.ts';
import type { Rect } from './ink/pen.ts';
import { depths, type Kit } from './view.ts';

export class DeadlockView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  /** Few runs need it. */
  private face: Face | null = null;

  constructor(kit: Kit, rect: Rect) {
    this.kit = kit;
    this.rect = rect;
  }

  /** `key` names the deadlock. */
  show(key: string, facts: DeadlockFacts): void {
    this.face ??= new Face(this.kit, depths.plate);
    this.face.image.setPosition(this.rect.x, this.rect.y).setVisible(true);
    this.face.paint(key, this.rect, (pen) => paintDeadlock(pen, facts, this.rect));
  }

  hide(): void {
    this.face?.image.setVisible(false);
  }

  destroy(): void {
    this.face?.destroy();
  }
}
