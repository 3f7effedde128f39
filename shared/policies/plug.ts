/**
 * The two plugs. A policy is a record of functions over its own plain memory, which lies in the machine's state.
 * It is told facts and never sees the state. Threads and tasks are small whole numbers, in order of creation.
 */
import type { Spot } from '../ground/decode.ts';
import type { Fields } from '../ground/shape.ts';
import type { Micros, Why } from '../ground/terms.ts';

/** What the machine must be told when nobody can choose: a person decides, and time may go on meanwhile. */
export const ask = 'ask';
export type Ask = typeof ask;

export type Parameter = string | number | boolean | readonly number[] | CoresByJob;
/** Which cores a job may run on, by its id. */
export type CoresByJob = Readonly<Record<string, readonly number[]>>;
/** As a scenario writes them beside the policy's name, defaults filled in. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** What a scenario may write beside a policy's name. */
interface Tunable {
  /** Each parameter with its decoder, and its default where it has one. */
  readonly parameters: Fields;
  /** Fills in what follows from other parameters, and names the faults between them. */
  complete?(parameters: Parameters, at: Spot): Parameters;
}

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

/** What a job says of itself. */
export interface JobFact {
  /** Read only where a scenario's parameters name jobs. */
  readonly id: string;
  /** Lower goes first. */
  readonly priority?: number;
  /** -20 to 19, as Unix has it. */
  readonly nice?: number;
  readonly tickets?: number;
  readonly workingSetKb?: number;
}

/** Who can run, and why it can. */
export interface Candidate {
  readonly thread: number;
  readonly why: Why;
  /** The level lets it run without asking a person. */
  readonly auto: boolean;
  /** Told when it arrives, and only then; null for a thread of a program. */
  readonly job: JobFact | null;
  /** What it will ask of a core before it next waits. Null unless the plug `foresees`, and after it only lost its core. */
  readonly burstUs: Micros | null;
}

/** It lost its core and could have run on: it stays what it was to its policy. */
export const onlyLostCore = (why: Why): boolean =>
  why === 'expired' || why === 'preempted' || why === 'yielded';

/** A thread that leaves its core after `us` of running. */
export interface Leave {
  readonly thread: number;
  readonly us: Micros;
  /** It could run on: `ready` follows at once. Else it waits, or is done. */
  readonly stays: boolean;
}

/** A piece of work that a thread on a core begins, or goes on with. */
export interface Piece {
  readonly thread: number;
  /** What is left of it. */
  readonly us: Micros;
  /** More work follows at once when it is done. */
  readonly more: boolean;
}

/** Who gets a core. */
export interface OsPlug<Memory extends object> extends Tunable {
  /** It wants to know how long threads will run. */
  readonly foresees?: true;
  /** `pick` is asked for each free core and means that very one, and cores may be taken away while others are free. */
  readonly places?: true;
  init(parameters: Parameters): Memory;
  /** It can run: it has arrived, was woken, or lost its core. Ties: called in the machine's order of events. */
  ready(memory: Memory, candidate: Candidate, facts: Facts): void;
  /** Core `where` is free (the lowest free one): the policy takes its choice off its queue; null leaves the core idle. */
  pick(memory: Memory, where: number, facts: Facts): number | null | Ask;
  /**
   * How long it may run before others get their turn, or null: until it waits. Asked once somebody is ready; counted
   * from its dispatch or from the end of a slice with nobody ready, which is `ranUs` ago. One that is over by then counts on
   * in whole slices.
   */
  slice(memory: Memory, thread: number, ranUs: Micros): Micros | null;
  /** It leaves its core; `facts` still show it there. */
  ran(memory: Memory, leave: Leave, facts: Facts): void;
  /** No core is free and someone is ready: the core to take away from its thread, or null. */
  preempts(memory: Memory, facts: Facts): number | null;
  /** The interpreter's lock is free: which of its waiters is woken. */
  heir(memory: Memory, waiters: readonly number[]): number;
  /** A person has set the quantum, or the order in which these ready threads stand at the head of the queue. */
  quantum?(memory: Memory, us: Micros): void;
  reorder?(memory: Memory, threads: readonly number[]): void;
  /** A person, or the machine on their behalf, gave this ready thread a core. */
  told(memory: Memory, thread: number): void;
  /** When its own clock rings next, or null. Asked when an instant has come to rest; kept only while someone is at work. */
  alarm?(memory: Memory, facts: Facts): Micros | null;
  /** It rings, after all else of its instant. `reslice`: all slices count anew from here. */
  onAlarm?(memory: Memory, facts: Facts): 'reslice' | null;
  /** How long this piece will take on its core if nobody takes it away; as long as the work is, unless said otherwise. */
  lasts?(memory: Memory, piece: Piece, facts: Facts): Micros;
  /** How much of the piece its core has got done up to now; as much as time has passed, unless said otherwise. */
  done?(memory: Memory, core: number, facts: Facts): Micros;
}

/** A task of a turn's batch. */
export interface TaskFact {
  readonly task: number;
  /** Since when it could run: the end of its sleep, or the instant that made it ready. */
  readonly sinceUs: Micros;
  /** How long it had slept, if it comes from a sleep. */
  readonly sleptUs: Micros | null;
  /** How long it will keep the loop, as far as its program foretells it. */
  readonly stepUs: Micros;
}

/** Who runs next in a loop's turn. */
export interface LoopPlug<Memory extends object> extends Tunable {
  init(parameters: Parameters): Memory;
  /** A turn began; exactly these tasks run in it, in order of becoming ready. */
  turn?(memory: Memory, batch: readonly TaskFact[]): void;
  /** One of this turn's tasks that have not run yet; the batch is never empty. */
  pick(memory: Memory, batch: readonly number[]): number | Ask;
  /** A person has decided. */
  told(memory: Memory, task: number): void;
}

/** The longest waiter: what CPython's condition variable does, and every policy that does not mind. */
export const longestWaiter = (waiters: readonly number[]): number => waiters[0] ?? -1;
