/** Who is on which socket, after hello. A seat has one socket at most; hosts and projectors have any number. */
import type { LessonRole } from '../../../shared/protocol/messages.ts';
import type { TokenScope } from '../../ports.ts';

export interface Guest {
  readonly socket: string;
  readonly role: LessonRole;
  /** Only of students. */
  readonly playerId: string | null;
  /** Whose numbers these are: a seat's for as long as it is held, a host screen's until its socket goes. */
  readonly key: string;
}

export interface Guests {
  /** Returns the guest who held this seat until now. */
  enter(guest: Guest): Guest | null;
  /** Null: had not said hello, or was replaced. */
  leave(socket: string): Guest | null;
  of(socket: string): Guest | null;
  onSeat(playerId: string): Guest | null;
  all(): readonly Guest[];
}

export function guestOf(socket: string, scope: TokenScope): Guest {
  const { role, playerId } = scope;
  if (role === 'student' && playerId !== null) return { socket, role, playerId, key: playerId };
  return { socket, role, playerId: null, key: `${role}/${socket}` };
}

export function createGuests(): Guests {
  const bySocket = new Map<string, Guest>();
  const onSeat = (playerId: string): Guest | null =>
    [...bySocket.values()].find((guest) => guest.playerId === playerId) ?? null;
  return {
    enter(guest) {
      const before = guest.playerId === null ? null : onSeat(guest.playerId);
      if (before) bySocket.delete(before.socket);
      bySocket.set(guest.socket, guest);
      return before;
    },
    leave(socket) {
      const guest = bySocket.get(socket) ?? null;
      bySocket.delete(socket);
      return guest;
    },
    of: (socket) => bySocket.get(socket) ?? null,
    onSeat,
    all: () => [...bySocket.values()],
  };
}
