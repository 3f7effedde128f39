/** The line of Python that a thread stands at while it waits: stretches tell only those that take time. */
import { python } from '../code/slot.ts';
import type { Machine } from '../machine.ts';
import type { Thread } from '../state.ts';
import type { Step, StepOf } from '../steps/steps.ts';
import { stackIn } from './thread.ts';

const codeAhead = (stack: readonly Step[]): StepOf<'runCode'> | null => {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const step = stack[index];
    if (step?.do === 'runCode') return step;
  }
  return null;
};

/** Of the strand it will carry on; where there is no Python, the line it was told at last. */
export const lineNow = (machine: Machine, thread: Thread): number | null => {
  const step = machine.state.code ? codeAhead(stackIn(machine, thread)) : null;
  return (step && python().lineOfStrand(machine, step)) ?? thread.line;
};
