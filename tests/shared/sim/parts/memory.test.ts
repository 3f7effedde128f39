/** Budgets of memory, limits of devices, payloads of Python objects, and the expert's hand-over of the GIL. */
import { describe, expect, test } from 'vitest';
import type { Op } from '../../../../shared/program/op.ts';
import { look } from '../../../../shared/sim/index.ts';
import type { SimEvent } from '../../../../shared/sim/words/event.ts';
import { asyncio, cpu, gather, io, join, mark, ofProgram, sleep, thread } from '../../../support/build.ts';
import { checkRun } from '../../../support/checkRun.ts';

const failures = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'startFailed' ? [`${event.what} ${event.name}: ${event.needsKb} of ${event.leftKb}`] : [],
  );
const peakKb = (events: readonly SimEvent[]): number =>
  events.reduce((peak, event) => (event.type === 'memoryUsed' ? Math.max(peak, event.usedKb) : peak), 0);

describe('a budget of memory', () => {
  const three: readonly Op[] = [thread('b', 'A'), thread('b', 'B'), thread('b', 'C'), mark('all'), join('A')];

  test('holds 16 kB a thread; the first too many raises where it was wanted', () => {
    const { events, state } = checkRun(
      ofProgram({ main: three, bodies: { b: [io(500)] } }, { memoryKb: 40 }),
    );
    expect(failures(events)).toEqual(['thread C: 16 of 8']);
    expect(events.filter(({ type }) => type === 'marked')).toEqual([]);
    expect([state.ended, state.deadlock, state.atUs]).toEqual([true, null, 500]);
    expect(look(state).memory).toEqual({ usedKb: 0, mostKb: 40 });
  });

  test('is free again when a thread ends', () => {
    const main = [thread('b', 'A'), join('A'), thread('b', 'B'), join('B'), mark('all')];
    const { events } = checkRun(ofProgram({ main, bodies: { b: [io(500)] } }, { memoryKb: 16 }));
    expect([failures(events), peakKb(events)]).toEqual([[], 16]);
  });

  test('holds 1.5 kB a task', () => {
    const m = [gather(...Array.from({ length: 9 }, (_, n): [string, string] => ['s', `t${n}`]))];
    const program = { main: [asyncio('m')], bodies: { m, s: [sleep(100)] } };
    expect(peakKb(checkRun(ofProgram(program, { memoryKb: 1000 })).events)).toBe(15);
    expect(failures(checkRun(ofProgram(program, { memoryKb: 12 })).events)).toEqual(['task t7: 2 of 0']);
  });

  test.each([
    ['fork', 2 * 3000 + 16],
    ['spawn', 2 * 20_000 + 16],
    ['forkserver', 2 * 3000 + 20_000 + 16],
  ] as const)('holds the processes of a pool that starts by %s', (start, kb) => {
    const program = {
      main: [
        { op: 'submit', pool: 'p', body: 'b', id: 'x' },
        { op: 'wait', ids: ['x'] },
      ] as const,
      bodies: { b: [cpu(10)] },
      pools: { p: { kind: 'process', workers: 2, start, open: 'in_program' } as const },
    };
    expect(peakKb(checkRun(ofProgram(program, { memoryKb: kb })).events)).toBe(kb);
    expect(failures(checkRun(ofProgram(program, { memoryKb: kb - 1 })).events)).toEqual([
      `process p: ${kb} of ${kb - 1}`,
    ]);
  });

  test('that is not set is not kept, nor told', () => {
    const { events, state } = checkRun(ofProgram({ main: three, bodies: { b: [io(500)] } }));
    expect([failures(events), peakKb(events), look(state).memory]).toEqual([[], 0, null]);
  });
});

describe('a device with a limit', () => {
  const readers = (devices: Readonly<Record<string, number>>) =>
    ofProgram(
      {
        main: [thread('b', 'A'), thread('b', 'B'), thread('b', 'C'), join('A', 'B', 'C')],
        bodies: { b: [{ op: 'io', us: 1000, device: 'disk' }] },
      },
      { devices },
    );

  test.each([
    [1, 3000],
    [2, 2000],
    [3, 1000],
  ])('of %i serves in order of asking', (slots, endUs) => {
    expect(checkRun(readers({ disk: slots })).state.atUs).toBe(endUs);
  });

  test('says nothing about others', () => {
    expect(checkRun(readers({ tape: 1 })).state.atUs).toBe(1000);
  });
});

test('Python objects cost more on their way to a process than bytes do', () => {
  const main = (payload_of: 'bytes' | 'objects'): Op[] => [
    { op: 'submit', pool: 'p', body: 'b', id: 'x', payload_kb: 1024, payload_of },
    { op: 'wait', ids: ['x'] },
  ];
  const endOf = (of: 'bytes' | 'objects'): number =>
    checkRun(ofProgram({ main: main(of), bodies: { b: [] }, pools: { p: { kind: 'process', workers: 1 } } }))
      .state.atUs;
  expect([endOf('bytes'), endOf('objects')]).toEqual([500 + 1000 + 100, 5000 + 1000 + 10_000]);
});

test('the GIL goes to the one that asked for it where the scenario says so', () => {
  const program = {
    main: [thread('b', 'A'), thread('late', 'B'), cpu(30_000), join('A', 'B')],
    bodies: { b: [io(100), cpu(3000)], late: [io(200), cpu(3000)] },
  };
  const takers = (gilHandOver: 'fifo' | 'requester'): string[] =>
    checkRun(ofProgram(program, { cores: 2, gilHandOver })).events.flatMap((event) =>
      event.type === 'gilTaken' && event.atUs > 200 ? [event.thread] : [],
    );
  expect(takers('fifo')[0]).toBe('B');
  expect(takers('requester')[0]).toBe('A');
});
