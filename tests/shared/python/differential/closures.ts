/** Functions within functions, late binding, generators driven by hand. */

import { between, chance, pick } from '../../../support/dice.ts';
import { block } from './blocks.ts';
import {
  anyOf,
  expression,
  freshName,
  type Lines,
  ownOfKind,
  type Statement,
  type Statements,
  tell,
  type World,
} from './world.ts';

const within = (world: World, count: number): Lines =>
  block(world, count, { own: [], inFunction: true, returns: 'int', inGenerator: false, loops: 2 });

/** At the top of the program a name of it is `global`, elsewhere `nonlocal`. */
const closure: Statement = (world) => {
  if (world.depth > 1) return null;
  const name = freshName(world, 'inner');
  const kept = anyOf(
    world,
    ownOfKind(world, 'int').filter((name) => !name.includes('.')),
  );
  const shared = kept !== null && chance(world.dice, 60);
  const declared = world.inFunction ? 'nonlocal' : 'global';
  if (shared) tell(world, declared);
  const head = shared ? [`    ${declared} ${kept}`, `    ${kept} = (${kept} + a) % 1000`] : [];
  return [
    `def ${name}(a, b=${expression(world, 'int', 0)}):`,
    ...head,
    ...within(world, between(world.dice, 1, 2)),
    `    return a * 2 - b${shared ? ` + ${kept}` : ''}`,
    `print(${name}(${expression(world, 'int', 1)}), ${name}(1, b=${expression(world, 'int', 0)}))`,
  ];
};

const late: Statement = (world) => {
  const name = freshName(world, 'late');
  const bound = pick(world.dice, ['', ', i=i']);
  return [
    `${name} = [lambda v${bound}: v * 10 + i for i in range(${between(world.dice, 1, 4)})]`,
    `print([one(${expression(world, 'int', 0)}) for one in ${name}])`,
  ];
};

const driven: Statement = (world) => {
  const name = freshName(world, 'g');
  return [
    `${name} = echo(${between(world.dice, 0, 3)})`,
    `print(next(${name}), ${name}.send(${expression(world, 'int', 0)}))`,
    pick(world.dice, [
      `print(${name}.throw(Odd('thrown')))`,
      `${name}.close()`,
      `print(list(${name}))`,
      `print(next(${name}, 'over'))`,
    ]),
  ];
};

const counter: Statement = (world) => {
  const name = freshName(world, 'count');
  return [`${name} = counting(${expression(world, 'int', 0)})`, `print(${name}(), ${name}(2), ${name}())`];
};

export const closures: Statements = [
  [4, 'closure', closure],
  [2, 'list of lambdas', late],
  [2, 'generator driven', driven],
  [2, 'closure that counts', counter],
];
