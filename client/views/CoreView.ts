/** A core: who runs on it and for how long yet, or what its idling costs. */
import type * as Phaser from 'phaser';
import { ringStepOf, ringSteps, usedShare } from '../model/quantum.ts';
import type { Badge } from '../model/stage.ts';
import { durations } from '../theme.ts';
import { CardFace } from './CardFace.ts';
import { paintCode, paintCore, paintIdlePlate } from './corePaint.ts';
import {
  buttonRect,
  type CoreCard,
  type CoreMood,
  dashes,
  figureSpot,
  hasCode,
  idleStep,
  idleStepUs,
  margin,
  plateRect,
  quantumRing,
  type Ring,
  risingFrom,
  rowsOf,
  textX,
} from './corePlan.ts';
import { Face } from './Face.ts';
import { plate } from './glimpses.ts';
import { insetRect, type Rect } from './ink/pen.ts';
import { coinFrame } from './ink/sheet.ts';
import { shakeBy } from './motion.ts';
import { letPass } from './passing.ts';
import {
  createLines,
  depths,
  type Kit,
  numberText,
  setNumber,
  shortTime,
  stampImage,
  tintOf,
} from './view.ts';

export class CoreView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  private readonly ring: Ring;
  private readonly face: CardFace;
  /** A picture of its own: it changes at every line, and the card is large. */
  private readonly code: CardFace;
  private readonly meter: Phaser.GameObjects.Graphics;
  private readonly figure: Phaser.GameObjects.BitmapText;
  private readonly plate: Face;
  private readonly price: Phaser.GameObjects.BitmapText;
  private card: CoreCard | null = null;
  private coin: Phaser.GameObjects.Image | null = null;
  private shaking: (() => void) | null = null;
  /** Whole steps of idling that have been told. */
  private risen = 0;

  constructor(kit: Kit, rect: Rect, ring: Ring) {
    this.kit = kit;
    this.rect = rect;
    this.ring = ring;
    this.face = new CardFace(kit, `core ${rect.x} ${rect.y}`, depths.core);
    this.face.image.setPosition(rect.x - margin, rect.y - margin);
    this.meter = createLines(kit, depths.lines);
    const spot = figureSpot(rect, ring, false);
    this.figure = numberText(kit, { size: 13, colour: kit.colours.text2, anchor: spot.anchor })
      .setDepth(depths.meter)
      .setPosition(spot.x, spot.y);
    this.code = new CardFace(kit, `code ${rect.x} ${rect.y}`, depths.meter);
    const plate = plateRect(rect);
    this.plate = new Face(kit, depths.meter);
    this.plate.image.setPosition(plate.x, plate.y).setVisible(false);
    this.price = numberText(kit, { size: 13, colour: kit.colours.onYou, anchor: 1 })
      .setDepth(depths.token)
      .setPosition(plate.x + priceAt, plate.y + plate.height / 2);
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
    this.showCode(card);
    const plate = plateRect(this.rect);
    this.plate.paint(card.yourIdle, plate, (pen) =>
      paintIdlePlate(pen, card.yourIdle, { ...plate, x: 0, y: 0 }),
    );
  }

  /** So many px beside where it stands. */
  private lean(by: number): void {
    const { rect, ring, face, code, meter, figure, plate, price } = this;
    const { x } = plateRect(rect);
    face.image.setX(rect.x - margin + by);
    code.image.setX(textX(ring) + by);
    meter.setX(by);
    figure.setX(figureSpot(rect, ring, false).x + by);
    plate.image.setX(x + by);
    price.setX(x + priceAt + by);
  }

  private showCode(card: CoreCard): void {
    const { rect, ring, code } = this;
    const coded = hasCode(card, rect);
    this.figure.setY(figureSpot(rect, ring, coded).y);
    const place = rowsOf(rect, ring, coded).code;
    code.image.setVisible(place !== null);
    if (!place || card.code == null) return;
    const text = card.code;
    code.image.setPosition(place.x, place.y);
    code.paint(text, place, (pen) => paintCode(pen, text, place));
  }

  /** A task's coin in the ring, on the board of a loop. */
  mark(badge: Badge | null): void {
    this.coin?.destroy();
    this.coin = null;
    if (badge === null) return;
    const { x, y, r } = this.ring;
    const frame = coinFrame(this.kit.sheet, badge, Math.round(r * 1.46), 'plain');
    this.coin = stampImage(this.kit, frame).setPosition(x, y).setDepth(depths.meter);
  }

  tick(nowUs: number, clockMs: number): void {
    const { card, meter } = this;
    if (!card) return;
    meter.clear();
    if (card.mood === 'yours') this.march(clockMs);
    if (card.core.thread === null) this.tickIdle(nowUs, card);
    else this.tickSegment(nowUs, card);
  }

  /** Card, clock and numbers together. */
  shake(ms: number): void {
    this.shaking?.();
    const { passings } = this.kit;
    this.shaking = letPass(passings, ms, {
      go: (share) => this.lean(shakeBy(share)),
      end: () => this.lean(0),
    });
  }

  destroy(): void {
    this.shaking?.();
    this.face.destroy();
    this.code.destroy();
    this.meter.destroy();
    this.figure.destroy();
    this.plate.destroy();
    this.price.destroy();
    this.coin?.destroy();
  }

  /** The plate stands only while idling costs something. */
  private tickIdle(nowUs: number, card: CoreCard): void {
    const cost = card.yoursSinceUs === null ? 0 : Math.floor((nowUs - card.yoursSinceUs) / 100) * 100;
    this.figure.setVisible(false);
    this.plate.image.setVisible(cost > 0);
    this.price.setVisible(cost > 0);
    if (cost > 0) setNumber(this.price, `−${shortTime(this.kit, cost)}`);
    this.raise(idleStep(cost), card);
  }

  /** A plate climbs from the core for every 10 ms that it has idled through the player. */
  private raise(step: number, { yourIdle }: CoreCard): void {
    const risen = this.risen;
    this.risen = step;
    if (step <= risen || this.kit.still) return;
    const text = `−${shortTime(this.kit, idleStepUs)} ${yourIdle}`;
    plate(this.kit, text, risingFrom(this.rect), { ms: durations.rise, stands: false });
  }

  private tickSegment(nowUs: number, card: CoreCard): void {
    const { segment, switchUntilUs, sinceUs } = card.core;
    const known = segment !== null || switchUntilUs > nowUs;
    const endUs = segment ? segment.fromUs + segment.us : Math.max(switchUntilUs, nowUs);
    const startUs = segment ? segment.fromUs : sinceUs;
    const leftUs = Math.max(0, endUs - nowUs);
    this.risen = 0;
    this.plate.image.setVisible(false);
    this.price.setVisible(false);
    this.figure.setVisible(known);
    this.drawRing(leftUs / Math.max(1, endUs - startUs), card.mood);
    if (card.quantum) this.drawQuantum(usedShare(card.quantum.of, nowUs));
    setNumber(this.figure, shortTime(this.kit, Math.floor(leftUs / 100) * 100));
  }

  /** The arc is what is left of the segment. */
  private drawRing(share: number, mood: CoreMood): void {
    const colour = mood === 'overhead' ? this.kit.colours.stateSwitch : this.kit.colours.stateRunning;
    const { r } = this.ring;
    this.drawArc(Math.min(1, share), r, { width: Math.max(4, r / 5), colour });
  }

  /** Round the clock, in steps: how much of the quantum is used. */
  private drawQuantum(used: number): void {
    const step = ringStepOf(used);
    if (step === 0) return;
    const line = { width: quantumRing.wide, colour: this.kit.colours.text2 };
    this.drawArc(step / ringSteps, this.ring.r + quantumRing.out, line);
  }

  private drawArc(share: number, r: number, { width, colour }: { width: number; colour: string }): void {
    const { x, y } = this.ring;
    const whole = Math.PI * 2 * share;
    // Phaser's arc is a hundred points, however small.
    const points = Math.max(2, Math.ceil((whole * r) / ringStep));
    this.meter.lineStyle(width, tintOf(colour)).beginPath();
    for (let n = 0; n <= points; n++) {
      const turn = (whole * n) / points - Math.PI / 2;
      this.meter.lineTo(x + Math.cos(turn) * r, y + Math.sin(turn) * r);
    }
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

/** Where a price ends, from the left edge of its plate. */
const priceAt = 80;

/** Px of a ring's line that are drawn straight. */
const ringStep = 7;

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
    card.keeps ?? false,
    card.quantum?.text ?? '',
    card.holds?.join() ?? '',
    card.code == null,
    card.core.thread === null,
    card.core.segment === null,
  ].join('|');
