/** What is kept how long, and what goes. No table without a rule: `setting` alone stays, it holds nobody's facts. */
import type { Kysely } from 'kysely';
import { asWrite, type Write } from './disk/words.ts';
import type { Writer } from './disk/writer.ts';
import type { Tables } from './tables.ts';

const dayMs = 86_400_000;

export const keepFor = {
  /** Log, snapshots and tokens after the room has closed: for looking back and reopening. */
  liveMs: dayMs,
  resultsMs: 30 * dayMs,
} as const;

const liveTables = ['room_log', 'room_snapshot', 'token'] as const;
const resultTables = ['seat', 'result', 'run_log'] as const;

/** Leaves no row of the room. */
export const dropRoom = (db: Kysely<Tables>, room: string): readonly Write[] => [
  ...[...liveTables, ...resultTables].map((table) => asWrite(db.deleteFrom(table).where('room', '=', room))),
  asWrite(db.deleteFrom('room').where('id', '=', room)),
];

/** Takes away all whose time is over, and frees the codes of purged rooms. */
export function purge(db: Kysely<Tables>, writer: Writer, atMs: number): Promise<void> {
  const stale = db.selectFrom('room').select('id').where('purge_at', '<=', atMs);
  const over = db.selectFrom('room').select('id').where('results_until', '<=', atMs);
  return writer.write([
    ...liveTables.map((table) => asWrite(db.deleteFrom(table).where('room', 'in', stale))),
    asWrite(db.updateTable('room').set({ code: null }).where('purge_at', '<=', atMs)),
    ...resultTables.map((table) => asWrite(db.deleteFrom(table).where('room', 'in', over))),
    asWrite(db.deleteFrom('token').where('expires_at', '<=', atMs)),
    asWrite(db.deleteFrom('room').where('results_until', '<=', atMs)),
  ]);
}

/** Rooms of a process that is gone: they have ended, their results stay for their time. */
export const closeAbandoned = (db: Kysely<Tables>, writer: Writer, atMs: number): Promise<void> =>
  writer.write([
    asWrite(
      db
        .updateTable('room')
        .set({ closed_at: atMs, purge_at: atMs + keepFor.liveMs, results_until: atMs + keepFor.resultsMs })
        .where('closed_at', 'is', null),
    ),
  ]);
