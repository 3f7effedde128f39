/** The ring of a loop's turn: POLL at twelve, the tasks of this turn clockwise, and the one hand. */
import * as Phaser from 'phaser';
import { Face } from './Face.ts';
import { drawIcon } from './ink/icons.ts';
import { faded } from './ink/patterns.ts';
import { box, ink, letter, type Pen } from './ink/pen.ts';
import { ease, type Point, seatAngle } from './motion.ts';
import { depths, type Kit, numberText, setNumber, shortTime, tintOf } from './view.ts';

export interface RingPlace {
  readonly centre: Point;
  readonly radius: number;
  readonly coin: number;
}

export interface RingFacts {
  /** "TURN 41". */
  readonly turn: string;
  /** What the number in the hub counts. */
  readonly what: string;
  /** Seats of this turn, and which of them the hand has left behind. */
  readonly seats: number;
  readonly passed: number;
  /** The seat the hand points at; null: at POLL. */
  readonly at: number | null;
  readonly poll: string;
  readonly pollWhy: string;
  /** The number in the hub while nothing runs. */
  readonly big: string;
  /** "This turn: 6", and how many of them still wait. */
  readonly turnSize: string;
  readonly turnLeft: string;
  /** Since when the number in the hub runs; null shows `big`. */
  readonly sinceUs: number | null;
}

export class LoopView {
  private readonly kit: Kit;
  private readonly place: RingPlace;
  private readonly face: Face;
  private readonly hand: Phaser.GameObjects.Graphics;
  private readonly figure: Phaser.GameObjects.BitmapText;
  private facts: RingFacts | null = null;
  private sweep: Phaser.Tweens.Tween | null = null;
  /** Where the hand points, or is on its way to. */
  private goal = -Math.PI / 2;

  constructor(kit: Kit, place: RingPlace) {
    this.kit = kit;
    this.place = place;
    this.face = new Face(kit, depths.room);
    const side = faceSide(place);
    this.face.image.setPosition(place.centre.x - side / 2, place.centre.y - side / 2);
    this.hand = drawHand(kit, place);
    const big = place.radius > 120 ? 34 : 26;
    this.figure = numberText(kit, { size: big, colour: kit.colours.text })
      .setOrigin(0.5, 0.5)
      .setDepth(depths.meter)
      .setPosition(place.centre.x, place.centre.y + 2);
  }

  show(facts: RingFacts, sweepMs: number): void {
    this.facts = facts;
    const side = faceSide(this.place);
    const key = [
      facts.turn,
      facts.what,
      facts.big,
      facts.sinceUs === null,
      facts.seats,
      facts.passed,
      facts.at,
      facts.turnSize,
    ].join('|');
    this.face.paint(key, { width: side, height: side }, (pen) => paintRing(pen, this.place, facts, side));
    this.figure.setVisible(facts.sinceUs !== null);
    this.turnHand(facts.at === null ? -Math.PI / 2 : seatAngle(facts.at, facts.seats), sweepMs);
  }

  tick(nowUs: number): void {
    const since = this.facts?.sinceUs;
    if (since === null || since === undefined) return;
    setNumber(this.figure, shortTime(this.kit, Math.floor(Math.max(0, nowUs - since) / 100) * 100));
    this.fitFigure();
  }

  /** A long number shrinks to the hub. */
  private fitFigure(): void {
    const most = 2 * hubOf(this.place) - 20;
    const whole = 1 / this.kit.dpr;
    const wide = (this.figure.width / this.figure.scaleX) * whole;
    this.figure.setScale(wide > most ? (whole * most) / wide : whole);
  }

  /** One step holds the loop: the hand shivers for a second and then stands still. */
  shiver(): void {
    const { hand } = this;
    this.sweep?.stop();
    const at = this.goal;
    this.sweep = this.kit.scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: shiverMs,
      onUpdate: ({ progress }) => hand.setRotation(at + Math.sin(progress * 50) * 0.05 * (1 - progress)),
      onComplete: () => hand.setRotation(at),
    });
  }

  destroy(): void {
    this.sweep?.stop();
    this.face.destroy();
    this.hand.destroy();
    this.figure.destroy();
  }

  /** Always clockwise: a loop never goes back within a turn. */
  private turnHand(to: number, ms: number): void {
    const { hand } = this;
    if (to === this.goal) return;
    this.goal = to;
    const from = hand.rotation;
    const full = Math.PI * 2;
    const way = (((to - from) % full) + full) % full;
    this.sweep?.stop();
    if (ms === 0 || way < 0.001) {
      hand.setRotation(to);
      return;
    }
    this.sweep = this.kit.scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: ms,
      onUpdate: (tween) => hand.setRotation(from + way * ease('roll', tween.progress)),
      onComplete: () => hand.setRotation(to),
    });
  }
}

const shiverMs = 1000;

const faceSide = ({ radius, coin }: RingPlace): number => 2 * (radius + coin) + 8;

/** Two short words fit into the hub of a small ring, too. */
const hubOf = ({ radius }: RingPlace): number => Math.max(34, radius * 0.44, Math.min(42, radius * 0.48));

/**
 * From the hub's edge outwards. A shape and no picture: the engine's shader tells the textures of a batch apart by an
 * interpolated number, which is inexact on whatever is turned. A pale outline softens its edges.
 */
const drawHand = (kit: Kit, place: RingPlace): Phaser.GameObjects.Graphics => {
  const from = hubOf(place) - 1;
  const to = place.radius - place.coin / 2 - 8;
  const corners = [
    new Phaser.Math.Vector2(from, -8),
    new Phaser.Math.Vector2(to, -3.5),
    new Phaser.Math.Vector2(to, 3.5),
    new Phaser.Math.Vector2(from, 8),
  ];
  const colour = tintOf(kit.colours.you);
  const { x, y } = place.centre;
  const hand = kit.scene.add
    .graphics()
    .setDepth(depths.core)
    .setPosition(x, y)
    .setRotation(-Math.PI / 2);
  hand.fillStyle(colour).fillPoints(corners, true);
  return hand.lineStyle(1.5, colour, 0.35).strokePoints(corners, true);
};

const arc = (pen: Pen, at: Point, r: number, from: number, to: number): void => {
  pen.ctx.beginPath();
  pen.ctx.arc(at.x, at.y, r, from, to);
};

const paintRing = (pen: Pen, place: RingPlace, facts: RingFacts, side: number): void => {
  const at = { x: side / 2, y: side / 2 };
  const { colours } = pen;
  const { radius, coin } = place;
  const track = Math.round(coin * 0.52);
  arc(pen, at, radius + coin * 0.85, 0, Math.PI * 2);
  ink(pen, { fill: pen.theme === 'dark' ? '#0F1318' : colours.panel });
  arc(pen, at, radius, 0, Math.PI * 2);
  ink(pen, { stroke: colours.wall, line: track + 5 });
  ink(pen, { stroke: pen.theme === 'dark' ? '#171D24' : colours.raised, line: track });
  paintWay(pen, place, facts, at);
  paintGate(pen, place, facts, at);
  paintHub(pen, place, facts, at);
  paintTurn(pen, place, facts, side);
};

/** In the corner that the ring leaves free. */
const paintTurn = (pen: Pen, { radius }: RingPlace, facts: RingFacts, side: number): void => {
  if (radius < 84) return;
  const width = side * 0.27;
  const { colours } = pen;
  const spot = { x: 18, size: 12.5, bold: true, width } as const;
  letter(pen, facts.turnSize, { ...spot, y: side - 34, colour: colours.text });
  letter(pen, facts.turnLeft, { ...spot, y: side - 18, colour: colours.textTurn });
};

/** Green behind the hand, dotted yellow before it. */
const paintWay = (pen: Pen, { radius }: RingPlace, facts: RingFacts, at: Point): void => {
  const start = -Math.PI / 2 + 0.25;
  const passed = facts.passed > 0 ? seatAngle(facts.passed - 1, facts.seats) : start;
  const end = Math.PI * 1.5 - 0.25;
  if (passed > start) {
    arc(pen, at, radius, start, passed);
    ink(pen, { stroke: pen.colours.stateRunning, line: 6 });
  }
  if (facts.passed >= facts.seats) return;
  arc(pen, at, radius, passed, end);
  ink(pen, { stroke: faded(pen.colours.stateTurn, 0.75), line: 4, dash: [3, 9] });
};

const paintGate = (pen: Pen, { radius }: RingPlace, facts: RingFacts, at: Point): void => {
  const { colours } = pen;
  const width = radius > 110 ? 132 : 96;
  const height = radius > 110 ? 48 : 36;
  const rect = { x: at.x - width / 2, y: at.y - radius - height / 2, width, height };
  const open = facts.at === null;
  box(pen, rect, { fill: colours.board, radius: 9 });
  box(pen, rect, {
    fill: faded(colours.stateIo, 0.14),
    stroke: colours.textIo,
    line: open ? 3.5 : 2,
    radius: 9,
  });
  const icon = radius > 110 ? 24 : 20;
  drawIcon(pen.ctx, 'eye', {
    x: rect.x + 9,
    y: at.y - radius - icon / 2,
    size: icon,
    colour: colours.textIo,
  });
  const x = rect.x + icon + 16;
  const both = radius > 110;
  letter(pen, facts.poll, {
    x,
    y: at.y - radius + (both ? -3 : 5),
    size: 15,
    bold: true,
    spacing: 0.05,
    colour: colours.text,
    width: width - icon - 22,
  });
  if (both)
    letter(pen, facts.pollWhy, {
      x,
      y: at.y - radius + 14,
      size: 12.5,
      bold: true,
      colour: colours.textIo,
      width: width - icon - 22,
    });
};

const paintHub = (pen: Pen, place: RingPlace, facts: RingFacts, at: Point): void => {
  const { colours } = pen;
  const r = hubOf(place);
  arc(pen, at, r, 0, Math.PI * 2);
  ink(pen, { fill: colours.page, stroke: colours.you, line: 3 });
  const centred = { x: at.x, align: 'center', width: r * 1.7 } as const;
  letter(pen, facts.turn, {
    ...centred,
    y: at.y - r * 0.42,
    size: 13,
    bold: true,
    spacing: 0.06,
    colour: colours.text2,
  });
  if (facts.sinceUs === null) {
    letter(pen, facts.big, {
      ...centred,
      y: at.y + r * 0.2,
      size: r > 50 ? 34 : 26,
      bold: true,
      colour: colours.text,
    });
  }
  letter(pen, facts.what, {
    ...centred,
    y: at.y + r * 0.56,
    size: 12.5,
    colour: colours.text,
    width: r * 1.5,
  });
};
