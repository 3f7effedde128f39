/**
 * The loop. The commonest instructions on plain values are carried out in place, one short `if` each, because a call for each of
 * them would halve the speed; everything else, and every case that is not plain, goes to the table of handlers.
 */
import { op } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import type { Frame } from '../heap.ts';
import { handlers } from './ops/index.ts';
import { handOver, loadedOf, type Run } from './run.ts';
import { unwindThrown } from './unwind.ts';

/** Carries the strand on until there is a reason to stop. */
export function execute(run: Run): void {
  while (run.after === null && run.frame !== null) {
    try {
      while (run.after === null && run.frame !== null) runFrame(run, run.frame);
    } catch (thrown) {
      unwindThrown(run, thrown);
    }
  }
}

const { loadFast, storeFast, const: constant } = op;

/** Until another frame is on top, or it is time to stop. */
function runFrame(run: Run, frame: Frame): void {
  const { ops, consts } = loadedOf(run, frame.code);
  const costs = run.costs[frame.code] ?? [];
  const { stack, locals } = frame;
  for (;;) {
    const at = frame.at * 2;
    const opcode = ops[at] as number;
    const n = ops[at + 1] as number;
    frame.at += 1;
    run.count += 1;
    run.ns += costs[opcode] as number;
    if (opcode === loadFast && isSet(locals[n])) stack.push(locals[n] as Value);
    else if (opcode === constant) stack.push(consts[n] as Value);
    else if (opcode === storeFast) locals[n] = stack.pop() as Value;
    else {
      (handlers[opcode] as (run: Run, frame: Frame, n: number) => void)(run, frame, n);
      if (run.frame !== frame || run.after !== null) return;
    }
    if (run.everywhere) {
      handOver(run);
      if (run.after !== null) return;
    }
  }
}

const isSet = (value: Value | undefined): boolean =>
  typeof value !== 'object' || value === null || value.k !== 's';
