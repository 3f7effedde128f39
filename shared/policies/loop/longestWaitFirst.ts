/**
 * The task that could have run for longest runs first. asyncio queues a sleeper only when its loop looks at the clock; here
 * its wait counts from the end of its sleep. Ties: asyncio's order.
 */
import { ordered } from '../memory/ordered.ts';

export const longestWaitFirst = ordered((a, b) => a.sinceUs - b.sinceUs);
