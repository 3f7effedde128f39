/** What a suspended task awaits, as its program writes it, and why a task waits for its turn. Pure. */
import type { TaskWait, ThreadKind } from '../../shared/sim/words/event.ts';
import type { MachineView, TaskView } from '../../shared/sim/words/view.ts';
import type { Turn } from './pulse.ts';

const usPerSecond = 1_000_000;

type PoolWait = Extract<TaskWait, { readonly kind: 'pool' }>;

/** What a pool is made of. Python names its executors after their class, ops their workers after the pool. */
export const poolKindOf = (view: MachineView, { pool, id }: PoolWait): 'threads' | 'processes' =>
  id.startsWith('ProcessPool') ||
  Object.values(view.threads).some(({ kind, name }) => kind === 'processWorker' && name === pool)
    ? 'processes'
    : 'threads';

/** Code, the same in every language; empty where there is none that everybody writes. */
export const awaitOf = (view: MachineView, { on, sinceUs }: TaskView): string => {
  switch (on?.kind) {
    case 'timer':
      return `sleep(${Math.round((on.untilUs - sinceUs) / 10) / (usPerSecond / 10)})`;
    case 'turn':
      return 'sleep(0)';
    case 'lock':
      return 'lock.acquire()';
    case 'sem':
      return 'sem.acquire()';
    case 'queue':
      return `queue.${on.side}()`;
    case 'event':
      return 'event.wait()';
    case 'pool':
      return poolKindOf(view, on) === 'processes' ? 'run_in_executor()' : 'to_thread()';
    default:
      return '';
  }
};

const wokenBy: Partial<Record<TaskWait['kind'], string>> = {
  timer: 'rang',
  tasks: 'joined',
  lock: 'gotLock',
  sem: 'gotLock',
  queue: 'gotItem',
  event: 'wasSet',
};

/** Text key under `board.turns`. */
export const turnReason = (view: MachineView, turn: Turn | null): string => {
  if (turn === null) return 'woke';
  if (turn.why !== 'woke') return turn.why;
  const { after } = turn;
  if (after?.kind === 'pool') return poolKindOf(view, after) === 'processes' ? 'processDone' : 'threadDone';
  return (after && wokenBy[after.kind]) ?? 'woke';
};

/** One place in a pool: who works there, and for which task. */
export interface Slot {
  readonly worker: string;
  readonly task: string | null;
  readonly state: 'free' | 'running' | 'key' | 'ready' | 'waits';
}

export interface Pool {
  readonly kind: 'threads' | 'processes';
  readonly slots: readonly Slot[];
  /** Given to it, without a worker so far. */
  readonly queued: number;
}

const workers = {
  threads: 'poolWorker',
  processes: 'processWorker',
} as const satisfies Record<string, ThreadKind>;

const slotState = (thread: MachineView['threads'][string]): Slot['state'] => {
  if (thread.state === 'running') return 'running';
  if (thread.state === 'ready' || thread.state === 'waking') return 'ready';
  if (thread.on?.kind === 'gil' || thread.on?.kind === 'switch') return 'key';
  // Idle workers wait at the pool, or in Python at the queue or pipe that work comes by.
  const kind = thread.on?.kind;
  return kind === 'pool' || kind === 'queue' || thread.state !== 'waiting' ? 'free' : 'waits';
};

/** Pools serve in order: those who came first have the workers that are busy. */
export const poolsOf = (view: MachineView): readonly Pool[] =>
  (['threads', 'processes'] as const).flatMap((kind) => {
    const own = Object.values(view.threads).filter(
      (thread) => thread.kind === workers[kind] && thread.state !== 'done',
    );
    if (own.length === 0) return [];
    const waiting = Object.values(view.loops)
      .flatMap(({ tasks }) => Object.values(tasks))
      .filter(({ on }) => on?.kind === 'pool' && poolKindOf(view, on) === kind)
      .sort((a, b) => a.sinceUs - b.sinceUs);
    let served = 0;
    const slots = own.map((thread): Slot => {
      const state = slotState(thread);
      const task = state === 'free' ? null : (waiting[served]?.id ?? null);
      if (task !== null) served += 1;
      return { worker: thread.id, task, state: task === null ? 'free' : state };
    });
    return [{ kind, slots, queued: waiting.length - served }];
  });
