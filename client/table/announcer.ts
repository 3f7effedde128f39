/** What is said to a screen reader: at most one sentence in a while, the newest of each topic. */

export const topics = ['refused', 'sound', 'end', 'blocked', 'question', 'finished'] as const;
export type Topic = (typeof topics)[number];

export interface Announcer {
  /** A newer sentence of the same topic takes the place of an older one that was not said yet. */
  note(topic: Topic, text: string): void;
  /** The sentence to be said now, if it is time for one. */
  next(nowMs: number): string | null;
}

const gapMs = 1500;

export const createAnnouncer = (): Announcer => {
  const waiting: Partial<Record<Topic, string>> = {};
  let saidAtMs = Number.NEGATIVE_INFINITY;
  return {
    note: (topic, text) => {
      waiting[topic] = text;
    },
    next: (nowMs) => {
      const topic = topics.find((each) => waiting[each] !== undefined);
      if (topic === undefined || nowMs - saidAtMs < gapMs) return null;
      const text = waiting[topic] ?? null;
      delete waiting[topic];
      saidAtMs = nowMs;
      return text;
    },
  };
};
