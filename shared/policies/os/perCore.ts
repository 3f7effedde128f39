/**
 * Many cores with caches, as OSTEP's simulator has them (Multiprocessor scheduling; cpu-sched-multi/multi.py): one queue
 * for all or one a core, the end of a quantum common to all cores, idle cores that look into others' queues, and work
 * that goes faster where its working set is in the cache. Its unit tick is 1000 µs: threads come onto cores at ticks, and
 * jobs keep them to the end of the tick in which their work ends. Threads of programs do not: they would keep their GIL as
 * long, and whoever asked for that could make them begin the tick over and over.
 *
 * One instant: work ends, arrivals, the quantum's end (all that run go to the tail, cores in order), stealing, and then
 * cores in order take the first they may run.
 */
import type { Decoder, Spot } from '../../ground/decode.ts';
import { fault, integer, list, table, truth } from '../../ground/decode.ts';
import { orElse } from '../../ground/shape.ts';
import type { Micros } from '../../ground/terms.ts';
import { roundedUp } from '../../ground/time.ts';
import type { Cache, CacheRules } from '../memory/cache.ts';
import { meet, tickUs, timeFor, work } from '../memory/cache.ts';
import { micros, quantum } from '../memory/parameters.ts';
import { keep, keepNumber, takeOut } from '../memory/perThread.ts';
import type { Places } from '../memory/places.ts';
import { deal, isQueued, queueOf, steal, takeFor } from '../memory/places.ts';
import type { Candidate, CoresByJob, OsPlug } from '../plug.ts';
import { longestWaiter, onlyLostCore } from '../plug.ts';

/** What a core does, as the policy sees it. */
interface Desk {
  on: number | null;
  /** Who is to come next, chosen already. */
  wanted: number | null;
  /** Its thread is to go: its quantum is over, and another comes. */
  isLeaving: boolean;
  readonly cache: Cache;
  /** Up to here its present piece of work is counted; null between pieces. */
  sinceUs: Micros | null;
  /** Of that piece. */
  doneUs: Micros;
}

interface Memory extends Places, CacheRules {
  readonly quantumUs: Micros;
  readonly peekUs: Micros;
  readonly affinity: CoresByJob;
  readonly desks: Desk[];
  /** By thread: its working set in kB. */
  readonly sizes: number[];
  /** By thread: it is a job, and no thread of a program. */
  readonly jobs: boolean[];
  /** By thread: the core it ran on last. */
  readonly homes: number[];
}

const inTicks =
  (time: Decoder<Micros>): Decoder<Micros> =>
  (input: unknown, at: Spot) => {
    const us = time(input, at);
    return us === undefined || us % tickUs === 0 ? us : fault(at, 'notWholeTicks', `a multiple of ${tickUs}`);
  };

const isOn = (memory: Memory, thread: number): boolean => memory.desks.some(({ on }) => on === thread);

/** A desk and, if need be, a queue for every core. */
const furnish = (memory: Memory, cores: number): void => {
  while (memory.desks.length < cores) {
    const cache: Cache = { warm: [], warming: [] };
    memory.desks.push({ on: null, wanted: null, isLeaving: false, cache, sinceUs: null, doneUs: 0 });
    if (!memory.central || memory.queues.length === 0) memory.queues.push([]);
  }
};

/** Counts the work of a core up to now. */
const count = (memory: Memory, desk: Desk, atUs: Micros): void => {
  if (desk.on === null || desk.sinceUs === null) return;
  const piece = { thread: desk.on, us: Math.max(0, atUs - desk.sinceUs) };
  desk.doneUs += work(desk.cache, memory, memory.sizes, piece);
  desk.sinceUs = atUs;
};

const learn = (memory: Memory, { thread, why, job }: Candidate): void => {
  if (memory.sizes[thread] !== undefined && why !== 'arrived') return;
  keepNumber(memory.sizes, thread, job?.workingSetKb ?? 0);
  keep(memory.jobs, thread, job !== null, () => false);
  keepNumber(memory.homes, thread, 0);
  const allowed = job && Object.hasOwn(memory.affinity, job.id) ? memory.affinity[job.id] : null;
  keep<readonly number[] | null>(memory.allowed, thread, allowed ?? null, () => null);
};

const enqueue = (memory: Memory, { thread, why }: Candidate): void => {
  const isPlaced = isQueued(memory, thread) || memory.desks.some(({ wanted }) => wanted === thread);
  if (onlyLostCore(why) && isPlaced) return;
  if (why === 'arrived' && !memory.central) memory.undealt.push(thread);
  else queueOf(memory, memory.homes[thread] ?? 0).push(thread);
};

const sitDown = (memory: Memory, core: number, thread: number): number => {
  const desk = memory.desks[core];
  if (!desk) return thread;
  desk.on = thread;
  desk.wanted = null;
  memory.homes[thread] = core;
  meet(desk.cache, memory, memory.sizes, thread);
  return thread;
};

/** All that run go to the tail, cores in order; one that was to come and has not goes back to the head. */
const interrupt = (memory: Memory): void => {
  memory.desks.forEach((desk, core) => {
    if (desk.wanted !== null && !isQueued(memory, desk.wanted)) queueOf(memory, core).unshift(desk.wanted);
    desk.wanted = null;
  });
  memory.desks.forEach(({ on }, core) => {
    if (on !== null && !isQueued(memory, on)) queueOf(memory, core).push(on);
  });
};

/** Cores in order take the first they may run; who has its own core again stays on it. */
const assign = (memory: Memory): void => {
  memory.desks.forEach((desk, core) => {
    const next = takeFor(memory, core, () => true);
    desk.wanted = next === desk.on ? null : next;
    desk.isLeaving = desk.on !== null && next !== desk.on;
  });
};

const nextAfter = (atUs: Micros, every: Micros): Micros => atUs - (atUs % every) + every;

export const perCore: OsPlug<Memory> = {
  places: true,
  parameters: {
    quantumUs: orElse(inTicks(quantum), 10_000),
    central: orElse(truth, true),
    peekUs: orElse(inTicks(micros), 30_000),
    cacheKb: orElse(micros, 100),
    warmupUs: orElse(inTicks(micros), 10_000),
    warmRate: orElse(integer(1, 1000), 2),
    affinity: orElse(table(list(integer(0, 255), 256, 1), 100_000), {}),
  },
  init: ({ quantumUs, central, peekUs, cacheKb, warmupUs, warmRate, affinity }) => ({
    quantumUs: Number(quantumUs ?? 10_000),
    central: central !== false,
    peekUs: Number(peekUs ?? 30_000),
    cacheKb: Number(cacheKb ?? 100),
    warmupUs: Number(warmupUs ?? 10_000),
    warmRate: Number(warmRate ?? 2),
    affinity: (affinity ?? {}) as CoresByJob,
    queues: [],
    allowed: [],
    undealt: [],
    dealer: 0,
    desks: [],
    sizes: [],
    jobs: [],
    homes: [],
  }),
  ready: (memory, candidate, { cores }) => {
    furnish(memory, cores.length);
    learn(memory, candidate);
    enqueue(memory, candidate);
  },
  pick: (memory, where, { atUs }) => {
    const wanted = memory.desks[where]?.wanted ?? null;
    if (wanted !== null) return isOn(memory, wanted) ? null : sitDown(memory, where, wanted);
    if (atUs % tickUs !== 0) return null;
    deal(memory);
    const next = takeFor(memory, where, (thread) => !isOn(memory, thread));
    return next === null ? null : sitDown(memory, where, next);
  },
  slice: () => null,
  ran: (memory, { thread }, { atUs }) => {
    const desk = memory.desks.find(({ on }) => on === thread);
    if (!desk) return;
    count(memory, desk, atUs);
    desk.on = null;
    desk.isLeaving = false;
    desk.sinceUs = null;
  },
  preempts: (memory) => {
    const core = memory.desks.findIndex(({ isLeaving }) => isLeaving);
    const desk = memory.desks[core];
    if (!desk) return null;
    desk.isLeaving = false;
    return core;
  },
  heir: (_, waiters) => longestWaiter(waiters),
  told: (memory, thread) => {
    for (const queue of [memory.undealt, ...memory.queues]) takeOut(queue, thread);
  },
  alarm: ({ quantumUs, peekUs, central, queues, undealt }, { atUs }) => {
    const isWaiting = undealt.length > 0 || queues.some((queue) => queue.length > 0);
    const rings = [nextAfter(atUs, quantumUs)];
    if (!central && peekUs > 0 && isWaiting) rings.push(nextAfter(atUs, peekUs));
    if (isWaiting && atUs % tickUs !== 0) rings.push(nextAfter(atUs, tickUs));
    return Math.min(...rings);
  },
  onAlarm: (memory, { atUs }) => {
    const isQuantumOver = atUs % memory.quantumUs === 0;
    deal(memory);
    if (isQuantumOver) interrupt(memory);
    if (!memory.central && memory.peekUs > 0 && atUs % memory.peekUs === 0)
      memory.desks.forEach((_, core) => {
        steal(memory, core);
      });
    if (isQuantumOver) assign(memory);
    return null;
  },
  lasts: (memory, { thread, us, more }, { atUs, cores }) => {
    const core = memory.desks.findIndex(({ on }) => on === thread);
    const desk = memory.desks[core];
    if (!desk) return us;
    count(memory, desk, atUs);
    desk.sinceUs = atUs;
    desk.doneUs = 0;
    const takesUs = timeFor(desk.cache, memory, memory.sizes, { thread, us });
    if (more || !memory.jobs[thread]) return takesUs;
    const isFirst = cores[core]?.switchUntilUs === atUs;
    return roundedUp(atUs + (isFirst ? Math.max(1, takesUs) : takesUs), tickUs) - atUs;
  },
  done: (memory, core, { atUs }) => {
    const desk = memory.desks[core];
    if (!desk) return 0;
    count(memory, desk, atUs);
    return desk.doneUs;
  },
};
