import { describe, expect, test } from 'vitest';
import { badgesOf } from '../../../client/model/badges.ts';
import { type Sight, whyTask, whyThread } from '../../../client/model/why.ts';
import { interpreterId, taskId, threadId } from '../../../shared/ground/terms.ts';
import type { TaskWait, WaitOn } from '../../../shared/sim/words/event.ts';
import type { MachineView } from '../../../shared/sim/words/view.ts';
import { loop, machine, task, thread } from './machine.ts';

const i = interpreterId('i');
const holder = threadId('holder');
const gils = { i: { interpreter: i, holder, waiters: [], asked: false, switches: 0 } };
const freeGils = { i: { ...gils.i, holder: null } };
const locks = { L: { lock: 'L', holder, waiters: [] } };

const sight = (view: MachineView, nowUs = 0): Sight => ({ view, badges: badgesOf(view), nowUs });
const holding = thread('holder', { state: 'running', core: 0 });

const waitRows: readonly (readonly [string, WaitOn, Partial<MachineView>, string, object])[] = [
  ['the world', { kind: 'io', device: 'disk', untilUs: 7000 }, {}, 'why.io', { device: 'disk', ms: 6 }],
  ['the key', { kind: 'gil', interpreter: i }, { gils }, 'why.key', { key: 'A', holder: 'A1' }],
  ['a free key', { kind: 'gil', interpreter: i }, { gils: freeGils }, 'why.keyFree', { key: 'A' }],
  ['the key it gave up', { kind: 'switch', interpreter: i }, { gils }, 'why.dropped', { key: 'A' }],
  ['a lock', { kind: 'lock', lock: 'L', untilUs: null }, { locks }, 'why.lock', { lock: 'L', holder: 'A1' }],
  ['a thread', { kind: 'join', ids: ['holder'], untilUs: null }, {}, 'why.join', { ids: 'A1' }],
  ['work', { kind: 'pool', pool: 'pool' }, {}, 'why.pool', { pool: 'pool' }],
  ['news', { kind: 'poll', untilUs: null }, {}, 'why.poll', {}],
  ['a timer', { kind: 'poll', untilUs: 3500 }, {}, 'why.pollUntil', { ms: 3 }],
];

describe('a waiting thread', () => {
  test.each(waitRows)('waits for %s', (_, on, change, text, args) => {
    const waiting = thread('w', { state: 'waiting', on });
    const view = machine(2, [holding, waiting], change);
    expect(whyThread(sight(view, 1000), waiting)).toMatchObject({ text, args });
  });
});

describe('a ready thread', () => {
  const ready = thread('r', { needsGil: true });

  test('has no core', () => {
    const view = machine(1, [holding, ready], { gils });
    expect(whyThread(sight(view), ready).text).toBe('why.noCore');
  });
  test('has a core, but not its key', () => {
    const view = machine(2, [holding, ready], { gils });
    expect(whyThread(sight(view), ready)).toMatchObject({
      text: 'why.needsKey',
      args: { key: 'A', holder: 'A1' },
    });
  });
  test('could run at once', () => {
    const view = machine(2, [holding, ready], { gils: freeGils });
    expect(whyThread(sight(view), ready)).toMatchObject({ text: 'why.freeCore', args: { core: 1 } });
  });
});

test('C code keeps the key although a waiter has asked for it; Python would let go', () => {
  const asked = { i: { ...gils.i, waiters: [threadId('w')], asked: true } };
  const waiting = thread('w', { state: 'waiting', on: { kind: 'gil', interpreter: i } });
  const inside = (kind: 'hold' | 'cpu'): string => {
    const view = machine(1, [holding, waiting], { gils: asked });
    const [core] = view.cores;
    if (core) core.segment = { kind, fromUs: 0, us: 4000 };
    return whyThread(sight(view), holding).text;
  };
  expect([inside('hold'), inside('cpu')]).toEqual(['why.holdAsked', 'why.running']);
});

const taskRows: readonly (readonly [string, TaskWait, string, object])[] = [
  ['its timer', { kind: 'timer', untilUs: 5000 }, 'why.timer', { ms: 3 }],
  ['a loop that does not look', { kind: 'timer', untilUs: 500 }, 'why.timerDue', { ms: 1 }],
  ['its turn', { kind: 'turn' }, 'why.yielded', {}],
  ['tasks', { kind: 'tasks', ids: [taskId('city1')] }, 'why.tasks', { ids: 'C1' }],
  ['a pool', { kind: 'pool', pool: 'pool', id: 'x' }, 'why.poolResult', { pool: 'pool' }],
];

describe('a suspended task', () => {
  test.each(taskRows)('waits for %s', (_, on, text, args) => {
    const one = task('city0', { state: 'suspended', on });
    const ring = loop([one, task('city1')]);
    const view = machine(1, [thread('main')], { loops: { main: ring } });
    expect(whyTask(sight(view, 2000), ring, one)).toMatchObject({ text, args });
  });
});

test('a ready task is in this turn or the next', () => {
  const [a, b] = [task('a0'), task('b0')];
  const ring = loop([a, b], { batch: [a.id], next: [b.id] });
  const view = machine(1, [thread('main')], { loops: { main: ring } });
  expect(whyTask(sight(view), ring, a).text).toBe('why.thisTurn');
  expect(whyTask(sight(view), ring, b).text).toBe('why.nextTurn');
});
