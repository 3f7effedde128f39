import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../shared/ground/gate.ts';
import { goal, objective } from '../../../shared/score/decodeGoal.ts';
import type { Goal } from '../../../shared/score/goal.ts';
import { holds, judgeRun, scoreOf } from '../../../shared/score/judge.ts';
import { divideRounded, metricOf } from '../../../shared/score/metrics.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';

const scenario = decodeScenario({
  format: 'runqueue/scenario@1',
  machine: { cores: 1 },
  jobs: [
    { id: 'a', ops: [{ op: 'cpu', us: 300 }] },
    {
      id: 'b',
      ops: [
        { op: 'cpu', us: 100 },
        { op: 'io', us: 50 },
      ],
    },
  ],
});
if (!scenario.ok) throw new Error('the scenario of this file is faulty');
const { ledger, atUs } = runThrough(scenario.value);

test('the metrics of a run', () => {
  const value = (name: Parameters<typeof metricOf>[1]) => metricOf(ledger, name, atUs);
  expect([value('makespanUs'), value('turnaroundUs'), value('responseUs'), value('waitUs')]).toEqual([
    450, 375, 150, 150,
  ]);
  expect([
    value('finished'),
    value('contextSwitches'),
    value('gilSwitches'),
    value('schedulerIdleUs'),
  ]).toEqual([2, 1, 0, 0]);
});

test('the worst lag of a loop: from when a task could run to when it did', () => {
  const loop = decodeScenario({
    format: 'runqueue/scenario@1',
    machine: { cores: 1 },
    program: {
      main: [{ op: 'asyncio', body: 'm' }],
      bodies: {
        m: [
          {
            op: 'gather',
            tasks: [
              { body: 'beat', id: 'beat' },
              { body: 'hog', id: 'hog' },
            ],
          },
        ],
        beat: [{ op: 'sleep', us: 1000 }],
        hog: [{ op: 'cpu', us: 5000 }],
      },
    },
  });
  if (!loop.ok) throw new Error(JSON.stringify(loop.error));
  const run = runThrough(loop.value);
  expect(metricOf(run.ledger, 'worstLagUs', run.atUs)).toBe(4000);
});

const rows: readonly (readonly [Goal, boolean])[] = [
  [{ metric: 'makespanUs', atMost: 450 }, true],
  [{ metric: 'makespanUs', atMost: 449 }, false],
  [{ metric: 'makespanUs', atLeast: 450 }, true],
  [{ metric: 'finished', atLeast: 3 }, false],
  [{ never: 'preempted' }, true],
  [{ never: 'dispatched' }, false],
  [{ not: { never: 'dispatched' } }, true],
  [{ all: [{ never: 'preempted' }, { metric: 'makespanUs', atMost: 1 }] }, false],
  [{ any: [{ never: 'dispatched' }, { metric: 'makespanUs', atMost: 999 }] }, true],
];
test.each(rows)('%j holds: %s', (each, expected) => {
  expect(decode(goal, each)).toEqual({ ok: true, value: each });
  expect(holds(each, ledger, atUs)).toBe(expected);
});

const minimise = { minimise: 'makespanUs' } as const;
const maximise = { maximise: 'finished' } as const;
test.each([
  ['the best known', minimise, 100, 100, 1000],
  ['twice as long', minimise, 100, 200, 500],
  ['rounded half up', minimise, 1, 3, 333],
  ['a record', minimise, 100, 80, 1250],
  ['not over', minimise, 100, null, 0],
  ['nothing left to lose', minimise, 0, 0, 1000],
  ['something where nothing was possible', minimise, 0, 5, 0],
  ['nothing where something was the best', minimise, 5, 0, 10_000],
  ['half as many', maximise, 10, 5, 500],
  ['more than ever', maximise, 10, 12, 1200],
] as const)('the score of %s', (_, aim, best, achieved, score) => {
  expect(scoreOf(aim, best, achieved)).toBe(score);
});

const stars = (two: number, three: number) => ({
  objective: minimise,
  goals: [{ never: 'deadlocked' } as const],
  stars: {
    two: { metric: 'makespanUs', atMost: two },
    three: { metric: 'makespanUs', atMost: three },
  } as const,
  best: 450,
});
test.each([
  [stars(450, 450), 3],
  [stars(450, 449), 2],
  [stars(449, 450), 1],
  [{ ...stars(450, 450), goals: [{ never: 'finished' } as const] }, 0],
] as const)('%j: %s stars', (criteria, expected) => {
  expect(judgeRun(criteria, ledger, atUs)).toMatchObject({
    stars: expected,
    score: 1000,
    points: 1000,
    makespanUs: 450,
  });
});

test.each([
  ['goal', goal, { metric: 'speed', atMost: 1 }, 'metric unknownValue'],
  ['goal', goal, { metric: 'makespanUs' }, ' unknownGoal'],
  ['goal', goal, { never: 'sleeping' }, 'never unknownValue'],
  ['goal', goal, { all: [] }, 'all empty'],
  ['goal', goal, { not: { any: [{ never: 'ready', x: 1 }] } }, 'not.any[0].x unknownKey'],
  ['goal', goal, { metric: 'makespanUs', atMost: 1, atLeast: 1 }, 'atLeast unknownKey'],
  ['objective', objective, {}, 'minimise missing'],
  ['objective', objective, { minimise: 'waitUs', maximise: 'waitUs' }, 'maximise unknownKey'],
] as const)('a faulty %s is refused', (_, decoder, input, told) => {
  const result = decode<unknown>(decoder, input);
  expect(result.ok ? [] : result.error.map(({ path, code }) => `${path} ${code}`)).toContain(told);
});

test('no goal makes the decoder throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => void decode(goal, JSON.parse(JSON.stringify(input)))),
    { seed: 9, numRuns: 1000 },
  );
});

test('a mean is rounded half up', () => {
  expect([divideRounded(5, 2), divideRounded(7, 3), divideRounded(8, 3), divideRounded(0, 7)]).toEqual([
    3, 2, 3, 0,
  ]);
});
