/** The lesson as a pure reducer: `(lesson, input, now) -> lesson and effects`, or a refusal that changes nothing. */
import { assertNever } from '../../shared/ground/invariant.ts';
import type { Refusal } from '../../shared/ground/result.ts';
import type { RoomRefusal } from '../../shared/protocol/codes.ts';
import type { HostInput, LessonInput, Outcome, Verdict } from './inputs.ts';
import { showAll, showScreens, step } from './inputs.ts';
import { endLesson, endRound, next, start, tick } from './phases.ts';
import { arrive, drop, join, leave, remove, rename } from './roster.ts';
import { type Lesson, seatOf, withSeat } from './state.ts';
import { elapse, extendClock, usedMs } from './timing.ts';

/** Whether the phase and the role allow the input was asked before (protocol/messages.ts). */
export function reduce(before: Lesson, input: LessonInput, nowMs: number): Outcome {
  const lesson = { ...before, timing: elapse(before.timing, nowMs, before.paused !== null) };
  switch (input.type) {
    case 'tick':
      return tick(lesson);
    case 'join':
      return join(lesson, input);
    case 'arrive':
      return arrive(lesson, input.playerId);
    case 'drop':
      return drop(lesson, input.playerId);
    case 'leave':
      return leave(lesson, input.playerId);
    case 'hostArrive':
      return hosts(lesson, 1);
    case 'hostDrop':
      return hosts(lesson, -1);
    case 'moved':
      return moved(lesson, input);
    case 'verdicts':
      return judged(lesson, input.list);
    case 'storage':
      return storage(lesson, input.well);
    default:
      return command(lesson, input);
  }
}

function command(lesson: Lesson, input: HostInput): Outcome {
  switch (input.type) {
    case 'start':
      return start(lesson);
    case 'next':
      return next(lesson);
    case 'pause':
      return step({ ...lesson, paused: lesson.paused ?? 'host' }, showAll);
    case 'resume':
      return step({ ...lesson, paused: null }, showAll);
    case 'endRound':
      return endRound(lesson);
    case 'endLesson':
      return endLesson(lesson);
    case 'extend':
      return step({ ...lesson, timing: extendClock(lesson.timing, input.s * 1_000) }, showAll);
    case 'door':
      return step({ ...lesson, door: input.state }, showScreens);
    case 'rename':
      return rename(lesson, input);
    case 'remove':
      return remove(lesson, input);
    default:
      return assertNever(input);
  }
}

function hosts(lesson: Lesson, change: 1 | -1): Outcome {
  const count = Math.max(0, lesson.hosts + change);
  const hostGoneAtMs = count > 0 ? null : lesson.timing.asOfMs;
  const flips = count > 0 !== lesson.hosts > 0;
  const after = { ...lesson, hosts: count, hostGoneAtMs };
  if (!flips) return step(after);
  return lesson.phase === 'lobby' ? step(after, { type: 'showSoon' }) : step(after, showScreens);
}

function moved(lesson: Lesson, input: Extract<LessonInput, { type: 'moved' }>): Outcome {
  const after = withSeat(lesson, input.playerId, (seat) => ({
    ...seat,
    progress: input.progress,
    final: seat.final || input.ended,
    finalMs: seat.finalMs ?? (input.ended ? usedMs(lesson.timing) : null),
    movedAtMs: input.commanded ? lesson.timing.asOfMs : seat.movedAtMs,
  }));
  return step(after, showScreens);
}

function judged(lesson: Lesson, list: readonly Verdict[]): Outcome {
  const score = new Map(list.map((verdict) => [verdict.playerId, verdict.round]));
  const seats = lesson.seats.map((seat) => {
    const round = score.get(seat.playerId);
    return round ? { ...seat, rounds: seat.rounds.with(lesson.round - 1, round), final: true } : seat;
  });
  return step({ ...lesson, seats, judged: true }, { type: 'save', round: lesson.round });
}

/** The pause of a slow disk ends by itself; no other pause is touched. */
function storage(lesson: Lesson, well: boolean): Outcome {
  if (well && lesson.paused === 'storage') return step({ ...lesson, paused: null }, showAll);
  const running = lesson.phase === 'countdown' || lesson.phase === 'active' || lesson.phase === 'collect';
  if (!well && running && lesson.paused === null) return step({ ...lesson, paused: 'storage' }, showAll);
  return step(lesson);
}

/** Why this seat may not command its machine now; null if it may. */
export function playRefusal(lesson: Lesson, playerId: string): Refusal | null {
  const no = (code: RoomRefusal): Refusal => ({ code, args: {} });
  if (lesson.paused) return no('paused');
  const seat = seatOf(lesson, playerId);
  if (!seat?.playing) return no('noMachine');
  return seat.final ? no('alreadyFinal') : null;
}
