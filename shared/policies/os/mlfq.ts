/**
 * Multi-level feedback queue (OSTEP, ch. 8; its simulator cpu-sched-mlfq/mlfq.py). The head of the highest queue runs; a
 * thread that uses up its allotment of quanta falls a level; from time to time all rise to the top.
 *
 * One instant, as the simulator orders it: quanta end (their threads go to the tail), then the boost (lower queues go to
 * the tail of the top one, the lowest first), then arrivals, then those back from I/O. So, unlike round robin, whose quantum
 * ends stands before who arrives now: case mlfq-18. Threads on a core keep their place in their queue: a newcomer to the
 * same level never takes the core away, and who loses it to a higher level stays at the head.
 */
import type { Spot } from '../../ground/decode.ts';
import { below, fault, integer, list, truth } from '../../ground/decode.ts';
import { optional, orElse } from '../../ground/shape.ts';
import type { Micros } from '../../ground/terms.ts';
import { micros, positive, quantum } from '../memory/parameters.ts';
import { keep, takeOut } from '../memory/perThread.ts';
import type { Rules, Standing } from '../memory/standing.ts';
import { charge, chargeLeaving, newcomer, refill } from '../memory/standing.ts';
import type { CoreFact, Facts, OsPlug, Parameters } from '../plug.ts';
import { longestWaiter, onlyLostCore } from '../plug.ts';

interface Memory extends Rules {
  readonly stayAfterIo: boolean;
  readonly ioBump: boolean;
  /** Between boosts; 0 is never. */
  readonly boostUs: Micros;
  nextBoostUs: Micros;
  /** By level, the top first: threads that run or are ready, head first. */
  readonly queues: number[][];
  /** By thread. */
  readonly standings: Standing[];
}

const mostQueues = 64;
const defaults = { queues: 3, quantumUs: 10_000, allotment: 1 } as const;

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

/** One number a queue: how many queues there are follows from either list. */
const complete = (parameters: Parameters, at: Spot): Parameters => {
  const { queues, quantumUs, allotments } = parameters;
  const lists = [quantumUs, allotments].filter((value) => Array.isArray(value));
  const levels = typeof queues === 'number' ? queues : (lists[0]?.length ?? defaults.queues);
  for (const [key, value] of Object.entries({ quantumUs, allotments }))
    if (Array.isArray(value) && value.length !== levels)
      fault(below(at, key), 'wrongLength', `one number for each of ${levels} queues`);
  return {
    ...parameters,
    queues: levels,
    quantumUs: quantumUs ?? times(levels, defaults.quantumUs),
    allotments: allotments ?? times(levels, defaults.allotment),
  };
};

const standingOf = (memory: Memory, thread: number): Standing => {
  const known = memory.standings[thread];
  if (known) return known;
  const standing = newcomer(memory);
  keep(memory.standings, thread, standing, () => newcomer(memory));
  return standing;
};

const queueAt = (memory: Memory, level: number): number[] => memory.queues[level] ?? [];

const leaveQueues = (memory: Memory, thread: number): void => {
  for (const queue of memory.queues) takeOut(queue, thread);
};

/** To the tail of its level. */
const toTail = (memory: Memory, thread: number): void => {
  leaveQueues(memory, thread);
  queueAt(memory, standingOf(memory, thread).level).push(thread);
};

const ranUs = ({ switchUntilUs }: CoreFact, atUs: Micros): Micros => Math.max(0, atUs - switchUntilUs);

/** Charges all that run, up to `atUs`. */
const chargeAll = (memory: Memory, cores: readonly CoreFact[], atUs: Micros): void => {
  for (const core of cores)
    if (core.thread !== null && charge(memory, standingOf(memory, core.thread), ranUs(core, atUs)))
      toTail(memory, core.thread);
};

const boost = (memory: Memory): void => {
  const [top, ...lower] = memory.queues;
  for (const queue of lower.reverse()) for (const thread of queue.splice(0)) top?.push(thread);
  for (const standing of memory.standings) refill(memory, standing, 0);
};

/** Of the boosts up to `untilUs` the last one counts: between two of them nobody was watching. */
const boostUpTo = (memory: Memory, cores: readonly CoreFact[], untilUs: Micros): void => {
  const { boostUs, nextBoostUs } = memory;
  if (boostUs === 0 || nextBoostUs > untilUs) return;
  const lastUs = untilUs - ((untilUs - nextBoostUs) % boostUs);
  chargeAll(memory, cores, lastUs);
  boost(memory);
  memory.nextBoostUs = lastUs + boostUs;
};

/** What the clock has brought up to now. */
const catchUp = (memory: Memory, { cores, atUs }: Facts): void => {
  boostUpTo(memory, cores, atUs);
  chargeAll(memory, cores, atUs);
};

/** Threads that run or are ready, best first. */
const inOrder = (memory: Memory): readonly number[] => memory.queues.flat();

const isOn = (memory: Memory, thread: number): boolean => standingOf(memory, thread).isOn;

const start = (memory: Memory, thread: number): void => {
  const standing = standingOf(memory, thread);
  standing.isOn = true;
  standing.chargedUs = 0;
};

export const mlfq: OsPlug<Memory> = {
  parameters: {
    queues: optional(integer(1, mostQueues)),
    quantumUs: optional(list(quantum, mostQueues, 1)),
    allotments: optional(list(positive, mostQueues, 1)),
    boostUs: orElse(micros, 0),
    stayAfterIo: orElse(truth, false),
    ioBump: orElse(truth, false),
  },
  complete,
  init: ({ queues, quantumUs, allotments, boostUs, stayAfterIo, ioBump }) => ({
    quantumUs: Array.isArray(quantumUs) ? quantumUs : [defaults.quantumUs],
    allotments: Array.isArray(allotments) ? allotments : [defaults.allotment],
    stayAfterIo: stayAfterIo === true,
    ioBump: ioBump === true,
    boostUs: Number(boostUs ?? 0),
    nextBoostUs: Number(boostUs ?? 0),
    queues: Array.from({ length: Number(queues ?? 1) }, () => []),
    standings: [],
  }),
  ready: (memory, { thread, why }, facts) => {
    catchUp(memory, facts);
    if (onlyLostCore(why)) return;
    const { level } = standingOf(memory, thread);
    if (why !== 'arrived' && memory.ioBump) queueAt(memory, level).unshift(thread);
    else queueAt(memory, level).push(thread);
  },
  pick: (memory) => {
    const chosen = inOrder(memory).find((thread) => !isOn(memory, thread));
    if (chosen !== undefined) start(memory, chosen);
    return chosen ?? null;
  },
  slice: (memory, thread, us) => us + standingOf(memory, thread).leftUs,
  ran: (memory, { thread, us, stays }, facts) => {
    // A boost of this very instant comes after it.
    boostUpTo(memory, facts.cores, facts.atUs - 1);
    const standing = standingOf(memory, thread);
    standing.isOn = false;
    if (stays) {
      if (charge(memory, standing, us)) toTail(memory, thread);
      return;
    }
    chargeLeaving(memory, standing, us, memory.stayAfterIo);
    leaveQueues(memory, thread);
  },
  preempts: (memory, facts) => {
    catchUp(memory, facts);
    const best = inOrder(memory).slice(0, facts.cores.length);
    if (best.every((thread) => isOn(memory, thread))) return null;
    const worst = [...inOrder(memory)]
      .reverse()
      .find((thread) => isOn(memory, thread) && !best.includes(thread));
    return worst === undefined ? null : facts.cores.findIndex((core) => core.thread === worst);
  },
  heir: (_, waiters) => longestWaiter(waiters),
  told: start,
  alarm: (memory, { cores, atUs }) => {
    const isWatched = cores.length > 1 || inOrder(memory).some((thread) => !isOn(memory, thread));
    return memory.boostUs > 0 && isWatched ? Math.max(atUs, memory.nextBoostUs) : null;
  },
  onAlarm: (memory, facts) => {
    catchUp(memory, facts);
    return 'reslice';
  },
};
