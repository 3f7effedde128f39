/**
 * The bound for a client that does not read. Every send passes here: over the first bound whatever can be told again is
 * dropped and the client is marked for a snapshot; over the second, or too long without draining, it is closed (4408).
 */
import { limits } from '../config.ts';

/** The socket as far as this room must know it. */
export interface Wire {
  /** Bytes given to the socket that the other side has not taken yet. */
  bufferedBytes(): number;
  close(): void;
}

export type Passage = 'send' | 'drop' | 'closed';

export interface Backlog {
  /** What to do with one message. `droppable`: a later snapshot says the same. */
  pass(droppable: boolean, nowMs: number): Passage;
  /** True once after something was dropped and the line has drained: now a snapshot is due. */
  owesSnapshot(nowMs: number): boolean;
}

export function createBacklog(wire: Wire): Backlog {
  const { dropBytes, closeBytes, closeMs } = limits.backlog;
  let isClosed = false;
  let hasDropped = false;
  let fullSinceMs: number | null = null;

  const look = (nowMs: number): number => {
    const bytes = wire.bufferedBytes();
    fullSinceMs = bytes > dropBytes ? (fullSinceMs ?? nowMs) : null;
    const isStuck = fullSinceMs !== null && nowMs - fullSinceMs >= closeMs;
    if (!isClosed && (bytes > closeBytes || isStuck)) {
      isClosed = true;
      wire.close();
    }
    return bytes;
  };

  return {
    pass(droppable, nowMs) {
      const bytes = look(nowMs);
      if (isClosed) return 'closed';
      if (!droppable || (bytes <= dropBytes && !hasDropped)) return 'send';
      hasDropped = true;
      return 'drop';
    },
    owesSnapshot(nowMs) {
      const bytes = look(nowMs);
      if (isClosed || !hasDropped || bytes > 0) return false;
      hasDropped = false;
      return true;
    },
  };
}
