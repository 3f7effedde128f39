/** What a random program has so far: names and their kinds, and how often each construct was drawn. */
import { below, type Dice, pick } from '../../../support/dice.ts';

export const kinds = ['int', 'float', 'str', 'bool', 'ints', 'strs', 'pair', 'map', 'set', 'bytes'] as const;
export type Kind = (typeof kinds)[number];

export interface Variable {
  readonly name: string;
  readonly kind: Kind;
}

/** A function of the program, called by position. */
export interface Callable {
  readonly name: string;
  readonly takes: readonly Kind[];
  readonly gives: Kind;
  /** `, key=1` and the like, that may follow the positional ones. */
  readonly extras: readonly string[];
}

/** A random expression of that kind; safe to stand anywhere. */
export type Make = (world: World, kind: Kind, depth: number) => string;
export type Rule = (world: World, depth: number) => string;
export type Rules = readonly (readonly [weight: number, construct: string, rule: Rule])[];

export type Lines = readonly string[];
/** Null: it cannot stand here. */
export type Statement = (world: World) => Lines | null;
export type Statements = readonly (readonly [weight: number, construct: string, statement: Statement])[];

export interface World {
  readonly dice: Dice;
  readonly make: Make;
  /** So many random statements. */
  readonly sequence: (world: World, count: number) => Lines;
  readonly counts: Record<string, number>;
  /** All that can be read here. */
  variables: Variable[];
  /** Those that may be bound anew here. */
  own: string[];
  callables: Callable[];
  /** Objects of the program's classes: `x1`, and what may be printed of them. */
  objects: { readonly name: string; readonly says: readonly string[] }[];
  fresh: { next: number };
  /** How many loops, comprehensions and functions are around it. */
  loops: number;
  inFunction: boolean;
  /** `return` may stand here, with this kind. */
  returns: Kind | null;
  inGenerator: boolean;
  /** Of blocks. */
  depth: number;
}

export const openWorld = (dice: Dice, { make, sequence }: Pick<World, 'make' | 'sequence'>): World => ({
  dice,
  make,
  sequence,
  counts: {},
  variables: [],
  own: [],
  callables: [],
  objects: [],
  fresh: { next: 1 },
  loops: 0,
  inFunction: false,
  returns: null,
  inGenerator: false,
  depth: 0,
});

export const tell = (world: World, construct: string): void => {
  world.counts[construct] = (world.counts[construct] ?? 0) + 1;
};

export const freshName = (world: World, stem: string): string => `${stem}${world.fresh.next++}`;

const stems: Readonly<Record<Kind, string>> = {
  int: 'n',
  float: 'f',
  str: 's',
  bool: 'b',
  ints: 'xs',
  strs: 'ws',
  pair: 'p',
  map: 'd',
  set: 'u',
  bytes: 'raw',
};

export const newVariable = (world: World, kind: Kind): string => {
  const name = freshName(world, stems[kind]);
  world.variables.push({ name, kind });
  world.own.push(name);
  return name;
};

export const ofKind = (world: World, kind: Kind): readonly string[] =>
  world.variables.filter((variable) => variable.kind === kind).map(({ name }) => name);

export const ownOfKind = (world: World, kind: Kind): readonly string[] =>
  ofKind(world, kind).filter((name) => world.own.includes(name));

export const anyOf = (world: World, names: readonly string[]): string | null =>
  names.length === 0 ? null : pick(world.dice, names);

export const anyKind = (world: World): Kind => kinds[below(world.dice, kinds.length)] ?? 'int';

/** Names bound inside are forgotten outside: they may not have been bound. */
export const inside = <T>(world: World, change: Partial<World>, make: () => T): T => {
  const { variables, own, loops, inFunction, returns, inGenerator, depth, objects, callables } = world;
  Object.assign(world, {
    variables: [...variables],
    own: [...own],
    objects: [...objects],
    callables: [...callables],
    ...change,
  });
  try {
    return make();
  } finally {
    Object.assign(world, {
      variables,
      own,
      loops,
      inFunction,
      returns,
      inGenerator,
      depth,
      objects,
      callables,
    });
  }
};

export const expression: Make = (world, kind, depth) => world.make(world, kind, depth);

/** Inside a comprehension or a lambda: its variable is known. */
export const within = (world: World, variable: Variable, make: () => string): string =>
  inside(world, { loops: world.loops + 1, variables: [...world.variables, variable] }, make);
