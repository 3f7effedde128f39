/**
 * The loop. The commonest instructions on plain values are carried out in place; all else, and every case that is not plain, goes to
 * the table of them. Speed decides the form: engines make a jump table only of literal numbers, and a call for each instruction would
 * halve what a second holds. A test holds the numbers to the names beside them.
 */

import { op } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import type { Frame } from '../heap.ts';
import { isRedirected } from '../native.ts';
import { invokeLibrary } from './call.ts';
import type { Done } from './done.ts';
import { lastOp } from './generators.ts';
import { performs } from './ops/index.ts';
import {
  compareInPlace,
  operateInPlace,
  quickAttribute,
  quickGlobal,
  quickItem,
  quickNext,
  quickStore,
  quickStoreItem,
} from './quick.ts';
import { dropped, handOver, loadedOf, pushed, type Run } from './run.ts';
import { unwindThrown } from './unwind.ts';

/** Carries the strand on until there is a reason to stop. */
export function execute(run: Run): void {
  while (run.after === null && run.frame !== null) {
    try {
      while (run.after === null && run.frame !== null) runFrame(run, run.frame);
    } catch (thrown) {
      givenUp(run, thrown);
    }
  }
}

/** What an instruction gave up is done by the library, for the same result; an exception goes its way. */
const givenUp = (run: Run, thrown: unknown): Done => {
  const { frame } = run;
  if (frame === null || !isRedirected(thrown)) return unwindThrown(run, thrown);
  try {
    invokeLibrary(run, thrown, silent.has(lastOp(run, frame)) ? dropped : pushed);
  } catch (fault) {
    unwindThrown(run, fault);
  }
};

/** These leave nothing on the stack. */
const silent: ReadonlySet<number> = new Set([
  ...[op.setItem, op.deleteItem, op.storeAttr, op.deleteAttr, op.dictPut],
  ...[op.setUpdate, op.listExtend, op.dictMerge, op.kwMerge],
]);

/** Until another frame is on top, or it is time to stop. */
function runFrame(run: Run, frame: Frame): void {
  const loaded = loadedOf(run, frame.code);
  const { ops } = loaded;
  const costs = run.costs[frame.code] as readonly number[];
  run.cost = costs;
  run.rate = loaded.rate;
  run.prices = run.tables[loaded.rate];
  const { everywhere } = run;
  for (;;) {
    const { at } = frame;
    const opcode = ops[at * 2] as number;
    const n = ops[at * 2 + 1] as number;
    frame.at = at + 1;
    run.count += 1;
    run.ns += costs[opcode] as number;
    if (!inPlace(run, frame, opcode, n)) {
      (performs[opcode] as (run: Run, frame: Frame, n: number) => void)(run, frame, n);
      if (run.frame !== frame || run.after !== null) return;
    }
    if (everywhere) {
      handOver(run);
      if (run.after !== null) return;
    }
  }
}

const isSet = (value: Value | undefined): boolean =>
  typeof value !== 'object' || value === null || value.k !== 's';

/** Was that all? */
function inPlace(run: Run, frame: Frame, opcode: number, n: number): boolean {
  const { stack } = frame;
  switch (opcode) {
    case 1: // pop
      if (run.watched) return false;
      stack.pop();
      return true;
    case 6: // const
      stack.push(loadedOf(run, frame.code).consts[n] as Value);
      return true;
    case 7: // loadFast
      if (!isSet(frame.locals[n])) return false;
      stack.push(frame.locals[n] as Value);
      return true;
    case 8: // storeFast
      if (run.watched) return false;
      frame.locals[n] = stack.pop() as Value;
      return true;
    case 15: // loadGlobal
      return quickGlobal(run, frame, n);
    case 22: // loadAttr
      return quickAttribute(run, frame, n);
    case 23: // storeAttr
      return quickStore(run, frame, n);
    case 25: // getItem
      return quickItem(run, stack);
    case 26: // setItem
      return quickStoreItem(run, stack);
    case 30: // binary
    case 31: // inplace
      return operateInPlace(run, stack, n);
    case 32: // compare
      return compareInPlace(run, stack, n);
    case 33: // jump
      frame.at = n;
      return true;
    case 35: // jumpIfFalse
      return jumpInPlace(frame, n, false);
    case 36: // jumpIfTrue
      return jumpInPlace(frame, n, true);
    case 40: // forIter
      return quickNext(run, stack);
    default:
      return false;
  }
}

function jumpInPlace(frame: Frame, n: number, wanted: boolean): boolean {
  const { stack } = frame;
  const value = stack[stack.length - 1];
  if (typeof value !== 'boolean') return false;
  stack.pop();
  if (value === wanted) frame.at = n;
  return true;
}
