import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLevel } from '../../../shared/levels/decodeLevel.ts';
import { decodeLog } from '../../../shared/replay/decodeLog.ts';
import { levelJson } from './tiny.ts';

const log = {
  format: 'runqueue/log@1',
  simVersion: 1,
  level: '00-test/01-tiny',
  levelHash: '0123456789abcdef',
  seed: 1,
  role: 'os',
  commands: [{ atUs: 0, seq: 1, seat: 'p1', command: { type: 'dispatch', thread: 'a', core: 0 } }],
  hashes: [{ atUs: 0, hash: '0123456789abcdef' }],
};
const files = { 'best.log.json': log, 'scenario.json': levelJson.scenario };

const faultsOf = (change: object, beside: object = files): readonly string[] => {
  const result = decodeLevel('00-test/01-tiny', { ...levelJson, ...change }, { ...beside });
  return result.ok ? [] : result.error.map(({ path, code }) => `${path} ${code}`);
};

test('what is left out is filled in, and its id is its folder', () => {
  const level = decodeLevel('00-test/01-tiny', levelJson, files);
  expect(level).toMatchObject({
    ok: true,
    value: {
      id: '00-test/01-tiny',
      pace: { usPerSecond: 1000, pauseOnDecision: true },
      reveal: { burstLength: true, arrivals: false, tasks: false },
      assist: { auto: [] },
      rivals: [],
      variants: [],
      solutions: [],
      roundSeconds: 120,
    },
  });
});

test('words for moments, quanta and an opening are kept; where there are none, nothing stands in for them', () => {
  const text = {
    ...levelJson.text,
    stars: ['a', 'b', 'c'],
    steps: [{ text: 'd' }, { when: 'preempted', text: 'e' }],
  };
  const assist = {
    auto: ['job'],
    opening: [{ type: 'dispatch', thread: 'short', core: 0 }],
    quanta: [1000, 2000],
  };
  const level = decodeLevel('x', { ...levelJson, text, assist }, files);
  expect(level).toMatchObject({ ok: true, value: { text, assist } });
  const plain = decodeLevel('x', levelJson, files);
  expect(plain.ok && [Object.keys(plain.value.assist), Object.keys(plain.value.text)]).toEqual([
    ['auto'],
    ['title', 'goal', 'hints', 'lesson'],
  ]);
});

test.each([
  ['two words for three stars', { text: { ...levelJson.text, stars: ['a', 'b'] } }, 'text.stars empty'],
  [
    'a moment that never comes',
    { text: { ...levelJson.text, steps: [{ when: 'lunch', text: 'a' }] } },
    'text.steps[0].when unknownValue',
  ],
  ['a quantum of nothing', { assist: { quanta: [0, 1] } }, 'assist.quanta[0] tooSmall'],
  [
    'an order nobody knows',
    { assist: { opening: [{ type: 'sing' }] } },
    'assist.opening[0].type unknownValue',
  ],
])('%s is refused', (_, change, told) => {
  expect(faultsOf(change)).toContain(told);
});

test('a scenario may stand in a file of its own', () => {
  const inside = decodeLevel('x', levelJson, files);
  expect(decodeLevel('x', { ...levelJson, scenario: 'scenario.json' }, files)).toEqual(inside);
});

test.each([
  ['a file that is not there', { scenario: 'other.json' }, ['scenario noFile']],
  ['a log that is not there', { solutions: ['best.log.json', 'other.log.json'] }, ['solutions[1] noFile']],
  ['a policy that asks', { rivals: [{ policy: 'human' }] }, ['rivals[0].policy needsPerson']],
  ['a rival of the other plug', { rivals: [{ policy: 'fifo' }] }, ['rivals[0].policy unknownPolicy']],
  [
    'a naive policy nobody knows',
    { naive: [{ policy: 'best', stars: 1 }] },
    ['naive[0].policy.policy unknownPolicy'],
  ],
  ['a naive run with two stars', { naive: [{ policy: 'fcfs', stars: 2 }] }, ['naive[0].stars unknownValue']],
  ['a thread kind nobody knows', { assist: { auto: ['cook'] } }, ['assist.auto[0] unknownValue']],
  ['no goals', { goals: [] }, ['goals empty']],
  ['words', { words: 'The convoy' }, ['words unknownKey']],
])('%s is refused', (_, change, faults) => {
  expect(faultsOf(change)).toEqual(faults);
});

test('a fault inside a file is told with its name', () => {
  const faulty = { ...files, 'best.log.json': { ...log, seed: -1 }, 'scenario.json': { format: 'x' } };
  expect(faultsOf({ scenario: 'scenario.json' }, faulty)).toEqual([
    'scenario.json jobsOrProgram',
    'scenario.json:format unknownValue',
    'scenario.json:machine missing',
    'best.log.json:seed tooSmall',
  ]);
});

test.each([
  ['a log', {}, []],
  [
    'an instant before the beginning',
    { commands: [{ ...log.commands[0], atUs: -1 }] },
    ['commands[0].atUs tooSmall'],
  ],
  [
    'a command nobody knows',
    { commands: [{ ...log.commands[0], command: { type: 'stop' } }] },
    ['commands[0].command.type unknownValue'],
  ],
  ['a hash of another kind', { levelHash: 'ABC' }, ['levelHash notHash']],
])('%s', (_, change, faults) => {
  const result = decodeLog({ ...log, ...change });
  expect(result.ok ? [] : result.error.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});

test('nothing makes the gate throw', () => {
  const keys = Object.keys(levelJson) as (keyof typeof levelJson)[];
  const change = fc.record(Object.fromEntries(keys.map((key) => [key, fc.jsonValue()])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(change, fc.jsonValue(), (some, whole) => {
      faultsOf(JSON.parse(JSON.stringify(some)));
      expect(decodeLevel('x', whole, {}).ok).toBe(false);
      expect(decodeLog(whole).ok).toBe(false);
    }),
    { seed: 10, numRuns: 1000 },
  );
});

const inLoop = {
  role: 'loop',
  scenario: {
    ...levelJson.scenario,
    jobs: undefined,
    program: {
      main: [{ op: 'asyncio', body: 'm' }],
      bodies: { m: [{ op: 'cpu', us: 1000 }] },
      pools: { crew: { kind: 'process', workers: 1 } },
      locks: [],
      vars: {},
    },
  },
  naive: [],
};
const logs = { 'best.log.json': log };
const { jobs: _, ...plainLoop } = inLoop.scenario;
const loopLevel = { ...inLoop, scenario: plainLoop };

test('a level says what else its player may do', () => {
  const queueOrder = { auto: [], queueOrder: true };
  expect(decodeLevel('x', { ...levelJson, assist: queueOrder }, files)).toMatchObject({
    ok: true,
    value: { assist: queueOrder },
  });
  const assist = { auto: [], offload: ['to_thread', 'crew'], splitUs: 5000 };
  expect(decodeLevel('x', { ...levelJson, ...loopLevel, assist }, logs)).toMatchObject({
    ok: true,
    value: { assist },
  });
});

test.each([
  [
    'an order of a queue that is not theirs',
    { ...loopLevel, assist: { queueOrder: true } },
    'assist.queueOrder notTheirs',
  ],
  ['an order that is not given', { assist: { queueOrder: false } }, 'assist.queueOrder unknownValue'],
  [
    'work handed over by an operating system',
    { assist: { offload: ['to_thread'] } },
    'assist.offload notTheirs',
  ],
  ['slices cut by an operating system', { assist: { splitUs: 5000 } }, 'assist.splitUs notTheirs'],
  [
    'a pool that is not there',
    { ...loopLevel, assist: { offload: ['crew', 'hall'] } },
    'assist.offload[1] noPool',
  ],
  ['slices of nothing', { ...loopLevel, assist: { splitUs: 0 } }, 'assist.splitUs tooSmall'],
])('%s is refused', (_, change, told) => {
  expect(faultsOf(change, logs)).toContain(told);
});
