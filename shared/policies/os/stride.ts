/**
 * Stride: each thread's pass grows by what it ran over its tickets, and the lowest pass goes next (Waldspurger & Weihl
 * 1995; OSTEP, Proportional share). Passes are exact fractions of µs. Ties: order of arrival. Who comes or comes back
 * starts from the lowest pass of the others, so that nobody saves up. Without tickets of its own a thread has 100.
 */
import { compareRatios, scaledDown } from '../../ground/ratio.ts';
import type { Micros } from '../../ground/terms.ts';
import { quantum } from '../memory/parameters.ts';
import { keep, keepNumber, takeOut } from '../memory/perThread.ts';
import type { Facts, OsPlug } from '../plug.ts';
import { longestWaiter, onlyLostCore } from '../plug.ts';

interface Memory {
  readonly quantumUs: Micros;
  readonly queue: number[];
  /** By thread: its pass is `ran` / `tickets`. */
  readonly ran: Micros[];
  readonly tickets: number[];
}

interface Pass {
  readonly ranUs: Micros;
  readonly tickets: number;
}

const defaultTickets = 100;

const passOf = (memory: Memory, thread: number): Pass => ({
  ranUs: memory.ran[thread] ?? 0,
  tickets: memory.tickets[thread] ?? defaultTickets,
});

const isLess = (a: Pass, b: Pass): boolean => compareRatios(a.ranUs, a.tickets, b.ranUs, b.tickets) < 0;

const passesOn = (memory: Memory, { cores, atUs }: Facts): Pass[] =>
  cores.flatMap(({ thread, switchUntilUs }) => {
    if (thread === null) return [];
    const { ranUs, tickets } = passOf(memory, thread);
    return [{ ranUs: ranUs + Math.max(0, atUs - switchUntilUs), tickets }];
  });

/** The lowest pass of all that run or are ready. */
const lowest = (memory: Memory, facts: Facts): Pass | null => {
  const all = [...passesOn(memory, facts), ...memory.queue.map((thread) => passOf(memory, thread))];
  return all.reduce<Pass | null>((least, pass) => (least && !isLess(pass, least) ? least : pass), null);
};

const joinAt = (memory: Memory, thread: number, least: Pass | null): void => {
  const own = passOf(memory, thread);
  if (least && isLess(own, least)) memory.ran[thread] = scaledDown(least.ranUs, own.tickets, least.tickets);
};

export const stride: OsPlug<Memory> = {
  parameters: { quantumUs: quantum },
  init: ({ quantumUs }) => ({ quantumUs: Number(quantumUs), queue: [], ran: [], tickets: [] }),
  ready: (memory, { thread, why, job }, facts) => {
    if (memory.ran[thread] === undefined) keepNumber(memory.ran, thread, 0);
    if (memory.tickets[thread] === undefined || why === 'arrived')
      keep(memory.tickets, thread, job?.tickets ?? defaultTickets, () => defaultTickets);
    if (!onlyLostCore(why)) joinAt(memory, thread, lowest(memory, facts));
    memory.queue.push(thread);
  },
  pick: (memory) => {
    const [first, ...others] = memory.queue;
    if (first === undefined) return null;
    const chosen = others.reduce((best, thread) => {
      const order = isLess(passOf(memory, thread), passOf(memory, best));
      const isTie = !order && !isLess(passOf(memory, best), passOf(memory, thread));
      return order || (isTie && thread < best) ? thread : best;
    }, first);
    takeOut(memory.queue, chosen);
    return chosen;
  },
  slice: (memory) => memory.quantumUs,
  ran: (memory, { thread, us }) => {
    memory.ran[thread] = (memory.ran[thread] ?? 0) + us;
  },
  preempts: () => null,
  heir: (_, waiters) => longestWaiter(waiters),
  told: (memory, thread) => takeOut(memory.queue, thread),
};
