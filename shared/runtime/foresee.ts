/** What is to come of a program, as far as its ops foretell it: the cargo of a thread's card. */
import type { Op } from '../program/op.ts';
import type { Program } from '../program/program.ts';
import { opsOf } from './bodies.ts';
import type { Work } from './next.ts';

export interface Piece {
  readonly kind: 'cpu' | 'hold' | 'native' | 'io';
  readonly us: number;
}

/** What an op takes off the program's time by itself; null for those that take none or nobody knows. */
const pieceOf = (op: Op): Piece | null => {
  if (op.op === 'cpu' || op.op === 'io') return { kind: op.op, us: op.us };
  if (op.op === 'ccall') return { kind: op.gil === 'hold' ? 'hold' : 'native', us: op.us };
  return op.op === 'sleep' ? { kind: 'io', us: op.us } : null;
};

/** Ops looked at for one card at most, so that a long program without pieces costs no time. */
const patience = 64;

type Frame = Work['frames'][number];

/** What takes pieces: a list that may hold others too. */
type Pieces = { readonly length: number; push(piece: Piece): unknown };

interface Look {
  readonly pieces: Pieces;
  readonly limit: number;
  left: number;
}

const isOver = (look: Look): boolean => look.left <= 0 || look.pieces.length >= look.limit;

const lookAhead = (program: Program, list: readonly Op[], from: number, look: Look): void => {
  for (let index = from; index < list.length && !isOver(look); index += 1) {
    const op = list[index];
    if (!op) return;
    look.left -= 1;
    const piece = pieceOf(op);
    if (piece) look.pieces.push(piece);
    else if (op.op === 'until_event') repeatAhead(program, op.body, 1, look);
    else if (op.op === 'repeat') repeatAhead(program, op.body, op.n, look);
    else if (op.op === 'call' || op.op === 'await') lookAhead(program, opsOf(program, op.body), 0, look);
  }
};

const repeatAhead = (program: Program, body: readonly Op[], rounds: number, look: Look): void => {
  for (let round = 0; round < rounds && !isOver(look); round += 1) {
    look.left -= 1;
    lookAhead(program, body, 0, look);
  }
};

/** What is left of a frame from this open list inwards: the innermost comes first. */
const restOf = (program: Program, frame: Frame, list: readonly Op[], depth: number, look: Look): void => {
  const at = frame.path[depth] ?? 0;
  if (depth < frame.rounds.length) {
    const open = list[at - 1];
    const body = open?.op === 'repeat' || open?.op === 'until_event' ? open.body : [];
    restOf(program, frame, body, depth + 1, look);
  }
  lookAhead(program, list, at, look);
  if (depth > 0) repeatAhead(program, list, (frame.rounds[depth - 1] ?? 1) - 1, look);
};

/** Adds to `pieces` what is to come, the next first, until there are `limit` of them. */
export const foresee = (program: Program, work: Work, pieces: Pieces, limit: number): void => {
  const look: Look = { pieces, limit, left: patience };
  for (let index = work.frames.length - 1; index >= 0 && !isOver(look); index -= 1) {
    const frame = work.frames[index];
    if (frame) restOf(program, frame, opsOf(program, frame.body), 0, look);
  }
};
