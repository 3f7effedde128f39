/** Whom the words under the board are about: the chosen one, else the one the suggested move is for. */

import type { TaskId, ThreadId } from '../../shared/ground/terms.ts';
import type { CargoPiece } from '../../shared/sim/words/event.ts';
import { taskBadge, threadBadge } from './badges.ts';
import { isKeyed } from './keyed.ts';
import type { Badge, Board } from './stage.ts';
import { type Reason, type Sight, whyTask, whyThread } from './why.ts';

export interface Focus {
  readonly kind: 'thread' | 'task';
  readonly badge: Badge;
  readonly reason: Reason;
  /** What is known of its program to come. */
  readonly cargo: readonly CargoPiece[];
  /** To compute it needs a key. */
  readonly keyed: boolean;
}

const ofThread = (sight: Sight, id: ThreadId): Focus | null => {
  const thread = sight.view.threads[id];
  if (!thread) return null;
  const cargo = thread.state === 'ready' ? thread.cargo : [];
  return {
    kind: 'thread',
    badge: threadBadge(sight.badges, id),
    reason: whyThread(sight, thread),
    cargo,
    keyed: isKeyed(sight.view, thread),
  };
};

const ofTask = (sight: Sight, id: TaskId): Focus | null => {
  const loop = Object.values(sight.view.loops).find(({ tasks }) => tasks[id]);
  const task = loop?.tasks[id];
  if (!loop || !task) return null;
  return {
    kind: 'task',
    badge: taskBadge(sight.badges, id),
    reason: whyTask(sight, loop, task),
    cargo: [],
    keyed: false,
  };
};

const ofPicks = (sight: Sight, picks: readonly ThreadId[]): Focus | null => {
  const last = picks.at(-1);
  return last === undefined ? null : ofThread(sight, last);
};

const ofSelection = ({ selection, view }: Board, sight: Sight): Focus | null => {
  if (selection?.kind === 'thread') return ofThread(sight, selection.thread);
  if (selection?.kind === 'threads') return ofPicks(sight, selection.threads);
  if (selection?.kind === 'task') return ofTask(sight, selection.task);
  const thread = selection ? view.cores[selection.core]?.thread : null;
  return thread ? ofThread(sight, thread) : null;
};

const ofSuggestion = ({ suggestion }: Board, sight: Sight): Focus | null => {
  const command = suggestion?.command;
  if (command?.type === 'dispatch' || command?.type === 'grantGil') return ofThread(sight, command.thread);
  return command?.type === 'resume' ? ofTask(sight, command.task) : null;
};

export const focusOf = (board: Board, sight: Sight): Focus | null =>
  ofSelection(board, sight) ?? ofSuggestion(board, sight);
