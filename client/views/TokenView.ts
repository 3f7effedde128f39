/** Something that moves: a thread's cart or a task's coin, as a card, a row or a bare badge. */
import type * as Phaser from 'phaser';
import { whole } from './ink/cards.ts';
import type { Pen } from './ink/pen.ts';
import { dotFrame } from './ink/sheet.ts';
import { goOn, type Journey, setOut } from './journey.ts';
import { type Point, shakeBy, type Trip } from './motion.ts';
import { quickBody } from './quick.ts';
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

/** So many more cards may be painted in a frame when all have lost theirs: a board must not stand bare. */
const regained = 32;

/** The middle of a token is where it stands. */
const cornerOf = ({ width, height }: Look): Point => ({ x: -width / 2, y: -height / 2 });

export class TokenView {
  readonly body: Phaser.GameObjects.Container;
  private readonly kit: Kit;
  private readonly badge: Phaser.GameObjects.Image;
  private face: Phaser.GameObjects.Image | null = null;
  /** Of the cards, when its own was painted; -1: never. */
  private generation = -1;
  private figure: Phaser.GameObjects.BitmapText | null = null;
  private trough: Phaser.GameObjects.Image | null = null;
  private fill: Phaser.GameObjects.Image | null = null;
  private look: Look | null = null;
  private figureStyle = '';
  private journey: Journey | null = null;
  private target: Point | null = null;
  /** Its picture is to be painted in a later frame. */
  private late = false;

  constructor(kit: Kit) {
    this.kit = kit;
    this.badge = stampImage(kit, dotFrame(kit.sheet));
    this.body = quickBody(kit.scene.add.container(0, 0, [this.badge]).setDepth(depths.token));
  }

  show(look: Look): void {
    this.look = look;
    const corner = cornerOf(look);
    if (this.badge.frame.name !== look.badge.frame) this.badge.setFrame(look.badge.frame);
    this.badge.setPosition(corner.x + look.badge.x, corner.y + look.badge.y);
    this.showCard(look, corner);
    this.showBar(look, corner);
    this.showFigure(look, corner);
  }

  /** Rolls there; without a trip, or where motion is unwanted, it stands there at once. The same goal again changes nothing. */
  go(to: Point, trip: Trip | null): void {
    if (this.target && this.target.x === to.x && this.target.y === to.y) return;
    this.target = to;
    this.halt();
    if (trip === null || this.kit.still) this.body.setPosition(to.x, to.y);
    else this.setOut(to, trip);
  }

  lift(lifted: boolean): void {
    const depth = lifted ? depths.lifted : depths.token;
    // A depth that is set has the whole board sorted anew, even where it stays the same.
    if (this.body.depth !== depth) this.body.setDepth(depth);
  }

  /** Follows a finger until `release` sends it home. */
  carry(at: Point): void {
    this.halt();
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

  tick(nowUs: number, wallMs: number): void {
    if (this.journey) this.roll(this.journey, wallMs);
    const lost = this.generation >= 0 && this.generation !== this.kit.cards.generation();
    if (this.look && (this.late || lost)) this.showCard(this.look, cornerOf(this.look));
    const live = this.look?.live?.(nowUs);
    if (!live) return;
    if (this.figure) setNumber(this.figure, live.text);
    const bar = this.look?.bar;
    if (this.fill && bar) this.fill.setDisplaySize(Math.max(0, bar.width * live.share), bar.height);
  }

  destroy(): void {
    this.halt();
    this.body.destroy();
  }

  private setOut(to: Point, trip: Trip): void {
    this.journey = setOut(this.body, to, trip, performance.now() + (trip.afterMs ?? 0));
    this.kit.afoot.count += 1;
  }

  private roll(journey: Journey, wallMs: number): void {
    const arrived = goOn(journey, wallMs);
    this.body.setPosition(journey.x, journey.y);
    if (arrived) this.halt();
  }

  private halt(): void {
    if (this.journey) this.kit.afoot.count -= 1;
    this.journey = null;
  }

  private showCard(look: Look, corner: Point): void {
    const { card, width, height } = look;
    const { cards, brush } = this.kit;
    const own = this.generation === cards.generation();
    // What has lost its picture would show a piece of another.
    this.face?.setVisible(card !== null && own);
    this.late = false;
    if (card === null) return;
    const name = `${card.key} ${width} ${height}`;
    const known = cards.has(name);
    this.late = !known && brush.left <= (own || this.generation < 0 ? 0 : -regained);
    if (this.late) return;
    if (!known) brush.left -= 1;
    const frame = cards.frame(name, { width: width + 2 * bleed, height: height + 2 * bleed }, (pen) => {
      pen.ctx.translate(bleed, bleed);
      card.paint(pen);
    });
    this.generation = cards.generation();
    this.face ??= this.createFace();
    this.face
      .setFrame(frame)
      .setPosition(corner.x - bleed, corner.y - bleed)
      .setVisible(true);
  }

  private createFace(): Phaser.GameObjects.Image {
    const { scene, cards, dpr } = this.kit;
    const face = scene.add
      .image(0, 0, cards.key, whole)
      .setOrigin(0)
      .setScale(1 / dpr);
    this.body.addAt(face, 0);
    return face;
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
    const style = number ? `${number.size} ${number.colour}` : '';
    if (style !== this.figureStyle) this.changeFigure(number);
    this.figureStyle = style;
    if (number) this.figure?.setPosition(corner.x + number.x, corner.y + number.y);
  }

  private changeFigure(number: Look['number']): void {
    this.figure?.destroy();
    this.figure = number && numberText(this.kit, { size: number.size, colour: number.colour, anchor: 1 });
    if (this.figure) this.body.add(this.figure);
  }
}

/** Room round a card's picture for outlines and shadow. */
export const bleed = 4;
