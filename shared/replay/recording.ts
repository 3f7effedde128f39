/**
 * A run with keyframes: states kept by the way, so that any instant is near one of them. `advance` never changes a state it
 * was given, so a keyframe costs no copy. Plain JSON; every call answers with the next recording.
 */
import { chain, EMPTY_HASH } from '../ground/digest.ts';
import type { Micros } from '../ground/terms.ts';
import { endOfTime } from '../ground/time.ts';
import type { SimState } from '../sim/index.ts';
import { advance } from '../sim/index.ts';
import type { StampedCommand } from '../sim/words/command.ts';
import type { SimEvent } from '../sim/words/event.ts';

export interface Keyframe {
  readonly state: SimState;
  /** How many of the recording's commands lie behind it. */
  readonly commands: number;
  /** Events so far, and the chain over them. */
  readonly events: number;
  readonly hash: string;
}

export interface Recording {
  /** All of the run so far, in order of time. */
  readonly commands: readonly StampedCommand[];
  /** In order of time; the first is the beginning. */
  readonly frames: readonly Keyframe[];
  /** How far it has come. */
  readonly head: Keyframe;
  /** Events between two keyframes, at least. Doubles when there are too many of them. */
  readonly spacing: number;
}

export interface Recorded {
  readonly recording: Recording;
  /** What has happened, in order. */
  readonly list: readonly SimEvent[];
}

/** Runs of levels have some hundred events; a long run keeps 16 to 32 states of it. */
const FIRST_SPACING = 256;
const MOST_FRAMES = 32;
const FIRST_PIECE_US: Micros = 10_000;

export const openRecording = (start: SimState): Recording => {
  const first: Keyframe = { state: start, commands: 0, events: 0, hash: EMPTY_HASH };
  return { commands: [], frames: [first], head: first, spacing: FIRST_SPACING };
};

/** The keyframe that these commands and this time make of another. */
export const carried = (
  from: Keyframe,
  commands: readonly StampedCommand[],
  untilUs: Micros,
): { readonly frame: Keyframe; readonly list: readonly SimEvent[] } => {
  const { state, events } = advance(from.state, commands, untilUs);
  const frame: Keyframe = {
    state,
    commands: from.commands + commands.length,
    events: from.events + events.length,
    hash: chain(from.hash, events),
  };
  return { frame, list: events };
};

/** With every second keyframe left out, where there are too many. */
const thinned = (recording: Recording): Recording => {
  if (recording.frames.length <= MOST_FRAMES) return recording;
  const frames = recording.frames.filter((_, index) => index % 2 === 0);
  return { ...recording, frames, spacing: recording.spacing * 2 };
};

/** The recording at its new head, which it keeps if the last keyframe is far behind. */
const withHead = (recording: Recording, head: Keyframe): Recording => {
  const { frames, spacing } = recording;
  const isFar = head.events - (frames.at(-1)?.events ?? 0) >= spacing;
  return thinned({ ...recording, head, frames: isFar ? [...frames, head] : frames });
};

/** Where the next piece ends; null when a question stops the machine and no command is left to answer it. */
const pieceEnd = ({ state }: Keyframe, next: StampedCommand | undefined, pieceUs: Micros): Micros | null => {
  const isAsking = state.options.pauseOnDecision && state.question !== null;
  if (!isAsking) return Math.min(endOfTime, state.atUs + pieceUs);
  return next ? next.atUs : null;
};

/** The next piece after one of so many events: about one keyframe's worth. */
const adapted = (pieceUs: Micros, events: number, spacing: number): Micros => {
  if (events > 2 * spacing) return Math.max(1, Math.floor(pieceUs / 2));
  return events < spacing ? Math.min(endOfTime, pieceUs * 2) : pieceUs;
};

/** Carries the run on as `advance` would, and keeps states by the way. */
export const record = (before: Recording, commands: readonly StampedCommand[], untilUs: Micros): Recorded => {
  let recording: Recording = { ...before, commands: [...before.commands, ...commands] };
  const list: SimEvent[] = [];
  let pieceUs = FIRST_PIECE_US;
  let left = commands;
  for (;;) {
    const endUs = pieceEnd(recording.head, left[0], pieceUs);
    const toUs = Math.min(untilUs, endUs ?? untilUs);
    const now = left.filter(({ atUs }) => atUs <= toUs);
    left = left.slice(now.length);
    const piece = carried(recording.head, now, toUs);
    for (const event of piece.list) list.push(event);
    recording = withHead(recording, piece.frame);
    if (endUs === null || toUs === untilUs || (piece.frame.state.ended && left.length === 0))
      return { recording, list };
    pieceUs = adapted(pieceUs, piece.list.length, recording.spacing);
  }
};
