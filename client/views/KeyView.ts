/** A key in flight or in use: it hangs on its holder's core, and flies when it changes hands. */
import type * as Phaser from 'phaser';
import { drawIcon } from './ink/icons.ts';
import { box, letter } from './ink/pen.ts';
import { type Point, send, type Trip } from './motion.ts';
import { depths, type Kit, stampImage } from './view.ts';

const size = { width: 54, height: 34 };

/** A plate with the key and its letter. */
const keyFrame = (kit: Kit, name: string): string =>
  kit.sheet.frame(`key ${name}`, size, (pen) => {
    const { colours } = pen;
    const rect = { x: 2, y: 2, width: size.width - 4, height: size.height - 4 };
    box(pen, rect, { fill: colours.panel, stroke: colours.textGil, line: 3, radius: rect.height / 2 });
    drawIcon(pen.ctx, 'key', { x: 9, y: 8, size: 18, colour: colours.textGil });
    letter(pen, name, {
      x: 38,
      y: 22,
      size: 15,
      bold: true,
      align: 'center',
      colour: colours.text,
      width: 18,
    });
  });

export class KeyView {
  readonly image: Phaser.GameObjects.Image;
  private readonly kit: Kit;
  private target: Point | null = null;
  private stop: (() => void) | null = null;

  constructor(kit: Kit, name: string, home: Point) {
    this.kit = kit;
    this.image = stampImage(kit, keyFrame(kit, name))
      .setDepth(depths.key)
      .setPosition(home.x, home.y)
      .setVisible(false);
  }

  /** `held`: on its holder. A key on its hook is drawn by the hook, once it has landed. */
  go(to: Point, held: boolean, trip: Trip | null): void {
    if (this.target && this.target.x === to.x && this.target.y === to.y) return;
    this.target = to;
    this.stop?.();
    this.stop = null;
    this.image.setVisible(held || trip !== null);
    if (trip === null) {
      this.image.setPosition(to.x, to.y);
      return;
    }
    this.stop = send(this.kit.passings, this.image, { to, trip, arrived: () => this.image.setVisible(held) });
  }

  destroy(): void {
    this.stop?.();
    this.image.destroy();
  }
}
