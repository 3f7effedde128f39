/**
 * Lottery: one draw a dispatch, and the winner has a quantum (Waldspurger & Weihl 1994; OSTEP, Proportional share).
 * Tickets of those ready are laid out in order of arrival; the winner is the first whose tickets reach beyond draw mod
 * all of them. Without tickets of its own a thread has 100. Draws come from a list, and from the seed when it is used up.
 */
import { list, truth } from '../../ground/decode.ts';
import { draw, seeded } from '../../ground/random.ts';
import { orElse } from '../../ground/shape.ts';
import type { Micros } from '../../ground/terms.ts';
import { roundedUp } from '../../ground/time.ts';
import { count, quantum } from '../memory/parameters.ts';
import { keep, takeOut } from '../memory/perThread.ts';
import type { OsPlug } from '../plug.ts';
import { longestWaiter } from '../plug.ts';

interface Memory {
  readonly quantumUs: Micros;
  readonly wholeQuanta: boolean;
  readonly draws: readonly number[];
  /** Draws used of the list. */
  drawn: number;
  /** Of the dice. */
  dice: number;
  /** Ready threads in order of arrival. */
  readonly queue: number[];
  /** By thread. */
  readonly tickets: number[];
  /** By thread: it is a job, and no thread of a program. */
  readonly jobs: boolean[];
}

const defaultTickets = 100;

const nextDraw = (memory: Memory): number => {
  const given = memory.draws[memory.drawn];
  if (given !== undefined) {
    memory.drawn += 1;
    return given;
  }
  const { state, value } = draw(memory.dice);
  memory.dice = state;
  return value;
};

const winner = (memory: Memory): number => {
  const total = memory.queue.reduce((sum, thread) => sum + (memory.tickets[thread] ?? 0), 0);
  let left = nextDraw(memory) % total;
  return memory.queue.findIndex((thread) => {
    left -= memory.tickets[thread] ?? 0;
    return left < 0;
  });
};

const join = (queue: number[], thread: number): void => {
  const index = queue.findIndex((other) => other > thread);
  queue.splice(index < 0 ? queue.length : index, 0, thread);
};

export const lottery: OsPlug<Memory> = {
  parameters: {
    quantumUs: quantum,
    draws: orElse(list(count, 100_000), []),
    seed: orElse(count, 0),
    wholeQuanta: orElse(truth, false),
  },
  init: ({ quantumUs, draws, seed, wholeQuanta }) => ({
    quantumUs: Number(quantumUs),
    wholeQuanta: wholeQuanta === true,
    draws: Array.isArray(draws) ? draws : [],
    drawn: 0,
    dice: seeded(Number(seed ?? 0)),
    queue: [],
    tickets: [],
    jobs: [],
  }),
  ready: (memory, { thread, why, job }) => {
    const isKnown = memory.tickets[thread] !== undefined && why !== 'arrived';
    if (!isKnown) {
      keep(memory.tickets, thread, job?.tickets ?? defaultTickets, () => defaultTickets);
      keep(memory.jobs, thread, job !== null, () => false);
    }
    join(memory.queue, thread);
  },
  pick: (memory) => (memory.queue.length === 0 ? null : (memory.queue.splice(winner(memory), 1)[0] ?? null)),
  slice: (memory) => memory.quantumUs,
  ran: () => {},
  preempts: () => null,
  heir: (_, waiters) => longestWaiter(waiters),
  told: (memory, thread) => takeOut(memory.queue, thread),
  /**
   * With whole quanta a job that has done its work keeps its core to the end of the quantum. A thread of a program does
   * not: it would keep its GIL as long, and whoever asked for that could make it begin the quantum over and over.
   */
  lasts: (memory, { thread, us, more }, { atUs, cores }) => {
    const core = cores.find((fact) => fact.thread === thread);
    if (!memory.wholeQuanta || !memory.jobs[thread] || more || !core) return us;
    const ranUs = atUs - core.switchUntilUs;
    return roundedUp(Math.max(1, ranUs + us), memory.quantumUs) - ranUs;
  },
};
