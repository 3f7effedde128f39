/** Runs a program through the compiler and the interpreter, without a machine, and tells what it wrote. */
import { compileProgram } from '../../../../shared/python/index.ts';
import {
  answerStrand,
  emptyHeap,
  endingOf,
  openMain,
  pricesAt,
  runStrand,
} from '../../../../shared/runtime/python.ts';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** Why it did not run to its end. */
  readonly fault: string | null;
}

/** What the compiler found to refuse. */
export interface Refused {
  readonly refused: readonly { readonly line: number; readonly says: string }[];
}

const mostAsks = 100_000;

export const runProgram = (text: string, instructions = 20_000_000): Ran | Refused => {
  const compiled = compileProgram(text);
  if (!compiled.ok)
    return { refused: compiled.error.map((each) => ({ line: each.line, says: each.message ?? each.code })) };
  const heap = emptyHeap();
  const id = openMain(compiled.value, heap);
  const limits = { us: 1e9, instructions, everywhere: false, prices: pricesAt(1000) };
  let [stdout, stderr] = ['', ''];
  for (let turn = 0; turn < mostAsks; turn += 1) {
    const { then } = runStrand(compiled.value, heap, id, limits);
    if (then.do === 'ended') {
      const ending = then.raised === null ? '' : endingOf(compiled.value, heap, then.raised).text;
      return { stdout, stderr: stderr + ending, fault: null };
    }
    if (then.do === 'goOn') return { stdout, stderr, fault: 'too long' };
    if (then.ask === 'write' && then.args[1] === 'stderr') stderr += String(then.args[0]);
    else if (then.ask === 'write') stdout += String(then.args[0]);
    answerStrand(heap, id, null);
  }
  return { stdout, stderr, fault: 'too many asks' };
};
