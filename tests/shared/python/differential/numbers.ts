/** Expressions that give integers, floats and truth. */
import { between, chance, pick } from '../../../support/dice.ts';
import { expression, freshName, type Kind, type Rules, tell, type World, within } from './world.ts';

const int = (world: World, depth: number): string => expression(world, 'int', depth);
const float = (world: World, depth: number): string => expression(world, 'float', depth);

const lambdaOf = (world: World, from: Kind, to: Kind, depth: number): string => {
  const name = freshName(world, 'v');
  tell(world, 'lambda');
  return `lambda ${name}: ${within(world, { name, kind: from }, () => expression(world, to, Math.min(depth, 1)))}`;
};

const generatorOf = (world: World, depth: number): string => {
  const name = freshName(world, 'i');
  const source = expression(world, 'ints', Math.min(depth, 1));
  tell(world, 'generator expression');
  return within(world, { name, kind: 'int' }, () => {
    const filter = chance(world.dice, 40) ? ` if ${expression(world, 'bool', 1)}` : '';
    return `${int(world, 1)} for ${name} in ${source}${filter}`;
  });
};

const ints: Rules = [
  [22, 'int arithmetic', (w, d) => `(${int(w, d)} ${pick(w.dice, ['+', '-', '*', '+', '-'])} ${int(w, d)})`],
  [
    8,
    'int division',
    (w, d) => `(${int(w, d)} ${pick(w.dice, ['//', '%'])} (${int(w, d)} or ${between(w.dice, 2, 9)}))`,
  ],
  [2, 'division that may fail', (w, d) => `(${int(w, d)} ${pick(w.dice, ['//', '%'])} ${int(w, d)})`],
  [6, 'bits', (w, d) => `(${int(w, d)} ${pick(w.dice, ['&', '|', '^'])} ${int(w, d)})`],
  [3, 'shift', (w, d) => `(${int(w, d)} ${pick(w.dice, ['<<', '>>'])} ${between(w.dice, 0, 40)})`],
  [3, 'power', (w, d) => `((${int(w, d)} % 1000) ** ${between(w.dice, 0, 6)})`],
  [
    2,
    'three-argument pow',
    (w, d) => `pow(${int(w, d)}, ${between(w.dice, 0, 30)}, ${between(w.dice, 2, 999)})`,
  ],
  [3, 'unary', (w, d) => `(${pick(w.dice, ['-', '~', '+'])}${int(w, d)})`],
  [3, 'abs', (w, d) => `abs(${int(w, d)})`],
  [
    6,
    'len',
    (w, d) =>
      `len(${expression(w, pick(w.dice, ['str', 'ints', 'strs', 'map', 'set', 'bytes', 'pair'] as const), d)})`,
  ],
  [4, 'sum', (w, d) => `sum(${expression(w, pick(w.dice, ['ints', 'set'] as const), d)})`],
  [4, 'sum of generator', (w, d) => `sum(${generatorOf(w, d)})`],
  [4, 'min and max', (w, d) => `${pick(w.dice, ['min', 'max'])}(${int(w, d)}, ${int(w, d)})`],
  [
    3,
    'min and max of list',
    (w, d) => `${pick(w.dice, ['min', 'max'])}(${expression(w, 'ints', d)}, default=${int(w, 0)})`,
  ],
  [2, 'max by key', (w, d) => `max([3, ${int(w, d)}, 7], key=${lambdaOf(w, 'int', 'int', d)})`],
  [
    4,
    'subscript',
    (w, d) => `(${expression(w, 'ints', d)} or [${int(w, 0)}])[${pick(w.dice, ['0', '-1', '0'])}]`,
  ],
  [1, 'subscript that may fail', (w, d) => `${expression(w, 'ints', d)}[${between(w.dice, -3, 3)}]`],
  [4, 'dict get', (w, d) => `${expression(w, 'map', d)}.get(${expression(w, 'str', d)}, ${int(w, 0)})`],
  [1, 'key that may be missing', (w, d) => `${expression(w, 'map', d)}[${expression(w, 'str', 0)}]`],
  [2, 'pair item', (w, d) => `${expression(w, 'pair', d)}[0]`],
  [3, 'round to int', (w, d) => `round(${float(w, d)} % 1e6)`],
  [2, 'int of float', (w, d) => `int(${float(w, d)})`],
  [
    2,
    'int of text',
    (w) => `int(${pick(w.dice, ["'12'", "' -7 '", "'1_0'", "'ff', 16", "'101', 2", "'z', 36", "'4x'"])})`,
  ],
  [2, 'ord', (w, d) => `ord((${expression(w, 'str', d)} or 'q')[0])`],
  [
    3,
    'str count and find',
    (w, d) =>
      `${expression(w, 'str', d)}.${pick(w.dice, ['count', 'find', 'rfind'])}(${expression(w, 'str', 0)})`,
  ],
  [
    1,
    'list index and count',
    (w, d) => `${expression(w, 'ints', d)}.${pick(w.dice, ['count', 'index'])}(${int(w, 0)})`,
  ],
  [2, 'bit_length', (w, d) => `(${int(w, d)}).bit_length()`],
  [
    2,
    'math of ints',
    (w, d) =>
      pick(w.dice, [
        `math.gcd(${int(w, d)}, ${int(w, d)})`,
        `math.isqrt(abs(${int(w, d)}))`,
        `math.comb(${between(w.dice, 0, 12)}, ${between(w.dice, 0, 12)})`,
        `math.prod(${expression(w, 'ints', d)})`,
        `math.factorial(${between(w.dice, 0, 25)})`,
        `math.lcm(${int(w, 0)}, 6)`,
      ]),
  ],
  [1, 'divmod', (w, d) => `divmod(${int(w, d)}, ${between(w.dice, 1, 9)})[${pick(w.dice, ['0', '1'])}]`],
  [2, 'next', (w, d) => `next(iter(${expression(w, 'ints', d)}), ${int(w, 0)})`],
  [
    2,
    'reduce',
    (w, d) =>
      `functools.reduce(lambda a, b: ${pick(w.dice, ['a + b', 'a * 2 - b', 'max(a, b)', 'a ^ b'])}, ${expression(w, 'ints', d)}, ${int(w, 0)})`,
  ],
  [2, 'lambda called', (w, d) => `(${lambdaOf(w, 'int', 'int', d)})(${int(w, d)})`],
  [1, 'int of bool', (w, d) => `(${expression(w, 'bool', d)} + ${expression(w, 'bool', d)})`],
  [1, 'bytes item', (w, d) => `(${expression(w, 'bytes', d)} or b'z')[0]`],
  [1, 'hash', (w, d) => `(hash(${chance(w.dice, 50) ? int(w, d) : `(${int(w, d)} / 4)`}) % 997)`],
];

const floats: Rules = [
  [
    20,
    'float arithmetic',
    (w, d) =>
      `(${float(w, d)} ${pick(w.dice, ['+', '-', '*'])} ${chance(w.dice, 70) ? float(w, d) : int(w, d)})`,
  ],
  [8, 'true division', (w, d) => `(${int(w, d)} / (${int(w, d)} or ${between(w.dice, 1, 9)}))`],
  [
    2,
    'float floor and remainder',
    (w, d) => `(${float(w, d)} ${pick(w.dice, ['//', '%'])} ${pick(w.dice, ['2.5', '0.3', '-7.0', '1e3'])})`,
  ],
  [5, 'round to digits', (w, d) => `round(${float(w, d)}, ${between(w.dice, 0, 4)})`],
  [3, 'float of int', (w, d) => `float(${int(w, d)})`],
  [
    2,
    'float of text',
    (w) => `float(${pick(w.dice, ["'1.5'", "' 2e3 '", "'.5'", "'-1_0.0'", "'Infinity'", "'1,5'"])})`,
  ],
  [3, 'sqrt', (w, d) => `math.sqrt(abs(${float(w, d)}))`],
  [
    3,
    'exact math',
    (w, d) =>
      `(math.${pick(w.dice, ['fabs', 'ceil', 'floor', 'trunc', 'degrees', 'radians'])}(${float(w, d)}) * 1.0)`,
  ],
  [
    2,
    'elementary math',
    // Rounded, since the last digit is the C library's: glibc does not promise the nearest double, and we give it.
    (w, d) =>
      `round(math.${pick(w.dice, ['sin', 'cos', 'exp', 'atan', 'tanh', 'log1p'])}(abs(${float(w, d)}) % 20), 6)`,
  ],
  [1, 'hypot and fmod', (w, d) => `math.${pick(w.dice, ['hypot', 'fmod', 'copysign'])}(${float(w, d)}, 2.5)`],
  [
    2,
    'float power',
    (w, d) => `round((abs(${float(w, d)}) % 50) ** ${pick(w.dice, ['2', '0.5', '-1', '3', '1.5'])}, 9)`,
  ],
  [3, 'float min and max', (w, d) => `${pick(w.dice, ['min', 'max'])}(${float(w, d)}, ${float(w, d)})`],
  [2, 'negated', (w, d) => `(-${float(w, d)})`],
  [2, 'sum of floats', (w, d) => `sum([${float(w, d)}, ${float(w, 0)}, 0.1])`],
  [1, 'fsum', (w, d) => `math.fsum([${float(w, d)}, 0.1, 0.2])`],
];

const compare = ['<', '<=', '>', '>=', '==', '!='];

const bools: Rules = [
  [14, 'comparison', (w, d) => `(${int(w, d)} ${pick(w.dice, compare)} ${int(w, d)})`],
  [3, 'comparison of floats', (w, d) => `(${float(w, d)} ${pick(w.dice, compare)} ${int(w, d)})`],
  [
    3,
    'comparison of texts',
    (w, d) => `(${expression(w, 'str', d)} ${pick(w.dice, compare)} ${expression(w, 'str', d)})`,
  ],
  [
    3,
    'comparison of lists',
    (w, d) => `(${expression(w, 'ints', d)} ${pick(w.dice, compare)} ${expression(w, 'ints', d)})`,
  ],
  [
    2,
    'comparison of sets',
    (w, d) => `(${expression(w, 'set', d)} ${pick(w.dice, compare)} ${expression(w, 'set', d)})`,
  ],
  [
    2,
    'comparison of tuples',
    (w, d) => `(${expression(w, 'pair', d)} ${pick(w.dice, compare)} ${expression(w, 'pair', d)})`,
  ],
  [
    4,
    'chained comparison',
    (w, d) => `(${int(w, d)} ${pick(w.dice, compare)} ${int(w, d)} ${pick(w.dice, compare)} ${int(w, d)})`,
  ],
  [
    5,
    'in',
    (w, d) =>
      `(${int(w, d)} ${pick(w.dice, ['in', 'not in'])} ${expression(w, pick(w.dice, ['ints', 'set'] as const), d)})`,
  ],
  [
    3,
    'in text or dict',
    (w, d) =>
      `(${expression(w, 'str', d)} in ${expression(w, pick(w.dice, ['str', 'strs', 'map'] as const), d)})`,
  ],
  [
    6,
    'and, or',
    (w, d) => `(${expression(w, 'bool', d)} ${pick(w.dice, ['and', 'or'])} ${expression(w, 'bool', d)})`,
  ],
  [4, 'not', (w, d) => `(not ${expression(w, 'bool', d)})`],
  [
    2,
    'isinstance',
    (w, d) =>
      `isinstance(${expression(w, pick(w.dice, ['int', 'str', 'bool', 'float'] as const), d)}, ${pick(w.dice, ['int', 'str', '(int, float)', 'bool', 'object'])})`,
  ],
  [3, 'all, any', (w, d) => `${pick(w.dice, ['all', 'any'])}(${generatorOf(w, d)})`],
  [
    2,
    'text test',
    (w, d) =>
      `${expression(w, 'str', d)}.${pick(w.dice, ['isdigit', 'isalpha', 'isupper', 'isspace', 'isidentifier', 'istitle', 'isalnum', 'islower'])}()`,
  ],
  [
    2,
    'startswith',
    (w, d) =>
      `${expression(w, 'str', d)}.${pick(w.dice, ['startswith', 'endswith'])}(${expression(w, 'str', 0)})`,
  ],
  [
    2,
    'bool of',
    (w, d) => `bool(${expression(w, pick(w.dice, ['int', 'str', 'ints', 'map', 'float'] as const), d)})`,
  ],
  [1, 'is', (w) => `(${pick(w.dice, ['None is None', 'True is not False', '... is None'])})`],
  [1, 'float test', (w, d) => `math.${pick(w.dice, ['isnan', 'isinf', 'isfinite'])}(${float(w, d)})`],
  [
    1,
    'set test',
    (w, d) =>
      `${expression(w, 'set', d)}.${pick(w.dice, ['issubset', 'isdisjoint', 'issuperset'])}(${expression(w, 'ints', d)})`,
  ],
];

export const numberRules = { int: ints, float: floats, bool: bools } as const;
