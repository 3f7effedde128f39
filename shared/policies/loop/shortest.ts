/**
 * The task that will keep the loop for the shortest time runs first: shortest job first within a turn. Times are what the
 * program foretells up to the next await. Ties: asyncio's order.
 */
import { ordered } from '../memory/ordered.ts';

export const shortest = ordered((a, b) => a.stepUs - b.stepUs);
