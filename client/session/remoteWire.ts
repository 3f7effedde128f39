/** One socket to a room: the only file that knows the framework's SDK. */
import { Client, type SeatReservation } from '@colyseus/sdk';
import { err, ok, type Result } from '../../shared/ground/result.ts';
import { type ApiProblem, resumeRoom } from './api.ts';

export interface WireEvents {
  message(type: string, body: unknown): void;
  closed(code: number): void;
}

export interface Wire {
  /** For the first message, once. */
  readonly ticket: string;
  send(type: string, body: unknown): void;
  /** No `closed` follows. */
  close(): void;
}

export type OpenWire = (room: string, token: string, events: WireEvents) => Promise<Result<Wire, ApiProblem>>;

const offline: ApiProblem = { code: 'offline', args: {} };
const openPatienceMs = 8000;

type Room = Awaited<ReturnType<Client['consumeSeatReservation']>>;

/** The SDK waits for ever for a socket that never opens. */
const soon = <Value>(promise: Promise<Value>): Promise<Value> =>
  Promise.race([
    promise,
    new Promise<never>((_, refuse) => {
      setTimeout(() => refuse(new Error('the socket did not open')), openPatienceMs);
    }),
  ]);

const wireOf = (room: Room, ticket: string, events: WireEvents): Wire => {
  let open = true;
  // There is one way back, and it is ours: resume by token.
  room.reconnection.enabled = false;
  room.onMessage('*', (type, body) => {
    if (open) events.message(String(type), body);
  });
  room.onLeave((code) => {
    if (open) events.closed(code);
    open = false;
  });
  return {
    ticket,
    send: (type, body) => {
      if (open && room.connection.isOpen) room.send(type, body);
    },
    close: () => {
      open = false;
      void room.leave(false);
    },
  };
};

export const openWire: OpenWire = async (roomId, token, events) => {
  const resumed = await resumeRoom(roomId, token);
  if (!resumed.ok) return resumed;
  const { reservation, ticket } = resumed.value;
  try {
    const client = new Client(location.origin.replace(/^http/, 'ws'));
    const room = await soon(client.consumeSeatReservation(reservation as SeatReservation));
    return ok(wireOf(room, ticket, events));
  } catch {
    return err(offline);
  }
};
