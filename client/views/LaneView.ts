/**
 * The timeline under a board. Bars that have ended are baked into one picture, to which new ones are added; in a frame
 * only the heads and the line of now move. When now comes near its end, the picture is painted for the time that follows.
 */
import type * as Phaser from 'phaser';
import { Face } from './Face.ts';
import { letter, type Pen, type Rect } from './ink/pen.ts';
import { dotFrame } from './ink/sheet.ts';
import { LaneHead } from './LaneHead.ts';
import { axisHeight, type Frame, frameAt, isShown, laneRects, lanesOf, xOf } from './laneAxis.ts';
import { type Ground, type Lane, paintBar, paintGround, plateWidth } from './lanePaint.ts';
import { tellStrip } from './stripNews.ts';
import { contains, depths, type Kit, numberText, setNumber, shortTime, stampImage, tintOf } from './view.ts';

/** Bars narrower than this, in px, can no longer be told apart. */
const narrowBar = 30;

const nowFrame = (kit: Kit): string => {
  const text = kit.say('board.now');
  return kit.sheet.frame('lane now', { width: plateWidth(text, 13), height: 18 }, (pen) => {
    letter(pen, text, { x: 4, y: 13, size: 13, bold: true, colour: kit.colours.onYou });
  });
};

export class LaneView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  private readonly face: Face;
  private readonly line: Phaser.GameObjects.Image;
  private readonly plate: Phaser.GameObjects.Image;
  private readonly word: Phaser.GameObjects.Image;
  private readonly now: Phaser.GameObjects.BitmapText;
  private readonly heads: LaneHead[] = [];
  private readonly leastUs: number;
  private lanes: readonly Lane[] = [];
  private places: readonly Rect[] = [];
  /** Up to when each lane's bars are in the picture. */
  private baked: number[] = [];
  private frame: Frame;

  constructor(kit: Kit, rect: Rect, leastUs: number) {
    this.kit = kit;
    this.rect = rect;
    this.leastUs = leastUs;
    this.frame = { fromUs: 0, spanUs: leastUs };
    this.face = new Face(kit, depths.room);
    this.face.image.setPosition(rect.x, rect.y);
    const stamp = (frame: string): Phaser.GameObjects.Image =>
      stampImage(kit, frame).setOrigin(0).setDepth(depths.plate);
    this.line = stamp(dotFrame(kit.sheet)).setTint(tintOf(kit.colours.you));
    this.plate = stamp(dotFrame(kit.sheet)).setTint(tintOf(kit.colours.you));
    this.word = stamp(nowFrame(kit)).setDepth(depths.plate + 1);
    this.now = numberText(kit, { size: 13, colour: kit.colours.onYou }).setDepth(depths.plate + 1);
  }

  /** `fresh`: history may have changed, so everything is drawn as if for the first time. */
  show(lanes: readonly Lane[], fresh: boolean): void {
    const same = lanes.length === this.lanes.length && lanes.every(({ id }, n) => id === this.lanes[n]?.id);
    this.lanes = lanes;
    this.places = same ? this.places : laneRects(this.rect, lanes);
    // A picture of the past begins where its bars end; the next tick says where now is.
    if (fresh) this.frame = { fromUs: 0, spanUs: this.leastUs };
    if (fresh || !same) this.bakeAll();
    else this.bakeNew();
    while (this.heads.length < lanes.length) this.heads.push(new LaneHead(this.kit));
    for (const [index, head] of this.heads.entries()) head.show(lanes[index] ?? null);
  }

  tick(nowUs: number): void {
    if (!isShown(this.frame, nowUs)) this.turnTo(nowUs);
    const nowX = this.xOf(nowUs);
    for (const [index, head] of this.heads.entries()) {
      const place = this.places[index];
      const open = this.lanes[index]?.open;
      if (!place) continue;
      const fromX = Math.max(place.x, this.xOf(open?.fromUs ?? nowUs));
      const toX = Math.min(place.x + place.width, this.xOf(open?.untilUs ?? nowUs));
      head.stand(place, fromX, nowX, toX);
    }
    this.standNow(nowX, nowUs);
  }

  contains(x: number, y: number): boolean {
    return contains(this.rect, x, y);
  }

  destroy(): void {
    tellStrip(this.kit, null);
    this.face.destroy();
    for (const part of [this.line, this.plate, this.word, this.now]) part.destroy();
    for (const head of this.heads) head.destroy();
  }

  private standNow(x: number, nowUs: number): void {
    this.line
      .setPosition(x - 1, this.rect.y + axisHeight - 4)
      .setDisplaySize(2, this.rect.height - axisHeight);
    setNumber(this.now, shortTime(this.kit, Math.floor(nowUs / 100) * 100));
    const { displayWidth } = this.word;
    const width = displayWidth + this.now.width + 10;
    const left = Math.min(Math.max(x - width / 2, this.rect.x), this.rect.x + this.rect.width - width);
    this.plate.setPosition(left, this.rect.y + 2).setDisplaySize(width, 19);
    this.word.setPosition(left + 2, this.rect.y + 2);
    this.now.setPosition(left + 2 + displayWidth, this.rect.y + 11);
  }

  private turnTo(nowUs: number): void {
    const since = (us: number): number =>
      Math.max(0, ...this.lanes.map((lane) => (lane.counts ? 0 : lane.since(us).length)));
    const leastUs = nowUs < this.frame.fromUs ? this.leastUs : this.frame.spanUs;
    this.frame = frameAt(nowUs, leastUs, { most: this.rect.width / narrowBar, since });
    this.bakeAll();
  }

  private xOf(us: number): number {
    return xOf(this.rect, this.frame, us);
  }

  private ground(): Ground {
    return { rect: this.rect, frame: this.frame, units: this.kit.units };
  }

  private bakeAll(): void {
    const { rect, frame } = this;
    tellStrip(this.kit, { ...lanesOf(rect), ...frame });
    this.baked = this.lanes.map(() => this.frame.fromUs);
    this.face.forget();
    this.face.paint('lanes', this.rect, (pen) => {
      pen.ctx.translate(-this.rect.x, -this.rect.y);
      paintGround(pen, this.ground(), this.lanes, this.places);
      for (const index of this.lanes.keys()) this.bakeLane(pen, index);
    });
  }

  private bakeNew(): void {
    const news = this.lanes.map((lane, index) => lane.since(this.baked[index] ?? 0));
    if (news.every((bars) => bars.length === 0)) return;
    const parts: Rect[] = [];
    this.face.paintOver(parts, (pen) => {
      pen.ctx.translate(-this.rect.x, -this.rect.y);
      for (const index of this.lanes.keys()) parts.push(...this.bakeLane(pen, index));
    });
  }

  /** Answers with what it has painted, from the upper left corner of the picture. */
  private bakeLane(pen: Pen, index: number): readonly Rect[] {
    const lane = this.lanes[index];
    const place = this.places[index];
    if (!lane || !place) return [];
    const bars = lane.since(this.baked[index] ?? 0);
    this.baked[index] = bars.at(-1)?.toUs ?? this.baked[index] ?? 0;
    return bars
      .map((bar) => paintBar(pen, this.ground(), place, bar))
      .map(({ x, y, width, height }) => ({
        x: x - this.rect.x - 1,
        y: y - this.rect.y - 1,
        width: width + 2,
        height: height + 2,
      }));
  }
}
