/** Where each task of a loop stands: on the ring, in NEXT TURN, in the world, in the tray. Pure. */
import { tasksIn } from '../model/rooms.ts';
import type { Rect } from '../views/ink/pen.ts';
import { type Point, seatAngle } from '../views/motion.ts';
import type { LoopFacts } from '../views/view.ts';
import { type LoopLayout, traySpots } from './loopLayout.ts';
import { badges, stack } from './places.ts';

export type TaskGroup = 'ran' | 'running' | 'batch' | 'next' | 'world' | 'done';

export interface TaskPlace {
  readonly group: TaskGroup;
  /** A chip is a coin with its time beside it. */
  readonly form: 'coin' | 'pill' | 'chip';
  readonly rect: Rect;
}

const around = (at: Point, size: number): Rect => ({
  x: at.x - size / 2,
  y: at.y - size / 2,
  width: size,
  height: size,
});

/** Coins shrink when a turn is long, so that they never touch. */
const coinSize = ({ radius, coin }: LoopLayout, seats: number): number =>
  Math.round(Math.min(coin, (2 * Math.PI * radius) / (seats + 1.6) - 4));

/** A lit coin wears a halo of 5 px. */
const halo = 10;

const ringPlaces = (layout: LoopLayout, loop: LoopFacts): readonly (readonly [string, TaskPlace])[] => {
  const { running } = loop;
  const ran = loop.ran.filter((task) => task !== running);
  const seated = [...ran, ...(running === null ? [] : [running]), ...loop.batch];
  const size = coinSize(layout, seated.length);
  return seated.map((id, seat) => {
    const angle = seatAngle(seat, seated.length);
    const at = {
      x: layout.centre.x + layout.radius * Math.cos(angle),
      y: layout.centre.y + layout.radius * Math.sin(angle),
    };
    const group = id === running ? 'running' : seat < ran.length ? 'ran' : 'batch';
    const grown = group === 'running' ? size * 1.35 : size;
    return [id, { group, form: 'coin', rect: around(at, Math.round(grown) + halo) }];
  });
};

const pill = { form: 'card', tall: 52, low: 44, gap: 7 } as const;
const shortPill = { form: 'card', tall: 40, low: 26, gap: 4 } as const;
/** Lower, a coin's letters could not be read. */
const chip = { form: 'card', tall: 30, low: 25, gap: 3 } as const;

const listed = (
  group: TaskGroup,
  area: Rect,
  ids: readonly string[],
  tile: boolean,
): readonly (readonly [string, TaskPlace])[] => {
  const rects = tile
    ? stack(area, ids.length, chip)
    : (stack(area, ids.length, pill) ?? stack(area, ids.length, shortPill));
  const form = rects ? (tile ? 'chip' : 'pill') : 'coin';
  const spots = rects ?? badges(area, ids.length, 28);
  return ids.flatMap((id, n) => {
    const rect = spots[n];
    return rect ? [[id, { group, form, rect }] as const] : [];
  });
};

const inside = (rect: Rect, head: number, side: number): Rect => ({
  x: rect.x + side,
  y: rect.y + head,
  width: rect.width - 2 * side,
  height: rect.height - head - side,
});

/** One place for each task; whoever is done stands in the first that are free. */
const inTray = (tray: Rect, loop: LoopFacts): readonly (readonly [string, TaskPlace])[] => {
  const spots = traySpots(tray, Object.keys(loop.tasks).length);
  return tasksIn(loop, 'done').flatMap(({ id }, n) => {
    const rect = spots[n];
    return rect ? [[id, { group: 'done', form: 'coin', rect }] as const] : [];
  });
};

/** By task id. A task that has run this turn shows where it is now; the ring keeps its seat only while it has no other place. */
export const taskPlaces = (layout: LoopLayout, loop: LoopFacts): Readonly<Record<string, TaskPlace>> => {
  const tile = layout.plan === 'phone';
  const away = tasksIn(loop, 'suspended').map(({ id }) => id);
  const tray = layout.finished;
  const head = tile ? 54 : 56;
  const side = tile ? 5 : 8;
  return Object.fromEntries([
    ...ringPlaces(layout, loop),
    ...listed('next', inside(layout.next, head, side), loop.next, tile),
    ...listed('world', inside(layout.world, head, side), away, tile),
    ...(tray ? inTray(tray, loop) : []),
  ]);
};
