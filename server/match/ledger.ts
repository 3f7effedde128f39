/**
 * Log first: what follows from an entry waits under the entry's position until the journal has it on disk. What anyone
 * was shown is on disk.
 */
import type { Json } from '../../shared/ground/terms.ts';
import type { Clock, EntryKind, Journal } from '../ports.ts';

export interface Line {
  readonly kind: EntryKind;
  readonly player?: string;
  readonly seq?: number;
  readonly payload: Json;
}

export interface Ledger {
  /** False: the journal is full, nothing was written and nothing may change. */
  write(line: Line): boolean;
  /** Runs `leave` once everything written so far is on disk; at once if it is. Outputs keep their order. */
  after(leave: () => void): void;
  /** How long the oldest output has been waiting. */
  waitingMs(): number;
  close(): void;
}

interface Output {
  readonly pos: number;
  readonly sinceMs: number;
  readonly leave: () => void;
}

export function openLedger(room: string, journal: Journal, clock: Clock): Ledger {
  let written = 0;
  let onDisk = 0;
  const waiting: Output[] = [];

  const release = (pos: number): void => {
    onDisk = Math.max(onDisk, pos);
    // One at a time: an output may make another, which must not overtake those that wait.
    while (waiting[0] && waiting[0].pos <= onDisk) waiting.shift()?.leave();
  };
  const stop = journal.listen(room, release);

  return {
    write({ kind, player, seq, payload }) {
      const pos = written + 1;
      const who = { player: player ?? null, seq: seq ?? null };
      if (!journal.append({ room, pos, atMs: clock.wallMs(), kind, ...who, payload })) return false;
      written = pos;
      return true;
    },
    after(leave) {
      if (written <= onDisk && waiting.length === 0) leave();
      else waiting.push({ pos: written, sinceMs: clock.nowMs(), leave });
    },
    waitingMs: () => (waiting[0] ? clock.nowMs() - waiting[0].sinceMs : 0),
    close() {
      stop();
      waiting.length = 0;
    },
  };
}
