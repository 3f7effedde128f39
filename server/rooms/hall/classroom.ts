/** One hosted class without any framework: inputs go to the lesson, effects come out of it and are carried out. */
import { assertNever } from '../../../shared/ground/invariant.ts';
import type { Json } from '../../../shared/ground/terms.ts';
import type { Effect, LessonInput, Step } from '../../lesson/inputs.ts';
import { reduce } from '../../lesson/lesson.ts';
import { roomView } from '../../lesson/views.ts';
import { faultFacts } from '../../log.ts';
import type { Reply } from '../../match/admission.ts';
import type { Line } from '../../match/ledger.ts';
import type { TokenScope } from '../../ports.ts';
import { guestOf } from './guests.ts';
import type { Hall } from './hall.ts';
import { seatRows } from './reports.ts';
import { beginOpened, followClock, judgeSome, openMatches, startJudging } from './rounds.ts';

/** A log that waits longer than this pauses the class until it catches up. */
const storagePauseMs = 5_000;
/** After a crash class time steps back by this at most. */
const clockEveryMs = 1_000;
/** How long a closed room stays to be looked through. */
const closedKeepMs = 10 * 60_000;

/** Gives the lesson one input. With a line: nothing changes unless the line is queued. */
export function apply(hall: Hall, input: LessonInput, line?: Line): Reply {
  const outcome = reduce(hall.lesson, input, hall.world.clock.nowMs());
  if (!outcome.ok) return outcome.error;
  if (line && !hall.ledger.write(line)) return { code: 'storage', args: {} };
  take(hall, outcome.value);
  return null;
}

function take(hall: Hall, { lesson, effects }: Step): void {
  const before = hall.lesson;
  hall.lesson = lesson;
  if (before.phase !== lesson.phase || before.round !== lesson.round || before.paused !== lesson.paused)
    hall.ledger.write({ kind: 'phase', payload: phaseOf(hall) });
  for (const effect of effects) carryOut(hall, effect);
  if (effects.length > 0) publish(hall);
}

const phaseOf = ({ lesson }: Hall): Json => ({
  phase: lesson.phase,
  round: lesson.round,
  paused: lesson.paused,
  leftMs: lesson.timing.leftMs,
});

function publish(hall: Hall): void {
  const view = roomView(hall.lesson);
  hall.ledger.after(() => hall.wire.publish(view));
}

function carryOut(hall: Hall, effect: Effect): void {
  switch (effect.type) {
    case 'openMatches':
      openMatches(hall, effect.round, effect.players);
      break;
    case 'judge':
      startJudging(hall);
      break;
    case 'save':
      save(hall, effect.round);
      break;
    case 'show':
      show(hall, effect.to);
      break;
    case 'showSoon':
      hall.screens.allSoon();
      break;
    case 'unseat':
      unseat(hall, effect);
      break;
    case 'close':
      close(hall);
      break;
    default:
      assertNever(effect);
  }
}

function show(hall: Hall, to: Extract<Effect, { type: 'show' }>['to']): void {
  if (to === 'all') hall.screens.showAll();
  else if (to === 'screens') hall.screens.screensSoon();
  else {
    const guest = hall.guests.onSeat(to.playerId);
    if (guest) hall.screens.showOne(guest);
  }
}

function save(hall: Hall, round: number): void {
  const { results } = hall.world;
  const rows = hall.rows.filter((row) => row.round === round);
  keepOnDisk(hall, results.saveSeats(hall.plan.id, seatRows(hall.lesson)));
  keepOnDisk(hall, results.saveRound(hall.plan.id, rows));
}

/** The rows stay in memory and in the log, so a failed write loses nothing yet; the operator must hear of it. */
function keepOnDisk(hall: Hall, write: Promise<void>): void {
  write.catch((thrown: unknown) =>
    hall.log.write('error', 'results not saved', { room: hall.plan.id, ...faultFacts(thrown) }),
  );
}

function unseat(hall: Hall, { playerId, reason }: Extract<Effect, { type: 'unseat' }>): void {
  keepOnDisk(hall, hall.world.tokens.revoke(hall.plan.id, playerId));
  const guest = hall.guests.onSeat(playerId);
  if (!guest) return;
  hall.guests.leave(guest.socket);
  hall.ledger.after(() => hall.wire.close(guest.socket, reason));
}

function close(hall: Hall): void {
  const { world, plan } = hall;
  hall.closedAtMs = world.clock.nowMs();
  keepOnDisk(hall, world.results.saveSeats(plan.id, seatRows(hall.lesson)));
  keepOnDisk(hall, world.results.closeRoom(plan.id, world.clock.wallMs()));
}

/** Sets machines going that were opened meanwhile. Called after everybody was shown where they stand. */
export function settle(hall: Hall): void {
  for (const input of beginOpened(hall)) apply(hall, input);
}

/** Time passed. */
export function tick(hall: Hall): void {
  apply(hall, { type: 'storage', well: hall.ledger.waitingMs() < storagePauseMs });
  for (const input of [...followClock(hall), ...judgeSome(hall)]) apply(hall, input);
  apply(hall, { type: 'tick' });
  settle(hall);
  writeClock(hall);
  hall.screens.flush(hall.world.clock.nowMs());
}

function writeClock(hall: Hall): void {
  const nowMs = hall.world.clock.nowMs();
  if (hall.lesson.phase !== 'active' || nowMs - hall.clockWrittenAtMs < clockEveryMs) return;
  hall.clockWrittenAtMs = nowMs;
  hall.ledger.write({ kind: 'clock', payload: { leftMs: hall.lesson.timing.leftMs } });
}

/** Everybody has had time to look: the room may go. */
export const isDone = (hall: Hall): boolean =>
  hall.closedAtMs !== null && hall.world.clock.nowMs() - hall.closedAtMs >= closedKeepMs;

/** A socket has shown its ticket. It is told where things stand; the seat's older socket is closed. */
export function enter(hall: Hall, socket: string, scope: TokenScope): void {
  const guest = guestOf(socket, scope);
  const replaced = hall.guests.enter(guest);
  if (replaced) hall.ledger.after(() => hall.wire.close(replaced.socket, 'replaced'));
  const refused = arrive(hall, scope);
  if (refused) {
    hall.guests.leave(socket);
    hall.wire.close(socket, 'removed');
    return;
  }
  hall.screens.showOne(guest);
  settle(hall);
}

function arrive(hall: Hall, scope: TokenScope): Reply {
  if (scope.role === 'view') return null;
  if (scope.role === 'host') return apply(hall, { type: 'hostArrive' });
  return apply(hall, { type: 'arrive', playerId: scope.playerId ?? '' });
}

/** A socket is gone, for whatever reason. Sockets that were replaced or unseated are not counted again. */
export function exit(hall: Hall, socket: string): void {
  const guest = hall.guests.leave(socket);
  if (guest?.role === 'host') {
    hall.admissions.delete(guest.key);
    apply(hall, { type: 'hostDrop' });
  }
  if (guest?.playerId) apply(hall, { type: 'drop', playerId: guest.playerId });
}
