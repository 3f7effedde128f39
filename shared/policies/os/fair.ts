/**
 * Today's Linux, coarsely (kernel/sched/fair.c; 6.6 and later is EEVDF): the ready thread that has run least goes next,
 * a slice of 4 ms, and a woken thread takes the core of whoever has run more than it by now.
 * Ties: by order of joining the queue; the lowest core is taken away first.
 */
import { orElse } from '../../ground/shape.ts';
import type { Micros } from '../../ground/terms.ts';
import { quantum } from '../memory/parameters.ts';
import { keepNumber } from '../memory/perThread.ts';
import type { Facts, OsPlug } from '../plug.ts';
import { longestWaiter, onlyLostCore } from '../plug.ts';

interface Entry {
  readonly thread: number;
  readonly ranUs: Micros;
  /** It came by waking: it may take a core from one that ran more. */
  readonly woken: boolean;
}

interface Memory {
  readonly sliceUs: Micros;
  /** By (ranUs, order of joining). */
  readonly queue: Entry[];
  /** Virtual run time by thread. */
  readonly ran: number[];
}

const ranBy = (memory: Memory, thread: number): Micros => memory.ran[thread] ?? 0;

/** Virtual run time of the thread on a core, up to now. */
const ranOn = (memory: Memory, core: Facts['cores'][number], atUs: Micros): Micros =>
  core.thread === null ? 0 : ranBy(memory, core.thread) + Math.max(0, atUs - core.switchUntilUs);

/** The least virtual run time of all that run or are ready. */
const least = (memory: Memory, facts: Facts): Micros => {
  let found: Micros | null = memory.queue[0]?.ranUs ?? null;
  for (const core of facts.cores) {
    if (core.thread === null) continue;
    const ranUs = ranOn(memory, core, facts.atUs);
    found = found === null ? ranUs : Math.min(found, ranUs);
  }
  return found ?? 0;
};

const join = (queue: Entry[], entry: Entry): void => {
  let index = queue.length;
  while (index > 0 && (queue[index - 1]?.ranUs ?? 0) > entry.ranUs) index -= 1;
  queue.splice(index, 0, entry);
};

/** The core whose thread has run most; the lowest of equals. */
const mostRun = (memory: Memory, facts: Facts): number => {
  let most = 0;
  let mostUs = -1;
  for (const [index, core] of facts.cores.entries()) {
    const ranUs = ranOn(memory, core, facts.atUs);
    if (ranUs <= mostUs) continue;
    most = index;
    mostUs = ranUs;
  }
  return most;
};

export const fair: OsPlug<Memory> = {
  parameters: { sliceUs: orElse(quantum, 4000) },
  init: ({ sliceUs }) => ({ sliceUs: Number(sliceUs ?? 4000), queue: [], ran: [] }),
  ready: (memory, { thread, why }, facts) => {
    const lost = onlyLostCore(why);
    const floor = why === 'arrived' ? least(memory, facts) : least(memory, facts) - memory.sliceUs;
    const ranUs = lost ? ranBy(memory, thread) : Math.max(ranBy(memory, thread), floor);
    keepNumber(memory.ran, thread, ranUs);
    join(memory.queue, { thread, ranUs, woken: !lost });
  },
  pick: (memory) => memory.queue.shift()?.thread ?? null,
  slice: (memory) => memory.sliceUs,
  ran: (memory, { thread, us }) => {
    memory.ran[thread] = ranBy(memory, thread) + us;
  },
  preempts: (memory, facts) => {
    const head = memory.queue[0];
    if (!head?.woken) return null;
    const core = mostRun(memory, facts);
    const fact = facts.cores[core];
    return fact && ranOn(memory, fact, facts.atUs) > head.ranUs ? core : null;
  },
  heir: (_, waiters) => longestWaiter(waiters),
  told: (memory, thread) => {
    const index = memory.queue.findIndex((entry) => entry.thread === thread);
    memory.queue.splice(index, 1);
  },
};
