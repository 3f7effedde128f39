/** What a guest says: who may say it now, is it new, what comes of it. Everything numbered is answered exactly once. */
import { digest } from '../../../shared/ground/digest.ts';
import type { Refusal } from '../../../shared/ground/result.ts';
import type { RoomRefusal } from '../../../shared/protocol/codes.ts';
import {
  type ClientMessage,
  type ClientMessages,
  clientMessages,
} from '../../../shared/protocol/messages.ts';
import type { HostInput } from '../../lesson/inputs.ts';
import { playRefusal } from '../../lesson/lesson.ts';
import { admit, type Reply, replied } from '../../match/admission.ts';
import { type Match, obey, runOut } from '../../match/match.ts';
import { apply, settle } from './classroom.ts';
import type { Guest } from './guests.ts';
import { admissionOf, type Hall, tell } from './hall.ts';
import { followSeat, keep } from './rounds.ts';

/** Messages that carry `seq` and get an `ack`. */
export type Numbered = Exclude<ClientMessage, 'hello' | 'pong' | 'resync'>;
type Said = { [Type in Numbered]: { readonly type: Type } & ClientMessages[Type] }[Numbered];

const refusal = (code: RoomRefusal, args: Refusal['args'] = {}): Refusal => ({ code, args });

/** `tooFast`: it came faster than its row allows; it is counted and refused, so that no gap is left behind. */
export function say(hall: Hall, socket: string, said: Said, tooFast = false): void {
  const guest = hall.guests.of(socket);
  if (!guest) return;
  let refused: Reply = refusal('fault');
  try {
    refused = answer(hall, guest, said, tooFast);
  } finally {
    // A throw of ours goes on to the room's net, but the sender must not wait for ever.
    tell(hall, guest, 'ack', { seq: said.seq, refused });
  }
  settle(hall);
}

function answer(hall: Hall, guest: Guest, said: Said, tooFast: boolean): Reply {
  if (!clientMessages[said.type].roles.includes(guest.role)) return refusal('notYours');
  const before = admissionOf(hall, guest.key);
  const what = digest(said);
  const admitted = admit(before, said.seq, what);
  if (admitted.type === 'repeat') return admitted.reply;
  if (admitted.type === 'outOfOrder') {
    hall.screens.showOne(guest);
    return refusal('outOfOrder', { expected: admitted.expected });
  }
  const count = (reply: Reply): Reply => {
    hall.admissions.set(guest.key, replied(before, said.seq, what, reply));
    return reply;
  };
  count(refusal('fault'));
  return count(tooFast ? refusal('tooFast') : judge(hall, guest, said));
}

function judge(hall: Hall, guest: Guest, said: Said): Reply {
  const { phases } = clientMessages[said.type];
  const { phase } = hall.lesson;
  if (phases && !phases.includes(phase)) return refusal('wrongPhase', { phase });
  return guest.playerId === null ? hostSays(hall, guest, said) : seatSays(hall, guest.playerId, said);
}

function seatSays(hall: Hall, playerId: string, said: Said): Reply {
  switch (said.type) {
    case 'cmd':
      return command(hall, playerId, said);
    case 'final':
      return handIn(hall, playerId, said.seq);
    case 'leave': {
      const payload = { type: 'leave' };
      return apply(
        hall,
        { type: 'leave', playerId },
        { kind: 'seat', player: playerId, seq: said.seq, payload },
      );
    }
    default:
      return refusal('notYours');
  }
}

/** The seat's machine, brought up to now; or why it may not be commanded. */
function machineOf(hall: Hall, playerId: string): Match | Refusal {
  const no = playRefusal(hall.lesson, playerId);
  if (no) return no;
  for (const input of followSeat(hall, playerId, false)) apply(hall, input);
  return playRefusal(hall.lesson, playerId) ?? hall.machines?.get(playerId) ?? refusal('noMachine');
}

function command(hall: Hall, playerId: string, said: Extract<Said, { type: 'cmd' }>): Reply {
  const match = machineOf(hall, playerId);
  if ('code' in match) return match;
  const step = obey(match, said.seq, said.command);
  if (!step.ok) return step.error;
  const payload = { round: hall.lesson.round, atUs: match.play.state.atUs, command: { ...said.command } };
  if (!hall.ledger.write({ kind: 'command', player: playerId, seq: said.seq, payload }))
    return refusal('storage');
  for (const input of keep(hall, playerId, step.value, true)) apply(hall, input);
  return null;
}

/** Handing in early is giving up the rest to the machine. */
function handIn(hall: Hall, playerId: string, seq: number): Reply {
  const match = machineOf(hall, playerId);
  if ('code' in match) return match;
  const payload = { round: hall.lesson.round, atUs: match.play.state.atUs };
  if (!hall.ledger.write({ kind: 'final', player: playerId, seq, payload })) return refusal('storage');
  for (const input of keep(hall, playerId, runOut(match), true)) apply(hall, input);
  return null;
}

function hostSays(hall: Hall, guest: Guest, said: Said): Reply {
  const { seq, ...rest } = said;
  const input = rest as HostInput;
  const line = { kind: 'hostCommand' as const, player: guest.key, seq, payload: { ...input } };
  return apply(hall, input, line);
}
