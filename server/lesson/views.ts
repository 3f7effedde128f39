/** The lesson as each role reads it. Allow-lists: a field that is not written here never leaves the server. */
import { PROTOCOL } from '../../shared/protocol/messages.ts';
import { showCode } from '../../shared/protocol/roomCode.ts';
import type {
  BoardRow,
  HostRow,
  HostSnapshot,
  LaneRow,
  MachineSnapshot,
  Phase,
  ProjectorSnapshot,
  RevealView,
  RoomView,
  RunResult,
  StudentSnapshot,
} from '../../shared/protocol/views.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { Buckets } from '../../shared/score/books.ts';
import { boardOf, meanPoints } from './standings.ts';
import { isSeated, type Lesson, levelNow, type Seat, seatOf } from './state.ts';
import { shownMs } from './timing.ts';

export interface RunVerdict {
  readonly result: RunResult;
  readonly log: RunLog;
}

/** What the running round's machines add to a view. */
export interface MachineViews {
  picture(playerId: string): MachineSnapshot | null;
  buckets(playerId: string): Buckets | null;
  /** Null until judged. */
  verdict(playerId: string): RunVerdict | null;
  /** The best known run of this round's level, and the text key of what it teaches. */
  best(): Omit<RevealView, 'own' | 'log'> | null;
}

/** What is true for the room as long as it lives. */
export interface Fixed {
  /** Raised by each recovery; clients drop their fold when it changes. */
  readonly epoch: number;
  readonly join: { readonly address: string; readonly link: string };
}

const machinePhases: readonly Phase[] = ['active', 'collect'];
const boardPhases: readonly Phase[] = ['standings', 'podium', 'closed'];
const resultPhases: readonly Phase[] = ['reveal', ...boardPhases];

const shows = (list: readonly Phase[], lesson: Lesson): boolean => list.includes(lesson.phase);

export function roomView(lesson: Lesson): RoomView {
  const seats = lesson.seats.filter(isSeated);
  return {
    phase: lesson.phase,
    round: lesson.round,
    rounds: lesson.levels.length,
    level: levelNow(lesson),
    remainingMs: shownMs(lesson.timing),
    totalMs: lesson.timing.totalMs,
    paused: lesson.paused,
    door: lesson.door,
    code: showCode(lesson.code),
    seated: seats.length,
    connected: seats.filter((seat) => seat.presence === 'here').length,
    done: seats.filter((seat) => seat.final).length,
    hostPresent: lesson.hosts > 0,
  };
}

/** Rounds whose points may be told. */
const toldRounds = (lesson: Lesson): number =>
  shows(resultPhases, lesson) ? lesson.round : Math.max(0, lesson.round - 1);

function publicBoard(lesson: Lesson): readonly BoardRow[] {
  return shows(boardPhases, lesson)
    ? boardOf(lesson.seats, lesson.round).slice(0, lesson.settings.boardRows)
    : [];
}

/** The top, and one's own row wherever it stands: nobody else's low score, and in REVEAL nobody else's at all. */
function boardFor(lesson: Lesson, playerId: string): readonly BoardRow[] {
  const top = publicBoard(lesson);
  if (!shows(resultPhases, lesson) || top.some((row) => row.playerId === playerId)) return top;
  return [...top, ...boardOf(lesson.seats, lesson.round).filter((row) => row.playerId === playerId)];
}

export function studentView(
  lesson: Lesson,
  fixed: Fixed,
  you: { readonly playerId: string; readonly nextSeq: number },
  machines: MachineViews,
): StudentSnapshot | null {
  const seat = seatOf(lesson, you.playerId);
  if (!seat) return null;
  return {
    type: 'student',
    protocol: PROTOCOL,
    epoch: fixed.epoch,
    room: roomView(lesson),
    you: {
      playerId: seat.playerId,
      name: seat.name,
      role: levelNow(lesson)?.role ?? null,
      final: seat.final,
      points: meanPoints(seat, toldRounds(lesson)),
      nextSeq: you.nextSeq,
    },
    machine: shows(machinePhases, lesson) ? machines.picture(seat.playerId) : null,
    reveal: revealOf(lesson, machines, seat.playerId),
    board: boardFor(lesson, seat.playerId),
  };
}

function revealOf(lesson: Lesson, machines: MachineViews, playerId: string): RevealView | null {
  const best = shows(resultPhases, lesson) ? machines.best() : null;
  if (!best) return null;
  const verdict = machines.verdict(playerId);
  return {
    own: verdict?.result ?? null,
    log: verdict && shownLog(verdict.log),
    best: best.best,
    lesson: best.lesson,
  };
}

/** A log of more commands would fill the snapshot; the slices stand for it. */
const mostCommands = 250;

/** As much as it takes to run it again: the marks in between are for audits. */
function shownLog(log: RunLog): RunLog | null {
  const { format, simVersion, level, levelHash, seed, role, commands, hashes } = log;
  if (commands.length > mostCommands) return null;
  return { format, simVersion, level, levelHash, seed, role, commands, hashes: hashes.slice(-1) };
}

function hostRow(lesson: Lesson, seat: Seat): HostRow {
  return {
    playerId: seat.playerId,
    name: seat.name,
    presence: seat.presence,
    final: seat.final,
    progress: seat.progress,
    points: meanPoints(seat, toldRounds(lesson)),
    quietMs: seat.movedAtMs === null ? null : Math.round(lesson.timing.asOfMs - seat.movedAtMs),
  };
}

export function hostView(lesson: Lesson, fixed: Fixed, nextSeq: number): HostSnapshot {
  return {
    type: 'host',
    protocol: PROTOCOL,
    epoch: fixed.epoch,
    room: roomView(lesson),
    nextSeq,
    levels: lesson.levels,
    players: lesson.seats.map((seat) => hostRow(lesson, seat)),
    board: shows(resultPhases, lesson) ? boardOf(lesson.seats, lesson.round) : [],
    join: fixed.join,
  };
}

/** Lanes stand in order of joining; points only for the rows that the board shows anyway. */
export function projectorView(lesson: Lesson, fixed: Fixed, machines: MachineViews): ProjectorSnapshot {
  const best = shows(resultPhases, lesson) ? machines.best() : null;
  const board = publicBoard(lesson);
  return {
    type: 'projector',
    protocol: PROTOCOL,
    epoch: fixed.epoch,
    room: roomView(lesson),
    lanes: lesson.seats.filter(isSeated).map((seat) => laneRow(lesson, seat, board)),
    columns: columnsOf(lesson, machines),
    board,
    reveal: best && { lesson: best.lesson, spread: spreadOf(lesson) },
    join: fixed.join,
  };
}

function laneRow(lesson: Lesson, seat: Seat, board: readonly BoardRow[]): LaneRow {
  const shown = board.some((row) => row.playerId === seat.playerId);
  const points = shown ? (seat.rounds[lesson.round - 1]?.points ?? null) : null;
  return { playerId: seat.playerId, name: seat.name, progress: seat.progress, final: seat.final, points };
}

function columnsOf(lesson: Lesson, machines: MachineViews): readonly Buckets[] {
  if (!shows([...machinePhases, 'reveal'], lesson)) return [];
  return lesson.seats
    .flatMap((seat) => machines.buckets(seat.playerId) ?? [])
    .sort((one, other) => other.usefulUs - one.usefulUs);
}

/** Points of this round, highest first, without names. */
function spreadOf(lesson: Lesson): readonly number[] {
  return lesson.seats
    .flatMap((seat) => seat.rounds[lesson.round - 1]?.points ?? [])
    .sort((one, other) => other - one);
}
