/** One machine and its player. Pure: every step returns the next match and how far the machine moved. */
import { ok, type Refusal, type Result } from '../../shared/ground/result.ts';
import type { SeatId } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import {
  goOn,
  judge,
  logOf,
  type Moved,
  openPlay,
  order,
  type Play,
  pictureOf,
} from '../../shared/levels/play.ts';
import type { MachineSnapshot, RunResult } from '../../shared/protocol/views.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { type Buckets, bucketsAt } from '../../shared/score/books.ts';
import { type Done, doneBy } from '../../shared/score/metrics.ts';
import { isEnded, nextDueUs } from '../../shared/sim/index.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import { type MatchClock, openClock, runClock, simTimeOf } from './clock.ts';

/** How long the machine of pace live waits for a player who was cut off, per round. */
const freezeMs = 30_000;
/** While nothing happens. */
const idleMovesPerSecond = 4;
const forEver = Number.MAX_SAFE_INTEGER;

export interface Match {
  readonly level: Level;
  readonly seat: SeatId;
  readonly play: Play;
  /** Of the last order, so that the server can add its own. */
  readonly seq: number;
  /** Runs against the clock; else it stops at each question. */
  readonly live: boolean;
  readonly clock: MatchClock;
}

export interface MatchStep {
  readonly match: Match;
  /** Null: it did not move. */
  readonly moved: Moved | null;
}

export interface MatchPlan {
  readonly level: Level;
  readonly seat: SeatId;
  readonly seed: number;
}

/** At instant 0, before anything has happened. */
export function openMatch({ level, seat, seed }: MatchPlan, nowMs: number): Match {
  const { pauseOnDecision } = level.pace;
  return {
    level,
    seat,
    play: openPlay(level, { seed, pauseOnDecision }),
    seq: 0,
    live: !pauseOnDecision,
    clock: openClock(nowMs, freezeMs),
  };
}

/** To the first question; in pace live there is nothing to do yet. */
export const begin = (match: Match): MatchStep => (match.live ? { match, moved: null } : run(match, forEver));

/** Carries a command out and, where time stops at questions, goes on to the next one. */
export function obey(match: Match, seq: number, command: Command): Result<MatchStep, Refusal> {
  const answer = order(match.play, match.seat, seq, command);
  if (!answer.ok) return answer;
  const obeyed = { ...match, seq, play: answer.value.play };
  if (match.live) return ok({ match: obeyed, moved: answer.value });
  const went = run(obeyed, forEver);
  return ok({ match: went.match, moved: joined(answer.value, went.moved) });
}

export interface Now {
  readonly nowMs: number;
  /** The room stands still. */
  readonly held: boolean;
  /** The player is cut off. */
  readonly away: boolean;
  /** Not unless something is due or enough time has passed to be worth telling. */
  readonly lazily: boolean;
}

/** Without a first quantum the first job would keep the core, so the machine waits for it as it does alone. */
const waitsForQuantum = ({ level, play }: Match): boolean =>
  level.assist.quanta !== undefined && play.commands.length === 0;

/** Pace live: as far as the clock says. */
export function follow(match: Match, now: Now): MatchStep {
  if (!match.live || isOver(match)) return { match, moved: null };
  const held = now.held || waitsForQuantum(match);
  const ticking = { ...match, clock: runClock(match.clock, now.nowMs, { held, away: now.away }) };
  const untilUs = simTimeOf(ticking.clock, match.level.pace.usPerSecond);
  const isWorthIt = now.lazily ? isNews(match, untilUs) : untilUs > match.play.state.atUs;
  return isWorthIt ? run(ticking, untilUs) : { match: ticking, moved: null };
}

/** Something happens by then, or a screen's clock should go on. */
function isNews({ play, level }: Match, untilUs: number): boolean {
  const dueUs = nextDueUs(play.state);
  if (dueUs !== null && dueUs <= untilUs) return true;
  return untilUs - play.state.atUs >= level.pace.usPerSecond / idleMovesPerSecond;
}

/** The person is gone or has handed in: `fair` and `fifo` finish it. */
export function runOut(match: Match): MatchStep {
  if (isOver(match)) return { match, moved: null };
  const seq = match.seq + 1;
  const answer = order(match.play, match.seat, seq, { type: 'autopilot' });
  if (!answer.ok) throw new Error(`the autopilot was refused: ${answer.error.code}`);
  const left = { ...match, seq, play: answer.value.play };
  const went = run(left, forEver);
  return { match: went.match, moved: joined(answer.value, went.moved) };
}

function run(match: Match, untilUs: number): MatchStep {
  const moved = goOn(match.play, untilUs);
  return { match: { ...match, play: moved.play }, moved };
}

/** Two moves in a row as one batch. */
function joined(first: Moved, second: Moved | null): Moved {
  if (!second) return first;
  return { ...second, fromUs: first.fromUs, at: first.at, list: [...first.list, ...second.list] };
}

export const pictureNow = (match: Match): MachineSnapshot => pictureOf(match.play);

export const isOver = (match: Match): boolean => isEnded(match.play.state);

export const bucketsNow = ({ play }: Match): Buckets => bucketsAt(play.ledger.books, play.state.atUs);

const perMille = (part: number, all: number): number =>
  all > 0 ? Math.min(1000, (1000 * part) / all) : 1000;

/** Per mille: the mean of work done and of bodies begun and ended, so that a wait that was started counts, too. */
export function progressOf(match: Match, whole: Done): number {
  if (isOver(match)) return 1000;
  const now = doneBy(match.play.ledger, match.play.state.atUs);
  const mean = (perMille(now.usefulUs, whole.usefulUs) + perMille(now.steps, whole.steps)) / 2;
  return Math.min(999, Math.floor(mean));
}

/** What the run came to, and the log that proves it. */
export function verdictOf(match: Match): { result: RunResult; log: RunLog } {
  return {
    result: judge(match.play),
    log: logOf(match.play),
  };
}
