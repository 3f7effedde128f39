/** Random classes: what they define is drawn, and so is how they are used. */

import { between, chance, pick } from '../../../support/dice.ts';
import { block } from './blocks.ts';
import { expression, freshName, inside, type Kind, type Lines, tell, type World } from './world.ts';

interface Feature {
  readonly name: string;
  readonly lines: (own: string) => Lines;
  readonly says: (name: string, own: string) => readonly string[];
}

const features: readonly Feature[] = [
  {
    name: '__repr__',
    lines: (own) => ['def __repr__(self):', `    return f'<${own} {self.a!r} {self.b}>'`],
    says: (x) => [x, `[${x}]`, `f'{${x}!r:>20}'`],
  },
  {
    name: '__str__',
    lines: () => ['def __str__(self):', "    return f'str {self.a}'"],
    says: (x) => [`str(${x})`, `f'{${x}}'`, `'%s' % ${x}`],
  },
  {
    name: '__eq__',
    lines: (own) => [
      'def __eq__(self, other):',
      `    return isinstance(other, ${own}) and self.a == other.a`,
    ],
    says: (x, own) => [`${x} == ${own}(1)`, `${x} != ${x}`, `${x} in [1, ${x}]`, `[${x}].index(${x})`],
  },
  {
    name: '__lt__',
    lines: () => ['def __lt__(self, other):', '    return self.a < other.a'],
    says: (x, own) => [
      `[o.a for o in sorted([${x}, ${own}(3), ${own}(-1)])]`,
      `max(${x}, ${own}(2)).a`,
      `${x} > ${own}(5)`,
    ],
  },
  {
    name: '__add__',
    lines: (own) => [
      'def __add__(self, other):',
      `    return ${own}(self.a + getattr(other, 'a', other), self.b)`,
    ],
    says: (x) => [`(${x} + 1).a`, `(${x} + ${x}).a`],
  },
  {
    name: '__radd__',
    lines: () => ['def __radd__(self, other):', '    return other + self.a'],
    says: (x) => [`2 + ${x}`, `sum([${x}, ${x}])`],
  },
  {
    name: '__len__',
    lines: () => ['def __len__(self):', '    return abs(self.b) % 7'],
    says: (x) => [`len(${x})`, `bool(${x})`],
  },
  {
    name: '__getitem__',
    lines: () => [
      'def __getitem__(self, key):',
      "    if isinstance(key, int) and key > 3: raise IndexError('far')",
      '    return (self.a, key)',
    ],
    says: (x) => [`${x}[1]`, `${x}['k']`, `${x}[1:2]`],
  },
  {
    name: '__iter__',
    lines: () => ['def __iter__(self):', '    yield self.a', '    yield self.b'],
    says: (x) => [`list(${x})`, `[*${x}, 0]`, `5 in ${x}`, `dict.fromkeys(${x})`],
  },
  {
    name: '__contains__',
    lines: () => ['def __contains__(self, item):', '    return item == self.b'],
    says: (x) => [`2 in ${x}`, `2 not in ${x}`],
  },
  {
    name: '__call__',
    lines: () => ['def __call__(self, *args, **named):', '    return self.a, args, named'],
    says: (x) => [`${x}(1, k=2)`, `list(map(${x}, [1]))`, `callable(${x})`],
  },
  {
    name: '__bool__',
    lines: () => ['def __bool__(self):', '    return self.a % 2 == 0'],
    says: (x) => [`not ${x}`, `'yes' if ${x} else 'no'`, `bool(${x} and 1)`],
  },
  {
    name: '__hash__',
    lines: () => ['def __hash__(self):', '    return self.a'],
    says: (x) => [`{${x}: 1}[${x}]`, `len({${x}, ${x}})`, `hash(${x})`],
  },
  {
    name: 'property',
    lines: () => [
      '@property',
      'def double(self):',
      '    return self.a * 2',
      '@double.setter',
      'def double(self, value):',
      '    self.a = value // 2',
    ],
    says: (x) => [`${x}.double`, `setattr(${x}, 'double', 9), ${x}.a`],
  },
  {
    name: 'classmethod',
    lines: () => ['@classmethod', 'def of(cls, a):', '    return cls(a, 7)'],
    says: (x, own) => [`${own}.of(4).b`, `${x}.of(5).a`],
  },
  {
    name: 'staticmethod',
    lines: () => ['@staticmethod', 'def plain(a, b=3):', '    return a - b'],
    says: (x, own) => [`${own}.plain(9)`, `${x}.plain(1, b=1)`],
  },
  {
    name: '__getattr__',
    lines: () => [
      'def __getattr__(self, name):',
      "    if name.startswith('_'): raise AttributeError(name)",
      "    return name + '?'",
    ],
    says: (x) => [`${x}.missing`, `hasattr(${x}, '_no')`, `getattr(${x}, '_no', 0)`],
  },
  {
    name: '__format__',
    lines: () => ['def __format__(self, spec):', "    return f'{self.a}/{spec}'"],
    says: (x) => [`f'{${x}:abc}'`, `format(${x})`, `'{:>3}'.format(${x})`],
  },
  {
    name: '__setitem__',
    lines: () => [
      'def __setitem__(self, key, value):',
      '    self.a = value',
      'def __delitem__(self, key):',
      '    self.b = key',
    ],
    says: (x) => [`${x}.__setitem__(0, 5), ${x}.a`],
  },
  {
    name: '__neg__',
    lines: () => ['def __neg__(self):', '    return -self.a', 'def __index__(self):', '    return 2'],
    says: (x) => [`-${x}`, `[1, 2, 3][${x}]`, `hex(${x})`],
  },
];

const method = (world: World, name: string): Lines => {
  const variables = [
    { name: 'x', kind: 'int' as const },
    { name: 'self.a', kind: 'int' as const },
    { name: 'self.b', kind: 'int' as const },
  ];
  const body = inside(
    world,
    { variables, own: ['x', 'self.a'], inFunction: true, returns: 'int' as Kind, loops: 0, objects: [] },
    () => [
      ...block(world, between(world.dice, 1, 3), { depth: 1 }),
      `    return ${expression(world, 'int', 2)}`,
    ],
  );
  return [`def ${name}(self, x=2):`, ...body];
};

interface Made {
  readonly name: string;
  readonly says: Feature['says'];
}

const initial = (parent: Made | null): Lines =>
  parent === null
    ? ['def __init__(self, a, b=2):', '    self.a = a', '    self.b = b']
    : ['def __init__(self, a, b=4):', '    super().__init__(a + 1, b)', "    self.kind = 'child'"];

const classDefinition = (
  world: World,
  parent: Made | null,
): { readonly made: Made; readonly lines: Lines } => {
  const { dice } = world;
  const name = freshName(world, 'Thing');
  const drawn = features.filter(() => chance(dice, 28));
  for (const { name: feature } of drawn) tell(world, `class with ${feature}`);
  tell(world, parent === null ? 'class' : 'subclass');
  const own = [
    ...(chance(dice, 30) ? [`limit = ${expression(world, 'int', 0)}`] : []),
    ...(parent === null || chance(dice, 60) ? initial(parent) : []),
    ...drawn.flatMap(({ lines }) => lines(name)),
    ...method(world, 'work'),
    ...(parent !== null && chance(dice, 50) ? ['def other(self):', '    return super().work(1)'] : []),
  ];
  const says = (x: string, own: string): readonly string[] => [
    `${x}.work(${between(dice, 0, 9)})`,
    `isinstance(${x}, ${own}), type(${x}).__name__`,
    ...drawn.flatMap((feature) => feature.says(x, own)),
    ...(parent === null ? [] : parent.says(x, own)),
  ];
  return {
    made: { name, says },
    lines: [
      `class ${name}${parent === null ? '' : `(${parent.name})`}:`,
      ...own.map((line) => `    ${line}`),
    ],
  };
};

const objectsOf = (world: World, { name, says }: Made): Lines => {
  const object = freshName(world, 'thing');
  world.objects.push({ name: object, says: says(object, name) });
  return [
    `${object} = ${name}(${between(world.dice, -3, 9)}${chance(world.dice, 50) ? `, ${between(world.dice, 0, 9)}` : ''})`,
  ];
};

export const classDefinitions = (world: World): Lines => {
  const first = classDefinition(world, null);
  const second = chance(world.dice, 40) ? classDefinition(world, first.made) : null;
  return [
    ...first.lines,
    ...(second?.lines ?? []),
    ...objectsOf(world, first.made),
    ...(second === null ? [] : objectsOf(world, second.made)),
  ];
};

const options = [
  '',
  '(order=True)',
  '(frozen=True)',
  '(order=True, frozen=True)',
  '(eq=False, repr=True)',
  '(kw_only=False)',
  '(slots=True)',
];

export const dataclassDefinition = (world: World): Lines => {
  const { dice } = world;
  const name = freshName(world, 'Row');
  const object = freshName(world, 'row');
  const option = pick(dice, options);
  tell(world, 'dataclass');
  const fields = ['first: int', `second: str = ${pick(dice, ["'s'", "'two'"])}`];
  if (chance(dice, 50)) fields.push('third: list = dataclasses.field(default_factory=list)');
  if (chance(dice, 30)) fields.push('hidden: int = dataclasses.field(default=3, repr=False, compare=False)');
  const methods =
    chance(dice, 30) && !option.includes('frozen')
      ? ['    def __post_init__(self):', '        self.first = self.first * 2']
      : [];
  const made = `${name}(${expression(world, 'int', 1)})`;
  world.objects.push({
    name: object,
    says: [
      object,
      `${object} == ${name}(3)`,
      `${object} == ${object}`,
      `dataclasses.replace(${object}, second='new')`,
      ...(option.includes('eq=False') ? [] : [`[${object}].count(${made})`]),
      ...(option.includes('slots')
        ? []
        : [`dataclasses.asdict(${object})`, `dataclasses.astuple(${object})`]),
      `[f.name for f in dataclasses.fields(${object})]`,
      ...(option.includes('order')
        ? [`${object} < ${name}(5)`, `sorted([${object}, ${name}(1, 'z'), ${name}(1)])`]
        : []),
      ...(option === '(frozen=True)' ? [`setattr(${object}, 'first', 1)`] : []),
      `${name}(1, 2, 3, 4, 5)`,
      `${name}(second='no first')`,
    ],
  });
  return [
    `@dataclasses.dataclass${option}`,
    `class ${name}:`,
    ...fields.map((field) => `    ${field}`),
    ...methods,
    `${object} = ${made}`,
  ];
};
