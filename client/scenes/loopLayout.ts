/** Where everything stands on the board of an event loop. Pure geometry in CSS px. */

import type { Rail } from '../views/FloorView.ts';
import type { Rect } from '../views/ink/pen.ts';
import type { Point } from '../views/motion.ts';
import { columnLane } from '../views/poolPlan.ts';
import { ghostRoom } from './ghostTray.ts';
import { aboveAside, asideOf, besideAside, type Ground, outsideFor, planFor, timelineOf } from './layout.ts';

export interface LoopLayout extends Ground {
  readonly next: Rect;
  readonly world: Rect;
  readonly centre: Point;
  /** Radius of the circle the coins ride on. */
  readonly radius: number;
  readonly coin: number;
  /** The running task's card. */
  readonly card: Rect;
  /** One place for each task, in which whoever is done stands; see `traySpots`. */
  readonly finished: Rect | null;
  /** On the rail by which the woken come in; null where there is no rail. */
  readonly gate: Rect | null;
  /** Lanes of the pools, in the order that they are given in. */
  readonly pools: readonly Rect[];
  /** The alarm's plate where the card has no room for its head; null where it has, or where nothing is free. */
  readonly alarm: Rect | null;
}

export interface LoopNeeds {
  /** The corner is the page's. */
  readonly aside: boolean;
  /** The strip under the board shows a heartbeat: it is higher, and on a phone there is one at all. */
  readonly heart: boolean;
  readonly pools: number;
}

/** A place narrower than this, in px, is worth more than a number beside it. */
const leastSpot = 26;

/**
 * The tray's places for so many tasks, left to right: marks of another run may stand in those that are empty, and its number
 * beside them where there is room.
 */
export const traySpots = (tray: Rect, tasks: number): readonly Rect[] => {
  const left = tray.x + 122;
  const whole = tray.width - 132;
  const room = whole - ghostRoom >= leastSpot * tasks ? whole - ghostRoom : whole;
  const size = Math.max(12, Math.min(28, room / Math.max(1, tasks) - 4));
  const step = Math.min(size + 6, room / Math.max(1, tasks));
  return Array.from({ length: tasks }, (_, n) => ({
    x: left + n * step,
    y: tray.y + (tray.height - size) / 2,
    width: size,
    height: size,
  }));
};

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

interface Frame {
  readonly wall: Rect;
  readonly outside: Rect;
  readonly boardHeight: number;
  /** Beneath the rail of the woken. */
  readonly top: number;
  readonly bottom: number;
}

const frameOf = (width: number, boardHeight: number, aside: Rect | null): Frame => {
  const outsideWidth = outsideFor(clamp(width * 0.22, 190, 320), aside);
  const wall = { x: edge, y: 6, width: width - outsideWidth - edge - 10, height: boardHeight - 12 };
  const x = wall.x + wall.width + 8;
  const outside = { x, y: 0, width: width - x, height: boardHeight };
  return { wall, outside, boardHeight, top: wall.y + 58, bottom: wall.y + wall.height - 12 };
};

const trayHeight = 52;

/** On a desk the card and the tray share a column at the right; on a tablet they lie under the ring. */
const panelsOf = (
  { wall, top, bottom }: Frame,
  tablet: boolean,
): Pick<LoopLayout, 'card'> & { readonly finished: Rect } => {
  const tray = bottom - trayHeight;
  if (tablet) {
    const half = (wall.width - 36) / 2;
    return {
      card: { x: wall.x + 24 + half, y: tray - 20, width: half, height: trayHeight + 20 },
      finished: { x: wall.x + 12, y: tray, width: half, height: trayHeight },
    };
  }
  const width = clamp(wall.width * 0.3, 230, 380);
  const x = wall.x + wall.width - width - 16;
  const height = Math.min(200, tray - top - 24);
  return {
    card: { x, y: top + (tray - 12 - top - height) / 2, width, height },
    finished: { x, y: tray, width, height: trayHeight },
  };
};

const poolGap = 6;

/** At the foot of NEXT TURN's column. */
const poolRects = ({ x, y, width, height }: Rect, pools: number): readonly Rect[] => {
  const lane = columnLane(width);
  return Array.from({ length: pools }, (_, n) => ({
    ...{ x, width, height: lane },
    y: y + height - (pools - n) * (lane + poolGap) + poolGap,
  }));
};

/** A heart needs room for its beats. */
const stripOf = (width: number, height: number, heart: boolean): Rect | null => {
  const plain = timelineOf(width, height, 3);
  if (!plain || !heart) return plain;
  const high = clamp(height * 0.27, 118, 170);
  return { ...plain, y: height - high - 8, height: high };
};

const wideLayout = (width: number, height: number, needs: LoopNeeds): LoopLayout => {
  const tablet = width < 900;
  const aside = needs.aside && !tablet ? asideOf(width, height) : null;
  const timeline = besideAside(stripOf(width, height, needs.heart), aside);
  const corner = timeline ? null : aside;
  const frame = frameOf(width, timeline ? timeline.y - 8 : height, corner);
  const { wall, outside, top, boardHeight } = frame;
  const panels = panelsOf(frame, tablet);
  const bottom = tablet ? panels.card.y - 10 : frame.bottom;
  const nextWidth = clamp(wall.width * (corner ? 0.25 : 0.22), 142, 250);
  const column = { x: wall.x + 12, y: top, width: nextWidth, height: bottom - top };
  const next = { ...column, height: column.height - needs.pools * (columnLane(nextWidth) + poolGap) };
  const right = tablet ? wall.x + wall.width - 12 : panels.card.x;
  const left = next.x + nextWidth;
  const radius = clamp(Math.min((right - left) / 2 - 44, (bottom - top) / 2 - 28), 64, 180);
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return {
    plan: tablet ? 'tablet' : 'desk',
    wall,
    doors: [{ fromY: wall.y + 10, toY: wall.y + 50 }],
    outside,
    rails: deskRails(next, centre, outside, wall.y + 30),
    timeline,
    next,
    world: aboveAside(
      {
        ...{ x: outside.x + 10, width: outside.width - 24 },
        // Beside a program every line of height counts.
        ...(corner ? { y: 8, height: boardHeight - 14 } : { y: top - 10, height: boardHeight - top + 4 }),
      },
      corner,
    ),
    centre,
    radius,
    coin: clamp(radius * 0.4, 40, 54),
    gate: { x: centre.x + 34, y: wall.y + 30 - 13, width: 128, height: 26 },
    pools: poolRects(column, needs.pools),
    alarm: null,
    ...panels,
  };
};

const phoneStrip = 58;
const phoneSide = 8;
const phoneLane = 40;
/** Under a ring that is left less than this there are no lanes: the table view tells of the pools. */
const leastRing = 236;
/** Above a ring with other things under it: the alarm's plate and half of POLL; beneath its line: half a coin. */
const aboveRing = 72;
const beneathRing = 36;
/** Coins that wear their halo, and the one that runs, reach so far over the ring's line. */
const coinReach = 28;

/** Side by side between the ring and what is under it. */
const phonePools = (width: number, y: number, pools: number): readonly Rect[] => {
  const each = (width - 2 * phoneSide - (pools - 1) * poolGap) / Math.max(1, pools);
  return Array.from({ length: pools }, (_, n) => ({
    ...{ x: phoneSide + n * (each + poolGap), y },
    ...{ width: each, height: phoneLane },
  }));
};

/** How far down a tile of this width may reach beside the ring, which coins ride on. */
const tileBottom = (centre: Point, radius: number, right: number): number => {
  const across = centre.x - right - coinReach;
  return centre.y - Math.sqrt(Math.max(0, radius * radius - across * across)) - coinReach;
};

interface RingRoom {
  readonly ring: number;
  /** Something stands under the ring: it leaves the tiles more room. */
  readonly full: boolean;
}

const phoneRing = (width: number, { ring, full }: RingRoom): Pick<LoopLayout, 'centre' | 'radius'> => {
  if (full) {
    const radius = clamp(Math.min(width / 2 - 92, (ring + 4 - aboveRing - beneathRing) / 2), 60, 90);
    return { radius, centre: { x: width / 2, y: 4 + Math.max(ring / 2, ring - radius - beneathRing) } };
  }
  const radius = clamp(Math.min(width / 2 - 92, ring / 2 - 30), 60, 130);
  return { radius, centre: { x: width / 2, y: 4 + Math.max(ring / 2, ring - radius - 44) } };
};

/** Between the tiles and above POLL, if there is so much room. */
const phoneAlarm = ({ centre, radius }: Pick<LoopLayout, 'centre' | 'radius'>, tile: Rect): Rect | null => {
  const left = tile.x + tile.width + 6;
  const room = centre.y - radius - 24 - tile.y;
  if (room < 38) return null;
  return { x: left, y: tile.y, width: 2 * (centre.x - left), height: Math.min(44, room) };
};

const phoneLayout = (width: number, height: number, needs: LoopNeeds): LoopLayout => {
  const strip = needs.heart && height >= 330 ? phoneStrip + 8 : 0;
  // Where lanes are needed, too, the card gives what it can: its button stands under the board again.
  const cardHeight = clamp(height * (needs.pools > 0 ? 0.16 : 0.2), 64, 96);
  const room = height - cardHeight - strip - 16;
  const lanes = needs.pools > 0 && room - phoneLane - 8 >= leastRing;
  const ring = lanes ? room - phoneLane - 8 : room;
  const place = phoneRing(width, { ring, full: needs.heart || lanes });
  const side = { x: phoneSide, y: 4, width: 80 };
  const tall = clamp(tileBottom(place.centre, place.radius, side.x + side.width) - side.y, 56, 190);
  const tile = { ...side, height: Math.round(tall) };
  const stripY = height - cardHeight - strip - 4;
  return {
    plan: 'phone',
    wall: null,
    doors: [],
    outside: null,
    rails: [],
    timeline: strip ? { x: phoneSide, y: stripY, width: width - 2 * phoneSide, height: phoneStrip } : null,
    pools: lanes ? phonePools(width, stripY - phoneLane - 8, needs.pools) : [],
    gate: null,
    next: tile,
    world: { ...tile, x: width - phoneSide - tile.width },
    ...place,
    coin: 46,
    card: { x: phoneSide, y: height - cardHeight - 4, width: width - 2 * phoneSide, height: cardHeight },
    finished: null,
    alarm: phoneAlarm(place, tile),
  };
};

const plain: LoopNeeds = { aside: false, heart: false, pools: 0 };

export const loopLayout = (width: number, height: number, needs: LoopNeeds = plain): LoopLayout =>
  planFor(width) === 'phone' ? phoneLayout(width, height, needs) : wideLayout(width, height, needs);
