/** A tray of badges: who has finished, or which pool workers have nothing to do. */
import { Face } from './Face.ts';
import { drawIcon, type IconName } from './ink/icons.ts';
import { box, ink, letter, type Pen, type Rect } from './ink/pen.ts';
import { depths, type Kit } from './view.ts';

export interface TraySign {
  readonly icon: IconName;
  readonly name: string;
  readonly rect: Rect;
}

export class FinishedView {
  private readonly face: Face;
  private readonly sign: TraySign;

  constructor(kit: Kit, sign: TraySign) {
    this.face = new Face(kit, depths.room);
    this.face.image.setPosition(sign.rect.x, sign.rect.y);
    this.sign = sign;
  }

  /** `spots`: places that wait for somebody, on the board. */
  show(count: string, spots: readonly Rect[] = []): void {
    const { rect, icon, name } = this.sign;
    this.face.paint(`${count} ${spots.length}`, rect, (pen) => {
      const { colours } = pen;
      box(pen, { x: 0, y: 0, width: rect.width, height: rect.height }, { fill: colours.panel, radius: 8 });
      drawIcon(pen.ctx, icon, { x: 10, y: rect.height / 2 - 10, size: 20, colour: colours.text });
      letter(pen, name, {
        x: 38,
        y: 18,
        size: 12.5,
        bold: true,
        spacing: 0.05,
        colour: colours.text2,
        width: 76,
      });
      for (const spot of spots) paintSpot(pen, spot, rect);
      letter(pen, count, { x: 38, y: 36, size: 14, bold: true, colour: colours.text, width: 76 });
    });
  }

  setVisible(visible: boolean): void {
    this.face.image.setVisible(visible);
  }

  destroy(): void {
    this.face.destroy();
  }
}

const paintSpot = (pen: Pen, spot: Rect, tray: Rect): void => {
  const r = spot.width / 2 - 1.5;
  pen.ctx.beginPath();
  pen.ctx.arc(spot.x - tray.x + spot.width / 2, spot.y - tray.y + spot.height / 2, r, 0, Math.PI * 2);
  ink(pen, { stroke: pen.colours.faint, line: 1.3, dash: [3, 3] });
};
