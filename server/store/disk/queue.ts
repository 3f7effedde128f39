/** What waits for the disk: bounded, in order, one group on its way at a time. */
import { limits } from '../../config.ts';
import type { Unit } from './words.ts';

export interface Waiting {
  readonly unit: Unit;
  readonly bytes: number;
  readonly sinceMs: number;
  readonly done: (fault: string | null) => void;
}

export interface Queue {
  /** False: full; nothing was queued. */
  put(one: Waiting): boolean;
  /** In how many ms the next group should go; null while none waits or one is on its way. */
  dueMs(): number | null;
  /** The next group, on its way from now on. */
  take(): readonly Waiting[];
  /** The group that was on its way has arrived. */
  settle(): readonly Waiting[];
  /** All that waited, given up. */
  clear(): readonly Waiting[];
  ageMs(): number;
  size(): number;
}

export function openQueue(nowMs: () => number): Queue {
  const { groupMs, groupEntries, queueEntries, queueBytes } = limits.writer;
  let queued: Waiting[] = [];
  let onItsWay: readonly Waiting[] = [];
  let bytes = 0;
  const ageMs = (): number => {
    const oldest = onItsWay[0] ?? queued[0];
    return oldest === undefined ? 0 : nowMs() - oldest.sinceMs;
  };
  const size = (): number => queued.length + onItsWay.length;
  return {
    put(one) {
      if (size() >= queueEntries || bytes + one.bytes > queueBytes) return false;
      queued.push(one);
      bytes += one.bytes;
      return true;
    },
    dueMs() {
      if (onItsWay.length > 0 || queued.length === 0) return null;
      return queued.length >= groupEntries ? 0 : Math.max(0, groupMs - ageMs());
    },
    take() {
      onItsWay = queued.slice(0, groupEntries);
      queued = queued.slice(groupEntries);
      return onItsWay;
    },
    settle() {
      const arrived = onItsWay;
      onItsWay = [];
      bytes -= arrived.reduce((sum, one) => sum + one.bytes, 0);
      return arrived;
    },
    clear() {
      const all = [...onItsWay, ...queued];
      onItsWay = [];
      queued = [];
      bytes = 0;
      return all;
    },
    ageMs,
    size,
  };
}
