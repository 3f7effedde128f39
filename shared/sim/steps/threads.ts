/** Steps of threads among each other: starting, joining, waiting for results. */
import { threadAt } from '../machine.ts';
import { fits, threadBytes } from '../parts/memory.ts';
import { startBody } from '../parts/process.ts';
import { awaitFuture, awaitThread, wakeJoiners } from '../parts/sync.ts';
import type { Act } from './act.ts';
import { fail, failStart, futureAt, instantly, push, retryAfter } from './act.ts';
import { overhead } from './steps.ts';

export const join: Act<'join'> = (machine, index, step) => {
  const isDone = (thread: number): boolean => threadAt(machine, thread).state === 'done';
  const on = awaitThread(machine, index, step.threads, isDone);
  return on ? retryAfter(machine, index, step, on) : true;
};

export const awaitBoot: Act<'awaitBoot'> = (machine, index, step) => {
  const isUp = (thread: number): boolean => threadAt(machine, thread).booted;
  const on = awaitThread(machine, index, [step.thread], isUp);
  return on ? retryAfter(machine, index, step, on) : true;
};

export const wait: Act<'wait'> = (machine, index, step) => {
  if (step.at >= step.futures.length) return true;
  if (step.timeoutUs !== null) step.deadlineUs ??= machine.state.atUs + step.timeoutUs;
  const outcome = awaitFuture(machine, index, step);
  if (outcome === 'timedOut') {
    fail(machine, index, 'error');
    return true;
  }
  if (outcome !== 'done') return retryAfter(machine, index, step, outcome);
  const { failed } = futureAt(machine, step.futures[step.at] ?? -1);
  step.at += 1;
  step.deadlineUs = null;
  if (failed) fail(machine, index, 'error');
  else push(machine, index, step, overhead(machine.state.costs.poolResultUs));
  return true;
};

export const startThread: Act<'startThread'> = (machine, index, { body, id }) => {
  const bytes = threadBytes(machine);
  if (!fits(machine, bytes)) return failStart(machine, index, { what: 'thread', name: id, bytes });
  push(machine, index, { do: 'awaitBoot', thread: startBody(machine, index, body, id) });
  return true;
};

export const boot: Act<'boot'> = instantly((machine, index) => {
  threadAt(machine, index).booted = true;
  wakeJoiners(machine, index);
});
