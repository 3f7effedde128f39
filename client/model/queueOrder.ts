/** Putting the run queue in order: what a drag, a key or a list of picks asks for. Pure. */
import type { ThreadId } from '../../shared/ground/terms.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { Selection } from './stage.ts';

/** The ready threads that are in hand: picked one after the other, or the one that is chosen. */
export const inHand = (ready: readonly ThreadId[], selection: Selection | null): readonly ThreadId[] => {
  if (selection?.kind === 'threads') return selection.threads.filter((id) => ready.includes(id));
  return selection?.kind === 'thread' && ready.includes(selection.thread) ? [selection.thread] : [];
};

/** Names only as many as it takes: behind them the queue stays as it is. Null: nothing would change. */
const orderTo = (ready: readonly ThreadId[], wanted: readonly ThreadId[]): Command | null => {
  const last = wanted.findLastIndex((id, place) => ready[place] !== id);
  return last < 0 ? null : { type: 'enqueueOrder', threads: wanted.slice(0, last + 1) };
};

const without = (ready: readonly ThreadId[], gone: readonly ThreadId[]): readonly ThreadId[] =>
  ready.filter((id) => !gone.includes(id));

/** These go to the place where `onto` stands, in the order they are given; null: to the tail. */
export const carriedTo = (
  ready: readonly ThreadId[],
  carried: readonly ThreadId[],
  onto: ThreadId | null,
): Command | null => {
  const rest = without(ready, carried);
  const first = ready.findIndex((id) => carried.includes(id));
  if (first < 0 || (onto !== null && carried.includes(onto))) return null;
  const at = onto === null ? rest.length : rest.indexOf(onto) + (ready.indexOf(onto) > first ? 1 : 0);
  return orderTo(ready, [...rest.slice(0, at), ...carried, ...rest.slice(at)]);
};

/** One place towards the head (-1) or the tail (1); several go together, in the order they stand. */
export const nudged = (
  ready: readonly ThreadId[],
  chosen: readonly ThreadId[],
  by: -1 | 1,
): Command | null => {
  const group = ready.filter((id) => chosen.includes(id));
  const [head] = group;
  if (head === undefined) return null;
  const rest = without(ready, group);
  const at = ready.slice(0, ready.indexOf(head)).length + by;
  const to = Math.max(0, Math.min(rest.length, at));
  return orderTo(ready, [...rest.slice(0, to), ...group, ...rest.slice(to)]);
};

/** The order that was picked, at the head of the queue. */
export const pickedOrder = (ready: readonly ThreadId[], selection: Selection | null): Command | null => {
  if (selection?.kind !== 'threads') return null;
  const picks = inHand(ready, selection);
  const stands = picks.every((id, place) => ready[place] === id);
  return stands ? null : { type: 'enqueueOrder', threads: picks };
};

/** Picks it after those that are picked, or lets it go; the last one that is let go leaves nothing chosen. */
export const pick = (
  ready: readonly ThreadId[],
  selection: Selection | null,
  thread: ThreadId,
): Selection | null => {
  const picks = inHand(ready, selection);
  const next = picks.includes(thread) ? picks.filter((id) => id !== thread) : [...picks, thread];
  return next.length === 0 ? null : { kind: 'threads', threads: next };
};

/** The neighbour of the last pick is picked, too; without a pick the first of the queue, or the last. */
export const pickNext = (
  ready: readonly ThreadId[],
  selection: Selection | null,
  by: -1 | 1,
): Selection | null => {
  const picks = inHand(ready, selection);
  const last = picks.at(-1);
  const from = last === undefined ? (by > 0 ? -1 : ready.length) : ready.indexOf(last);
  const next = ready[from + by];
  if (next === undefined) return selection;
  // Going back over one that is picked lets the last one go.
  if (picks.includes(next)) return { kind: 'threads', threads: picks.filter((id) => id !== last) };
  return { kind: 'threads', threads: [...picks, next] };
};

/** From 1; null: it is not picked. */
export const pickOf = (selection: Selection | null, thread: ThreadId): number | null => {
  if (selection?.kind !== 'threads') return null;
  const place = selection.threads.indexOf(thread);
  return place < 0 ? null : place + 1;
};

export const isChosenThread = (selection: Selection | null, thread: ThreadId): boolean =>
  selection?.kind === 'thread' ? selection.thread === thread : pickOf(selection, thread) !== null;
