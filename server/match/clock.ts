/** The one place where the wall's time becomes the machine's. */
import type { Micros } from '../../shared/ground/terms.ts';

export interface MatchClock {
  /** Wall ms that the machine has been running. */
  readonly ranMs: number;
  /** Monotonic: when that was true. */
  readonly asOfMs: number;
  /** How long the machine still waits for a player who was cut off. */
  readonly freezeLeftMs: number;
}

export const openClock = (nowMs: number, freezeMs: number): MatchClock => ({
  ranMs: 0,
  asOfMs: nowMs,
  freezeLeftMs: freezeMs,
});

/** `held`: the room stands still. `away`: the player is cut off, which uses up the freeze first. */
export function runClock(
  clock: MatchClock,
  nowMs: number,
  now: { held: boolean; away: boolean },
): MatchClock {
  const passedMs = Math.max(0, nowMs - clock.asOfMs);
  if (now.held) return { ...clock, asOfMs: nowMs };
  const frozenMs = now.away ? Math.min(passedMs, clock.freezeLeftMs) : 0;
  return {
    ranMs: clock.ranMs + passedMs - frozenMs,
    asOfMs: nowMs,
    freezeLeftMs: clock.freezeLeftMs - frozenMs,
  };
}

/** Where the machine stands by now; both factors are far below 2^26, so the product is exact enough to floor. */
export const simTimeOf = (clock: MatchClock, usPerSecond: number): Micros =>
  Math.floor((clock.ranMs * usPerSecond) / 1000);
