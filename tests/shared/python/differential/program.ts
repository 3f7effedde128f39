/** A whole random program: what it imports and defines, then blocks whose failures are told. */

import { between, chance, diceOf, weighed } from '../../../support/dice.ts';
import { block, indented } from './blocks.ts';
import { classDefinitions, dataclassDefinition } from './classes.ts';
import { concurrentProgram } from './concurrent.ts';
import { functionDefinition, generatorDefinition, recursiveDefinition } from './definitions.ts';
import { make } from './expressions.ts';
import { sequence } from './statements.ts';
import { expression, kinds, type Lines, newVariable, openWorld, tell, type World } from './world.ts';

export interface Drawn {
  readonly source: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Its order hangs on waits, so that a busy computer may turn it round. */
  readonly timed: boolean;
}

/** With messages only where both speak the same version of CPython: they change from one to the next. */
const toldOf = (messages: boolean): string =>
  messages ? "type(error).__name__ + ': ' + str(error)" : 'type(error).__name__';

const always = (messages: boolean): Lines => [
  'class Odd(Exception):',
  '    pass',
  'class Odder(Odd):',
  '    def __str__(self):',
  "        return f'odder{self.args}'",
  'def told(error):',
  `    return ${toldOf(messages)}`,
];

/** What programs may use; it stands in those that do. */
const helpers: readonly Lines[] = [
  [
    'class Room:',
    '    def __init__(self, name, quiet=False):',
    '        self.name, self.quiet = name, quiet',
    '    def __enter__(self):',
    "        print('enter', self.name)",
    '        return self.name',
    '    def __exit__(self, kind, error, trace):',
    "        print('exit', self.name, kind.__name__ if kind else None)",
    '        return self.quiet and kind is not ZeroDivisionError',
  ],
  [
    'def opened(name):',
    '    try:',
    "        yield name + '!'",
    '    except Odd as error:',
    "        print('seen', told(error))",
    '    finally:',
    "        print('closed', name)",
    'opened = contextlib.contextmanager(opened)',
  ],
  [
    'def echo(times):',
    '    got = 0',
    '    for turn in range(times + 1):',
    '        try:',
    '            got = (yield (turn, got)) or got',
    '        except Odd as error:',
    '            got = told(error)',
    '    return got',
  ],
  ['def inner_steps(limit):', '    yield limit', '    return limit * 2'],
  [
    'def counting(start):',
    '    total = start',
    '    def add(more=1):',
    '        nonlocal total',
    '        total += more',
    '        return total',
    '    return add',
  ],
  [
    'def traced(function):',
    '    @functools.wraps(function)',
    '    def wrapper(*args, **named):',
    "        print('call', function.__name__, len(args))",
    '        return function(*args, **named)',
    '    return wrapper',
  ],
  [
    'def twice(function):',
    '    @functools.wraps(function)',
    '    def wrapper(*args, **named):',
    '        function(*args, **named)',
    '        return function(*args, **named)',
    '    return wrapper',
  ],
  [
    'def named(label):',
    '    def decorate(function):',
    '        function.label = label',
    '        return function',
    '    return decorate',
  ],
];

const modules = ['collections', 'contextlib', 'dataclasses', 'functools', 'heapq', 'itertools', 'math'];

const nameOf = ([first = '']: Lines): string => first.replace(/^(def|class) (\w+).*$/, '$2');

/** Before the rest, what it uses and nothing else: imports are dear. */
const withPrelude = (lines: Lines, messages: boolean): Lines => {
  const text = lines.join('\n');
  const used = helpers.filter((helper) => new RegExp(`\\b${nameOf(helper)}\\b`).test(text)).flat();
  const all = [...used, ...lines].join('\n');
  return [
    ...modules.filter((name) => all.includes(`${name}.`)).map((name) => `import ${name}`),
    ...always(messages),
    ...used,
    ...lines,
  ];
};

const definition = (world: World): Lines =>
  weighed(world.dice, [
    [10, functionDefinition],
    [2, recursiveDefinition],
    [4, generatorDefinition],
    [5, classDefinitions],
    [3, dataclassDefinition],
  ])(world);

/** Some statements; a failure ends them, is told, and the program goes on. */
const guarded = (world: World): Lines => {
  if (chance(world.dice, 3)) {
    tell(world, 'unguarded statements');
    return sequence(world, between(world.dice, 1, 3));
  }
  return [
    'try:',
    ...block(world, between(world.dice, 2, 5)),
    'except Exception as error:',
    '    print(told(error))',
  ];
};

const ending = (world: World): Lines => {
  if (!chance(world.dice, 4)) return [];
  tell(world, 'exit status');
  return weighed(world.dice, [
    [2, ['import sys', `sys.exit(${between(world.dice, 0, 5)})`]],
    [1, ['import sys', "sys.exit('said on stderr')"]],
    [1, ['raise SystemExit']],
    [2, ["raise Odder('at', 'last')"]],
    [1, ["{}['missing']"]],
  ]);
};

const sequentialProgram = (world: World): Lines => [
  ...kinds.map((kind) => {
    const value = expression(world, kind, 0);
    return `${newVariable(world, kind)} = ${value}`;
  }),
  ...Array.from({ length: between(world.dice, 1, 4) }, () => definition(world)).flat(),
  ...Array.from({ length: between(world.dice, 1, 3) }, () => sequence(world, 1)).flatMap((lines) => [
    'try:',
    ...indented(lines),
    'except Exception as error:',
    '    print(told(error))',
  ]),
  ...Array.from({ length: between(world.dice, 2, 6) }, () => guarded(world)).flat(),
  ...ending(world),
];

/** Of a hundred, so many run threads, tasks or processes. */
const concurrentShare = 22;

/** The same seed is the same program. */
export const randomProgram = (seed: number, messages = true): Drawn => {
  const world = openWorld(diceOf(seed), { make, sequence });
  const timed = chance(world.dice, concurrentShare);
  const lines = timed ? concurrentProgram(world) : withPrelude(sequentialProgram(world), messages);
  return { source: `${lines.join('\n')}\n`, counts: world.counts, timed };
};
