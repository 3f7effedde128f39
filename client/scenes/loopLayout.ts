/** Where everything stands on the board of an event loop. Pure geometry in CSS px. */

import type { Rail } from '../views/FloorView.ts';
import type { Rect } from '../views/ink/pen.ts';
import type { Point } from '../views/motion.ts';
import { type Ground, planFor, timelineOf } from './layout.ts';

export interface LoopLayout extends Ground {
  readonly next: Rect;
  readonly world: Rect;
  readonly centre: Point;
  /** Radius of the circle the coins ride on. */
  readonly radius: number;
  readonly coin: number;
  /** The running task's card. */
  readonly card: Rect;
  readonly finished: Rect | null;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const edge = 16;

const deskRails = (next: Rect, centre: Point, outside: Rect, railY: number): readonly Rail[] => [
  {
    points: [
      { x: next.x + next.width / 2, y: next.y },
      { x: next.x + next.width / 2, y: railY },
      { x: centre.x, y: railY },
      { x: centre.x, y: railY + 40 },
    ],
    tone: 'turn',
    arrows: true,
  },
  {
    points: [
      { x: outside.x + 10, y: railY },
      { x: centre.x, y: railY },
    ],
    tone: 'world',
    arrows: true,
  },
];

const wideLayout = (width: number, height: number): LoopLayout => {
  const timeline = timelineOf(width, height, 3);
  const boardHeight = timeline ? timeline.y - 8 : height;
  const tablet = width < 900;
  const outsideWidth = clamp(width * 0.22, 190, 320);
  const wall = { x: edge, y: 6, width: width - outsideWidth - edge - 10, height: boardHeight - 12 };
  const outside = {
    x: wall.x + wall.width + 8,
    y: 0,
    width: width - wall.x - wall.width - 8,
    height: boardHeight,
  };
  const nextWidth = clamp(wall.width * 0.22, 130, 250);
  const top = wall.y + 58;
  const tray = { x: wall.x + 12, y: wall.y + wall.height - 56, width: wall.width - 24, height: 46 };
  const next = { x: wall.x + 12, y: top, width: nextWidth, height: tray.y - top - 12 };
  const cardWidth = tablet ? 0 : clamp(wall.width * 0.3, 230, 380);
  const room = wall.width - nextWidth - cardWidth - 40;
  const radius = clamp(Math.min(room / 2 - 44, (tray.y - top - 12) / 2 - 30), 70, 168);
  const centre = { x: next.x + nextWidth + 8 + room / 2, y: top + (tray.y - top - 12) / 2 + 4 };
  const cardHeight = Math.min(190, tray.y - top - 12);
  return {
    plan: tablet ? 'tablet' : 'desk',
    wall,
    doors: [{ fromY: wall.y + 10, toY: wall.y + 50 }],
    outside,
    rails: deskRails(next, centre, outside, wall.y + 30),
    timeline,
    next,
    world: { x: outside.x + 10, y: top - 10, width: outside.width - 24, height: boardHeight - top + 4 },
    centre,
    radius,
    coin: clamp(radius * 0.4, 40, 54),
    card: cardWidth
      ? {
          x: wall.x + wall.width - cardWidth - 16,
          y: centre.y - cardHeight / 2,
          width: cardWidth,
          height: cardHeight,
        }
      : { x: tray.x + tray.width * 0.55, y: tray.y - 6, width: tray.width * 0.45, height: 58 },
    finished: tablet ? { ...tray, width: tray.width * 0.53 } : tray,
  };
};

const phoneLayout = (width: number, height: number): LoopLayout => {
  const side = 8;
  const cardHeight = clamp(height * 0.2, 64, 96);
  const ring = height - cardHeight - 16;
  const radius = clamp(Math.min(width / 2 - 92, ring / 2 - 30), 60, 130);
  const tile = { y: 4, width: 72, height: Math.min(190, ring * 0.4) };
  return {
    plan: 'phone',
    wall: null,
    doors: [],
    outside: null,
    rails: [],
    timeline: null,
    next: { x: side, ...tile },
    world: { x: width - side - tile.width, ...tile },
    centre: { x: width / 2, y: 4 + Math.max(ring / 2, ring - radius - 44) },
    radius,
    coin: 46,
    card: { x: side, y: height - cardHeight - 4, width: width - 2 * side, height: cardHeight },
    finished: null,
  };
};

export const loopLayout = (width: number, height: number): LoopLayout =>
  planFor(width) === 'phone' ? phoneLayout(width, height) : wideLayout(width, height);
