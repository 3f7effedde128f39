/** Wall-clock ms left, counted on from the last snapshot. Drawn anew when a whole second changes. */
import { useEffect, useState } from 'preact/hooks';

export interface Countdown {
  readonly remainingMs: number | null;
  /** When that was true, on this page's clock. */
  readonly atMs: number;
  readonly held: boolean;
}

const msPerSecond = 1000;

export const leftMs = ({ remainingMs, atMs, held }: Countdown): number | null => {
  if (remainingMs === null) return null;
  return Math.max(0, remainingMs - (held ? 0 : performance.now() - atMs));
};

export const useCountdown = (countdown: Countdown): number | null => {
  const [, redraw] = useState(0);
  const left = leftMs(countdown);
  useEffect(() => {
    if (left === null || left === 0 || countdown.held) return;
    const timer = setTimeout(() => redraw((n) => n + 1), left % msPerSecond || msPerSecond);
    return () => clearTimeout(timer);
  });
  return left;
};
