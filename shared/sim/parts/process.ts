/** Processes and their threads: the jobs, the main program, and what they start. */
import { at } from '../../ground/invariant.ts';
import type { ProcessId } from '../../ground/terms.ts';
import { interpreterId, processId } from '../../ground/terms.ts';
import { openWork } from '../../runtime/index.ts';
import type { Machine } from '../machine.ts';
import { nextSeq, threadAt } from '../machine.ts';
import type { Step } from '../steps/steps.ts';
import { overhead } from '../steps/steps.ts';
import type { ThreadKind } from '../words/event.ts';
import { arrive, makeReady, rouse } from './thread.ts';

const mainProcess = processId('main');

/** A process and its interpreter: its place in the list, or null where no GIL is. */
export const openInterpreter = (machine: Machine, process: ProcessId): number | null => {
  const { state } = machine;
  if (state.scenario.python.build === 'free-threaded') return null;
  state.interpreters.push({
    id: interpreterId(process),
    holder: null,
    lastHolder: null,
    waiters: [],
    asked: false,
    switches: 0,
    requester: null,
    dropper: null,
  });
  return state.interpreters.length - 1;
};

/** Steps that run a body from its first op. */
export const bodySteps = (machine: Machine, body: string, id: string): Step => ({
  do: 'run',
  work: openWork(body, id, nextSeq(machine)),
});

const startJob = (machine: Machine, job: number): void => {
  const spec = at(machine.state.scenario.jobs ?? [], job);
  const thread = arrive(machine, {
    id: spec.id,
    kind: 'job',
    name: spec.id,
    process: processId(spec.id),
    interpreter: null,
    stack: [bodySteps(machine, spec.id, spec.id)],
  });
  makeReady(machine, thread, spec);
};

const startMain = (machine: Machine): void => {
  const thread = arrive(machine, {
    id: 'main',
    kind: 'main',
    name: 'main',
    process: mainProcess,
    interpreter: machine.state.interpreters.length > 0 ? 0 : null,
    stack: [bodySteps(machine, '', 'main')],
  });
  makeReady(machine, thread);
};

/** Job number `who`, or the program's main thread. */
export const arriveFromScenario = (machine: Machine, who: number): void => {
  machine.state.alive -= 1;
  if (machine.state.scenario.jobs) startJob(machine, who);
  else startMain(machine);
};

export interface Child {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly name: string;
  /** The next one last. */
  readonly stack: Step[];
  /** Where its code begins. */
  readonly line?: number | null;
}

/** A new thread in the process of `parent`; it is ready after the wake-up latency. */
export const startThread = (machine: Machine, parent: number, child: Child): number => {
  const { process, interpreter } = threadAt(machine, parent);
  const thread = arrive(machine, { ...child, process, interpreter });
  rouse(machine, thread);
  return thread;
};

/** A new process with one thread. */
export const startProcess = (machine: Machine, child: Child): number => {
  const process = processId(child.id);
  const interpreter = openInterpreter(machine, process);
  const thread = arrive(machine, { ...child, process, interpreter });
  rouse(machine, thread);
  return thread;
};

/** A body's own thread, as `threading.Thread(target=body)`. Joins find it by its name. */
export const startBody = (machine: Machine, parent: number, body: string, id: string): number => {
  const { costs, named } = machine.state;
  const stack: Step[] = [
    overhead(costs.threadExitUs),
    bodySteps(machine, body, id),
    { do: 'boot' },
    overhead(costs.threadBootUs),
  ];
  const thread = startThread(machine, parent, { id, kind: 'thread', name: body, stack });
  named[`${threadAt(machine, parent).process}:${id}`] = { type: 'thread', index: thread };
  return thread;
};
