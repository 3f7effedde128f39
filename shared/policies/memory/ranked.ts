/**
 * A queue by rank, lowest first: what shortest job first and the priorities share. Ties: earlier arrival, then list order,
 * which is the order of thread numbers.
 */
import type { Micros } from '../../ground/terms.ts';
import type { Candidate, Facts, OsPlug } from '../plug.ts';
import { longestWaiter, onlyLostCore } from '../plug.ts';
import { keepNumber } from './perThread.ts';

interface Entry {
  readonly thread: number;
  readonly rank: number;
  /** Among equals the lowest goes first. */
  readonly turn: number;
}

export interface Ranked {
  /** Ready threads by (rank, turn), head first. */
  readonly queue: Entry[];
  /** By thread: its rank as of its last `ready` or `ran`. */
  readonly ranks: number[];
}

const isBefore = (a: Entry, b: Entry): boolean => (a.rank !== b.rank ? a.rank < b.rank : a.turn < b.turn);

/** Queues a thread by its rank, and among its equals by `turn`. */
export const join = (memory: Ranked, thread: number, turn: number): void => {
  const entry: Entry = { thread, rank: memory.ranks[thread] ?? 0, turn };
  const { queue } = memory;
  let index = queue.length;
  for (; index > 0; index -= 1) {
    const before = queue[index - 1];
    if (before && isBefore(before, entry)) break;
  }
  queue.splice(index, 0, entry);
};

export type RankOf = (candidate: Candidate, before: number) => number;

/** A thread that has come, or come back, has its rank found anew. */
export const rank = (memory: Ranked, candidate: Candidate, rankOf: RankOf): void => {
  const { thread, why } = candidate;
  if (!onlyLostCore(why)) keepNumber(memory.ranks, thread, rankOf(candidate, memory.ranks[thread] ?? 0));
};

export const ranked = (rankOf: RankOf): OsPlug<Ranked> => ({
  parameters: {},
  init: () => ({ queue: [], ranks: [] }),
  ready: (memory, candidate) => {
    rank(memory, candidate, rankOf);
    join(memory, candidate.thread, candidate.thread);
  },
  pick: (memory) => memory.queue.shift()?.thread ?? null,
  slice: () => null,
  ran: () => {},
  preempts: () => null,
  heir: (_, waiters) => longestWaiter(waiters),
  told: (memory, thread) => {
    const index = memory.queue.findIndex((entry) => entry.thread === thread);
    memory.queue.splice(index, 1);
  },
});

/** Work left of the burst of the thread on a core, up to now. */
export const leftOn = (memory: Ranked, { cores, atUs }: Facts, core: number): Micros => {
  const fact = cores[core];
  if (!fact || fact.thread === null) return 0;
  return (memory.ranks[fact.thread] ?? 0) - Math.max(0, atUs - fact.switchUntilUs);
};

/** Priority of the thread on a core. */
export const rankOn = (memory: Ranked, { cores }: Facts, core: number): number =>
  memory.ranks[cores[core]?.thread ?? -1] ?? 0;

/** The core whose thread ranks worst; the lowest of equals. */
export const worstCore = ({ cores }: Facts, rankAt: (core: number) => number): number =>
  cores.reduce((worst, _, core) => (rankAt(core) > rankAt(worst) ? core : worst), 0);
