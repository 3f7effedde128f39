/** Looking at a heap in which nothing runs: texts that only Python code could give are left out. */
import type { ProgramCode } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import type { Heap, Strand } from '../heap.ts';
import { pricesAt } from '../prices.ts';
import { codesOf } from './loaded.ts';
import { operations } from './operations.ts';
import { pricesByRate } from './rates.ts';
import { derivedFrom, type Run } from './run.ts';
import { tracebackText } from './traceback.ts';

/** What CPython prints of an exception that nobody caught. */
export const tracebackOf = (program: ProgramCode, heap: Heap, exception: Value): string =>
  tracebackText(lookingRun(program, heap), exception);

const free = pricesAt(0);

function lookingRun(program: ProgramCode, heap: Heap): Run {
  const strand: Strand = {
    ...{ id: -1, frames: [], call: null, asked: null, handling: null, ns: 0 },
    ...{ answer: null, failure: null, result: null, raised: null, own: {} },
  };
  return {
    ...{
      program,
      heap,
      strand,
      prices: free,
      ns: 0,
      codes: codesOf(program),
      costs: [],
      cost: free.ops,
      rate: 'free',
      tables: pricesByRate(free),
    },
    ...{ operations, continuations: {}, derived: derivedFrom(heap), frame: null, count: 0 },
    ...{ mostNs: 0, mostCount: 0, everywhere: false, watched: false, after: null },
  };
}
