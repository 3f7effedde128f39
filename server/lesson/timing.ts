/** The phase's clock: what is left, never a timestamp of its end, so that a pause is nothing but not counting down. */

export interface Timing {
  /** What the phase was given; null where no clock runs. */
  readonly totalMs: number | null;
  /** May fall below zero within the grace. */
  readonly leftMs: number | null;
  /** When `leftMs` was true, on the monotonic clock. */
  readonly asOfMs: number;
}

export const noClock = (nowMs: number): Timing => ({ totalMs: null, leftMs: null, asOfMs: nowMs });

export const startClock = (totalMs: number, nowMs: number): Timing => ({
  totalMs,
  leftMs: totalMs,
  asOfMs: nowMs,
});

/** Counts down to now, or stands still while `held`. A clock that steps back counts nothing. */
export function elapse(timing: Timing, nowMs: number, held: boolean): Timing {
  const passedMs = held ? 0 : Math.max(0, nowMs - timing.asOfMs);
  return { ...timing, leftMs: timing.leftMs === null ? null : timing.leftMs - passedMs, asOfMs: nowMs };
}

export function extendClock(timing: Timing, byMs: number): Timing {
  if (timing.leftMs === null || timing.totalMs === null) return timing;
  return { ...timing, totalMs: timing.totalMs + byMs, leftMs: Math.max(0, timing.leftMs) + byMs };
}

/** For screens: whole ms, never negative. */
export const shownMs = (timing: Timing): number | null =>
  timing.leftMs === null ? null : Math.max(0, Math.round(timing.leftMs));

/** Wall ms since the phase's clock began, pauses not counted. */
export const usedMs = (timing: Timing): number =>
  timing.totalMs === null || timing.leftMs === null ? 0 : Math.round(timing.totalMs - timing.leftMs);

export const isOver = (timing: Timing, graceMs: number): boolean =>
  timing.leftMs !== null && timing.leftMs <= -graceMs;
