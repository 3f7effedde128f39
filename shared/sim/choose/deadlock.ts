/** Nothing will ever happen again, and work is left: who waits for whom. */
import type { Machine } from '../machine.ts';
import { holderOf } from '../parts/sync.ts';
import type { Task, Thread } from '../state.ts';
import type { WaitEdge } from '../words/event.ts';

const byPool = (machine: Machine, future: string): string => {
  const pool = machine.state.pools.find((candidate) =>
    [...candidate.queue, ...candidate.fed].some((item) => item.ids.includes(future)),
  );
  const busy = machine.state.threads.find(
    (thread) => thread.name === pool?.name && thread.state !== 'done' && thread.on?.kind !== 'pool',
  );
  return busy?.id ?? pool?.name ?? future;
};

/** The thread that would end this wait. */
const edgeOf = (machine: Machine, thread: Thread): WaitEdge | null => {
  const { on, id } = thread;
  if (on?.kind === 'lock')
    return { waiter: id, kind: 'lock', what: on.lock, holder: holderOf(machine, on.lock) ?? '' };
  if (on?.kind !== 'join') return null;
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

/** Tasks that await one another while their loop polls for ever. */
const taskEdges = (tasks: readonly Task[]): readonly WaitEdge[] =>
  tasks.flatMap((task) => {
    if (task.state !== 'suspended' || task.on?.kind !== 'tasks') return [];
    const awaited = task.on.ids[0] ?? '';
    return [{ waiter: task.id, kind: 'task' as const, what: awaited, holder: awaited }];
  });

/** A circle if there is one, else the longest way we find: every edge a sentence. */
export const waitCycle = (machine: Machine): readonly WaitEdge[] => {
  const chains = machine.state.threads
    .filter((thread) => thread.state === 'waiting')
    .map((thread) => chainFrom(machine, thread));
  const found = chains.find(isCircle) ?? chains.reduce((a, b) => (b.length > a.length ? b : a), []);
  return found.length > 0 ? found : taskEdges(machine.state.tasks);
};
