/**
 * The only class that extends the framework's room. Nothing a client sends reaches a handler before it was counted and
 * decoded; a throw costs one message; a client that does not answer, read or behave loses its own socket and no more.
 */
import { type Client, Room, type RoomException, type RoomMethodName } from '@colyseus/core';
import { type CloseReason, closeCodes } from '../../shared/protocol/codes.ts';
import { decodeMessage, isClientMessage } from '../../shared/protocol/decodeMessages.ts';
import {
  type ClientMessage,
  type ClientMessages,
  clientMessages,
  PROTOCOL,
  type ServerMessage,
  type ServerMessages,
} from '../../shared/protocol/messages.ts';
import { type Backlog, createBacklog } from '../guard/backlog.ts';
import { type Buckets, createBuckets } from '../guard/limits.ts';
import { tagged } from '../guard/nets.ts';
import { faultFacts, type Log } from '../log.ts';
import type { Clock } from '../ports.ts';
import type { PublicState } from './schema.ts';

/** A socket that says nothing in this time was opened by nobody we know. */
const helloWithinMs = 3_000;
const pingEveryMs = 4_000;
/** Without any frame for this long it is dead. */
const deadAfterMs = 16_000;
/** After a warning about speed the sender has this long to calm down. */
const calmWithinMs = 1_000;
const tickEveryMs = 50;

/** A later snapshot says the same. */
const droppable: readonly ServerMessage[] = ['events', 'ping'];

/** A message that was counted and decoded. */
export type Heard = {
  [Type in ClientMessage]: { readonly type: Type; readonly body: ClientMessages[Type] };
}[ClientMessage];

interface Line {
  readonly client: Client;
  readonly backlog: Backlog;
  readonly openedAtMs: number;
  greeted: boolean;
  closing: boolean;
  heardAtMs: number;
  pingedAtMs: number;
  warnedAtMs: number | null;
}

export interface GuardPorts {
  readonly clock: Clock;
  readonly log: Log;
}

type AnyBuckets = Readonly<Record<ClientMessage, Buckets>>;

export abstract class GuardedRoom extends Room<{ state: PublicState }> {
  override autoDispose = false;
  override patchRate: number | null = null;
  override seatReservationTimeout = 10;
  /** Frames of any kind; messages have tighter buckets of their own. */
  override maxMessagesPerSecond = 200;

  protected ports: GuardPorts | null = null;
  readonly #lines = new Map<string, Line>();
  readonly #buckets: AnyBuckets = bucketsOf();

  /** True: this socket may stay and is greeted. */
  protected abstract hello(socket: string, hello: ClientMessages['hello']): boolean;
  protected abstract heard(socket: string, heard: Heard, tooFast: boolean): void;
  protected abstract gone(socket: string): void;
  protected abstract passTime(): void;
  /** The backlog of this socket has drained after something was dropped. */
  protected abstract owes(socket: string): void;
  /** Our own code threw while at work for this socket, or for none. */
  protected abstract faulted(socket: string | null): void;

  /** Must be a method: the framework looks for it before it registers anything. Without it a throw ends the process. */
  override onUncaughtException(fault: RoomException, method: RoomMethodName): void {
    const client = 'client' in fault ? (fault.client as Client | undefined) : undefined;
    this.#fault(fault.cause ?? fault, client?.sessionId ?? null, method);
  }

  override async onCreate(options: { readonly roomId?: string }): Promise<void> {
    if (options.roomId !== undefined) this.roomId = options.roomId;
    await this.setPrivate(true);
    this.onMessage('*', (client, type, payload) => this.#take(client.sessionId, type, payload));
    this.setTimestep(() => this.#tick(), tickEveryMs);
    // Set again: with a timestep in place the framework's own ticker is not needed.
    this.patchRate = null;
  }

  override onJoin(client: Client): void {
    const nowMs = this.#nowMs();
    const socket = client.sessionId;
    this.#lines.set(socket, {
      client,
      backlog: createBacklog({
        bufferedBytes: () => bufferedBytes(client),
        close: () => this.close(socket, 'tooSlow'),
      }),
      openedAtMs: nowMs,
      greeted: false,
      closing: false,
      heardAtMs: nowMs,
      pingedAtMs: nowMs,
      warnedAtMs: null,
    });
  }

  override onLeave(client: Client): void {
    const line = this.#lines.get(client.sessionId);
    this.#lines.delete(client.sessionId);
    if (line?.greeted) this.gone(client.sessionId);
  }

  /** Passes the backlog; a socket that is gone is not told. */
  protected post<Type extends ServerMessage>(socket: string, type: Type, body: ServerMessages[Type]): void {
    const line = this.#lines.get(socket);
    if (!line || line.closing) return;
    if (line.backlog.pass(droppable.includes(type), this.#nowMs()) === 'send') line.client.send(type, body);
  }

  protected close(socket: string, reason: CloseReason): void {
    const line = this.#lines.get(socket);
    if (!line || line.closing) return;
    line.closing = true;
    line.client.leave(closeCodes[reason]);
  }

  protected closeAll(reason: CloseReason): void {
    for (const socket of this.#lines.keys()) this.close(socket, reason);
  }

  #nowMs(): number {
    return this.ports?.clock.nowMs() ?? 0;
  }

  /** Work under this room's name: a stray fault is then ours and nobody else's. */
  #work(work: () => void): void {
    tagged({ kind: 'room', onFault: (thrown) => this.#fault(thrown, null, 'stray') }, work);
  }

  /** Ends here, whatever happens: nothing above us would catch it. */
  #fault(thrown: unknown, socket: string | null, method: string): void {
    this.#tellFault(thrown, method);
    try {
      this.faulted(socket);
    } catch (again) {
      this.#tellFault(again, 'faulted');
    }
  }

  #tellFault(thrown: unknown, method: string): void {
    this.ports?.log.write(
      'error',
      'room fault',
      { room: this.roomId, method, ...faultFacts(thrown) },
      this.roomId,
    );
  }

  #take(socket: string, type: unknown, payload: unknown): void {
    const line = this.#lines.get(socket);
    if (!line || line.closing) return;
    line.heardAtMs = this.#nowMs();
    const decoded = isClientMessage(type) ? decodeMessage(type, payload) : null;
    if (!decoded?.ok) {
      const facts = { room: this.roomId, fault: decoded?.error[0]?.code ?? 'unknownMessage' };
      this.ports?.log.write('warn', 'malformed message', facts, socket);
      this.close(socket, 'malformed');
      return;
    }
    const heard = { type, body: decoded.value } as Heard;
    const tooFast = this.#buckets[heard.type].take(socket, line.heardAtMs) > 0;
    if (tooFast && !this.#warn(socket, line)) return;
    this.#work(() => this.#pass(socket, line, heard, tooFast));
  }

  /** False: it was warned before and is closed now. */
  #warn(socket: string, line: Line): boolean {
    const { warnedAtMs, heardAtMs } = line;
    if (warnedAtMs === null) {
      line.warnedAtMs = heardAtMs;
      this.post(socket, 'notice', { code: 'tooFast', args: {} });
      return true;
    }
    if (heardAtMs - warnedAtMs < calmWithinMs) return true;
    this.close(socket, 'tooFast');
    return false;
  }

  #pass(socket: string, line: Line, heard: Heard, tooFast: boolean): void {
    if (heard.type === 'pong') return;
    if (line.greeted) {
      this.heard(socket, heard, tooFast);
      return;
    }
    if (heard.type !== 'hello') this.close(socket, 'malformed');
    else if (heard.body.protocol !== PROTOCOL) this.close(socket, 'reloadNeeded');
    else {
      line.greeted = true;
      if (!this.hello(socket, heard.body)) this.close(socket, 'malformed');
    }
  }

  #tick(): void {
    const nowMs = this.#nowMs();
    for (const [socket, line] of this.#lines) this.#watch(socket, line, nowMs);
    this.#work(() => this.passTime());
  }

  #watch(socket: string, line: Line, nowMs: number): void {
    if (line.closing) return;
    if (!line.greeted && nowMs - line.openedAtMs > helloWithinMs) this.close(socket, 'malformed');
    else if (nowMs - line.heardAtMs > deadAfterMs) this.#drop(line);
    else if (line.greeted && nowMs - line.pingedAtMs >= pingEveryMs) {
      line.pingedAtMs = nowMs;
      this.post(socket, 'ping', { n: Math.floor(nowMs) });
    }
    if (line.greeted && line.backlog.owesSnapshot(nowMs)) this.owes(socket);
  }

  /** A dead socket does not answer a closing handshake either. */
  #drop(line: Line): void {
    line.closing = true;
    const { ref } = line.client;
    if ('terminate' in ref && typeof ref.terminate === 'function') ref.terminate();
    else line.client.leave();
  }
}

function bucketsOf(): AnyBuckets {
  const rows = Object.entries(clientMessages).map(([type, row]) => [type, createBuckets(row)]);
  return Object.fromEntries(rows) as AnyBuckets;
}

function bufferedBytes(client: Client): number {
  const { ref } = client;
  return 'bufferedAmount' in ref ? Number(ref.bufferedAmount) : 0;
}
