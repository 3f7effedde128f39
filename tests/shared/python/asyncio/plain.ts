/** Statements of the language around awaits: try, loops, contexts, asynchronous generators and comprehensions. */
import type { Lines, Page } from './page.ts';
import { block, coroutine, say, seconds } from './page.ts';
import type { Write } from './waits.ts';

const lower = (page: Page): Page => ({ ...page, room: page.room - 1 });

const print: Write = (page) => [say(page)];
const maybeRaise: Write = (page) =>
  block(`if n % ${2 + page.dice.below(4)} == 1:`, [`raise Boom(${page.fresh()})`]);
const maybeReturn: Write = (page) =>
  block(`if n % ${3 + page.dice.below(4)} == 2:`, [page.yields ? 'return' : `return ${page.fresh()}`]);

const handler = (page: Page, body: (page: Page) => Lines): Lines => {
  switch (page.dice.below(4)) {
    case 0:
      return block('except Boom as e:', [
        say(page, 'chain(e)'),
        ...(page.dice.chance(30) ? [`raise Boom(${page.fresh()})`] : []),
      ]);
    case 1:
      return block('except asyncio.CancelledError as e:', [
        say(page, 'chain(e), asyncio.current_task().cancelling()'),
        ...body(lower(lower(page))),
        ...(page.dice.chance(75)
          ? ['raise']
          : page.dice.chance(50)
            ? ['asyncio.current_task().uncancel()']
            : []),
      ]);
    case 2:
      return block('except Exception as e:', [
        say(page, 'chain(e)'),
        ...(page.dice.chance(30)
          ? [`raise Boom(${page.fresh()}) from ${page.dice.pick(['e', 'None'])}`]
          : []),
      ]);
    default:
      return block('finally:', [
        say(page),
        ...(page.dice.chance(40) ? [`await asyncio.sleep(${seconds(page)})`, say(page)] : []),
      ]);
  }
};
const attempt: Write = (page, body) => [...block('try:', body(lower(page))), ...handler(page, body)];

const loop: Write = (page, body) =>
  block(`for i in range(${1 + page.dice.below(3)}):`, [...body(lower(page)), say(page, 'i')]);

const asyncFor: Write = (page, body) => {
  const { dice } = page;
  const made = dice.chance(25)
    ? `Countdown(${dice.below(4)})`
    : `g${dice.below(page.level)}(${dice.below(9)})`;
  if (made.startsWith('C') || dice.chance(35)) return block(`async for x in ${made}:`, [say(page, 'x')]);
  const leave = dice.chance(30) ? block('if x > 1:', ['break']) : [];
  return block(`async with contextlib.aclosing(${made}) as xs:`, [
    ...block('async for x in xs:', [say(page, 'x'), ...body(lower(page)), ...leave]),
  ]);
};

const comprehension: Write = (page) => {
  const { dice } = page;
  return [
    say(
      page,
      dice.pick([
        `[x async for x in g${dice.below(page.level)}(${dice.below(9)})]`,
        `[await w${dice.below(page.level)}(i) for i in range(2)]`,
        `{x: x * 2 async for x in Countdown(3) if x != 1}`,
        `[x + 1 async for x in g${dice.below(page.level)}(2) if x != 1]`,
      ]),
    ),
  ];
};

const byHand: Write = (page) => {
  const name = `a${page.fresh()}`;
  const { dice } = page;
  return [
    `${name} = g${dice.below(page.level)}(${dice.below(9)})`,
    ...block('try:', [
      say(page, `await anext(${name}, None)`),
      dice.pick([
        say(page, `await ${name}.athrow(Boom(${page.fresh()}))`),
        say(page, `await ${name}.asend(${dice.below(9)})`),
        `await asyncio.sleep(${seconds(page)})`,
      ]),
    ]),
    ...block('except (Boom, StopAsyncIteration) as e:', [say(page, 'chain(e)')]),
    ...block('finally:', [`await ${name}.aclose()`]),
  ];
};

const context: Write = (page, body) => {
  const made = `c${page.dice.below(page.level)}(${page.dice.below(9)})`;
  return block(`async with ${made} as x:`, [say(page, 'x'), ...body(lower(page))]);
};

const plainContext: Write = (page, body) =>
  block(
    page.dice.pick([`with marked(${page.fresh()}):`, 'with contextlib.suppress(Boom):']),
    body(lower(page)),
  );

const stack: Write = (page, body) => {
  const name = `s${page.fresh()}`;
  return block(`async with contextlib.AsyncExitStack() as ${name}:`, [
    `await ${name}.enter_async_context(c${page.dice.below(page.level)}(${page.dice.below(9)}))`,
    `${name}.push_async_callback(w${page.dice.below(page.level)}, ${page.dice.below(9)})`,
    `${name}.callback(print, "S${page.fresh()}")`,
    ...body(lower(page)),
  ]);
};

const facts: Write = (page) => [
  say(
    page,
    page.dice.pick([
      'asyncio.current_task() in tasks',
      'asyncio.current_task().cancelling()',
      'sorted([label(t) for t in asyncio.all_tasks() if t in tasks])',
      'shown(tasks)',
      'asyncio.current_task().uncancel()',
    ]),
  ),
];

const own: Write = (page) => [say(page, `await Wish(${coroutine(page)}, ${page.dice.below(3)})`)];

export const plain: readonly [Write, ...Write[]] = [
  print,
  print,
  maybeRaise,
  maybeReturn,
  attempt,
  attempt,
  attempt,
  loop,
  asyncFor,
  asyncFor,
  comprehension,
  byHand,
  context,
  plainContext,
  stack,
  facts,
  own,
];
