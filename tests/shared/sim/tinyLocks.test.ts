/**
 * Every program of two threads with up to three ops on two locks, and those that take both and give both back: for each
 * order in which their ops can happen, the machine's verdict against a search over all orders that knows no machine.
 */
import { expect, test } from 'vitest';
import { endOfTime } from '../../../shared/ground/time.ts';
import type { Op } from '../../../shared/program/op.ts';
import { advance, createSim } from '../../../shared/sim/index.ts';
import type { WaitEdge } from '../../../shared/sim/words/event.ts';
import type { PolicySpec, Scenario } from '../../../shared/sim/words/scenario.ts';
import { acquire, cpu, io, join, ofProgram, release, thread } from '../../support/build.ts';

/** Capital letters take a lock, small ones give it back. */
type Code = string;
const locks = ['a', 'b'] as const;
const takes = (op: string): boolean => op !== op.toLowerCase();

/** Every code that gives back only what it holds. Taking twice is allowed: one waits for oneself. */
const codes = (most: number): readonly Code[] => {
  const longer = (code: Code): readonly Code[] => {
    if (code.length === most) return [code];
    const held = locks.filter((lock) => code.lastIndexOf(lock.toUpperCase()) > code.lastIndexOf(lock));
    return [code, ...['A', 'B', ...held].flatMap((op) => longer(code + op))];
  };
  return longer('');
};

interface Moment {
  /** How far each of the two has come. */
  readonly at: readonly [number, number];
  /** Who holds which lock. */
  readonly held: Readonly<Record<string, number>>;
  /** Who took each step so far. */
  readonly order: readonly number[];
}

/** Where each order ends: nobody can go on. */
const ends = (pair: readonly [Code, Code]): readonly Moment[] => {
  const found: Moment[] = [];
  const visit = ({ at, held, order }: Moment): void => {
    const before = found.length;
    let stepped = false;
    for (const who of [0, 1] as const) {
      const op = pair[who][at[who]];
      if (op === undefined || (takes(op) && Object.hasOwn(held, op.toLowerCase()))) continue;
      stepped = true;
      const { [op.toLowerCase()]: _, ...others } = held;
      const next: readonly [number, number] = who === 0 ? [at[0] + 1, at[1]] : [at[0], at[1] + 1];
      visit({
        at: next,
        held: takes(op) ? { ...others, [op.toLowerCase()]: who } : others,
        order: [...order, who],
      });
    }
    if (!stepped && found.length === before) found.push({ at, held, order });
  };
  visit({ at: [0, 0], held: {}, order: [] });
  return found;
};

const names = ['T0', 'T1'] as const;

/** Who waits for which lock at the end, and who holds it. */
const waitsAt = (pair: readonly [Code, Code], { at, held }: Moment): readonly WaitEdge[] =>
  names.flatMap((waiter, who) => {
    const op = pair[who === 0 ? 0 : 1][at[who === 0 ? 0 : 1]]?.toLowerCase();
    return op === undefined ? [] : [{ waiter, kind: 'lock', what: op, holder: names[held[op] ?? 0] ?? '' }];
  });

const opOf = (op: string): Op => (takes(op) ? acquire(op.toLowerCase()) : release(op));

const scenarioOf = (
  bodies: readonly [readonly Op[], readonly Op[]],
  cores: number,
  os: PolicySpec,
): Scenario =>
  ofProgram(
    {
      main: [thread('T0', 'T0'), thread('T1', 'T1'), join('T0', 'T1')],
      bodies: { T0: bodies[0], T1: bodies[1] },
      locks,
    },
    { cores, os },
  );

const slotUs = 10;
/** Each op in the slot that the order gives it; what cannot happen any more is tried afterwards. */
const timed = (pair: readonly [Code, Code], { order }: Moment, who: 0 | 1): readonly Op[] => {
  const slots = order.flatMap((each, slot) => (each === who ? [slot + 1] : []));
  let last = 0;
  return [...pair[who]].flatMap((op, index) => {
    const slot = slots[index] ?? Math.max(last, order.length) + 1;
    const wait = io((slot - last) * slotUs);
    last = slot;
    return [wait, opOf(op)];
  });
};

const deadlockOf = (scenario: Scenario): readonly WaitEdge[] | null => {
  const { events } = advance(createSim(scenario), [], endOfTime);
  const found = events.flatMap((event) => (event.type === 'deadlocked' ? [event.cycle] : []));
  expect(found.length + events.filter(({ type }) => type === 'ended').length).toBeGreaterThan(0);
  return found[0] ?? null;
};

const short = codes(3);
const nested = ['ABab', 'ABba', 'BAab', 'BAba'];
const pairs = [
  ...short.flatMap((one) => short.map((other) => [one, other] as const)),
  ...nested.flatMap((one) => [...nested, ...short].map((other) => [one, other] as const)),
];
const fair: PolicySpec = { policy: 'fair', sliceUs: 4000 };

const sorted = (edges: readonly WaitEdge[]): readonly string[] =>
  edges.map(({ waiter, what, holder }) => `${waiter} ${what} ${holder}`).sort();

/** A circle among the two, or one thread that waits for itself: what the machine must name. */
const circleOf = (edges: readonly WaitEdge[]): readonly WaitEdge[] => {
  const own = edges.filter(({ waiter, holder }) => waiter === holder);
  if (own.length > 0) return own.slice(0, 1);
  return edges.length === 2 ? edges : [];
};

test(`every order of ${pairs.length} pairs comes to the end that a search finds`, () => {
  const count = { orders: 0, deadlocks: 0, circles: 0 };
  for (const pair of pairs)
    for (const end of ends(pair)) {
      const edges = waitsAt(pair, end);
      const told = deadlockOf(
        scenarioOf([timed(pair, end, 0), timed(pair, end, 1)], 1 + (count.orders % 2), fair),
      );
      const place = `${pair.join(' and ')} in order ${end.order.join('')}`;
      expect([place, told !== null]).toEqual([place, edges.length > 0]);
      const circle = circleOf(edges);
      if (circle.length > 0) expect([place, ...sorted(told ?? [])]).toEqual([place, ...sorted(circle)]);
      const locked = (told ?? []).filter(({ kind }) => kind === 'lock');
      for (const edge of sorted(locked))
        expect([place, sorted(edges)]).toEqual([place, expect.arrayContaining([edge])]);
      count.orders += 1;
      count.deadlocks += edges.length > 0 ? 1 : 0;
      count.circles += circle.length > 0 ? 1 : 0;
    }
  // Some end well, some in a circle, and some wait for one who has gone without giving back.
  const { orders, deadlocks, circles } = count;
  for (const many of [orders - deadlocks, circles, deadlocks - circles]) expect(many).toBeGreaterThan(500);
});

test.each<readonly [string, number, PolicySpec]>([
  ['fair on one core', 1, fair],
  ['fair on two cores', 2, fair],
  ['in turns of 1 µs on one core', 1, { policy: 'rr', quantumUs: 1 }],
  ['in turns of 2 µs on two cores', 2, { policy: 'rr', quantumUs: 2 }],
])('whatever the machine comes to by itself is one of the ends: %s', (_, cores, os) => {
  for (const pair of pairs) {
    const bodies = [0, 1].map((who) =>
      [...(pair[who] ?? '')].flatMap((op, index) => [cpu(1 + ((index + who) % 2)), opOf(op)]),
    );
    const told = deadlockOf(scenarioOf([bodies[0] ?? [], bodies[1] ?? []], cores, os)) !== null;
    const possible = new Set(ends(pair).map((end) => waitsAt(pair, end).length > 0));
    expect([pair, possible.has(told)]).toEqual([pair, true]);
  }
});
