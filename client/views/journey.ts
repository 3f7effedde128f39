/** A trip under way. Asking where it is allocates nothing; most trips are straight, and begin cheaply too. */
import { type Curve, ease, type Point, type Trip } from './motion.ts';

export interface Journey {
  /** From where it set out to where it goes, by way of points. */
  readonly way: readonly Point[];
  /** Of each leg, in px; null: there is but one. */
  readonly legs: readonly number[] | null;
  readonly fromMs: number;
  readonly ms: number;
  readonly curve: Curve;
  /** Where it is. */
  x: number;
  y: number;
}

const lengthsOf = (way: readonly Point[]): readonly number[] =>
  way.slice(1).map((to, leg) => Math.hypot(to.x - (way[leg]?.x ?? to.x), to.y - (way[leg]?.y ?? to.y)));

/** From where it stands, by the trip's points, at the trip's pace. */
export const setOut = ({ x, y }: Point, to: Point, trip: Trip, fromMs: number): Journey => {
  const { ms, curve, via } = trip;
  if (!via || via.length === 0) return { way: [{ x, y }, to], legs: null, fromMs, ms, curve, x, y };
  const way = [{ x, y }, ...via, to];
  return { way, legs: lengthsOf(way), fromMs, ms, curve, x, y };
};

const standOn = (journey: Journey, leg: number, share: number): void => {
  const from = journey.way[leg];
  const to = journey.way[leg + 1];
  if (!from || !to) return;
  journey.x = from.x + (to.x - from.x) * share;
  journey.y = from.y + (to.y - from.y) * share;
};

/** A curve may swing a little beyond the end: the last leg is then longer than it is. */
const standAlong = (journey: Journey, legs: readonly number[], share: number): void => {
  let left = legs.reduce((sum, length) => sum + length, 0) * share;
  let leg = 0;
  while (leg < legs.length - 1 && left > (legs[leg] ?? 0)) {
    left -= legs[leg] ?? 0;
    leg += 1;
  }
  const length = legs[leg] ?? 0;
  standOn(journey, leg, length === 0 ? 1 : left / length);
};

/** Moves it on to this instant; true once it has arrived. */
export const goOn = (journey: Journey, nowMs: number): boolean => {
  const { ms, legs, curve, way } = journey;
  const time = ms <= 0 ? 1 : Math.max(0, (nowMs - journey.fromMs) / ms);
  if (time >= 1) standOn(journey, way.length - 2, 1);
  else if (legs === null) standOn(journey, 0, ease(curve, time));
  else standAlong(journey, legs, ease(curve, time));
  return time >= 1;
};
