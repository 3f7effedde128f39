/** May this be asked now? A refusal says why, and nothing has changed. */
import type { Refusal, Result } from '../ground/result.ts';
import { err, ok } from '../ground/result.ts';
import type { ThreadId } from '../ground/terms.ts';
import { human } from '../policies/index.ts';
import { nextDueUs } from './dues/live.ts';
import type { SimState, Thread } from './state.ts';
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
  resume: (state, { task: id }) => {
    const index = state.tasks.findIndex((task) => task.id === id);
    const task = state.tasks[index];
    if (!task) return no('unknownTask', { task: id });
    const loop = state.loops[task.loop];
    const isOffered = loop?.deciding && loop.waiting.includes(index);
    return isOffered ? yes : no('taskNotReady', { task: id, context: task.state });
  },
  pass: (state) => (state.question === null || nextDueUs(state) === null ? no('nothingToPass') : yes),
  autopilot: () => yes,
};

/** Which policy must be a person's for this to be theirs to say. */
const isTheirs = (state: SimState, command: Command): boolean => {
  if (command.type === 'pass' || command.type === 'autopilot') return true;
  return command.type === 'resume' ? state.loopPolicy === human : state.os.policy === human;
};

/** Judged against a machine at rest: every due and decision of its instant is behind it. */
export const legal = (state: SimState, command: Command): Verdict => {
  if (state.ended) return no('ended');
  if (!isTheirs(state, command)) return no('notYourRole');
  const judge = judges[command.type] as (state: SimState, command: Command) => Verdict;
  return judge(state, command);
};
