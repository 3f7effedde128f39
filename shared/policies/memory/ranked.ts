/**
 * A queue by rank, lowest first: what shortest job first and the priorities share. Ties: who came first, then order of
 * arrival; a thread that only lost its core keeps its place among its equals.
 */
import type { Micros } from '../../ground/terms.ts';
import type { Candidate, Facts, OsPlug } from '../plug.ts';
import { longestWaiter, onlyLostCore } from '../plug.ts';
import { keepNumber } from './perThread.ts';

interface Entry {
  readonly thread: number;
  readonly rank: number;
  readonly turn: number;
}

export interface Ranked {
  /** Ready threads by (rank, turn), head first. */
  readonly queue: Entry[];
  /** By thread: its rank as of its last `ready` or `ran`. */
  readonly ranks: number[];
  /** By thread: when it came, among all comings. */
  readonly turns: number[];
  /** Comings so far. */
  comings: number;
}

/** It is the newest of its equals. */
export const comeLast = (memory: Ranked, thread: number): void => {
  keepNumber(memory.turns, thread, memory.comings);
  memory.comings += 1;
};

const join = (memory: Ranked, thread: number): void => {
  const rank = memory.ranks[thread] ?? 0;
  const turn = memory.turns[thread] ?? 0;
  let index = memory.queue.length;
  for (; index > 0; index -= 1) {
    const before = memory.queue[index - 1];
    if (!before || before.rank < rank || (before.rank === rank && before.turn < turn)) break;
  }
  memory.queue.splice(index, 0, { thread, rank, turn });
};

/** The core of the worst-ranked thread, if somebody ready ranks before it; the lowest core of equals. */
export const outranked = (memory: Ranked, facts: Facts, rankOn: (core: number) => number): number | null => {
  const head = memory.queue[0];
  if (!head) return null;
  let worst = 0;
  for (let core = 1; core < facts.cores.length; core += 1) if (rankOn(core) > rankOn(worst)) worst = core;
  return rankOn(worst) > head.rank ? worst : null;
};

export const ranked = (rankOf: (candidate: Candidate, before: number) => number): OsPlug<Ranked> => ({
  parameters: {},
  init: () => ({ queue: [], ranks: [], turns: [], comings: 0 }),
  ready: (memory, candidate) => {
    const { thread, why } = candidate;
    if (!onlyLostCore(why)) {
      keepNumber(memory.ranks, thread, rankOf(candidate, memory.ranks[thread] ?? 0));
      comeLast(memory, thread);
    }
    join(memory, thread);
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
export const leftOn = (memory: Ranked, facts: Facts, core: number): Micros => {
  const fact = facts.cores[core];
  if (!fact || fact.thread === null) return 0;
  return (memory.ranks[fact.thread] ?? 0) - Math.max(0, facts.atUs - fact.switchUntilUs);
};

/** Priority of the thread on a core. */
export const rankOn = (memory: Ranked, facts: Facts, core: number): number => {
  const thread = facts.cores[core]?.thread ?? null;
  return thread === null ? 0 : (memory.ranks[thread] ?? 0);
};
