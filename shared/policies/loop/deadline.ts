/**
 * Earliest deadline first (Liu & Layland 1973). A task that comes from a sleep is taken for a periodic one, and is to be
 * done when its next period begins: as long after its sleep's end as it slept. Others have no deadline and come last.
 * Ties: asyncio's order.
 */
import type { Micros } from '../../ground/terms.ts';
import { ordered } from '../memory/ordered.ts';
import type { TaskFact } from '../plug.ts';

const deadlineOf = ({ sinceUs, sleptUs }: TaskFact): Micros =>
  sleptUs === null ? Number.MAX_SAFE_INTEGER : sinceUs + sleptUs;

export const deadline = ordered((a, b) => deadlineOf(a) - deadlineOf(b));
