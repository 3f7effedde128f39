/** The GIL, after CPython Python/ceval_gil.c and the consequences machine.md names. */
import { describe, expect, test } from 'vitest';
import type { Op } from '../../../../shared/program/op.ts';
import { cpu, hold, io, join, native, ofProgram, repeat, thread } from '../../../support/build.ts';
import { checkRun } from '../../../support/checkRun.ts';

/** Main starts `a` and `b` and joins both; the starts themselves cost nothing. */
const pair = (a: readonly Op[], b: readonly Op[], cores = 2) =>
  ofProgram({ main: [thread('a', 'A'), thread('b', 'B'), join('A', 'B')], bodies: { a, b } }, { cores });

const finishes = (events: ReturnType<typeof checkRun>['events']) =>
  Object.fromEntries(
    events.flatMap((event) => (event.type === 'finished' ? [[event.thread, event.atUs]] : [])),
  );

describe('the GIL', () => {
  test('without a waiter nobody asks, ever', () => {
    const { events } = checkRun(ofProgram({ main: [cpu(100_000)] }, { cores: 2 }));
    expect(events.filter(({ type }) => type === 'gilAsked' || type === 'gilDropped')).toHaveLength(1);
  });

  test('two CPU-bound threads on two cores take as long as on one', () => {
    const work = [cpu(20_000)];
    expect(finishes(checkRun(pair(work, work, 2)).events).main).toBe(40_000);
    expect(finishes(checkRun(pair(work, work, 1)).events).main).toBe(40_000);
  });

  test('a waiter asks after one interval, and the holder drops at once', () => {
    checkRun(pair([io(100), cpu(20_000)], [io(200), cpu(1000)]), {
      only: ['gilAsked', 'finished'],
      trace: [
        '5200 gilAsked interpreter=main thread=B holder=A',
        '6200 finished thread=B core=1',
        '21100 finished thread=A core=0',
        '21100 finished thread=main core=0',
      ],
    });
  });

  test('a dropper joins the waiters only when another has taken the GIL', () => {
    const { events } = checkRun(pair([io(100), cpu(20_000)], [io(200), cpu(3000)]));
    const waits = events.flatMap((event) =>
      event.type === 'blocked' && event.thread === 'A'
        ? [`${event.atUs} ${event.on.kind} ${event.core}`]
        : [],
    );
    expect(waits).toEqual(['0 io 0', '5200 switch 0', '5200 gil null']);
  });

  test('I/O beside one CPU-bound thread costs its own time and one interval a round', () => {
    const rounds = 10;
    const { events } = checkRun(pair([io(1), cpu(500_000)], [repeat(rounds, io(2000), cpu(0))]));
    expect(finishes(events).B).toBe(rounds * 7000);
  });

  test('a waiter whose interval saw the GIL change hands does not ask', () => {
    const bodies = {
      a: [io(100), cpu(20_000)],
      b: [io(200), cpu(20_000)],
      c: [io(2000), cpu(9000)],
    };
    const main = [thread('a', 'A'), thread('b', 'B'), thread('c', 'C'), join('A', 'B', 'C')];
    const { events } = checkRun(ofProgram({ main, bodies }, { cores: 4 }));
    const asked = events.flatMap((event) =>
      event.type === 'gilAsked' ? [`${event.atUs} ${event.thread} of ${event.holder}`] : [],
    );
    // At 5200 C, the longest waiter, takes it; B's next interval ends at 10200 like A's, but began before that.
    expect(asked.slice(0, 2)).toEqual(['5200 B of A', '10200 A of C']);
  });

  test('C code that holds the GIL gives it up only at its end', () => {
    const { events } = checkRun(pair([hold(18_000), cpu(100)], [cpu(1000)]));
    expect(finishes(events)).toMatchObject({ B: 19_000, A: 19_100 });
  });

  test('C code that lets go of it runs beside Python', () => {
    const { events } = checkRun(pair([native(18_000)], [cpu(18_000)]));
    expect(finishes(events).main).toBe(18_000);
  });

  test('a free-threaded build runs both at once, and each one slower', () => {
    const scenario = pair([cpu(10_000)], [cpu(10_000)]);
    const python = { build: 'free-threaded', switchIntervalUs: 5000, version: '3.14' } as const;
    const { events } = checkRun({ ...scenario, python });
    expect(finishes(events).main).toBe(10_800);
    expect(events.some(({ type }) => type === 'gilTaken')).toBe(false);
  });

  test('a thread that loses its core keeps the GIL, and the others wait for both', () => {
    const { events } = checkRun(pair([cpu(9000)], [cpu(9000)], 1));
    expect(finishes(events).main).toBe(18_000);
  });
});
