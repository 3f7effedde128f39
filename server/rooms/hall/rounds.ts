/** The machines of a round, from opening to verdict. What they come to goes back to the lesson as its inputs. */
import type { Moved } from '../../../shared/levels/play.ts';
import type { LessonInput, Verdict } from '../../lesson/inputs.ts';
import { graceMs } from '../../lesson/phases.ts';
import { pointsOf } from '../../lesson/standings.ts';
import { type Lesson, levelNow, seatOf } from '../../lesson/state.ts';
import { elapse } from '../../lesson/timing.ts';
import { faultFacts } from '../../log.ts';
import { begin, follow, type MatchStep, runOut, verdictOf } from '../../match/match.ts';
import type { ResultRow } from '../../ports.ts';
import { type Hall, tell } from './hall.ts';
import { type Machines, openMachines } from './machines.ts';

/** A disk that keeps the log waiting longer than this holds the machines. */
const holdAfterMs = 250;
/** Of one tick, for running machines out. */
const judgeSliceMs = 15;

export function openMatches(hall: Hall, round: number, players: readonly string[]): void {
  const machines = machinesOf(hall, round);
  if (!machines) return;
  const nowMs = hall.world.clock.nowMs();
  for (const playerId of players) machines.open(playerId, nowMs);
  hall.opened.push(...players);
}

/** The round's seed is drawn once and written down. */
function machinesOf(hall: Hall, round: number): Machines | null {
  if (hall.machines?.round === round) return hall.machines;
  const level = hall.levels[round - 1];
  if (!level) return null;
  const seed = hall.world.dice.seed();
  hall.ledger.write({ kind: 'setting', payload: { type: 'round', round, level: level.level.id, seed } });
  hall.machines = openMachines(round, level, seed, (playerId, thrown) => tellFault(hall, playerId, thrown));
  return hall.machines;
}

/** Sets going what was opened: by now its player was shown instant 0. */
export function beginOpened(hall: Hall): LessonInput[] {
  const opened = hall.opened;
  hall.opened = [];
  return opened.flatMap((playerId) => {
    const match = hall.machines?.get(playerId);
    return match ? attempt(hall, playerId, () => keep(hall, playerId, begin(match), false)) : [];
  });
}

/** Pace live: every machine goes as far as the clock says; exactly, once the round is about to end. */
export function followClock(hall: Hall): LessonInput[] {
  const { machines, lesson } = hall;
  if (lesson.phase !== 'active' || !machines) return [];
  const { leftMs } = elapse(lesson.timing, hall.world.clock.nowMs(), lesson.paused !== null);
  const lazily = leftMs !== null && leftMs > 0;
  return machines.players().flatMap((playerId) => followSeat(hall, playerId, lazily));
}

/** Brings one machine of pace live up to now. */
export function followSeat(hall: Hall, playerId: string, lazily: boolean): LessonInput[] {
  const { lesson, machines } = hall;
  const match = machines?.get(playerId);
  const seat = seatOf(lesson, playerId);
  if (!match?.live || !seat || seat.final) return [];
  const nowMs = withinRound(lesson, hall.world.clock.nowMs());
  const held = lesson.paused !== null || hall.ledger.waitingMs() > holdAfterMs;
  const now = { nowMs, held, away: seat.presence !== 'here', lazily };
  return attempt(hall, playerId, () => keep(hall, playerId, follow(match, now), false));
}

/** Now, or the end of the round's grace where that has passed: when we look must not matter. */
function withinRound({ timing, paused }: Lesson, nowMs: number): number {
  const { leftMs } = elapse(timing, nowMs, paused !== null);
  return leftMs === null ? nowMs : nowMs - Math.max(0, -leftMs - graceMs);
}

function tellFault(hall: Hall, playerId: string, thrown: unknown): void {
  hall.log.write('error', 'machine fault', { room: hall.plan.id, ...faultFacts(thrown) }, playerId);
}

/** A machine that breaks one of its own laws stops; its round was not played, and the class goes on. */
function attempt(hall: Hall, playerId: string, work: () => LessonInput[]): LessonInput[] {
  try {
    return work();
  } catch (thrown) {
    tellFault(hall, playerId, thrown);
    hall.machines?.drop(playerId);
    return [{ type: 'moved', playerId, progress: 0, ended: true, commanded: false }];
  }
}

/** Keeps the next match, tells its player how it moved, and the lesson how far it is. */
export function keep(hall: Hall, playerId: string, step: MatchStep, commanded: boolean): LessonInput[] {
  hall.machines?.keep(playerId, step.match);
  if (!step.moved || !hall.machines) return [];
  tellMove(hall, playerId, step.moved);
  return [{ type: 'moved', playerId, commanded, ...hall.machines.progress(playerId) }];
}

function tellMove(hall: Hall, playerId: string, { at, fromUs, toUs, list, hash }: Moved): void {
  const guest = hall.guests.onSeat(playerId);
  if (guest) tell(hall, guest, 'events', { at, fromUs, toUs, list, hash });
}

export function startJudging(hall: Hall): void {
  hall.judging = [...(hall.machines?.players() ?? [])];
}

/** Runs out what is unfinished, a few machines at a time: thirty at once would hold up every other room. */
export function judgeSome(hall: Hall): LessonInput[] {
  const { judging, machines, world } = hall;
  if (!judging || !machines) return [];
  const untilMs = world.clock.nowMs() + judgeSliceMs;
  while (judging.length > 0 && world.clock.nowMs() <= untilMs)
    runOutSeat(hall, machines, judging.shift() ?? '');
  if (judging.length > 0) return [];
  hall.judging = null;
  return [{ type: 'verdicts', list: judgeRound(hall, machines) }];
}

function runOutSeat(hall: Hall, machines: Machines, playerId: string): void {
  attempt(hall, playerId, () => {
    const match = machines.get(playerId);
    if (match) machines.keep(playerId, runOut(match).match);
    return [];
  });
}

/** All have run out; the rows are kept for the report. */
function judgeRound(hall: Hall, machines: Machines): readonly Verdict[] {
  const rows = machines.players().flatMap((playerId) => rowOf(hall, machines, playerId) ?? []);
  hall.rows.push(...rows);
  const verdicts = rows.map(verdictOfRow);
  const judged = verdicts.map(({ playerId, round }) => ({ playerId, ...round }));
  hall.ledger.write({ kind: 'verdict', payload: { round: machines.round, judged } });
  return verdicts;
}

const verdictOfRow = ({ playerId, status, points, timeMs, result }: ResultRow): Verdict => ({
  playerId,
  round: { status, score: result?.score ?? 0, points, timeMs },
});

function rowOf(hall: Hall, machines: Machines, playerId: string): ResultRow | null {
  const match = machines.get(playerId);
  const seat = seatOf(hall.lesson, playerId);
  if (!match || !seat) return null;
  const { result, log } = verdictOf(match);
  const { score, finishedByMachine } = result;
  const totalMs = (levelNow(hall.lesson)?.roundSeconds ?? 0) * 1_000;
  const timeMs = seat.finalMs ?? totalMs;
  const run = { score, finishedByMachine, usedMs: timeMs, totalMs, live: match.live };
  const told = { ...result, points: pointsOf(run, hall.lesson.settings.speedWeight) };
  machines.keepVerdict(playerId, { result: told, log });
  return {
    round: machines.round,
    level: machines.level.level.id,
    role: machines.level.level.role,
    playerId,
    status: finishedByMachine ? 'finishedByMachine' : 'finished',
    points: told.points,
    timeMs,
    result: told,
    log,
  };
}
