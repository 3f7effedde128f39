/**
 * A core's cache as cpu-sched-multi/multi.py has it: who has run there long enough is warm, and the warmest sets stay as
 * long as they fit. Work goes at rate 1 cold and at `warmRate` warm.
 */
import type { Micros } from '../../ground/terms.ts';

export interface CacheRules {
  readonly cacheKb: number;
  /** Time on the core until a set is in the cache. */
  readonly warmupUs: Micros;
  readonly warmRate: number;
}

export interface Cache {
  /** Threads whose sets are in it, the newest first. */
  readonly warm: number[];
  /** Those on the way, and how long they still must run. */
  readonly warming: { readonly thread: number; leftUs: Micros }[];
}

/** The simulator's unit: the least time until one that was pushed out is warm again. */
export const tickUs: Micros = 1000;

type Sizes = readonly number[];

const sizeOf = (sizes: Sizes, thread: number): number => sizes[thread] ?? 0;

/** Its set goes in at the front; what no longer fits goes out at the end, itself if need be, and starts anew. */
const enter = (cache: Cache, rules: CacheRules, sizes: Sizes, thread: number): void => {
  cache.warm.unshift(thread);
  let sum = cache.warm.reduce((total, one) => total + sizeOf(sizes, one), 0);
  while (sum > rules.cacheKb) {
    const gone = cache.warm.pop();
    if (gone === undefined) return;
    sum -= sizeOf(sizes, gone);
    cache.warming.push({ thread: gone, leftUs: Math.max(rules.warmupUs, tickUs) });
  }
};

/** It comes onto the core. */
export const meet = (cache: Cache, rules: CacheRules, sizes: Sizes, thread: number): void => {
  if (cache.warm.includes(thread) || cache.warming.some((entry) => entry.thread === thread)) return;
  if (rules.warmupUs === 0) enter(cache, rules, sizes, thread);
  else cache.warming.push({ thread, leftUs: rules.warmupUs });
};

/** It runs for `us`; how much work gets done in that. */
export const work = (
  cache: Cache,
  rules: CacheRules,
  sizes: Sizes,
  { thread, us }: { readonly thread: number; readonly us: Micros },
): Micros => {
  const entry = cache.warming.find((one) => one.thread === thread);
  if (!entry) return us * (cache.warm.includes(thread) ? rules.warmRate : 1);
  const coldUs = Math.min(us, entry.leftUs);
  entry.leftUs -= coldUs;
  if (entry.leftUs > 0) return us;
  cache.warming.splice(cache.warming.indexOf(entry), 1);
  enter(cache, rules, sizes, thread);
  const again = cache.warming.find((one) => one.thread === thread);
  if (!again) return coldUs + (us - coldUs) * rules.warmRate;
  // A set larger than the cache is never kept: it stays cold, and starts anew each time.
  again.leftUs -= (us - coldUs) % again.leftUs;
  return us;
};

/** How long `us` of its work will take, if it stays. */
export const timeFor = (
  cache: Cache,
  rules: CacheRules,
  sizes: Sizes,
  { thread, us }: { readonly thread: number; readonly us: Micros },
): Micros => {
  const entry = cache.warming.find((one) => one.thread === thread);
  if (entry && sizeOf(sizes, thread) > rules.cacheKb) return us;
  const coldUs = Math.min(us, entry?.leftUs ?? 0);
  const isWarm = entry !== undefined || cache.warm.includes(thread);
  const rate = isWarm ? rules.warmRate : 1;
  return coldUs + Math.floor((us - coldUs + rate - 1) / rate);
};
