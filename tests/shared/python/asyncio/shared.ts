/** Statements on what tasks share: locks, events, conditions, semaphores, queues, barriers, callbacks of the loop. */
import type { Lines, Page } from './page.ts';
import { block, inner, say, seconds } from './page.ts';
import type { Write } from './waits.ts';

const lower = (page: Page): Page => ({ ...page, room: page.room - 1 });
const limited = (page: Page, lines: Lines): Lines => [
  'try:',
  ...inner(block(`async with asyncio.timeout(${seconds(page)}):`, lines)),
  ...block('except TimeoutError as e:', [say(page, 'chain(e)')]),
];
/** Mostly with a limit, so that few programs stand still. */
const patient = (page: Page, lines: Lines): Lines => (page.dice.chance(85) ? limited(page, lines) : lines);

const lock: Write = (page, body) => {
  const name = page.dice.pick(['lock0', 'lock1']);
  const held = [say(page), `await asyncio.sleep(${seconds(page)})`, ...body(lower(page))];
  if (page.dice.chance(30))
    return patient(page, [
      `await ${name}.acquire()`,
      ...block('try:', held),
      ...block('finally:', [`${name}.release()`]),
    ]);
  return patient(page, block(`async with ${name}:`, held));
};

const tryLock: Write = (page) => [
  ...block('try:', [
    say(page, `await asyncio.wait_for(lock0.acquire(), ${seconds(page)})`),
    'lock0.release()',
  ]),
  ...block('except (TimeoutError, RuntimeError) as e:', [say(page, 'chain(e), lock0.locked()')]),
];

const event: Write = (page) => {
  const name = page.dice.pick(['event0', 'event1']);
  switch (page.dice.below(4)) {
    case 0:
      return [`${name}.set()`];
    case 1:
      return [`${name}.clear()`];
    case 2:
      return [`asyncio.get_running_loop().call_later(${seconds(page)}, ${name}.set)`];
    default:
      return patient(page, [say(page, `await ${name}.wait()`)]);
  }
};

const condition: Write = (page) => {
  const inside = page.dice.pick([
    [say(page, 'await cond.wait()')],
    [`cond.notify(${1 + page.dice.below(3)})`],
    ['cond.notify_all()', `await asyncio.sleep(${seconds(page)})`],
    ['board.append(1)', 'cond.notify_all()'],
    [say(page, `await cond.wait_for(lambda: len(board) > ${page.dice.below(4)})`)],
  ]);
  return patient(page, block('async with cond:', inside));
};

const semaphore: Write = (page, body) => {
  if (page.dice.chance(15))
    return [
      ...block('try:', ['bounded.release()']),
      ...block('except ValueError as e:', [say(page, 'chain(e)')]),
    ];
  const name = page.dice.pick(['sem', 'bounded']);
  const held = [say(page, `${name}.locked()`), `await asyncio.sleep(${seconds(page)})`, ...body(lower(page))];
  return patient(page, block(`async with ${name}:`, held));
};

const queue: Write = (page) => {
  const name = page.dice.pick(['queue', 'queue', 'heap', 'pile']);
  const item = page.dice.below(20);
  switch (page.dice.below(7)) {
    case 0:
      return [
        ...block('try:', [`${name}.put_nowait(${item})`]),
        ...block('except asyncio.QueueFull as e:', [say(page, `chain(e), ${name}.qsize()`)]),
      ];
    case 1:
      return [
        ...block('try:', [say(page, `${name}.get_nowait()`), `${name}.task_done()`]),
        ...block('except (asyncio.QueueEmpty, ValueError) as e:', [say(page, `chain(e), ${name}.full()`)]),
      ];
    case 2:
      return patient(page, [`await ${name}.join()`, say(page)]);
    case 3:
    case 4:
      return patient(page, [`await ${name}.put(${item})`, say(page, `str(${name})`)]);
    default:
      return patient(page, [
        say(page, `await ${name}.get()`),
        ...(page.dice.chance(60) ? [`${name}.task_done()`] : []),
      ]);
  }
};

const barrier: Write = (page) => [
  ...block('try:', patient(page, [say(page, 'await barrier.wait()')])),
  ...block('except asyncio.BrokenBarrierError as e:', [say(page, 'chain(e)'), 'await barrier.reset()']),
  ...(page.dice.chance(10) ? ['await barrier.abort()'] : []),
];

const callbacks: Write = (page) => {
  const { dice, fresh } = page;
  const what = dice.pick([
    `print, "C${fresh()}"`,
    `print, "C${fresh()}"`,
    `again, ${dice.below(3)}`,
    'event1.set',
    'event0.clear',
    `drop, ${dice.below(9)}`,
  ]);
  const when = dice.pick(['call_soon(', 'call_soon_threadsafe(', `call_later(${seconds(page)}, `]);
  const made = `asyncio.get_running_loop().${when}${what})`;
  if (!dice.chance(20)) return [made];
  const handle = `h${fresh()}`;
  return [
    `${handle} = ${made}`,
    `await asyncio.sleep(${seconds(page)})`,
    `${handle}.cancel()`,
    say(page, `${handle}.cancelled()`),
  ];
};

const plainFuture: Write = (page) => {
  const name = `f${page.fresh()}`;
  return [
    `${name} = settled(${page.dice.below(9)}, ${seconds(page)})`,
    ...(page.dice.chance(40) ? [`${name}.add_done_callback(finished)`] : []),
    ...block('try:', [say(page, `await ${name}`)]),
    ...block('except (Boom, TimeoutError) as e:', [say(page, 'chain(e)')]),
  ];
};

export const shared: readonly [Write, ...Write[]] = [
  lock,
  lock,
  tryLock,
  event,
  event,
  condition,
  condition,
  semaphore,
  queue,
  queue,
  queue,
  barrier,
  callbacks,
  callbacks,
  plainFuture,
];
