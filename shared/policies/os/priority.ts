/**
 * Priority: the ready thread with the lowest number runs until it waits (Silberschatz, CPU scheduling). Without one it
 * has 0. Ties: who came first, then list order.
 */

import type { Ranked } from '../memory/ranked.ts';
import { ranked } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';

export const priority: OsPlug<Ranked> = ranked(({ job }, before) => job?.priority ?? before);
