/**
 * Priority, and a newcomer with a lower number takes the core of the highest (Silberschatz, CPU scheduling). Who was
 * pre-empted goes on before equals that came later.
 */

import type { Ranked } from '../memory/ranked.ts';
import { outranked, rankOn } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';
import { priority } from './priority.ts';

export const priorityPreemptive: OsPlug<Ranked> = {
  ...priority,
  preempts: (memory, facts) => outranked(memory, facts, (core) => rankOn(memory, facts, core)),
};
