import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeScenario } from '../../../../shared/sim/words/decodeScenario.ts';

const format = 'runqueue/scenario@1';
const job = { id: 'P1', arriveUs: 0, ops: [{ op: 'cpu', us: 24000 }] };
const least = { format, machine: { cores: 1 }, jobs: [job] };

const faultsOf = (scenario: unknown): readonly string[] => {
  const result = decodeScenario(scenario);
  return result.ok ? [] : result.error.map(({ path, code }) => `${path} ${code}`);
};

test('what is left out is filled in', () => {
  expect(decodeScenario(least)).toEqual({
    ok: true,
    value: {
      format,
      machine: { cores: 1, costs: 'ideal' },
      python: { build: 'gil', switchIntervalUs: 5000, version: '3.13' },
      os: { policy: 'fcfs' },
      loop: { policy: 'fifo' },
      jobs: [job],
    },
  });
  const program = decodeScenario({ format, machine: { cores: 2 }, program: { main: [] } });
  expect(program.ok && program.value.os).toEqual({ policy: 'fair', sliceUs: 4000 });
  expect(program.ok && program.value.program).toEqual({
    main: [],
    bodies: {},
    pools: {},
    locks: [],
    vars: {},
  });
});

test('costs may be a table with changes', () => {
  const costs = { base: 'ideal', contextSwitchUs: 5 };
  const result = decodeScenario({ ...least, machine: { cores: 1, costs } });
  expect(result.ok && result.value.machine.costs).toEqual(costs);
});

const bad: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['nothing', null, [' notObject']],
  ['no format', { machine: { cores: 1 }, jobs: [job] }, ['format missing']],
  ['neither jobs nor program', { format, machine: { cores: 1 } }, [' jobsOrProgram']],
  ['both', { ...least, program: { main: [] } }, [' jobsOrProgram']],
  ['no cores', { ...least, machine: { cores: 0 } }, ['machine.cores tooSmall']],
  ['257 cores', { ...least, machine: { cores: 257 } }, ['machine.cores tooLarge']],
  ['no jobs', { ...least, jobs: [] }, ['jobs empty']],
  ['two jobs of one id', { ...least, jobs: [job, job] }, ['jobs[1].id repeated']],
  [
    'two jobs of one id that have other faults',
    { ...least, jobs: [job, { ...job, arriveUs: -1 }, { id: 'P1', ops: 3 }] },
    ['jobs[1].arriveUs tooSmall', 'jobs[2].ops notList', 'jobs[1].id repeated', 'jobs[2].id repeated'],
  ],
  [
    'affinity to what is not there, beside another fault',
    {
      ...least,
      title: 3,
      os: { policy: 'perCore', quantumUs: 1000, affinity: { P1: [0, 1], P2: [0] } },
    },
    ['title notText', 'os.affinity.P1[1] unknownCore', 'os.affinity.P2 undeclared'],
  ],
  ['a job without a name', { ...least, jobs: [{ ...job, id: '' }] }, ['jobs[0].id empty']],
  [
    'a job that does more than compute and wait',
    { ...least, jobs: [{ ...job, ops: [{ op: 'yield' }] }] },
    ['jobs[0].ops[0].op unknownOp'],
  ],
  [
    'half a microsecond',
    { ...least, jobs: [{ ...job, ops: [{ op: 'cpu', us: 0.5 }] }] },
    ['jobs[0].ops[0].us notInteger'],
  ],
  ['a policy nobody knows', { ...least, os: { policy: 'best' } }, ['os.policy unknownPolicy']],
  ['a policy of the other plug', { ...least, loop: { policy: 'rr' } }, ['loop.policy unknownPolicy']],
  ['a policy out of the prototype', { ...least, os: { policy: 'constructor' } }, ['os.policy unknownPolicy']],
  ['round robin without a quantum', { ...least, os: { policy: 'rr' } }, ['os.quantumUs missing']],
  ['a quantum of nothing', { ...least, os: { policy: 'rr', quantumUs: 0 } }, ['os.quantumUs tooSmall']],
  [
    'a parameter of another policy',
    { ...least, os: { policy: 'fcfs', quantumUs: 1 } },
    ['os.quantumUs unknownKey'],
  ],
  [
    'an interval of nothing',
    { ...least, python: { switchIntervalUs: 0 } },
    ['python.switchIntervalUs tooSmall'],
  ],
  ['a Python to come', { ...least, python: { version: '3.15' } }, ['python.version unknownValue']],
  [
    'a cost nobody knows',
    { ...least, machine: { cores: 1, costs: { base: 'ideal', x: 1 } } },
    ['machine.costs.x unknownKey'],
  ],
  ['costs nobody knows', { ...least, machine: { cores: 1, costs: 'free' } }, ['machine.costs unknownValue']],
  [
    'faults of the program too',
    { format: 'x', machine: {}, program: { main: [{ op: 'cpu' }] } },
    ['format unknownValue', 'machine.cores missing', 'program.main[0].us missing'],
  ],
];
test.each(bad)('%s is refused', (_, scenario, faults) => {
  expect(faultsOf(scenario)).toEqual(faults);
});

test('every program of the reference whose ops are known decodes', () => {
  const { records } = JSON.parse(readFileSync('tests/reference/cpython.json', 'utf8'));
  expect(records.length).toBeGreaterThan(80);
  for (const { id, cores, program } of records) {
    const faults = faultsOf({ format, machine: { cores }, program });
    const others = faults.filter((line) => !/ (unknownOp|unknownKey)$/.test(line));
    expect([id, ...others]).toEqual([id]);
  }
});

test('nothing makes the gate throw', () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(least.machine, least.jobs, { policy: 'rr', quantumUs: 1 }),
  );
  const scenario = fc.record(
    {
      format: fc.constant(format),
      machine: part,
      python: part,
      os: part,
      loop: part,
      jobs: part,
      program: part,
    },
    { requiredKeys: ['format'] },
  );
  fc.assert(
    fc.property(scenario, (input) => {
      for (const line of faultsOf(JSON.parse(JSON.stringify(input))))
        expect(line).toMatch(/ [a-z][A-Za-z]+$/);
    }),
    { seed: 6, numRuns: 2000 },
  );
});
