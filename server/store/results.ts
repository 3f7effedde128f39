/** Rooms, seats and what each came to: all that a report needs, also after the room has ended. */
import type { Kysely } from 'kysely';
import type { ResultRow, Results, RoomRow, SeatRow } from '../ports.ts';
import { asWrite, type Write } from './disk/words.ts';
import type { Writer } from './disk/writer.ts';
import { dropRoom, keepFor } from './retention.ts';
import type { ResultTable, RoomTable, SeatTable, Tables } from './tables.ts';

export function createResults(db: Kysely<Tables>, writer: Writer): Results {
  return {
    openRoom: (row) => writer.write([asWrite(db.insertInto('room').values(roomRow(row)))]),
    closeRoom: (room, atMs) =>
      writer.write([
        asWrite(
          db
            .updateTable('room')
            .set({
              closed_at: atMs,
              purge_at: atMs + keepFor.liveMs,
              results_until: atMs + keepFor.resultsMs,
            })
            .where('id', '=', room)
            .where('closed_at', 'is', null),
        ),
      ]),
    saveSeats: (room, seats) => writer.write(seats.map((seat) => putSeat(db, seatRow(room, seat)))),
    saveRound: (room, rows) => writer.write(rows.flatMap((row) => putRound(db, room, row))),
    read: (room) => readRoom(db, room),
    deleteRoom: (room) => writer.write(dropRoom(db, room)),
  };
}

async function readRoom(db: Kysely<Tables>, id: string): ReturnType<Results['read']> {
  const room = await db.selectFrom('room').selectAll().where('id', '=', id).executeTakeFirst();
  if (room === undefined) return null;
  const seats = await db.selectFrom('seat').selectAll().where('room', '=', id).orderBy('joined_at').execute();
  const rows = await db
    .selectFrom('result')
    .leftJoin('run_log', (join) =>
      join
        .onRef('run_log.room', '=', 'result.room')
        .onRef('run_log.round', '=', 'result.round')
        .onRef('run_log.player', '=', 'result.player'),
    )
    .selectAll('result')
    .select('run_log.log')
    .where('result.room', '=', id)
    .orderBy('result.round')
    .execute();
  return { room: readRoomRow(room), seats: seats.map(readSeat), rows: rows.map(readResult) };
}

function putSeat(db: Kysely<Tables>, row: SeatTable): Write {
  const { room, player, ...rest } = row;
  const query = db.insertInto('seat').values(row);
  return asWrite(query.onConflict((clash) => clash.columns(['room', 'player']).doUpdateSet(rest)));
}

/** A round judged again (a restart in COLLECT) replaces what was there. */
function putRound(db: Kysely<Tables>, room: string, row: ResultRow): readonly Write[] {
  const { room: _, round, player, ...rest } = resultRow(room, row);
  const result = db
    .insertInto('result')
    .values({ room, round, player, ...rest })
    .onConflict((clash) => clash.columns(['room', 'round', 'player']).doUpdateSet(rest));
  if (row.log === null) return [asWrite(result)];
  const log = JSON.stringify(row.log);
  const run = db
    .insertInto('run_log')
    .values({ room, round, player, log })
    .onConflict((clash) => clash.columns(['room', 'round', 'player']).doUpdateSet({ log }));
  return [asWrite(result), asWrite(run)];
}

const roomRow = (row: RoomRow): RoomTable => ({
  id: row.id,
  code: row.code,
  link_hash: row.linkHash,
  recovery: null,
  kind: 'lesson',
  owner_epoch: 1,
  lease_until: null,
  sim_version: row.simVersion,
  created_at: row.createdAtMs,
  closed_at: null,
  purge_at: null,
  results_until: null,
});

const readRoomRow = (row: RoomTable): RoomRow => ({
  id: row.id,
  code: row.code ?? '',
  linkHash: row.link_hash,
  simVersion: row.sim_version,
  createdAtMs: row.created_at,
});

const seatRow = (room: string, seat: SeatRow): SeatTable => ({
  room,
  player: seat.playerId,
  name: seat.name,
  joined_at: seat.joinedAtMs,
  late_join: Number(seat.lateJoin),
  disconnects: seat.disconnects,
  removed: Number(seat.removed),
});

const readSeat = (row: SeatTable): SeatRow => ({
  playerId: row.player,
  name: row.name,
  joinedAtMs: row.joined_at,
  lateJoin: row.late_join === 1,
  disconnects: row.disconnects,
  removed: row.removed === 1,
});

const resultRow = (room: string, row: ResultRow): ResultTable => ({
  room,
  round: row.round,
  player: row.playerId,
  level: row.level,
  status: row.status,
  role: row.role,
  points: row.points,
  time_ms: row.timeMs,
  result: row.result === null ? null : JSON.stringify(row.result),
});

/** Our own rows, written above: their documents are what we wrote. */
const readResult = (row: ResultTable & { log: string | null }): ResultRow => ({
  round: row.round,
  level: row.level,
  playerId: row.player,
  status: row.status as ResultRow['status'],
  role: row.role,
  points: row.points,
  timeMs: row.time_ms,
  result: row.result === null ? null : (JSON.parse(row.result) as ResultRow['result']),
  log: row.log === null ? null : (JSON.parse(row.log) as ResultRow['log']),
});
