/** Expressions that give lists, tuples, dicts and sets. Sets of texts are never shown: their order is CPython's chance. */
import { between, chance, pick } from '../../../support/dice.ts';
import { sliceOf } from './strings.ts';
import { expression, freshName, type Kind, type Rules, type World, within } from './world.ts';

const ints = (world: World, depth: number): string => expression(world, 'ints', depth);

/** `body for v in source if test`, with the kinds of what goes through. */
const comprehension = (world: World, from: Kind, depth: number, body: () => string): string => {
  const name = freshName(world, 'e');
  const kind = from === 'ints' || from === 'set' ? 'int' : 'str';
  const drawn = expression(world, from, Math.min(depth, 1));
  // CPython folds a set that is only gone through into a frozen one, with another order; the language promises none.
  const source = from === 'set' ? `sorted(${drawn})` : drawn;
  return within(world, { name, kind }, () => {
    const test = chance(world.dice, 35) ? ` if ${expression(world, 'bool', 1)}` : '';
    return `${body()} for ${name} in ${source}${test}`;
  });
};

const keyed = (world: World): string => {
  const name = freshName(world, 'k');
  const key = within(world, { name, kind: 'int' }, () =>
    pick(world.dice, [
      `-${name}`,
      `(${name} % 3, ${name})`,
      `str(${name})`,
      `abs(${name} - 4)`,
      expression(world, 'int', 1),
    ]),
  );
  return `, key=lambda ${name}: ${key}`;
};

const listRules: Rules = [
  [
    14,
    'list comprehension',
    (w, d) =>
      `[${comprehension(w, pick(w.dice, ['ints', 'ints', 'set'] as const), d, () => expression(w, 'int', 1))}]`,
  ],
  [
    3,
    'nested comprehension',
    (w, d) => {
      const outer = freshName(w, 'r');
      const body = within(w, { name: outer, kind: 'int' }, () =>
        comprehension(w, 'ints', 0, () => expression(w, 'int', 1)),
      );
      return `[${body} for _ in ${d > 0 ? 'range(2)' : '[0]'}][:20]`.replaceAll(outer, String(d + 1));
    },
  ],
  [
    9,
    'sorted',
    (w, d) =>
      `sorted(${expression(w, pick(w.dice, ['ints', 'set'] as const), d)}${chance(w.dice, 50) ? keyed(w) : ''}${chance(w.dice, 30) ? ', reverse=True' : ''})`,
  ],
  [8, 'list slice', (w, d) => `${ints(w, d)}${sliceOf(w)}`],
  [6, 'list +', (w, d) => `(${ints(w, d)} + ${ints(w, d)})`],
  [2, 'list *', (w, d) => `(${ints(w, d)} * ${between(w.dice, 0, 2)})`],
  [
    6,
    'range',
    (w) =>
      `list(range(${between(w.dice, -2, 4)}, ${between(w.dice, 0, 12)}, ${pick(w.dice, ['1', '2', '3', '-1'])}))`,
  ],
  [
    5,
    'starred display',
    (w, d) => `[*${ints(w, d)}, ${expression(w, 'int', d)}, *sorted(${expression(w, 'set', 0)})]`,
  ],
  [
    4,
    'map',
    (w, d) =>
      `list(map(lambda q: ${within(w, { name: 'q', kind: 'int' }, () => expression(w, 'int', 1))}, ${ints(w, d)}))`,
  ],
  [
    4,
    'filter',
    (w, d) =>
      `list(filter(lambda q: ${within(w, { name: 'q', kind: 'int' }, () => expression(w, 'bool', 1))}, ${ints(w, d)}))`,
  ],
  [2, 'reversed', (w, d) => `list(reversed(${ints(w, d)}))`],
  [3, 'dict values', (w, d) => `list(${expression(w, 'map', d)}.values())`],
  [2, 'digits', (w, d) => `[int(c) for c in str(abs(${expression(w, 'int', d)}))]`],
  [2, 'zip', (w, d) => `[a * b for a, b in zip(${ints(w, d)}, ${ints(w, d)})]`],
  [2, 'enumerate', (w, d) => `[i - v for i, v in enumerate(${ints(w, d)}, ${between(w.dice, 0, 2)})]`],
  [
    3,
    'itertools',
    (w, d) =>
      pick(w.dice, [
        `list(itertools.accumulate(${ints(w, d)}))`,
        `list(itertools.chain(${ints(w, d)}, ${ints(w, 0)}))`,
        `list(itertools.islice(itertools.cycle(${ints(w, d)} or [1]), ${between(w.dice, 0, 7)}))`,
        `[sum(c) for c in itertools.combinations(${ints(w, 0)}[:5], 2)]`,
        `[a - b for a, b in itertools.pairwise(${ints(w, d)})]`,
        `[len(list(g)) for _, g in itertools.groupby(sorted(${ints(w, d)}), key=lambda v: v % 3)]`,
        `list(itertools.takewhile(lambda v: v < 9, ${ints(w, d)}))`,
        `[a * 10 + b for a, b in itertools.product(range(2), ${ints(w, 0)}[:4])]`,
      ]),
  ],
  [2, 'lengths', (w, d) => `[len(t) for t in ${expression(w, 'strs', d)}]`],
  [1, 'deque', (w, d) => `list(collections.deque(${ints(w, d)}, maxlen=${between(w.dice, 0, 4)}))`],
  [
    1,
    'heap',
    (w, d) => `heapq.${pick(w.dice, ['nlargest', 'nsmallest'])}(${between(w.dice, 0, 4)}, ${ints(w, d)})`,
  ],
];

const strsRules: Rules = [
  [
    5,
    'split',
    (w, d) =>
      `${expression(w, 'str', d)}.${pick(w.dice, ['split()', "split(',')", "split('l', 1)", 'rsplit(None, 1)', 'splitlines()'])}`,
  ],
  [5, 'texts of ints', (w, d) => `[${comprehension(w, 'ints', d, () => expression(w, 'str', 1))}]`],
  [3, 'letters', (w, d) => `list(${expression(w, 'str', d)})[:6]`],
  [
    3,
    'sorted texts',
    (w, d) =>
      `sorted(${expression(w, pick(w.dice, ['strs', 'map'] as const), d)}${pick(w.dice, ['', ', key=len', ', key=str.lower', ', reverse=True'])})`,
  ],
  [2, 'keys', (w, d) => `list(${expression(w, 'map', d)})`],
  [2, 'texts +', (w, d) => `(${expression(w, 'strs', d)} + ${expression(w, 'strs', d)})`],
  [1, 'texts slice', (w, d) => `${expression(w, 'strs', d)}${sliceOf(w)}`],
];

const mapRules: Rules = [
  [
    6,
    'dict comprehension',
    (w, d) =>
      `{${comprehension(w, pick(w.dice, ['ints', 'strs'] as const), d, () => `${expression(w, 'str', 1)}: ${expression(w, 'int', 1)}`)}}`,
  ],
  [3, 'dict of zip', (w, d) => `dict(zip(${expression(w, 'strs', d)}, ${ints(w, d)}))`],
  [
    3,
    'dict union',
    (w, d) =>
      pick(w.dice, [
        `{**${expression(w, 'map', d)}, ${expression(w, 'str', 0)}: ${expression(w, 'int', d)}}`,
        `(${expression(w, 'map', d)} | ${expression(w, 'map', 0)})`,
      ]),
  ],
  [
    2,
    'sorted dict',
    (w, d) =>
      `dict(sorted(${expression(w, 'map', d)}.items(), key=lambda item: ${pick(w.dice, ['item[1]', '(-item[1], item[0])', 'item[0]', 'len(item[0])'])}))`,
  ],
  [1, 'fromkeys', (w, d) => `dict.fromkeys(${expression(w, 'strs', d)}, ${expression(w, 'int', 0)})`],
  [2, 'Counter', (w, d) => `dict(collections.Counter(${expression(w, 'str', d)}).most_common(3))`],
  [1, 'dict of keywords', (w, d) => `dict(one=${expression(w, 'int', d)}, two=${expression(w, 'int', 0)})`],
];

/** The order after items went and others came hangs on slots that CPython keeps taken; we do not. */
const reordered = (made: string): string => `set(sorted(${made}))`;

const setRules: Rules = [
  [
    4,
    'set operation',
    (w, d) => {
      const sign = pick(w.dice, ['|', '&', '-', '^']);
      const made = `(${expression(w, 'set', d)} ${sign} ${expression(w, 'set', d)})`;
      return reordered(made);
    },
  ],
  [3, 'set comprehension', (w, d) => `{${comprehension(w, 'ints', d, () => expression(w, 'int', 1))}}`],
  [3, 'set of list', (w, d) => `set(${ints(w, d)})`],
  [1, 'frozenset', (w, d) => `set(frozenset(${ints(w, d)}))`],
  [
    1,
    'set method',
    (w, d) =>
      reordered(
        `${expression(w, 'set', d)}.${pick(w.dice, ['union', 'intersection', 'difference', 'symmetric_difference'])}(${ints(w, d)})`,
      ),
  ],
];

const pairRules: Rules = [
  [5, 'tuple', (w, d) => `(${expression(w, 'int', d)}, ${expression(w, 'str', d)})`],
  [1, 'tuple reversed', (w, d) => `${expression(w, 'pair', d)}[::-1][::-1]`],
  [2, 'max of items', (w, d) => `max([(1, 'm'), ${expression(w, 'pair', d)}])`],
];

export const collectionRules = {
  ints: listRules,
  strs: strsRules,
  map: mapRules,
  set: setRules,
  pair: pairRules,
} as const;
