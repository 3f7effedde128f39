/** The log of each room, the only truth about it: queued at once, told when it is on disk. */
import type { Kysely } from 'kysely';
import { type Entry, entryKinds, type Journal } from '../ports.ts';
import { crc32c } from './crc32c.ts';
import type { Write } from './disk/words.ts';
import type { Writer } from './disk/writer.ts';
import type { RoomLogTable, Tables } from './tables.ts';

type Listener = (pos: number) => void;

/** Raised once rooms are restored after a crash; until then each room lives in one epoch. */
const epoch = 1;

export function createJournal(db: Kysely<Tables>, writer: Writer): Journal {
  const listeners = new Map<string, Set<Listener>>();
  /** The highest pos of each room in the group that has just been committed. */
  const arrived = new Map<string, number>();
  const tell = (): void => {
    for (const [room, pos] of arrived) for (const listener of listeners.get(room) ?? []) listener(pos);
    arrived.clear();
  };
  const arrive = (entry: Entry): void => {
    if (arrived.size === 0) queueMicrotask(tell);
    arrived.set(entry.room, entry.pos);
  };
  return {
    append(entry) {
      const row = rowOf(entry);
      const write = insert(db, row);
      return writer.queue([write], row.payload.length + 128, (fault) => fault === null && arrive(entry));
    },
    listen(room, committed) {
      const mine = listeners.get(room) ?? new Set<Listener>();
      listeners.set(room, mine.add(committed));
      return () => {
        mine.delete(committed);
        if (mine.size === 0) listeners.delete(room);
      };
    },
    async read(room) {
      const rows = await db
        .selectFrom('room_log')
        .selectAll()
        .where('room', '=', room)
        .orderBy('pos')
        .execute();
      return whole(rows).map(entryOf);
    },
  };
}

let sql: string | null = null;

/** Compiled once: the statement never changes, only its values. */
function insert(db: Kysely<Tables>, row: RoomLogTable): Write {
  sql ??= db.insertInto('room_log').values(row).compile().sql;
  return { sql, parameters: Object.values(row) };
}

const seal = (row: Omit<RoomLogTable, 'crc32c'>): number => crc32c(JSON.stringify(Object.values(row)));

function rowOf(entry: Entry): RoomLogTable {
  const row = {
    room: entry.room,
    pos: entry.pos,
    epoch,
    at_ms: entry.atMs,
    kind: entry.kind,
    player: entry.player,
    seq: entry.seq,
    payload: JSON.stringify(entry.payload),
  };
  return { ...row, crc32c: seal(row) };
}

/** The rows up to the first damaged or missing one: what follows it cannot be trusted. */
function whole(rows: readonly RoomLogTable[]): readonly RoomLogTable[] {
  const bad = rows.findIndex(({ crc32c: sealed, ...row }, i) => row.pos !== i + 1 || seal(row) !== sealed);
  return bad < 0 ? rows : rows.slice(0, bad);
}

function entryOf(row: RoomLogTable): Entry {
  const kind = entryKinds.find((one) => one === row.kind);
  if (kind === undefined) throw new Error(`an entry of unknown kind ${row.kind}`);
  const { room, pos, player, seq } = row;
  return {
    room,
    pos,
    atMs: row.at_ms,
    kind,
    player,
    seq,
    payload: JSON.parse(row.payload) as Entry['payload'],
  };
}
