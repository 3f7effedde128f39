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

/** Beyond this many keys the full buckets go, and then the oldest ones. */
const mostKeys = 10_000;

/** A bucket is one number: when it will be full again (the generic cell rate algorithm, ITU-T I.371 annex A). */
export function createBuckets(rule: BucketRule): Buckets {
  const fullAt = new Map<string, number>();
  const stepMs = 1000 / rule.perSecond;
  const slackMs = stepMs * (rule.burst - 1);
  return {
    take(key, nowMs) {
      const fullMs = Math.max(fullAt.get(key) ?? 0, nowMs);
      const waitMs = fullMs - nowMs - slackMs;
      if (waitMs > 0) return Math.ceil(waitMs);
      if (!fullAt.has(key) && fullAt.size >= mostKeys) forget(fullAt, nowMs);
      fullAt.set(key, fullMs + stepMs);
      return 0;
    },
    size: () => fullAt.size,
  };
}

function forget(fullAt: Map<string, number>, nowMs: number): void {
  for (const [key, fullMs] of fullAt) {
    if (fullMs <= nowMs) fullAt.delete(key);
  }
  for (const key of fullAt.keys()) {
    if (fullAt.size < mostKeys) return;
    fullAt.delete(key);
  }
}
