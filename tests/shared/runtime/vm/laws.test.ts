/** Laws of the interpreter, on random programs: state is JSON, time may be cut anywhere, copies are apart, garbage goes. */
import { describe, expect, test, vi } from 'vitest';
import type { ProgramCode } from '../../../../shared/program/code.ts';
import { compileProgram } from '../../../../shared/python/index.ts';
import type { Heap } from '../../../../shared/runtime/heap.ts';
import { pricesAt } from '../../../../shared/runtime/prices.ts';
import {
  answerStrand,
  emptyHeap,
  forkHeap,
  openMain,
  runStrand,
  tracebackOf,
} from '../../../../shared/runtime/strands.ts';
import { randomProgram } from './randomProgram.ts';

vi.setConfig({ testTimeout: 60_000 });

const programs = Number(process.env.PROGRAMS ?? 12);
const seeds = Array.from({ length: programs }, (_, seed) => seed + 1);

const compiled = (text: string): ProgramCode => {
  const program = compileProgram(text);
  if (!program.ok) throw new Error(`${JSON.stringify(program.error)}\n${text}`);
  return program.value;
};

interface Running {
  readonly program: ProgramCode;
  heap: Heap;
  readonly strand: number;
  stdout: string;
  us: number;
  isOver: boolean;
  raised: string | null;
}

const open = (text: string): Running => {
  const program = compiled(text);
  const heap = emptyHeap();
  return { program, heap, strand: openMain(program, heap), stdout: '', us: 0, isOver: false, raised: null };
};

/** One stretch of at most so many µs. */
function goOn(running: Running, us: number, everywhere = false): void {
  const limits = { us, instructions: 1_000_000, everywhere, prices: pricesAt(1000) };
  const { us: more, then } = runStrand(running.program, running.heap, running.strand, limits);
  running.us += more;
  if (then.do === 'ask') {
    running.stdout += String(then.args[0]);
    answerStrand(running.heap, running.strand, null);
  }
  running.isOver = then.do === 'ended';
  if (then.do === 'ended' && then.raised !== null)
    running.raised = tracebackOf(running.program, running.heap, then.raised);
}

interface Way {
  readonly us?: (stop: number) => number;
  readonly everywhere?: boolean;
  /** What happens to the heap at every stop. */
  readonly between?: (heap: Heap) => Heap;
}

function toEnd(running: Running, { us = () => 1_000_000, everywhere = false, between }: Way = {}): Running {
  for (let stop = 0; !running.isOver; stop += 1) {
    goOn(running, us(stop), everywhere);
    if (between) running.heap = between(running.heap);
  }
  return running;
}

const outcome = ({ stdout, us, raised, heap }: Running) => ({
  stdout,
  us,
  raised,
  heap: JSON.stringify(heap),
});
const said = ({ stdout, us, raised }: Running) => ({ stdout, us, raised });

const viaJson = (heap: Heap): Heap => JSON.parse(JSON.stringify(heap)) as Heap;

describe.each(seeds)('program %i', (seed) => {
  const text = randomProgram(seed);
  const straight = toEnd(open(text));

  test('goes on from JSON as if nothing had been', () => {
    const cut = toEnd(open(text), { us: () => 20, between: viaJson });
    expect(outcome(cut)).toEqual(outcome(straight));
  });

  test('takes the same time and leaves the same heap wherever it is cut', () => {
    const cut = toEnd(open(text), { us: (stop) => 1 + ((stop * 37 + seed) % 50) });
    expect(outcome(cut)).toEqual(outcome(straight));
  });

  test('the same with a hand-over at every instruction', () => {
    expect(said(toEnd(open(text), { us: () => 1, everywhere: true }))).toEqual(said(straight));
  });

  test('the same when garbage is collected at every stop', () => {
    const between = (heap: Heap): Heap => ({ ...heap, collectAt: 0 });
    expect(said(toEnd(open(text), { us: () => 20, between }))).toEqual(said(straight));
  });

  test('a fork goes its own way', () => {
    const parent = open(text);
    for (let stop = 0; stop < 10 && !parent.isOver; stop += 1) goOn(parent, 3);
    const before = JSON.stringify(parent.heap);
    const child: Running = { ...parent, heap: forkHeap(parent.heap, parent.strand) };
    toEnd(child);
    expect(JSON.stringify(parent.heap)).toBe(before);
    expect(outcome(toEnd(parent))).toEqual(outcome(child));
  });
});

const inUse = ({ cells, free }: Heap): number => cells.length - free.length;

test.each([
  ['lists', 'x = [i]'],
  ['rings', 'x = [i]\n    x.append(x)'],
  ['objects that know each other', 'x, y = Node(), Node()\n    x.other, y.other = y, x'],
  ['closures', 'x = (lambda n: lambda: n)(i)'],
  ['generators, half done', 'x = (n for n in [1, 2])\n    next(x)'],
  ['exceptions', 'try:\n        raise ValueError(i)\n    except ValueError as e:\n        x = e'],
  ['dicts and sets', 'x = {i: {i}}'],
])('a long loop that makes %s stays small', (_, body) => {
  const running = open(
    `class Node: pass\n\nkept = [[7], {"a": [8]}]\nfor i in range(60_000):\n    ${body}\nprint(kept)\n`,
  );
  let most = 0;
  while (!running.isOver) {
    goOn(running, 1000);
    most = Math.max(most, inUse(running.heap));
  }
  expect(running.stdout).toBe("[[7], {'a': [8]}]\n");
  expect(most).toBeLessThan(20_100);
});
