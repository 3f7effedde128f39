/** A core: who runs on it and for how long yet, or what its idling costs. */
import type * as Phaser from 'phaser';
import { Face } from './Face.ts';
import { drawIcon } from './ink/icons.ts';
import { faded } from './ink/patterns.ts';
import { box, insetRect, letter, type Pen, type Rect } from './ink/pen.ts';
import { type ToneName, toneOf } from './ink/tones.ts';
import { type CoreFacts, depths, type Kit, numberText, setNumber, shortTime, tintOf } from './view.ts';

/** `yours`: it is empty, and somebody could run on it. */
export type CoreMood = 'running' | 'overhead' | 'yours' | 'empty';

export interface CoreCard {
  readonly core: CoreFacts;
  readonly mood: CoreMood;
  readonly key: string;
  readonly name: string;
  readonly word: string;
  readonly title: string;
  readonly note: string;
  readonly noteTone: ToneName | null;
  /** What a click on the button does; null hides it. */
  readonly button: string | null;
  readonly primary: boolean;
  readonly selected: boolean;
  /** Words beside the running numbers. */
  readonly left: string;
  readonly yourIdle: string;
}

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export class CoreView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  private readonly ring: Ring;
  private readonly face: Face;
  private readonly meter: Phaser.GameObjects.Graphics;
  private figure: Phaser.GameObjects.BitmapText;
  private card: CoreCard | null = null;

  constructor(kit: Kit, rect: Rect, ring: Ring) {
    this.kit = kit;
    this.rect = rect;
    this.ring = ring;
    this.face = new Face(kit, depths.core);
    this.face.image.setPosition(rect.x - margin, rect.y - margin);
    this.meter = kit.scene.add.graphics().setDepth(depths.meter);
    this.figure = numberText(kit, { size: 13, colour: kit.colours.text2, anchor: 1 }).setDepth(depths.meter);
  }

  /** Where the button is, for the hit map; the same spot the painter uses. */
  get button(): Rect {
    return buttonRect(this.rect, this.ring);
  }

  get hasButton(): boolean {
    return this.card?.button != null;
  }

  show(card: CoreCard): void {
    this.card = card;
    const { width, height } = this.rect;
    const size = { width: width + 2 * margin, height: height + 2 * margin };
    this.face.paint(cardKey(card), size, (pen) => {
      pen.ctx.translate(margin - this.rect.x, margin - this.rect.y);
      paintCore(pen, card, this.rect, this.ring);
    });
    this.placeFigure(card);
  }

  tick(nowUs: number, clockMs: number): void {
    const { card, meter } = this;
    if (!card) return;
    meter.clear();
    if (card.mood === 'yours') this.march(clockMs);
    if (card.core.thread === null) this.tickIdle(nowUs, card);
    else this.tickSegment(nowUs, card);
  }

  destroy(): void {
    this.face.destroy();
    this.meter.destroy();
    this.figure.destroy();
  }

  private placeFigure(card: CoreCard): void {
    const spot = figureSpot(this.rect, this.ring, card);
    this.figure
      .setPosition(spot.x, spot.y)
      .setTint(tintOf(spot.onPlate ? this.kit.colours.onYou : this.kit.colours.text2));
  }

  private tickIdle(nowUs: number, card: CoreCard): void {
    const idleUs = Math.max(0, nowUs - card.core.sinceUs);
    const minus = card.mood === 'yours' && idleUs > 0 ? '−' : '';
    setNumber(this.figure, minus + shortTime(this.kit, Math.floor(idleUs / 100) * 100));
  }

  private tickSegment(nowUs: number, card: CoreCard): void {
    const { segment, switchUntilUs, sinceUs } = card.core;
    const endUs = segment ? segment.fromUs + segment.us : Math.max(switchUntilUs, nowUs);
    const startUs = segment ? segment.fromUs : sinceUs;
    const leftUs = Math.max(0, endUs - nowUs);
    this.drawRing(leftUs / Math.max(1, endUs - startUs), card.mood);
    setNumber(this.figure, shortTime(this.kit, Math.floor(leftUs / 100) * 100));
  }

  /** The arc is what is left of the segment. */
  private drawRing(share: number, mood: CoreMood): void {
    const { x, y, r } = this.ring;
    const colour = mood === 'overhead' ? this.kit.colours.stateSwitch : this.kit.colours.stateRunning;
    const start = -Math.PI / 2;
    this.meter.lineStyle(Math.max(4, r / 5), tintOf(colour));
    this.meter.beginPath();
    this.meter.arc(x, y, r, start, start + Math.PI * 2 * Math.min(1, share), false);
    this.meter.strokePath();
  }

  /** Ivory dashes walk round an idle core, 12 px a second; with reduced motion they stand. */
  private march(clockMs: number): void {
    const offset = this.kit.still ? 0 : (clockMs * 12) / 1000;
    const colour = tintOf(this.kit.colours.you);
    for (const side of dashes(insetRect(this.rect, 1.5), offset)) {
      this.meter.fillStyle(colour).fillRect(side.x, side.y, side.width, side.height);
    }
  }
}

/** Room round a core's picture for its pins and glow. */
const margin = 10;
const dash = 10;
const period = 17;
const thick = 3;

/** Dashes along the straight sides; the corners are left to the painted frame. */
const dashes = (rect: Rect, offset: number): readonly Rect[] => {
  const inset = 12;
  const shift = offset % period;
  const along = (length: number): readonly number[] =>
    Array.from(
      { length: Math.max(0, Math.floor((length - shift - dash) / period) + 1) },
      (_, n) => n * period + shift,
    );
  const wide = rect.width - 2 * inset;
  const tall = rect.height - 2 * inset;
  const right = rect.x + rect.width;
  const bottom = rect.y + rect.height;
  return [
    ...along(wide).map((at) => ({
      x: rect.x + inset + at,
      y: rect.y - thick / 2,
      width: dash,
      height: thick,
    })),
    ...along(wide).map((at) => ({
      x: right - inset - at - dash,
      y: bottom - thick / 2,
      width: dash,
      height: thick,
    })),
    ...along(tall).map((at) => ({
      x: right - thick / 2,
      y: rect.y + inset + at,
      width: thick,
      height: dash,
    })),
    ...along(tall).map((at) => ({
      x: rect.x - thick / 2,
      y: bottom - inset - at - dash,
      width: thick,
      height: dash,
    })),
  ];
};

const isLow = (rect: Rect): boolean => rect.height < 110;
const textX = (ring: Ring): number => ring.x + ring.r + 18;

export const buttonRect = (rect: Rect, ring: Ring): Rect => {
  const x = textX(ring);
  const low = isLow(rect);
  const height = low ? Math.min(44, rect.height - 40) : 40;
  return {
    x,
    y: rect.y + rect.height - height - (low ? 8 : 12),
    width: rect.x + rect.width - x - 14,
    height,
  };
};

const plateRect = (rect: Rect): Rect => ({
  x: rect.x + rect.width - 146,
  y: rect.y + 6,
  width: 138,
  height: 24,
});

interface FigureSpot {
  readonly x: number;
  readonly y: number;
  readonly onPlate: boolean;
}

const figureSpot = (rect: Rect, ring: Ring, card: CoreCard): FigureSpot => {
  const plate = plateRect(rect);
  if (card.mood === 'yours') return { x: plate.x + 80, y: plate.y + 12, onPlate: true };
  if (isLow(rect)) return { x: rect.x + rect.width - 14, y: rect.y + 20, onPlate: false };
  return { x: textX(ring) + 62, y: rect.y + (rect.height > 130 ? 116 : 100), onPlate: false };
};

const cardKey = (card: CoreCard): string =>
  [
    card.mood,
    card.word,
    card.title,
    card.note,
    card.button ?? '',
    card.primary,
    card.selected,
    card.noteTone ?? '',
  ].join('|');

const frameColour = (pen: Pen, card: CoreCard): string => {
  if (card.selected || card.mood === 'yours') return pen.colours.you;
  if (card.mood === 'running') return pen.colours.stateRunning;
  return card.mood === 'overhead' ? pen.colours.textSwitch : pen.colours.wall;
};

const paintCore = (pen: Pen, card: CoreCard, rect: Rect, ring: Ring): void => {
  paintPins(pen, rect);
  paintFrame(pen, card, rect);
  paintHead(pen, card, rect, ring);
  paintRing(pen, card, ring);
  paintWords(pen, card, rect, ring);
  if (card.button !== null) paintButton(pen, card, buttonRect(rect, ring));
  if (card.mood === 'yours') paintIdlePlate(pen, card, plateRect(rect));
};

const paintPins = (pen: Pen, rect: Rect): void => {
  const step = 16;
  for (let x = rect.x + 24; x < rect.x + rect.width - 28; x += step) {
    for (const y of [rect.y - 5, rect.y + rect.height - 2]) {
      box(
        pen,
        { x, y, width: 7, height: 7 },
        { fill: pen.theme === 'dark' ? '#8C7A4E' : '#B7A77C', radius: 1 },
      );
    }
  }
};

const paintFrame = (pen: Pen, card: CoreCard, rect: Rect): void => {
  const { ctx, colours } = pen;
  ctx.save();
  if (card.mood === 'running') {
    ctx.shadowColor = faded(colours.stateRunning, 0.55);
    ctx.shadowBlur = 12 * (pen.theme === 'dark' ? 1 : 0);
  }
  box(pen, rect, { fill: pen.theme === 'dark' ? '#0D1116' : colours.panel, radius: 12 });
  ctx.restore();
  const idle = card.core.thread === null;
  if (idle) box(pen, rect, { pattern: 'idleFloor', radius: 12 });
  if (card.mood === 'yours') return paintCorners(pen, rect);
  box(pen, insetRect(rect, 1.5), {
    stroke: frameColour(pen, card),
    line: card.selected ? 4 : idle ? 2 : 3,
    dash: idle ? [6, 6] : [],
    radius: 11,
  });
};

/** Only the corners: the dashes between them walk. */
const paintCorners = (pen: Pen, rect: Rect): void => {
  const r = 11;
  const { ctx } = pen;
  const inner = insetRect(rect, 1.5);
  const right = inner.x + inner.width;
  const bottom = inner.y + inner.height;
  ctx.save();
  ctx.strokeStyle = pen.colours.you;
  ctx.lineWidth = 3;
  for (const [x, y, from] of [
    [inner.x + r, inner.y + r, Math.PI],
    [right - r, inner.y + r, -Math.PI / 2],
    [right - r, bottom - r, 0],
    [inner.x + r, bottom - r, Math.PI / 2],
  ] as const) {
    ctx.beginPath();
    ctx.arc(x, y, r, from + 0.25, from + Math.PI / 2 - 0.25);
    ctx.stroke();
  }
  ctx.restore();
};

const paintHead = (pen: Pen, card: CoreCard, rect: Rect, ring: Ring): void => {
  const { colours } = pen;
  const low = isLow(rect);
  const x = low ? textX(ring) : rect.x + 14;
  const y = rect.y + (low ? 10 : 8);
  box(
    pen,
    { x, y, width: 22, height: 20 },
    { fill: colours.raised, stroke: colours.wall, line: 1, radius: 5 },
  );
  letter(pen, card.key, {
    x: x + 11,
    y: y + 14.5,
    size: 13,
    bold: true,
    align: 'center',
    colour: colours.text,
  });
  letter(pen, card.name, {
    x: x + 30,
    y: y + 15,
    size: 13,
    bold: true,
    spacing: 0.08,
    colour: colours.text2,
  });
  if (card.mood === 'yours' || low) return;
  const colour = card.mood === 'running' ? colours.textRunning : colours.text2;
  const right = rect.x + rect.width - 14;
  letter(pen, card.word, { x: right, y: y + 15, size: 13, bold: true, align: 'right', colour });
};

const paintRing = ({ ctx, colours }: Pen, card: CoreCard, ring: Ring): void => {
  ctx.save();
  ctx.beginPath();
  ctx.arc(ring.x, ring.y, ring.r, 0, Math.PI * 2);
  const idle = card.core.thread === null;
  ctx.strokeStyle = idle ? (card.mood === 'yours' ? colours.you : colours.wall) : colours.raised;
  ctx.lineWidth = idle ? 2.5 : Math.max(4, ring.r / 5);
  if (idle) ctx.setLineDash([4, 6]);
  ctx.stroke();
  ctx.restore();
};

const paintWords = (pen: Pen, card: CoreCard, rect: Rect, ring: Ring): void => {
  const { colours } = pen;
  const low = isLow(rect);
  const x = textX(ring);
  const y = rect.y + (low ? 48 : rect.height > 130 ? 62 : 52);
  const width = rect.x + rect.width - x - 12;
  letter(pen, card.title, { x, y, size: 17, bold: true, colour: colours.text, width });
  if (low && card.button !== null) return;
  paintNote(pen, card, { x, y: y + 21, width });
  if (!low && card.core.thread !== null) {
    letter(pen, card.left, {
      x: x + 69,
      y: rect.y + (rect.height > 130 ? 120.5 : 104.5),
      size: 13,
      colour: colours.text2,
      width: width - 69,
    });
  }
};

const paintNote = (pen: Pen, card: CoreCard, at: { x: number; y: number; width: number }): void => {
  const tone = card.noteTone ? toneOf(pen.colours, card.noteTone) : null;
  const indent = tone ? 20 : 0;
  if (tone) drawIcon(pen.ctx, tone.icon, { x: at.x, y: at.y - 12, size: 15, colour: tone.text });
  letter(pen, card.note, {
    x: at.x + indent,
    y: at.y,
    size: 13,
    bold: tone !== null,
    colour: tone?.text ?? pen.colours.text2,
    width: at.width - indent,
  });
};

const paintButton = (pen: Pen, card: CoreCard, rect: Rect): void => {
  const { colours } = pen;
  const ground = card.primary ? colours.you : colours.raised;
  const text = card.primary ? colours.onYou : colours.text;
  box(pen, rect, { fill: ground, stroke: card.primary ? ground : colours.wall, radius: 8 });
  const y = rect.y + rect.height / 2;
  drawIcon(pen.ctx, 'run', { x: rect.x + 13, y: y - 8, size: 16, colour: text });
  letter(pen, card.button ?? '', {
    x: rect.x + 37,
    y: y + 5,
    size: 15,
    bold: true,
    colour: text,
    width: rect.width - 46,
  });
};

/** What the idling costs: stripes for an alarm, no hue. */
const paintIdlePlate = (pen: Pen, card: CoreCard, rect: Rect): void => {
  const { ctx, colours } = pen;
  box(pen, rect, { fill: colours.you, radius: 5 });
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 5);
  ctx.clip();
  box(pen, { ...rect, width: 16 }, { pattern: 'hazard', radius: 0 });
  ctx.restore();
  letter(pen, card.yourIdle, {
    x: rect.x + 84,
    y: rect.y + 16.5,
    size: 12.5,
    bold: true,
    colour: colours.onYou,
    width: rect.width - 88,
  });
};
