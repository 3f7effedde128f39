/** What the machine is timed on: classical jobs, one crowded GIL, many coroutines. All made from a fixed seed. */
import type { Op } from '../../../shared/program/op.ts';
import type { Program } from '../../../shared/program/program.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';

const frame = (cores: number, os: Scenario['os']): Omit<Scenario, 'jobs' | 'program'> => ({
  format: 'runqueue/scenario@1',
  machine: { cores, costs: 'ideal' },
  python: { build: 'gil', switchIntervalUs: 5000, version: '3.13' },
  os,
  loop: { policy: 'fifo' },
});

const program = (main: readonly Op[], bodies: Program['bodies']): Program => ({
  main,
  bodies,
  pools: {},
  locks: [],
  vars: {},
});

const ids = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** Arrivals and bursts from a multiplicative generator (Park and Miller, minimal standard). */
export function queueOfJobs(count: number): Scenario {
  let seed = 42;
  const roll = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let arriveUs = 0;
  const jobs = ids(count, 'j').map((id) => {
    arriveUs += roll(2_000);
    return { id, arriveUs, ops: [{ op: 'cpu', us: 1 + roll(6_000) } as const] };
  });
  return { ...frame(4, { policy: 'rr', quantumUs: 1_000 }), jobs };
}

export function crowdAroundGil(threads: number, rounds: number): Scenario {
  const work: readonly Op[] = [
    {
      op: 'repeat',
      n: rounds,
      body: [
        { op: 'cpu', us: 700 },
        { op: 'io', us: 3_000 },
      ],
    },
  ];
  const names = ids(threads, 't');
  const main: readonly Op[] = [
    ...names.map((id) => ({ op: 'thread', body: 'work', id }) as const),
    { op: 'join', ids: names },
  ];
  return { ...frame(4, { policy: 'fair', sliceUs: 4_000 }), program: program(main, { work }) };
}

export function crowdInLoop(tasks: number, rounds: number): Scenario {
  const fetch: readonly Op[] = [
    {
      op: 'repeat',
      n: rounds,
      body: [
        { op: 'cpu', us: 5 },
        { op: 'sleep', us: 10_000 },
      ],
    },
  ];
  const start: readonly Op[] = [
    { op: 'gather', tasks: ids(tasks, 'c').map((id) => ({ body: 'fetch', id })) },
  ];
  return {
    ...frame(1, { policy: 'fair', sliceUs: 4_000 }),
    program: program([{ op: 'asyncio', body: 'start' }], { fetch, start }),
  };
}
