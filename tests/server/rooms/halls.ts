/** A hall with fake ports and a wire that keeps what was sent: everything of a class but the framework. */

import type { LoadedLevel } from '../../../server/levels.ts';
import { silent } from '../../../server/log.ts';
import { enter, exit, tick } from '../../../server/rooms/hall/classroom.ts';
import { say } from '../../../server/rooms/hall/conversation.ts';
import { createJoinGate, takeSeat } from '../../../server/rooms/hall/door.ts';
import { createHall, type Hall, type Wire } from '../../../server/rooms/hall/hall.ts';
import type { LessonRole, ServerMessage, ServerMessages } from '../../../shared/protocol/messages.ts';
import type { LessonSnapshot, RoomView } from '../../../shared/protocol/views.ts';
import {
  fakeClock,
  fakeDice,
  fakeJournal,
  fakeResults,
  fakeTickets,
  fakeTokens,
} from '../../support/fakes.ts';
import { dispatch, tinyLevel } from './tiny.ts';

export interface Sent {
  readonly socket: string;
  readonly type: ServerMessage;
  readonly body: ServerMessages[ServerMessage];
}

export type Said = Parameters<typeof say>[2];
/** Numbered by the hall below unless a number is given. */
export type Unnumbered = Said extends infer Each
  ? Each extends Said
    ? Omit<Each, 'seq'> & { readonly seq?: number }
    : never
  : never;

export class TestHall {
  readonly clock = fakeClock();
  readonly journal = fakeJournal();
  readonly results = fakeResults();
  readonly tokens = fakeTokens();
  readonly sent: Sent[] = [];
  readonly closed: string[] = [];
  readonly published: RoomView[] = [];
  readonly hall: Hall;
  readonly gate = createJoinGate(30);
  readonly seqs = new Map<string, number>();

  constructor(
    levels: readonly LoadedLevel[] = [tinyLevel('test/one'), tinyLevel('test/two')],
    settings: Partial<Hall['plan']['settings']> = {},
  ) {
    const wire: Wire = {
      send: (socket, type, body) => void this.sent.push({ socket, type, body: structuredClone(body) }),
      close: (socket, reason) => {
        this.closed.push(`${socket} ${reason}`);
      },
      publish: (view) => void this.published.push(view),
    };
    this.hall = createHall({
      world: {
        clock: this.clock,
        dice: fakeDice(),
        journal: this.journal,
        results: this.results,
        tokens: this.tokens,
        tickets: fakeTickets(),
        limits: { maxRooms: 10, maxPlayers: 30, defaultPlayers: 30, publicOrigin: 'http://x' },
      },
      plan: {
        id: 'room-1',
        code: 'CFG7XQ',
        levels: levels.map((level) => level.card),
        settings: {
          maxPlayers: 30,
          namesChosen: false,
          language: 'en',
          speedWeight: 0,
          boardRows: 2,
          ...settings,
        },
      },
      levels,
      fixed: { epoch: 1, join: { address: 'http://x', link: 'http://x/join/CFG7XQ#key=LINK' } },
      wire,
      log: silent,
    });
  }

  /** A newcomer with a socket of the same name as the seat. */
  seat(name?: string): string {
    const words = {
      adjectives: ['Amber', 'Bold', 'Calm', 'Deft'],
      animals: ['Fox', 'Owl', 'Yak', 'Elk', 'Bee'],
    };
    const seat = takeSeat(this.hall, this.gate, { name, words });
    if (!seat.ok) throw new Error(seat.error.code);
    this.come(seat.value.playerId, 'student', seat.value.playerId);
    return seat.value.playerId;
  }

  come(socket: string, role: LessonRole, playerId: string | null = null): this {
    enter(this.hall, socket, { room: 'room-1', role, playerId });
    return this;
  }

  go(socket: string): this {
    exit(this.hall, socket);
    return this;
  }

  /** Says it with the next number of this socket; answers with the code of the refusal, or null. */
  say(socket: string, said: Unnumbered): string | null {
    const seq = said.seq ?? (this.seqs.get(socket) ?? 0) + 1;
    this.seqs.set(socket, Math.max(seq, this.seqs.get(socket) ?? 0));
    const before = this.sent.length;
    say(this.hall, socket, { ...said, seq } as Said);
    const ack = this.sent.slice(before).findLast((each) => each.type === 'ack' && each.socket === socket);
    return ack ? ((ack.body as ServerMessages['ack']).refused?.code ?? null) : 'no answer';
  }

  tooFast(socket: string, said: Unnumbered): void {
    say(this.hall, socket, { ...said, seq: (this.seqs.get(socket) ?? 0) + 1 } as Said, true);
  }

  pass(ms: number, stepMs = 100): this {
    for (let left = ms; left > 0; left -= stepMs) {
      this.clock.pass(Math.min(stepMs, left));
      tick(this.hall);
    }
    return this;
  }

  /** Host here, round open. */
  start(): this {
    if (!this.hall.guests.of('host')) this.come('host', 'host');
    this.say('host', { type: 'start' });
    this.say('host', { type: 'next' });
    return this.pass(3_000);
  }

  run(playerId: string, ...threads: readonly string[]): (string | null)[] {
    return threads.map((thread) => this.say(playerId, { type: 'cmd', command: dispatch(thread) }));
  }

  snapshot<Type extends LessonSnapshot['type']>(
    socket: string,
    type: Type,
  ): Extract<LessonSnapshot, { type: Type }> {
    const last = this.sent.findLast((each) => each.socket === socket && each.type === 'snapshot');
    const body = last?.body as LessonSnapshot | undefined;
    if (body?.type !== type) throw new Error(`${socket} has no snapshot of type ${type}`);
    return body as Extract<LessonSnapshot, { type: Type }>;
  }

  of(socket: string, type?: ServerMessage): readonly Sent[] {
    return this.sent.filter((each) => each.socket === socket && (!type || each.type === type));
  }

  get phase(): string {
    return this.hall.lesson.phase;
  }
}
