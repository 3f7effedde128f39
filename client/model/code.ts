/** Where the program stands: the line of whom the words under the board are about, and of everybody else. */
import type { TaskId, ThreadId } from '../../shared/ground/terms.ts';
import type { LoopView, MachineView, TaskView, ThreadView } from '../../shared/sim/words/view.ts';
import { taskBadge, threadBadge } from './badges.ts';
import type { Badge, Board } from './stage.ts';
import { type Reason, type Sight, whyTask, whyThread } from './why.ts';

/** Somebody at a line of the program. */
export interface Stand {
  readonly kind: 'thread' | 'task';
  readonly id: string;
  readonly badge: Badge;
  readonly line: number | null;
  readonly reason: Reason;
}

export interface CodeSight {
  /** Whom the panel follows; null where there is nobody to follow. */
  readonly own: Stand | null;
  readonly others: readonly Stand[];
}

/** `async def fetch(`: where a task begins that has not run yet. */
const beginOf = (source: readonly string[], body: string): number | null => {
  const name = body.slice(body.lastIndexOf('.') + 1);
  const index = source.findIndex((line) => /^\s*async\s+def\s/.test(line) && line.includes(`def ${name}(`));
  return index < 0 ? null : index + 1;
};

const runsIt = (view: MachineView, loop: LoopView, task: TaskId): boolean =>
  loop.running === task && view.cores.some((core) => core.thread === loop.thread && core.task === task);

/** A running task stands where its thread does; another where it awaits, or where it begins. */
const lineOfTask = (
  view: MachineView,
  loop: LoopView,
  task: TaskView,
  source: readonly string[],
): number | null => {
  const running = runsIt(view, loop, task.id) ? (view.threads[loop.thread]?.line ?? null) : null;
  return running ?? task.line ?? beginOf(source, task.body);
};

type Facts = readonly [sight: Sight, source: readonly string[]];

const standOfTask = ([sight, source]: Facts, loop: LoopView, task: TaskView): Stand => ({
  kind: 'task',
  id: task.id,
  badge: taskBadge(sight.badges, task.id),
  line: lineOfTask(sight.view, loop, task, source),
  reason: whyTask(sight, loop, task),
});

const standOfThread = ([sight]: Facts, thread: ThreadView): Stand => ({
  kind: 'thread',
  id: thread.id,
  badge: threadBadge(sight.badges, thread.id),
  line: thread.line,
  reason: whyThread(sight, thread),
});

const isOver = ({ state }: { readonly state: string }): boolean => state === 'done' || state === 'cancelled';

/** A thread with a loop stands where its tasks do; pool threads and such have no line of the program. */
const everybody = (facts: Facts): readonly Stand[] => {
  const { loops, threads } = facts[0].view;
  const tasks = Object.values(loops).flatMap((loop) =>
    Object.values(loop.tasks)
      .filter((task) => !isOver(task))
      .map((task) => standOfTask(facts, loop, task)),
  );
  const alone = Object.values(threads).filter((thread) => !isOver(thread) && !loops[thread.id]);
  return [...tasks, ...alone.map((thread) => standOfThread(facts, thread))];
};

interface Whom {
  readonly thread: ThreadId | null;
  readonly task: TaskId | null;
}

const ofThread = (view: MachineView, thread: ThreadId | null): Whom => ({
  thread,
  task: (thread !== null && view.loops[thread]?.running) || null,
});

/** The chosen one, else the one whom the suggested move is for, else whoever runs. */
const whom = ({ view, selection, suggestion }: Board): Whom => {
  if (selection?.kind === 'task') return { thread: null, task: selection.task };
  if (selection?.kind === 'thread') return ofThread(view, selection.thread);
  if (selection?.kind === 'threads') return ofThread(view, selection.threads.at(-1) ?? null);
  if (selection?.kind === 'core') return ofThread(view, view.cores[selection.core]?.thread ?? null);
  const command = suggestion?.command;
  if (command?.type === 'resume') return { thread: null, task: command.task };
  if (command?.type === 'dispatch' || command?.type === 'grantGil') return ofThread(view, command.thread);
  const busy = view.cores.find(
    ({ thread }) => thread !== null && (view.threads[thread]?.line ?? null) !== null,
  );
  return ofThread(view, busy?.thread ?? null);
};

export const codeSight = (board: Board, sight: Sight, source: readonly string[]): CodeSight => {
  const all = everybody([sight, source]);
  const { thread, task } = whom(board);
  const own =
    all.find(({ kind, id }) => kind === 'task' && id === task) ??
    all.find(({ kind, id }) => kind === 'thread' && id === thread) ??
    null;
  return { own, others: all.filter((stand) => stand !== own && stand.line !== null) };
};
