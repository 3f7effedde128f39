/** Locks, joins, results, variables, and what happens when nobody can go on. */
import { describe, expect, test } from 'vitest';
import type { SimEvent } from '../../../../shared/sim/words/event.ts';
import { acquire, cpu, io, join, ofProgram, release, thread } from '../../../support/build.ts';
import { checkRun } from '../../../support/checkRun.ts';

const locked = [acquire('L'), io(1000), release('L')];
const three = ofProgram({
  main: [thread('b', 'A'), thread('b', 'B'), thread('b', 'C'), join('A', 'B', 'C')],
  bodies: { b: locked },
  locks: ['L'],
});

const takers = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'lockTaken' ? [`${event.atUs} ${event.thread}`] : []));

describe('locks', () => {
  test('are handed on first come, first served', () => {
    expect(takers(checkRun(three).events)).toEqual(['0 A', '1000 B', '2000 C']);
  });

  test('a time-out ends the body that waited and frees what it holds', () => {
    const { events } = checkRun(
      ofProgram({
        main: [thread('a', 'A'), thread('b', 'B'), join('A', 'B'), cpu(7)],
        bodies: {
          a: [acquire('L'), io(100), acquire('M', 500), { op: 'mark', name: 'both' }],
          b: [acquire('M'), io(100), acquire('L'), { op: 'mark', name: 'both' }],
        },
        locks: ['L', 'M'],
      }),
    );
    const marks = events.flatMap((event) => (event.type === 'marked' ? [`${event.name} ${event.id}`] : []));
    expect(marks).toEqual(['timeout:M A', 'both B']);
    expect(events.at(-1)).toMatchObject({ type: 'ended', atUs: 607 });
  });

  test('two threads that hold what the other wants are a deadlock, told in words', () => {
    const { events, state } = checkRun(
      ofProgram({
        main: [thread('a', 'A'), thread('b', 'B'), join('A', 'B')],
        bodies: {
          a: [acquire('L'), io(100), acquire('M')],
          b: [acquire('M'), io(100), acquire('L')],
        },
        locks: ['L', 'M'],
      }),
    );
    expect(events.at(-2)).toEqual({
      type: 'deadlocked',
      atUs: 100,
      cycle: [
        { waiter: 'A', kind: 'lock', what: 'M', holder: 'B' },
        { waiter: 'B', kind: 'lock', what: 'L', holder: 'A' },
      ],
    });
    expect(state.ended).toBe(true);
  });

  test('a lock taken twice by one thread is a deadlock of one', () => {
    const { state } = checkRun(ofProgram({ main: [acquire('L'), acquire('L')], locks: ['L'] }));
    expect(state.deadlock).toEqual([{ waiter: 'main', kind: 'lock', what: 'L', holder: 'main' }]);
  });
});

describe('variables', () => {
  const bump = [{ op: 'load', var: 'v' }, io(10), { op: 'store', var: 'v', add: 1 }] as const;
  const race = (body: (typeof bump)[number][] | readonly unknown[]) =>
    ofProgram({
      main: [thread('b', 'A'), thread('b', 'B'), join('A', 'B')],
      bodies: { b: body as never },
      locks: ['L'],
      vars: { v: 0 },
    });

  test('an update is lost when a wait lies between load and store', () => {
    expect(checkRun(race(bump)).state.vars).toEqual([{ name: 'v', value: 1 }]);
  });

  test('and is kept under a lock', () => {
    expect(checkRun(race([acquire('L'), ...bump, release('L')])).state.vars).toEqual([
      { name: 'v', value: 2 },
    ]);
  });
});
