/** Commands, carried out. */
import { at } from '../../ground/invariant.ts';
import type { TaskId, ThreadId } from '../../ground/terms.ts';
import { human, osPolicy } from '../../policies/index.ts';
import { python } from '../code/slot.ts';
import { legal } from '../legal.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import { cancelTask } from '../parts/cancel.ts';
import { dispatch, preempt } from '../parts/core.ts';
import { grant } from '../parts/gil.ts';
import { answerLoop, loopAt } from '../parts/loop.ts';
import { defaultPool, poolNamed, toThread } from '../parts/pool.ts';
import { taskAt } from '../parts/task.ts';
import { tellPolicy } from '../parts/thread.ts';
import { resume } from '../step.ts';
import type { Command, StampedCommand } from '../words/command.ts';
import { closeQuestion } from './question.ts';

/** Who decides when the person is gone. */
const standIns = { os: 'fair', loop: 'fifo' } as const;

const indexOf = (machine: Machine, id: ThreadId): number =>
  machine.state.threads.findIndex((thread) => thread.id === id);

const handOverOs = (machine: Machine): void => {
  const { state } = machine;
  if (state.os.policy !== human) return;
  state.os = { policy: standIns.os, memory: osPolicy(standIns.os).init({}), alarmUs: null };
  for (const index of state.ready) tellPolicy(machine, index, null);
  machine.stirred = true;
};

const handOverLoops = (machine: Machine): void => {
  const { state } = machine;
  state.loopPolicy = state.loopPolicy === human ? standIns.loop : state.loopPolicy;
  for (const loop of state.loops.filter((candidate) => candidate.deciding)) {
    answerLoop(machine, loop, null);
    resume(machine, loop.thread);
  }
};

const taskNamed = (machine: Machine, id: TaskId): number =>
  machine.state.tasks.findIndex((candidate) => candidate.id === id);

/** The answer to the loop's question. */
const resumeTask = (machine: Machine, task: number): void => {
  const loop = loopAt(machine, taskAt(machine, task).loop);
  answerLoop(machine, loop, task);
  resume(machine, loop.thread);
};

type Orders = {
  readonly [Type in Command['type']]: (machine: Machine, command: Extract<Command, { type: Type }>) => void;
};

const orders: Orders = {
  dispatch: (machine, { thread, core }) => {
    const { os, cores } = machine.state;
    const index = indexOf(machine, thread);
    osPolicy(os.policy).told(os.memory, index);
    dispatch(machine, index, at(cores, core));
    machine.stirred = true; // its slice may count already
  },
  preempt: (machine, { core: place }) => {
    const core = at(machine.state.cores, place);
    const { loop } = threadAt(machine, core.thread ?? -1);
    if (loop !== null) loopAt(machine, loop).deciding = false;
    preempt(machine, core, 'player');
  },
  grantGil: (machine, { thread }) => grant(machine, indexOf(machine, thread)),
  setQuantum: (machine, { us }) => {
    const { os } = machine.state;
    osPolicy(os.policy).quantum?.(os.memory, us);
    machine.stirred = true;
  },
  enqueueOrder: (machine, { threads }) => {
    const { state } = machine;
    const first = threads.map((id) => indexOf(machine, id));
    state.ready = [...first, ...state.ready.filter((index) => !first.includes(index))];
    osPolicy(state.os.policy).reorder?.(state.os.memory, first);
    const ready = state.ready.map((index) => threadAt(machine, index).id);
    tell(machine, { type: 'reordered', atUs: state.atUs, ready });
  },
  resume: (machine, { task }) => resumeTask(machine, taskNamed(machine, task)),
  offload: (machine, { task: id, pool }) => {
    const task = taskNamed(machine, id);
    taskAt(machine, task).offload = pool === toThread ? defaultPool(machine) : poolNamed(machine, pool);
    resumeTask(machine, task);
  },
  split: (machine, { task: id, us }) => {
    const task = taskNamed(machine, id);
    taskAt(machine, task).splitUs = us;
    resumeTask(machine, task);
  },
  cancel: (machine, { task }) => {
    const index = taskNamed(machine, task);
    if (taskAt(machine, index).code) python().askCancel(machine, index);
    else cancelTask(machine, index);
  },
  pass: (machine) => {
    machine.state.passed = true;
    closeQuestion(machine);
  },
  autopilot: (machine) => {
    handOverOs(machine);
    handOverLoops(machine);
  },
};

/** Carries it out, or refuses it. The instant must be at rest. */
export const obey = (machine: Machine, { seat, seq, command }: StampedCommand): void => {
  const { atUs } = machine.state;
  const verdict = legal(machine.state, command);
  if (!verdict.ok) {
    // Not told by the machine: a refusal leaves the state as it is, its budget too.
    machine.events.push({ type: 'refused', atUs, seat, seq, command, ...verdict.error });
    return;
  }
  tell(machine, { type: 'obeyed', atUs, seat, seq, command });
  const order = orders[command.type] as (machine: Machine, command: Command) => void;
  order(machine, command);
};
