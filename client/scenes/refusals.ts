/** What a refused command touched: that shakes, or is outlined where nothing may move. Pure. */
import type { Command } from '../../shared/sim/words/command.ts';
import type { Target, TargetKind } from './hitMap.ts';

export type Touched = Pick<Target, 'kind' | 'id'>;

const one = (kind: TargetKind, id: string | number): Touched => ({ kind, id: `${id}` });

export const touchedBy = (command: Command): readonly Touched[] => {
  switch (command.type) {
    case 'dispatch':
      return [one('thread', command.thread), one('core', command.core)];
    case 'preempt':
      return [one('core', command.core)];
    case 'grantGil':
      return [one('thread', command.thread), one('hook', command.interpreter)];
    case 'enqueueOrder':
      return command.threads.map((thread) => one('thread', thread));
    default:
      return 'task' in command ? [one('task', command.task)] : [];
  }
};

/** Where those stand that can be seen. */
export const placesTouched = (targets: readonly Target[], touched: readonly Touched[]): readonly Target[] =>
  touched.flatMap(({ kind, id }) => targets.filter((target) => target.kind === kind && target.id === id));
