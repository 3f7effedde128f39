/** The dotted way from a chosen cart to the core it may run on. */
import type * as Phaser from 'phaser';
import type { Point } from './motion.ts';
import { createLines, depths, type Kit, tintOf } from './view.ts';

/** Px between two dots. */
const step = 9;

export class PathView {
  private readonly dots: Phaser.GameObjects.Graphics;
  private readonly colour: number;

  constructor(kit: Kit) {
    this.dots = createLines(kit, depths.key);
    this.colour = tintOf(kit.colours.you);
  }

  show(from: Point, to: Point): void {
    this.dots.clear().fillStyle(this.colour);
    const count = Math.max(2, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / step));
    for (let n = 1; n < count; n++) {
      const at = bend(from, to, n / count);
      this.dots.fillCircle(at.x, at.y, 1.8);
    }
    this.dots.lineStyle(3, this.colour).beginPath();
    this.dots
      .moveTo(to.x - 9, to.y - 7)
      .lineTo(to.x, to.y)
      .lineTo(to.x - 9, to.y + 7)
      .strokePath();
  }

  hide(): void {
    this.dots.clear();
  }

  destroy(): void {
    this.dots.destroy();
  }
}

/** Leaves and arrives level. */
const bend = (from: Point, to: Point, share: number): Point => {
  const rest = 1 - share;
  const middle = (from.x + to.x) / 2;
  const x = rest ** 3 * from.x + 3 * rest * share * middle + share ** 3 * to.x;
  const y = (rest ** 3 + 3 * rest ** 2 * share) * from.y + (3 * rest * share ** 2 + share ** 3) * to.y;
  return { x, y };
};
