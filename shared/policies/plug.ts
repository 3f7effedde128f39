/**
 * The two plugs. A policy is a record of functions over its own plain memory, which lies in the machine's state.
 * It is told facts and never sees the state. Threads and tasks are small whole numbers, in order of creation.
 */
import type { Micros, Why } from '../ground/terms.ts';

/** What the machine must be told when nobody can choose: a person decides, and time may go on meanwhile. */
export const ask = 'ask';
export type Ask = typeof ask;

/** As a scenario writes them beside the policy's name. */
export type Parameters = Readonly<Record<string, string | number | boolean | readonly number[]>>;

/** A core as a policy may see it. */
export interface CoreFact {
  readonly thread: number | null;
  /** From here on the thread ran; the context switch came before. */
  readonly switchUntilUs: Micros;
}

/** The machine as a policy may see it now. */
export interface Facts {
  readonly atUs: Micros;
  readonly cores: readonly CoreFact[];
}

/** Who can run, and why it can. */
export interface Candidate {
  readonly thread: number;
  readonly why: Why;
  /** The level lets it run without asking a person. */
  readonly auto: boolean;
}

/** What stands beside a policy's name: each parameter with its default, null where it must be given. */
export type ParameterList = Readonly<Record<string, number | null>>;

/** Who gets a core. */
export interface OsPlug<Memory extends object> {
  readonly parameters: ParameterList;
  init(parameters: Parameters): Memory;
  /** It can run: it has arrived, was woken, or lost its core. Ties: called in the machine's order of events. */
  ready(memory: Memory, candidate: Candidate, facts: Facts): void;
  /** Core `where` is free (the lowest free one): the policy takes its choice off its queue; null leaves the core idle. */
  pick(memory: Memory, where: number): number | null | Ask;
  /** At dispatch: how long it may run before others get their turn; null is until it waits. */
  slice(memory: Memory, thread: number): Micros | null;
  /** It left its core after `us` of running. */
  ran(memory: Memory, thread: number, us: Micros): void;
  /** No core is free and someone is ready: the core to take away from its thread, or null. */
  preempts(memory: Memory, facts: Facts): number | null;
  /** The interpreter's lock is free: which of its waiters is woken. */
  heir(memory: Memory, waiters: readonly number[]): number;
  /** A person, or the machine on their behalf, gave this ready thread a core. */
  told(memory: Memory, thread: number): void;
}

/** Who runs next in a loop's turn. */
export interface LoopPlug<Memory extends object> {
  readonly parameters: ParameterList;
  init(parameters: Parameters): Memory;
  /** A turn began; exactly these tasks run in it, in order of becoming ready. */
  turn(memory: Memory, batch: readonly number[]): void;
  /** One of this turn's tasks that have not run yet; the batch is never empty. */
  pick(memory: Memory, batch: readonly number[]): number | Ask;
  /** A person has decided. */
  told(memory: Memory, task: number): void;
}

/** The longest waiter: what CPython's condition variable does, and every policy that does not mind. */
export const longestWaiter = (waiters: readonly number[]): number => waiters[0] ?? -1;
