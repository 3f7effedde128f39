/**
 * Earliest eligible virtual deadline first (Stoica & Abdel-Wahab 1995; Linux 6.6, kernel/sched/fair.c): of the threads
 * that have had no more than their share, the one whose request of `sliceUs` would be served first in virtual time. A
 * thread that comes or comes back starts with its share exactly met, and takes the core of a later deadline.
 * Ties: order of arrival.
 */
import { compareRatios, scaledDown } from '../../ground/ratio.ts';
import { orElse } from '../../ground/shape.ts';
import type { Micros } from '../../ground/terms.ts';
import { quantum } from '../memory/parameters.ts';
import { keep, keepNumber, takeOut } from '../memory/perThread.ts';
import { plainWeight, weightOf } from '../memory/weight.ts';
import type { Facts, OsPlug } from '../plug.ts';
import { longestWaiter, onlyLostCore } from '../plug.ts';

interface Memory {
  readonly sliceUs: Micros;
  readonly queue: number[];
  /** Those of the queue that came by waking or arriving, and have not been weighed against the running ones yet. */
  readonly woken: number[];
  /** By thread: service had; over its weight it is its virtual time. */
  readonly served: Micros[];
  /** By thread: service at which its request is met; over its weight it is its virtual deadline. */
  readonly due: Micros[];
  readonly weights: number[];
}

/** One that competes: service so far and due. */
interface Rival {
  readonly thread: number;
  readonly served: Micros;
  readonly due: Micros;
  readonly weight: number;
}

const rivalOf = (memory: Memory, thread: number, ranUs: Micros): Rival => {
  const served = (memory.served[thread] ?? 0) + ranUs;
  const due = memory.due[thread] ?? 0;
  const over = served - due;
  // A request that was met while nobody else was ready is followed by the next.
  const next = over < 0 ? due : due + over - (over % memory.sliceUs) + memory.sliceUs;
  return { thread, served, due: next, weight: memory.weights[thread] ?? plainWeight };
};

const runningNow = (memory: Memory, { cores, atUs }: Facts): (Rival | null)[] =>
  cores.map(({ thread, switchUntilUs }) =>
    thread === null ? null : rivalOf(memory, thread, Math.max(0, atUs - switchUntilUs)),
  );

const rivals = (memory: Memory, facts: Facts): readonly Rival[] => [
  ...runningNow(memory, facts).flatMap((rival) => rival ?? []),
  ...memory.queue.map((thread) => rivalOf(memory, thread, 0)),
];

/** Of all that compete: the virtual time is `served` / `weight`. */
const sumOf = (all: readonly Rival[]): { readonly served: Micros; readonly weight: number } => ({
  served: all.reduce((sum, rival) => sum + rival.served, 0),
  weight: all.reduce((sum, rival) => sum + rival.weight, 0),
});

const isSooner = (a: Rival, b: Rival): boolean => {
  const order = compareRatios(a.due, a.weight, b.due, b.weight);
  return order !== 0 ? order < 0 : a.thread < b.thread;
};

const soonest = (some: readonly Rival[]): Rival | null =>
  some.reduce<Rival | null>((best, rival) => (best && !isSooner(rival, best) ? best : rival), null);

const eligible = (some: readonly Rival[], all: readonly Rival[]): readonly Rival[] => {
  const { served, weight } = sumOf(all);
  return some.filter((rival) => compareRatios(rival.served, rival.weight, served, weight) <= 0);
};

/** With its share exactly met. */
const joinAt = (memory: Memory, thread: number, all: readonly Rival[]): void => {
  const { served, weight } = sumOf(all);
  const own = memory.weights[thread] ?? plainWeight;
  if (weight > 0) keepNumber(memory.served, thread, scaledDown(served, own, weight));
  keepNumber(memory.due, thread, (memory.served[thread] ?? 0) + memory.sliceUs);
};

const leaveQueue = (memory: Memory, thread: number): void => {
  takeOut(memory.queue, thread);
  takeOut(memory.woken, thread);
};

export const eevdf: OsPlug<Memory> = {
  parameters: { sliceUs: orElse(quantum, 4000) },
  init: ({ sliceUs }) => ({
    sliceUs: Number(sliceUs ?? 4000),
    queue: [],
    woken: [],
    served: [],
    due: [],
    weights: [],
  }),
  ready: (memory, { thread, why, job }, facts) => {
    if (memory.weights[thread] === undefined || why === 'arrived') {
      keep(memory.weights, thread, weightOf(job), () => plainWeight);
      keepNumber(memory.served, thread, 0);
    }
    if (!onlyLostCore(why)) {
      joinAt(memory, thread, rivals(memory, facts));
      memory.woken.push(thread);
    }
    memory.queue.push(thread);
  },
  pick: (memory, _, facts) => {
    const waiting = memory.queue.map((thread) => rivalOf(memory, thread, 0));
    const chosen = soonest(eligible(waiting, rivals(memory, facts))) ?? soonest(waiting);
    if (chosen) leaveQueue(memory, chosen.thread);
    return chosen?.thread ?? null;
  },
  slice: (memory, thread, ranUs) => {
    const leftUs = (memory.due[thread] ?? 0) - (memory.served[thread] ?? 0);
    return ranUs < leftUs ? leftUs : memory.sliceUs;
  },
  ran: (memory, { thread, us }) => {
    const { served, due } = rivalOf(memory, thread, us);
    memory.served[thread] = served;
    memory.due[thread] = due;
  },
  preempts: (memory, facts) => {
    const fresh = memory.woken.splice(0).map((thread) => rivalOf(memory, thread, 0));
    const head = soonest(eligible(fresh, rivals(memory, facts)));
    if (!head) return null;
    const running = runningNow(memory, facts);
    const last = running.reduce<Rival | null>(
      (worst, rival) => (rival && (!worst || isSooner(worst, rival)) ? rival : worst),
      null,
    );
    return last && compareRatios(head.due, head.weight, last.due, last.weight) < 0
      ? running.indexOf(last)
      : null;
  },
  heir: (_, waiters) => longestWaiter(waiters),
  told: leaveQueue,
};
