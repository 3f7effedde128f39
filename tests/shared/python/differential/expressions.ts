/** Random expressions, by the kind of what they give. Most cannot fail; those that can are caught by whoever stands around. */

import { between, chance, pick, weighed } from '../../../support/dice.ts';
import { collectionRules } from './collections.ts';
import { numberRules } from './numbers.ts';
import { stringRules } from './strings.ts';
import {
  anyOf,
  expression,
  type Kind,
  type Make,
  ofKind,
  type Rule,
  type Rules,
  tell,
  type World,
} from './world.ts';

const words = [
  '',
  'a',
  'bc',
  'Hello',
  'x1',
  'two words',
  'ÄÖ',
  'naïve',
  '42',
  ' pad ',
  'a,b,c',
  'Zoë',
  '🐍',
  'tab\\t',
  "it's",
];

const literals: Readonly<Record<Kind, (world: World) => string>> = {
  int: ({ dice }) =>
    weighed<() => string>(dice, [
      [12, () => String(between(dice, 0, 12))],
      [4, () => `-${between(dice, 1, 99)}`],
      [3, () => String(between(dice, 100, 99_999))],
      [1, () => `${between(dice, 1, 9)}${'0123456789'.repeat(between(dice, 1, 3))}`],
      [1, () => pick(dice, ['0xff', '0b1011', '1_000', '2**31', '2**63 - 1', '10**18', '-(2**40)'])],
    ])(),
  float: ({ dice }) =>
    weighed<() => string>(dice, [
      [8, () => `${between(dice, 0, 99)}.${between(dice, 0, 99)}`],
      [3, () => `-${between(dice, 0, 9)}.5`],
      [2, () => pick(dice, ['0.1', '1e16', '1.5e-7', '123456.789', '1e22', '-0.0', '3e300', '2.5', '1/3'])],
      [1, () => pick(dice, ["float('inf')", "float('nan')", "float('-inf')"])],
    ])(),
  str: ({ dice }) => {
    const word = pick(dice, words);
    return word.includes("'") ? `"${word}"` : `'${word}'`;
  },
  bool: ({ dice }) => pick(dice, ['True', 'False']),
  ints: ({ dice }) =>
    `[${Array.from({ length: between(dice, 0, 5) }, () => between(dice, -5, 20)).join(', ')}]`,
  strs: (world) =>
    `[${Array.from({ length: between(world.dice, 0, 4) }, () => literals.str(world)).join(', ')}]`,
  pair: (world) => `(${literals.int(world)}, ${literals.str(world)})`,
  map: (world) =>
    `{${Array.from({ length: between(world.dice, 0, 4) }, () => `${literals.str(world)}: ${literals.int(world)}`).join(', ')}}`,
  set: ({ dice }) => {
    const few = between(dice, 0, 5);
    return few === 0 ? 'set()' : `{${Array.from({ length: few }, () => between(dice, -3, 30)).join(', ')}}`;
  },
  bytes: ({ dice }) => pick(dice, ["b''", "b'abc'", "b'\\x00\\xff'", "b'x y'", 'bytes(3)', "'é'.encode()"]),
};

const leaf = (world: World, kind: Kind): string => {
  const known = anyOf(world, ofKind(world, kind));
  return known !== null && chance(world.dice, 75) ? known : literals[kind](world);
};

/** Calls of the program's own functions cost what they cost: not in loops of other functions. */
const mayCall = ({ loops, inFunction }: World): boolean => loops === 0 || (!inFunction && loops < 2);

const callOf = (world: World, kind: Kind, depth: number): string | null => {
  const able = mayCall(world) ? world.callables.filter(({ gives }) => gives === kind) : [];
  if (able.length === 0) return null;
  const { name, takes, extras } = pick(world.dice, able);
  tell(world, 'call of own function');
  const extra = chance(world.dice, 40) && extras.length > 0 ? [pick(world.dice, extras)] : [];
  return `${name}(${[...takes.map((taken) => expression(world, taken, depth - 1)), ...extra].join(', ')})`;
};

const conditional: Rule = (world, depth) => {
  tell(world, 'conditional expression');
  return `${expression(world, 'bool', depth - 1)} else `;
};

const rulesOf: Readonly<Record<Kind, Rules>> = { ...numberRules, ...stringRules, ...collectionRules };

/** Safe to stand anywhere: in brackets unless it is one word. */
export const make: Make = (world, kind, depth) => {
  const { dice } = world;
  if (depth <= 0 || chance(dice, 20)) return leaf(world, kind);
  if (chance(dice, 12)) {
    const call = callOf(world, kind, depth);
    if (call !== null) return call;
  }
  if (chance(dice, 4)) {
    const left = expression(world, kind, depth - 1);
    return `(${left} if ${conditional(world, depth)}${expression(world, kind, depth - 1)})`;
  }
  const [, construct, rule] = weighed(
    dice,
    rulesOf[kind].map((row) => [row[0], row] as const),
  );
  tell(world, construct);
  return rule(world, depth - 1);
};

/** Bounded, so that what a loop adds to itself stays small. */
export const bounded = (kind: Kind, text: string): string => {
  if (kind === 'int') return `(${text}) % 1000003`;
  if (kind === 'str' || kind === 'ints' || kind === 'strs' || kind === 'bytes') return `(${text})[:24]`;
  if (kind === 'float') return `(${text}) / 7`;
  if (kind === 'map') return `dict(list((${text}).items())[:8])`;
  return kind === 'set' ? `set(sorted(${text})[:12])` : text;
};
