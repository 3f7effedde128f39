/** A room where threads or tasks wait: its floor, its sign, and how many are in it. */
import type * as Phaser from 'phaser';
import { Face } from './Face.ts';
import { drawIcon } from './ink/icons.ts';
import { faded } from './ink/patterns.ts';
import { box, letter, type Pen, type Rect } from './ink/pen.ts';
import { type Tone, type ToneName, toneOf } from './ink/tones.ts';
import { depths, type Kit, numberText, setNumber } from './view.ts';

export interface RoomSign {
  readonly tone: ToneName;
  /** The name in capitals, and what those in here wait for. */
  readonly name: string;
  readonly why: string;
  readonly rect: Rect;
  /** Tiles keep the plate and the name, badges below. */
  readonly tile: boolean;
  /** The world lies outside: it has a floor already. */
  readonly open: boolean;
  /** Too low for a sign of two lines. */
  readonly low?: boolean;
}

interface CountSpot {
  readonly x: number;
  readonly y: number;
  readonly size: 18 | 20 | 26;
  /** 0.5 in the middle, 1 at its right. */
  readonly anchor: number;
}

const isNarrow = ({ rect }: RoomSign): boolean => rect.width < 90;
/** Tight tiles leave the count to the badges in them. */
const isTight = ({ rect }: RoomSign): boolean => rect.width < 150;

const countSpot = (sign: RoomSign): CountSpot | null => {
  const { width } = sign.rect;
  if (sign.low) return { x: width - 10, y: 16, size: 20, anchor: 1 };
  if (isNarrow(sign)) return { x: width - 10, y: 19, size: 20, anchor: 1 };
  if (isTight(sign)) return null;
  return sign.tile
    ? { x: width - 8, y: 24, size: 18, anchor: 1 }
    : { x: width - 10, y: 25, size: 26, anchor: 1 };
};

export class RoomView {
  private readonly face: Face;
  private readonly sign: RoomSign;
  private readonly count: Phaser.GameObjects.BitmapText | null;

  constructor(kit: Kit, sign: RoomSign) {
    this.face = new Face(kit, depths.room);
    this.face.image.setPosition(sign.rect.x - 2, sign.rect.y - 2);
    this.sign = sign;
    this.count = createCount(kit, sign);
  }

  show(count: number): void {
    const { rect } = this.sign;
    const size = { width: rect.width + 4, height: rect.height + 4 };
    if (this.count) setNumber(this.count, `${count}`);
    this.face.paint('room', size, (pen) => {
      pen.ctx.translate(2, 2);
      paintRoom(pen, this.sign);
    });
  }

  destroy(): void {
    this.face.destroy();
    this.count?.destroy();
  }
}

/** A number of its own: a room is large, and how many are in it changes all the time. */
const createCount = (kit: Kit, sign: RoomSign): Phaser.GameObjects.BitmapText | null => {
  const spot = countSpot(sign);
  if (!spot) return null;
  const colour = toneOf(kit.colours, sign.tone).text;
  return numberText(kit, { size: spot.size, colour, anchor: spot.anchor })
    .setDepth(depths.room)
    .setPosition(sign.rect.x + spot.x, sign.rect.y + spot.y);
};

const paintRoom = (pen: Pen, sign: RoomSign): void => {
  const tone = toneOf(pen.colours, sign.tone);
  const rect = { x: 0, y: 0, width: sign.rect.width, height: sign.rect.height };
  if (!sign.open) paintRoomFloor(pen, rect, tone);
  if (sign.low) paintLowSign(pen, sign, tone);
  else if (isNarrow(sign)) paintNarrowSign(pen, sign, tone);
  else paintSign(pen, sign, tone);
};

const paintRoomFloor = (pen: Pen, rect: Rect, tone: Tone): void => {
  box(pen, rect, { fill: pen.colours.board, radius: 10 });
  if (!pen.highContrast)
    box(pen, rect, { fill: faded(tone.fill, pen.theme === 'dark' ? 0.05 : 0.08), radius: 10 });
  const stroke = pen.theme === 'dark' && !pen.highContrast ? faded(tone.fill, 0.58) : tone.text;
  box(pen, rect, { pattern: tone.floor, stroke, radius: 10 });
};

const plate = 34;

const paintPlate = (pen: Pen, tone: Tone, x: number, y: number): void => {
  box(pen, { x, y, width: plate, height: plate }, { fill: tone.fill, radius: 6 });
  if (pen.theme === 'light') {
    box(pen, { x, y, width: plate, height: plate }, { stroke: pen.colours.fillEdge, line: 1, radius: 6 });
  }
  drawIcon(pen.ctx, tone.icon, { x: x + 6, y: y + 6, size: 22, colour: pen.colours.onFill });
};

/** Where the line of a low sign ends and hooks may begin. */
export const lowSignEnd = 112;

/** One line: plate and name. */
const paintLowSign = (pen: Pen, sign: RoomSign, tone: Tone): void => {
  const side = 22;
  box(pen, { x: 6, y: 5, width: side, height: side }, { fill: tone.fill, radius: 5 });
  if (pen.theme === 'light')
    box(pen, { x: 6, y: 5, width: side, height: side }, { stroke: pen.colours.fillEdge, line: 1, radius: 5 });
  drawIcon(pen.ctx, tone.icon, { x: 9, y: 8, size: 16, colour: pen.colours.onFill });
  letter(pen, sign.name, {
    x: 35,
    y: 21,
    size: 15,
    bold: true,
    spacing: 0.04,
    colour: pen.colours.text,
    width: lowSignEnd - 39,
  });
};

const paintSign = (pen: Pen, sign: RoomSign, tone: Tone): void => {
  const { colours } = pen;
  const small = sign.tile;
  const tight = isTight(sign);
  const room = sign.rect.width - (tight ? 52 : small ? 74 : 98);
  paintPlate(pen, tone, small ? 6 : 10, small ? 6 : 8);
  const x = small ? 46 : 54;
  const y = small ? 20 : 23;
  letter(pen, sign.name, { x, y, size: 15, bold: true, spacing: 0.04, colour: colours.text, width: room });
  letter(pen, sign.why, { x, y: y + 16, size: 13, bold: true, colour: tone.text, width: room });
};

/** On the phone's loop board a tile is the plate, the count and the name. */
const paintNarrowSign = (pen: Pen, sign: RoomSign, tone: Tone): void => {
  const side = 26;
  box(pen, { x: 6, y: 6, width: side, height: side }, { fill: tone.fill, radius: 6 });
  if (pen.theme === 'light')
    box(pen, { x: 6, y: 6, width: side, height: side }, { stroke: pen.colours.fillEdge, line: 1, radius: 6 });
  drawIcon(pen.ctx, tone.icon, { x: 10, y: 10, size: 18, colour: pen.colours.onFill });
  letter(pen, sign.name, {
    x: sign.rect.width / 2,
    y: 47,
    size: 12.5,
    bold: true,
    align: 'center',
    colour: pen.colours.text,
    width: sign.rect.width - 6,
  });
};
