/** Expressions that give texts and bytes. */
import { between, pick } from '../../../support/dice.ts';
import { fString, olderFormat } from './texts.ts';
import { expression, freshName, type Rules, type World, within } from './world.ts';

const str = (world: World, depth: number): string => expression(world, 'str', depth);

const slice = ({ dice }: World): string => {
  const from = pick(dice, ['', '', '1', '-3', '2', '-1', '9']);
  const to = pick(dice, ['', '', '3', '-1', '7', '0']);
  const step = pick(dice, ['', '', '', ':2', ':-1', ':-2', ':3']);
  return `[${from}:${to}${step}]`;
};
export const sliceOf = slice;

const strs: Rules = [
  [14, 'text +', (w, d) => `(${str(w, d)} + ${str(w, d)})`],
  [4, 'text *', (w, d) => `(${str(w, d)} * ${between(w.dice, -1, 3)})`],
  [20, 'f-string drawn', (w, d) => fString(w, d)],
  [7, 'older format drawn', (w, d) => olderFormat(w, d)],
  [6, 'join', (w, d) => `${pick(w.dice, ["','", "''", "' - '", "'ab'"])}.join(${expression(w, 'strs', d)})`],
  [4, 'join of map', (w, d) => `'-'.join(map(str, ${expression(w, 'ints', d)}))`],
  [
    8,
    'case',
    (w, d) =>
      `${str(w, d)}.${pick(w.dice, ['upper', 'lower', 'title', 'swapcase', 'capitalize', 'casefold'])}()`,
  ],
  [
    4,
    'strip',
    (w, d) =>
      `${str(w, d)}.${pick(w.dice, ['strip', 'lstrip', 'rstrip'])}(${pick(w.dice, ['', "'a '", "'xH'"])})`,
  ],
  [
    4,
    'replace',
    (w, d) => `${str(w, d)}.replace(${str(w, 0)}, ${str(w, 0)}${pick(w.dice, ['', ', 1'])})[:60]`,
  ],
  [
    4,
    'adjust',
    (w, d) =>
      `${str(w, d)}.${pick(w.dice, ["center(9, '*')", 'ljust(8)', "rjust(7, '.')", 'zfill(6)', 'center(6)'])}`,
  ],
  [7, 'text slice', (w, d) => `${str(w, d)}${slice(w)}`],
  [3, 'text item', (w, d) => `(${str(w, d)} or 'k')[${pick(w.dice, ['0', '-1'])}]`],
  [
    6,
    'repr',
    (w, d) =>
      `repr(${expression(w, pick(w.dice, ['str', 'float', 'ints', 'strs', 'pair', 'map', 'bytes', 'bool'] as const), d)})`,
  ],
  [
    6,
    'str of',
    (w, d) =>
      `str(${expression(w, pick(w.dice, ['int', 'float', 'bool', 'ints', 'pair', 'map', 'set'] as const), d)})`,
  ],
  [2, 'base', (w, d) => `${pick(w.dice, ['hex', 'bin', 'oct'])}(${expression(w, 'int', d)})`],
  [2, 'chr', (w, d) => `chr(${between(w.dice, 32, 1200)} + ${expression(w, 'int', d)} % 50)`],
  [
    2,
    'partition',
    (w, d) =>
      `${str(w, d)}.${pick(w.dice, ['partition', 'rpartition'])}(${pick(w.dice, ["' '", "','", "'l'"])})[${between(w.dice, 0, 2)}]`,
  ],
  [
    2,
    'removeprefix',
    (w, d) => `${str(w, d)}.${pick(w.dice, ['removeprefix', 'removesuffix'])}(${str(w, 0)})`,
  ],
  [
    2,
    'ascii and format',
    (w, d) =>
      pick(w.dice, [
        `ascii(${str(w, d)})`,
        `format(${expression(w, 'int', d)}, ',')`,
        `format(${expression(w, 'float', d)}, '.3g')`,
      ]),
  ],
  [2, 'decode', (w, d) => `${str(w, d)}.encode('utf-8').decode('utf-8')`],
  [1, 'hex of bytes', (w, d) => `${expression(w, 'bytes', d)}.hex()`],
  [
    2,
    'type name',
    (w, d) =>
      `type(${expression(w, pick(w.dice, ['int', 'str', 'map', 'set', 'bool'] as const), d)}).__name__`,
  ],
  [2, 'max of text', (w, d) => `max(${str(w, d)}, default='')`],
  [1, 'translate', (w, d) => `${str(w, d)}.translate(str.maketrans('abl', 'xyz'))`],
  [1, 'expandtabs', (w, d) => `${str(w, d)}.expandtabs(4)`],
  [
    3,
    'join of comprehension',
    (w, d) => {
      const name = freshName(w, 'c');
      const source = str(w, d);
      return `''.join(${within(w, { name, kind: 'str' }, () => str(w, 1))} for ${name} in ${source})[:40]`;
    },
  ],
];

const bytes: Rules = [
  [4, 'encode', (w, d) => `${str(w, d)}.encode(${pick(w.dice, ['', "'utf-8'", "'ascii', 'replace'"])})`],
  [3, 'bytes of ints', (w, d) => `bytes(abs(i) % 256 for i in ${expression(w, 'ints', d)})`],
  [2, 'bytes +', (w, d) => `(${expression(w, 'bytes', d)} + ${expression(w, 'bytes', d)})`],
  [2, 'bytes slice', (w, d) => `${expression(w, 'bytes', d)}${slice(w)}`],
  [
    1,
    'to_bytes',
    (w, d) => `(abs(${expression(w, 'int', d)}) % 65536).to_bytes(2, ${pick(w.dice, ["'big'", "'little'"])})`,
  ],
];

export const stringRules = { str: strs, bytes } as const;
