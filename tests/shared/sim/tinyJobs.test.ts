/** Every world of up to three small jobs, against the textbook's schedulers told on a clock of units. */
import { expect, test } from 'vitest';
import { endOfTime } from '../../../shared/ground/time.ts';
import { advance, createSim } from '../../../shared/sim/index.ts';
import type { PolicySpec, Scenario } from '../../../shared/sim/words/scenario.ts';
import { ofJobs } from '../../support/build.ts';
import type { Rules, TinyJob } from '../../support/unitClock.ts';
import { unitChart } from '../../support/unitClock.ts';

const policies: readonly (readonly [PolicySpec, Rules])[] = [
  [{ policy: 'fcfs' }, { key: () => 0, inTurn: true }],
  [{ policy: 'sjf' }, { key: ({ left }) => left }],
  [{ policy: 'srtf' }, { key: ({ left }) => left, takes: 'first' }],
  [
    { policy: 'rr', quantumUs: 1 },
    { key: () => 0, inTurn: true, quantum: 1 },
  ],
  [
    { policy: 'rr', quantumUs: 2 },
    { key: () => 0, inTurn: true, quantum: 2 },
  ],
];
const byPriority: readonly (readonly [PolicySpec, Rules])[] = [
  [{ policy: 'priority' }, { key: ({ priority }) => priority }],
  [{ policy: 'priorityPreemptive' }, { key: ({ priority }) => priority, takes: 'lower' }],
  [
    { policy: 'priorityRr', quantumUs: 1 },
    { key: ({ priority }) => priority, takes: 'lower', inTurn: true, quantum: 1 },
  ],
  [
    { policy: 'priorityRr', quantumUs: 2 },
    { key: ({ priority }) => priority, takes: 'lower', inTurn: true, quantum: 2 },
  ],
];

const scenarioOf = (jobs: readonly TinyJob[], cores: number, os: PolicySpec): Scenario =>
  ofJobs(
    jobs.map(({ arrive, bursts, priority }, index) => ({
      id: 'ABC'[index] ?? '',
      arriveUs: arrive,
      priority,
      ops: bursts.map((us, place) => ({ op: place % 2 === 1 ? ('io' as const) : ('cpu' as const), us })),
    })),
    { cores, os },
  );

/** The same chart, read off the events. */
const chartOf = (scenario: Scenario): readonly string[] => {
  const { events, state } = advance(createSim(scenario), [], endOfTime);
  const rows = state.cores.map(() => Array.from({ length: state.atUs }, () => '.'));
  const began = new Map<number, readonly [thread: string, atUs: number]>();
  for (const event of events) {
    if (event.type === 'dispatched') began.set(event.core, [event.thread, event.atUs]);
    if (event.type !== 'preempted' && event.type !== 'blocked' && event.type !== 'finished') continue;
    const [thread, fromUs] = (event.core === null ? undefined : began.get(event.core)) ?? ['', 0];
    if (event.core !== null) rows[event.core]?.fill(thread, fromUs, event.atUs);
  }
  return rows.map((row) => row.join(''));
};

const range = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);
/** Every list of so many of these. */
const lists = <Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] =>
  count === 0 ? [[]] : lists(items, count - 1).flatMap((list) => items.map((item) => [...list, item]));

const jobsOf = (
  arrivals: readonly number[],
  bursts: readonly (readonly number[])[],
  priorities = [0],
): readonly TinyJob[] =>
  arrivals.flatMap((arrive) =>
    bursts.flatMap((each) => priorities.map((priority) => ({ arrive, bursts: each, priority }))),
  );

const plain = jobsOf(
  range(0, 2),
  range(1, 3).map((us) => [us]),
);
const upToThree = range(1, 3).flatMap((count) => lists(plain, count));

const waiting: readonly (readonly number[])[] = lists(range(1, 2), 3);
const short = jobsOf(range(0, 2), [[1], [2]]);
/** One of the three does I/O, or two of two. */
const withIo = [
  ...jobsOf([0, 1], waiting).flatMap((one) =>
    lists(short, 2).flatMap(([a, b]) =>
      a && b
        ? [
            [one, a, b],
            [a, one, b],
            [a, b, one],
          ]
        : [],
    ),
  ),
  ...lists(jobsOf(range(0, 2), waiting), 2),
];
const ranked = [
  ...lists(jobsOf(range(0, 2), [[1], [2]], [0, 1]), 3),
  ...lists(jobsOf(range(0, 1), waiting, [0, 1]), 2),
];

/** Those where the machine's chart is another: none. */
const differences = (
  worlds: readonly (readonly TinyJob[])[],
  [os, rules]: readonly [PolicySpec, Rules],
  cores: number,
): readonly unknown[] =>
  worlds
    .filter((jobs) => {
      const ours = chartOf(scenarioOf(jobs, cores, os));
      return ours.join('|') !== unitChart(jobs, cores, rules).join('|');
    })
    .slice(0, 3)
    .map((jobs) => ({
      jobs: JSON.stringify(jobs),
      machine: chartOf(scenarioOf(jobs, cores, os)),
      textbook: unitChart(jobs, cores, rules),
    }));

const cases = (worlds: readonly (readonly TinyJob[])[], table: typeof policies) =>
  table.flatMap((row) => [1, 2].map((cores) => [worlds.length, JSON.stringify(row[0]), cores, row] as const));

test.each(cases(upToThree, policies))('all %i worlds of work alone, %s on %i cores', (_, __, cores, row) => {
  expect(differences(upToThree, row, cores)).toEqual([]);
});
test.each(cases(withIo, policies))('all %i worlds with I/O, %s on %i cores', (_, __, cores, row) => {
  expect(differences(withIo, row, cores)).toEqual([]);
});
test.each(cases(ranked, byPriority))(
  'all %i worlds of two priorities, %s on %i cores',
  (_, __, cores, row) => {
    expect(differences(ranked, row, cores)).toEqual([]);
  },
);
