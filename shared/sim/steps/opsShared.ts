/** What the ops on semaphores, events and queues unfold into, and those on asyncio's locks, semaphores and queues. */
import { InvariantError } from '../../ground/invariant.ts';
import { instanceOf, roundAgain } from '../../runtime/index.ts';
import { threadAt } from '../machine.ts';
import { freeLock, freeSem as freeTaskSem, lockOf, semOf } from '../parts/async.ts';
import { freeSem, named, setFlag } from '../parts/shared.ts';
import type { Place, Unfold } from './place.ts';
import { lineOf } from './place.ts';
import { overhead } from './steps.ts';

/** The task whose coroutine it is. */
const taskOf = ({ machine, index }: Place): number => {
  const { task } = threadAt(machine, index);
  if (task === null) throw new InvariantError('a coroutine op outside a coroutine', { thread: index });
  return task;
};

const pass =
  (side: 'put' | 'get'): Unfold<'put' | 'get'> =>
  ({ machine, stack }, { queue }) => {
    stack.push(overhead(machine.state.costs.queueUs), { do: 'passItem', queue, side });
  };

const passAsync =
  (side: 'put' | 'get'): Unfold<'aput' | 'aget'> =>
  ({ stack }, op) => {
    stack.push({ do: 'passTaskItem', queue: op.queue, side, line: lineOf(op) });
  };

/** A look costs nothing unless nothing else does: who only looks still needs time to look again. */
const shortestRoundUs = 1;

const untilEvent: Unfold<'until_event'> = ({ machine, stack, work }, op) => {
  const { atUs, events } = machine.state;
  if (named(events, op.event).isSet || !roundAgain(work, atUs)) return;
  stack.push({ do: 'spend', kind: 'cpu', gil: 'droppable', us: shortestRoundUs, line: lineOf(op) });
};

export const sharedUnfolds = {
  put: pass('put'),
  get: pass('get'),
  aput: passAsync('put'),
  aget: passAsync('get'),
  until_event: untilEvent,
  sem_acquire: ({ stack }, { sem }) => {
    stack.push({ do: 'takeSem', sem });
  },
  sem_release: ({ machine, index }, { sem }) => freeSem(machine, index, named(machine.state.sems, sem)),
  event_set: ({ machine, index }, { event }) => setFlag(machine, index, named(machine.state.events, event)),
  event_wait: ({ stack }, { event }) => {
    stack.push({ do: 'awaitEvent', event });
  },
  alock: ({ stack, work }, op) => {
    const instance = instanceOf(work);
    stack.push({ do: 'takeTaskLock', lock: op.lock, instance, inLine: false, line: lineOf(op) });
  },
  aunlock: (place, { lock }) => {
    const task = taskOf(place);
    freeLock(place.machine, task, lockOf(place.machine, task, lock));
  },
  asem_acquire: ({ stack }, op) => {
    stack.push({ do: 'takeTaskSem', sem: op.sem, inLine: false, line: lineOf(op) });
  },
  asem_release: (place, { sem }) => {
    const task = taskOf(place);
    freeTaskSem(place.machine, task, semOf(place.machine, task, sem));
  },
} satisfies { readonly [Name in SharedOp]: Unfold<Name> };

type SharedOp =
  | ('put' | 'get' | 'sem_acquire' | 'sem_release' | 'event_set' | 'event_wait' | 'until_event')
  | ('aput' | 'aget' | 'alock' | 'aunlock' | 'asem_acquire' | 'asem_release');
