/** Statements that wait for tasks and futures: gather, groups, time limits, wait, as_completed, shield. */
import type { Lines, Page } from './page.ts';
import { alone, awaitable, block, call, coroutine, future, say, seconds, several } from './page.ts';

export type Write = (page: Page, body: (page: Page) => Lines) => Lines;

const caught = (page: Page, lines: Lines, errors = '(Boom, TimeoutError)'): Lines => [
  ...block('try:', lines),
  ...block(`except ${errors} as e:`, [say(page, 'chain(e)')]),
];

const sleep: Write = (page) => [
  page.dice.chance(30)
    ? say(page, `await asyncio.sleep(${seconds(page)}, ${page.dice.below(9)})`)
    : `await asyncio.sleep(${seconds(page)})`,
];

const callDown: Write = (page) => [say(page, `await ${call(page)}`)];

const start: Write = (page, body) => {
  const name = `t${page.fresh()}`;
  const made = `${name} = start(${coroutine(page)})`;
  const rest = body({ ...page, room: page.room - 1, tasks: [...page.tasks, name] });
  const done = page.dice.chance(30) ? [`${name}.add_done_callback(finished)`] : [];
  const end: Lines = page.dice.chance(60)
    ? caught(page, [say(page, `await ${name}`)], '(Boom, TimeoutError, ExceptionGroup)')
    : [say(page, `show(${name})`)];
  return [made, ...done, ...rest, ...end];
};

const gather: Write = (page) => {
  const keep = page.dice.chance(50);
  const made = `asyncio.gather(${several(page, awaitable)}${keep ? ', return_exceptions=True' : ''})`;
  const name = `g${page.fresh()}`;
  const lines = page.dice.chance(25)
    ? [
        `${name} = ${made}`,
        `asyncio.get_running_loop().call_later(${seconds(page)}, ${name}.cancel)`,
        say(page, `await ${name}`),
      ]
    : [say(page, `await ${made}`)];
  return caught(page, lines, page.dice.pick(['Boom', '(Boom, asyncio.CancelledError)', 'Exception']));
};

const group: Write = (page, body) => {
  const name = `g${page.fresh()}`;
  const tasks = Array.from({ length: 1 + page.dice.below(3) }, (_, n) => `${name}_${n}`);
  const inside = [
    ...tasks.map((task) => `${task} = ${name}.create_task(${coroutine(page)}, name="${task}")`),
    ...body({ ...page, room: page.room - 1, tasks: [...page.tasks, ...tasks] }),
  ];
  const errors = page.dice.pick(['Boom', 'Exception', '(Boom, TimeoutError)']);
  return [
    ...block('try:', [
      ...block(`async with asyncio.TaskGroup() as ${name}:`, inside),
      say(page, `[show(t) for t in (${tasks.join(', ')},)]`),
    ]),
    ...block(`except* ${errors} as e:`, [say(page, 'chain(e)')]),
  ];
};

const timeout: Write = (page, body) => {
  const name = `m${page.fresh()}`;
  const moved = page.dice.chance(20)
    ? [`${name}.reschedule(asyncio.get_running_loop().time() + ${seconds(page)})`]
    : [];
  const inside = [
    ...moved,
    ...body({ ...page, room: page.room - 1 }),
    `await asyncio.sleep(${seconds(page)})`,
  ];
  return [
    ...block('try:', [
      ...block(`async with asyncio.timeout(${seconds(page)}) as ${name}:`, inside),
      say(page, `${name}.expired()`),
    ]),
    ...block('except TimeoutError as e:', [say(page, `chain(e), ${name}.expired()`)]),
  ];
};

const waitFor: Write = (page) =>
  caught(page, [
    say(
      page,
      `await asyncio.wait_for(${awaitable(alone(page))}, ${page.dice.chance(15) ? 'None' : seconds(page)})`,
    ),
  ]);

const wait: Write = (page) => {
  const when = page.dice.pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED']);
  const limit = page.dice.chance(40) ? `, timeout=${seconds(page)}` : '';
  const after = page.dice.chance(50) ? ['stop_all(pending)'] : [];
  return [
    `done, pending = await asyncio.wait([${several(page, future)}]${limit}, return_when=asyncio.${when})`,
    say(page, 'shown(done), shown(pending)'),
    ...after,
  ];
};

const asCompleted: Write = (page) => {
  const limit = page.dice.chance(30) ? `, timeout=${seconds(page)}` : '';
  const made = `asyncio.as_completed([${several(alone(page), future)}]${limit})`;
  if (page.dice.chance(30)) return caught(page, block(`async for t in ${made}:`, [say(page, 'show(t)')]));
  const each = caught(
    page,
    [say(page, 'await f')],
    '(Boom, TimeoutError, ExceptionGroup, asyncio.CancelledError)',
  );
  return block(`for f in ${made}:`, each);
};

const shield: Write = (page) =>
  caught(page, [
    page.dice.chance(60)
      ? say(page, `await asyncio.wait_for(asyncio.shield(${future(page)}), ${seconds(page)})`)
      : say(page, `await asyncio.shield(${awaitable(page)})`),
  ]);

const cancelSome: Write = (page) => {
  const message = page.dice.chance(30) ? `, "m${page.fresh()}"` : '';
  const which = page.dice.below(20);
  return page.dice.chance(50)
    ? [`cancel(${which}${message})`]
    : [`asyncio.get_running_loop().call_later(${seconds(page)}, cancel, ${which}${message})`];
};

const watch: Write = (page) => [
  `done, pending = await asyncio.wait([tasks[${page.dice.below(20)} % len(tasks)]], timeout=${seconds(page)})`,
  say(page, 'shown(done), shown(pending)'),
];

export const waits: readonly [Write, ...Write[]] = [
  sleep,
  sleep,
  callDown,
  start,
  start,
  gather,
  group,
  timeout,
  waitFor,
  wait,
  asCompleted,
  shield,
  cancelSome,
  watch,
];
