/** A random program of asyncio: functions that call only those before them, and a main that starts them. */
import { openDice } from './dice.ts';
import type { Lines, Page } from './page.ts';
import { block, inner, say, seconds } from './page.ts';
import { plain } from './plain.ts';
import { prelude } from './prelude.ts';
import { shared } from './shared.ts';
import { waits } from './waits.ts';

const statement = (page: Page): Lines => {
  const { dice } = page;
  const table = dice.pick([waits, waits, shared, plain]);
  return page.room <= 0 ? [say(page)] : dice.pick(table)(page, body);
};

/** One to three statements. */
const body = (page: Page): Lines =>
  Array.from({ length: 1 + page.dice.below(3) }, () => statement(page)).flat();

const guarded = (lines: Lines, otherwise: string): Lines => [...block('if full():', [otherwise]), ...lines];

const coroutineFunction = (page: Page, level: number): Lines =>
  block(
    `async def w${level}(n):`,
    guarded([say(page, 'n'), ...body(page), ...body(page), `return n * 10 + ${level}`], 'return -n'),
  );

const generator = (page: Page, level: number): Lines => {
  const { dice, fresh } = page;
  const turns = block(`for i in range(${1 + dice.below(3)}):`, [
    ...(dice.chance(40) ? [`got = yield n + i`, say(page, 'got')] : ['yield n + i']),
    ...(dice.chance(50) ? [`await asyncio.sleep(${seconds(page)})`] : body({ ...page, room: 1 })),
  ]);
  const end = dice.pick([
    block('finally:', [
      say(page),
      ...(dice.chance(50) ? [`await asyncio.sleep(${seconds(page)})`, say(page)] : []),
    ]),
    [
      ...block('except Boom as e:', [say(page, 'chain(e)'), `yield ${fresh()}`]),
      ...block('finally:', [say(page)]),
    ],
  ]);
  return block(`async def g${level}(n):`, guarded([...block('try:', turns), ...end], 'return'));
};

const context = (page: Page, level: number): Lines => {
  const { dice } = page;
  const caught = dice.chance(40)
    ? block('except Boom as e:', [say(page, 'chain(e)'), ...(dice.chance(40) ? ['raise'] : [])])
    : [];
  return [
    '@contextlib.asynccontextmanager',
    ...block(`async def c${level}(n):`, [
      say(page),
      `await asyncio.sleep(${seconds(page)})`,
      ...block('try:', ['yield n']),
      ...caught,
      ...block('finally:', [say(page), ...(dice.chance(50) ? body({ ...page, room: 1 }) : [])]),
    ]),
  ];
};

const bottom = [
  ...block('async def w0(n):', ['print(ms(), "w0", n)', 'await asyncio.sleep(0.001 * (n % 4))', 'return n']),
  ...block('async def g0(n):', [
    ...block('for i in range(n % 3 + 1):', ['await asyncio.sleep(0.001 * (n % 2))', 'yield i']),
  ]),
  '@contextlib.asynccontextmanager',
  ...block('async def c0(n):', [
    'print(ms(), "c0", n)',
    ...block('try:', ['yield n']),
    ...block('finally:', ['print(ms(), "c0 end", n)']),
  ]),
];

const mainOf = (page: Page): Lines =>
  block('async def main():', [
    'loop = asyncio.get_running_loop()',
    'loop.set_exception_handler(told)',
    ...(page.dice.chance(10) ? ['loop.set_task_factory(asyncio.eager_task_factory)'] : []),
    `n = ${page.dice.below(9)}`,
    'start(w0(n))',
    ...body(page),
    ...body(page),
    ...body(page),
    'return "main is through"',
  ]);

const ending = [
  'try:',
  ...inner(['print(asyncio.run(main()))']),
  ...block('except BaseException as e:', ['print("main", chain(e))']),
  'print("end", [show(t) for t in tasks])',
];

export const randomProgram = (seed: number): string => {
  const dice = openDice(seed);
  let labels = 0;
  const fresh = (): number => {
    labels += 1;
    return labels;
  };
  const levels = 2 + dice.below(3);
  const pageAt = (level: number, yields = false): Page => ({
    dice,
    level,
    room: 3,
    yields,
    tasks: [],
    fresh,
  });
  const functions = Array.from({ length: levels - 1 }, (_, n) => [
    ...coroutineFunction(pageAt(n + 1), n + 1),
    ...generator(pageAt(n + 1, true), n + 1),
    ...context(pageAt(n + 1, true), n + 1),
  ]).flat();
  return `${[prelude, ...bottom, ...functions, ...mainOf(pageAt(levels)), ...ending].join('\n')}\n`;
};
