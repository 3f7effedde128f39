/** What a drawn program is written on: how deep it stands, what it may call, and names that nobody has yet. */
import type { Dice } from './dice.ts';

export interface Page {
  readonly dice: Dice;
  /** Coroutine functions w0 to w(level - 1), async generators g0.. and contexts c0.. may be called from here. */
  readonly level: number;
  /** How many more blocks may be nested. */
  readonly room: number;
  /** Inside an asynchronous generator, which returns nothing. */
  readonly yields: boolean;
  /** Local tasks in scope. */
  readonly tasks: readonly string[];
  /** A number that has not been drawn in this program. */
  readonly fresh: () => number;
}

export type Lines = readonly string[];

export const inner = (lines: Lines): Lines => lines.map((line) => `    ${line}`);
export const block = (head: string, body: Lines): Lines => [
  head,
  ...inner(body.length === 0 ? ['pass'] : body),
];

export const seconds = ({ dice }: Page): string =>
  dice.pick(['0', '0.001', '0.001', '0.002', '0.002', '0.003', '0.004', '0.005', '0.008', '0.012']);

/** Prints the instant and a label of its own. */
export const say = ({ fresh }: Page, what = ''): string =>
  `print(ms(), "L${fresh()}"${what === '' ? '' : `, ${what}`})`;

/** A call of a coroutine function further down. */
export const call = ({ dice, level }: Page): string => `w${dice.below(level)}(${dice.below(9)})`;

/** A coroutine of any kind. */
export const coroutine = (page: Page): string => {
  const { dice } = page;
  switch (dice.below(8)) {
    case 0:
      return `asyncio.sleep(${seconds(page)}, "slept")`;
    case 1:
      return `fails(${dice.below(9)}, ${seconds(page)})`;
    case 2:
      return `stubborn(${dice.below(9)}, ${seconds(page)})`;
    default:
      return call(page);
  }
};

export const future = (page: Page): string => {
  const { dice, tasks } = page;
  const local = tasks[dice.below(tasks.length + 1)];
  if (local !== undefined) return local;
  return dice.chance(20) ? `settled(${dice.below(9)}, ${seconds(page)})` : `start(${coroutine(page)})`;
};

export const awaitable = (page: Page): string => (page.dice.chance(50) ? coroutine(page) : future(page));

export const several = (page: Page, make: (page: Page) => string): string =>
  Array.from({ length: 1 + page.dice.below(3) }, () => make(page)).join(', ');

/** Without the tasks of this function: for what cancels what it is given, or may not be awaited twice. */
export const alone = (page: Page): Page => ({ ...page, tasks: [] });
