/** A program must come to an end: no body starts itself, and all of it together stays countable. */
import type { Spot } from '../ground/decode.ts';
import { fault } from '../ground/decode.ts';
import type { Layout } from './walk.ts';
import { MAIN, startsOf } from './walk.ts';

/** Once repeats and started bodies are multiplied out. */
const MOST_OPS = 10_000_000;
/** The sum of all times asked for, multiplied out: with 256 cores the books still fit in 2^53. */
const MOST_US = 30_000_000_000_000;

const partnersOf = (layout: Layout): readonly string[] => [
  ...new Set(layout.places.flatMap(({ op }) => startsOf(op).map(({ body }) => body))),
];

interface Step {
  readonly name: string;
  readonly partners: readonly string[];
  next: number;
}

/** Depth first without recursion, for chains may be long. Calls `onCircle` for each start of a body still open. */
const visit = (
  layouts: ReadonlyMap<string, Layout>,
  onCircle: (from: string, to: string) => void,
): readonly string[] => {
  const done: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const stack: Step[] = [];
  const enter = (name: string): void => {
    const layout = layouts.get(name);
    state.set(name, 'open');
    stack.push({ name, partners: layout ? partnersOf(layout) : [], next: 0 });
  };
  for (const root of layouts.keys()) {
    if (!state.has(root)) enter(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const partner = top.partners[top.next];
      top.next += 1;
      if (partner === undefined) {
        state.set(top.name, 'done');
        done.push(top.name);
        stack.pop();
      } else if (!state.has(partner)) enter(partner);
      else if (state.get(partner) === 'open') onCircle(top.name, partner);
    }
  }
  return done;
};

/** Whether every body comes to an end. */
export const checkLoops = (layouts: ReadonlyMap<string, Layout>): boolean => {
  let ends = true;
  visit(layouts, (from, to) => {
    ends = false;
    const place = layouts.get(from)?.places.find(({ op }) => startsOf(op).some(({ body }) => body === to));
    if (place) fault(place.at, 'startsItself', 'a body that does not lead back to itself');
  });
  return ends;
};

interface Size {
  readonly ops: number;
  readonly us: number;
}

const sizeOf = (layout: Layout, sizes: ReadonlyMap<string, Size>): Size => {
  let ops = 0;
  let us = 0;
  for (const { op, times } of layout.places) {
    ops += op.op === 'repeat' && op.body.length === 0 ? times * op.n : times;
    if ('us' in op) us += times * op.us;
    for (const start of startsOf(op)) {
      const size = sizes.get(start.body);
      ops += times * start.times * (size?.ops ?? 0);
      us += times * start.times * (size?.us ?? 0);
    }
  }
  return { ops: Math.min(ops, Number.MAX_SAFE_INTEGER), us: Math.min(us, Number.MAX_SAFE_INTEGER) };
};

/** Only what `main` leads to counts. The layouts hold no circle any more. */
export const checkSize = (layouts: ReadonlyMap<string, Layout>, at: Spot): void => {
  const sizes = new Map<string, Size>();
  for (const name of visit(layouts, () => {})) {
    const layout = layouts.get(name);
    if (layout) sizes.set(name, sizeOf(layout, sizes));
  }
  const { ops, us } = sizes.get(MAIN) ?? { ops: 0, us: 0 };
  if (ops > MOST_OPS) fault(at, 'tooManyOps', `at most ${MOST_OPS} ops, repeats multiplied out`);
  if (us > MOST_US) fault(at, 'tooMuchTime', `at most ${MOST_US} µs of work and waiting in all`);
};
