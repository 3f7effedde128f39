/** A lesson over a line that breaks: the socket and the clock are played, everything between is the real thing. */
import { expect, test } from 'vitest';
import type { LineWorld } from '../../../client/session/remoteLine.ts';
import { openRemoteSession } from '../../../client/session/remoteSession.ts';
import type { Wire, WireEvents } from '../../../client/session/remoteWire.ts';
import type { LessonUpdate } from '../../../client/session/session.ts';
import { chain, EMPTY_HASH } from '../../../shared/ground/digest.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import type { ApiErrorCode } from '../../../shared/protocol/api.ts';
import type { GameUpdate } from '../../../shared/protocol/game.ts';
import type { HostSnapshot, MachineSnapshot, StudentSnapshot } from '../../../shared/protocol/views.ts';
import { emptyHistory } from '../../../shared/score/history.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';

interface Socket {
  readonly events: WireEvents;
  readonly sent: { readonly type: string; readonly body: unknown }[];
  open: boolean;
}

/** A server that can be told to be away, and a clock that stands still until it is moved. */
const createStand = () => {
  const sockets: Socket[] = [];
  const timers: { atMs: number; act: () => void }[] = [];
  let nowMs = 0;
  let refusal: ApiErrorCode | null = null;
  let comeback = (): void => undefined;
  const world: LineWorld = {
    open: async (_room, _token, events) => {
      if (refusal) return err({ code: refusal, args: {} });
      const socket: Socket = { events, sent: [], open: true };
      sockets.push(socket);
      const wire: Wire = {
        ticket: `ticket${sockets.length}`,
        send: (type, body) => void socket.sent.push({ type, body }),
        close: () => {
          socket.open = false;
        },
      };
      return ok(wire);
    },
    nowMs: () => nowMs,
    lot: () => 0.5,
    after: (ms, act) => {
      const timer = { atMs: nowMs + ms, act };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
    onComeback: (act) => {
      comeback = act;
      return () => {
        comeback = () => undefined;
      };
    },
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number): Promise<void> => {
    const untilMs = nowMs + ms;
    for (;;) {
      const due = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (!due) break;
      timers.splice(timers.indexOf(due), 1);
      nowMs = due.atMs;
      due.act();
      await settle();
    }
    nowMs = untilMs;
  };
  return {
    ...{ world, sockets, settle, pass },
    refuse: (code: ApiErrorCode | null) => {
      refusal = code;
    },
    comeBack: () => comeback(),
    last: () => sockets.at(-1)!,
  };
};

const room = {
  phase: 'active',
  round: 1,
  rounds: 1,
  level: null,
  remainingMs: null,
  totalMs: null,
  paused: null,
  door: 'open',
  code: 'CFG-7XQ',
  seated: 1,
  connected: 1,
  done: 0,
  hostPresent: true,
} as const;

const view = {
  ...{ atUs: 0, cores: [], threads: {}, ready: [], gils: {}, locks: {}, loops: {}, finished: [] },
  ...{ sems: {}, events: {}, queues: {}, memory: null },
  ...{ vars: {}, question: null, deadlock: null, ended: false },
};
const buckets = {
  ...{ usefulUs: 0, gilIdleUs: 0, lockIdleUs: 0, ioIdleUs: 0 },
  ...{ switchUs: 0, overheadUs: 0, schedulerIdleUs: 0, noWorkUs: 0 },
};
const machine: MachineSnapshot = {
  ...{ view, buckets, slices: [], history: emptyHistory() },
  ...{ events: 0, hash: EMPTY_HASH },
};

const student = (nextSeq: number, held: MachineSnapshot | null = machine): StudentSnapshot => ({
  type: 'student',
  protocol: 1,
  epoch: 1,
  room,
  you: { playerId: 'p1', name: 'Amber Fox', role: 'os', final: false, points: 0, nextSeq },
  machine: held,
  reveal: null,
  board: [],
});

const host = (nextSeq: number): HostSnapshot => ({
  ...{ type: 'host', protocol: 1, epoch: 1, room, nextSeq, levels: [], players: [], board: [] },
  join: { address: '', link: '/join/CFG-7XQ' },
});

const woke = (atUs: number): SimEvent => ({ type: 'woke', atUs, thread: threadId('t1') });
const run: Command = { type: 'dispatch', thread: threadId('t1'), core: 0 };

const begin = async () => {
  const stand = createStand();
  const session = openRemoteSession({ room: 'r1', token: 'secret' }, stand.world);
  const heard: LessonUpdate[] = [];
  session.subscribe((update) => heard.push(update));
  await stand.settle();
  return { stand, session, heard };
};

const sentTypes = (socket: Socket): readonly string[] => socket.sent.map(({ type }) => type);
const connections = (heard: readonly LessonUpdate[]): readonly string[] =>
  heard.flatMap((update) => (update.type === 'connection' ? [update.connection] : []));

test('the first word on a socket is hello with its ticket; nothing else is said before the first snapshot', async () => {
  const { stand, session, heard } = await begin();
  session.tell('final', {});
  expect(stand.last().sent).toEqual([{ type: 'hello', body: { ticket: 'ticket1', protocol: 1 } }]);
  expect(connections(heard)).toEqual(['connecting']);
  stand.last().events.message('snapshot', student(1));
  expect(connections(heard)).toEqual(['connecting', 'live']);
  expect(stand.last().sent.at(-1)).toEqual({ type: 'final', body: { seq: 1 } });
});

test('moves without an answer are said again on the next socket, in order and under their old numbers', async () => {
  const { stand, session } = await begin();
  stand.last().events.message('snapshot', student(1));
  for (const core of [0, 1, 2]) session.game()?.send({ ...run, core });
  stand.last().events.message('ack', { seq: 1, refused: null });
  stand.last().events.closed(1006);
  session.game()?.send({ ...run, core: 3 });
  await stand.pass(3000);
  expect(stand.sockets.length).toBe(2);
  stand.last().events.message('snapshot', student(3));
  expect(stand.last().sent.slice(1)).toEqual(
    [2, 3, 4].map((seq) => ({ type: 'cmd', body: { seq, command: { ...run, core: seq - 1 } } })),
  );
});

test("a host's words are not said twice: next must not skip a round", async () => {
  const { stand, session } = await begin();
  stand.last().events.message('snapshot', host(5));
  session.tell('next', {});
  expect(stand.last().sent.at(-1)).toEqual({ type: 'next', body: { seq: 5 } });
  stand.last().events.closed(1006);
  await stand.pass(3000);
  stand.last().events.message('snapshot', host(1));
  expect(sentTypes(stand.last())).toEqual(['hello']);
});

test('a refused move comes back to its board with the move itself', async () => {
  const { stand, session } = await begin();
  stand.last().events.message('snapshot', student(1));
  const game: GameUpdate[] = [];
  session.game()?.subscribe((update) => game.push(update));
  session.game()?.send(run);
  const refused = { code: 'coreBusy', args: { core: 0 } };
  stand.last().events.message('ack', { seq: 1, refused });
  stand.last().events.message('ack', { seq: 1, refused });
  expect(game.slice(1)).toEqual([{ type: 'refused', command: run, refusal: refused }]);
});

test('events that follow are told; a gap or another hash asks once for the whole picture', async () => {
  const { stand, session } = await begin();
  stand.last().events.message('snapshot', student(1));
  const game: GameUpdate[] = [];
  session.game()?.subscribe((update) => game.push(update));
  const list = [woke(10)];
  const hash = chain(EMPTY_HASH, list);
  stand.last().events.message('events', { at: 0, fromUs: 0, toUs: 10, list, hash });
  expect(game.map(({ type }) => type)).toEqual(['picture', 'moved']);
  const later = [woke(20)];
  stand.last().events.message('events', { at: 1, fromUs: 10, toUs: 20, list: later, hash });
  stand.last().events.message('events', { at: 7, fromUs: 10, toUs: 20, list: later, hash });
  expect(game.length).toBe(2);
  expect(sentTypes(stand.last())).toEqual(['hello', 'resync']);
  const whole = { ...machine, events: 2, hash: chain(hash, later), view: { ...view, atUs: 20 } };
  stand.last().events.message('snapshot', student(1, whole));
  expect(game.at(-1)).toEqual({ type: 'picture', picture: whole });
});

test('whoever comes to a board late hears the picture and all that followed', async () => {
  const { stand, session } = await begin();
  stand.last().events.message('snapshot', student(1));
  const list = [woke(10), woke(20)];
  const hash = chain(EMPTY_HASH, list);
  stand.last().events.message('events', { at: 0, fromUs: 0, toUs: 20, list, hash });
  const late: GameUpdate[] = [];
  session.game()?.subscribe((update) => late.push(update));
  expect(late).toEqual([
    { type: 'picture', picture: machine },
    { type: 'moved', toUs: 20, list },
  ]);
});

test('a phase without a new picture does not redraw the board', async () => {
  const { stand, session } = await begin();
  stand.last().events.message('snapshot', student(1));
  const before = session.game();
  const game: GameUpdate[] = [];
  before?.subscribe((update) => game.push(update));
  stand.last().events.message('snapshot', student(1));
  expect(session.game()).toBe(before);
  expect(game.length).toBe(1);
  stand.last().events.message('snapshot', student(1, null));
  expect(session.game()).toBeNull();
});

test('a line without a word for 12 s is dropped and opened anew', async () => {
  const { stand, heard } = await begin();
  stand.last().events.message('snapshot', student(1));
  await stand.pass(9000);
  stand.last().events.message('ping', { n: 1 });
  expect(stand.last().sent.at(-1)).toEqual({ type: 'pong', body: { n: 1 } });
  await stand.pass(11_000);
  expect(stand.sockets.length).toBe(1);
  await stand.pass(8000);
  expect(stand.sockets.length).toBe(2);
  expect(stand.sockets[0]?.open).toBe(false);
  expect(connections(heard).at(-1)).toBe('lost');
});

test('what an old socket still says is not heard', async () => {
  const { stand, heard } = await begin();
  const [old] = stand.sockets;
  old?.events.message('snapshot', student(1));
  old?.events.closed(1006);
  await stand.pass(3000);
  const before = heard.length;
  old?.events.message('notice', { code: 'late', args: {} });
  old?.events.closed(4403);
  expect(heard.length).toBe(before);
});

test('taken over by another tab: silence until the person takes it back', async () => {
  const { stand, session, heard } = await begin();
  stand.last().events.message('snapshot', student(1));
  stand.last().events.closed(4401);
  await stand.pass(60_000);
  stand.comeBack();
  await stand.settle();
  expect(stand.sockets.length).toBe(1);
  session.retry();
  await stand.settle();
  stand.last().events.message('snapshot', student(1));
  expect(connections(heard)).toEqual(['connecting', 'live', 'replaced', 'connecting', 'live']);
});

test('while the server is away it is tried again and again; a page that is seen again does not wait', async () => {
  const { stand, heard } = await begin();
  stand.last().events.message('snapshot', student(1));
  stand.refuse('offline');
  stand.last().events.closed(1006);
  await stand.pass(120_000);
  expect(connections(heard).at(-1)).toBe('lost');
  stand.refuse(null);
  stand.comeBack();
  await stand.settle();
  expect(stand.sockets.length).toBe(2);
});

test.each([
  ['unknownToken', 'closed'],
  ['noRoom', 'closed'],
  ['removed', 'removed'],
] as const)('an answer %s ends the trying: %s', async (code, connection) => {
  const { stand, heard } = await begin();
  stand.refuse(code);
  stand.last().events.closed(1006);
  await stand.pass(60_000);
  expect(connections(heard).at(-1)).toBe(connection);
  expect(stand.sockets.length).toBe(1);
});

test('after close nothing is opened any more', async () => {
  const { stand, session } = await begin();
  session.close();
  stand.comeBack();
  await stand.pass(60_000);
  expect(stand.sockets.length).toBe(1);
  expect(stand.last().open).toBe(false);
});
