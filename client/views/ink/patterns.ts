/** The pattern of each state: full on bars and stripes, faint on the floors of the rooms. Made once per board. */
import type { Palette } from '../../theme.ts';

export const patternNames = [
  'running',
  'ready',
  'world',
  'key',
  'lock',
  'turn',
  'overhead',
  'idle',
  'hazard',
  'readyFloor',
  'worldFloor',
  'keyFloor',
  'lockFloor',
  'turnFloor',
  'boardFloor',
  'idleFloor',
] as const;
export type Pattern = (typeof patternNames)[number];
export type Patterns = Readonly<Record<Pattern, CanvasPattern>>;

interface Tile {
  readonly width: number;
  readonly height: number;
  readonly ground?: string;
  readonly turn?: number;
  draw(ctx: CanvasRenderingContext2D): void;
}

const stroke = (path: string, colour: string, width: number) => (ctx: CanvasRenderingContext2D) => {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(new Path2D(path));
};

const fill = (path: string, colour: string) => (ctx: CanvasRenderingContext2D) => {
  ctx.fillStyle = colour;
  ctx.fill(new Path2D(path));
};

/** A colour of the palette at an opacity of 0 to 1. */
export const faded = (hex: string, opacity: number): string =>
  hex +
  Math.floor(opacity * 255)
    .toString(16)
    .padStart(2, '0');

const bars = Math.PI / 4;
const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 10${2 * r} 0a${r} ${r} 0 10${-2 * r} 0z`;

const fills = (p: Palette): Partial<Record<Pattern, Tile>> => ({
  running: { width: 8, height: 8, ground: p.stateRunning, draw: () => undefined },
  ready: { width: 9, height: 10, ground: p.stateReady, draw: stroke('M1 0l4.5 5L1 10', p.hatch, 2) },
  world: {
    width: 12,
    height: 7,
    ground: p.stateIo,
    draw: stroke('M0 3.5c2-3 4-3 6 0s4 3 6 0', p.hatch, 1.6),
  },
  key: { width: 7, height: 7, turn: bars, ground: p.stateGil, draw: fill('M0 0h2.6v7H0z', p.hatch) },
  lock: { width: 7, height: 7, ground: p.stateLock, draw: stroke('M0 0l7 7M7 0L0 7', p.hatch, 1.5) },
  turn: { width: 7, height: 7, ground: p.stateTurn, draw: fill(disc(3.5, 3.5, 1.5), p.hatch) },
  overhead: {
    width: 4,
    height: 8,
    ground: p.stateSwitch,
    draw: fill('M0 0h1.5v8H0z', faded('#F6F1E3', 0.5)),
  },
  idle: {
    width: 9,
    height: 9,
    turn: -bars,
    ground: p.stateIdle,
    draw: fill('M0 0h2v9H0z', faded(p.textIdle, 0.75)),
  },
  hazard: { width: 16, height: 16, turn: bars, ground: '#F6F1E3', draw: fill('M0 0h8v16H0z', '#0B0E12') },
});

const floors = (p: Palette, k: number): Partial<Record<Pattern, Tile>> => ({
  readyFloor: {
    width: 26,
    height: 24,
    draw: stroke('M4 2l9 10-9 10', faded(p.stateReady, 0.1 * k), 3),
  },
  worldFloor: {
    width: 48,
    height: 20,
    draw: stroke('M0 10c8-9 16-9 24 0s16 9 24 0', faded(p.stateIo, 0.17 * k), 2),
  },
  keyFloor: { width: 18, height: 18, turn: bars, draw: fill('M0 0h5v18H0z', faded(p.stateGil, 0.09 * k)) },
  lockFloor: {
    width: 16,
    height: 16,
    draw: stroke('M0 0l16 16M16 0L0 16', faded(p.stateLock, 0.14 * k), 2),
  },
  turnFloor: { width: 16, height: 16, draw: fill(disc(8, 8, 2), faded(p.stateTurn, 0.14 * k)) },
  boardFloor: { width: 24, height: 24, draw: fill(disc(12, 12, 1), faded(p.text, 0.06 * Math.min(1, k))) },
  idleFloor: {
    width: 9,
    height: 9,
    turn: -bars,
    draw: fill('M0 0h2v9H0z', faded(p.textIdle, 0.1 * Math.min(1, k))),
  },
});

const bakeTile = (ctx: CanvasRenderingContext2D, tile: Tile): CanvasPattern => {
  const scale = 2;
  const sheet = document.createElement('canvas');
  sheet.width = tile.width * scale;
  sheet.height = tile.height * scale;
  const pen = sheet.getContext('2d');
  const pattern = pen && paintTile(pen, tile, scale) && ctx.createPattern(sheet, 'repeat');
  if (!pattern) throw new Error('no 2D context for patterns');
  pattern.setTransform(new DOMMatrix().rotate(((tile.turn ?? 0) * 180) / Math.PI).scale(1 / scale));
  return pattern;
};

const paintTile = (pen: CanvasRenderingContext2D, tile: Tile, scale: number): true => {
  pen.scale(scale, scale);
  if (tile.ground) {
    pen.fillStyle = tile.ground;
    pen.fillRect(0, 0, tile.width, tile.height);
  }
  tile.draw(pen);
  return true;
};

/** Patterns are bound to no context: any context made later may use them. */
export const createPatterns = (
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  /** 0: no floors. */
  floorInk: number,
): Patterns => {
  const tiles = { ...fills(palette), ...floors(palette, floorInk) };
  return Object.fromEntries(
    patternNames.map((name) => [name, bakeTile(ctx, tiles[name] as Tile)]),
  ) as unknown as Patterns;
};
