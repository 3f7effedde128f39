/** What would fill a computer or never end: a MemoryError where CPython would take gigabytes, and always soon. */
import { expect, test, vi } from 'vitest';
import { compileProgram } from '../../../../shared/python/index.ts';
import { pricesAt } from '../../../../shared/runtime/prices.ts';
import {
  answerStrand,
  emptyHeap,
  openMain,
  runStrand,
  tracebackOf,
} from '../../../../shared/runtime/strands.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The last line of its traceback, or why it was stopped; `most` is how many instructions it may take. */
function endOf(text: string, most = 50_000_000): string {
  const compiled = compileProgram(`${text}\n`);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const program = compiled.value;
  const heap = emptyHeap();
  const id = openMain(program, heap);
  for (let left = most; left > 0; ) {
    const limits = { us: 1000, instructions: 1_000_000, everywhere: false, prices: pricesAt(0) };
    const { instructions, then } = runStrand(program, heap, id, limits);
    left -= instructions;
    if (then.do === 'ask') answerStrand(heap, id, then.ask === 'thisProcess' ? 1 : null);
    if (then.do === 'ended')
      return then.raised === null
        ? 'done'
        : (tracebackOf(program, heap, then.raised).trim().split('\n').at(-1) ?? '');
  }
  return 'stopped';
}

test.each([
  'x = [0] * 10**9',
  "x = 'a' * 10**9",
  "x = b'a' * 10**9",
  'x = (0,) * 10**9',
  'x = list(range(10**9))',
  'x = tuple(range(10**12))',
  'x = set(range(10**9))',
  'x = sorted(range(10**9))',
  'x = list(reversed(range(10**9)))',
  'print(*range(10**9))',
  'a, *b = range(10**9)',
  'x = []\nx += range(10**9)',
  'x = []\nx.extend(range(10**9))',
  'x = []\nx[:] = range(10**9)',
  "x = f'{1:>1000000000}'",
  "x = '%1000000000d' % 1",
  "x = 'a'.ljust(10**10)",
  "x = 'a'.zfill(10**9)",
  "x = ('\\t' * 1000).expandtabs(10**9)",
  "x = ('a' * 100000).replace('a', 'b' * 100000)",
  "x = 'ab'.join(['x' * 100000] * 100000)",
  'x = bytes(10**10)',
  'x = 10 ** 10 ** 10',
  'x = 1 << 10**12',
  'x = 2\nwhile True:\n    x = x * x',
  "s = 'x'\nwhile True:\n    s += s",
  'xs = []\nwhile True:\n    xs.append(1)',
  'xs = []\nwhile True:\n    xs.append([0] * 100000)',
  "xs = []\nwhile True:\n    xs.append('x' * 100000 + str(len(xs)))",
  'import math\nmath.factorial(10**9)',
  'from collections import deque\nx = deque(range(10**9))',
  'import random\nx = random.randbytes(10**9)',
])('%s', (text) => {
  expect(endOf(text)).toMatch(/^(MemoryError|OverflowError)/);
});

test.each([
  'while True:\n    pass',
  'x = [1] * 1000000\nwhile True:\n    x.count(2)',
  'x = [1] * 1000000\nwhile True:\n    2 in x',
  'x = list(range(1000000))\nwhile True:\n    sum(x)',
  "s = 'a' * 1000000\nwhile True:\n    s.find('b')",
  'x = 3 ** 100000\nwhile True:\n    y = x * x',
  'import itertools\nsum(itertools.cycle([1]))',
  "while True:\n    print('x' * 1000)",
])('%s: stopped in time', (text) => {
  expect(endOf(text, 4_000_000)).toBe('stopped');
});
