/**
 * Priority: the ready thread with the lowest number runs until it waits (Silberschatz, CPU scheduling). Without one it
 * has 0. Ties: earlier arrival, then list order.
 */
import type { Ranked, RankOf } from '../memory/ranked.ts';
import { ranked } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';

export const byPriority: RankOf = ({ job }, before) => job?.priority ?? before;

export const priority: OsPlug<Ranked> = ranked(byPriority);
