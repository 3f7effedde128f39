/** Reports of a room as rows of plain cells, and the export that replays to the same scores. */
import { rerun } from '../../../shared/levels/play.ts';
import type { RoomExport } from '../../../shared/protocol/views.ts';
import { bucketNames } from '../../../shared/score/books.ts';
import { metricOf } from '../../../shared/score/metrics.ts';
import { SIM_VERSION } from '../../../shared/sim/index.ts';
import { boardOf, qualityOf, type Scored } from '../../lesson/standings.ts';
import type { Lesson, RoundScore } from '../../lesson/state.ts';
import type { LoadedLevel } from '../../levels.ts';
import type { ResultRow, SeatRow, Table } from '../../ports.ts';

type Cell = Table['rows'][number][number];

/** What a report is made of, from a live room or read back from the store. */
export interface Account {
  readonly room: string;
  readonly seats: readonly SeatRow[];
  readonly rows: readonly ResultRow[];
}

export function seatRows(lesson: Lesson): readonly SeatRow[] {
  return lesson.seats.map(({ playerId, name, joinedAtMs, late, disconnects, presence }) => ({
    playerId,
    name,
    joinedAtMs,
    lateJoin: late,
    disconnects,
    removed: presence === 'removed',
  }));
}

const roundsOf = ({ rows }: Account): number => Math.max(0, ...rows.map((row) => row.round));

const rowOf = (account: Account, playerId: string, round: number): ResultRow | undefined =>
  account.rows.find((row) => row.playerId === playerId && row.round === round);

const scoreOfRow = ({ status, result, points, timeMs }: ResultRow): RoundScore => ({
  status,
  score: result?.score ?? 0,
  points,
  timeMs,
});

function scoredOf(account: Account, seat: SeatRow): Scored {
  const rounds = Array.from({ length: roundsOf(account) }, (_, at) => rowOf(account, seat.playerId, at + 1));
  return {
    playerId: seat.playerId,
    name: seat.name,
    presence: seat.removed ? 'removed' : 'here',
    rounds: rounds.map((row) => (row ? scoreOfRow(row) : null)),
  };
}

const seatColumns = [
  'rank',
  'player_id',
  'name',
  'team',
  'rounds_played',
  'rounds_total',
  'points_total',
  'points_mean',
  'quality_mean',
  'speed_mean',
  'joined_at',
  'late_join',
  'disconnects',
  'removed',
] as const;
const roundColumns = ['points', 'quality', 'time_ms', 'role', 'status'] as const;

/** One row a player, everyone who ever sat here. */
export function resultsTable(account: Account): Table {
  const rounds = Array.from({ length: roundsOf(account) }, (_, at) => at + 1);
  const scored = account.seats.map((seat) => scoredOf(account, seat));
  const board = boardOf(scored, rounds.length);
  return {
    columns: [
      ...seatColumns,
      ...rounds.flatMap((round) => roundColumns.map((column) => `r${round}_${column}`)),
    ],
    rows: account.seats.map((seat, at) => [
      ...seatCells(seat, scored[at]?.rounds ?? [], board.find((row) => row.playerId === seat.playerId)?.rank),
      ...rounds.flatMap((round) => roundCells(rowOf(account, seat.playerId, round))),
    ]),
  };
}

const utc = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'medium' });
/** ISO 8601: Swedish custom but for the T and the Z. */
const isoUtc = (wallMs: number): string => `${utc.format(wallMs).replace(' ', 'T')}Z`;

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
const mean = (list: readonly number[]): number | null =>
  list.length === 0 ? null : Math.floor(sum(list) / list.length);

function seatCells(seat: SeatRow, all: readonly (RoundScore | null)[], rank: number | undefined): Cell[] {
  const played = all.filter((round) => round !== null);
  const points = played.map((round) => round.points);
  return [
    rank ?? null,
    seat.playerId,
    seat.name,
    null,
    played.length,
    all.length,
    sum(points),
    mean(points),
    mean(played.map((round) => qualityOf(round.score, round.status === 'finishedByMachine'))),
    null,
    isoUtc(seat.joinedAtMs),
    seat.lateJoin,
    seat.disconnects,
    seat.removed,
  ];
}

function roundCells(row: ResultRow | undefined): Cell[] {
  if (!row) return [null, null, null, null, 'notPlayed'];
  const quality = qualityOf(row.result?.score ?? 0, row.status === 'finishedByMachine');
  return [row.points, quality, row.timeMs, row.role, row.status];
}

const metrics = ['turnaroundUs', 'responseUs', 'waitUs', 'contextSwitches', 'gilSwitches'] as const;

/** One row a player and round; what the result does not hold is measured on a re-run of the log. */
export function attemptsTable(account: Account, levels: readonly LoadedLevel[]): Table {
  const name = new Map(account.seats.map((seat) => [seat.playerId, seat.name]));
  return {
    columns: [
      ...['round', 'level', 'player_id', 'name', 'role', 'status', 'points', 'score', 'stars', 'time_ms'],
      ...['makespan_us', ...metrics.map(snake), ...bucketNames.map(snake), 'log_hash'],
    ],
    rows: account.rows.map((row) => [
      ...[
        row.round,
        row.level,
        row.playerId,
        name.get(row.playerId) ?? null,
        row.role,
        row.status,
        row.points,
      ],
      ...[row.result?.score ?? null, row.result?.stars ?? null, row.timeMs, row.result?.makespanUs ?? null],
      ...metricCells(row, levels),
      ...bucketNames.map((bucket) => row.result?.buckets[bucket] ?? null),
      row.log?.hashes.at(-1)?.hash ?? null,
    ]),
  };
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function metricCells(row: ResultRow, levels: readonly LoadedLevel[]): Cell[] {
  const level = levels.find((each) => each.level.id === row.level)?.level;
  const again = level && row.log ? rerun(level, row.log) : null;
  if (!again?.ok) return metrics.map(() => null);
  const { ledger, state } = again.value;
  return metrics.map((metric) => metricOf(ledger, metric, state.atUs));
}

/** `runqueue/room-export@1`; whoever verifies it runs every log again. */
export function exportOf(account: Account, levels: readonly LoadedLevel[]): RoomExport {
  const used = levels.filter(({ level }) => account.rows.some((row) => row.level === level.id));
  return {
    format: 'runqueue/room-export@1',
    simVersion: SIM_VERSION,
    room: account.room,
    levels: used.map(({ level }) => ({ id: level.id, level })),
    seats: account.seats.map(({ playerId, name }) => ({
      playerId,
      name,
      rounds: account.rows
        .filter((row) => row.playerId === playerId)
        .flatMap(({ round, points, result, log }) =>
          result && log ? [{ round, points, score: result.score, log }] : [],
        ),
    })),
  };
}
