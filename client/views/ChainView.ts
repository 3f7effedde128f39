/** The dotted chain from a key in use to its empty hook. */
import type * as Phaser from 'phaser';
import { linksOf } from './chain.ts';
import type { Rect } from './ink/pen.ts';
import type { Point } from './motion.ts';
import { createLines, depths, type Kit, tintOf } from './view.ts';

/** Px of a link's side. */
const link = 3;

export class ChainView {
  private readonly links: Phaser.GameObjects.Graphics;
  private readonly colour: number;
  private shown = '';

  constructor(kit: Kit) {
    this.links = createLines(kit, depths.lines);
    this.colour = tintOf(kit.colours.textGil);
  }

  /** Drawn anew only when an end has moved. */
  show(from: Point, hook: Rect, corner: Point): void {
    const name = `${from.x} ${from.y} ${hook.x} ${hook.y} ${hook.width}`;
    if (name === this.shown) return;
    this.shown = name;
    this.links.clear().fillStyle(this.colour);
    for (const { x, y } of linksOf(from, hook, corner))
      this.links.fillRect(x - link / 2, y - link / 2, link, link);
  }

  /** The key hangs on its hook, or is out of sight. */
  hide(): void {
    if (this.shown !== '') this.links.clear();
    this.shown = '';
  }

  destroy(): void {
    this.links.destroy();
  }
}
