/** Where everything stands on the board of an OS, for a host of any size. Pure geometry in CSS px. */
import type { Ground as FloorGround, Rail } from '../views/FloorView.ts';
import type { Rect } from '../views/ink/pen.ts';
import type { Point } from '../views/motion.ts';

export const plans = ['desk', 'tablet', 'phone'] as const;
export type Plan = (typeof plans)[number];

/** What is common to both boards. */
export interface Ground extends FloorGround {
  readonly plan: Plan;
  readonly timeline: Rect | null;
}

export interface OsLayout extends Ground {
  readonly ready: Rect;
  readonly cores: readonly Rect[];
  readonly keys: Rect | null;
  readonly locks: Rect | null;
  readonly world: Rect;
  readonly finished: Rect | null;
  /** Idle pool workers sit here. */
  readonly bench: Rect | null;
  /** The hooks of KEYS need a line of their own, even in a low room. */
  readonly keyring: boolean;
}

export interface OsNeeds {
  readonly cores: number;
  readonly keys: boolean;
  readonly locks: boolean;
  readonly aside?: boolean;
  /** More threads than cards have room for: READY is wider. */
  readonly many?: boolean;
  /** More keys than hang beside a low sign. */
  readonly keyring?: boolean;
}

export const planFor = (width: number): Plan => (width < 480 ? 'phone' : width < 900 ? 'tablet' : 'desk');

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const edge = 16;
const between = 12;

/**
 * On a desk the page may lay its program beside the timeline, and from there down beside its words: the stylesheet says the
 * same of `.code-panel`.
 */
export const asideOf = (width: number, height: number): Rect => {
  const wide = clamp(width * 0.27, 300, 440);
  const high = clamp(height * 0.25, 112, 200);
  return { x: width - edge - wide, y: height - 8 - high, width: wide, height: high };
};

/** The strip under the board; below this height of the host there is none. */
export const timelineOf = (width: number, height: number, rows: number): Rect | null => {
  const wanted = clamp(36 + rows * 22, 92, height * 0.235);
  if (height < 420) return null;
  return { x: edge, y: height - wanted - 8, width: width - 2 * edge, height: wanted };
};

/** Cells of a grid that fill an area row by row. */
export const grid = (area: Rect, count: number, columns: number, gap: number): readonly Rect[] => {
  const rows = Math.max(1, Math.ceil(count / columns));
  const width = (area.width - gap * (columns - 1)) / columns;
  const height = (area.height - gap * (rows - 1)) / rows;
  return Array.from({ length: count }, (_, index) => ({
    x: area.x + (index % columns) * (width + gap),
    y: area.y + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }));
};

const coreColumns = (cores: number): number => (cores <= 3 ? 1 : cores <= 8 ? 2 : 4);

const deskCores = (area: Rect, cores: number): readonly Rect[] => {
  const rows = Math.ceil(cores / coreColumns(cores));
  const height = Math.min(area.height, rows * 168 + (rows - 1) * 14);
  const y = area.y + (area.height - height) / 2;
  return grid({ ...area, y, height }, cores, coreColumns(cores), 14);
};

interface Columns {
  readonly ready: Rect;
  readonly middle: Rect;
  readonly right: Rect;
  readonly wall: Rect;
  readonly outside: Rect;
  readonly bottom: number;
}

/** Rails need this much under the rooms, and this much beside the cores. */
const railRoom = 56;
const railAisle = 46;

/** Wide enough for what stands in its corner, and for the rails that end at the wall. */
export const outsideFor = (least: number, aside: Rect | null): number =>
  Math.max(least, aside ? aside.width + edge + 10 : 0);

/** Up to the corner. */
export const aboveAside = (world: Rect, aside: Rect | null): Rect =>
  aside ? { ...world, height: Math.min(world.height, aside.y - between - world.y) } : world;

/** As high as the program, which else would lie on the board. */
export const besideAside = (timeline: Rect | null, aside: Rect | null): Rect | null =>
  timeline && aside
    ? { ...timeline, y: aside.y, height: aside.height, width: aside.x - between - timeline.x }
    : timeline;

const deskColumns = (width: number, boardHeight: number, aside: Rect | null, many: boolean): Columns => {
  const outsideWidth = outsideFor(clamp(width * 0.2, 232, 320), aside);
  const wall = { x: edge, y: 6, width: width - outsideWidth - edge - 10, height: boardHeight - 12 };
  const inner = wall.width - 2 * between - railAisle - 36;
  const readyWidth = many ? clamp(inner * 0.37, 250, 420) : clamp(inner * 0.31, 220, 340);
  const rightWidth = clamp(inner * (many ? 0.27 : 0.28), 206, 300);
  const bottom = wall.y + wall.height - railRoom;
  const x = wall.x + between;
  const middleX = x + readyWidth + railAisle;
  const rightX = wall.x + wall.width - between - 6 - rightWidth;
  const column = (left: number, wide: number, top: number): Rect => ({
    x: left,
    y: top,
    width: wide,
    height: bottom - top,
  });
  return {
    ready: column(x, readyWidth, wall.y + 10),
    middle: column(middleX, rightX - 36 - middleX, wall.y + 60),
    right: column(rightX, rightWidth, wall.y + 60),
    wall,
    outside: {
      x: wall.x + wall.width + 8,
      y: 0,
      width: width - wall.x - wall.width - 8,
      height: boardHeight,
    },
    bottom,
  };
};

/** KEYS above LOCKS; whichever is missing leaves its place to the other. */
const splitRight = (area: Rect, needs: OsNeeds): { keys: Rect | null; locks: Rect | null } => {
  if (!needs.keys && !needs.locks) return { keys: null, locks: null };
  if (!needs.keys) return { keys: null, locks: area };
  if (!needs.locks) return { keys: area, locks: null };
  const height = Math.round((area.height - between) * 0.61);
  return {
    keys: { ...area, height },
    locks: { ...area, y: area.y + height + between, height: area.height - height - between },
  };
};

/** On a desk KEYS and LOCKS may be too low for a sign of two lines. */
export const isLowRoom = ({ plan, keys, locks }: OsLayout, room: string): boolean => {
  const rect = room === 'keys' ? keys : room === 'locks' ? locks : null;
  return plan === 'desk' && rect !== null && rect.height < lowRoom[room === 'keys' ? 'keys' : 'locks'];
};

/** Px; KEYS has its hooks under the sign. */
const lowRoom = { keys: 170, locks: 120 } as const;

const midY = (rect: Rect): number => Math.round(rect.y + rect.height / 2);

const deskRails = (
  columns: Columns,
  cores: readonly Rect[],
  rooms: readonly (Rect | null)[],
): readonly Rail[] => {
  const { ready, middle, right, outside, bottom } = columns;
  const aisle = ready.x + ready.width + 24;
  const spine = middle.x + middle.width + 18;
  const outY = bottom + 16;
  const backY = bottom + 40;
  const steel = (points: readonly Point[], arrows = false): Rail => ({ points, tone: 'steel', arrows });
  const into = cores.map((core) =>
    steel([
      { x: ready.x + ready.width, y: midY(ready) },
      { x: aisle, y: midY(ready) },
      { x: aisle, y: midY(core) },
      { x: core.x, y: midY(core) },
    ]),
  );
  const away = cores.map((core) =>
    steel([
      { x: core.x + core.width, y: midY(core) },
      { x: spine, y: midY(core) },
      { x: spine, y: outY },
    ]),
  );
  const sides = rooms.flatMap((room) =>
    room === null
      ? []
      : [
          steel([
            { x: spine, y: midY(room) },
            { x: right.x, y: midY(room) },
          ]),
        ],
  );
  return [
    ...into,
    ...away,
    ...sides,
    steel(
      [
        { x: spine, y: outY },
        { x: outside.x + 6, y: outY },
      ],
      true,
    ),
    {
      points: [
        { x: outside.x + 6, y: backY },
        { x: ready.x + 30, y: backY },
        { x: ready.x + 30, y: ready.y + ready.height },
      ],
      tone: 'ready',
      arrows: true,
    },
  ];
};

const deskLayout = (width: number, height: number, needs: OsNeeds): OsLayout => {
  const aside = needs.aside ? asideOf(width, height) : null;
  const timeline = besideAside(timelineOf(width, height, needs.cores + 4), aside);
  const boardHeight = timeline ? timeline.y - 8 : height;
  const corner = timeline ? null : aside;
  const columns = deskColumns(width, boardHeight, corner, needs.many ?? false);
  const { wall, outside, middle, right } = columns;
  const rooms = splitRight(right, needs);
  const cores = deskCores(
    rooms.keys || rooms.locks ? middle : { ...middle, width: right.x + right.width - middle.x },
    needs.cores,
  );
  const tray = { x: middle.x, y: wall.y + 10, width: right.x + right.width - middle.x, height: 42 };
  const benchWidth = needs.keys ? Math.round(right.width) : 0;
  const outY = columns.bottom + 16;
  return {
    plan: 'desk',
    wall,
    doors: [{ fromY: outY - 16, toY: outY + 38 }],
    outside,
    rails: deskRails({ ...columns }, cores, [rooms.keys, rooms.locks]),
    timeline,
    ready: columns.ready,
    cores,
    ...rooms,
    world: aboveAside(
      { x: outside.x + 10, y: 6, width: outside.width - 10 - 14, height: boardHeight - 12 },
      corner,
    ),
    finished: { ...tray, width: tray.width - (benchWidth ? benchWidth + 12 : 0) },
    bench: benchWidth ? { ...tray, x: tray.x + tray.width - benchWidth, width: benchWidth } : null,
    keyring: needs.keyring ?? false,
  };
};

/** Three tiles, or as many as there are rooms, in a row. */
const tiles = (area: Rect, needs: OsNeeds): { keys: Rect | null; locks: Rect | null; world: Rect } => {
  const names = [needs.keys ? 'keys' : '', needs.locks ? 'locks' : '', 'world'].filter(Boolean);
  const cells = grid(area, names.length, names.length, 6);
  const cell = (name: string): Rect | null => cells[names.indexOf(name)] ?? null;
  return { keys: cell('keys'), locks: cell('locks'), world: cell('world') ?? area };
};

const phoneLayout = (width: number, height: number, needs: OsNeeds): OsLayout => {
  const side = 8;
  const inner = width - 2 * side;
  const columns = needs.cores <= 2 ? 1 : 2;
  const rows = Math.ceil(needs.cores / columns);
  const coreHeight = clamp((height * 0.4) / rows, 36, 96);
  const coresHeight = rows * coreHeight + (rows - 1) * 8;
  const tileHeight = clamp(height * 0.19, 74, 96);
  const readyY = 4 + coresHeight + 8 + tileHeight + 8;
  return {
    plan: 'phone',
    wall: null,
    doors: [],
    outside: null,
    rails: [],
    timeline: null,
    cores: grid({ x: side, y: 4, width: inner, height: coresHeight }, needs.cores, columns, 8),
    ...tiles({ x: side, y: 4 + coresHeight + 8, width: inner, height: tileHeight }, needs),
    ready: { x: side, y: readyY, width: inner, height: Math.max(60, height - readyY - 4) },
    finished: null,
    bench: null,
    keyring: needs.keyring ?? false,
  };
};

const tabletLayout = (width: number, height: number, needs: OsNeeds): OsLayout => {
  const timeline = height > 560 ? timelineOf(width, height, needs.cores + 4) : null;
  const bottom = (timeline ? timeline.y : height) - 8;
  const tileHeight = clamp(bottom * 0.3, 90, 170);
  const top = { x: edge, y: 6, width: width - 2 * edge, height: bottom - tileHeight - between - 6 };
  const readyWidth = Math.round(top.width * 0.46);
  const middle = { ...top, x: top.x + readyWidth + between, width: top.width - readyWidth - between };
  return {
    plan: 'tablet',
    wall: null,
    doors: [],
    outside: null,
    rails: [],
    timeline,
    ready: { ...top, width: readyWidth },
    cores: deskCores(middle, needs.cores),
    ...tiles({ ...top, y: top.y + top.height + between, height: tileHeight }, needs),
    finished: null,
    bench: null,
    keyring: needs.keyring ?? false,
  };
};

const builders = { desk: deskLayout, tablet: tabletLayout, phone: phoneLayout } as const;

export const osLayout = (width: number, height: number, needs: OsNeeds): OsLayout =>
  builders[planFor(width)](width, height, needs);
