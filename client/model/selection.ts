/** What the player has in hand, and what a key press means for it. */
import type { Role } from '../../shared/ground/terms.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import type { Board, Selection } from './stage.ts';

/** Nothing stays chosen that is no longer there. */
export const keepSelection = (view: MachineView, chosen: Selection | null): Selection | null => {
  if (chosen === null) return null;
  if (chosen.kind === 'core') return view.cores[chosen.core] ? chosen : null;
  if (chosen.kind === 'thread') {
    const thread = view.threads[chosen.thread];
    return thread && thread.state !== 'done' ? chosen : null;
  }
  const task = Object.values(view.loops).find((loop) => loop.tasks[chosen.task])?.tasks[chosen.task];
  return task && task.state !== 'done' ? chosen : null;
};

/** A press on the board: choose something, or say something to the machine. */
export type Press =
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'act'; readonly command: Command };

const act = (command: Command): Press => ({ type: 'act', command });
const select = (selection: Selection): Press => ({ type: 'select', selection });

/** Tasks that can be run now, in FIFO order. */
export const litTasks = (board: Board): readonly Command[] =>
  board.offers.flatMap(({ command }) => (command.type === 'resume' ? [command] : []));

/** Digit n: the n-th ready thread is chosen; the n-th lit task runs at once. */
export const pressNumber = (board: Board, n: number): Press | null => {
  if (board.role === 'loop') {
    const lit = litTasks(board)[n - 1];
    return lit ? act(lit) : null;
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

/** The next step in FIFO order, as the loop itself would take it. */
export const pressNext = (board: Board): Press | null => {
  const [first] = litTasks(board);
  return first ? act(first) : null;
};

export const pressSuggestion = (board: Board): Press | null =>
  board.suggestion ? act(board.suggestion.command) : null;

export const rolePlays = (role: Role): 'os' | 'loop' => (role === 'loop' ? 'loop' : 'os');
