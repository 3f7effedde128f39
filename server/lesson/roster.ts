/** Who is in: the roster is the cap, changed in one synchronous step. */

import { type Outcome, refuse, showAll, showScreens, step } from './inputs.ts';
import { cleanName, foldName, isNameFree } from './names.ts';
import { isSeated, type Lesson, type Seat, seatOf, withSeat } from './state.ts';

/** A seat lost within this long of others is lost with them. */
const cutWindowMs = 5_000;
const cutLeast = 6;

export const hasRoom = (lesson: Lesson): boolean =>
  lesson.seats.filter(isSeated).length < lesson.settings.maxPlayers;

/** Why nobody may come in now, or null. A class at its podium is over for newcomers. */
export const shutBy = ({ door, phase }: Lesson): 'locked' | 'closed' | null => {
  if (phase === 'podium' || phase === 'closed') return 'closed';
  return door === 'open' ? null : 'locked';
};

/** Callers have asked `hasRoom` and `shutBy` in the same turn. */
export function join(lesson: Lesson, input: { playerId: string; name: string; atMs: number }): Outcome {
  const { playerId, name, atMs } = input;
  const seat: Seat = {
    playerId,
    name,
    joinedAtMs: atMs,
    late: lesson.phase !== 'lobby',
    presence: 'lost',
    lostAtMs: null,
    disconnects: 0,
    playing: false,
    final: false,
    finalMs: null,
    progress: 0,
    movedAtMs: null,
    rounds: Array.from({ length: lesson.round }, () => null),
  };
  return step({ ...lesson, seats: [...lesson.seats, seat] }, rosterChanged(lesson));
}

const rosterChanged = (lesson: Lesson) =>
  lesson.phase === 'lobby' ? { type: 'showSoon' as const } : showScreens;

/** Whoever comes in mid-round gets a machine and what is left of the clock. */
export function arrive(lesson: Lesson, playerId: string): Outcome {
  const seat = seatOf(lesson, playerId);
  if (!seat || seat.presence === 'removed') return refuse('noSuchPlayer');
  const opens = lesson.phase === 'active' && !seat.playing;
  const back = withSeat(lesson, playerId, (old) => ({
    ...old,
    presence: 'here',
    lostAtMs: null,
    playing: old.playing || opens,
  }));
  const changed = rosterChanged(lesson);
  if (!opens) return step(back, changed);
  return step(back, { type: 'openMatches', round: lesson.round, players: [playerId] }, changed);
}

export function drop(lesson: Lesson, playerId: string): Outcome {
  const seat = seatOf(lesson, playerId);
  if (seat?.presence !== 'here') return step(lesson);
  const nowMs = lesson.timing.asOfMs;
  const gone = withSeat(lesson, playerId, (old) => ({
    ...old,
    presence: 'lost',
    lostAtMs: nowMs,
    disconnects: old.disconnects + 1,
  }));
  if (!lesson.paused && lesson.phase === 'active' && isCut(gone, nowMs))
    return step({ ...gone, paused: 'network' }, showAll);
  return step(gone, rosterChanged(lesson));
}

/** Half of a class lost at once is the network's fault, not theirs. */
function isCut(lesson: Lesson, nowMs: number): boolean {
  const justLost = lesson.seats.filter(
    (seat) => seat.presence === 'lost' && seat.lostAtMs !== null && nowMs - seat.lostAtMs < cutWindowMs,
  ).length;
  const stillHere = lesson.seats.filter((seat) => seat.presence === 'here').length;
  return justLost + stillHere >= cutLeast && justLost * 2 >= justLost + stillHere;
}

/** The seat is held: its token brings it back. */
export function leave(lesson: Lesson, playerId: string): Outcome {
  const left = withSeat(lesson, playerId, (seat) => ({ ...seat, presence: 'left', lostAtMs: null }));
  return step(left, rosterChanged(lesson));
}

export function rename(lesson: Lesson, { id, name }: { id: string; name: string }): Outcome {
  const seat = seatOf(lesson, id);
  if (!seat) return refuse('noSuchPlayer');
  const clean = cleanName(name);
  if (clean === null) return refuse('badName');
  const others = lesson.seats.filter((other) => other !== seat).map((other) => other.name);
  if (!isNameFree(clean, others)) return refuse('nameTaken', { name: clean });
  const renamed = withSeat(lesson, id, (old) => ({ ...old, name: clean }));
  return step(renamed, { type: 'show', to: { playerId: id } }, showScreens);
}

/** Points are kept and marked; a blocked name may not come in again. */
export function remove(lesson: Lesson, { id, block }: { id: string; block: boolean }): Outcome {
  const seat = seatOf(lesson, id);
  if (!seat || seat.presence === 'removed') return refuse('noSuchPlayer');
  const gone = withSeat(lesson, id, (old) => ({ ...old, presence: 'removed', lostAtMs: null }));
  const blockedNames = block ? [...lesson.blockedNames, foldName(seat.name)] : lesson.blockedNames;
  return step(
    { ...gone, blockedNames },
    { type: 'unseat', playerId: id, reason: 'removed' },
    rosterChanged(lesson),
  );
}
