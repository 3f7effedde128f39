/** Fakes of the ports (server/ports.ts) that tests can drive: a clock that stands, dice that repeat, a journal that waits. */
import type {
  Clock,
  Dice,
  Entry,
  Journal,
  ResultRow,
  Results,
  RoomRow,
  SeatRow,
  Tickets,
  TokenScope,
  Tokens,
} from '../../server/ports.ts';

export interface FakeClock extends Clock {
  pass(ms: number): void;
}

export function fakeClock(startMs = 1_000): FakeClock {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    wallMs: () => 1_760_000_000_000 + nowMs,
    pass: (ms) => {
      nowMs += ms;
    },
  };
}

/** A small linear congruential generator (Numerical Recipes); equal seeds draw alike. */
export function fakeDice(seed = 1): Dice {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  let ids = 0;
  return {
    below: (n) => Math.floor((draw() / 2 ** 32) * n),
    seed: draw,
    id: () => {
      ids += 1;
      return `id-${String(ids).padStart(4, '0')}`;
    },
  };
}

export interface FakeJournal extends Journal {
  readonly entries: Entry[];
  /** While held, nothing is committed. */
  hold(): void;
  commit(): void;
  /** From now on the queue is full. */
  fill(): void;
}

export function fakeJournal(): FakeJournal {
  const entries: Entry[] = [];
  const listeners = new Map<string, (pos: number) => void>();
  let isHeld = false;
  let isFull = false;
  const tell = (room: string): void => {
    const last = entries.findLast((entry) => entry.room === room);
    if (last) listeners.get(room)?.(last.pos);
  };
  return {
    entries,
    append(entry) {
      if (isFull) return false;
      entries.push(structuredClone(entry));
      if (!isHeld) tell(entry.room);
      return true;
    },
    listen(room, committed) {
      listeners.set(room, committed);
      return () => listeners.delete(room);
    },
    read: async (room) => entries.filter((entry) => entry.room === room),
    hold: () => {
      isHeld = true;
    },
    commit: () => {
      isHeld = false;
      for (const room of listeners.keys()) tell(room);
    },
    fill: () => {
      isFull = true;
    },
  };
}

export interface FakeResults extends Results {
  readonly rows: ResultRow[];
  readonly rooms: RoomRow[];
}

export function fakeResults(): FakeResults {
  const rows: ResultRow[] = [];
  const rooms: RoomRow[] = [];
  let seats: readonly SeatRow[] = [];
  return {
    rows,
    rooms,
    openRoom: async (row) => void rooms.push(row),
    closeRoom: async () => {},
    saveSeats: async (_room, list) => {
      seats = list;
    },
    saveRound: async (_room, list) => void rows.push(...list),
    read: async (id) => {
      const room = rooms.find((each) => each.id === id);
      return room ? { room, seats, rows } : null;
    },
    deleteRoom: async (id) => {
      rooms.splice(0, rooms.length, ...rooms.filter((room) => room.id !== id));
    },
  };
}

export function fakeTokens(): Tokens & { readonly revoked: string[] } {
  const scopes = new Map<string, TokenScope>();
  const revoked: string[] = [];
  return {
    revoked,
    issue: async (scope) => {
      const token = `SECRET-token-${scopes.size + 1}`;
      scopes.set(token, scope);
      return token;
    },
    find: async (token) => scopes.get(token) ?? null,
    revoke: async (_room, playerId) => {
      revoked.push(playerId);
      for (const [token, scope] of scopes) if (scope.playerId === playerId) scopes.delete(token);
    },
    secret: () => ({ text: 'SECRET-link', hash: 'hash-of-link' }),
    matches: (text, hash) => text === 'SECRET-link' && hash === 'hash-of-link',
  };
}

export function fakeTickets(): Tickets {
  const scopes = new Map<string, TokenScope>();
  return {
    issue: (scope) => {
      const ticket = `SECRET-ticket-${scopes.size + 1}`;
      scopes.set(ticket, scope);
      return ticket;
    },
    redeem: (ticket) => {
      const scope = scopes.get(ticket) ?? null;
      scopes.delete(ticket);
      return scope;
    },
  };
}
