/** Statements that change lists, dicts and sets in place; deletions. */
import { between, chance, pick } from '../../../support/dice.ts';
import {
  anyOf,
  expression,
  ofKind,
  ownOfKind,
  type Statement,
  type Statements,
  type World,
} from './world.ts';

const int = (world: World): string => expression(world, 'int', 1);

const listChange: Statement = (world) => {
  const name = anyOf(world, ofKind(world, 'ints'));
  if (name === null) return null;
  const { dice } = world;
  const change = pick(dice, [
    `${name}.append(${int(world)} % 99)`,
    `${name}.insert(${between(dice, -2, 3)}, ${int(world)} % 99)`,
    `${name}.extend(${expression(world, 'ints', 1)}[:6])`,
    `${name}.sort(${pick(dice, ['', 'reverse=True', 'key=lambda v: (v % 4, v)'])})`,
    `${name}.reverse()`,
    `${name}[${pick(dice, ['0:1', ':2', '1:1', '-1:', '::2'])}] = ${expression(world, 'ints', 0)}[:4]`,
    `del ${name}[${pick(dice, ['0:1', '-2:', '::2', ':0'])}]`,
    `${name}.clear()`,
    `if ${name}: print(${name}.pop(${pick(dice, ['', '0', '-1'])}))`,
    `${name}.remove(${int(world)})`,
    `print(${name}.pop())`,
    `${name}[${between(dice, 0, 2)}] = ${int(world)} % 99`,
    `${name}[:] = [v for v in ${name} if v % 2][:9]`,
  ]);
  return [change, `del ${name}[24:]`];
};

const mapChange: Statement = (world) => {
  const name = anyOf(world, ofKind(world, 'map'));
  if (name === null) return null;
  const { dice } = world;
  const key = expression(world, 'str', 1);
  const change = pick(dice, [
    `${name}[${key}] = ${int(world)} % 999`,
    `${name}[${key}] = ${name}.get(${key}, 0) + 1`,
    `print(${name}.pop(${key}, None))`,
    `print(${name}.setdefault(${key}, ${int(world)} % 99))`,
    `${name}.update(${expression(world, 'map', 0)})`,
    `if ${name}: print(${name}.popitem())`,
    `del ${name}[${key}]`,
    `${name}.clear()`,
    `print(list(${name}.items())[:5], ${name}.keys() & {'a', 'bc'} == set())`,
  ]);
  return [change, `if len(${name}) > 12: ${name}.clear()`];
};

const setChange: Statement = (world) => {
  const name = anyOf(world, ownOfKind(world, 'set'));
  if (name === null) return null;
  return [
    pick(world.dice, [
      `${name}.add(${int(world)} % 64)`,
      `${name}.discard(${int(world)})`,
      `${name}.update(${expression(world, 'ints', 1)}[:5])`,
      `print(len(${name}), sorted(${name})[:4])`,
      `${name}.intersection_update(range(20))`,
      `${name}.remove(${int(world)})`,
    ]),
    // Its order after items went and others came hangs on slots that CPython keeps taken.
    `${name} = set(sorted(${name}))`,
  ];
};

const deletion: Statement = (world) => {
  const name = world.depth === 0 && chance(world.dice, 30) ? anyOf(world, ownOfKind(world, 'float')) : null;
  if (name === null) return null;
  world.variables = world.variables.filter((variable) => variable.name !== name);
  world.own = world.own.filter((own) => own !== name);
  return [`del ${name}`];
};

export const changes: Statements = [
  [8, 'list changed', listChange],
  [6, 'dict changed', mapChange],
  [3, 'set changed', setChange],
  [1, 'del', deletion],
];
