/**
 * What crosses the WebSocket: two tables. The first message is `hello`; before it is accepted nothing private is sent.
 * Every message from a client carries `seq`; a repeat gets its first answer again.
 */
import type { Refusal } from '../ground/result.ts';
import type { Micros } from '../ground/terms.ts';
import type { Command } from '../sim/words/command.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { Door, LessonSnapshot, Phase } from './views.ts';

export const PROTOCOL = 1;

export type LessonRole = 'student' | 'host' | 'view';

export interface ClientMessages {
  hello: { readonly ticket: string; readonly protocol: number };
  pong: { readonly n: number };
  /** Ask for the whole picture again (a hash did not agree). */
  resync: Record<string, never>;
  leave: { readonly seq: number };
  cmd: { readonly seq: number; readonly command: Command };
  final: { readonly seq: number };
  start: { readonly seq: number };
  next: { readonly seq: number };
  pause: { readonly seq: number };
  resume: { readonly seq: number };
  extend: { readonly seq: number; readonly s: number };
  endRound: { readonly seq: number };
  endLesson: { readonly seq: number };
  door: { readonly seq: number; readonly state: Door };
  rename: { readonly seq: number; readonly id: string; readonly name: string };
  remove: { readonly seq: number; readonly id: string; readonly block: boolean };
}
export type ClientMessage = keyof ClientMessages;

export interface MessageRow {
  readonly roles: readonly LessonRole[];
  /** In every phase where left out. */
  readonly phases?: readonly Phase[];
  /** Bucket: messages a second, and how many may come at once. */
  readonly perSecond: number;
  readonly burst: number;
}

const anyone: readonly LessonRole[] = ['student', 'host', 'view'];
const running: readonly Phase[] = ['briefing', 'countdown', 'active', 'collect', 'reveal', 'standings'];

/** Who may say what, when, and how often. */
export const clientMessages: Readonly<Record<ClientMessage, MessageRow>> = {
  hello: { roles: anyone, perSecond: 1, burst: 2 },
  pong: { roles: anyone, perSecond: 2, burst: 10 },
  resync: { roles: anyone, perSecond: 1, burst: 3 },
  leave: { roles: ['student'], perSecond: 1, burst: 2 },
  cmd: { roles: ['student'], phases: ['active'], perSecond: 20, burst: 40 },
  final: { roles: ['student'], phases: ['active'], perSecond: 1, burst: 5 },
  start: { roles: ['host'], phases: ['lobby'], perSecond: 2, burst: 5 },
  next: { roles: ['host'], phases: ['briefing', 'reveal', 'standings', 'podium'], perSecond: 2, burst: 5 },
  pause: { roles: ['host'], phases: running, perSecond: 2, burst: 5 },
  resume: { roles: ['host'], phases: running, perSecond: 2, burst: 5 },
  extend: { roles: ['host'], phases: ['active'], perSecond: 2, burst: 5 },
  endRound: { roles: ['host'], phases: ['briefing', 'countdown', 'active'], perSecond: 2, burst: 5 },
  endLesson: { roles: ['host'], perSecond: 2, burst: 5 },
  door: { roles: ['host'], perSecond: 2, burst: 5 },
  rename: { roles: ['host'], perSecond: 5, burst: 20 },
  remove: { roles: ['host'], perSecond: 5, burst: 20 },
};

export interface ServerMessages {
  ping: { readonly n: number };
  /** Everything a screen needs; it replaces whatever the screen knew. */
  snapshot: LessonSnapshot;
  /** The machine moved: `list` begins at event number `at`; `hash` is the chain's value after it. */
  events: {
    readonly at: number;
    readonly fromUs: Micros;
    readonly toUs: Micros;
    readonly list: readonly SimEvent[];
    readonly hash: string;
  };
  ack: { readonly seq: number; readonly refused: Refusal | null };
  notice: { readonly code: string; readonly args: Readonly<Record<string, string | number>> };
}
export type ServerMessage = keyof ServerMessages;
