/** Calls that loops make: `call_soon`, `call_later` and the like. Each is a strand of its own when its turn comes. */
import type { Value } from '../../program/value.ts';
import { drop, keep, kept, openStrand } from '../../runtime/python.ts';
import type { Machine } from '../machine.ts';
import { nextSeq, tell, threadAt } from '../machine.ts';
import { callSoonThreadsafe } from '../parts/loop.ts';
import { loopOf, taskAt } from '../parts/task.ts';
import type { Call, Loop } from '../state.ts';
import { heapOf, itemsIn, tuple } from './heaps.ts';

export const callFor = (
  machine: Machine,
  heap: number,
  [callee, args]: readonly [Value, readonly Value[]],
): Call => ({
  id: nextSeq(machine),
  heap,
  kept: keep(heapOf(machine, heap), tuple(callee, tuple(...args))),
});

/** It runs in the loop's thread, as nobody's task. */
export const runCall = (machine: Machine, index: number, call: Call): void => {
  const heap = heapOf(machine, call.heap);
  const found = kept(heap, call.kept);
  drop(heap, call.kept);
  const parts = typeof found === 'object' && found?.k === 't' ? found.v : [];
  const strand = openStrand(heap, parts[0] ?? null, itemsIn(parts, 1));
  threadAt(machine, index).stack.push({ do: 'runCode', heap: call.heap, strand, role: 'callback' });
};

const forget = (machine: Machine, { heap, kept: place }: Call): void => drop(heapOf(machine, heap), place);

/** It does not run: nobody finds it any more. */
export const dropCall = (machine: Machine, id: number): void => {
  const isIt = ({ call }: { readonly call?: Call }): boolean => call?.id === id;
  for (const loop of machine.state.loops) {
    const found = loop.timers.find(isIt) ?? loop.batch.find(isIt) ?? loop.next.find(isIt);
    if (!found?.call) continue;
    forget(machine, found.call);
    loop.timers = loop.timers.filter((each) => each !== found);
    loop.batch = loop.batch.filter((each) => each !== found);
    loop.next = loop.next.filter((each) => each !== found);
    return;
  }
};

/** The loop is closed, with all that it was still to do. */
export const dropCalls = (machine: Machine, loop: Loop): void => {
  for (const { call } of [...loop.batch, ...loop.next, ...loop.timers]) if (call) forget(machine, call);
  loop.batch = [];
  loop.next = [];
  loop.timers = [];
};

/** A person tells a task to end: its loop calls what cancels it. */
export const askCancel = (machine: Machine, index: number): void => {
  const { id, code } = taskAt(machine, index);
  if (!code) return;
  const loop = loopOf(machine, taskAt(machine, index));
  const { id: thread } = threadAt(machine, loop.thread);
  tell(machine, { type: 'cancelAsked', atUs: machine.state.atUs, thread, task: id });
  const cancel = kept(heapOf(machine, code.heap), code.cancel);
  callSoonThreadsafe(machine, loop, {
    type: 'call',
    task: -1,
    call: callFor(machine, code.heap, [cancel, []]),
  });
};
