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

/** Where a rival would stand. */
export interface GhostMarks {
  readonly spots: readonly Rect[];
  /** Without a text the name stands alone; null where there is no room for either. */
  readonly words: { readonly name: string; readonly text: string; readonly rect: Rect } | null;
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
  show(count: string, spots: readonly Rect[] = [], ghost: GhostMarks | null = null): void {
    const { rect, icon, name } = this.sign;
    this.face.paint(`${count} ${spots.length} ${nameOf(ghost)}`, rect, (pen) => {
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
      if (ghost) paintGhost(pen, ghost, rect);
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

/** Another name is another picture: places shift as the tray fills. */
const nameOf = (ghost: GhostMarks | null): string =>
  ghost === null
    ? ''
    : [...ghost.spots.map(({ x, width }) => `${x}/${width}`), ghost.words?.name, ghost.words?.text].join(' ');

const paintGhost = (pen: Pen, { spots, words }: GhostMarks, tray: Rect): void => {
  const { ctx, colours } = pen;
  for (const spot of spots) {
    paintSpot(pen, spot, tray);
    const size = Math.min(spot.width, spot.height) * 0.56;
    const at = {
      x: spot.x - tray.x + (spot.width - size) / 2,
      y: spot.y - tray.y + (spot.height - size) / 2,
    };
    drawIcon(ctx, 'ghost', { ...at, size, colour: colours.text2 });
  }
  if (!words) return;
  const x = words.rect.x - tray.x;
  const y = tray.height / 2;
  const width = words.rect.width - 24;
  const alone = words.text === '';
  drawIcon(ctx, 'ghost', { x, y: y - 9, size: 18, colour: colours.text });
  letter(pen, words.name, {
    ...{ x: x + 24, y: alone ? y + 5 : y - 4, size: alone ? 14 : 12 },
    ...{ bold: true, colour: colours.text, width },
  });
  if (alone) return;
  letter(pen, words.text, { x: x + 24, y: y + 13, size: 12, colour: colours.text2, width });
};

const paintSpot = (pen: Pen, spot: Rect, tray: Rect): void => {
  const r = spot.width / 2 - 1.5;
  pen.ctx.beginPath();
  pen.ctx.arc(spot.x - tray.x + spot.width / 2, spot.y - tray.y + spot.height / 2, r, 0, Math.PI * 2);
  ink(pen, { stroke: pen.colours.faint, line: 1.3, dash: [3, 3] });
};
