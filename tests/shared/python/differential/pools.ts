/** Pools of threads and processes. */
import { between, chance, pick, shuffled } from '../../../support/dice.ts';
import { type Lines, tell, type World } from './world.ts';

const delays = (world: World): readonly number[] =>
  shuffled(world.dice, [1, 2, 3, 4, 5]).slice(0, between(world.dice, 2, 5));

const uses = (world: World, list: readonly number[]): readonly Lines[] => {
  const all = list.join(', ');
  return [
    [`print(list(pool.map(work, [${all}])))`],
    [
      `futures = [pool.submit(work, n) for n in (${all},)]`,
      'for future in concurrent.futures.as_completed(futures): print(future.result())',
    ],
    [
      `futures = [pool.submit(work, n) for n in (${all},)]`,
      'done, rest = concurrent.futures.wait(futures, return_when=concurrent.futures.FIRST_COMPLETED)',
      'print(len(done), len(rest), [f.result() for f in done])',
      'print(sum(f.result() for f in futures))',
    ],
    [
      'try:',
      `    print(list(pool.map(fails, [${all}])))`,
      'except ValueError as error:',
      '    print(told(error))',
    ],
    ['future = pool.submit(fails, 3)', 'print(repr(future.exception()), future.done(), future.cancelled())'],
    [
      `future = pool.submit(work, ${list[0] ?? 1})`,
      "future.add_done_callback(lambda done: print('callback', done.result()))",
      'future.result()',
      'time.sleep(T)',
    ],
    [
      'try:',
      // The half keeps its end apart from all others.
      `    pool.submit(work, 5.5).result(timeout=T * ${between(world.dice, 1, 3)})`,
      'except TimeoutError as error:',
      "    print('timeout')",
    ],
    ['print([pool.submit(pow, 2, n).result() for n in range(4)])'],
    ['print(list(pool.map(lambda a, b: a * b, range(4), range(2, 9))))'],
  ];
};

export const poolProgram = (world: World): Lines => {
  const { dice } = world;
  const list = delays(world);
  const size = chance(dice, 70) ? list.length : 1;
  tell(world, size === 1 ? 'pool of one thread' : 'as many threads as work');
  return [
    'def work(n):',
    '    time.sleep(T * n)',
    '    return n * 10',
    'def fails(n):',
    '    if n == 3: raise ValueError(n)',
    '    return n',
    `with concurrent.futures.ThreadPoolExecutor(max_workers=${size}${pick(dice, ['', ", thread_name_prefix='pool'"])}) as pool:`,
    ...shuffled(dice, uses(world, list))
      .slice(0, between(dice, 1, 4))
      .flat()
      .map((line) => `    ${line}`),
    'try:',
    '    pool.submit(work, 1)',
    'except RuntimeError as error:',
    '    print(told(error))',
  ];
};

/** Forked, so that they need no file of their own. */
export const processProgram = (world: World): Lines => {
  const { dice } = world;
  const parts: readonly Lines[] = [
    [
      'with concurrent.futures.ProcessPoolExecutor(2) as pool:',
      `    print(list(pool.map(square, range(${between(dice, 2, 6)})${pick(dice, ['', ', chunksize=2'])})))`,
      '    print(repr(pool.submit(fails, 1).exception()))',
    ],
    [
      'box = multiprocessing.Queue()',
      "one = multiprocessing.Process(target=puts, args=(box, 'hello'))",
      'one.start()',
      'print(box.get())',
      'one.join()',
      'print(one.exitcode, one.is_alive())',
    ],
    [
      'here, there = multiprocessing.Pipe()',
      'two = multiprocessing.Process(target=answers, args=(there,))',
      'two.start()',
      `here.send([1, ${between(dice, 0, 9)}])`,
      'print(here.recv())',
      'two.join()',
    ],
    [
      "number = multiprocessing.Value('i', 5)",
      'three = [multiprocessing.Process(target=adds, args=(number,)) for _ in range(2)]',
      'for process in three: process.start()',
      'for process in three: process.join()',
      'print(number.value)',
    ],
    [
      'with multiprocessing.Pool(2) as workers:',
      `    print(workers.map(square, range(${between(dice, 1, 6)})), workers.apply(square, (7,)))`,
    ],
    [
      'kept.append(1)',
      'four = multiprocessing.Process(target=keeps, args=(2,))',
      'four.start()',
      'four.join()',
      'print(kept)',
    ],
  ];
  return [
    'kept = [0]',
    'def square(n): return n * n',
    'def fails(n): raise ValueError(n)',
    'def puts(box, item): box.put([item, len(item)])',
    'def answers(end): end.send(sum(end.recv()))',
    'def adds(number):',
    '    for _ in range(5):',
    '        with number.get_lock(): number.value += 1',
    'def keeps(item):',
    '    kept.append(item)',
    '    print(kept)',
    "if __name__ == '__main__':",
    ...shuffled(dice, parts)
      .slice(0, between(dice, 1, 3))
      .flat()
      .map((line) => `    ${line}`),
  ];
};
