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
  return { front: ready.x + ready.width + 24, back: right + 18, out: bottom - 40, home: bottom - 16 };
};

const toCore = ({ from, to, layout }: Move): readonly Point[] => {
  if (from?.room !== 'ready') return [];
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

/** A core that a thread had and lost again within one batch. */
export interface Touch {
  readonly core: number;
  /** For want of a key. */
  readonly refused: boolean;
}

export const touchesOf = (events: readonly SimEvent[]): Readonly<Record<string, Touch>> => {
  const given: Record<string, number> = {};
  const touches: Record<string, Touch> = {};
  for (const event of events) {
    if (event.type === 'dispatched') given[event.thread] = event.core;
    if (event.type !== 'blocked') continue;
    const core = given[event.thread];
    if (core !== undefined) touches[event.thread] = { core, refused: event.on.kind === 'gil' };
  }
  return touches;
};

/** By way of the core it touched; where its key was refused it shakes before it rolls on. */
export const touchingTrip = (core: Point, refused: boolean, trip: Trip): Trip => {
  const shake = refused ? [{ x: core.x + 4, y: core.y }, { x: core.x - 4, y: core.y }, core] : [];
  return {
    ms: durations.dispatch + trip.ms + (refused ? durations.shake : 0),
    curve: 'steady',
    via: [core, ...shake],
  };
};
