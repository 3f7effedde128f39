/** What can be done with whom the player has in hand, beside running them: each with its key. Pure. */
import type { TaskId } from '../../shared/ground/terms.ts';
import type { Allowed } from '../../shared/score/allowed.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import { inHand } from './queueOrder.ts';
import { type Press, pressNudge } from './selection.ts';
import type { Board } from './stage.ts';

export const handNames = ['earlier', 'later', 'several', 'split', 'thread', 'process'] as const;
export type HandName = (typeof handNames)[number];

export interface Hand {
  readonly name: HandName;
  readonly press: Press;
}

/** The lit task that is chosen, else the one that would run next. */
export const taskInHand = ({
  offers,
  selection,
  suggestion,
}: Pick<Board, 'offers' | 'selection' | 'suggestion'>): TaskId | null => {
  const chosen = selection?.kind === 'task' ? selection.task : null;
  const lit = offers.flatMap(({ command }) => (command.type === 'resume' ? [command.task] : []));
  if (chosen !== null) return lit.includes(chosen) ? chosen : null;
  return suggestion?.command.type === 'resume' ? suggestion.command.task : null;
};

/** Whose next work it is, and how it is to be done; null where the level does not allow that. */
export const workCommand = (
  allowed: Allowed,
  task: TaskId,
  how: 'split' | 'thread' | 'process',
): Command | null => {
  if (how === 'split')
    return allowed.splitUs === undefined ? null : { type: 'split', task, us: allowed.splitUs };
  const found = allowed.offload?.find(({ kind }) => kind === how);
  return found ? { type: 'offload', task, pool: found.pool } : null;
};

const act = (command: Command | null): Press | null => command && { type: 'act', command };

const pressSeveral = ({ view, selection }: Board): Press | null => {
  const threads = selection?.kind === 'thread' ? inHand(view.ready, selection) : [];
  return threads.length > 0 ? { type: 'select', selection: { kind: 'threads', threads } } : null;
};

const pressWork = (board: Board, how: 'split' | 'thread' | 'process'): Press | null => {
  const task = taskInHand(board);
  return task === null ? null : act(workCommand(board.allowed, task, how));
};

/** Null: it is not open now. */
export const pressHand = (board: Board, name: HandName): Press | null => {
  if (name === 'split' || name === 'thread' || name === 'process') return pressWork(board, name);
  if (!board.allowed.queueOrder) return null;
  if (name === 'several') return pressSeveral(board);
  return pressNudge(board, name === 'earlier' ? -1 : 1);
};

export const handsOf = (board: Board): readonly Hand[] =>
  handNames.flatMap((name) => {
    const press = pressHand(board, name);
    return press ? [{ name, press }] : [];
  });
