/** A class on the wire: unpacks, calls the hall, sends. Everything that is decided is decided in `hall/`. */

import type { CloseReason } from '../../shared/protocol/codes.ts';
import type { ClientMessages, ServerMessage, ServerMessages } from '../../shared/protocol/messages.ts';
import type { RoomView } from '../../shared/protocol/views.ts';
import type { Tickets } from '../ports.ts';
import { GuardedRoom, type Heard } from './GuardedRoom.ts';
import { enter, exit, isDone, settle, tick } from './hall/classroom.ts';
import { say } from './hall/conversation.ts';
import { createHall, type Hall, type HallPorts, type Wire } from './hall/hall.ts';
import { PublicState, writeState } from './schema.ts';

export class LessonRoom extends GuardedRoom {
  override state = new PublicState();
  #hall: Hall | null = null;
  #tickets: Tickets | null = null;
  #gone: () => void = () => {};

  /** Called once by the directory, before anybody can hold a reservation. */
  open({ gone, ...ports }: Omit<HallPorts, 'wire'> & { readonly gone: () => void }): Hall {
    this.#gone = gone;
    this.ports = { clock: ports.world.clock, log: ports.log };
    this.#tickets = ports.world.tickets;
    this.#hall = createHall({ ...ports, wire: this.#wire() });
    return this.#hall;
  }

  #wire(): Wire {
    return {
      send: <Type extends ServerMessage>(socket: string, type: Type, body: ServerMessages[Type]) =>
        this.post(socket, type, body),
      close: (socket: string, reason: CloseReason) => this.close(socket, reason),
      publish: (room: RoomView) => {
        writeState(this.state, room);
        this.broadcastPatch();
      },
    };
  }

  shutDown(): void {
    this.closeAll('restarting');
  }

  /** The room and every socket in it go now. */
  async end(): Promise<void> {
    this.closeAll('over');
    await this.disconnect();
  }

  override onDispose(): void {
    this.#hall?.ledger.close();
    this.#gone();
  }

  protected override hello(socket: string, { ticket }: ClientMessages['hello']): boolean {
    const scope = this.#tickets?.redeem(ticket) ?? null;
    if (!this.#hall || scope?.room !== this.#hall.plan.id) return false;
    enter(this.#hall, socket, scope);
    return true;
  }

  protected override heard(socket: string, { type, body }: Heard, tooFast: boolean): void {
    if (!this.#hall || type === 'hello' || type === 'pong') return;
    if (type === 'resync') this.owes(socket);
    else say(this.#hall, socket, { type, ...body } as Parameters<typeof say>[2], tooFast);
  }

  protected override gone(socket: string): void {
    if (this.#hall) exit(this.#hall, socket);
  }

  protected override passTime(): void {
    if (!this.#hall) return;
    tick(this.#hall);
    if (isDone(this.#hall)) void this.end();
  }

  protected override owes(socket: string): void {
    const guest = this.#hall?.guests.of(socket);
    if (guest) this.#hall?.screens.showOne(guest);
  }

  /** What a throw left undone is undone: state changes only after everything that may throw. */
  protected override faulted(socket: string | null): void {
    if (socket === null || !this.#hall) return;
    this.post(socket, 'notice', { code: 'fault', args: {} });
    this.owes(socket);
    settle(this.#hall);
  }
}
