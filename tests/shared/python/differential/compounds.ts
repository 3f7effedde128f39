/** Random compound statements: branches, loops, failures, `with`, `match`, functions within. */

import { between, chance, pick } from '../../../support/dice.ts';
import { block, indented } from './blocks.ts';
import { closures } from './closures.ts';
import { matches } from './matches.ts';
import {
  anyKind,
  expression,
  freshName,
  type Kind,
  type Lines,
  type Statement,
  type Statements,
  tell,
  type Variable,
  type World,
} from './world.ts';

const bool = (world: World): string => expression(world, 'bool', 2);
const few = ({ dice }: World): number => between(dice, 1, 3);

const branch: Statement = (world) => {
  const { dice } = world;
  const elifs = Array.from({ length: chance(dice, 30) ? 1 : 0 }, () => [
    `elif ${bool(world)}:`,
    ...block(world, few(world)),
  ]);
  const otherwise = chance(dice, 50) ? ['else:', ...block(world, few(world))] : [];
  return [`if ${bool(world)}:`, ...block(world, few(world)), ...elifs.flat(), ...otherwise];
};

/** How a loop may end early, and what follows when it does not. */
const leaving = (world: World): Lines => {
  const { dice } = world;
  const out: string[] = [];
  if (chance(dice, 35)) {
    tell(world, 'break');
    out.push(`    if ${bool(world)}: break`);
  }
  if (chance(dice, 25)) {
    tell(world, 'continue');
    out.push(`    if ${bool(world)}: continue`);
  }
  return out;
};

const orElse = (world: World): Lines => {
  if (!chance(world.dice, 20)) return [];
  tell(world, 'else of a loop');
  return ['else:', ...block(world, 1)];
};

type Header = readonly [text: string, bound: readonly Variable[]];

const headers: readonly ((world: World) => Header)[] = [
  (w) => named(w, (i) => `for ${i} in range(${between(w.dice, 0, 5)}):`, ['int']),
  (w) =>
    named(w, (i) => `for ${i} in range(${between(w.dice, 3, 9)}, 0, -${between(w.dice, 2, 4)}):`, ['int']),
  (w) => named(w, (i) => `for ${i} in ${expression(w, 'ints', 1)}[:6]:`, ['int']),
  (w) => named(w, (i) => `for ${i} in ${expression(w, 'str', 1)}[:5]:`, ['str']),
  (w) => named(w, (i, t) => `for ${i}, ${t} in enumerate(${expression(w, 'strs', 1)}[:5]):`, ['int', 'str']),
  (w) =>
    named(w, (i, t) => `for ${i}, ${t} in zip(${expression(w, 'ints', 1)}, ${expression(w, 'strs', 1)}):`, [
      'int',
      'str',
    ]),
  (w) => named(w, (t, i) => `for ${t}, ${i} in ${expression(w, 'map', 1)}.items():`, ['str', 'int']),
  (w) => named(w, (t) => `for ${t} in sorted(${expression(w, 'map', 1)}):`, ['str']),
  (w) => named(w, (i) => `for ${i} in reversed(${expression(w, 'ints', 1)}[:5]):`, ['int']),
  (w) => named(w, (i) => `for ${i} in (v for v in ${expression(w, 'ints', 1)}[:6] if v % 2):`, ['int']),
];

const named = (world: World, text: (...names: string[]) => string, bound: readonly Kind[]): Header => {
  const variables = bound.map((kind) => ({ name: freshName(world, 'j'), kind }));
  return [text(...variables.map(({ name }) => name)), variables];
};

const forLoop: Statement = (world) => {
  if (world.loops >= 2) return null;
  const [text, bound] = pick(world.dice, headers)(world);
  const change = { loops: world.loops + 1, variables: [...world.variables, ...bound] };
  const early = leaving(world);
  return [text, ...early, ...block(world, few(world), change), ...orElse(world)];
};

const whileLoop: Statement = (world) => {
  if (world.loops >= 2) return null;
  const name = freshName(world, 'left');
  const test = chance(world.dice, 70) ? `${name} > 0` : `${name} > 0 and ${bool(world)}`;
  return [
    `${name} = ${between(world.dice, 1, 5)}`,
    `while ${test}:`,
    `    ${name} -= 1`,
    ...leaving(world),
    ...block(world, few(world), { loops: world.loops + 1 }),
    ...orElse(world),
  ];
};

const errors = [
  'ValueError',
  'KeyError',
  'TypeError',
  'ZeroDivisionError',
  'IndexError',
  'RuntimeError',
  'Odd',
  'Odder',
  'LookupError',
  'ArithmeticError',
];

const raising = (world: World): string => {
  tell(world, 'raise');
  const error = pick(world.dice, errors);
  return `raise ${error}${pick(world.dice, ['', `(${expression(world, 'int', 0)})`, `('why', ${expression(world, 'int', 0)})`, "('what')"])}`;
};

const handler = (world: World, caught: string): Lines => {
  const { dice } = world;
  const tail = chance(dice, 12)
    ? pick(dice, [['raise'], [`raise RuntimeError('after') from error`], [raising(world)]])
    : block(world, 1).map((line) => line.slice(4));
  return [`except ${caught} as error:`, ...indented(['print(told(error))', ...tail])];
};

const attempt: Statement = (world) => {
  const { dice } = world;
  const body = block(world, few(world));
  const fails = chance(dice, 45) ? [`    if ${bool(world)}: ${raising(world)}`] : [];
  const caught = pick(dice, [
    [pick(dice, errors)],
    [`(${pick(dice, errors)}, ${pick(dice, errors)})`],
    [pick(dice, errors), 'Exception'],
    ['Exception'],
  ]);
  const finals = chance(dice, 40) ? ['finally:', ...block(world, 1)] : [];
  const otherwise = chance(dice, 25) ? ['else:', ...block(world, 1)] : [];
  if (finals.length > 0) tell(world, 'finally');
  if (finals.length > 0 && chance(dice, 25)) return ['try:', ...body, ...fails, ...finals];
  return [
    'try:',
    ...body,
    ...fails,
    ...caught.flatMap((name) => handler(world, name)),
    ...otherwise,
    ...finals,
  ];
};

const raise: Statement = (world) =>
  world.depth > 0 && chance(world.dice, 50) ? [`if ${bool(world)}: ${raising(world)}`] : null;

const group: Statement = (world) => {
  const list = Array.from(
    { length: between(world.dice, 1, 3) },
    () => `${pick(world.dice, errors)}(${between(world.dice, 0, 9)})`,
  );
  return [
    'try:',
    `    raise ExceptionGroup('several', [${list.join(', ')}])`,
    `except* (${pick(world.dice, errors)}, ${pick(world.dice, errors)}) as some:`,
    '    print([told(one) for one in some.exceptions])',
    'except* Exception as rest:',
    '    print(len(rest.exceptions), rest.message)',
  ];
};

const managed: Statement = (world) => {
  const { dice } = world;
  const manager = pick(dice, [
    "Room('a')",
    "Room('b', True)",
    "opened('c')",
    'contextlib.suppress(Odd, ValueError)',
    'contextlib.nullcontext(5)',
  ]);
  const another = chance(dice, 20) ? ", Room('d') as other" : '';
  const fails = chance(dice, 30) ? [`    if ${bool(world)}: ${raising(world)}`] : [];
  return [
    `with ${manager} as entered${another}:`,
    ...indented(['print(entered)']),
    ...block(world, few(world)),
    ...fails,
  ];
};

const leave: Statement = (world) => {
  if (world.returns === null || world.depth < 2) return null;
  return [`if ${bool(world)}: return ${expression(world, world.returns, 1)}`];
};

const giving: Statement = (world) => {
  if (!world.inGenerator) return null;
  return [`yield ${expression(world, 'int', 1)}`];
};

const inFinally: Statement = (world) => {
  if (world.returns === null) return null;
  const kind = anyKind(world);
  return [
    'try:',
    `    print(${expression(world, kind, 1)})`,
    `    if ${bool(world)}: return ${expression(world, world.returns, 1)}`,
    'finally:',
    "    print('finally')",
  ];
};

export const compounds: Statements = [
  [9, 'if', branch],
  [9, 'for', forLoop],
  [4, 'while', whileLoop],
  [8, 'try', attempt],
  [2, 'raise where it may be', raise],
  [1, 'except*', group],
  [4, 'with', managed],
  [3, 'return within', leave],
  [4, 'yield', giving],
  [2, 'return through finally', inFinally],
  ...matches,
  ...closures,
];
