/** Badge shapes: identity is shape and letters, never hue. */
import type { Shape } from '../../model/stage.ts';

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const polygon = (ctx: CanvasRenderingContext2D, at: Disc, sides: number, turn: number): void => {
  for (let corner = 0; corner < sides; corner++) {
    const angle = turn + (corner * 2 * Math.PI) / sides;
    ctx.lineTo(at.x + at.r * Math.cos(angle), at.y + at.r * Math.sin(angle));
  }
  ctx.closePath();
};

const up = -Math.PI / 2;

const shield = (ctx: CanvasRenderingContext2D, { x, y, r }: Disc): void => {
  ctx.moveTo(x - r * 0.88, y - r * 0.88);
  ctx.lineTo(x + r * 0.88, y - r * 0.88);
  ctx.lineTo(x + r * 0.88, y + r * 0.1);
  ctx.quadraticCurveTo(x + r * 0.8, y + r * 0.75, x, y + r);
  ctx.quadraticCurveTo(x - r * 0.8, y + r * 0.75, x - r * 0.88, y + r * 0.1);
  ctx.closePath();
};

const cross = (ctx: CanvasRenderingContext2D, { x, y, r }: Disc): void => {
  const arm = r * 0.56;
  ctx.roundRect(x - arm, y - r, arm * 2, r * 2, r * 0.12);
  ctx.roundRect(x - r, y - arm, r * 2, arm * 2, r * 0.12);
};

type Trace = (ctx: CanvasRenderingContext2D, at: Disc) => void;

/** Radii are balanced so that all shapes look equally heavy. */
const traces: Readonly<Record<Shape, Trace>> = {
  hexagon: (ctx, at) => polygon(ctx, at, 6, 0),
  square: (ctx, { x, y, r }) => ctx.roundRect(x - r * 0.86, y - r * 0.86, r * 1.72, r * 1.72, r * 0.16),
  circle: (ctx, { x, y, r }) => ctx.arc(x, y, r * 0.97, 0, Math.PI * 2),
  octagon: (ctx, at) => polygon(ctx, at, 8, Math.PI / 8),
  triangle: (ctx, { x, y, r }) => polygon(ctx, { x, y: y + r * 0.14, r: r * 1.18 }, 3, up),
  pentagon: (ctx, at) => polygon(ctx, at, 5, up),
  shield,
  cross,
};

export const traceShape = (ctx: CanvasRenderingContext2D, shape: Shape, at: Disc): void => {
  ctx.beginPath();
  traces[shape](ctx, at);
};
