/** Scenarios as text: parse and write are inverse, and every fault has its line and column. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyJson } from '../../../../shared/ground/copy.ts';
import { decodeScenario } from '../../../../shared/sim/words/decodeScenario.ts';
import { parseScenario, writeScenario } from '../../../../shared/sim/words/notation.ts';
import type { Scenario } from '../../../../shared/sim/words/scenario.ts';
import { runsOf } from '../../../support/runs.ts';
import { worlds } from '../../score/worlds.ts';
import { automaticOs, fifo, human, jobWorlds, programWorlds } from '../worlds.ts';

/** The text means the scenario, and the scenario is written in one way only. */
const checkInverse = (scenario: Scenario): void => {
  const text = writeScenario(scenario);
  const read = parseScenario(text);
  expect(read.ok ? read.value : [text, read.error]).toEqual(scenario);
  if (read.ok) expect(writeScenario(read.value)).toBe(text);
};

const decoded = (input: object): Scenario => {
  const result = decodeScenario(copyJson({ format: 'runqueue/scenario@1', ...input }));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const draws = { seed: 20_261_121, numRuns: runsOf(150) };

/** The same for what the gate lets through. */
const checkIfGood = (input: Scenario): void => {
  const good = decodeScenario(copyJson(input));
  if (good.ok) checkInverse(good.value);
};

/** Names that look like numbers, marks, words of ours and other scripts. */
const oddName = fc.oneof(
  fc.constantFrom(
    '0',
    '1e3',
    'true',
    'null',
    'main',
    'a b',
    'x:y',
    '#',
    '"',
    '[a, b]',
    'line=3',
    '\\',
    'ж',
    ';',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((name) => name !== '__proto__'),
);
const us = fc.nat({ max: 1_000_000 });
const line = fc.integer({ min: 1, max: 99 });

const oddPrograms = fc
  .record({
    names: fc.uniqueArray(oddName, { minLength: 6, maxLength: 6 }),
    title: fc.string({ unit: 'grapheme', maxLength: 20 }),
    us,
    line,
    contextSwitchUs: fc.nat({ max: 99 }),
  })
  .map(({ names, title, us: length, line: at, contextSwitchUs }) => {
    const [f = '', g = '', lock = '', pool = '', one = '', two = ''] = names;
    return decoded({
      title,
      machine: { cores: 2, costs: { base: 'measured', contextSwitchUs }, memoryKb: 5 },
      program: {
        main: [
          { op: 'thread', body: f, id: one, line: at },
          { op: 'call', body: f, id: two },
          { op: 'call', body: f },
          { op: 'submit', pool, body: f, id: two, payload_kb: 7 },
          { op: 'join', ids: [one, one] },
          { op: 'join', ids: [] },
          { op: 'wait', ids: [two], timeoutUs: length },
          { op: 'asyncio', body: g, id: one, eager: true },
        ],
        bodies: {
          [f]: [
            { op: 'io', us: length, device: one },
            { op: 'io', us: length, line: at },
            { op: 'repeat', n: 2, line: at, body: [] },
            { op: 'repeat', n: 0, body: [{ op: 'repeat', n: 1, body: [{ op: 'mark', name: two }] }] },
            { op: 'acquire', lock, timeoutUs: 0 },
            { op: 'store', var: lock, add: -3 },
          ],
          [g]: [
            { op: 'gather', tasks: [] },
            { op: 'gather', line: at, tasks: names.map((id) => ({ body: one, id })) },
            { op: 'yield' },
            { op: 'to_thread', body: f, id: one },
          ],
          [one]: [{ op: 'ccall', us: length, gil: 'hold', line: at }],
        },
        pools: { [pool]: { kind: 'process', workers: 3, start: 'spawn', open: 'in_program' } },
        locks: [lock, two],
        vars: { [lock]: -5 },
      },
    });
  });

const oddJobs = fc.uniqueArray(oddName, { minLength: 1, maxLength: 5 }).map((ids) =>
  decoded({
    machine: { cores: 1 },
    jobs: ids.map((id, index) => ({
      ...{ id, arriveUs: index, priority: 5 - index, nice: index, tickets: index + 1, workingSetKb: 0 },
      ops: [{ op: 'cpu', us: 0 }, ...(index % 2 ? [] : [{ op: 'io', us: 9, device: id, line: 4 }])],
    })),
  }),
);

describe('a scenario written and read again is the same', () => {
  test.each(worlds)('%s', (_, scenario) => checkInverse(scenario));
  test('random jobs', () => fc.assert(fc.property(jobWorlds(automaticOs), checkInverse), draws));
  test('random programs, for people', () =>
    fc.assert(fc.property(programWorlds(human, fifo), checkIfGood), draws));
  test('names of every kind in programs', () => fc.assert(fc.property(oddPrograms, checkInverse), draws));
  test('names of every kind in jobs', () => fc.assert(fc.property(oddJobs, checkInverse), draws));

  test('every program of the reference', () => {
    const { records } = JSON.parse(readFileSync('tests/reference/cpython.json', 'utf8'));
    const known = records.flatMap(({ cores, program }: { cores: number; program: object }) => {
      const result = decodeScenario({ format: 'runqueue/scenario@1', machine: { cores }, program });
      return result.ok ? [result.value] : [];
    });
    expect(known.length).toBeGreaterThan(30);
    known.forEach(checkInverse);
  });
});

test('it reads well', () => {
  const [, scenario] = worlds.find(([name]) => name === 'loop on 2 cores, measured')!;
  expect(writeScenario(scenario)).toMatchInlineSnapshot(`
    "machine cores=2 costs=measured
    python 3.13 gil switchIntervalUs=5000
    os fair sliceUs=4000
    loop fifo
    body m:
      task beat beat
      gather: city a; city b; city c
      to_thread slow s
      await tail
      await_task beat
    body city: cpu 100; sleep 2000; cpu 300; yield; cpu 20
    body beat:
      repeat 5: sleep 700; mark tick
    body slow: io 1500; cpu 400
    body tail: cpu 40; sleep 0
    main: asyncio m; cpu 5
    "
  `);
});

test('what may be left out is filled in', () => {
  const read = parseScenario('machine cores=2 # two\n\nmain: repeat 3: cpu 5; io 2; cpu 1\n');
  expect(read.ok && read.value).toEqual(
    decoded({
      machine: { cores: 2 },
      program: {
        main: [
          {
            ...{ op: 'repeat', n: 3 },
            body: [
              { op: 'cpu', us: 5 },
              { op: 'io', us: 2 },
              { op: 'cpu', us: 1 },
            ],
          },
        ],
      },
    }),
  );
});

const faultsOf = (text: string): readonly string[] => {
  const read = parseScenario(text);
  return read.ok ? [] : read.error.map(({ path, code }) => `${path} ${code}`);
};
const deep = Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth + 1)}repeat 1:`).join('\n');

test.each([
  ['nothing', '', ['1:1 jobsOrProgram', '1:1 missing']],
  [
    'a line nobody knows',
    'machine cores=1\nrobot r2\nmain: cpu 1\nthread a',
    ['2:1 unknownWord', '4:1 unknownWord'],
  ],
  ['an op nobody knows', 'machine cores=1\nmain:\n  cpu 1\n  fly 3', ['4:3 unknownOp']],
  ['two faults of one op', 'machine cores=1\nmain: cpu 1.5 line=0', ['2:11 notInteger', '2:20 tooSmall']],
  ['a missing time', 'machine cores=1\nmain: io 4; cpu', ['2:13 missing']],
  ['NaN', 'machine cores=NaN\nmain: cpu Infinity', ['1:15 notInteger', '2:11 notInteger']],
  ['too many cores', 'machine cores=1e9\nmain: cpu 1', ['1:15 tooLarge']],
  ['a repeat without an end', 'machine cores=1\nmain: repeat 1e12: cpu 1', ['2:1 tooManyOps']],
  ['a body that starts itself', 'machine cores=1\nbody f: call f\nmain: call f', ['2:9 startsItself']],
  ['a body nobody declared', 'machine cores=1\nmain:\n  cpu 1\n  thread f a', ['4:10 undeclared']],
  [
    'a name twice',
    'machine cores=1\nbody f: cpu 1\nbody f: cpu 2\nvar x 0\nvar x 1\nmain: cpu 1',
    ['3:6 repeated', '5:5 repeated'],
  ],
  ['a lock twice', 'machine cores=1\nlock l m l\nmain: cpu 1', ['2:10 repeated']],
  ['a job twice', 'machine cores=1\njob a: cpu 1\njob a: cpu 2', ['3:5 repeated']],
  ['two machines', 'machine cores=1\nmachine cores=2\nmain: cpu 1', ['2:1 repeated']],
  ['jobs and a program', 'machine cores=1\njob a: cpu 1\nmain: cpu 1', ['1:1 jobsOrProgram']],
  ['no main', 'machine cores=1\nlock l', ['2:1 missing']],
  ['a bracket left open', 'machine cores=1 costs={base: ideal\nmain: cpu 1', ['1:35 unclosed']],
  ['a quote left open', 'title "a\nmachine cores=1\nmain: cpu 1', ['1:7 notText']],
  ['a word too many', 'machine cores=1\nmain: cpu 1 2\nvar x 1 2', ['2:13 unexpected', '3:9 unexpected']],
  ['a key twice', 'machine cores=1 cores=2\nmain: cpu 1', ['1:17 repeated']],
  ['a wild key', 'machine cores=1 __proto__=3\nmain: cpu 1', ['1:27 unknownKey']],
  ['an indentation of its own', 'machine cores=1\nmain:\n    cpu 1\n  cpu 2', ['4:3 badIndent']],
  ['a block below nothing', 'machine cores=1\n  cpu 1\nmain: cpu 1', ['2:3 badIndent']],
  ['a block where none may be', 'machine cores=1\nlock l: cpu 1\nmain: cpu 1', ['2:7 unexpected']],
  ['a block of one that has none', 'machine cores=1\nmain:\n  cpu 1: cpu 2', ['3:3 unknownKey']],
  ['no block where one must be', 'machine cores=1\nmain', ['2:5 missing']],
  ['a colon alone', 'machine cores=1\n: cpu 1\nmain: cpu 1', ['2:1 missing', '2:3 unknownWord']],
  ['nesting without end', `machine cores=1\nmain:\n${deep}`, ['102:101 tooDeep']],
  ['nesting without end in a line', `machine cores=1\nmain: ${'repeat 1: '.repeat(99)}`, ['2:1 tooDeep']],
  ['brackets without end', `machine cores=${'['.repeat(9999)}`, ['1:48 tooDeep']],
  ['a text of marks', '=:;[]{},=', ['1:1 missing', '1:1 unknownWord']],
] as const)('%s is told where it stands', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test('no text makes it throw', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'main',
      'body f',
      'job a',
      'cpu',
      'repeat 2',
      ':',
      ';',
      '=',
      '[',
      '}',
      '"',
      '\n',
      '\n  ',
      '1e9',
      '#',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, (source) => {
      for (const told of faultsOf(source)) expect(told).toMatch(/^\d+:\d+ [a-z][A-Za-z]+$/);
    }),
    { ...draws, numRuns: runsOf(500) },
  );
});
