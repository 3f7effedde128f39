/** A lesson on the server: one socket after another, one conversation. */
import type { ServerMessage, ServerMessages } from '../../shared/protocol/messages.ts';
import type { LessonSnapshot, StudentSnapshot } from '../../shared/protocol/views.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { openRemoteGame, type RemoteGame } from './remoteGame.ts';
import { type Line, type LineKey, type LineWorld, openLine } from './remoteLine.ts';
import { answered, emptyQueue, findSaid, type Queue, resumeAt, type Said, say } from './remoteQueue.ts';
import { openWire } from './remoteWire.ts';
import type { Connection, LessonSession, LessonUpdate } from './session.ts';

const browser: LineWorld = {
  open: openWire,
  nowMs: () => performance.now(),
  lot: () => Math.random(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  onComeback: (act) => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') act();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pageshow', seen);
    window.addEventListener('online', act);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pageshow', seen);
      window.removeEventListener('online', act);
    };
  },
};

interface Talk {
  readonly listeners: Listeners<LessonUpdate>;
  line: Line | null;
  connection: Connection;
  snapshot: LessonSnapshot | null;
  queue: Queue;
  game: RemoteGame | null;
  /** Which round `game` belongs to. */
  round: number;
  /** The first snapshot of this socket has come: what is said from now on is sent at once. */
  greeted: boolean;
  /** The whole picture was asked for: batches before it mean nothing. */
  resyncing: boolean;
}

const send = (talk: Talk, said: Said): void => talk.line?.send(said.type, { ...said.body, seq: said.seq });

const speak = (talk: Talk, type: string, body: Said['body']): void => {
  talk.queue = say(talk.queue, type, body);
  const said = talk.queue.waiting.at(-1);
  if (talk.greeted && said) send(talk, said);
};

/**
 * The server says which number it expects next. A pupil's moves are said again and judged once; a host's words are not
 * repeated, since they may have been heard and "next" twice is too far: the console shows what is, and asks anew.
 */
const greet = (talk: Talk, snapshot: LessonSnapshot): void => {
  talk.greeted = true;
  if (snapshot.type === 'student') talk.queue = resumeAt(talk.queue, snapshot.you.nextSeq);
  if (snapshot.type === 'host') talk.queue = resumeAt(emptyQueue, snapshot.nextSeq);
  for (const said of talk.queue.waiting) send(talk, said);
};

const showMachine = (talk: Talk, snapshot: StudentSnapshot): void => {
  const { machine, room } = snapshot;
  if (machine === null) return;
  if (talk.game !== null && talk.round === room.round) {
    talk.game.picture(machine);
    return;
  }
  talk.round = room.round;
  talk.game = openRemoteGame(machine, (command) => speak(talk, 'cmd', { command }));
};

const closeMachine = (talk: Talk, snapshot: StudentSnapshot): void => {
  if (snapshot.reveal?.own) talk.game?.judged(snapshot.reveal.own);
  if (snapshot.machine === null) talk.game = null;
};

const onSnapshot = (talk: Talk, snapshot: LessonSnapshot): void => {
  talk.snapshot = snapshot;
  talk.resyncing = false;
  if (snapshot.type === 'student') {
    showMachine(talk, snapshot);
    closeMachine(talk, snapshot);
  }
  if (!talk.greeted) greet(talk, snapshot);
  talk.listeners.tell({ type: 'snapshot', snapshot });
};

const onEvents = (talk: Talk, batch: ServerMessages['events']): void => {
  if (talk.game === null || talk.resyncing || talk.game.batch(batch)) return;
  talk.resyncing = true;
  talk.line?.send('resync', {});
};

const onAck = (talk: Talk, { seq, refused }: ServerMessages['ack']): void => {
  const said = findSaid(talk.queue, seq);
  talk.queue = answered(talk.queue, seq);
  if (said === undefined || refused === null) return;
  if (said.type === 'cmd') {
    talk.game?.tell({ type: 'refused', command: said.body.command as Command, refusal: refused });
  } else {
    talk.listeners.tell({ type: 'refused', refusal: refused });
  }
};

/** Our own server speaks: its messages are taken as typed. */
const onMessage = (talk: Talk, type: string, body: unknown): void => {
  const says = type as ServerMessage;
  if (says === 'ping') talk.line?.send('pong', body);
  if (says === 'snapshot') onSnapshot(talk, body as LessonSnapshot);
  if (says === 'events') onEvents(talk, body as ServerMessages['events']);
  if (says === 'ack') onAck(talk, body as ServerMessages['ack']);
  if (says === 'notice') talk.listeners.tell({ type: 'notice', ...(body as ServerMessages['notice']) });
};

const onConnection = (talk: Talk, connection: Connection): void => {
  talk.connection = connection;
  if (connection !== 'live') talk.greeted = false;
  talk.listeners.tell({ type: 'connection', connection });
};

const join = (talk: Talk, listener: (update: LessonUpdate) => void): (() => void) => {
  listener({ type: 'connection', connection: talk.connection });
  if (talk.snapshot) listener({ type: 'snapshot', snapshot: talk.snapshot });
  return talk.listeners.add(listener);
};

export const openRemoteSession = (key: LineKey, world: LineWorld = browser): LessonSession => {
  const talk: Talk = {
    listeners: createListeners<LessonUpdate>(),
    line: null,
    connection: 'connecting',
    snapshot: null,
    queue: emptyQueue,
    game: null,
    round: 0,
    greeted: false,
    resyncing: false,
  };
  talk.line = openLine(key, world, {
    message: (type, body) => onMessage(talk, type, body),
    connection: (connection) => onConnection(talk, connection),
    closed: (code) => talk.listeners.tell({ type: 'notice', code: 'socketClosed', args: { code } }),
  });
  return {
    tell: (type, body) => speak(talk, type, body),
    subscribe: (listener) => join(talk, listener),
    game: () => talk.game?.session ?? null,
    retry: () => talk.line?.retry(),
    close: () => talk.line?.close(),
  };
};
