import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../shared/ground/gate.ts';
import { compilePython, pythonProgram, pythonScenario } from '../../../shared/levels/python.ts';
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

/** Two threads of ops cannot be asked what they printed: a Python program can. */
const python = (text: string) => {
  const code = compilePython(text, 'program.py');
  if (!code.ok) throw new Error(JSON.stringify(code.error));
  return runThrough(pythonScenario(pythonProgram(code.value)));
};
const broken = python('c = 5\nprint("c =", c)\nassert c == 25, "not 25"\n');
const whole = python('c = 25\nprint("c =", c)\nassert c == 25\n');
test.each<readonly [Goal, boolean, boolean]>([
  [{ printed: 'c = 5' }, true, false],
  [{ printed: 'c = ' }, false, false],
  [{ raised: 'AssertionError' }, true, false],
  [{ raised: 'ValueError' }, false, false],
  [{ not: { raised: 'AssertionError' } }, false, true],
])('%j: of a program that breaks %s, of one that does not %s', (each, ofBroken, ofWhole) => {
  expect(decode(goal, each)).toEqual({ ok: true, value: each });
  expect(holds(each, broken.ledger, broken.atUs)).toBe(ofBroken);
  expect(holds(each, whole.ledger, whole.atUs)).toBe(ofWhole);
});

test('where something is to be broken, only a run that breaks it counts', () => {
  const objectiveOf = { break: { raised: 'AssertionError' }, minimise: 'gilSwitches' } as const;
  expect(decode(objective, objectiveOf)).toEqual({ ok: true, value: objectiveOf });
  const criteria = {
    objective: objectiveOf,
    goals: [{ never: 'deadlocked' } as const],
    stars: { two: { printed: 'c = 5' } as const, three: { printed: 'c = 10' } as const },
    best: 1,
  };
  const figure = { metric: 'gilSwitches', value: metricOf(broken.ledger, 'gilSwitches', broken.atUs) };
  expect(judgeRun(criteria, broken.ledger, broken.atUs)).toMatchObject({ stars: 2, figure });
  const unbroken = { stars: 0, score: 0, points: 0, figure: { metric: 'gilSwitches', value: null } };
  expect(judgeRun(criteria, whole.ledger, whole.atUs)).toMatchObject(unbroken);
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
  ['goal', goal, { raised: '' }, 'raised empty'],
  ['objective', objective, { break: { printed: 'c' } }, 'minimise missing'],
  ['objective', objective, { break: {}, minimise: 'waitUs' }, 'break unknownGoal'],
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
