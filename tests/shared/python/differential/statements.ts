/** Random statements, as lines with their indent. */

import { between, chance, pick } from '../../../support/dice.ts';
import { drawn } from './blocks.ts';
import { changes } from './changes.ts';
import { compounds } from './compounds.ts';
import { bounded } from './expressions.ts';
import {
  anyKind,
  anyOf,
  expression,
  type Kind,
  type Lines,
  newVariable,
  ownOfKind,
  type Statement,
  type Statements,
  type World,
} from './world.ts';

const depthOf = (world: World): number => between(world.dice, 1, world.depth > 1 ? 2 : 3);
const some = (world: World, kind: Kind): string => expression(world, kind, depthOf(world));

const assignment: Statement = (world) => {
  const kind = anyKind(world);
  const value = some(world, kind);
  const known = chance(world.dice, 45) ? anyOf(world, ownOfKind(world, kind)) : null;
  if (known !== null) return [`${known} = ${bounded(kind, value)}`];
  return [`${newVariable(world, kind)} = ${value}`];
};

const printing: Statement = (world) => {
  const count = between(world.dice, 1, 3);
  const shown = Array.from({ length: count }, () => {
    const kind = anyKind(world);
    return some(world, kind);
  });
  const ends = chance(world.dice, 8) ? pick(world.dice, [", sep='|'", ", end=';\\n'", ", sep=''"]) : '';
  return [`print(${shown.join(', ')}${ends})`];
};

const augmented: Statement = (world) => {
  const kind = pick(world.dice, ['int', 'int', 'str', 'ints', 'float', 'set', 'map'] as const);
  const name = anyOf(world, ownOfKind(world, kind));
  if (name === null) return null;
  const operator = {
    int: ['+=', '-=', '*=', '|=', '^=', '&='],
    str: ['+='],
    ints: ['+='],
    float: ['+=', '-=', '*='],
    set: ['|=', '-=', '^='],
    map: ['|='],
  }[kind];
  const line = `${name} ${pick(world.dice, operator)} ${expression(world, kind, 1)}`;
  return [line, `${name} = ${bounded(kind, name)}`];
};

const unpacking: Statement = (world) => {
  const { dice } = world;
  const shape = between(dice, 0, 4);
  const one = expression(world, 'int', 1);
  const list = expression(world, 'ints', 1);
  const pair = expression(world, 'pair', 1);
  if (shape === 0) return [`${newVariable(world, 'int')}, ${newVariable(world, 'str')} = ${pair}`];
  if (shape === 1)
    return [`${newVariable(world, 'int')}, *${newVariable(world, 'ints')} = [${one}] + ${list}`];
  if (shape === 2) return [`*${newVariable(world, 'ints')}, ${newVariable(world, 'int')} = ${list}`];
  if (shape === 3)
    return [
      `(${newVariable(world, 'int')}, ${newVariable(world, 'str')}), ${newVariable(world, 'int')} = ${pair}, ${one}`,
    ];
  const [left, right] = [newVariable(world, 'int'), newVariable(world, 'int')];
  return [`${left} = ${right} = ${one}`, `${left}, ${right} = ${right}, ${left} + 1`];
};

const walrus: Statement = (world) => {
  const value = expression(world, 'int', 2);
  const name = newVariable(world, 'int');
  return [`if (${name} := ${value}) > ${between(world.dice, 0, 9)}:`, `    print('walrus', ${name})`];
};

const annotated: Statement = (world) => {
  const value = some(world, 'int');
  return [`${newVariable(world, 'int')}: int = ${value}`];
};

const asserting: Statement = (world) => [
  `assert ${some(world, 'bool')}${chance(world.dice, 60) ? `, ${some(world, 'str')}` : ''}`,
];

const objectUse: Statement = (world) => {
  if (world.objects.length === 0) return null;
  return [`print(${pick(world.dice, pick(world.dice, world.objects).says)})`];
};

const plain: Statements = [
  [26, 'assignment', assignment],
  [24, 'print', printing],
  [7, 'augmented assignment', augmented],
  [5, 'unpacking', unpacking],
  [2, 'walrus', walrus],
  [1, 'annotated assignment', annotated],
  [1, 'assert', asserting],
  [5, 'use of an object', objectUse],
];

const flat: Statements = [...plain, ...changes];
const nested: Statements = [...flat, ...compounds];

export const sequence = (world: World, count: number): Lines =>
  Array.from({ length: count }, () => drawn(world, world.depth >= 3 ? flat : nested)).flat();
