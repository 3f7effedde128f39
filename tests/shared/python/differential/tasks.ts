/** Tasks of one event loop: by turns alone, or with waits that never end together. */
import { between, chance, pick, shuffled } from '../../../support/dice.ts';
import { firstWait, laterWait } from './waits.ts';
import { type Lines, tell, type World } from './world.ts';

type Step = (world: World) => Lines;

/** Without time every order is determined, however much they share. */
const turnSteps: readonly Step[] = [
  () => ['await asyncio.sleep(0)', "print(name, 'again')"],
  () => ["async with lock: print(name, 'locked')"],
  () => ['async with lock:', '    await asyncio.sleep(0)', "    print(name, 'held')"],
  () => ['async with few:', '    await asyncio.sleep(0)', "    print(name, 'few', few.locked())"],
  () => ['await box.put(name)', "print(name, 'put', box.qsize())"],
  () => ['if not box.empty(): print(name, await box.get())'],
  () => ['box.put_nowait(name) if not box.full() else print("full")'],
  () => ['print(name, event.is_set())', 'event.set()'],
  () => ['event.clear()', "print(name, 'cleared')"],
  ({ dice }) => [
    `child = asyncio.create_task(leaf(name, ${between(dice, 0, 3)}))`,
    'await asyncio.sleep(0)',
    'print(name, await child)',
  ],
  ({ dice }) => [`print(name, await leaf(name, ${between(dice, 0, 3)}))`],
  ({ dice }) => [
    `print(await asyncio.gather(leaf(name, ${between(dice, 0, 3)}), leaf('x', ${between(dice, 0, 3)})))`,
  ],
  ({ dice }) => [
    `print(await asyncio.gather(leaf(name, 1), fails(${between(dice, 0, 2)}), return_exceptions=True))`,
  ],
  ({ dice }) => [
    'try:',
    `    await asyncio.gather(leaf(name, 2), fails(${between(dice, 0, 2)}))`,
    'except ValueError as error:',
    '    print(name, told(error))',
  ],
  () => [
    'async with asyncio.TaskGroup() as group:',
    '    first = group.create_task(leaf(name, 1))',
    '    second = group.create_task(leaf(name, 0))',
    'print(first.result(), second.result())',
  ],
  ({ dice }) => [
    'try:',
    '    async with asyncio.TaskGroup() as group:',
    '        group.create_task(leaf(name, 3))',
    `        group.create_task(fails(${between(dice, 0, 2)}))`,
    'except* ValueError as some:',
    '    print(name, [told(one) for one in some.exceptions])',
  ],
  () => [
    'child = asyncio.create_task(patient(name))',
    'await asyncio.sleep(0)',
    'print(child.cancel())',
    'try:',
    '    await child',
    'except asyncio.CancelledError:',
    "    print(name, 'child cancelled', child.cancelled())",
  ],
  () => [
    'future = asyncio.get_running_loop().create_future()',
    'asyncio.get_running_loop().call_soon(future.set_result, name)',
    'print(await future)',
  ],
  () => ['asyncio.get_running_loop().call_soon(print, name, "soon")', 'await asyncio.sleep(0)'],
  () => [
    'child = asyncio.create_task(leaf(name, 1))',
    'child.add_done_callback(lambda done: print("done", done.result()))',
    'print(name, child.done())',
  ],
  () => ['async for number in steps(3): print(name, number)'],
  () => ['print([number async for number in steps(2)])'],
  () => ['async with room(name) as inner: print(inner)'],
  () => [
    'done, pending = await asyncio.wait([asyncio.create_task(leaf(name, n)) for n in range(3)], return_when=asyncio.FIRST_COMPLETED)',
    'print(len(done), len(pending))',
  ],
  () => ['for next_one in asyncio.as_completed([leaf(name, 2), leaf("y", 0)]): print(await next_one)'],
  () => [
    'inner = asyncio.create_task(leaf(name, 2))',
    'outer = asyncio.shield(inner)',
    'outer.cancel()',
    'try:',
    '    await outer',
    'except asyncio.CancelledError:',
    "    print('shielded', await inner)",
  ],
  () => ['async with condition: condition.notify_all()'],
  () => ['print(name, asyncio.current_task().cancelling(), asyncio.current_task().done())'],
];

const shared: Lines = [
  'async def leaf(name, turns):',
  '    for _ in range(turns): await asyncio.sleep(0)',
  "    return f'{name}-{turns}'",
  'async def fails(turns):',
  '    for _ in range(turns): await asyncio.sleep(0)',
  '    raise ValueError(turns)',
  'async def patient(name):',
  '    try:',
  '        await asyncio.sleep(1000)',
  '    finally:',
  "        print(name, 'cleans up')",
  'async def steps(count):',
  '    for number in range(count):',
  '        yield number',
  '        await asyncio.sleep(0)',
  'class room:',
  '    def __init__(self, name): self.name = name',
  '    async def __aenter__(self):',
  '        await asyncio.sleep(0)',
  "        return self.name + ' in'",
  '    async def __aexit__(self, *failure):',
  '        await asyncio.sleep(0)',
  "        print(self.name, 'out')",
];

const sharedThings: Lines = [
  '    lock, few, event = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event()',
  '    condition, box = asyncio.Condition(), asyncio.Queue(5)',
];

const worker = (world: World, number: number): Lines => {
  const steps = Array.from({ length: between(world.dice, 1, 5) }, () =>
    pick(world.dice, turnSteps)(world),
  ).flat();
  return [
    `    async def worker${number}(name):`,
    ...steps.map((line) => `        ${line}`),
    `        return ${number}`,
  ];
};

/** What blocks for good is cut off by the end of time. */
export const turnProgram = (world: World): Lines => {
  const { dice } = world;
  const numbers = Array.from({ length: between(dice, 1, 4) }, (_, at) => at);
  const calls = shuffled(dice, numbers).map((number) => `worker${number}('w${number}')`);
  const isEager = chance(dice, 8);
  if (isEager) tell(world, 'eager tasks');
  const together = pick(dice, [
    [`    print(await asyncio.wait_for(asyncio.gather(${calls.join(', ')}), T * 20))`],
    [
      '    async with asyncio.timeout(T * 20):',
      '        async with asyncio.TaskGroup() as group:',
      ...calls.map((call) => `            group.create_task(${call})`),
    ],
    [
      `    tasks = [asyncio.create_task(call, name=f'task {at}') for at, call in enumerate([${calls.join(', ')}])]`,
      '    done, pending = await asyncio.wait(tasks, timeout=T * 20)',
      '    print(len(done), len(pending), [task.result() for task in tasks if task in done])',
    ],
  ]);
  return [
    ...shared,
    'async def main():',
    ...(isEager ? ['    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)'] : []),
    ...sharedThings,
    ...numbers.flatMap((number) => worker(world, number)),
    ...together,
    'try:',
    '    asyncio.run(main())',
    'except BaseException as error:',
    '    print(type(error).__name__)',
  ];
};

/** The steps of a task that waits; after the last it may hold a lock. */
const timedSteps: readonly ((world: World, tasks: number) => Lines)[] = [
  (w, n) => [`await asyncio.sleep(${laterWait(w.dice, n)})`, "print(name, 'waited')"],
  (w, n) => [`await asyncio.sleep(${laterWait(w.dice, n)})`, 'total += 1', 'print(name, total)'],
  (w, n) => [
    'try:',
    `    await asyncio.wait_for(asyncio.sleep(T * 900), ${laterWait(w.dice, n)})`,
    'except TimeoutError as error:',
    "    print(name, 'timed out', told(error))",
  ],
  (w, n) => [
    'try:',
    `    async with asyncio.timeout(${laterWait(w.dice, n)}): await event.wait()`,
    "    print(name, 'event')",
    'except TimeoutError:',
    "    print(name, 'no event')",
  ],
  (w, n) => [
    `print(name, await asyncio.wait_for(asyncio.sleep(${laterWait(w.dice, n)}, 'in time'), T * 90))`,
  ],
  (w, n) => [
    `child = asyncio.create_task(asyncio.sleep(T * 900))`,
    `asyncio.get_running_loop().call_later(${laterWait(w.dice, n)}, child.cancel)`,
    'try:',
    '    await child',
    'except asyncio.CancelledError:',
    "    print(name, 'was cancelled')",
  ],
  (w, n) => [`print(name, await asyncio.to_thread(slow, ${laterWait(w.dice, n)}))`],
  (w, n) => [
    `await asyncio.get_running_loop().run_in_executor(None, time.sleep, ${laterWait(w.dice, n)})`,
    "print(name, 'back from a thread')",
  ],
  () => ['await asyncio.sleep(0)', "print(name, 'turn')"],
];

const timedEnds: readonly ((world: World, tasks: number) => Lines)[] = [
  (w, n) => [
    'async with lock:',
    `    await asyncio.sleep(${laterWait(w.dice, n)})`,
    "    print(name, 'leaves')",
  ],
  (w, n) => [
    'async with few:',
    `    await asyncio.sleep(${laterWait(w.dice, n)})`,
    "    print(name, 'leaves')",
  ],
  () => ['await box.put(name)'],
  () => ["if name == 'w0': raise ValueError(name)"],
  () => [],
];

export const taskProgram = (world: World): Lines => {
  const { dice } = world;
  const tasks = between(dice, 2, 4);
  const numbers = Array.from({ length: tasks }, (_, at) => at);
  const end = pick(dice, timedEnds)(world, tasks);
  const bodies = numbers.flatMap((number) => [
    `    async def worker${number}(name):`,
    '        nonlocal total',
    `        await asyncio.sleep(${firstWait(number)})`,
    "        print(name, 'begins')",
    ...Array.from({ length: between(dice, 1, 3) }, () => pick(dice, timedSteps)(world, tasks))
      .flat()
      .map((line) => `        ${line}`),
    ...end.map((line) => `        ${line}`),
    `        return ${number}`,
  ]);
  const calls = shuffled(dice, numbers).map((number) => `worker${number}('w${number}')`);
  const together = pick(dice, [
    [`    print(await asyncio.gather(${calls.join(', ')}, return_exceptions=True))`],
    [
      `    for finished in asyncio.as_completed([${calls.join(', ')}]):`,
      '        try:',
      '            print(await finished)',
      '        except ValueError as error:',
      '            print(told(error))',
    ],
    [
      '    async with asyncio.TaskGroup() as group:',
      ...calls.map((call) => `        group.create_task(${call})`),
    ],
    [
      `    tasks = [asyncio.create_task(one) for one in (${calls.join(', ')},)]`,
      `    done, pending = await asyncio.wait(tasks, timeout=T * ${tasks} * 2 + T / 2)`,
      '    print(len(done), len(pending))',
      // Not in the order of `pending`, which is a set.
      '    for task in tasks: task.cancel()',
      '    print([type(one).__name__ for one in await asyncio.gather(*tasks, return_exceptions=True)])',
    ],
  ]);
  return [
    'def slow(seconds):',
    '    time.sleep(seconds)',
    "    return 'slow'",
    'async def main():',
    '    total = 0',
    '    lock, few, event, box = asyncio.Lock(), asyncio.Semaphore(1), asyncio.Event(), asyncio.Queue()',
    ...bodies,
    ...together,
    '    print(total, box.qsize())',
    'try:',
    '    asyncio.run(main())',
    'except* ValueError as some:',
    '    print([told(one) for one in some.exceptions])',
  ];
};
