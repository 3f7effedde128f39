/** Beside a key: how soon somebody who waits will ask its holder to let go. */
import type * as Phaser from 'phaser';
import { dialOf, type Patience } from '../model/patience.ts';
import { ringSteps } from '../model/quantum.ts';
import { box, ink, letter, type Pen } from './ink/pen.ts';
import type { Point } from './motion.ts';
import { depths, type Kit, stampImage } from './view.ts';

const side = 32;
const middle = side / 2;
const radius = 11;

/** What is left of the interval, clockwise from twelve. */
const paintRest = (pen: Pen, step: number): void => {
  const { ctx, colours } = pen;
  if (step === 0) return;
  ctx.beginPath();
  ctx.arc(middle, middle, radius, -Math.PI / 2, -Math.PI / 2 + (Math.PI * 2 * step) / ringSteps);
  ctx.lineCap = 'butt';
  ink(pen, { stroke: colours.textGil, line: 4 });
};

/** Asked: it is filled, and says so. */
const paintDial = (pen: Pen, { step, text }: { readonly step: number; readonly text: string }): void => {
  const { colours } = pen;
  const asked = text === '!';
  const disc = { x: 1, y: 1, width: side - 2, height: side - 2 };
  box(pen, disc, {
    fill: asked ? colours.stateGil : colours.panel,
    stroke: asked ? colours.fillEdge : colours.wall,
    line: 1,
    radius: middle - 1,
  });
  paintRest(pen, step);
  letter(pen, text, {
    x: middle,
    y: middle + 4.5,
    size: asked ? 17 : 13,
    bold: true,
    align: 'center',
    colour: asked ? colours.onFill : colours.text,
  });
};

export class DialView {
  private readonly kit: Kit;
  private readonly image: Phaser.GameObjects.Image;
  private patience: Patience | null = null;
  private shown = '';

  constructor(kit: Kit) {
    this.kit = kit;
    this.image = stampImage(kit, this.frameOf(0, '!')).setDepth(depths.key).setVisible(false);
  }

  /** `at` null: nobody waits, or the key is out of sight. */
  show(patience: Patience | null, at: Point | null): void {
    this.patience = at && patience;
    this.image.setVisible(this.patience !== null);
    if (at) this.image.setPosition(at.x, at.y);
  }

  tick(nowUs: number): void {
    const { patience } = this;
    if (patience === null) return;
    const { step, ms } = dialOf(patience, nowUs);
    const frame = this.frameOf(step, ms === 0 ? '!' : `${ms}`);
    if (frame !== this.shown) this.image.setFrame(frame);
    this.shown = frame;
  }

  destroy(): void {
    this.image.destroy();
  }

  /** A frame a step, painted when it is first needed. */
  private frameOf(step: number, text: string): string {
    return this.kit.sheet.frame(`dial ${step} ${text}`, { width: side, height: side }, (pen) =>
      paintDial(pen, { step, text }),
    );
  }
}
