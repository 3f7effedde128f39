/** Patterns matched by trying and going back, in the order in which CPython tries (Modules/_sre/sre_lib.h). */
import { folded, wordTest } from './classes.ts';
import type { Node, Pattern } from './node.ts';

interface Attempt {
  readonly text: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Start and end of each group, -1 where it has none; group 0 is the whole. */
  spans: number[];
  /** The group that was closed last. */
  last: number;
  steps: number;
}

type Go = (at: number) => boolean;
type Match = (attempt: Attempt, at: number, go: Go) => boolean;

/** After so many steps it is given up: patterns can take time beyond any measure. */
export const mostSteps = 5_000_000;
export const tooLong = { tooLong: true } as const;

const step = (attempt: Attempt): void => {
  attempt.steps += 1;
  if (attempt.steps > mostSteps) throw tooLong;
};

const all = (parts: readonly Match[]): Match => {
  const from =
    (index: number): Match =>
    (attempt, at, go) => {
      const part = parts[index];
      return part === undefined ? go(at) : part(attempt, at, (next) => from(index + 1)(attempt, next, go));
    };
  return from(0);
};

const isAtPlace = (attempt: Attempt, at: number, place: string, isWord: (c: number) => boolean): boolean => {
  const { text, to } = attempt;
  const [before, after] = [at > 0 ? text[at - 1] : undefined, at < to ? text[at] : undefined];
  switch (place) {
    case '^':
    case 'A':
      return at === 0;
    case 'lines^':
      return at === 0 || before === 10;
    case 'Z':
      return at === to;
    case '$':
      return at === to || (at === to - 1 && after === 10);
    case 'lines$':
      return at === to || after === 10;
    default: {
      const isEdge = (before !== undefined && isWord(before)) !== (after !== undefined && isWord(after));
      return place === 'b' ? isEdge : !isEdge;
    }
  }
};

const closing =
  (of: Match, number: number): Match =>
  (attempt, at, go) =>
    of(attempt, at, (end) => {
      const [spans, last] = [attempt.spans.slice(), attempt.last];
      attempt.spans[2 * number] = at;
      attempt.spans[2 * number + 1] = end;
      attempt.last = number;
      if (go(end)) return true;
      attempt.spans = spans;
      attempt.last = last;
      return false;
    });

const repeatedTest = (test: (c: number) => boolean, least: number, most: number, lazy: boolean): Match => {
  const count = (attempt: Attempt, at: number, limit: number): number => {
    let end = at;
    while (end - at < limit && end < attempt.to && test(attempt.text[end] as number)) end += 1;
    return end - at;
  };
  return (attempt, at, go) => {
    step(attempt);
    if (lazy) {
      if (count(attempt, at, least) < least) return false;
      for (let taken = least; taken <= most; taken += 1) {
        step(attempt);
        if (go(at + taken)) return true;
        if (at + taken >= attempt.to || !test(attempt.text[at + taken] as number)) return false;
      }
      return false;
    }
    for (let taken = count(attempt, at, most); taken >= least; taken -= 1) {
      step(attempt);
      if (go(at + taken)) return true;
    }
    return false;
  };
};

const repeatedGroup = (of: Match, least: number, most: number, lazy: boolean): Match => {
  const after = (attempt: Attempt, at: number, taken: number, go: Go): boolean => {
    step(attempt);
    const more = (): boolean => {
      if (taken >= most) return false;
      const [spans, last] = [attempt.spans.slice(), attempt.last];
      // One that matches nothing is not tried again and again.
      const found = of(attempt, at, (end) =>
        end === at && taken >= least ? false : after(attempt, end, taken + 1, go),
      );
      if (!found) {
        attempt.spans = spans;
        attempt.last = last;
      }
      return found;
    };
    if (taken < least) return more();
    return lazy ? go(at) || more() : more() || go(at);
  };
  return (attempt, at, go) => after(attempt, at, 0, go);
};

const sameAs =
  (number: number, folds: boolean): Match =>
  (attempt, at, go) => {
    const { text, spans, to } = attempt;
    const [start = -1, end = -1] = [spans[2 * number], spans[2 * number + 1]];
    if (start < 0 || end < 0 || at + end - start > to) return false;
    for (let each = 0; each < end - start; each += 1) {
      const [x, y] = [text[start + each] as number, text[at + each] as number];
      if (x !== y && !(folds && folded(x) === folded(y))) return false;
    }
    return go(at + end - start);
  };

const alone = (of: Match, attempt: Attempt, at: number): number | null => {
  let found: number | null = null;
  of(attempt, at, (end) => {
    found = end;
    return true;
  });
  return found;
};

const build = (node: Node, flags: number): Match => {
  switch (node.is) {
    case 'char':
      return (attempt, at, go) => {
        step(attempt);
        return at < attempt.to && node.test(attempt.text[at] as number) && go(at + 1);
      };
    case 'place': {
      const isWord = wordTest(flags);
      return (attempt, at, go) => isAtPlace(attempt, at, node.at, isWord) && go(at);
    }
    case 'group':
      return closing(build(node.of, flags), node.number);
    case 'same':
      return sameAs(node.number, node.folds);
    case 'all':
      return all(node.of.map((each) => build(each, flags)));
    case 'either': {
      const of = node.of.map((each) => build(each, flags));
      return (attempt, at, go) => of.some((each) => each(attempt, at, go));
    }
    case 'repeat': {
      const { least, most, lazy } = node;
      if (node.of.is === 'char') return repeatedTest(node.of.test, least, most, lazy);
      return repeatedGroup(build(node.of, flags), least, most, lazy);
    }
    case 'whole': {
      const of = build(node.of, flags);
      return (attempt, at, go) => {
        const end = alone(of, attempt, at);
        return end !== null && go(end);
      };
    }
    case 'look': {
      const of = build(node.of, flags);
      return (attempt, at, go) => {
        const from = node.behind === null ? at : at - node.behind;
        const found = from >= 0 && alone(of, attempt, from) !== null;
        return found !== node.not && go(at);
      };
    }
    default: {
      const [then, otherwise] = [build(node.then, flags), build(node.otherwise, flags)];
      return (attempt, at, go) =>
        ((attempt.spans[2 * node.number + 1] ?? -1) >= 0 ? then : otherwise)(attempt, at, go);
    }
  }
};

/** `on`: a search whose match must end beyond where it began: the one before was empty and there. */
export type Mode = 'match' | 'fullmatch' | 'search' | 'on';
export interface Found {
  readonly spans: readonly number[];
  readonly last: number;
  readonly steps: number;
}

/** Of the text up to `to`, beginning at `from`, or for a search there or later. */
export const matcherOf = ({ node, groups, flags }: Pattern) => {
  const match = build(node, flags);
  return (
    text: readonly number[],
    from: number,
    to: number,
    mode: Mode,
  ): Found | { readonly steps: number } => {
    const attempt: Attempt = { text, from, to, spans: [], last: 0, steps: 0 };
    for (let start = from; start <= to; start += 1) {
      attempt.spans = Array.from({ length: 2 * (groups + 1) }, () => -1);
      attempt.last = 0;
      let end = -1;
      const found = match(attempt, start, (at) => {
        end = at;
        if (mode === 'on' && at === from) return false;
        return mode !== 'fullmatch' || at === to;
      });
      if (found) {
        attempt.spans[0] = start;
        attempt.spans[1] = end;
        return { spans: attempt.spans, last: attempt.last, steps: attempt.steps };
      }
      if (mode === 'match' || mode === 'fullmatch') break;
    }
    return { steps: attempt.steps };
  };
};
