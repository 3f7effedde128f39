/** Random numbers that are given no seed: another run of the same program is the same, another seed is not, and forked children go their own way. */
import { expect, test } from 'vitest';
import { resultOf } from '../../../../shared/score/result.ts';
import { runThrough } from '../../../../shared/score/runThrough.ts';
import { SIM_VERSION } from '../../../../shared/sim/index.ts';
import { lines, pythonWorld } from '../../sim/code/pythonWorld.ts';

const printed = (source: string, seed?: number): string => {
  const world = pythonWorld(source);
  const { ledger, atUs } = runThrough(seed === undefined ? world : { ...world, seed });
  return resultOf(ledger, SIM_VERSION, atUs).stdout;
};

test('the seed of a run decides what is drawn without one, and nothing else', () => {
  const drawn = 'import random\nprint(random.random(), random.Random().random())\n';
  expect(printed(drawn, 0)).toBe(printed(drawn));
  expect(printed(drawn, 7)).toBe(printed(drawn, 7));
  expect(new Set([0, 7, 8].map((seed) => printed(drawn, seed))).size).toBe(3);
  // CPython: random.seed(1); random.random()
  const seeded = 'import random\nrandom.seed(1)\nprint(random.random())\n';
  expect([undefined, 7].map((seed) => printed(seeded, seed))).toEqual(Array(2).fill('0.13436424411240122\n'));
});

test('a forked child draws anew, whatever its parent was given (os.register_at_fork in Lib/random.py)', () => {
  const source = lines(
    'import multiprocessing as mp',
    'import random',
    'random.seed(1)',
    'def child(queue):',
    '    queue.put(random.random())',
    "if __name__ == '__main__':",
    "    mp.set_start_method('fork')",
    '    queue = mp.Queue()',
    '    children = [mp.Process(target=child, args=(queue,)) for _ in range(3)]',
    '    for each in children: each.start()',
    '    for each in children: each.join()',
    '    drawn = {queue.get() for _ in children}',
    '    print(len(drawn), random.random() in drawn)',
  );
  // Python 3.13 printed that.
  expect(printed(source)).toBe('3 False\n');
});
