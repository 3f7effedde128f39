/** `match` over values, alternatives, sequences and names, with guards. */

import { between, chance, pick } from '../../../support/dice.ts';
import { block, indented } from './blocks.ts';
import { expression, type Lines, type Statement, type Statements, type World } from './world.ts';

type Case = (world: World) => readonly [pattern: string, shown: string];

const ofInts: readonly Case[] = [
  () => ['[]', "'empty'"],
  () => ['[one]', 'one'],
  () => ['[first, *rest]', 'first, rest'],
  () => ['[*_, last]', 'last'],
  ({ dice }) => [`[${between(dice, 0, 9)}, *more]`, 'more'],
  () => ['[a, b] | [a, b, _]', 'a, b'],
];
const ofInt: readonly Case[] = [
  ({ dice }) => [String(between(dice, -2, 9)), "'exact'"],
  ({ dice }) => [`${between(dice, 0, 4)} | ${between(dice, 5, 9)}`, "'either'"],
  () => ['n if n > 50', "'large', n"],
  () => ['-1 | 0 | True as small', "'small', small"],
  () => ['n if n % 2', "'odd', n"],
];
const ofStr: readonly Case[] = [
  ({ dice }) => [pick(dice, ["'a'", "'bc'", "'Hello'", "''"]), "'exact'"],
  () => ['text if len(text) > 3', "'long', text"],
  () => ['None | False', "'none'"],
  () => ["'x1' | '42' as seen", 'seen'],
];
const ofPair: readonly Case[] = [
  () => ['(0, text)', "'zero', text"],
  () => ['(n, text) if n > 3', 'n, text'],
  () => ["[n, 'a' | 'bc' as text]", "'pair', n, text"],
  () => ['[n, text]', "'pair', n"],
];
const shapes = [
  ['int', ofInt],
  ['str', ofStr],
  ['ints', ofInts],
  ['pair', ofPair],
] as const;

const caseLines = (world: World, [pattern, shown]: readonly [string, string]): Lines => [
  `    case ${pattern}:`,
  `        print(${shown})`,
  ...indented(chance(world.dice, 30) ? block(world, 1) : []),
];

const match: Statement = (world) => {
  const { dice } = world;
  const [kind, cases] = pick(dice, shapes);
  const subject = expression(world, chance(dice, 85) ? kind : 'float', 2);
  const list = Array.from({ length: between(dice, 1, 3) }, () => pick(dice, cases)(world));
  const rest = chance(dice, 70) ? ['    case _:', "        print('other')"] : [];
  return [`match ${subject}:`, ...list.flatMap((row) => caseLines(world, row)), ...rest];
};

export const matches: Statements = [[6, 'match', match]];
