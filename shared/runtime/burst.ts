/** How long a piece of program will keep its core: exact knowledge, for the policies that are said to have it. */
import { copyJson } from '../ground/copy.ts';
import type { Micros } from '../ground/terms.ts';
import type { Program } from '../program/program.ts';
import type { Work } from './next.ts';
import { next } from './next.ts';
import type { WantName } from './want.ts';

export interface Burst {
  us: Micros;
  /** Pieces of work in it; some may take no time. */
  pieces: number;
  /** It ends because the program waits, or may wait; else because there is no more of it. */
  waits: boolean;
}

/** Wants that take no time and wait for nobody. */
const passing: ReadonlySet<WantName> = new Set<WantName>(['mark', 'load', 'store', 'entered', 'left']);

/** Up to the next wait, or as many wants ahead as `patience` allows. */
export const foreseeBurst = (program: Program, work: Work, patience: number): Burst => {
  const copy = copyJson(work);
  const burst: Burst = { us: 0, pieces: 0, waits: false };
  for (let left = patience; left > 0; left -= 1) {
    const want = next(program, copy, -1);
    if (want === null) return burst;
    if (want.op === 'cpu' || want.op === 'ccall') {
      burst.us += want.us;
      burst.pieces += 1;
    } else if (!passing.has(want.op)) break;
  }
  burst.waits = true;
  return burst;
};
