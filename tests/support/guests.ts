/** Guests of a running server, who come in by its doors: HTTP, seat, socket, hello. */
import { Client, type Room, type SeatReservation } from '@colyseus/sdk';
import type {
  CreateRoomAnswer,
  CreateRoomBody,
  JoinAnswer,
  ResumeAnswer,
} from '../../shared/protocol/api.ts';
import {
  type ClientMessage,
  type ClientMessages,
  PROTOCOL,
  type ServerMessage,
  type ServerMessages,
} from '../../shared/protocol/messages.ts';

export interface Posted<Body> {
  readonly status: number;
  readonly body: Body;
}

/** The doors of one server, as a program uses them. */
export interface Doors {
  post<Body = unknown>(
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Posted<Body>>;
  openRoom(levels: readonly string[], settings?: CreateRoomBody['settings']): Promise<CreateRoomAnswer>;
  join(code: string, more?: { readonly name?: string; readonly linkKey?: string }): Promise<JoinAnswer>;
  /** Resume and socket, without hello. */
  dial(roomId: string, token: string): Promise<Guest & { readonly ticket: string }>;
  /** Resume, socket and hello: the first snapshot has come. */
  enter(roomId: string, token: string): Promise<Guest>;
}

export type Heard = {
  [Type in ServerMessage]: { readonly type: Type; readonly body: ServerMessages[Type] };
}[ServerMessage];

export interface Guest {
  readonly room: Room;
  /** All that came, in order. */
  readonly heard: Heard[];
  /** Null while open, else the close code. */
  closeCode(): number | null;
  say<Type extends ClientMessage>(type: Type, body: ClientMessages[Type]): void;
  /** Anything at all, for tests of what must be refused. */
  sayRaw(type: string, body: unknown): void;
  /** The first message of this kind that fits and was not handed out before; fails after 5 s. */
  next<Type extends ServerMessage>(
    type: Type,
    fits?: (body: ServerMessages[Type]) => boolean,
  ): Promise<ServerMessages[Type]>;
  closed(): Promise<number>;
  leave(): Promise<void>;
}

const patienceMs = 5_000;

export function doorsOf(origin: string, setup: string): Doors {
  const post = postTo(origin);
  const dial: Doors['dial'] = async (roomId, token) => {
    const { status, body } = await post<ResumeAnswer>(`/api/rooms/${roomId}/resume`, { token });
    if (status !== 200) throw new Error(`resume was refused: ${status} ${JSON.stringify(body)}`);
    const client = new Client(origin.replace('http', 'ws'));
    const room = await client.consumeSeatReservation(body.reservation as SeatReservation);
    return { ...guestOf(room), ticket: body.ticket };
  };
  return {
    post,
    dial,
    openRoom: (levels, settings = {}) => expectOk(post('/api/rooms', { setup, levels, settings })),
    join: (code, more = {}) => expectOk(post('/api/join', { code, ...more })),
    async enter(roomId, token) {
      const guest = await dial(roomId, token);
      guest.say('hello', { ticket: guest.ticket, protocol: PROTOCOL });
      await guest.next('snapshot');
      return guest;
    },
  };
}

const postTo =
  (origin: string) =>
  async <Body>(
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Posted<Body>> => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-runqueue': '1', origin, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };

async function expectOk<Body>(posted: Promise<Posted<Body>>): Promise<Body> {
  const { status, body } = await posted;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

function guestOf(room: Room): Guest {
  const heard: Heard[] = [];
  const handedOut = new Set<Heard>();
  const wakers = new Set<() => void>();
  let code: number | null = null;
  const wake = (): void => {
    for (const waker of wakers) waker();
  };
  room.reconnection.enabled = false;
  room.onMessage('*', (type, body) => {
    if (type === 'ping') room.send('pong', { n: (body as ServerMessages['ping']).n });
    heard.push({ type, body } as Heard);
    wake();
  });
  room.onLeave((closeCode) => {
    code = closeCode;
    wake();
  });
  /** Asks again at each message until there is an answer. */
  const until = <Value>(what: string, look: () => Value | undefined): Promise<Value> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => end(() => reject(new Error(`${what} did not come within ${patienceMs} ms`))),
        patienceMs,
      );
      const end = (act: () => void): void => {
        clearTimeout(timer);
        wakers.delete(waker);
        act();
      };
      const waker = (): void => {
        const value = look();
        if (value !== undefined) end(() => resolve(value));
      };
      wakers.add(waker);
      waker();
    });
  return {
    room,
    heard,
    closeCode: () => code,
    say: (type, body) => room.send(type, body),
    sayRaw: (type, body) => room.send(type, body),
    next: <Type extends ServerMessage>(
      type: Type,
      fits: (body: ServerMessages[Type]) => boolean = () => true,
    ) =>
      until(type, () => {
        const found = heard.find(
          (one) => one.type === type && !handedOut.has(one) && fits(one.body as ServerMessages[Type]),
        );
        if (found !== undefined) handedOut.add(found);
        return found?.body as ServerMessages[Type] | undefined;
      }),
    closed: () => until('the close', () => code ?? undefined),
    leave: async () => {
      if (code === null) await room.leave(false);
    },
  };
}
