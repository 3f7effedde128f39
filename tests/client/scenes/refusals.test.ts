import { expect, test } from 'vitest';
import type { Target } from '../../../client/scenes/hitMap.ts';
import { placesTouched, touchedBy } from '../../../client/scenes/refusals.ts';
import { interpreterId, taskId, threadId } from '../../../shared/ground/terms.ts';

const names = (command: Parameters<typeof touchedBy>[0]) =>
  touchedBy(command).map(({ kind, id }) => `${kind} ${id}`);

test('a refused dispatch touches the cart and the core', () => {
  expect(names({ type: 'dispatch', thread: threadId('a'), core: 1 })).toEqual(['thread a', 'core 1']);
  expect(names({ type: 'preempt', core: 0 })).toEqual(['core 0']);
});

test('a refused key touches its waiter and the hook, an order all its carts, a task its coin', () => {
  const [thread, interpreter] = [threadId('a'), interpreterId('i')];
  expect(names({ type: 'grantGil', thread, interpreter })).toEqual(['thread a', 'hook i']);
  expect(names({ type: 'enqueueOrder', threads: [thread, threadId('b')] })).toEqual(['thread a', 'thread b']);
  expect(names({ type: 'cancel', task: taskId('t') })).toEqual(['task t']);
  expect(names({ type: 'setQuantum', us: 1000 })).toEqual([]);
});

test('only what is on the board is marked', () => {
  const core: Target = { kind: 'core', id: '1', x: 10, y: 20, width: 30, height: 40 };
  const thread: Target = { ...core, kind: 'thread', id: '1' };
  const touched = touchedBy({ type: 'dispatch', thread: threadId('away'), core: 1 });
  expect(placesTouched([thread, core], touched)).toEqual([core]);
});
