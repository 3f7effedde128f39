/** How things move: along a way of points, on the curves of the theme. Motion never holds the simulation up. */
import type * as Phaser from 'phaser';
import { curves } from '../theme.ts';
import { letPass, type Passings } from './passing.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Curve = keyof typeof curves | 'steady';

export interface Trip {
  readonly ms: number;
  readonly curve: Curve;
  /** It sets out so much later. */
  readonly afterMs?: number;
  /** Points between start and end. */
  readonly via?: readonly Point[];
  /** Shakes at its first halt: the key was refused there. */
  readonly shake?: boolean;
}

/** Of the wall time to the next event: motion that took longer would show what is over. */
const mostOfQuiet = 0.6;

/** No longer than the time to the next event, in wall ms, allows. */
export const shortened = (ms: number, quietMs: number): number => Math.min(ms, quietMs * mostOfQuiet);

/** The same trip, hurried so that it is over in time. */
export const inTime = (trip: Trip, quietMs: number): Trip => {
  const { ms, afterMs = 0 } = trip;
  const most = shortened(ms + afterMs, quietMs);
  if (most === ms + afterMs) return trip;
  const share = ms / (ms + afterMs);
  return { ...trip, ms: most * share, ...(afterMs > 0 ? { afterMs: most * (1 - share) } : {}) };
};

const bezier = (t: number, a: number, b: number): number =>
  3 * (1 - t) * (1 - t) * t * a + 3 * (1 - t) * t * t * b + t * t * t;

/** CSS's cubic-bezier: finds the parameter for the time by halving, 18 times for 1/250000. */
export const ease = (curve: Curve, time: number): number => {
  if (curve === 'steady' || time <= 0 || time >= 1) return Math.min(1, Math.max(0, time));
  const [x1, y1, x2, y2] = curves[curve];
  let low = 0;
  let high = 1;
  for (let step = 0; step < 18; step++) {
    const middle = (low + high) / 2;
    if (bezier(middle, x1, x2) < time) low = middle;
    else high = middle;
  }
  return bezier((low + high) / 2, y1, y2);
};

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** The point at this share (0 to 1, a little beyond while it swings) of the way. */
export const pointAlong = (way: readonly Point[], share: number): Point => {
  const legs = way.slice(1).map((to, index) => ({ from: way[index] ?? to, to }));
  const whole = legs.reduce((sum, leg) => sum + distance(leg.from, leg.to), 0);
  let left = share * whole;
  for (const [index, leg] of legs.entries()) {
    const long = distance(leg.from, leg.to);
    if (left <= long || index === legs.length - 1) return between(leg.from, leg.to, long ? left / long : 1);
    left -= long;
  }
  return way.at(-1) ?? { x: 0, y: 0 };
};

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

type Movable = Phaser.GameObjects.Components.Transform;

/** Two swings of four pixels, then at rest. */
export const shakeBy = (time: number): number => Math.sin(time * Math.PI * 4) * 4 * (1 - time);

interface Sent {
  readonly to: Point;
  readonly trip: Trip;
  arrived(): void;
}

/** Sends it along; returns the way to stop it where it is. */
export const send = (passings: Passings, thing: Movable, { to, trip, arrived }: Sent): (() => void) => {
  const way = [{ x: thing.x, y: thing.y }, ...(trip.via ?? []), to];
  return letPass(passings, trip.ms, {
    go: (share) => {
      const point = pointAlong(way, ease(trip.curve, share));
      thing.setPosition(point.x, point.y);
    },
    end: () => {
      thing.setPosition(to.x, to.y);
      arrived();
    },
  });
};

/** Seats of a loop's turn stand clockwise with a gap at twelve for POLL. */
export const seatAngle = (seat: number, seats: number): number =>
  -Math.PI / 2 + ((seat + 1) * 2 * Math.PI) / (seats + 1);
