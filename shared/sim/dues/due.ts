/** What will happen: a due, by (atUs, rank, seq), and the law of ties. */
import type { Micros } from '../../ground/terms.ts';

/** At one instant, in this order. Commands come when all of these are done and the policies have decided. */
export const ranks = { segment: 0, waking: 1, gil: 2, slice: 3 } as const;

export const dueTypes = {
  /** A job or the main program arrives (`who`: its place in the scenario). */
  arrival: ranks.waking,
  /** A core is through with its context switch. */
  onCore: ranks.segment,
  segmentEnd: ranks.segment,
  /** A woken or new thread joins the run queue. */
  ready: ranks.waking,
  /** The wait of a thread is over by itself: I/O, poll, time-out of a lock or result. */
  timeUp: ranks.waking,
  /** A GIL waiter's interval. */
  gilInterval: ranks.gil,
  /** The holder of a GIL must drop it now (`who`: the interpreter). */
  gilDrop: ranks.gil,
  /** One that was made to drop a GIL may queue for it again. */
  gilRejoin: ranks.gil,
  sliceEnd: ranks.slice,
  /** The policy's own clock rings. */
  alarm: ranks.slice,
} as const;
export type DueType = keyof typeof dueTypes;

export interface Due {
  readonly atUs: Micros;
  readonly rank: number;
  readonly seq: number;
  readonly type: DueType;
  /** The thread, core or interpreter it concerns. */
  readonly who: number;
  /** What `who` counted when it was posted: void if it has counted on. */
  readonly stamp: number;
}

/** Total: no two dues share a seq. */
export const isBefore = (a: Due, b: Due): boolean =>
  a.atUs !== b.atUs ? a.atUs < b.atUs : a.rank !== b.rank ? a.rank < b.rank : a.seq < b.seq;
