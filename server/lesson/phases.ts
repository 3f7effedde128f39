/** From lobby to closed: what begins when a phase begins, and what ends it. */
import type { Phase } from '../../shared/protocol/views.ts';
import { type Effect, type Outcome, refuse, showAll, step } from './inputs.ts';
import { isSeated, type Lesson, levelNow, type Seat } from './state.ts';
import { isOver, noClock, startClock } from './timing.ts';

export const countdownMs = 3_000;
/** Long enough to read "Saving..."; what was accepted is judged by then. */
export const collectMs = 1_500;
/** The server's receive time decides; everyone's answer may travel this long. */
export const graceMs = 500;
/** Without any host screen for this long the room closes; results are kept. */
export const hostGoneMs = 30 * 60_000;

function enter(lesson: Lesson, phase: Phase, totalMs: number | null, ...effects: Effect[]): Outcome {
  const { asOfMs } = lesson.timing;
  const timing = totalMs === null ? noClock(asOfMs) : startClock(totalMs, asOfMs);
  return step({ ...lesson, phase, timing, paused: null }, ...effects, showAll);
}

const atRest = (seat: Seat): Seat => ({
  ...seat,
  playing: false,
  final: false,
  finalMs: null,
  progress: 0,
  movedAtMs: null,
});

function brief(lesson: Lesson): Outcome {
  const round = lesson.round + 1;
  const seats = lesson.seats.map((seat) => ({ ...atRest(seat), rounds: [...seat.rounds, null] }));
  return enter({ ...lesson, round, seats }, 'briefing', null);
}

function open(lesson: Lesson): Outcome {
  const players = lesson.seats.filter(isSeated).map((seat) => seat.playerId);
  const seats = lesson.seats.map((seat) => ({ ...atRest(seat), playing: isSeated(seat) }));
  const seconds = levelNow(lesson)?.roundSeconds ?? 0;
  const effect: Effect = { type: 'openMatches', round: lesson.round, players };
  return enter({ ...lesson, seats }, 'active', seconds * 1_000, effect);
}

const collect = (lesson: Lesson): Outcome =>
  enter({ ...lesson, judged: false }, 'collect', collectMs, { type: 'judge', round: lesson.round });

const close = (lesson: Lesson): Outcome => enter(lesson, 'closed', null, { type: 'close' });

export function start(lesson: Lesson): Outcome {
  return lesson.seats.some(isSeated) ? brief(lesson) : refuse('nobodySeated');
}

export function next(lesson: Lesson): Outcome {
  switch (lesson.phase) {
    case 'briefing':
      return enter(lesson, 'countdown', countdownMs);
    case 'reveal':
      return enter(lesson, 'standings', null);
    case 'standings':
      return lesson.round < lesson.levels.length ? brief(lesson) : enter(lesson, 'podium', null);
    case 'podium':
      return close(lesson);
    default:
      return refuse('wrongPhase', { phase: lesson.phase });
  }
}

/** A round that has not opened yet is skipped: nobody played it. */
export function endRound(lesson: Lesson): Outcome {
  return lesson.phase === 'active' ? collect(lesson) : enter(lesson, 'standings', null);
}

/** What is being played is judged first, so that results are there however the lesson ends. */
export function endLesson(lesson: Lesson): Outcome {
  if (lesson.phase === 'closed') return refuse('wrongPhase', { phase: lesson.phase });
  if (lesson.phase === 'lobby' || lesson.phase === 'podium') return close(lesson);
  if (lesson.phase === 'active') return collect({ ...lesson, ending: true });
  if (lesson.phase === 'collect') return step({ ...lesson, ending: true });
  return enter(lesson, 'podium', null);
}

/** Dead and left seats are not waited for; while nobody is here, the clock decides. */
function everyoneIsDone(lesson: Lesson): boolean {
  const here = lesson.seats.filter((seat) => seat.presence === 'here' && seat.playing);
  return here.length > 0 && here.every((seat) => seat.final);
}

export function tick(lesson: Lesson): Outcome {
  if (isDeserted(lesson)) return close(lesson);
  if (lesson.paused) return step(lesson);
  if (lesson.phase === 'countdown' && isOver(lesson.timing, 0)) return open(lesson);
  if (lesson.phase === 'active' && (isOver(lesson.timing, graceMs) || everyoneIsDone(lesson)))
    return collect(lesson);
  if (lesson.phase === 'collect' && isOver(lesson.timing, 0) && lesson.judged)
    return enter(lesson, lesson.ending ? 'podium' : 'reveal', null);
  return step(lesson);
}

function isDeserted({ phase, hostGoneAtMs, timing }: Lesson): boolean {
  return phase !== 'closed' && hostGoneAtMs !== null && timing.asOfMs - hostGoneAtMs >= hostGoneMs;
}
