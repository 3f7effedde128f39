/** The alarm where its card has no room for a head: one plate that says how long the loop has been held, and the limit. */
import type * as Phaser from 'phaser';
import type { BlockFacts } from './BlockView.ts';
import { Face } from './Face.ts';
import { box, letter, type Pen, type Rect } from './ink/pen.ts';
import { depths, type Kit, numberText, setNumber, shortTime } from './view.ts';

/** The hatch at the left, and what the running number takes at the right. */
const hatch = 14;
const figureWidth = 66;

const paintAlarm = (pen: Pen, { title, limit }: BlockFacts, { width, height }: Rect): void => {
  const { colours } = pen;
  const whole = { x: 0, y: 0, width, height };
  box(pen, whole, { fill: colours.you, radius: 8 });
  box(pen, { ...whole, width: hatch }, { pattern: 'hazard', radius: 8 });
  const left = { x: hatch + 8, colour: colours.onYou };
  letter(pen, title, { ...left, y: height / 2 - 3, size: 13, bold: true, width: width - hatch - 16 });
  letter(pen, limit, { ...left, y: height / 2 + 14, size: 12.5, width: width - hatch - 16 - figureWidth });
};

export class AlarmView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  private readonly face: Face;
  private readonly figure: Phaser.GameObjects.BitmapText;
  private facts: BlockFacts | null = null;

  constructor(kit: Kit, rect: Rect) {
    this.kit = kit;
    this.rect = rect;
    this.face = new Face(kit, depths.meter + 0.5);
    this.face.image.setPosition(rect.x, rect.y).setVisible(false);
    this.figure = numberText(kit, { size: 18, colour: kit.colours.onYou, anchor: 1 })
      .setDepth(depths.token)
      .setPosition(rect.x + rect.width - 10, rect.y + rect.height / 2 + 9)
      .setVisible(false);
  }

  /** Null: nothing blocks. */
  show(facts: BlockFacts | null): void {
    this.facts = facts;
    this.face.image.setVisible(facts !== null);
    this.figure.setVisible(facts !== null);
    if (facts === null) return;
    this.face.paint([facts.title, facts.limit].join('|'), this.rect, (pen) =>
      paintAlarm(pen, facts, this.rect),
    );
  }

  tick(nowUs: number): void {
    if (!this.facts) return;
    const us = (this.facts.toUs ?? nowUs) - this.facts.fromUs;
    setNumber(this.figure, shortTime(this.kit, Math.floor(us / 1000) * 1000));
  }

  destroy(): void {
    this.face.destroy();
    this.figure.destroy();
  }
}
