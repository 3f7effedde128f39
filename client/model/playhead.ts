/**
 * The instant shown. It runs after what is known, never ahead, and nobody waits long for it.
 * Wall time is ms, simulated time µs; the playhead alone may stand at a fraction of one.
 */
import type { Micros } from '../../shared/ground/terms.ts';

export interface Playhead {
  readonly fromUs: number;
  readonly fromMs: number;
  readonly toUs: Micros;
  /** When it will have caught up. */
  readonly toMs: number;
}

export interface Pace {
  /** Simulated µs per wall ms. */
  readonly usPerMs: number;
  /** However much happened at once, it is shown within this. */
  readonly longestMs: number;
}

export const standAt = (atUs: Micros, nowMs: number): Playhead => ({
  fromUs: atUs,
  fromMs: nowMs,
  toUs: atUs,
  toMs: nowMs,
});

export const headAt = (head: Playhead, nowMs: number): number => {
  if (nowMs >= head.toMs) return head.toUs;
  const share = (nowMs - head.fromMs) / (head.toMs - head.fromMs);
  return head.fromUs + Math.max(0, share) * (head.toUs - head.fromUs);
};

export const hasCaughtUp = (head: Playhead, nowMs: number): boolean => nowMs >= head.toMs;

/** A little faster than life, so that a late message is made up for. */
const haste = 1.1;

/** The machine is known to have gone on to `toUs`. */
export const chase = (head: Playhead, toUs: Micros, nowMs: number, pace: Pace): Playhead => {
  const fromUs = headAt(head, nowMs);
  const ms = Math.min(pace.longestMs, (toUs - fromUs) / (pace.usPerMs * haste));
  return { fromUs, fromMs: nowMs, toUs, toMs: nowMs + Math.max(0, ms) };
};
