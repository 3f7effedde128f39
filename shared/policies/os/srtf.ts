/**
 * Shortest remaining time first: shortest job first, and a newcomer with less to do takes the core of who has most left
 * (Silberschatz, CPU scheduling; OSTEP calls it STCF). Equals do not pre-empt. Ties as in `sjf`.
 */

import type { Ranked } from '../memory/ranked.ts';
import { leftOn, outranked } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';
import { sjf } from './sjf.ts';

export const srtf: OsPlug<Ranked> = {
  ...sjf,
  preempts: (memory, facts) => outranked(memory, facts, (core) => leftOn(memory, facts, core)),
};
