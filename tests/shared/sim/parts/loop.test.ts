/** Event loops, after CPython Lib/asyncio/base_events.py. */
import { describe, expect, test } from 'vitest';
import type { Op } from '../../../../shared/program/op.ts';
import type { SimEvent } from '../../../../shared/sim/words/event.ts';
import { asyncio, cpu, gather, io, mark, ofProgram, repeat, sleep, task } from '../../../support/build.ts';
import { checkRun } from '../../../support/checkRun.ts';
import { playThrough } from '../../../support/player.ts';

const yieldTurn: Op = { op: 'yield' };
const inLoop = (bodies: Readonly<Record<string, readonly Op[]>>, eager = false) =>
  ofProgram({ main: [asyncio('m', eager)], bodies });

const endUs = (events: readonly SimEvent[]): number => events.at(-1)?.atUs ?? -1;
const marks = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'marked' ? [`${event.name}${event.id}`] : []));
const turnOf = (events: readonly SimEvent[], taskId: string): number[] => {
  let turn = 0;
  return events.flatMap((event) => {
    if (event.type === 'loopTurn') turn = event.n;
    return event.type === 'taskStepped' && event.task === taskId ? [turn] : [];
  });
};

const cities = ['a', 'b', 'c', 'd', 'e'];

describe('a loop', () => {
  test('overlaps the waits of tasks that were started first', () => {
    const m = [gather(...cities.map((id): [string, string] => ['city', id]))];
    expect(endUs(checkRun(inLoop({ m, city: [sleep(2_000_000)] })).events)).toBe(2_000_000);
  });

  test('overlaps nothing that is awaited one by one, or that blocks', () => {
    const one: Op = { op: 'await', body: 'city' };
    expect(endUs(checkRun(inLoop({ m: [repeat(5, one)], city: [sleep(2_000_000)] })).events)).toBe(
      10_000_000,
    );
    const m = [gather(...cities.map((id): [string, string] => ['city', id]))];
    expect(endUs(checkRun(inLoop({ m, city: [io(2_000_000)] })).events)).toBe(10_000_000);
  });

  test('runs exactly what is ready now; what that makes ready waits a turn', () => {
    const bodies = { m: [task('b', 'x'), cpu(5), yieldTurn, cpu(5)], b: [cpu(1)] };
    const { events } = checkRun(inLoop(bodies));
    expect([turnOf(events, 'amain'), turnOf(events, 'x')]).toEqual([[1, 2], [2]]);
  });

  test('calls a sleeper back in the turn its timer fires, and runs it in the next', () => {
    const { events } = checkRun(inLoop({ m: [sleep(1000), cpu(5)] }));
    expect(turnOf(events, 'amain')).toEqual([1, 3]);
  });

  test('resolves a gather one turn after its last child', () => {
    const { events } = checkRun(inLoop({ m: [gather(['b', 'x'])], b: [cpu(1)] }));
    expect([turnOf(events, 'amain'), turnOf(events, 'x')]).toEqual([[1, 4], [2]]);
  });

  test('fires equal deadlines in order of their creation', () => {
    const m = [gather(...cities.map((id): [string, string] => ['b', id]))];
    expect(marks(checkRun(inLoop({ m, b: [sleep(700), mark('-')] })).events)).toEqual([
      '-a',
      '-b',
      '-c',
      '-d',
      '-e',
    ]);
  });

  test('takes timers in behind what is ready already', () => {
    const bodies = {
      m: [gather(['busy', 'y'], ['sleeper', 's'])],
      busy: [repeat(5, cpu(100), yieldTurn)],
      sleeper: [sleep(250)],
    };
    const { events } = checkRun(inLoop(bodies));
    const batches = events.flatMap((event) => (event.type === 'loopTurn' ? [event.batch.join(' ')] : []));
    expect(batches.filter((batch) => batch.includes('s'))).toEqual(['y s', 'y s']);
  });

  test('runs the first step of an eager task at once, and goes on where it was', () => {
    const m = [task('b', 'x'), mark('2'), { op: 'await_task', ids: ['x'] } as const];
    const bodies = { m, b: [mark('1'), yieldTurn, mark('3')] };
    expect(marks(checkRun(inLoop(bodies, true)).events)).toEqual(['1x', '2amain', '3x']);
    expect(marks(checkRun(inLoop(bodies)).events)).toEqual(['2amain', '1x', '3x']);
  });

  test('is not held up by a thread that waits for it', () => {
    const waiting: Op = { op: 'to_thread', body: 'slow', id: 's' };
    const bodies = {
      m: [task('beat', 'h'), waiting],
      beat: [repeat(4, sleep(100), mark('t'))],
      slow: [io(1000)],
    };
    const { events } = checkRun(inLoop(bodies));
    expect(marks(events)).toHaveLength(4);
    expect(endUs(events)).toBe(1000);
  });

  test('whose tasks await each other is a deadlock', () => {
    const m: Op[] = [task('b', 'x'), task('c', 'y'), { op: 'await_task', ids: ['x'] }];
    const b: Op[] = [yieldTurn, { op: 'await_task', ids: ['y'] }];
    const c: Op[] = [yieldTurn, { op: 'await_task', ids: ['x'] }];
    const { state } = checkRun(inLoop({ m, b, c }));
    expect(state.deadlock).toContainEqual({ waiter: 'x', kind: 'task', what: 'y', holder: 'y' });
  });
});

describe('a person as the loop', () => {
  const m = [gather(['b', 'x'], ['b', 'y'])];
  const scenario = ofProgram(
    { main: [asyncio('m')], bodies: { m, b: [mark('1'), yieldTurn, mark('2')] } },
    { loop: { policy: 'human' } },
  );

  test('who takes the first offer is asyncio itself', () => {
    const fifo = { ...scenario, loop: { policy: 'fifo' } };
    expect(marks(checkRun(scenario, { commands: playThrough(scenario) }).events)).toEqual(
      marks(checkRun(fifo).events),
    );
  });

  test('chooses among this turn only', () => {
    const commands = playThrough(scenario, ({ offers }) => offers.at(-1)!);
    expect(marks(checkRun(scenario, { commands }).events)).toEqual(['1y', '1x', '2x', '2y']);
  });

  test('keeps core and GIL while thinking, and time runs on', () => {
    const { state, events } = checkRun(scenario, { untilUs: 400 });
    expect(events.filter(({ type }) => type === 'loopHeld')).toHaveLength(1);
    expect(state.question).toMatchObject({ role: 'loop', offers: [{ type: 'resume', task: 'amain' }] });
    expect(state.cores[0]?.thread).toBe(0);
    expect(state.interpreters[0]?.holder).toBe(0);
  });
});
