/** Random expressions that are containers, and expressions of any kind. */
import {
  anything,
  below,
  bunch,
  bytes,
  type Dice,
  float,
  type Grammar,
  int,
  list,
  nested,
  number,
  pick,
  place,
  type Rule,
  table,
  text,
  times,
  truth,
  tuple,
} from './dice.ts';

const items = (dice: Dice): string => {
  const one = pick(dice, [int, number, text, anything]);
  return times(dice, 5, () => one(dice)).join(', ');
};

const nothing: Rule = () => 'None';
const sortedBunch: Rule = (dice) => `sorted(${bunch(dice)}, key=repr)`;

const lists: readonly Rule[] = [
  (d) => `[${items(d)}]`,
  (d) => `(${list(d)} + ${list(d)})`,
  (d) => `(${list(d)} * ${below(d, 4)})`,
  (d) => `${list(d)}[${place(d)}:${place(d)}]`,
  (d) => `${list(d)}[::${pick(d, ['-1', '2', '-3'])}]`,
  (d) => `list(range(${place(d)}, ${place(d)}, ${pick(d, ['1', '-1', '2'])}))`,
  (d) => `sorted(${list(d)})`,
  (d) =>
    `sorted(${list(d)}, key=${pick(d, ['str', 'repr', 'lambda x: (str(type(x)), repr(x))', 'lambda x: 0'])}, reverse=${truth(d)})`,
  (d) => `list(reversed(${pick(d, [list, tuple, text])(d)}))`,
  (d) => `[${pick(d, ['x', 'x * 2', '(x, i)', 'str(x)', '[x]'])} for i, x in enumerate(${list(d)})]`,
  (d) => `[x for x in ${list(d)} if ${pick(d, ['x', 'not x', 'isinstance(x, int)', 'x != 1'])}]`,
  (d) => `list(zip(${list(d)}, ${pick(d, [text, list, tuple])(d)}))`,
  (d) => `list(enumerate(${list(d)}, ${place(d)}))`,
  (d) => `list(map(${pick(d, ['str', 'abs', 'bool', 'type', 'repr', 'len'])}, ${list(d)}))`,
  (d) => `list(filter(None, ${list(d)}))`,
  (d) => `list(${pick(d, [text, tuple, table, bytes])(d)})`,
  (d) =>
    `${text(d)}.${pick(d, ['split', 'rsplit'])}(${pick(d, ['', text(d), `None, ${below(d, 3)}`, `${text(d)}, ${below(d, 3)}`])})`,
  (d) => `${text(d)}.splitlines(${truth(d)})`,
  (d) => `list(${table(d)}.${pick(d, ['keys', 'values', 'items'])}())`,
  (d) => `[*${list(d)}, *${tuple(d)}]`,
  (d) => `sum([${list(d)}, ${list(d)}], [])`,
  (d) => `sorted(${bunch(d)}, key=repr)`,
];

const tuples: readonly Rule[] = [
  (d) => `(${anything(d)}, ${anything(d)})`,
  (d) => `tuple(${list(d)})`,
  (d) => `(${tuple(d)} + ${tuple(d)})`,
  (d) => `${tuple(d)}[${place(d)}:${place(d)}]`,
  (d) => `divmod(${number(d)}, ${number(d)})`,
  (d) => `${text(d)}.${pick(d, ['partition', 'rpartition'])}(${text(d)})`,
  (d) => `(*${list(d)},)`,
  (d) => `${float(d)}.as_integer_ratio()`,
  (d) => `(lambda a, *b: (b, a))(*${list(d)})`,
];

const tables: readonly Rule[] = [
  (d) => `{${times(d, 4, () => `${pick(d, [int, text, tuple, float])(d)}: ${anything(d)}`).join(', ')}}`,
  (d) => `{x: i for i, x in enumerate(${pick(d, [text, tuple, list])(d)})}`,
  (d) => `dict(zip(${pick(d, [text, tuple])(d)}, ${list(d)}))`,
  (d) => `(${table(d)} | ${table(d)})`,
  (d) => `{**${table(d)}, ${text(d)}: ${anything(d)}}`,
  (d) => `dict.fromkeys(${pick(d, [list, text, tuple])(d)}, ${anything(d)})`,
  (d) => `dict(${table(d)}, k=${anything(d)})`,
  (d) => `dict(${list(d)})`,
];

const bunches: readonly Rule[] = [
  (d) => `{${int(d)}, ${int(d)}, ${number(d)}}`,
  (d) => `set(${pick(d, [list, text, tuple])(d)})`,
  (d) => `(${bunch(d)} ${pick(d, ['|', '&', '-', '^'])} ${bunch(d)})`,
  (d) => `{x for x in ${pick(d, [list, tuple])(d)}}`,
  (d) =>
    `${bunch(d)}.${pick(d, ['union', 'intersection', 'difference', 'symmetric_difference'])}(${list(d)})`,
];

const byteses: readonly Rule[] = [
  (d) => `${text(d)}.encode()`,
  (d) => `(${bytes(d)} + ${bytes(d)})`,
  (d) => `${bytes(d)}[${place(d)}:${place(d)}]`,
  (d) => `bytes(${list(d)})`,
  (d) => `bytes(${below(d, 5)})`,
  (d) =>
    `${bytes(d)}.${pick(d, ['hex()', 'upper()', 'strip()', "split(b',')", "replace(b'a', b'xy')", "find(b'b')", 'decode()', "decode('latin-1')"])}`,
  (d) => `(${int(d)}).to_bytes(${below(d, 12)}, ${pick(d, ["'big'", "'little'"])})`,
  (d) => `(b'%d %s' % (${int(d)}, ${bytes(d)}))`,
];

const some =
  (...texts: readonly string[]): Rule =>
  (dice) =>
    pick(dice, texts);

export const containerRules: Omit<Grammar, 'int' | 'float' | 'truth' | 'number' | 'place' | 'text'> = {
  list: (dice) =>
    nested(dice, some('[]', '[1]', "['a', 'b']", '[3, 1, 2]', '[1.5, None, True]', '[[1], [2, 3]]'), lists),
  tuple: (dice) => nested(dice, some('()', '(1,)', "('a', 2)", '(1, 2, 3)'), tuples),
  table: (dice) =>
    nested(dice, some('{}', "{'a': 1}", "{1: 'x', 2.0: 'y'}", "{'b': [1], 'a': (2,)}"), tables),
  bunch: (dice) => nested(dice, some('set()', '{1}', '{1, 2, 3}', '{0, 7, 4}', 'frozenset([2, 5])'), bunches),
  bytes: (dice) => nested(dice, some("b''", "b'ab'", "b'\\x00\\xff'", "b'a,b'"), byteses),
  /** Of sets only what has one order: sorted, or counted. */
  anything: (dice) =>
    pick(dice, [int, int, float, text, text, truth, list, list, tuple, table, bytes, nothing, sortedBunch])(
      dice,
    ),
};
