/** The machine at work: a state of its own that it may change, and the events so far. Every part is handed it. */
import { at, InvariantError } from '../ground/invariant.ts';
import type { SimState, Thread } from './state.ts';
import type { SimEvent } from './words/event.ts';

export interface Machine {
  readonly state: SimState;
  readonly events: SimEvent[];
  /** A core was freed or a thread became ready: policies must decide before time goes on. */
  stirred: boolean;
  /** Which heaps of Python are this machine's own to change, by process. */
  readonly ownHeaps: boolean[];
}

/** Of the budget: a run's events must fit into memory, its dues and steps only take time. */
const eventPrice = 4;

/** Tells an event. `atUs` is the machine's now; the caller writes it so that the object has one shape. */
export const tell = (machine: Machine, event: SimEvent): void => {
  machine.state.budget -= eventPrice;
  machine.events.push(event);
};

export const threadAt = (machine: Machine, thread: number): Thread => at(machine.state.threads, thread);

/** A number of its own for a due, a timer or an instance. */
export const nextSeq = (machine: Machine): number => {
  machine.state.seq += 1;
  return machine.state.seq;
};

/** Spends one unit of what keeps every run finite. */
export const spendBudget = (machine: Machine): void => {
  machine.state.budget -= 1;
};

/** Takes an index out of a queue; it must stand there. */
export const takeOut = (queue: number[], who: number): void => {
  const index = queue.indexOf(who);
  if (index < 0) throw new InvariantError('not in its queue', { who, length: queue.length });
  // The head goes most often, and of thousands a shift is the cheaper way.
  if (index === 0) queue.shift();
  else queue.splice(index, 1);
};

/** Takes an index out of a queue if it stands there. */
export const takeOutIfIn = (queue: number[], who: number): void => {
  const index = queue.indexOf(who);
  if (index >= 0) queue.splice(index, 1);
};
