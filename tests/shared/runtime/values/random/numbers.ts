/** Random expressions that are numbers or truths. */
import {
  anything,
  below,
  float,
  type Grammar,
  int,
  list,
  nested,
  number,
  pick,
  type Rule,
  text,
  truth,
} from './dice.ts';

const small: Rule = (dice) => String(below(dice, 12) - 3);
const intLiteral: Rule = (dice) =>
  pick(dice, [
    small(dice),
    small(dice),
    String(below(dice, 1000)),
    `(-${below(dice, 10 ** 9)})`,
    `2**${below(dice, 90)}`,
    `(10**${below(dice, 25)}+${below(dice, 99)})`,
    'True',
    '0xff',
    '1_000',
    '9007199254740993',
  ]);

const ints: readonly Rule[] = [
  (d) => `(${int(d)} ${pick(d, ['+', '-', '*', '//', '%', '&', '|', '^'])} ${int(d)})`,
  (d) => `(${int(d)} ${pick(d, ['+', '-', '*'])} ${int(d)})`,
  (d) => `(${int(d)} ${pick(d, ['<<', '>>'])} ${below(d, 70)})`,
  (d) => `((${int(d)}) ** ${below(d, 5)})`,
  (d) => `(${pick(d, ['-', '~', '+', 'not '])}${int(d)})`,
  (d) => `abs(${int(d)})`,
  (d) => `int(${pick(d, [float, text, truth, int])(d)})`,
  (d) => `int(${text(d)}, ${pick(d, ['0', '2', '10', '16', '36'])})`,
  (d) => `round(${float(d)})`,
  (d) => `round(${int(d)}, ${below(d, 6) - 4})`,
  (d) => `len(${anything(d)})`,
  (d) => `pow(${int(d)}, ${below(d, 40)}, ${int(d)})`,
  (d) => `divmod(${int(d)}, ${int(d)})[${below(d, 2)}]`,
  (d) => `${pick(d, ['min', 'max'])}(${int(d)}, ${int(d)}, ${small(d)})`,
  (d) => `(${int(d)}).${pick(d, ['bit_length()', 'bit_count()', 'conjugate()', 'numerator', '__index__()'])}`,
  (d) => `hash(${int(d)})`,
  (d) => `ord(${text(d)}[${small(d)}])`,
  (d) => `${text(d)}.${pick(d, ['find', 'rfind', 'count', 'index', 'rindex'])}(${text(d)})`,
  (d) => `${list(d)}.${pick(d, ['count', 'index'])}(${anything(d)})`,
  (d) => `int.from_bytes(${text(d)}.encode(), ${pick(d, ["'big'", "'little'"])}, signed=${truth(d)})`,
  (d) => `(${int(d)} if ${truth(d)} else ${int(d)})`,
  (d) => `sum([${int(d)}, ${int(d)}, ${small(d)}])`,
  (d) => `range(${small(d)}, ${int(d)}, ${pick(d, ['1', '2', '-3', '7'])})[${small(d)}]`,
];

const floatLiteral: Rule = (dice) =>
  pick(dice, [
    ...['0.0', '-0.0', '1.5', '0.1', '2.675', '1e16', '1e-7', '123456.789', '1e300', '5e-324'],
    ...["float('inf')", "float('nan')", "float('-inf')", '3.0', '-2.5', '0.5', '1e22', '99.995'],
    `${below(dice, 1000)}.${below(dice, 1000)}`,
    `${below(dice, 10 ** 6)}e${below(dice, 40) - 20}`,
  ]);

const floats: readonly Rule[] = [
  (d) => `(${float(d)} ${pick(d, ['+', '-', '*', '/', '//', '%'])} ${number(d)})`,
  (d) => `(${number(d)} ${pick(d, ['+', '-', '*', '/', '//', '%'])} ${float(d)})`,
  (d) => `(${int(d)} / ${int(d)})`,
  (d) => `((${float(d)}) ** ${below(d, 6) - 2})`,
  (d) => `(-${float(d)})`,
  (d) => `abs(${float(d)})`,
  (d) => `float(${pick(d, [int, text, float])(d)})`,
  (d) => `round(${float(d)}, ${below(d, 8) - 2})`,
  (d) => `divmod(${float(d)}, ${number(d)})[${below(d, 2)}]`,
  (d) => `${pick(d, ['min', 'max'])}(${float(d)}, ${number(d)})`,
  (d) => `float.fromhex(${float(d)}.hex())`,
  (d) => `(${float(d)} ${pick(d, ['and', 'or'])} ${float(d)})`,
  (d) => `${float(d)}.as_integer_ratio()[0]`,
];

const signs = ['==', '!=', '<', '<=', '>', '>='];
const truths: readonly Rule[] = [
  (d) => `(${number(d)} ${pick(d, signs)} ${number(d)})`,
  (d) => `(${number(d)} ${pick(d, signs)} ${number(d)} ${pick(d, signs)} ${number(d)})`,
  (d) => `(${anything(d)} ${pick(d, ['==', '!='])} ${anything(d)})`,
  (d) => `(${text(d)} ${pick(d, signs)} ${text(d)})`,
  (d) => `(${list(d)} ${pick(d, signs)} ${list(d)})`,
  (d) => `(${anything(d)} ${pick(d, ['in', 'not in'])} ${list(d)})`,
  (d) => `(${text(d)} in ${text(d)})`,
  (d) => `(not ${anything(d)})`,
  (d) => `bool(${anything(d)})`,
  (d) => `${pick(d, ['any', 'all'])}(${list(d)})`,
  (d) =>
    `isinstance(${anything(d)}, ${pick(d, ['int', 'str', '(int, float)', 'list', 'bool', 'int | None'])})`,
  (d) =>
    `${text(d)}.${pick(d, ['isdigit', 'isalpha', 'isupper', 'islower', 'isspace', 'istitle', 'isalnum', 'isidentifier', 'isdecimal', 'isnumeric', 'isprintable', 'isascii'])}()`,
  (d) => `${text(d)}.${pick(d, ['startswith', 'endswith'])}(${text(d)})`,
  (d) => `${float(d)}.is_integer()`,
  (d) => `(${anything(d)} is ${pick(d, ['None', 'not None'])})`,
];

export const numberRules: Pick<Grammar, 'int' | 'float' | 'truth' | 'number' | 'place'> = {
  int: (dice) => nested(dice, intLiteral, ints),
  float: (dice) => nested(dice, floatLiteral, floats),
  truth: (dice) => nested(dice, (d) => pick(d, ['True', 'False']), truths),
  number: (dice) => pick(dice, [int, int, float, truth])(dice),
  place: small,
};
