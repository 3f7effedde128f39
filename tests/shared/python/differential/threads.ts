/** Threads: waits, locks, semaphores, events, barriers, queues, thread-local names, failures. */
import { between, chance, pick, shuffled } from '../../../support/dice.ts';
import { firstWait, laterWait } from './waits.ts';
import { type Lines, tell, type World } from './world.ts';

const calculation = (world: World): Lines => {
  tell(world, 'calculation in a thread');
  const rounds = between(world.dice, 10, 200);
  return [`    total = sum(i * i for i in range(${rounds}))`, "    print(name, 'sums', total)"];
};

const failing = (world: World): Lines => {
  tell(world, 'failure in a thread');
  return [
    '    try:',
    `        raise ValueError(name, ${between(world.dice, 0, 9)})`,
    '    except ValueError as error:',
    '        print(told(error))',
  ];
};

const waiting = (world: World, workers: number): Lines => [
  `    time.sleep(${laterWait(world.dice, workers)})`,
  "    print(name, 'after a wait')",
];

/** The last thing a worker does: others take its instants over. */
const guardedEnds: readonly ((world: World, workers: number) => Lines)[] = [
  (w, n) => [
    '    with lock:',
    "        print(name, 'has the lock')",
    `        time.sleep(${laterWait(w.dice, n)})`,
    '        shared.append(name)',
    "        print(name, 'leaves', len(shared))",
  ],
  (w, n) => ['    with few:', `        time.sleep(${laterWait(w.dice, n)})`, '        shared.append(name)'],
  () => ['    with lock:', '        global counter', '        counter += 1', '        print(name, counter)'],
  () => ['    results[name] = len(name) + len(results)'],
  () => ['    with condition:', '        ready.append(name)', '        condition.notify_all()'],
];

const body = (world: World, worker: number, workers: number, end: Lines): Lines => {
  const { dice } = world;
  const middle = Array.from({ length: between(dice, 0, 3) }, () =>
    pick(dice, [calculation, failing, (w: World) => waiting(w, workers), (w: World) => waiting(w, workers)])(
      world,
    ),
  ).flat();
  return [
    `def work${worker}(name):`,
    `    time.sleep(${firstWait(worker)})`,
    "    print(name, 'begins')",
    ...middle,
    ...end,
  ];
};

/** Which shared thing they all use at their end. */
const endOf = (world: World, workers: number): Lines => {
  const end = pick(world.dice, guardedEnds)(world, workers);
  tell(world, end.some((line) => line.includes('with')) ? 'lock, semaphore or condition' : 'shared dict');
  return end;
};

export const threadProgram = (world: World): Lines => {
  const { dice } = world;
  const workers = between(dice, 2, 4);
  const end = endOf(world, workers);
  const numbers = Array.from({ length: workers }, (_, at) => at);
  const uncaught = chance(dice, 6) ? numbers.length - 1 : -1;
  const uncaughtLine = (worker: number): Lines =>
    worker === uncaught ? ["    raise RuntimeError('uncaught', name)"] : [];
  if (uncaught >= 0) tell(world, 'uncaught in a thread');
  const begun = shuffled(dice, numbers);
  const joined = shuffled(dice, numbers);
  return [
    'lock = threading.Lock()',
    'few = threading.Semaphore(1)',
    'condition = threading.Condition()',
    'shared, results, ready, counter = [], {}, [], 0',
    ...numbers.flatMap((worker) => [...body(world, worker, workers, end), ...uncaughtLine(worker)]),
    ...begun.map(
      (worker) =>
        `t${worker} = threading.Thread(target=work${worker}, args=('w${worker}',)${chance(dice, 30) ? `, name='thread ${worker}'` : ''})`,
    ),
    ...begun.map((worker) => `t${worker}.start()`),
    ...(end[0]?.includes('condition')
      ? ['with condition:', `    print(condition.wait_for(lambda: len(ready) == ${workers}, timeout=T * 90))`]
      : []),
    ...joined.map((worker) => `t${worker}.join()`),
    'print(shared, results, ready, counter)',
    `print([t.is_alive() for t in (${begun.map((worker) => `t${worker}`).join(', ')},)])`,
  ];
};

const queueKinds = ['Queue()', 'Queue(maxsize=2)', 'LifoQueue()', 'PriorityQueue()', 'SimpleQueue()'];

/** One consumer: who gets what is determined. Producers put by turns of time. */
export const pipeline = (world: World): Lines => {
  const { dice } = world;
  const producers = between(dice, 1, 3);
  const kind = pick(dice, queueKinds);
  tell(world, kind.split('(')[0] ?? kind);
  const items = between(dice, 1, 4);
  const isSimple = kind.startsWith('Simple');
  const isSlow = kind.startsWith('Queue') && chance(dice, 50);
  return [
    `q = queue.${kind}`,
    'taken = []',
    'def produce(start):',
    `    time.sleep(T * (start + 1))`,
    `    for number in range(${items}):`,
    `        q.put((number * ${pick(dice, ['1', '-1', '7 % 5'])}, start))`,
    `        time.sleep(T * ${producers})`,
    'def consume():',
    '    while True:',
    '        item = q.get()',
    "        if item[1] == 'stop': break",
    '        taken.append(item)',
    "        print('took', item)",
    ...(isSlow ? [`        time.sleep(T * ${producers} / 3)`] : []),
    ...(isSimple ? [] : ['        q.task_done()']),
    'consumer = threading.Thread(target=consume, daemon=True)',
    'consumer.start()',
    `makers = [threading.Thread(target=produce, args=(n,)) for n in range(${producers})]`,
    'for maker in makers: maker.start()',
    'for maker in makers: maker.join()',
    ...(isSimple ? [] : ['q.join()']),
    `time.sleep(T * ${producers})`,
    "q.put((99, 'stop'))",
    'consumer.join()',
    'print(len(taken), q.empty())',
    'try:',
    pick(dice, ['    q.get_nowait()', '    q.get(timeout=T)', '    q.get(block=False)']),
    'except queue.Empty as error:',
    "    print('empty', told(error))",
  ];
};

/** Events, barriers, timers and thread-local names. */
export const conversation = (world: World): Lines => {
  const { dice } = world;
  const parts: readonly Lines[] = [
    [
      'go = threading.Event()',
      'def waits(name):',
      '    print(name, go.wait(T * 50), go.is_set())',
      "one = threading.Thread(target=waits, args=('one',))",
      'one.start()',
      `time.sleep(T * ${between(dice, 1, 4)})`,
      "print('sets')",
      'go.set()',
      'one.join()',
    ],
    [
      'gate = threading.Barrier(2)',
      'def arrives():',
      '    time.sleep(T)',
      '    places.append(gate.wait())',
      'places = []',
      'two = threading.Thread(target=arrives)',
      'two.start()',
      'places.append(gate.wait())',
      'two.join()',
      'print(sorted(places), gate.broken)',
    ],
    [
      'local = threading.local()',
      "local.value = 'main'",
      'def keeps(value):',
      "    print(hasattr(local, 'value'))",
      '    local.value = value',
      '    print(local.value)',
      `three = threading.Thread(target=keeps, args=(${between(dice, 0, 9)},))`,
      'three.start()',
      'three.join()',
      'print(local.value)',
    ],
    [
      `timer = threading.Timer(T * ${between(dice, 1, 3)}, print, args=('timer',))`,
      'timer.start()',
      ...(chance(dice, 40) ? ['timer.cancel()'] : []),
      'timer.join()',
      "print('timer is over')",
    ],
    [
      'again = threading.RLock()',
      'with again:',
      '    with again:',
      `        print(again.acquire(timeout=T), threading.current_thread().name)`,
      '        again.release()',
      'try:',
      '    again.release()',
      'except RuntimeError as error:',
      '    print(told(error))',
    ],
    [
      'door = threading.Lock()',
      'door.acquire()',
      `print(door.acquire(timeout=T * ${between(dice, 1, 3)}), door.acquire(blocking=False), door.locked())`,
      'threading.Timer(T * 2, door.release).start()',
      'print(door.acquire())',
    ],
    [
      'class Square(threading.Thread):',
      '    def __init__(self, n):',
      '        super().__init__(name=f"square {n}")',
      '        self.n = n',
      '    def run(self):',
      '        time.sleep(T * self.n)',
      '        self.result = self.n ** 2',
      `squares = [Square(n) for n in ${pick(dice, ['(3, 1, 2)', '(1, 2)', 'range(4)'])}]`,
      'for square in squares: square.start()',
      'for square in squares: square.join()',
      'print([(square.name, square.result) for square in squares])',
    ],
  ];
  return shuffled(dice, parts)
    .slice(0, between(dice, 2, 4))
    .flat();
};
