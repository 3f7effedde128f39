/** Random expressions that are str. */
import {
  anything,
  below,
  float,
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
} from './dice.ts';

const literal: Rule = (dice) =>
  pick(dice, [
    ...[
      "''",
      "'a'",
      "'abc'",
      "'Hello World'",
      "'a,b,,c'",
      "'  x y\\t'",
      "'42'",
      "'-7.5e3'",
      "'0x1f'",
      "'äß'",
    ],
    ...[
      "'日本'",
      "'x😀y'",
      "'it\\'s'",
      '\'"q"\'',
      "'line\\nend\\r\\n'",
      "'aAbB'",
      "'ǅ'",
      "'ﬁ'",
      "'\\x00\\x7f'",
      "'½²'",
    ],
    ...["'{}'", "'{0}{1!r:>5}'", "'%s %d'", "'tab\\there'", "'aaa'", "'İı'", "'ΑΣ'", "'\\u200b'"],
  ]);

const fill: Rule = (dice) => pick(dice, ['', '', '', '*', '0', 'é', '<']);
const align: Rule = (dice) => pick(dice, ['<', '>', '^', '=']);
const specOf =
  (types: string): Rule =>
  (dice) => {
    const aligned = below(dice, 2) === 0 ? fill(dice) + align(dice) : '';
    const width = below(dice, 2) === 0 ? String(below(dice, 15)) : '';
    const point = below(dice, 3) === 0 ? `.${below(dice, 9)}` : '';
    const mark = pick(dice, ['', '', '', ',', '_']);
    const sign = pick(dice, ['', '', '+', ' ', '-']);
    const kind = below(dice, 8) === 0 ? pick(dice, ['q', 's', 'd', 'f', 'x']) : pick(dice, [...types, '']);
    return `${aligned}${sign}${pick(dice, ['', '', '', '#'])}${pick(dice, ['', '', '0'])}${width}${mark}${point}${kind}`;
  };
const intSpec = specOf('dxXobcn');
const floatSpec = specOf('efgEG%');
const textSpec: Rule = (dice) =>
  `${below(dice, 2) === 0 ? fill(dice) + align(dice) : ''}${below(dice, 12)}${pick(dice, ['', '.2', '.0'])}${pick(dice, ['', 's', 'd'])}`;

const printfCode: Rule = (dice) =>
  `%${pick(dice, ['', '-', '0', '+', ' ', '#'])}${pick(dice, ['', '5', '12'])}${pick(dice, ['', '.0', '.3'])}${pick(dice, ['d', 'i', 'x', 'X', 'o', 'e', 'f', 'g', 's', 'r', 'c', 'G', 'E'])}`;

const calls = [
  'upper',
  'lower',
  'title',
  'capitalize',
  'swapcase',
  'casefold',
  'strip',
  'lstrip',
  'rstrip',
  'expandtabs',
];

const texts: readonly Rule[] = [
  (d) => `(${text(d)} + ${text(d)})`,
  (d) => `(${text(d)} * ${below(d, 4)})`,
  (d) => `${text(d)}[${place(d)}:${place(d)}]`,
  (d) => `${text(d)}[${place(d)}:${place(d)}:${pick(d, ['-1', '2', '-2', '1'])}]`,
  (d) => `${text(d)}[${place(d)}]`,
  (d) => `${text(d)}.${pick(d, calls)}()`,
  (d) => `${text(d)}.${pick(d, ['strip', 'lstrip', 'rstrip', 'removeprefix', 'removesuffix'])}(${text(d)})`,
  (d) =>
    `${text(d)}.${pick(d, ['center', 'ljust', 'rjust'])}(${below(d, 14)}, ${pick(d, ["'*'", "'é'", "' '"])})`,
  (d) => `${text(d)}.zfill(${below(d, 12)})`,
  (d) => `${text(d)}.replace(${text(d)}, ${text(d)}, ${below(d, 5) - 1})`,
  (d) => `${text(d)}.replace(${text(d)}, ${text(d)})`,
  (d) => `${text(d)}.join(${list(d)})`,
  (d) => `${text(d)}.join(map(str, ${list(d)}))`,
  (d) => `repr(${anything(d)})`,
  (d) => `str(${anything(d)})`,
  (d) => `ascii(${text(d)})`,
  (d) => `chr(${below(d, 0xd000)})`,
  (d) => `${pick(d, ['hex', 'bin', 'oct'])}(${int(d)})`,
  (d) => `${float(d)}.hex()`,
  (d) => `format(${int(d)}, ${JSON.stringify(intSpec(d))})`,
  (d) => `format(${float(d)}, ${JSON.stringify(floatSpec(d))})`,
  (d) => `format(${number(d)}, ${JSON.stringify(floatSpec(d))})`,
  (d) => `format(${text(d)}, ${JSON.stringify(textSpec(d))})`,
  (d) => `f"{(${int(d)}):${intSpec(d)}}"`,
  (d) => `f"{(${float(d)}):${floatSpec(d)}}|{(${text(d)})!r:>${below(d, 9)}}"`,
  (d) => `f"{(${float(d)}):{${below(d, 12)}}.{${below(d, 5)}}f}"`,
  (d) => `'{:${intSpec(d)}}'.format(${int(d)})`,
  (d) => `'{0[${below(d, 3)}]}-{0!r}'.format(${list(d)})`,
  (d) => `${text(d)}.format(${anything(d)}, ${anything(d)})`,
  (d) => `(${JSON.stringify(printfCode(d))} % (${anything(d)},))`,
  (d) => `(${JSON.stringify(printfCode(d))} % ${number(d)})`,
  (d) => `('%s|%r' % (${anything(d)}, ${text(d)}))`,
  (d) => `(${text(d)} % (${times(d, 2, () => anything(d)).join(', ')}))`,
  (d) => `${text(d)}.encode().decode()`,
  (d) =>
    `${text(d)}.encode(${pick(d, ["'ascii'", "'latin-1'", "'utf-8'"])}, ${pick(d, ["'replace'", "'ignore'", "'backslashreplace'"])})`,
  (d) => `${text(d)}.translate(str.maketrans('abc', 'xyz', 'l'))`,
  (d) => `(${text(d)} if ${truth(d)} else ${text(d)})`,
  (d) => `(${text(d)} or ${text(d)})`,
  (d) => `${pick(d, ['min', 'max'])}(${text(d)})`,
  (d) => `${table(d)}.get(${anything(d)}, ${text(d)})`,
];

export const textRule: Rule = (dice) => nested(dice, literal, texts);
