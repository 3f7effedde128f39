/** What a thread or task will ask of its core before it next waits. */
import type { Burst } from '../../runtime/index.ts';
import { foreseeBurst } from '../../runtime/index.ts';
import type { Machine } from '../machine.ts';
import type { Step } from '../steps/steps.ts';

/** A job's burst is known to its end; a program's only so far, since it may be long and is asked for often. */
const patience = { job: Number.MAX_SAFE_INTEGER, program: 256 } as const;

/** Steps that take no time and wait for nobody. */
const passing: ReadonlySet<Step['do']> = new Set<Step['do']>(['boot']);

const ahead = (machine: Machine, step: Step | undefined): Burst => {
  const { program, scenario } = machine.state;
  if (step?.do === 'run')
    return foreseeBurst(program, step.work, scenario.jobs ? patience.job : patience.program);
  if (step?.do === 'spend') return { us: step.us, pieces: 1, waits: false };
  return { us: 0, pieces: 0, waits: step === undefined || !passing.has(step.do) };
};

/** Of the steps that are left, the next one last. */
export const burstAhead = (machine: Machine, stack: readonly Step[]): Burst => {
  const burst: Burst = { us: 0, pieces: 0, waits: false };
  for (let index = stack.length - 1; index >= 0 && !burst.waits; index -= 1) {
    const { us, pieces, waits } = ahead(machine, stack[index]);
    burst.us += us;
    burst.pieces += pieces;
    burst.waits = waits;
  }
  return burst;
};
