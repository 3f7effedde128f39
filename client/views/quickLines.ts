/**
 * Lines and rectangles as pieces of the sheet's white dot: they go into the same batch as the pictures round them. The
 * engine's own lines are a batch, a shader and a draw call apart. Whatever else a drawing holds goes the engine's way.
 */
import type * as Phaser from 'phaser';
import { type Context, type Quads, quadOptions, quicken } from './quick.ts';
import { type Edge, edgeAt } from './strokes.ts';

/** The engine's commands that are understood here. */
export const commands = {
  beginPath: 1,
  fillRect: 3,
  lineTo: 4,
  moveTo: 5,
  lineStyle: 6,
  fillStyle: 7,
  strokePath: 9,
} as const;
/** How many numbers follow each; undefined: it is not understood. */
const following = [undefined, 0, undefined, 4, 2, 2, 3, 2, undefined, 0] as const;

/** A path of several lines is left to the engine. */
const isUnderstood = (list: readonly number[]): boolean => {
  let last = -1;
  for (let at = 0; at < list.length; ) {
    const command = list[at] ?? -1;
    const numbers = following[command];
    if (numbers === undefined || (command === commands.moveTo && last !== commands.beginPath)) return false;
    last = command;
    at += 1 + numbers;
  }
  return true;
};

/** With what, and where: on the screen a point lies `zoom` times itself from the corner. */
interface Brush {
  readonly quads: Quads;
  readonly context: Context;
  readonly dot: Phaser.Textures.Frame;
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly alpha: number;
}

const tintOf = (colour: number, alpha: number): number =>
  (((((alpha * 255) | 0) & 0xff) << 24) | colour) >>> 0;

const drawPiece = (
  { quads, context, dot, zoom, left, top }: Brush,
  tint: number,
  from: Edge,
  to: Edge,
): void => {
  const u = (dot.u0 + dot.u1) / 2;
  const v = (dot.v0 + dot.v1) / 2;
  // biome-ignore format: as the engine names them.
  quads.batch(
    context, dot.source.glTexture,
    left + from.ax * zoom, top + from.ay * zoom, left + from.bx * zoom, top + from.by * zoom,
    left + to.ax * zoom, top + to.ay * zoom, left + to.bx * zoom, top + to.by * zoom,
    u, v, 0, 0,
    0, tint, tint, tint, tint, quadOptions,
  );
};

const stroke = (brush: Brush, tint: number, path: readonly number[], width: number): void => {
  let from = edgeAt(path, 0, width / 2);
  for (let at = 2; at < path.length; at += 2) {
    const to = edgeAt(path, at, width / 2);
    drawPiece(brush, tint, from, to);
    from = to;
  }
};

const fill = (brush: Brush, tint: number, list: readonly number[], at: number): void => {
  const [x = 0, y = 0, width = 0, height = 0] = [list[at], list[at + 1], list[at + 2], list[at + 3]];
  const right = x + width;
  const bottom = y + height;
  drawPiece(brush, tint, { ax: x, ay: y, bx: x, by: bottom }, { ax: right, ay: y, bx: right, by: bottom });
};

/** Points of the path that is being told: x, y, x, y. */
const path: number[] = [];

/** A point told twice has no direction. */
const lead = (x: number, y: number): void => {
  if (path.length === 0 || path.at(-2) !== x || path.at(-1) !== y) path.push(x, y);
};

const drawAll = (brush: Brush, list: readonly number[]): void => {
  let width = 1;
  let line = 0;
  let ground = 0;
  path.length = 0;
  for (let at = 0; at < list.length; ) {
    const command = list[at] ?? -1;
    const [first = 0, second = 0] = [list[at + 1], list[at + 2]];
    if (command === commands.lineTo || command === commands.moveTo) lead(first, second);
    else if (command === commands.beginPath) path.length = 0;
    else if (command === commands.strokePath) stroke(brush, line, path, width);
    else if (command === commands.fillRect) fill(brush, ground, list, at + 1);
    else if (command === commands.fillStyle) ground = tintOf(first, second * brush.alpha);
    else {
      width = first;
      line = tintOf(second, (list[at + 3] ?? 1) * brush.alpha);
    }
    at += 1 + (following[command] ?? 0);
  }
};

type Lines = Phaser.GameObjects.Graphics & { readonly commandBuffer: readonly number[] };
interface Renderer {
  readonly renderNodes: { getNode(name: string): unknown };
}

/** `dot`: white, of the sheet. The drawing stands anywhere, neither turned nor stretched. */
export const quickLines = (
  lines: Phaser.GameObjects.Graphics,
  dot: Phaser.Textures.Frame,
): Phaser.GameObjects.Graphics => {
  quicken(lines as Lines, (general) => (renderer, drawing, context, parent, ...rest) => {
    const list = drawing.commandBuffer;
    if (parent || !isUnderstood(list)) {
      general(renderer, drawing, context, parent, ...rest);
      return;
    }
    const { matrix } = context.camera.getViewMatrix(!context.useCanvas);
    const zoom = matrix[0] ?? 1;
    const left = (matrix[4] ?? 0) + drawing.x * zoom;
    const top = (matrix[5] ?? 0) + drawing.y * zoom;
    const quads = (renderer as Renderer).renderNodes.getNode('BatchHandlerQuad') as Quads;
    drawAll({ quads, context, dot, zoom, left, top, alpha: drawing.alpha }, list);
  });
  return lines;
};
