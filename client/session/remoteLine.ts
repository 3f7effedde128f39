/** The line to a room: opens a socket, watches it, opens the next. What is said on it is not its concern. */
import type { ApiErrorCode } from '../../shared/protocol/api.ts';
import { PROTOCOL } from '../../shared/protocol/messages.ts';
import type { ApiProblem } from './api.ts';
import { connectionAfter, retriesByItself, retryDelayMs } from './remoteRetry.ts';
import type { OpenWire, Wire } from './remoteWire.ts';
import type { Connection } from './session.ts';

/** The server says something at least every 5 s; after this long without a word the line is dead. */
const silenceMs = 12_000;
const watchMs = 3000;
const msPerSecond = 1000;

/** What the world lends to a line; tests lend their own. */
export interface LineWorld {
  readonly open: OpenWire;
  nowMs(): number;
  /** 0 up to, not including, 1. */
  lot(): number;
  /** Returns the way to call it off. */
  after(ms: number, act: () => void): () => void;
  /** Calls back when trying at once makes sense: the page is seen again, the network is back. */
  onComeback(act: () => void): () => void;
}

export interface LineEvents {
  message(type: string, body: unknown): void;
  connection(connection: Connection): void;
  /** A socket was closed for a reason that only the person can answer. */
  closed(code: number): void;
}

export interface Line {
  /** Without a socket nothing is sent. */
  send(type: string, body: unknown): void;
  /** Now, whatever was planned; a live line is left alone. */
  retry(): void;
  close(): void;
}

/** After these answers no token of this device opens the room again. */
const finalProblems: Partial<Record<ApiErrorCode, Connection>> = {
  unknownToken: 'closed',
  noRoom: 'closed',
  closed: 'closed',
  removed: 'removed',
};

export interface LineKey {
  readonly room: string;
  readonly token: string;
}

interface Hold {
  readonly key: LineKey;
  readonly world: LineWorld;
  readonly events: LineEvents;
  wire: Wire | null;
  connection: Connection;
  /** Tries since the line was last live. */
  attempt: number;
  heardMs: number;
  /** Counts openings: what an older one brings comes too late. */
  opening: number;
  cancelRetry: () => void;
  cancelWatch: () => void;
}

const nothing = (): void => undefined;

const change = (hold: Hold, connection: Connection): void => {
  if (hold.connection === connection) return;
  hold.connection = connection;
  hold.events.connection(connection);
};

const hangUp = (hold: Hold): void => {
  hold.opening += 1;
  hold.cancelRetry();
  hold.wire?.close();
  hold.wire = null;
};

const retryLater = (hold: Hold, atLeastMs = 0): void => {
  hangUp(hold);
  if (hold.connection === 'live' || hold.attempt > 0) change(hold, 'lost');
  const delayMs = Math.max(atLeastMs, retryDelayMs(hold.attempt, hold.world.lot()));
  hold.attempt += 1;
  hold.cancelRetry = hold.world.after(delayMs, () => void open(hold));
};

const heard = (hold: Hold, type: string, body: unknown): void => {
  hold.heardMs = hold.world.nowMs();
  if (type === 'snapshot') {
    hold.attempt = 0;
    change(hold, 'live');
  }
  hold.events.message(type, body);
};

const closed = (hold: Hold, code: number): void => {
  if (retriesByItself(code)) {
    retryLater(hold);
    return;
  }
  hangUp(hold);
  change(hold, connectionAfter(code));
  hold.events.closed(code);
};

const refused = (hold: Hold, problem: ApiProblem): void => {
  const final = finalProblems[problem.code];
  if (final === undefined) {
    retryLater(hold, (problem.retryAfterS ?? 0) * msPerSecond);
    return;
  }
  hangUp(hold);
  change(hold, final);
};

const greet = (hold: Hold, wire: Wire): void => {
  hold.wire = wire;
  hold.heardMs = hold.world.nowMs();
  wire.send('hello', { ticket: wire.ticket, protocol: PROTOCOL });
};

async function open(hold: Hold): Promise<void> {
  hangUp(hold);
  const mine = hold.opening;
  const current = (): boolean => mine === hold.opening;
  const opened = await hold.world.open(hold.key.room, hold.key.token, {
    message: (type, body) => current() && heard(hold, type, body),
    closed: (code) => current() && closed(hold, code),
  });
  if (!current()) {
    if (opened.ok) opened.value.close();
  } else if (opened.ok) {
    greet(hold, opened.value);
  } else {
    refused(hold, opened.error);
  }
}

const watch = (hold: Hold): void => {
  if (hold.wire !== null && hold.world.nowMs() - hold.heardMs > silenceMs) retryLater(hold);
  hold.cancelWatch = hold.world.after(watchMs, () => watch(hold));
};

const retry = (hold: Hold): void => {
  if (hold.connection === 'live') return;
  hold.attempt = 0;
  change(hold, 'connecting');
  void open(hold);
};

const comeBack = (hold: Hold): void => {
  const waiting = hold.connection === 'lost' || hold.connection === 'connecting';
  if (hold.wire === null && waiting) retry(hold);
};

export const openLine = (key: LineKey, world: LineWorld, events: LineEvents): Line => {
  const hold: Hold = {
    key,
    world,
    events,
    wire: null,
    connection: 'connecting',
    attempt: 0,
    heardMs: world.nowMs(),
    opening: 0,
    cancelRetry: nothing,
    cancelWatch: nothing,
  };
  const leaveComeback = world.onComeback(() => comeBack(hold));
  watch(hold);
  void open(hold);
  return {
    send: (type, body) => hold.wire?.send(type, body),
    retry: () => retry(hold),
    close: () => {
      hangUp(hold);
      hold.cancelWatch();
      leaveComeback();
    },
  };
};
