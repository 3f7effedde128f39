/** What must not matter does not: names, when a run begins, the unit of time, what nobody uses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfTime } from '../../../shared/ground/time.ts';
import { advance, createSim } from '../../../shared/sim/index.ts';
import { costTables } from '../../../shared/sim/words/costs.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import type { JobSpec, PolicySpec, Scenario } from '../../../shared/sim/words/scenario.ts';
import { ofJobs } from '../../support/build.ts';
import { runsOf } from '../../support/runs.ts';
import { automaticOs, fifo, programWorlds } from './worlds.ts';

const eventsOf = (scenario: Scenario): readonly SimEvent[] => {
  const { events, state } = advance(createSim(scenario), [], endOfTime);
  expect(state.ended).toBe(true);
  return events;
};

/** Every value of a JSON value changed, keys as they are. */
const mapped = <Value>(value: Value, change: (value: unknown, key: string) => unknown, key = ''): Value => {
  if (Array.isArray(value)) return value.map((each) => mapped(each, change, key)) as Value;
  if (typeof value !== 'object' || value === null) return change(value, key) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([each, inner]) => [each, mapped(inner, change, each)]),
  ) as Value;
};

const us = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9000 }));
const op = fc.record({ op: fc.constantFrom('cpu' as const, 'cpu' as const, 'io' as const), us });
const ids = ['3', 'b', '1', 'a', 'constructor'];
const jobs: fc.Arbitrary<readonly JobSpec[]> = fc
  .array(
    fc.record({
      arriveUs: us,
      ops: fc.array(op, { minLength: 1, maxLength: 4 }),
      priority: fc.integer({ min: 0, max: 2 }),
      nice: fc.integer({ min: -5, max: 5 }),
      tickets: fc.constantFrom(50, 100, 250),
      workingSetKb: fc.constantFrom(0, 60),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((each, index) => ({ id: ids[index] ?? '', ...each })));

const perCore = {
  policy: 'perCore',
  quantumUs: 3000,
  central: false,
  peekUs: 2000,
  cacheKb: 100,
  warmupUs: 2000,
  warmRate: 2,
  affinity: {},
};
const mlfq = {
  policy: 'mlfq',
  queues: 3,
  quantumUs: [200, 400, 900],
  allotments: [1, 2, 1],
  boostUs: 0,
  stayAfterIo: false,
  ioBump: true,
};
/** Every policy, its clock counted from 0 or not. */
const policies: readonly PolicySpec[] = [
  { policy: 'fcfs' },
  { policy: 'sjf' },
  { policy: 'srtf' },
  { policy: 'rr', quantumUs: 300 },
  { policy: 'priority' },
  { policy: 'priorityPreemptive' },
  { policy: 'priorityRr', quantumUs: 300 },
  mlfq,
  { ...mlfq, boostUs: 5000, stayAfterIo: true },
  { policy: 'lottery', quantumUs: 300, draws: [5, 3], seed: 9, wholeQuanta: false },
  { policy: 'lottery', quantumUs: 300, draws: [], seed: 9, wholeQuanta: true },
  { policy: 'stride', quantumUs: 300 },
  { policy: 'cfs', latencyUs: 2000, minGranularityUs: 300 },
  { policy: 'eevdf', sliceUs: 700 },
  { policy: 'fair', sliceUs: 500 },
  perCore,
  { ...perCore, central: true },
];
const named = policies.map((os) => [JSON.stringify(os), os] as const);
const costs = fc.constantFrom('ideal', 'classroom', 'measured');
const jobWorld = (os: PolicySpec): fc.Arbitrary<Scenario> =>
  fc
    .record({ jobs, cores: fc.integer({ min: 1, max: 3 }), costs })
    .map(({ jobs: list, ...machinery }) => ofJobs(list, { os, ...machinery }));

const anyProgram = programWorlds(automaticOs, fifo);
const few = { seed: 31, numRuns: runsOf(40) };
const many = { seed: 32, numRuns: runsOf(250) };

describe('names', () => {
  const tables = ['bodies', 'pools', 'vars', 'sems', 'asems', 'queues', 'aqueues'] as const;
  const kept: ReadonlySet<string> = new Set(['op', 'gil', 'kind', 'start', 'open', 'policy', 'payload_of']);

  /** Each name behind a number of its own, so that no order of names stays what it was. */
  const disguise = (seed: number) => {
    const known = new Map<string, string>();
    return (name: string): string => {
      const worn = known.get(name) ?? `<${(known.size * 37 + seed) % 100}>${name}`;
      known.set(name, worn);
      return worn;
    };
  };
  const undisguised = (events: readonly SimEvent[]): string =>
    JSON.stringify(events).replaceAll(/<\d+>/g, '');

  const renamed = (scenario: Scenario, seed: number): Scenario => {
    const wear = disguise(seed);
    const wearing = <Value>(value: Value): Value =>
      mapped(value, (each, key) => (typeof each === 'string' && !kept.has(key) ? wear(each) : each));
    const { jobs: list, program } = scenario;
    if (!program) return { ...scenario, jobs: list?.map((each) => ({ ...each, id: wear(each.id) })) ?? [] };
    const worn = wearing(program);
    const keyed = tables.map((table) => [
      table,
      Object.fromEntries(Object.entries(worn[table] ?? {}).map(([name, row]) => [wear(name), row])),
    ]);
    return { ...scenario, program: { ...worn, ...Object.fromEntries(keyed) } };
  };

  test.each(named)('decide nothing among jobs: %s', (_, os) => {
    fc.assert(
      fc.property(jobWorld(os), fc.nat({ max: 99 }), (scenario, seed) => {
        expect(undisguised(eventsOf(renamed(scenario, seed)))).toBe(JSON.stringify(eventsOf(scenario)));
      }),
      few,
    );
  });

  test('decide nothing in programs: of bodies, threads, tasks, locks, queues, pools, variables and devices', () => {
    fc.assert(
      fc.property(anyProgram, fc.nat({ max: 99 }), (scenario, seed) => {
        expect(undisguised(eventsOf(renamed(scenario, seed)))).toBe(JSON.stringify(eventsOf(scenario)));
      }),
      many,
    );
  });
});

describe('the beginning', () => {
  /**
   * A boost of mlfq comes every so often from time 0 on, and perCore has ticks, quanta and peeks from time 0 on: such a
   * clock goes round in this time, and only a shift by whole rounds changes nothing.
   */
  const roundUs = (os: PolicySpec): number => {
    if (os.policy === 'perCore') return 6000;
    return os.policy === 'mlfq' && typeof os.boostUs === 'number' ? os.boostUs || 1 : 1;
  };
  const later = <Value>(value: Value, byUs: number): Value =>
    mapped(value, (each, key) =>
      typeof each === 'number' && ['atUs', 'untilUs', 'arriveUs'].includes(key) ? each + byUs : each,
    );

  test.each(named)('may be later: %s', (_, os) => {
    fc.assert(
      fc.property(jobWorld(os), fc.integer({ min: 1, max: 3000 }), (scenario, rounds) => {
        const byUs = rounds * roundUs(os);
        expect(eventsOf(later(scenario, byUs))).toEqual(later(eventsOf(scenario), byUs));
      }),
      few,
    );
  });
});

describe('the unit of time', () => {
  const isTime = (key: string): boolean => key === 'us' || /Us$|UsPerMb$/.test(key);
  const scaled = <Value>(value: Value, by: number): Value =>
    mapped(value, (each, key) => (typeof each === 'number' && isTime(key) ? each * by : each));
  /** Costs are times too. */
  const withCosts = (scenario: Scenario): Scenario => {
    const { costs: base } = scenario.machine;
    const name = typeof base === 'string' ? base : base.base;
    return {
      ...scenario,
      machine: { ...scenario.machine, costs: { base: 'ideal', ...costTables[name as 'ideal'] } },
    };
  };

  /** The ticks of perCore are a unit of their own, and cfs rounds the share of each weight to whole µs. */
  const exact = named.filter(([, { policy }]) => policy !== 'perCore' && policy !== 'cfs');
  test.each(exact)('may be another: %s', (_, os) => {
    fc.assert(
      fc.property(jobWorld(os), fc.integer({ min: 2, max: 9 }), (drawn, by) => {
        const scenario = withCosts(drawn);
        expect(eventsOf(scaled(scenario, by))).toEqual(scaled(eventsOf(scenario), by));
      }),
      few,
    );
  });

  test('may be another: cfs among equals, where the latency can be shared out evenly', () => {
    const os = { policy: 'cfs', latencyUs: 2400, minGranularityUs: 300 };
    const equals = jobWorld(os).map((scenario) =>
      mapped(scenario, (each, key) => (key === 'nice' ? 0 : each)),
    );
    fc.assert(
      fc.property(equals, fc.integer({ min: 2, max: 9 }), (drawn, by) => {
        const scenario = withCosts(drawn);
        expect(eventsOf(scaled(scenario, by))).toEqual(scaled(eventsOf(scenario), by));
      }),
      few,
    );
  });

  /**
   * Where a cost is a part of something it is rounded to whole µs: what a free-threaded build takes longer, and what less
   * than a megabyte takes to carry. A look at an event, and a poll that need not wait, take 1 µs whatever the costs. So here
   * everybody has a GIL, carries nothing and runs no loop.
   */
  test('may be another in programs of threads that send nothing to a process', () => {
    const carriesNothing = anyProgram.map((drawn): Scenario => {
      const bare = mapped(drawn, (each, key) => (key === 'payload_kb' ? 0 : each));
      return withCosts({ ...bare, python: { ...bare.python, build: 'gil' } });
    });
    fc.assert(
      fc.property(carriesNothing, fc.integer({ min: 2, max: 9 }), (scenario, by) => {
        const events = eventsOf(scenario);
        fc.pre(events.every(({ type }) => type !== 'loopTurn'));
        expect(eventsOf(scaled(scenario, by))).toEqual(scaled(events, by));
      }),
      many,
    );
  });
});

test('what nobody uses changes nothing', () => {
  const idle = [{ op: 'cpu' as const, us: 5 }];
  fc.assert(
    fc.property(anyProgram, (scenario) => {
      const { program, machine } = scenario;
      if (!program) throw new Error('no program');
      const more: Scenario = {
        ...scenario,
        machine: { ...machine, devices: { ...machine.devices, tape: 1 } },
        program: {
          ...program,
          bodies: { '0': idle, ...program.bodies, spare: idle },
          // A process pool that is not opened in the program is there before time 0, with its workers.
          pools: {
            '0': { kind: 'thread' },
            ...program.pools,
            spare: { kind: 'process', workers: 3, open: 'in_program' },
          },
          locks: ['0', ...program.locks, 'spare'],
          vars: { '0': 4, ...program.vars },
          sems: { '0': 4, ...program.sems },
          asems: { '0': 4, ...program.asems },
          events: ['0', ...(program.events ?? [])],
          queues: { '0': 4, ...program.queues },
          aqueues: { '0': 4, ...program.aqueues },
        },
      };
      expect(eventsOf(more)).toEqual(eventsOf(scenario));
    }),
    many,
  );
});
