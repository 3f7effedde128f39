/** The vocabulary under everything: ids, times, roles and reasons. */

/** A string that names one kind of thing; plain JSON at run time. */
export type Brand<Name extends string> = string & { readonly __brand: Name };

export type ThreadId = Brand<'thread'>;
export type TaskId = Brand<'task'>;
/** One place in a match: whoever sits there may send commands. */
export type SeatId = Brand<'seat'>;
/** What owns one GIL. A free-threaded build and plain jobs have none. */
export type InterpreterId = Brand<'interpreter'>;
/** A process: memory and interpreters. */
export type ProcessId = Brand<'process'>;

export const threadId = (text: string): ThreadId => text as ThreadId;
export const taskId = (text: string): TaskId => text as TaskId;
export const seatId = (text: string): SeatId => text as SeatId;
export const interpreterId = (text: string): InterpreterId => text as InterpreterId;
export const processId = (text: string): ProcessId => text as ProcessId;

/** Simulated time: integer microseconds, safe below 2^53. */
export type Micros = number;

export const roles = ['os', 'loop', 'programmer', 'team'] as const;
/** Which decider the player is. */
export type Role = (typeof roles)[number];

export const whys = ['arrived', 'woke', 'expired', 'yielded', 'preempted', 'unlocked'] as const;
/** Why something can run again; policies decide by it (MLFQ demotes on `expired`). */
export type Why = (typeof whys)[number];

/** Any plain JSON value: what may lie in a state, a log or a message. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
