/** Token buckets, one a key, on the monotonic clock. Full ones are forgotten, so memory follows the traffic. */
export interface BucketRule {
  readonly perSecond: number;
  readonly burst: number;
}

export interface Buckets {
  /** 0: one was taken. Else the ms until one will be there; nothing was taken. */
  take(key: string, nowMs: number): number;
  /** How many keys are remembered. */
  size(): number;
}

interface Bucket {
  level: number;
  atMs: number;
}

/** Beyond this many keys the full buckets go, and then the oldest ones. */
const mostKeys = 10_000;

export function createBuckets(rule: BucketRule): Buckets {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, nowMs) {
      const bucket = refill(buckets.get(key), rule, nowMs);
      if (!buckets.has(key) && buckets.size >= mostKeys) forget(buckets, rule, nowMs);
      buckets.set(key, bucket);
      if (bucket.level < 1) return Math.ceil(((1 - bucket.level) / rule.perSecond) * 1000);
      bucket.level -= 1;
      return 0;
    },
    size: () => buckets.size,
  };
}

function refill(bucket: Bucket | undefined, rule: BucketRule, nowMs: number): Bucket {
  if (bucket === undefined) return { level: rule.burst, atMs: nowMs };
  const gained = ((nowMs - bucket.atMs) / 1000) * rule.perSecond;
  return { level: Math.min(rule.burst, bucket.level + gained), atMs: nowMs };
}

function forget(buckets: Map<string, Bucket>, rule: BucketRule, nowMs: number): void {
  for (const [key, bucket] of buckets) {
    if (refill(bucket, rule, nowMs).level >= rule.burst) buckets.delete(key);
  }
  for (const key of buckets.keys()) {
    if (buckets.size < mostKeys) return;
    buckets.delete(key);
  }
}
