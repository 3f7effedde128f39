/** The floor plan: walls, rails and what lies outside. Painted once for a layout. */
import { Face } from './Face.ts';
import { faded } from './ink/patterns.ts';
import { box, ink, type Pen, type Rect } from './ink/pen.ts';
import type { Point } from './motion.ts';
import { depths, type Kit } from './view.ts';

export interface Rail {
  readonly points: readonly Point[];
  readonly tone: 'steel' | 'world' | 'ready' | 'turn';
  /** Arrows along the rail, in the direction of its points. */
  readonly arrows: boolean;
}

export interface Ground {
  /** The machine inside its wall; null where the screen is too small for walls. */
  readonly wall: Rect | null;
  /** Where the right side of the wall lets things through. */
  readonly doors: readonly { readonly fromY: number; readonly toY: number }[];
  readonly outside: Rect | null;
  readonly rails: readonly Rail[];
}

export class FloorView {
  private readonly face: Face;

  constructor(kit: Kit, size: { readonly width: number; readonly height: number }, ground: Ground) {
    this.face = new Face(kit, depths.floor);
    this.face.paint('floor', size, (pen) => {
      paintOutside(pen, ground);
      paintInside(pen, ground);
      for (const rail of ground.rails) paintRail(pen, rail);
      for (const rail of ground.rails) if (rail.arrows) paintArrows(pen, rail);
      paintWall(pen, ground);
    });
  }

  destroy(): void {
    this.face.destroy();
  }
}

const paintOutside = (pen: Pen, { outside }: Ground): void => {
  if (!outside || pen.highContrast) return;
  box(pen, outside, { fill: faded(pen.colours.stateIo, pen.theme === 'dark' ? 0.08 : 0.16), radius: 0 });
  box(pen, outside, { pattern: 'worldFloor', radius: 0 });
};

const paintInside = (pen: Pen, { wall }: Ground): void => {
  if (!wall) return;
  box(pen, wall, { fill: pen.colours.board, radius: 2 });
  box(pen, wall, { pattern: 'boardFloor', radius: 2 });
};

/** The outline of the wall as one line that starts and ends at its doors. */
const wallPath = (wall: Rect, doors: Ground['doors']): Path2D => {
  const right = wall.x + wall.width;
  const bottom = wall.y + wall.height;
  const path = new Path2D();
  path.moveTo(right, doors[0]?.fromY ?? bottom);
  path.lineTo(right, wall.y);
  path.lineTo(wall.x, wall.y);
  path.lineTo(wall.x, bottom);
  path.lineTo(right, bottom);
  path.lineTo(right, doors.at(-1)?.toY ?? bottom);
  return path;
};

const paintWall = ({ ctx, colours }: Pen, { wall, doors }: Ground): void => {
  if (!wall) return;
  const path = wallPath(wall, doors);
  ctx.lineCap = 'square';
  ctx.strokeStyle = colours.wall;
  ctx.lineWidth = 6;
  ctx.stroke(path);
  ctx.strokeStyle = colours.board;
  ctx.lineWidth = 2;
  ctx.stroke(path);
};

const railPath = (rail: Rail): Path2D => {
  const path = new Path2D();
  for (const [index, point] of rail.points.entries()) {
    if (index === 0) path.moveTo(point.x, point.y);
    else path.lineTo(point.x, point.y);
  }
  return path;
};

const railColour = (pen: Pen, tone: Rail['tone']): string =>
  tone === 'world'
    ? pen.highContrast
      ? pen.colours.textIo
      : faded(pen.colours.stateIo, 0.5)
    : pen.colours.wall;

const paintRail = (pen: Pen, rail: Rail): void => {
  const path = railPath(rail);
  pen.ctx.strokeStyle = railColour(pen, rail.tone);
  pen.ctx.lineWidth = 7;
  pen.ctx.stroke(path);
  pen.ctx.strokeStyle = pen.colours.board;
  pen.ctx.lineWidth = 3;
  pen.ctx.stroke(path);
};

const arrowColour = ({ colours }: Pen, tone: Rail['tone']): string =>
  ({
    steel: colours.faint,
    world: colours.textIo,
    ready: colours.textReady,
    turn: colours.textTurn,
  })[tone];

const arrowStep = 64;

const paintArrows = (pen: Pen, rail: Rail): void => {
  for (const [index, to] of rail.points.entries()) {
    const from = rail.points[index - 1];
    if (from) paintLegArrows(pen, from, to, arrowColour(pen, rail.tone));
  }
};

const paintLegArrows = (pen: Pen, from: Point, to: Point, colour: string): void => {
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  for (let at = arrowStep / 2; at < long; at += arrowStep) {
    pen.ctx.save();
    pen.ctx.translate(from.x + ((to.x - from.x) * at) / long, from.y + ((to.y - from.y) * at) / long);
    pen.ctx.rotate(turn);
    pen.ctx.beginPath();
    pen.ctx.moveTo(-3, -5);
    pen.ctx.lineTo(3, 0);
    pen.ctx.lineTo(-3, 5);
    ink(pen, { stroke: colour, line: 2.2 });
    pen.ctx.restore();
  }
};
