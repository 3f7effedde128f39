/** Points and places. All integers; every point is a function of the log alone. */
import type { BoardRow } from '../../shared/protocol/views.ts';
import type { RoundScore, Seat } from './state.ts';

/** What places are made of: a seat of the lesson, or one read back from its report. */
export type Scored = Pick<Seat, 'playerId' | 'name' | 'presence' | 'rounds'>;

/** What a run may count at most that its player did not finish. */
const unfinishedCap = 500;
/** Speed is worth nothing below this quality. */
const speedFrom = 500;

export interface Run {
  /** Run score, 1000 = best known. */
  readonly score: number;
  readonly finishedByMachine: boolean;
  readonly usedMs: number;
  readonly totalMs: number;
  /** In pace live the machine's own time is the measure, and the wall's counts nothing. */
  readonly live: boolean;
}

/** 0 to 1000: a record is a badge, not points. */
export const qualityOf = (score: number, finishedByMachine: boolean): number =>
  Math.max(0, Math.min(finishedByMachine ? unfinishedCap : 1000, score));

/** Quality with a bounded part of speed (`speedWeight` per mille). */
export function pointsOf(run: Run, speedWeight: number): number {
  const quality = qualityOf(run.score, run.finishedByMachine);
  const left = run.totalMs > 0 ? Math.max(0, run.totalMs - run.usedMs) : 0;
  const rewards = quality >= speedFrom && !run.live && !run.finishedByMachine && run.totalMs > 0;
  const speed = rewards ? Math.floor((1000 * left) / run.totalMs) : 0;
  const weight = run.live ? 0 : speedWeight;
  return Math.floor((quality * (1000 - weight) + speed * weight) / 1000);
}

const played = (seat: Scored, rounds: number): readonly RoundScore[] =>
  seat.rounds.slice(0, rounds).filter((round) => round !== null);

/** Mean of the rounds played so far, rounded down. */
export function meanPoints(seat: Scored, rounds: number): number {
  const list = played(seat, rounds);
  return list.length === 0 ? 0 : Math.floor(list.reduce((sum, round) => sum + round.points, 0) / list.length);
}

/** Rounds that somebody played: a skipped one counts for nobody. */
function heldRounds(seats: readonly Scored[], rounds: number): number {
  return Array.from({ length: rounds }, (_, at) => seats.some((seat) => seat.rounds[at])).filter(Boolean)
    .length;
}

/** Places after so many rounds, best first; equal means share one (1, 1, 3). Ranked from half of the rounds on. */
function ranking(seats: readonly Scored[], rounds: number): readonly Omit<BoardRow, 'change'>[] {
  const held = heldRounds(seats, rounds);
  const rows = seats
    .filter((seat) => seat.presence !== 'removed')
    .filter((seat) => held > 0 && played(seat, rounds).length * 2 >= held)
    .map((seat) => ({ playerId: seat.playerId, name: seat.name, points: meanPoints(seat, rounds) }))
    .sort((one, other) => other.points - one.points || (one.playerId < other.playerId ? -1 : 1));
  return rows.map((row) => ({ ...row, rank: 1 + rows.filter((other) => other.points > row.points).length }));
}

/** The whole board, with the places gained since the round before. */
export function boardOf(seats: readonly Scored[], rounds: number): readonly BoardRow[] {
  const before = new Map(ranking(seats, rounds - 1).map((row) => [row.playerId, row.rank]));
  return ranking(seats, rounds).map((row) => ({
    ...row,
    change: (before.get(row.playerId) ?? row.rank) - row.rank,
  }));
}
