import { describe, expect, test } from 'vitest';
import { badgesOf } from '../../../client/model/badges.ts';
import { offersOf, suggestionOf } from '../../../client/model/offers.ts';
import type { Selection } from '../../../client/model/stage.ts';
import { interpreterId, taskId, threadId } from '../../../shared/ground/terms.ts';
import type { MachineView } from '../../../shared/sim/words/view.ts';
import { loop, machine, task, thread } from './machine.ts';

const holder = threadId('holder');
const gils = { i: { interpreter: interpreterId('i'), holder, waiters: [], asked: false, switches: 0 } };
const offers = (view: MachineView) => offersOf(view, badgesOf(view), 'os');
const suggested = (view: MachineView, chosen: Selection | null = null) =>
  suggestionOf(view, offers(view), chosen)?.command;

describe('an OS', () => {
  test('may put each ready thread on each idle core', () => {
    const view = machine(3, [thread('h', { state: 'running', core: 1 }), thread('a'), thread('b')]);
    expect(offers(view).map(({ text, args }) => [text, args.thread, args.core])).toEqual([
      ['offers.dispatch', 'A2', 0],
      ['offers.dispatch', 'A2', 2],
      ['offers.dispatch', 'A3', 0],
      ['offers.dispatch', 'A3', 2],
    ]);
  });

  test('has nothing to say once the run has ended', () => {
    expect(offers(machine(1, [thread('a')], { ended: true }))).toEqual([]);
  });

  test('is advised against a thread that would only wait for its key', () => {
    const busy = thread('holder', { state: 'running', core: 0 });
    const view = machine(2, [busy, thread('a', { needsGil: true }), thread('b')], { gils });
    expect(suggested(view)).toEqual({ type: 'dispatch', thread: 'b', core: 1 });
  });

  test('is advised to use the core where a thread ran last', () => {
    const view = machine(2, [thread('a', { lastCore: 1 })]);
    expect(suggested(view)).toEqual({ type: 'dispatch', thread: 'a', core: 1 });
  });

  test('is advised about what it chose', () => {
    const view = machine(2, [thread('a'), thread('b')]);
    expect(suggested(view, { kind: 'thread', thread: threadId('b') })).toMatchObject({
      thread: 'b',
      core: 0,
    });
    expect(suggested(view, { kind: 'core', core: 1 })).toMatchObject({ thread: 'a', core: 1 });
  });
});

test('a loop is offered what it was asked, and advised to go on in order', () => {
  const tasks = [task('city0'), task('city1')];
  const question = {
    role: 'loop',
    thread: threadId('main'),
    sinceUs: 0,
    offers: tasks.map(({ id }) => ({ type: 'resume', task: id }) as const),
  } as const;
  const view = machine(1, [thread('main')], { loops: { main: loop(tasks) }, question });
  const all = offersOf(view, badgesOf(view), 'loop');
  expect(all.map(({ args }) => args.task)).toEqual(['C0', 'C1']);
  expect(suggestionOf(view, all, null)?.command).toEqual({ type: 'resume', task: 'city0' });
  const chosen = { kind: 'task', task: taskId('city1') } as const;
  expect(suggestionOf(view, all, chosen)?.command).toEqual({ type: 'resume', task: 'city1' });
});
