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

interface Look {
  readonly pieces: Piece[];
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

type Place = { readonly list: readonly Op[]; readonly at: number; readonly rounds: number };

/** The open lists of a frame, outermost first. */
const placesOf = (program: Program, frame: Work['frames'][number]): Place[] => {
  let list = opsOf(program, frame.body);
  const places: Place[] = [];
  for (const [depth, at] of frame.path.entries()) {
    places.push({ list, at, rounds: depth === 0 ? 1 : (frame.rounds[depth - 1] ?? 1) });
    const op = list[at - 1];
    list = op?.op === 'repeat' || op?.op === 'until_event' ? op.body : [];
  }
  return places;
};

/** At most `limit` pieces, the next first. */
export const foresee = (program: Program, work: Work, limit: number): Piece[] => {
  const look: Look = { pieces: [], limit, left: patience };
  for (let depth = work.frames.length - 1; depth >= 0; depth -= 1) {
    const frame = work.frames[depth];
    if (!frame) break;
    for (const place of placesOf(program, frame).reverse()) {
      lookAhead(program, place.list, place.at, look);
      repeatAhead(program, place.list, place.rounds - 1, look);
    }
  }
  return look.pieces;
};
