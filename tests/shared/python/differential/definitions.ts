/** Random functions, generator functions and decorators. */

import { between, chance, pick } from '../../../support/dice.ts';
import { block } from './blocks.ts';
import {
  expression,
  freshName,
  inside,
  type Kind,
  type Lines,
  tell,
  type Variable,
  type World,
} from './world.ts';

const kindsTaken = ['int', 'int', 'str', 'ints', 'map', 'float'] as const;
const kindsGiven = ['int', 'int', 'str', 'ints', 'bool', 'float', 'pair'] as const;

const bodyOf = (world: World, parameters: readonly Variable[], gives: Kind): Lines => {
  const own = parameters.map(({ name }) => name);
  const variables = [...parameters, ...world.variables.filter(({ name }) => /^[A-Z]/.test(name))];
  const change = { variables, own, inFunction: true, returns: gives, loops: 0, objects: [] };
  return inside(world, change, () => [
    ...block(world, between(world.dice, 1, 4), { depth: 1 }),
    `    return ${expression(world, gives, 2)}`,
  ]);
};

const decorators = [
  '@traced',
  '@twice',
  '@named("n")',
  '@functools.lru_cache(maxsize=None)',
  '@traced\n@twice',
];

/** `def f(a, b, *, key=1)`, known to what comes after it. */
export const functionDefinition = (world: World): Lines => {
  const { dice } = world;
  const name = freshName(world, 'fun');
  const takes = Array.from({ length: between(dice, 0, 3) }, () => pick(dice, kindsTaken));
  const gives = pick(dice, kindsGiven);
  const parameters = takes.map((kind, at) => ({ name: `p${at}`, kind }));
  const extras: string[] = [];
  const optional: string[] = [];
  const more: Variable[] = [];
  if (chance(dice, 30)) {
    optional.push(`extra=${expression(world, 'int', 0)}`);
    extras.push(`extra=${between(dice, 0, 9)}`);
    more.push({ name: 'extra', kind: 'int' });
  }
  if (chance(dice, 15)) {
    optional.push('*others');
    tell(world, '*args');
  }
  if (chance(dice, 20)) {
    optional.push(optional.includes('*others') ? 'key=1' : '*, key=1');
    extras.push(`key=${between(dice, 0, 9)}`);
    more.push({ name: 'key', kind: 'int' });
    tell(world, 'keyword-only parameter');
  }
  if (chance(dice, 10)) {
    optional.push('**named_too');
    extras.push('other=5');
    tell(world, '**kwargs');
  }
  const plainKinds = takes.every((kind) => kind !== 'ints' && kind !== 'map');
  const decorated = chance(dice, 15) ? pick(dice, decorators) : null;
  const before =
    decorated === null || (!plainKinds && decorated.includes('lru')) ? [] : decorated.split('\n');
  if (before.length > 0) tell(world, 'decorator');
  const shown = optional.includes('**named_too') ? ['    print(sorted(named_too))'] : [];
  const lines = [
    ...before,
    `def ${name}(${[...parameters.map((one) => one.name), ...optional].join(', ')}):`,
    ...shown,
    ...bodyOf(world, [...parameters, ...more], gives),
  ];
  world.callables.push({ name, takes, gives, extras });
  tell(world, 'function');
  return lines;
};

export const recursiveDefinition = (world: World): Lines => {
  const name = freshName(world, 'deep');
  tell(world, 'recursive function');
  const step = pick(world.dice, ['n - 1', 'n // 2', 'n - 3']);
  const lines = [
    `def ${name}(start):`,
    '    def go(n, acc=0):',
    `        if n <= ${between(world.dice, 0, 2)}: return acc`,
    `        return go(${step}, acc ${pick(world.dice, ['+', '^', '-'])} n)`,
    '    return go(abs(start) % 40)',
  ];
  world.callables.push({ name, takes: ['int'], gives: 'int', extras: [] });
  return lines;
};

export const generatorDefinition = (world: World): Lines => {
  const { dice } = world;
  const name = freshName(world, 'gen');
  const parameters = [{ name: 'limit', kind: 'int' as const }];
  tell(world, 'generator function');
  const body = inside(
    world,
    {
      variables: parameters,
      own: ['limit'],
      inFunction: true,
      inGenerator: true,
      returns: 'int',
      loops: 1,
      objects: [],
    },
    () => block(world, between(dice, 1, 3), { depth: 1 }),
  );
  const tail = pick(dice, [
    ['    for turn in range(abs(limit) % 5):', '        yield turn * 2'],
    ['    got = yield from inner_steps(limit)', '    yield got'],
    ['    try:', '        yield limit', '    finally:', "        print('generator ends')"],
    ['    yield from [limit, limit + 1]'],
  ]);
  const lines = [
    `def ${name}(limit=${between(dice, 0, 5)}):`,
    ...body,
    ...tail,
    `    return ${expression(world, 'int', 0)}`,
  ];
  const wrapped = freshName(world, 'taken');
  world.callables.push({ name: wrapped, takes: ['int'], gives: 'ints', extras: [] });
  return [...lines, `def ${wrapped}(limit):`, `    return list(itertools.islice(${name}(limit), 12))`];
};
