/** Frames over lists of ops: a position in nested repeats, as plain numbers. */
import { InvariantError } from '../ground/invariant.ts';
import type { Micros } from '../ground/terms.ts';
import type { Op } from '../program/op.ts';
import type { Program } from '../program/program.ts';
import type { Left } from './want.ts';

export interface BodyFrame {
  /** '' is the main program. */
  readonly body: string;
  readonly id: string;
  readonly instance: number;
  /** A coroutine that another awaits: what it raises goes on there. Whoever called a function catches its time-outs. */
  readonly awaited: boolean;
  /** `instanceBegan` has been told. */
  entered: boolean;
  /** Index of the next op, in the body itself and in each open repeat. */
  readonly path: number[];
  /** Rounds left of each open repeat, the present one included; 0 where an event ends it. */
  readonly rounds: number[];
  /** When it last looked for an event and found it not set. */
  lookedUs: Micros | null;
  /** What `load` read last. */
  loaded: number;
}

export const openBody = (body: string, id: string, instance: number, awaited = false): BodyFrame => ({
  body,
  id,
  instance,
  awaited,
  entered: false,
  path: [0],
  rounds: [],
  lookedUs: null,
  loaded: 0,
});

export const opsOf = (program: Program, body: string): readonly Op[] => {
  const ops = body === '' ? program.main : program.bodies[body];
  if (!ops) throw new InvariantError('a program past its decoder names no such body', { body });
  return ops;
};

/** The list the innermost open repeat runs through; its op is the one before the outer index. */
const openList = (program: Program, frame: BodyFrame): readonly Op[] => {
  let list = opsOf(program, frame.body);
  for (let depth = 0; depth < frame.rounds.length; depth += 1) {
    const op = list[(frame.path[depth] ?? 0) - 1];
    if (op?.op !== 'repeat' && op?.op !== 'until_event')
      throw new InvariantError('a frame lost its repeat', { body: frame.body, depth });
    list = op.body;
  }
  return list;
};

/** The innermost repeat has come to its end: another round, or out; where an event ends it, its op comes again. */
const turnRound = (frame: BodyFrame): void => {
  const depth = frame.rounds.length - 1;
  if (frame.rounds[depth] === 0) frame.path[depth] = (frame.path[depth] ?? 1) - 1;
  const left = (frame.rounds[depth] ?? 1) - 1;
  if (left > 0) {
    frame.rounds[depth] = left;
    frame.path[depth + 1] = 0;
    return;
  }
  frame.rounds.pop();
  frame.path.pop();
};

/** The next op that is not a repeat; null at the body's end. */
export const nextInBody = (
  program: Program,
  frame: BodyFrame,
): Exclude<Op, { readonly op: 'repeat' }> | null => {
  let list = openList(program, frame);
  for (;;) {
    const depth = frame.rounds.length;
    const op = list[frame.path[depth] ?? 0];
    if (op === undefined) {
      if (depth === 0) return null;
      turnRound(frame);
      list = openList(program, frame);
      continue;
    }
    frame.path[depth] = (frame.path[depth] ?? 0) + 1;
    if (op.op !== 'repeat') return op;
    if (op.n === 0 || op.body.length === 0) continue;
    frame.rounds.push(op.n);
    frame.path.push(0);
    list = op.body;
  }
};

/** The body of the op just passed runs once; then that op comes again. */
export const openRound = (frame: BodyFrame): void => {
  frame.rounds.push(0);
  frame.path.push(0);
};

export const leaveBody = (frames: BodyFrame[]): Left | null => {
  const frame = frames.pop();
  return frame ? { op: 'left', id: frame.id, body: frame.body, instance: frame.instance } : null;
};
