/** What module re of the library calls. Patterns and texts that were used last are kept at hand: they are only what comes of their texts. */
import type { Value } from '../../../program/value.ts';
import type { Vm } from '../../native.ts';
import { raised } from '../../raise.ts';
import { tupleOf } from '../../values/box.ts';
import type { Natives } from '../define.ts';
import { type Mode, matcherOf, tooLong } from './match.ts';
import { isWrong } from './node.ts';
import { parsePattern } from './parse.ts';

type Matcher = ReturnType<typeof matcherOf>;

const known: { key: string; matcher: Matcher }[] = [];
const text: { last: string; points: readonly number[] } = { last: '', points: [] };

const matcherFor = (pattern: string, flags: number): Matcher => {
  const key = `${flags} ${pattern}`;
  const found = known.find((each) => each.key === key);
  if (found) return found.matcher;
  const matcher = matcherOf(parsePattern(pattern, flags));
  known.unshift({ key, matcher });
  known.length = Math.min(known.length, 50);
  return matcher;
};

const pointsOf = (string: string): readonly number[] => {
  if (text.last !== string) {
    text.last = string;
    text.points = Array.from(string, (each) => each.codePointAt(0) ?? 0);
  }
  return text.points;
};

const numberIn = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);

/** (pattern, flags) → (True, groups, names and numbers by turns, flags), or (False, what is wrong, where). */
const parsed = (pattern: string, flags: number): Value => {
  try {
    const { groups, names, flags: all } = parsePattern(pattern, flags);
    return tupleOf([true, groups, tupleOf(names.flat()), all]);
  } catch (thrown) {
    if (isWrong(thrown)) return tupleOf([false, thrown.wrong, thrown.at]);
    throw thrown;
  }
};

/** (pattern, flags, text, from, to, mode) → (the last group, start and end of each), or None. */
const matched = (vm: Vm, args: readonly Value[]): Value => {
  const [pattern, flags, string, from, to, mode] = args;
  const points = pointsOf(String(string));
  const end = Math.min(numberIn(to), points.length);
  try {
    const found = matcherFor(String(pattern), numberIn(flags))(
      points,
      numberIn(from),
      end,
      String(mode) as Mode,
    );
    vm.ns += found.steps * vm.prices.item;
    return 'spans' in found ? tupleOf([found.last, ...found.spans]) : null;
  } catch (thrown) {
    if (thrown === tooLong || thrown instanceof RangeError)
      throw raised(vm, 'RecursionError', 'this pattern takes too long to match this text');
    throw thrown;
  }
};

export const patternNatives: Natives = {
  '_re.parse': (_vm, [pattern, flags]) => parsed(String(pattern), numberIn(flags)),
  '_re.match': (vm, args) => matched(vm, args),
};
