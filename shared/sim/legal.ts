/** May this be asked now? A refusal says why, and nothing has changed. */
import type { Refusal, Result } from '../ground/result.ts';
import { err, ok } from '../ground/result.ts';
import type { TaskId, ThreadId } from '../ground/terms.ts';
import { human } from '../policies/index.ts';
import { upcoming } from '../runtime/index.ts';
import { nextDueUs } from './dues/live.ts';
import { toThread } from './parts/pool.ts';
import { isOver } from './parts/task.ts';
import type { SimState, Task, Thread } from './state.ts';
import type { Command } from './words/command.ts';

export const refusalCodes = [
  'ended',
  'notYourRole',
  'unknownThread',
  'unknownTask',
  'unknownCore',
  'unknownInterpreter',
  'coreBusy',
  'coreIdle',
  'threadNotReady',
  'taskNotReady',
  'taskRunning',
  'alreadyCancelled',
  'loopClosed',
  'unknownPool',
  'nothingToOffload',
  'nothingToSplit',
  'namedTwice',
  'gilTaken',
  'notWaitingForGil',
  'nothingToPass',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

type Verdict = Result<null, Refusal>;

const yes: Verdict = ok(null);
/** Facts for the sentence; `context` chooses between its variants. */
const no = (code: RefusalCode, args: Refusal['args'] = {}): Verdict => err({ code, args });

const threadNamed = (state: SimState, id: ThreadId): Thread | undefined =>
  state.threads.find((thread) => thread.id === id);

/** Why it cannot run: its state, or what it waits for. */
const plight = (thread: Thread): string => (thread.on ? thread.on.kind : thread.state);

const mayResume = (state: SimState, id: TaskId): Verdict => {
  const index = state.tasks.findIndex((task) => task.id === id);
  const task = state.tasks[index];
  if (!task) return no('unknownTask', { task: id });
  const loop = state.loops[task.loop];
  const isOffered = loop?.deciding && loop.waiting.includes(index);
  return isOffered ? yes : no('taskNotReady', { task: id, context: task.state });
};

/** The work that its next step begins with, if that would block its loop. */
const workNext = ({ program }: SimState, { stack, cancelling }: Task): 'cpu' | 'ccall' | 'io' | null => {
  const step = stack.filter((candidate) => candidate.do === 'run').at(-1);
  if (cancelling || step?.do !== 'run') return null;
  const op = upcoming(program, step.work)?.op;
  return op === 'cpu' || op === 'ccall' || op === 'io' ? op : null;
};

type Judges = {
  readonly [Type in Command['type']]: (state: SimState, command: Extract<Command, { type: Type }>) => Verdict;
};

const judges: Judges = {
  dispatch: (state, { thread: id, core: place }) => {
    const core = state.cores[place];
    const thread = threadNamed(state, id);
    if (!core) return no('unknownCore', { core: place });
    if (!thread) return no('unknownThread', { thread: id });
    if (thread.state !== 'ready') return no('threadNotReady', { thread: id, context: plight(thread) });
    if (core.thread === null) return yes;
    return no('coreBusy', { core: place, thread: state.threads[core.thread]?.id ?? '' });
  },
  preempt: (state, { core: place }) => {
    const core = state.cores[place];
    if (!core) return no('unknownCore', { core: place });
    return core.thread === null ? no('coreIdle', { core: place }) : yes;
  },
  grantGil: (state, { interpreter, thread: id }) => {
    const gil = state.interpreters.find((candidate) => candidate.id === interpreter);
    if (!gil) return no('unknownInterpreter', { interpreter });
    const index = state.threads.findIndex((thread) => thread.id === id);
    if (index < 0) return no('unknownThread', { thread: id });
    if (gil.holder !== null) return no('gilTaken', { thread: state.threads[gil.holder]?.id ?? '' });
    return gil.waiters.includes(index) ? yes : no('notWaitingForGil', { thread: id });
  },
  setQuantum: () => yes,
  enqueueOrder: (state, { threads }) => {
    for (const [place, id] of threads.entries()) {
      const thread = threadNamed(state, id);
      if (!thread) return no('unknownThread', { thread: id });
      if (thread.state !== 'ready') return no('threadNotReady', { thread: id, context: plight(thread) });
      if (threads.indexOf(id) < place) return no('namedTwice', { thread: id });
    }
    return yes;
  },
  resume: (state, { task }) => mayResume(state, task),
  offload: (state, { task: id, pool }) => {
    const verdict = mayResume(state, id);
    if (!verdict.ok) return verdict;
    if (pool !== toThread && !state.pools.some(({ name }) => name === pool))
      return no('unknownPool', { pool });
    const task = state.tasks.find((candidate) => candidate.id === id);
    return task && workNext(state, task) ? yes : no('nothingToOffload', { task: id });
  },
  split: (state, { task: id }) => {
    const verdict = mayResume(state, id);
    if (!verdict.ok) return verdict;
    const task = state.tasks.find((candidate) => candidate.id === id);
    // Nothing can be put in between within one call into C.
    return task && workNext(state, task) === 'cpu' ? yes : no('nothingToSplit', { task: id });
  },
  cancel: (state, { task: id }) => {
    const task = state.tasks.find((candidate) => candidate.id === id);
    if (!task) return no('unknownTask', { task: id });
    if (isOver(task)) return no('taskNotReady', { task: id, context: task.state });
    if (state.loops[task.loop]?.closed) return no('loopClosed', { task: id });
    if (task.cancelling) return no('alreadyCancelled', { task: id });
    return task.state === 'running' ? no('taskRunning', { task: id }) : yes;
  },
  pass: (state) => (state.question === null || nextDueUs(state) === null ? no('nothingToPass') : yes),
  autopilot: () => yes,
};

const loopCommands: ReadonlySet<Command['type']> = new Set(['resume', 'offload', 'split', 'cancel']);

/** Which policy must be a person's for this to be theirs to say. */
const isTheirs = (state: SimState, command: Command): boolean => {
  if (command.type === 'pass' || command.type === 'autopilot') return true;
  return loopCommands.has(command.type) ? state.loopPolicy === human : state.os.policy === human;
};

/** Judged against a machine at rest: every due and decision of its instant is behind it. */
export const legal = (state: SimState, command: Command): Verdict => {
  if (state.ended) return no('ended');
  if (!isTheirs(state, command)) return no('notYourRole');
  const judge = judges[command.type] as (state: SimState, command: Command) => Verdict;
  return judge(state, command);
};
