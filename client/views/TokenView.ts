/** Something that moves: a thread's cart or a task's coin, as a card, a row or a bare badge. */
import type * as Phaser from 'phaser';
import { Face } from './Face.ts';
import type { Pen } from './ink/pen.ts';
import { dotFrame } from './ink/sheet.ts';
import { type Point, send, shakeBy, type Trip } from './motion.ts';
import { type DigitSize, depths, type Kit, numberText, setNumber, stampImage, tintOf } from './view.ts';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** How a token looks now; positions from its upper left corner, in CSS px. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** Null: the badge alone. */
  readonly card: { readonly key: string; paint(pen: Pen): void } | null;
  readonly badge: { readonly frame: string; readonly x: number; readonly y: number };
  readonly number: {
    readonly x: number;
    readonly y: number;
    readonly size: DigitSize;
    readonly colour: string;
  } | null;
  readonly bar: Bar | null;
  /** The running number and the share of the bar at this instant. */
  live?(nowUs: number): { readonly text: string; readonly share: number };
}

export class TokenView {
  readonly body: Phaser.GameObjects.Container;
  private readonly kit: Kit;
  private readonly badge: Phaser.GameObjects.Image;
  private face: Face | null = null;
  private figure: Phaser.GameObjects.BitmapText | null = null;
  private trough: Phaser.GameObjects.Image | null = null;
  private fill: Phaser.GameObjects.Image | null = null;
  private look: Look | null = null;
  private journey: Phaser.Tweens.Tween | null = null;
  private target: Point | null = null;

  constructor(kit: Kit) {
    this.kit = kit;
    this.badge = stampImage(kit, dotFrame(kit.sheet));
    this.body = kit.scene.add.container(0, 0, [this.badge]).setDepth(depths.token);
  }

  show(look: Look): void {
    this.look = look;
    const corner = { x: -look.width / 2, y: -look.height / 2 };
    this.badge.setFrame(look.badge.frame).setPosition(corner.x + look.badge.x, corner.y + look.badge.y);
    this.showCard(look, corner);
    this.showBar(look, corner);
    this.showFigure(look, corner);
  }

  /** Rolls there, or stands there at once without a trip. The same goal again changes nothing. */
  go(to: Point, trip: Trip | null): void {
    if (this.target && this.target.x === to.x && this.target.y === to.y) return;
    this.target = to;
    this.journey?.stop();
    this.journey = null;
    if (trip === null) this.body.setPosition(to.x, to.y);
    else this.journey = send(this.body, to, trip);
  }

  lift(lifted: boolean): void {
    this.body.setDepth(lifted ? depths.lifted : depths.token);
  }

  /** Follows a finger until `release` sends it home. */
  carry(at: Point): void {
    this.journey?.stop();
    this.journey = null;
    this.lift(true);
    this.body.setPosition(at.x, at.y);
  }

  release(trip: Trip | null): void {
    const home = this.target;
    if (home === null) return;
    this.target = null;
    this.lift(false);
    this.go(home, trip);
  }

  shake(ms: number): void {
    const { x } = this.target ?? this.body;
    this.kit.scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: ms,
      onUpdate: (tween) => this.body.setX(x + shakeBy(tween.progress)),
      onComplete: () => this.body.setX(x),
    });
  }

  tick(nowUs: number): void {
    const live = this.look?.live?.(nowUs);
    if (!live) return;
    if (this.figure) setNumber(this.figure, live.text);
    const bar = this.look?.bar;
    if (this.fill && bar) this.fill.setDisplaySize(Math.max(0, bar.width * live.share), bar.height);
  }

  destroy(): void {
    this.journey?.stop();
    this.face?.destroy();
    this.body.destroy();
  }

  private showCard(look: Look, corner: Point): void {
    this.face?.image.setVisible(look.card !== null);
    if (look.card === null) return;
    if (this.face === null) {
      this.face = new Face(this.kit, depths.token);
      this.body.addAt(this.face.image, 0);
    }
    const size = { width: look.width + 2 * bleed, height: look.height + 2 * bleed };
    const { card } = look;
    this.face.paint(card.key, size, (pen) => {
      pen.ctx.translate(bleed, bleed);
      card.paint(pen);
    });
    this.face.image.setPosition(corner.x - bleed, corner.y - bleed);
  }

  private showBar({ bar }: Look, corner: Point): void {
    this.trough?.setVisible(bar !== null);
    this.fill?.setVisible(bar !== null);
    if (bar === null) return;
    this.trough ??= this.dot();
    this.fill ??= this.dot();
    for (const part of [this.trough, this.fill]) part.setPosition(corner.x + bar.x, corner.y + bar.y);
    this.trough.setTint(tintOf(this.kit.colours.page)).setDisplaySize(bar.width, bar.height);
    this.fill.setTint(tintOf(bar.colour)).setDisplaySize(0, bar.height);
  }

  private dot(): Phaser.GameObjects.Image {
    const image = stampImage(this.kit, dotFrame(this.kit.sheet)).setOrigin(0);
    this.body.add(image);
    return image;
  }

  private showFigure({ number }: Look, corner: Point): void {
    this.figure?.destroy();
    this.figure = null;
    if (number === null) return;
    this.figure = numberText(this.kit, { size: number.size, colour: number.colour, anchor: 1 });
    this.figure.setPosition(corner.x + number.x, corner.y + number.y);
    this.body.add(this.figure);
  }
}

/** Room round a card's picture for outlines and shadow. */
export const bleed = 4;
