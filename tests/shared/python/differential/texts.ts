/** Formats: what stands behind the colon of an f-string, for each kind; and `%` and `str.format`. */
import { below, between, chance, pick } from '../../../support/dice.ts';
import { expression, type Kind, tell, type World } from './world.ts';

const fills = ['', '', '', '*', '0', ' ', '·', '-'];

const sides = (world: World, width: number): string => {
  const fill = pick(world.dice, fills);
  const align = pick(world.dice, ['<', '>', '^']);
  return `${fill}${align}${width}`;
};

const ofNumber = (world: World, types: readonly string[], digits: boolean): string => {
  const { dice } = world;
  const align = chance(dice, 30) ? sides(world, 0).slice(0, -1) : '';
  const sign = pick(dice, ['', '', '', '+', ' ', '-']);
  const type = pick(dice, types);
  const hash = chance(dice, 15) && type !== '' ? '#' : '';
  const zero = chance(dice, 15) ? '0' : '';
  const width = chance(dice, 50) ? String(between(dice, 1, 14)) : '';
  const grouping = chance(dice, 20) && /^[defgFEG%]?$/.test(type) ? pick(dice, [',', '_']) : '';
  const precision = digits && chance(dice, 60) ? `.${below(dice, 8)}` : '';
  return `${align}${sign}${hash}${zero}${width}${grouping}${precision}${type}`;
};

export const specFor = (world: World, kind: Kind): string => {
  const { dice } = world;
  if (kind === 'int')
    return ofNumber(world, ['', 'd', 'd', 'x', 'X', 'o', 'b', 'n', 'e', 'f', 'g', '%'], false);
  if (kind === 'bool') return pick(dice, ['', 'd', '5', '>6']);
  if (kind === 'float') return ofNumber(world, ['', 'f', 'f', 'e', 'E', 'g', 'G', '%', 'F'], true);
  if (kind !== 'str') return '';
  const precision = chance(dice, 30) ? `.${below(dice, 6)}` : '';
  return chance(dice, 60) ? `${sides(world, between(dice, 1, 12))}${precision}` : precision;
};

/** Quotes within are double ones; CPython 3.11 wants them to differ from those outside. */
const field = (world: World, depth: number): string => {
  const { dice } = world;
  const kind = pick(dice, ['int', 'int', 'float', 'str', 'str', 'bool', 'ints', 'map', 'pair'] as const);
  const value = expression(world, kind, Math.min(depth, 1));
  if (/['"\\{}:!=\n]|lambda/.test(value)) return `{len("${'ab'.repeat(below(dice, 3))}")}`;
  const spec = specFor(world, kind);
  const conversion = spec === '' && chance(dice, 30) ? pick(dice, ['!r', '!s', '!a']) : '';
  const equals = chance(dice, 8) ? '=' : '';
  tell(world, spec === '' ? 'f-string field' : 'format spec');
  const nested =
    kind === 'int' && chance(dice, 6) ? `:>{${between(dice, 1, 9)}}` : spec === '' ? '' : `:${spec}`;
  return `{${value}${equals}${conversion}${conversion === '' ? nested : ''}}`;
};

const pieces = ['', 'is ', ' and ', '-', ', ', ' = ', '{{', '}}', '→', 'é'];

export const fString = (world: World, depth: number): string => {
  tell(world, 'f-string');
  const parts = Array.from(
    { length: between(world.dice, 1, 3) },
    () => pick(world.dice, pieces) + field(world, depth),
  );
  return `f'${parts.join('')}'`;
};

/** `'{:>5}'.format(x)` or `'%5d' % x`: the older ways. */
export const olderFormat = (world: World, depth: number): string => {
  const { dice } = world;
  const kind = pick(dice, ['int', 'float', 'str'] as const);
  const value = expression(world, kind, depth);
  if (chance(dice, 50)) {
    tell(world, 'str.format');
    return chance(dice, 30)
      ? `'{a}:{0:${specFor(world, kind)}}'.format(${value}, a=${expression(world, 'int', 0)})`
      : `'{:${specFor(world, kind)}}|{!r}'.format(${value}, ${expression(world, 'str', 0)})`;
  }
  tell(world, '% format');
  const flags = pick(dice, ['', '-', '+', ' ', '0', '#']);
  const width = pick(dice, ['', '', '4', '9']);
  const shape = {
    int: ['d', 'i', 'x', 'o', 's', 'r', 'X'],
    float: ['f', 'e', 'g', '.2f', '.0e', 's'],
    str: ['s', 'r', '.2s'],
  }[kind];
  return `'%${flags}${width}${pick(dice, shape)}|%s' % (${value}, ${expression(world, 'int', 0)})`;
};
