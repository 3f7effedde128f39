/** What is due: a binary heap in a plain array, earliest first. */
import { at, InvariantError } from '../ground/invariant.ts';
import type { Micros } from '../ground/terms.ts';
import type { Due, DueType } from './dues/due.ts';
import { dueTypes, isBefore } from './dues/due.ts';
import type { Machine } from './machine.ts';
import { nextSeq } from './machine.ts';

/** Lets the last due rise to its place. */
const rise = (heap: Due[], due: Due): void => {
  let index = heap.length - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = at(heap, parent);
    if (isBefore(above, due)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = due;
};

/** Lets a due sink from the top to its place. */
const sink = (heap: Due[], due: Due): void => {
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    const right = heap[child + 1];
    if (right && isBefore(right, at(heap, child))) child += 1;
    const below = at(heap, child);
    if (isBefore(due, below)) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = due;
};

/** The law of ties needs no more than the type: each has its class. */
export const post = (
  machine: Machine,
  type: DueType,
  atUs: Micros,
  { who, stamp }: { who: number; stamp: number },
): void => {
  if (atUs < machine.state.atUs) throw new InvariantError('the agenda runs backwards', { atUs });
  const due: Due = { atUs, rank: dueTypes[type], seq: nextSeq(machine), type, who, stamp };
  const heap = machine.state.agenda;
  heap.push(due);
  rise(heap, due);
};

/** Takes the earliest due off the agenda. */
export const takeNext = (heap: Due[]): void => {
  const last = heap.pop();
  if (last && heap.length > 0) sink(heap, last);
};
