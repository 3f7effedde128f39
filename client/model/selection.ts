/** What the player has in hand, and what a key press means for it. */
import type { Role, ThreadId } from '../../shared/ground/terms.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import { inHand, nudged, pickNext } from './queueOrder.ts';
import type { Board, Selection } from './stage.ts';

/** Nothing stays chosen that is no longer there. */
export const keepSelection = (view: MachineView, chosen: Selection | null): Selection | null => {
  if (chosen === null) return null;
  if (chosen.kind === 'threads') return keepPicks(view, chosen.threads);
  if (chosen.kind === 'core') return view.cores[chosen.core] ? chosen : null;
  if (chosen.kind === 'thread') {
    const thread = view.threads[chosen.thread];
    return thread && thread.state !== 'done' ? chosen : null;
  }
  const task = Object.values(view.loops).find((loop) => loop.tasks[chosen.task])?.tasks[chosen.task];
  return task && task.state !== 'done' ? chosen : null;
};

/** Picks live as long as somebody picked is ready. */
const keepPicks = (view: MachineView, picks: readonly ThreadId[]): Selection | null => {
  const threads = picks.filter((id) => view.ready.includes(id));
  return threads.length > 0 ? { kind: 'threads', threads } : null;
};

/** A press on the board: choose something, or say something to the machine. */
export type Press =
  | { readonly type: 'select'; readonly selection: Selection | null }
  | { readonly type: 'act'; readonly command: Command };

const act = (command: Command): Press => ({ type: 'act', command });
const select = (selection: Selection | null): Press => ({ type: 'select', selection });

/** Tasks that can be run now, in FIFO order. */
export const litTasks = (board: Board): readonly Command[] =>
  board.offers.flatMap(({ command }) => (command.type === 'resume' ? [command] : []));

/** Where work may be handed over, a lit task is chosen first and runs when it is pressed again. */
export const runsAtOnce = ({ allowed, selection }: Board, task: string): boolean =>
  (selection?.kind === 'task' && selection.task === task) ||
  (allowed.offload === undefined && allowed.splitUs === undefined);

const pressLit = (board: Board, lit: Command | undefined): Press | null => {
  if (lit?.type !== 'resume') return null;
  return runsAtOnce(board, lit.task) ? act(lit) : select({ kind: 'task', task: lit.task });
};

/** Digit n: the n-th ready thread is chosen; the n-th lit task runs at once. */
export const pressNumber = (board: Board, n: number): Press | null => {
  if (board.role === 'loop') {
    return pressLit(board, litTasks(board)[n - 1]);
  }
  const thread = board.view.ready[n - 1];
  return thread ? select({ kind: 'thread', thread }) : null;
};

/** A core key: the chosen ready thread goes there; without one the core is chosen. */
export const pressCore = (board: Board, core: number): Press | null => {
  if (!board.view.cores[core]) return null;
  const { selection } = board;
  const ready = selection?.kind === 'thread' && board.view.ready.includes(selection.thread);
  return ready ? act({ type: 'dispatch', thread: selection.thread, core }) : select({ kind: 'core', core });
};

/** Take off: the chosen core, or the core of the chosen thread. */
export const pressTakeOff = (board: Board): Press | null => {
  const { selection, view } = board;
  if (selection?.kind === 'core') return act({ type: 'preempt', core: selection.core });
  if (selection?.kind !== 'thread') return null;
  const core = view.threads[selection.thread]?.core;
  return core === null || core === undefined ? null : act({ type: 'preempt', core });
};

/** One place up or down in the run queue. It is asked even where the level keeps the order: the refusal says so. */
export const pressNudge = ({ role, view, selection }: Board, by: -1 | 1): Press | null => {
  const command = role === 'os' ? nudged(view.ready, inHand(view.ready, selection), by) : null;
  return command && act(command);
};

/** The next or previous ready thread is picked, too, where the player may put the queue in order. */
export const pressPick = ({ allowed, view, selection }: Board, by: -1 | 1): Press | null =>
  allowed.queueOrder && view.ready.length > 0 ? select(pickNext(view.ready, selection, by)) : null;

/** The next step in FIFO order, as the loop itself would take it. */
export const pressNext = (board: Board): Press | null => {
  const [first] = litTasks(board);
  return first ? act(first) : null;
};

export const pressSuggestion = (board: Board): Press | null =>
  board.suggestion ? act(board.suggestion.command) : null;

export const rolePlays = (role: Role): 'os' | 'loop' => (role === 'loop' ? 'loop' : 'os');
