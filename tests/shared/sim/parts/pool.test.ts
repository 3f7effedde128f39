/** Executors, after CPython Lib/concurrent/futures. */
import { describe, expect, test } from 'vitest';
import type { Op } from '../../../../shared/program/op.ts';
import type { PoolSpec } from '../../../../shared/program/program.ts';
import type { SimEvent } from '../../../../shared/sim/words/event.ts';
import { cpu, io, ofProgram } from '../../../support/build.ts';
import { checkRun } from '../../../support/checkRun.ts';

const submit = (id: string, extra = {}): Op => ({ op: 'submit', pool: 'p', body: 'b', id, ...extra });
const wait = (...ids: readonly string[]): Op => ({ op: 'wait', ids });
const pooled = (pool: PoolSpec, main: readonly Op[], body: readonly Op[], cores = 2) =>
  ofProgram({ main, bodies: { b: body }, pools: { p: pool } }, { cores });

const arrivals = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'arrived' ? [event.thread] : []));
const mainUs = (events: readonly SimEvent[]): number =>
  events.find((event) => event.type === 'instanceEnded' && event.id === 'main')?.atUs ?? -1;

describe('thread pools', () => {
  test('grow only while no worker is idle, and no further than they may', () => {
    const main = [submit('1'), wait('1'), submit('2'), submit('3'), submit('4'), wait('2', '3', '4')];
    const { events } = checkRun(pooled({ kind: 'thread', workers: 2 }, main, [io(1000)]));
    expect(arrivals(events)).toEqual(['main', 'p-1', 'p-2']);
    expect(mainUs(events)).toBe(3000);
  });

  test('share one GIL', () => {
    const main = [submit('1'), submit('2'), wait('1', '2')];
    expect(mainUs(checkRun(pooled({ kind: 'thread', workers: 2 }, main, [cpu(10_000)])).events)).toBe(20_000);
  });

  test('a task that waits for one behind it in its own pool is a deadlock', () => {
    const { state } = checkRun(
      ofProgram({
        main: [
          { op: 'submit', pool: 'p', body: 'outer', id: 'o' },
          { op: 'wait', ids: ['o'] },
        ],
        bodies: { outer: [submit('i'), wait('i')], b: [cpu(1)] },
        pools: { p: { kind: 'thread', workers: 1 } },
      }),
    );
    expect(state.deadlock).toEqual([{ waiter: 'p-1', kind: 'join', what: 'i', holder: 'p-1' }]);
  });

  test('a wait that times out ends the program', () => {
    const main: Op[] = [submit('1'), { op: 'wait', ids: ['1'], timeoutUs: 300 }, cpu(9000)];
    const { events } = checkRun(pooled({ kind: 'thread', workers: 1 }, main, [io(1000)]));
    expect(mainUs(events)).toBe(300);
    expect(events.at(-1)?.atUs).toBe(1000);
  });
});

describe('process pools', () => {
  const main = [submit('1'), submit('2'), wait('1', '2')];

  test('have a GIL each: the second core helps', () => {
    const { events } = checkRun(pooled({ kind: 'process', workers: 2 }, main, [cpu(10_000)]));
    expect(mainUs(events)).toBe(10_000);
    expect(arrivals(events)).toEqual(['main']);
  });

  test('that are opened in the program start at the first submit, in the caller (fork) or the child (spawn)', () => {
    const cold = (start: 'fork' | 'spawn' | 'forkserver') =>
      mainUs(
        checkRun(pooled({ kind: 'process', workers: 2, start, open: 'in_program' }, main, [cpu(10_000)]))
          .events,
      );
    expect(cold('fork')).toBe(2 * 2000 + 10_000);
    expect(cold('spawn')).toBe(32_000 + 10_000);
    expect(cold('forkserver')).toBe(35_000 + 2 * 8000 + 10_000);
  });

  test('a payload is pickled under the parent GIL, and piped without it', () => {
    const { events } = checkRun(
      pooled({ kind: 'process', workers: 1 }, [submit('1', { payload_kb: 1024 }), wait('1')], [cpu(1000)]),
    );
    expect(mainUs(events)).toBe(500 + 1000 + 100 + 1000);
  });

  test('map hands out chunks', () => {
    const { events } = checkRun(
      pooled(
        { kind: 'process', workers: 2 },
        [{ op: 'map', pool: 'p', body: 'b', id: 'x', n: 5, chunksize: 2 }],
        [cpu(100)],
      ),
    );
    const ended = events.flatMap((event) =>
      event.type === 'instanceEnded' ? [`${event.id} ${event.thread}`] : [],
    );
    expect(ended).toEqual(['x0 p-1', 'x2 p-2', 'x1 p-1', 'x3 p-2', 'x4 p-1', 'main main']);
  });
});
