/** A badge drawn wide, where it must be low: the same shape and label, and letters that can still be read. */
import type { Badge } from '../../model/stage.ts';
import { ink, letter, type Pen } from './pen.ts';
import { traceShape } from './shapes.ts';
import { badgeFrame, type Sheet } from './sheet.ts';

export interface TagSize {
  readonly width: number;
  readonly height: number;
}

/** From this height on the square badge holds its letters. */
const squareFrom = 30;
/** Wider than high by this much, and wide enough for three letters that can be read. */
const stretch = 1.5;
const leastWidth = 34;

export const tagSize = (height: number): TagSize =>
  height >= squareFrom
    ? { width: height, height }
    : { width: Math.max(leastWidth, Math.round(height * stretch)), height };

const traceWide = ({ ctx }: Pen, badge: Badge, { width, height }: TagSize): void => {
  ctx.save();
  ctx.translate(width / 2, height / 2);
  ctx.scale(width / height, 1);
  traceShape(ctx, badge.shape, { x: 0, y: 0, r: height / 2 - 1 });
  ctx.restore();
};

const paintTag = (pen: Pen, badge: Badge, size: TagSize): void => {
  const { width, height } = size;
  traceWide(pen, badge, size);
  ink(pen, { fill: pen.colours.you, stroke: pen.colours.board, line: 1 });
  const letters = Math.max(12, Math.min(height * 0.52, width * 0.41));
  letter(pen, badge.label, {
    x: width / 2,
    y: height / 2 + letters * 0.36,
    size: letters,
    bold: true,
    align: 'center',
    colour: pen.colours.onYou,
  });
};

/** A tag as a part of another picture. */
export const placeTag = (pen: Pen, badge: Badge, size: TagSize, at: { x: number; y: number }): void => {
  pen.ctx.save();
  pen.ctx.translate(at.x, at.y);
  paintTag(pen, badge, size);
  pen.ctx.restore();
};

export const tagFrame = (sheet: Sheet, badge: Badge, size: TagSize): string => {
  const { width, height } = size;
  if (width === height && height >= squareFrom) return badgeFrame(sheet, badge, width);
  const name = `tag ${badge.shape} ${badge.label} ${width} ${height}`;
  return sheet.frame(name, size, (pen) => paintTag(pen, badge, size));
};
