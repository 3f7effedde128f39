/**
 * Parked threads: what the library keeps in its own heap (semaphores, events, conditions, queues, results), a thread waits for
 * here. A permit that came before is not lost (as LockSupport of java.util.concurrent has it).
 */
import type { Machine } from '../machine.ts';
import { takeOutIfIn, threadAt } from '../machine.ts';
import { wake } from '../parts/thread.ts';
import type { Act } from '../steps/act.ts';
import { push } from '../steps/act.ts';
import type { WaitOn } from '../words/event.ts';
import { answer } from './heaps.ts';
import type { CodeStepOf } from './steps.ts';
import { isLate, lineFor, waitUntil } from './wait.ts';

/** What everybody may see of the wait. */
const waitOn = ({ kind, name, deadlineUs }: CodeStepOf<'park'>): WaitOn => {
  switch (kind) {
    case 'sem':
      return { kind: 'sem', sem: name };
    case 'event':
    case 'condition':
    case 'barrier':
      return { kind: 'event', event: name };
    case 'get':
    case 'put':
      return { kind: 'queue', queue: name, side: kind };
    case 'result':
      return { kind: 'join', ids: [name], untilUs: deadlineUs };
    case 'pool':
      return { kind: 'pool', pool: name };
  }
};

export const park: Act<'park'> = (machine, index, step) => {
  const thread = threadAt(machine, index);
  if (thread.permit || isLate(machine, step.deadlineUs)) {
    answer(machine, step, thread.permit);
    thread.permit = false;
    return true;
  }
  push(machine, index, step);
  const on = waitOn(step);
  lineFor(machine, on)?.push(index);
  thread.parked = true;
  return waitUntil(machine, index, on, step.deadlineUs);
};

/** It goes on from its park, or does not stop at its next one. */
export const unpark = (machine: Machine, index: number): void => {
  const thread = threadAt(machine, index);
  if (thread.state === 'done') return;
  thread.permit = true;
  if (!thread.parked || thread.state !== 'waiting' || !thread.on) return;
  thread.parked = false;
  const line = lineFor(machine, thread.on);
  if (line) takeOutIfIn(line, index);
  wake(machine, index, 'unlocked');
};
