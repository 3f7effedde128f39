/**
 * Strands from outside: opening, answering, copying, and what the machine holds.
 *
 * What `await x` does: a coroutine's frame goes onto the same strand and its return value is the result. Any other object: its
 * `__await__` is called. If that is a generator function, it is carried on to its end and its return value is the result; what it
 * yields goes up through every `await` and `yield from` to whoever called `send`. If it is a plain function of the library (not of the
 * program), what it returns is the result itself. So a future of the library asks for `suspend` inside `__await__` and the strand
 * waits there with all its frames.
 *
 * A strand that was suspended that way is carried on by `answerStrand`, or by `raiseInStrand` with what is to be raised at that
 * place: `CancelledError`.
 */
import type { ProgramCode } from '../program/code.ts';
import { unset, type Value } from '../program/value.ts';
import type { Frame, Heap, Strand } from './heap.ts';
import { moduleCell } from './vm/modules.ts';

export { tracebackOf } from './vm/looking.ts';
export { runStrand } from './vm/strand.ts';

export const emptyHeap = (): Heap => ({
  cells: [],
  free: [],
  collectAt: 20_000,
  made: 0,
  modules: {},
  strands: {},
  strandCount: 0,
  kept: {},
  keptCount: 0,
  own: {},
});

function newStrand(heap: Heap): Strand {
  const id = heap.strandCount;
  heap.strandCount += 1;
  const strand: Strand = {
    id,
    frames: [],
    call: null,
    asked: null,
    handling: null,
    ns: 0,
    answer: null,
    failure: null,
    result: null,
    raised: null,
    own: {},
  };
  heap.strands[`s${id}`] = strand;
  return strand;
}

export const strandOf = (heap: Heap, id: number): Strand | undefined => heap.strands[`s${id}`];

/** A strand that calls this first. Its result is the strand's. */
export function openStrand(heap: Heap, callee: Value, args: readonly Value[]): number {
  const strand = newStrand(heap);
  strand.call = [callee, args];
  return strand.id;
}

/** A strand that runs the program's own module; a process that was spawned runs it as `__mp_main__`. */
export function openMain(program: ProgramCode, heap: Heap, name = '__main__'): number {
  const strand = newStrand(heap);
  const code = program.modules[''] ?? 0;
  const globals = moduleCell(heap, '', name);
  strand.frames.push(bodyFrame(program, code, globals));
  return strand.id;
}

const bodyFrame = (program: ProgramCode, code: number, globals: number): Frame => ({
  code,
  globals,
  at: 0,
  stack: [],
  locals: (program.codes[code]?.locals ?? []).map(() => unset),
  names: null,
  to: { do: 'push' },
});

/** What its ask comes to. */
export function answerStrand(heap: Heap, id: number, value: Value): void {
  const strand = strandOf(heap, id);
  if (strand !== undefined) strand.answer = value;
}

/** Raised where it stands, when it goes on: a built-in type's name, or `queue.Empty` of a module that was imported. */
export function raiseInStrand(heap: Heap, id: number, typeName: string, message: string | null = null): void {
  const strand = strandOf(heap, id);
  if (strand === undefined) return;
  strand.failure = { k: 't', v: message === null ? [typeName] : [typeName, message] };
}

/** Raised where it stands: this exception. */
export function throwIntoStrand(heap: Heap, id: number, exception: Value): void {
  const strand = strandOf(heap, id);
  if (strand !== undefined) strand.failure = exception;
}

/** It ends where it stands, without a word: a daemon thread at the end of its process. */
export function dropStrand(heap: Heap, id: number): void {
  delete heap.strands[`s${id}`];
}

/** The process as a child gets it: a copy in which only that strand lives on. */
export function forkHeap(heap: Heap, id: number): Heap {
  const copy = JSON.parse(JSON.stringify(heap)) as Heap;
  for (const key of Object.keys(copy.strands)) if (key !== `s${id}`) delete copy.strands[key];
  return copy;
}

/** The machine holds this value: it is no garbage until it is dropped. */
export function keep(heap: Heap, value: Value): number {
  const number = heap.keptCount;
  heap.keptCount += 1;
  heap.kept[`k${number}`] = value;
  return number;
}
export const kept = (heap: Heap, number: number): Value => heap.kept[`k${number}`] ?? null;
export function drop(heap: Heap, number: number): void {
  delete heap.kept[`k${number}`];
}
