/** One thread on a core: it gets there, takes its GIL, works, and carries out step after step until it waits. */
import { python } from './code/slot.ts';
import type { CodeStep } from './code/steps.ts';
import type { Machine } from './machine.ts';
import { spendBudget, threadAt } from './machine.ts';
import { beginSegment, dropGil, endSegment, finish, leaveFor } from './parts/core.ts';
import { gilId, isAsked, queueForGil, takeGil } from './parts/gil.ts';
import { complete } from './parts/task.ts';
import type { Core } from './state.ts';
import type { Act } from './steps/act.ts';
import { stackOf } from './steps/act.ts';
import * as loops from './steps/loops.ts';
import * as pools from './steps/pools.ts';
import * as program from './steps/program.ts';
import * as shared from './steps/shared.ts';
import type { Step, StepName } from './steps/steps.ts';
import * as tasks from './steps/tasks.ts';
import * as threads from './steps/threads.ts';

/** A row a step; those of Python stand with its part of the machine. */
const acts: { readonly [Name in Exclude<StepName, CodeStep['do']>]: Act<Name> } = {
  run: program.run,
  spend: program.spend,
  operate: program.operateDevice,
  acquire: program.tryLock,
  startThread: threads.startThread,
  awaitBoot: threads.awaitBoot,
  boot: threads.boot,
  join: threads.join,
  wait: threads.wait,
  submit: pools.handOver,
  map: pools.mapChunk,
  startWorker: pools.growPool,
  spawnPool: pools.startProcesses,
  forkWorker: pools.forkNext,
  forked: pools.workerForked,
  work: pools.work,
  manage: pools.manageItems,
  feed: pools.feedWorkers,
  deliver: pools.deliverResult,
  result: pools.handBackResult,
  openLoop: loops.open,
  turn: loops.turn,
  poll: loops.poll,
  collect: loops.collect,
  batch: loops.batch,
  awaitPool: loops.awaitPool,
  closeLoop: loops.shut,
  sleep: loops.sleep,
  yield: loops.yieldOnce,
  createTask: tasks.createTask,
  awaitTasks: tasks.awaitEach,
  gather: tasks.gather,
  taskgroup: tasks.taskGroup,
  takeSem: shared.takeSem,
  awaitEvent: shared.awaitEvent,
  passItem: shared.passItem,
  takeTaskLock: shared.takeTaskLock,
  takeTaskSem: shared.takeTaskSem,
  passTaskItem: shared.passTaskItem,
  awaitResult: loops.awaitResult,
  checkResult: loops.checkResult,
};

const actOf = (name: StepName): unknown =>
  acts[name as keyof typeof acts] ?? python().acts[name as CodeStep['do']];

/** The stack is empty: the task returns to its loop, or the thread has ended. */
const end = (machine: Machine, index: number, task: number | null): boolean => {
  if (task === null) finish(machine, index);
  else complete(machine, task);
  return task !== null;
};

/** Carries out steps until the thread uses time or leaves its core. */
const go = (machine: Machine, index: number): void => {
  const thread = threadAt(machine, index);
  for (let isFree = true; isFree && machine.state.budget > 0; ) {
    spendBudget(machine);
    const step = stackOf(machine, thread).pop();
    if (step === undefined) isFree = end(machine, index, thread.task);
    else {
      const act = actOf(step.do) as (machine: Machine, index: number, step: Step) => boolean;
      isFree = act(machine, index, step);
    }
  }
};

/** On its core and through with the context switch: takes its GIL if it must, and goes on where it was. */
export const resume = (machine: Machine, index: number): void => {
  const thread = threadAt(machine, index);
  if (thread.killed) {
    finish(machine, index);
    return;
  }
  if (thread.wantsGil && !takeGil(machine, index)) {
    leaveFor(machine, index, { kind: 'gil', interpreter: gilId(machine, thread) });
    queueForGil(machine, index);
    return;
  }
  if (thread.segment) beginSegment(machine, thread, thread.segment);
  else go(machine, index);
};

/** A segment has come to its end. C code that let go of the GIL takes it again; a request is honoured before more is done. */
export const segmentOver = (machine: Machine, core: Core): void => {
  const index = core.thread;
  if (index === null) return;
  const thread = threadAt(machine, index);
  const segment = endSegment(core, thread);
  if (segment?.gil === 'released') thread.wantsGil = thread.interpreter !== null;
  else if (segment?.gil !== 'stretch' && isAsked(machine, index)) {
    dropGil(machine, index);
    return;
  }
  resume(machine, index);
};
