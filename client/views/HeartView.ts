/**
 * The heartbeat of a loop under its board: beats, the flat line while one step holds the loop, and what the thread did.
 * The past is one picture, painted anew when something is over; in a frame only the ends of the lines move.
 */
import type * as Phaser from 'phaser';
import { Face } from './Face.ts';
import { baseLine, figureAt, type HeartWords, paintHeart } from './heartPaint.ts';
import { type HeartPast, type HeartPlan, heartPlan, heartX, isLowStrip } from './heartPlan.ts';
import { box, type Rect } from './ink/pen.ts';
import { dotFrame } from './ink/sheet.ts';
import { axisHeight, type Frame, frameAt, isShown } from './laneAxis.ts';
import { tellStrip } from './stripNews.ts';
import { depths, type Kit, numberText, setNumber, shortTime, stampImage, tintOf } from './view.ts';

/** What is shown of the present. */
export interface HeartNow {
  /** Since when the heart sleeps, and when it is due; null: it does not. */
  readonly asleepUs: number | null;
  readonly dueUs: number | null;
  /** The step that has the loop: since when, and from when on it is taken from others. */
  readonly stepUs: number | null;
  readonly takenUs: number | null;
}

export interface HeartFacts {
  /** Names all that the past is. */
  readonly key: string;
  readonly past: HeartPast;
  readonly words: HeartWords;
  readonly late: boolean;
  readonly now: HeartNow;
}

const hatch = { width: 512, height: 128 };
/** Behind a flat line the hazard is faint: words and rings stand on it. */
const faint = 0.2;
/** Flat lines are shorter than this, so that a hatch of that length is never too short. */
const leastSpanUs = 60_000;

const hazardFrame = (kit: Kit): string =>
  kit.sheet.frame('heart hazard', hatch, (pen) =>
    box(pen, { x: 0, y: 0, ...hatch }, { pattern: 'hazard', radius: 0 }),
  );

export class HeartView {
  private readonly kit: Kit;
  private readonly plan: HeartPlan;
  private readonly face: Face;
  private readonly line: Phaser.GameObjects.Image;
  private readonly flat: Phaser.GameObjects.Image;
  private readonly veil: Phaser.GameObjects.Image;
  private readonly step: Phaser.GameObjects.Image;
  private readonly taken: Phaser.GameObjects.Image;
  private readonly edge: Phaser.GameObjects.Image;
  private readonly plate: Phaser.GameObjects.Image;
  private readonly clock: Phaser.GameObjects.BitmapText;
  private readonly figure: Phaser.GameObjects.BitmapText;
  private facts: HeartFacts | null = null;
  private frame: Frame = { fromUs: 0, spanUs: leastSpanUs };

  constructor(kit: Kit, rect: Rect) {
    this.kit = kit;
    this.plan = heartPlan(rect);
    this.face = new Face(kit, depths.room);
    this.face.image.setPosition(rect.x, rect.y);
    const dot = (colour: string): Phaser.GameObjects.Image =>
      stampImage(kit, dotFrame(kit.sheet)).setOrigin(0).setDepth(depths.meter).setTint(tintOf(colour));
    this.line = dot(kit.colours.textRunning);
    this.flat = dot(kit.colours.you);
    this.step = dot(kit.colours.stateRunning);
    this.taken = stampImage(kit, hazardFrame(kit)).setOrigin(0).setDepth(depths.meter);
    this.veil = stampImage(kit, hazardFrame(kit)).setOrigin(0).setDepth(depths.lines).setAlpha(faint);
    this.edge = dot(kit.colours.you).setDepth(depths.plate);
    this.plate = dot(kit.colours.you).setDepth(depths.plate);
    this.clock = numberText(kit, { size: 13, colour: kit.colours.onYou }).setDepth(depths.plate + 1);
    const spot = figureAt(this.plan);
    this.figure = numberText(kit, { size: 26, colour: kit.colours.text })
      .setDepth(depths.meter)
      .setPosition(spot.x, spot.y);
  }

  show(facts: HeartFacts, fresh: boolean): void {
    this.facts = facts;
    if (fresh) this.frame = { fromUs: 0, spanUs: leastSpanUs };
    this.paint();
  }

  tick(nowUs: number): void {
    if (!this.facts) return;
    if (!isShown(this.frame, nowUs)) this.turnTo(nowUs);
    const { now } = this.facts;
    this.standLine(now, nowUs);
    this.standStep(now, nowUs);
    this.standNow(nowUs);
    this.figure.setVisible(now.asleepUs !== null);
    if (now.asleepUs === null) return;
    const silent = Math.floor((nowUs - now.asleepUs) / 1000) * 1000;
    setNumber(this.figure, shortTime(this.kit, Math.max(0, silent)));
  }

  destroy(): void {
    tellStrip(this.kit, null);
    this.face.destroy();
    for (const part of [this.line, this.flat, this.veil, this.step, this.taken, this.edge, this.plate])
      part.destroy();
    this.clock.destroy();
    this.figure.destroy();
  }

  private turnTo(nowUs: number): void {
    const most = this.plan.pulse.width / 24;
    const beats = this.facts?.past.beats ?? [];
    const since = (us: number): number => beats.filter((beat) => beat >= us).length;
    const leastUs = nowUs < this.frame.fromUs ? leastSpanUs : this.frame.spanUs;
    this.frame = frameAt(nowUs, leastUs, { most, since });
    this.paint();
  }

  private paint(): void {
    const { facts, plan, frame } = this;
    if (!facts) return;
    const { rect } = plan;
    this.face.paint(`${facts.key} ${frame.fromUs} ${frame.spanUs}`, rect, (pen) => {
      tellStrip(this.kit, { ...rect, ...frame, x: plan.pulse.x, width: plan.pulse.width });
      pen.ctx.translate(-rect.x, -rect.y);
      const { past, words, late } = facts;
      paintHeart(pen, { plan, frame, past, words, late }, lastOf(facts));
    });
  }

  /** Green while it beats or sleeps as it should, ivory while it is late. */
  private standLine({ dueUs }: HeartNow, nowUs: number): void {
    const y = baseLine(this.plan);
    const fromUs = this.facts ? lastOf(this.facts) : nowUs;
    const lateUs = dueUs === null ? nowUs : Math.min(nowUs, dueUs);
    this.stretch(this.line, fromUs, lateUs, { y: y - 1.1, height: 2.2 });
    this.stretch(this.flat, lateUs, nowUs, { y: y - 1.5, height: 3 });
    this.hatchTo(this.veil, lateUs, nowUs, this.plan.pulse);
  }

  private standStep({ stepUs, takenUs }: HeartNow, nowUs: number): void {
    const { row } = this.plan;
    if (!row) {
      this.step.setVisible(false);
      this.taken.setVisible(false);
      return;
    }
    this.stretch(this.step, stepUs ?? nowUs, nowUs, row);
    this.hatchTo(this.taken, takenUs ?? nowUs, nowUs, row);
  }

  private hatchTo(bar: Phaser.GameObjects.Image, fromUs: number, toUs: number, area: Rect): void {
    const from = Math.max(area.x, heartX(this.plan, this.frame, fromUs));
    const width = heartX(this.plan, this.frame, toUs) - from;
    bar.setVisible(width > 0.5);
    if (width <= 0.5) return;
    const { dpr } = this.kit;
    bar.setPosition(from, area.y).setCrop(0, 0, Math.min(width, hatch.width) * dpr, area.height * dpr);
  }

  private standNow(nowUs: number): void {
    const { rect, pulse, row } = this.plan;
    const x = heartX(this.plan, this.frame, nowUs);
    const bottom = row ? row.y + row.height : pulse.y + pulse.height;
    this.edge.setPosition(x - 1, pulse.y - 2).setDisplaySize(2, bottom - pulse.y + 2);
    const low = isLowStrip(rect);
    this.clock.setVisible(!low);
    this.plate.setVisible(!low);
    if (low) return;
    setNumber(this.clock, shortTime(this.kit, Math.floor(nowUs / 100) * 100));
    const width = this.clock.width + 10;
    const left = Math.min(x - width / 2, rect.x + rect.width - width);
    this.plate.setPosition(left, rect.y + 2).setDisplaySize(width, axisHeight - 4);
    this.clock.setPosition(left + 5, rect.y + 2 + (axisHeight - 4) / 2);
  }

  private stretch(
    bar: Phaser.GameObjects.Image,
    fromUs: number,
    toUs: number,
    { y, height }: Pick<Rect, 'y' | 'height'>,
  ): void {
    const from = Math.max(this.plan.pulse.x, heartX(this.plan, this.frame, fromUs));
    const width = heartX(this.plan, this.frame, toUs) - from;
    bar.setVisible(width > 0);
    if (width > 0) bar.setPosition(from, y).setDisplaySize(width, height);
  }
}

/** Up to here the line is in the picture. */
const lastOf = ({ past, now }: HeartFacts): number =>
  Math.max(0, past.beats.at(-1) ?? 0, now.asleepUs ?? 0, past.flats.at(-1)?.toUs ?? 0);
