/** Random cases: an expression, or statements that change a list or a dict. */
import type { Case } from '../evaluate.ts';
import { containerRules } from './containers.ts';
import {
  anything,
  below,
  diceOf,
  int,
  list,
  pick,
  place,
  type Rule,
  table,
  text,
  truth,
  tuple,
} from './dice.ts';
import { numberRules } from './numbers.ts';
import { textRule } from './texts.ts';

const grammar = { ...numberRules, ...containerRules, text: textRule };

const wholeList: readonly Rule[] = [
  (d) => `x.append(${anything(d)})`,
  (d) => `x.insert(${place(d)}, ${anything(d)})`,
  (d) => `x.extend(${pick(d, [list, text, tuple])(d)})`,
  (d) => `x[${place(d)}:${place(d)}] = ${list(d)}`,
  (d) => `x[::${pick(d, ['2', '-1'])}] = ${list(d)}`,
  (d) => `x[${place(d)}] = ${anything(d)}`,
  (d) => `del x[${place(d)}:${place(d)}]`,
  (d) => `del x[${place(d)}]`,
  (d) => `x.pop(${place(d)})`,
  (d) => `x.remove(${anything(d)})`,
  () => 'x.reverse()',
  (d) => `x.sort(key=${pick(d, ['repr', 'str'])}, reverse=${truth(d)})`,
  () => 'x.sort()',
  (d) => `x += ${list(d)}`,
  (d) => `x *= ${below(d, 3)}`,
];

const wholeTable: readonly Rule[] = [
  (d) => `x[${pick(d, [text, int, tuple])(d)}] = ${anything(d)}`,
  (d) => `x.update(${table(d)})`,
  (d) => `x.pop(${pick(d, [text, int])(d)}, ${anything(d)})`,
  (d) => `x.setdefault(${pick(d, [text, int])(d)}, ${anything(d)})`,
  (d) => `del x[${pick(d, [text, int])(d)}]`,
  () => 'x.popitem()',
  (d) => `x |= ${table(d)}`,
];

/** The same for the same seed. */
export const randomCase = (seed: number): Case => {
  const dice = diceOf(seed, grammar);
  const kind = below(dice, 6);
  if (kind > 1) return { statements: '', expression: anything(dice) };
  const [start, rules] = kind === 0 ? [list, wholeList] : [table, wholeTable];
  const lines = Array.from({ length: 1 + below(dice, 4) }, () => pick(dice, rules)(dice));
  return { statements: [`x = ${start(dice)}`, ...lines].join('\n'), expression: 'x' };
};
