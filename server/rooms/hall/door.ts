/** Who comes in: the cap, the door and the name are judged in one synchronous turn, so no two share the last seat. */
import { err, ok, type Result } from '../../../shared/ground/result.ts';
import type { ApiErrorCode } from '../../../shared/protocol/api.ts';
import { createBuckets } from '../../guard/limits.ts';
import { cleanName, foldName, generateName, isNameFree, type NameWords } from '../../lesson/names.ts';
import { hasRoom, shutBy } from '../../lesson/roster.ts';
import { apply } from './classroom.ts';
import type { Hall } from './hall.ts';

export interface NewSeatPlan {
  /** What the pupil typed; looked at only where names are chosen. */
  readonly name: string | undefined;
  readonly words: NameWords;
}

export type DoorAnswer = Result<
  { readonly playerId: string; readonly name: string },
  {
    readonly code: ApiErrorCode;
    readonly args: Readonly<Record<string, string>>;
    readonly retryAfterS?: number;
  }
>;

/** True: one more may try to join now. A class that floods its own room waits a moment, and nobody else does. */
export type JoinGate = (nowMs: number) => number;

export function createJoinGate(maxPlayers: number): JoinGate {
  const buckets = createBuckets({ burst: Math.max(40, maxPlayers), perSecond: Math.max(2, maxPlayers / 20) });
  return (nowMs) => buckets.take('room', nowMs);
}

/** A door that is shut answers before the gate does: being told to wait would tell a stranger that the room is there. */
export function takeSeat(hall: Hall, gate: JoinGate, plan: NewSeatPlan): DoorAnswer {
  const shut = shutBy(hall.lesson);
  if (shut) return err({ code: shut, args: {} });
  if (!hasRoom(hall.lesson)) return err({ code: 'full', args: {} });
  const waitMs = gate(hall.world.clock.nowMs());
  if (waitMs > 0) return err({ code: 'slowDown', args: {}, retryAfterS: Math.ceil(waitMs / 1000) });
  const name = nameFor(hall, plan);
  return name.ok ? sitDown(hall, name.value) : name;
}

function sitDown(hall: Hall, name: string): DoorAnswer {
  const playerId = hall.world.dice.id();
  const atMs = hall.world.clock.wallMs();
  const payload = { type: 'join', name, atMs };
  const refused = apply(
    hall,
    { type: 'join', playerId, name, atMs },
    { kind: 'seat', player: playerId, payload },
  );
  return refused ? err({ code: 'storage', args: {}, retryAfterS: 5 }) : ok({ playerId, name });
}

function nameFor(
  { lesson, world }: Hall,
  { name, words }: NewSeatPlan,
): Result<string, { code: 'badName'; args: { reason: string } }> {
  const taken = lesson.seats.map((seat) => seat.name);
  if (!lesson.settings.namesChosen || name === undefined) return ok(generateName(words, world.dice, taken));
  const bad = (reason: string) => err({ code: 'badName' as const, args: { reason } });
  const clean = cleanName(name);
  if (clean === null) return bad('letters');
  if (lesson.blockedNames.includes(foldName(clean))) return bad('taken');
  return isNameFree(clean, taken) ? ok(clean) : bad('taken');
}
