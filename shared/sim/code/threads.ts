/** Steps of Python threads among each other: instances, locks, joins. */
import { tell, threadAt } from '../machine.ts';
import { acquire } from '../parts/sync.ts';
import type { Act } from '../steps/act.ts';
import { instantly, push, retryAfter } from '../steps/act.ts';
import { answer } from './heaps.ts';
import { isLate, waitUntil } from './wait.ts';

export const begin: Act<'begin'> = instantly((machine, index, { id, body }) => {
  const thread = threadAt(machine, index).id;
  tell(machine, { type: 'instanceBegan', atUs: machine.state.atUs, id, body, thread });
});

export const leave: Act<'leave'> = instantly((machine, index, { id, body }) => {
  const thread = threadAt(machine, index).id;
  tell(machine, { type: 'instanceEnded', atUs: machine.state.atUs, id, body, thread });
});

/** No body holds it: Python frees its locks itself. */
const noInstance = -1;

export const takeLock: Act<'takeLock'> = (machine, index, step) => {
  const { lock, deadlineUs } = step;
  const outcome = acquire(machine, index, { do: 'acquire', lock, instance: noInstance, deadlineUs });
  if (outcome !== 'taken' && outcome !== 'timedOut') return retryAfter(machine, index, step, outcome);
  answer(machine, step, outcome === 'taken');
  return true;
};

export const joinThread: Act<'joinThread'> = (machine, index, step) => {
  const { joiners, state, id } = threadAt(machine, step.thread);
  const isDone = state === 'done';
  if (isDone || isLate(machine, step.deadlineUs)) {
    answer(machine, step, isDone);
    return true;
  }
  joiners.push(index);
  push(machine, index, step);
  return waitUntil(machine, index, { kind: 'join', ids: [id], untilUs: step.deadlineUs }, step.deadlineUs);
};
