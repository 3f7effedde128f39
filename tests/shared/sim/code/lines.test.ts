/** A board shows where each thread and task stands: where it begins, while it runs, and while it waits. */
import { expect, test } from 'vitest';
import { checkRun } from '../../../support/checkRun.ts';
import { lines, pythonWorld } from './pythonWorld.ts';

const threads = lines(
  'import threading', // 1
  'import workload',
  '',
  '',
  'def fetch():', // 5
  '    workload.io(3)',
  '    workload.cpu(2)',
  '    workload.io(4)',
  '',
  '',
  'thread = threading.Thread(target=fetch, name="F")', // 11
  'thread.start()',
  'thread.join()',
);

test('a thread stands at its function, then at each line that it waits or works in', () => {
  const { events } = checkRun(pythonWorld(threads, { costs: 'ideal' }));
  const toldOf = (thread: string): readonly string[] =>
    events.flatMap((event) =>
      'thread' in event && event.thread === thread && 'line' in event ? [`${event.type} ${event.line}`] : [],
    );
  expect(toldOf('F')).toEqual([
    'arrived 5',
    'ready 5',
    'blocked 6',
    'ready 6',
    'segmentBegan 7',
    'blocked 8',
    'ready 8',
  ]);
  expect(toldOf('main')).toEqual(['ready null', 'blocked 12', 'ready 12', 'blocked 13', 'ready 13']);
});

const tasks = lines(
  'import asyncio', // 1
  '',
  '',
  'async def fetch():',
  '    await asyncio.sleep(0.002)', // 5
  '    await asyncio.sleep(0.003)',
  '',
  '',
  'asyncio.run(fetch())', // 9
);

test('a loop waits at the line that runs it, a task at its await', () => {
  const { events } = checkRun(pythonWorld(tasks, { costs: 'ideal' }));
  const told = events.flatMap((event) =>
    event.type === 'taskSuspended' || event.type === 'blocked' ? [`${event.type} ${event.line}`] : [],
  );
  expect(told.slice(0, 4)).toEqual(['taskSuspended 5', 'blocked 9', 'taskSuspended 6', 'blocked undefined']);
});
