/**
 * The timeline under a board. Bars that have closed are baked into one picture, to which new ones are added; only the
 * head moves in a frame: one stretched dot a lane, and the line of now.
 */
import type * as Phaser from 'phaser';
import { Face } from './Face.ts';
import type { Pattern } from './ink/patterns.ts';
import { box, letter, type Pen, type Rect } from './ink/pen.ts';
import { dotFrame } from './ink/sheet.ts';
import { type ToneName, toneOf } from './ink/tones.ts';
import { markEvery, spanFor } from './laneAxis.ts';
import { contains, depths, type Kit, numberText, setNumber, shortTime, stampImage, tintOf } from './view.ts';

export interface LaneBar {
  readonly fromUs: number;
  readonly toUs: number;
  readonly label: string;
  readonly fill: Pattern;
  /** 0 to 1 of the lane's height, for lanes that count. */
  readonly level: number;
}

export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly tone: ToneName | null;
  /** Bars that have ended, appended to; the oldest may be forgotten. */
  readonly bars: readonly LaneBar[];
  /** The one that still grows; its end is `untilUs` where it is known. */
  readonly open: (Omit<LaneBar, 'toUs'> & { readonly untilUs: number | null }) | null;
}

interface Head {
  readonly bar: Phaser.GameObjects.Image;
  readonly future: Phaser.GameObjects.Image;
}

const labelWidth = 78;
const axisHeight = 24;
const pad = 10;

export class LaneView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  private readonly face: Face;
  private readonly line: Phaser.GameObjects.Image;
  private readonly plate: Phaser.GameObjects.Image;
  private readonly now: Phaser.GameObjects.BitmapText;
  private readonly heads: Record<string, Head> = {};
  private lanes: readonly Lane[] = [];
  /** Up to when each lane's bars are in the picture. */
  private baked: Record<string, number> = {};
  private readonly leastUs: number;
  private spanUs: number;

  constructor(kit: Kit, rect: Rect, leastUs: number) {
    this.kit = kit;
    this.rect = rect;
    this.leastUs = leastUs;
    this.spanUs = leastUs;
    this.face = new Face(kit, depths.room);
    this.face.image.setPosition(rect.x, rect.y);
    const dot = (): Phaser.GameObjects.Image =>
      stampImage(kit, dotFrame(kit.sheet)).setOrigin(0).setDepth(depths.plate);
    this.line = dot().setTint(tintOf(kit.colours.you));
    this.plate = dot().setTint(tintOf(kit.colours.you));
    this.now = numberText(kit, { size: 13, colour: kit.colours.onYou })
      .setOrigin(0.5, 0.5)
      .setDepth(depths.plate + 1);
  }

  /** `fresh`: history may have changed, so everything is drawn as if for the first time. */
  show(lanes: readonly Lane[], fresh: boolean): void {
    const same = lanes.length === this.lanes.length && lanes.every((lane, n) => goesOn(this.lanes[n], lane));
    this.lanes = lanes;
    if (fresh) this.spanUs = spanFor(endOf(lanes), this.leastUs);
    if (fresh || !same) this.bakeAll();
    else this.bakeNew();
    for (const lane of lanes) this.heads[lane.id] ??= this.createHead();
  }

  tick(nowUs: number): void {
    this.stretch(nowUs);
    for (const [index, lane] of this.lanes.entries()) this.tickLane(lane, index, nowUs);
    const x = this.xOf(nowUs);
    this.line
      .setPosition(x - 1, this.rect.y + axisHeight - 4)
      .setDisplaySize(2, this.rect.height - axisHeight);
    setNumber(this.now, shortTime(this.kit, Math.floor(nowUs / 100) * 100));
    const width = this.now.width + 14;
    const centre = Math.min(Math.max(x, this.rect.x + width / 2), this.rect.x + this.rect.width - width / 2);
    this.plate.setPosition(centre - width / 2, this.rect.y + 2).setDisplaySize(width, 19);
    this.now.setPosition(centre, this.rect.y + 12);
  }

  contains(x: number, y: number): boolean {
    return contains(this.rect, x, y);
  }

  destroy(): void {
    this.face.destroy();
    for (const part of [this.line, this.plate, this.now]) part.destroy();
    for (const head of Object.values(this.heads)) {
      head.bar.destroy();
      head.future.destroy();
    }
  }

  private createHead(): Head {
    const dot = (): Phaser.GameObjects.Image =>
      stampImage(this.kit, dotFrame(this.kit.sheet)).setOrigin(0).setDepth(depths.meter);
    return { bar: dot(), future: dot().setAlpha(0.35) };
  }

  private stretch(nowUs: number): void {
    const spanUs = spanFor(nowUs, this.spanUs);
    if (spanUs === this.spanUs) return;
    this.spanUs = spanUs;
    this.bakeAll();
  }

  private xOf(us: number): number {
    return this.rect.x + labelWidth + (us / this.spanUs) * (this.rect.width - labelWidth - pad);
  }

  private laneRect(index: number): Rect {
    const height = (this.rect.height - axisHeight - 6) / Math.max(1, this.lanes.length);
    const y = this.rect.y + axisHeight + index * height;
    return { x: this.rect.x + labelWidth, y, width: this.rect.width - labelWidth - pad, height: height - 3 };
  }

  private tickLane(lane: Lane, index: number, nowUs: number): void {
    const head = this.heads[lane.id];
    if (!head) return;
    const { open } = lane;
    head.bar.setVisible(open !== null);
    head.future.setVisible(open?.untilUs != null && open.untilUs > nowUs);
    if (open === null) return;
    const place = this.laneRect(index);
    const height = place.height * open.level;
    const y = place.y + place.height - height;
    const from = this.xOf(open.fromUs);
    const now = this.xOf(nowUs);
    const tint = tintOf(fillColour(this.kit, open.fill));
    head.bar
      .setTint(tint)
      .setPosition(from, y)
      .setDisplaySize(Math.max(0, now - from), height);
    const end = Math.min(this.xOf(open.untilUs ?? nowUs), place.x + place.width);
    head.future
      .setTint(tint)
      .setPosition(now, y)
      .setDisplaySize(Math.max(0, end - now), height);
  }

  private bakeAll(): void {
    this.baked = {};
    this.face.forget();
    this.face.paint('lanes', this.rect, (pen) => {
      pen.ctx.translate(-this.rect.x, -this.rect.y);
      this.paintGround(pen);
      for (const [index, lane] of this.lanes.entries()) this.paintBars(pen, lane, index);
    });
  }

  private bakeNew(): void {
    if (this.lanes.every((lane) => (lane.bars.at(-1)?.toUs ?? -1) <= (this.baked[lane.id] ?? -1))) return;
    this.face.paintOver((pen) => {
      pen.ctx.translate(-this.rect.x, -this.rect.y);
      for (const [index, lane] of this.lanes.entries()) this.paintBars(pen, lane, index);
    });
  }

  private paintGround(pen: Pen): void {
    box(pen, this.rect, { fill: pen.colours.panel, radius: 10 });
    const step = markEvery(this.spanUs);
    for (let us = 0; us <= this.spanUs; us += step) {
      const x = this.xOf(us);
      box(
        pen,
        { x, y: this.rect.y + axisHeight - 4, width: 1, height: this.rect.height - axisHeight },
        { fill: pen.colours.line, radius: 0 },
      );
      letter(pen, shortTime(this.kit, us), {
        x,
        y: this.rect.y + 16,
        size: 12,
        colour: pen.colours.text2,
        align: x > this.rect.x + this.rect.width - 34 ? 'right' : 'center',
      });
    }
    for (const [index, lane] of this.lanes.entries()) this.paintLabel(pen, lane, index);
  }

  private paintLabel(pen: Pen, lane: Lane, index: number): void {
    const place = this.laneRect(index);
    box(pen, place, { fill: pen.colours.page, radius: 2, alpha: 0.6 });
    const colour = lane.tone ? toneOf(pen.colours, lane.tone).text : pen.colours.text;
    letter(pen, lane.label, {
      x: this.rect.x + 10,
      y: place.y + place.height / 2 + 4.5,
      size: 13,
      bold: lane.tone !== null,
      colour,
      width: labelWidth - 14,
    });
  }

  private paintBars(pen: Pen, lane: Lane, index: number): void {
    const place = this.laneRect(index);
    const known = this.baked[lane.id] ?? -1;
    for (const bar of lane.bars.filter(({ toUs }) => toUs > known)) {
      const height = place.height * bar.level;
      const x = this.xOf(bar.fromUs);
      const width = Math.max(1, this.xOf(bar.toUs) - x - (bar.label ? 1 : 0));
      const rect = { x, y: place.y + place.height - height, width, height };
      box(pen, rect, { pattern: bar.fill, radius: 0 });
      if (pen.theme === 'light' && width > 3)
        box(pen, rect, { stroke: pen.colours.fillEdge, line: 0.7, radius: 0 });
      if (bar.label && width > 22 && height > 10) {
        letter(pen, bar.label, {
          x: x + 4,
          y: rect.y + height / 2 + 4.3,
          size: 12,
          bold: true,
          colour: pen.colours.onFill,
          width: width - 6,
        });
      }
    }
    this.baked[lane.id] = lane.bars.at(-1)?.toUs ?? known;
  }
}

/** The same lane with more in it; one that has forgotten its first bar is another. */
const goesOn = (before: Lane | undefined, after: Lane): boolean => {
  const first = before?.bars[0];
  return before?.id === after.id && (!first || first.fromUs === after.bars[0]?.fromUs);
};

const endOf = (lanes: readonly Lane[]): number =>
  Math.max(0, ...lanes.map(({ bars, open }) => open?.fromUs ?? bars.at(-1)?.toUs ?? 0));

const fillColour = ({ colours }: Kit, fill: Pattern): string => {
  const fills: Partial<Record<Pattern, string>> = {
    ready: colours.stateReady,
    world: colours.stateIo,
    key: colours.stateGil,
    lock: colours.stateLock,
    turn: colours.stateTurn,
    overhead: colours.stateSwitch,
  };
  return fills[fill] ?? colours.stateRunning;
};
