/** How a cart gets from one room to another: along the rails, at the pace of its reason. Pure. */
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { durations } from '../theme.ts';
import { centreOf } from '../views/ink/pen.ts';
import type { Point, Trip } from '../views/motion.ts';
import type { OsLayout } from './layout.ts';
import type { Place, Room } from './places.ts';

interface Move {
  readonly from: Place | null;
  readonly to: Place;
  readonly layout: OsLayout;
}

/** Rails lie between READY and the cores, behind the cores, and under the rooms. */
const aisles = ({
  ready,
  cores,
  wall,
}: OsLayout): { front: number; back: number; out: number; home: number } => {
  const right = Math.max(...cores.map((core) => core.x + core.width));
  const bottom = wall ? wall.y + wall.height : 0;
  return { front: ready.x + ready.width + 24, back: right + 18, out: bottom - 52, home: bottom - 22 };
};

const toCore = ({ from, to, layout }: Move): readonly Point[] => {
  if (!from || from.room !== 'ready') return [];
  const { front } = aisles(layout);
  return [
    { x: front, y: centreOf(from.rect).y },
    { x: front, y: centreOf(to.rect).y },
  ];
};

const toWorld = ({ from, layout, to }: Move): readonly Point[] => {
  if (!from) return [];
  const { back, out } = aisles(layout);
  return [
    { x: back, y: centreOf(from.rect).y },
    { x: back, y: out },
    { x: to.rect.x, y: out },
  ];
};

const toReady = ({ from, to, layout }: Move): readonly Point[] => {
  if (!from || from.room === 'core') return [];
  const { home } = aisles(layout);
  const { x } = centreOf(to.rect);
  return [
    { x: centreOf(from.rect).x, y: home },
    { x, y: home },
  ];
};

const ways: Partial<Record<Room, (move: Move) => readonly Point[]>> = {
  core: toCore,
  world: toWorld,
  ready: toReady,
};

const wayOf = (move: Move): readonly Point[] =>
  move.layout.wall === null ? [] : (ways[move.to.room]?.(move) ?? []);

const paceOf = (from: Room | null, to: Room): Pick<Trip, 'ms' | 'curve'> => {
  if (from === to) return { ms: durations.select, curve: 'roll' };
  if (from === null) return { ms: durations.arrive, curve: 'roll' };
  if (to === 'core') return { ms: durations.dispatch, curve: 'roll' };
  if (to === 'world') return { ms: durations.world, curve: 'leave' };
  if (to === 'finished') return { ms: durations.finish, curve: 'drop' };
  if (to === 'ready')
    return from === 'core' ? { ms: durations.leave, curve: 'leave' } : { ms: durations.wake, curve: 'roll' };
  return { ms: durations.refusedBack, curve: 'roll' };
};

export const tripOf = (move: Move): Trip => {
  const from = move.from?.room ?? null;
  const pace = paceOf(from, move.to.room);
  return from === move.to.room ? pace : { ...pace, via: wayOf(move) };
};

/** Threads that touched a core within this batch and were sent on for want of a key: where they touched it. */
export const refusedAt = (events: readonly SimEvent[]): Readonly<Record<string, number>> => {
  const touched: Record<string, number> = {};
  const refused: Record<string, number> = {};
  for (const event of events) {
    if (event.type === 'dispatched') touched[event.thread] = event.core;
    if (event.type !== 'blocked' || event.on.kind !== 'gil') continue;
    const core = touched[event.thread];
    if (core !== undefined) refused[event.thread] = core;
  }
  return refused;
};

/** Touches the core, and rolls on to KEYS. */
export const refusedTrip = (core: Point): Trip => ({
  ms: durations.shake + durations.dispatch + durations.refusedBack,
  curve: 'steady',
  via: [core, { x: core.x + 4, y: core.y }, { x: core.x - 4, y: core.y }, core],
});
