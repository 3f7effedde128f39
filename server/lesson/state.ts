/** A lesson: a hosted class, as plain data. Machines and sockets live elsewhere. */
import type { Door, LevelCard, PauseReason, Phase } from '../../shared/protocol/views.ts';
import type { RoundStatus } from '../ports.ts';
import { noClock, type Timing } from './timing.ts';

export interface Settings {
  readonly maxPlayers: number;
  /** Pupils may choose their names. */
  readonly namesChosen: boolean;
  readonly language: string;
  /** Per mille of the points that speed decides; 0 in calm classes, at most 500. */
  readonly speedWeight: number;
  /** Rows of the board that everybody sees. */
  readonly boardRows: number;
}

export interface RoundScore {
  readonly status: RoundStatus;
  readonly score: number;
  readonly points: number;
  readonly timeMs: number | null;
}

export type Presence = 'here' | 'lost' | 'left' | 'removed';

export interface Seat {
  readonly playerId: string;
  readonly name: string;
  /** Wall clock, for the report. */
  readonly joinedAtMs: number;
  /** Joined after the first round had begun. */
  readonly late: boolean;
  readonly presence: Presence;
  /** Monotonic; null while here. */
  readonly lostAtMs: number | null;
  readonly disconnects: number;
  /** Has a machine in the running round. */
  readonly playing: boolean;
  /** Its run has ended or was handed in. */
  readonly final: boolean;
  /** Wall ms from the round's opening to final. */
  readonly finalMs: number | null;
  /** Per mille of the round's work that is finished. */
  readonly progress: number;
  /** Monotonic, of the last accepted command of this round. */
  readonly movedAtMs: number | null;
  /** One per round so far; null: not played. */
  readonly rounds: readonly (RoundScore | null)[];
}

export interface Lesson {
  readonly id: string;
  readonly code: string;
  readonly levels: readonly LevelCard[];
  readonly settings: Settings;
  readonly phase: Phase;
  /** 0 before the first round. */
  readonly round: number;
  readonly timing: Timing;
  /** The running round's verdicts are in. */
  readonly judged: boolean;
  /** After this round the podium, whatever was planned. */
  readonly ending: boolean;
  readonly paused: PauseReason | null;
  readonly door: Door;
  readonly hosts: number;
  /** Monotonic; null while a host is here. */
  readonly hostGoneAtMs: number | null;
  /** In order of joining; removed ones stay for the report. */
  readonly seats: readonly Seat[];
  /** Folded names that may not be used again here. */
  readonly blockedNames: readonly string[];
}

export interface LessonPlan {
  readonly id: string;
  readonly code: string;
  readonly levels: readonly LevelCard[];
  readonly settings: Settings;
}

export function createLesson(plan: LessonPlan, nowMs: number): Lesson {
  return {
    ...plan,
    phase: 'lobby',
    round: 0,
    timing: noClock(nowMs),
    judged: false,
    ending: false,
    paused: null,
    door: 'open',
    hosts: 0,
    hostGoneAtMs: nowMs,
    seats: [],
    blockedNames: [],
  };
}

export const seatOf = (lesson: Lesson, playerId: string): Seat | undefined =>
  lesson.seats.find((seat) => seat.playerId === playerId);

export const withSeat = (lesson: Lesson, playerId: string, change: (seat: Seat) => Seat): Lesson => ({
  ...lesson,
  seats: lesson.seats.map((seat) => (seat.playerId === playerId ? change(seat) : seat)),
});

/** Holds a place: counted against the cap, shown in the roster. */
export const isSeated = (seat: Seat): boolean => seat.presence !== 'removed' && seat.presence !== 'left';

export const levelNow = (lesson: Lesson): LevelCard | null => lesson.levels[lesson.round - 1] ?? null;
