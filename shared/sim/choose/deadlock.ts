/** Nothing will ever happen again, and work is left: who waits for whom. */
import { inOrder } from '../../ground/fifo.ts';
import type { Machine } from '../machine.ts';
import { lockHolder } from '../parts/async.ts';
import { named } from '../parts/shared.ts';
import { holderOf } from '../parts/sync.ts';
import type { Task, Thread } from '../state.ts';
import type { WaitEdge, WaitOn } from '../words/event.ts';

const byPool = (machine: Machine, future: string): string => {
  const pool = machine.state.pools.find((candidate) =>
    [...inOrder(candidate.queue), ...candidate.fed].some((item) => item.ids.includes(future)),
  );
  const busy = machine.state.threads.find(
    (thread) => thread.name === pool?.name && thread.state !== 'done' && thread.on?.kind !== 'pool',
  );
  return busy?.id ?? pool?.name ?? future;
};

const nameOf = (machine: Machine, thread: number | undefined): string =>
  machine.state.threads[thread ?? -1]?.id ?? '';

/** A wait for a semaphore, an event or a queue. Only of a semaphore is it known who could end it. */
const sharedEdge = (machine: Machine, waiter: string, on: WaitOn): WaitEdge | null => {
  if (on.kind === 'sem') {
    const [taker] = named(machine.state.sems, on.sem).takers;
    return { waiter, kind: 'sem', what: on.sem, holder: nameOf(machine, taker) };
  }
  if (on.kind === 'event') return { waiter, kind: 'event', what: on.event, holder: '' };
  if (on.kind !== 'queue') return null;
  return { waiter, kind: on.side === 'put' ? 'room' : 'item', what: on.queue, holder: '' };
};

/** The thread that would end this wait. */
const edgeOf = (machine: Machine, thread: Thread): WaitEdge | null => {
  const { on, id } = thread;
  if (on?.kind === 'lock')
    return { waiter: id, kind: 'lock', what: on.lock, holder: holderOf(machine, on.lock) ?? '' };
  if (on?.kind !== 'join') return on && sharedEdge(machine, id, on);
  const what = on.ids[0] ?? '';
  const isThread = machine.state.threads.some((candidate) => candidate.id === what);
  return { waiter: id, kind: 'join', what, holder: isThread ? what : byPool(machine, what) };
};

/** The edges met on the way from a thread, cut down to the circle if they end in one. */
const chainFrom = (machine: Machine, first: Thread): readonly WaitEdge[] => {
  const edges: WaitEdge[] = [];
  let thread: Thread | undefined = first;
  while (thread) {
    const edge = edgeOf(machine, thread);
    if (edge === null) return edges;
    edges.push(edge);
    const start = edges.findIndex((known) => known.waiter === edge.holder);
    if (start >= 0) return edges.slice(start);
    thread = machine.state.threads.find((candidate) => candidate.id === edge.holder);
  }
  return edges;
};

const isCircle = (edges: readonly WaitEdge[]): boolean =>
  edges.length > 0 && edges.at(-1)?.holder === edges[0]?.waiter;

/** What a task waits for while its loop polls for ever. */
const taskEdge = (machine: Machine, task: Task, index: number): readonly WaitEdge[] => {
  const { on, id: waiter } = task;
  if (task.state !== 'suspended' || on === null) return [];
  if (on.kind === 'tasks') {
    const awaited = on.ids[0] ?? '';
    return [{ waiter, kind: 'task', what: awaited, holder: awaited }];
  }
  if (on.kind === 'lock')
    return [{ waiter, kind: 'lock', what: on.lock, holder: lockHolder(machine, index, on.lock) ?? '' }];
  if (on.kind === 'sem') return [{ waiter, kind: 'sem', what: on.sem, holder: '' }];
  if (on.kind === 'event') return [{ waiter, kind: 'event', what: on.event, holder: '' }];
  if (on.kind === 'future') return [{ waiter, kind: 'event', what: on.future, holder: '' }];
  if (on.kind !== 'queue') return [];
  return [{ waiter, kind: on.side === 'put' ? 'room' : 'item', what: on.queue, holder: '' }];
};

/** All that the tasks of loops wait for, in the order of their making. */
const taskEdges = (machine: Machine): readonly WaitEdge[] =>
  machine.state.tasks.flatMap((task, index) => taskEdge(machine, task, index));

/** A wait for something shared: worth telling behind a chain of threads that ends at a loop. */
const isShared = ({ kind }: WaitEdge): boolean => kind !== 'join' && kind !== 'task';

/** A circle if there is one, else the longest way we find: every edge a sentence. */
export const waitCycle = (machine: Machine): readonly WaitEdge[] => {
  const chains = machine.state.threads
    .filter((thread) => thread.state === 'waiting')
    .map((thread) => chainFrom(machine, thread));
  const found = chains.find(isCircle) ?? chains.reduce((a, b) => (b.length > a.length ? b : a), []);
  const behind = taskEdges(machine);
  if (found.length === 0) return behind;
  return isCircle(found) || !behind.some(isShared) ? found : [...found, ...behind];
};
