/** A key in flight or in use: it hangs on its holder's core, and flies when it changes hands. */
import type * as Phaser from 'phaser';
import { drawIcon } from './ink/icons.ts';
import { ink } from './ink/pen.ts';
import { type Point, send, type Trip } from './motion.ts';
import { depths, type Kit, stampImage } from './view.ts';

const size = 36;

const keyFrame = (kit: Kit): string =>
  kit.sheet.frame('key in use', { width: size, height: size }, (pen) => {
    pen.ctx.beginPath();
    pen.ctx.arc(size / 2, size / 2, size / 2 - 2, 0, Math.PI * 2);
    ink(pen, { fill: pen.colours.page, stroke: pen.colours.textGil, line: 3 });
    drawIcon(pen.ctx, 'key', { x: 9, y: 9, size: 18, colour: pen.colours.textGil });
  });

export class KeyView {
  readonly image: Phaser.GameObjects.Image;
  private target: Point | null = null;
  private journey: Phaser.Tweens.Tween | null = null;

  constructor(kit: Kit, home: Point) {
    this.image = stampImage(kit, keyFrame(kit))
      .setDepth(depths.key)
      .setPosition(home.x, home.y)
      .setVisible(false);
  }

  /** `held`: on its holder. A key on its hook is drawn by the hook, once it has landed. */
  go(to: Point, held: boolean, trip: Trip | null): void {
    if (this.target && this.target.x === to.x && this.target.y === to.y) return;
    this.target = to;
    this.journey?.stop();
    this.journey = null;
    this.image.setVisible(held || trip !== null);
    if (trip === null) {
      this.image.setPosition(to.x, to.y);
      return;
    }
    this.journey = send(this.image, to, trip);
    this.journey.on('complete', () => this.image.setVisible(held));
  }

  destroy(): void {
    this.journey?.stop();
    this.image.destroy();
  }
}
