/** Cancellation and task groups, after CPython Lib/asyncio/tasks.py and taskgroups.py. */
import { describe, expect, test } from 'vitest';
import { seatId, taskId } from '../../../../shared/ground/terms.ts';
import type { Op } from '../../../../shared/program/op.ts';
import { legal } from '../../../../shared/sim/index.ts';
import type { Command, StampedCommand } from '../../../../shared/sim/words/command.ts';
import type { SimEvent } from '../../../../shared/sim/words/event.ts';
import { acquire, asyncio, cpu, gather, io, mark, ofProgram, sleep, task } from '../../../support/build.ts';
import { checkRun } from '../../../support/checkRun.ts';

const ends = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'taskDone' || event.type === 'taskCancelled'
      ? [`${event.atUs} ${event.task}${event.type === 'taskDone' ? '' : ' cancelled'}`]
      : [],
  );
const group = (...ids: readonly (readonly [body: string, id: string])[]): Op => ({
  op: 'taskgroup',
  tasks: ids.map(([body, id]) => ({ body, id })),
});

const marks = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'marked' ? [`${event.atUs} ${event.id}`] : []));

/** CPython Lib/asyncio/tasks.py, gather: its first failure is its own, and the others go on. */
test('a gather fails with its first child, and does not end the others', () => {
  const bodies = {
    n: [gather(['late', 'x'], ['long', 'y']), mark('never')],
    m: [task('n', 'g'), sleep(1000), mark('on')],
    late: [sleep(100), acquire('L', 50)],
    long: [sleep(900), mark('went on')],
  };
  const { events } = checkRun(ofProgram({ main: [acquire('L'), asyncio('m')], bodies, locks: ['L'] }));
  expect(ends(events)).toEqual(['150 x', '150 g', '900 y', '1000 amain']);
});

describe('a task group', () => {
  const inLoop = (bodies: Readonly<Record<string, readonly Op[]>>) =>
    ofProgram({ main: [acquire('L'), asyncio('m')], bodies, locks: ['L'] });

  test('goes on when all its members are done', () => {
    const bodies = { m: [group(['s', 'x'], ['l', 'y']), mark('on')], s: [sleep(100)], l: [sleep(300)] };
    expect(ends(checkRun(inLoop(bodies)).events)).toEqual(['100 x', '300 y', '300 amain']);
  });

  test('cancels the rest when one runs into a time-out, and fails itself', () => {
    const bodies = {
      m: [group(['late', 'x'], ['long', 'y']), mark('on')],
      late: [sleep(100), acquire('L', 50)],
      long: [sleep(9000), mark('never')],
    };
    const { events } = checkRun(inLoop(bodies));
    expect(ends(events)).toEqual(['150 x', '150 y cancelled', '150 amain']);
    expect(events.filter(({ type }) => type === 'marked')).toMatchObject([{ name: 'timeout:L', id: 'x' }]);
  });
});

const at = (atUs: number, seq: number, command: Command): StampedCommand => ({
  ...{ atUs, seq, seat: seatId('p'), command },
});
const resume = (id: string): Command => ({ type: 'resume', task: taskId(id) });
const cancel = (id: string): Command => ({ type: 'cancel', task: taskId(id) });

/** Who answers the first three questions of `m`: it makes its tasks, they begin, and all wait. */
const waiting = (m: readonly Op[], bodies: Readonly<Record<string, readonly Op[]>>) =>
  ofProgram({ main: [asyncio('m')], bodies: { m, ...bodies } }, { loop: { policy: 'human' } });

describe('a person who cancels', () => {
  const m = [task('s', 'x'), { op: 'await_task', ids: ['x'] } as const, mark('on')];

  test('ends a task before its first step', () => {
    const commands = [
      at(0, 1, resume('amain')),
      at(0, 2, cancel('x')),
      at(0, 3, resume('x')),
      at(0, 4, resume('amain')),
    ];
    const { events } = checkRun(waiting(m, { s: [mark('never')] }), { commands });
    expect(ends(events)).toEqual(['0 x cancelled', '0 amain cancelled']);
    expect(events.filter(({ type }) => type === 'marked')).toEqual([]);
    expect(events.some((event) => event.type === 'instanceBegan' && event.id === 'x')).toBe(false);
  });

  test('wakes a sleeper, and with it who awaits it', () => {
    const commands = [
      ...[at(0, 1, resume('amain')), at(0, 2, resume('x'))],
      ...[at(400, 3, cancel('x')), at(400, 4, resume('x')), at(400, 5, resume('amain'))],
    ];
    const { events, state } = checkRun(waiting(m, { s: [sleep(9000)] }), { commands });
    expect(ends(events)).toEqual(['400 x cancelled', '400 amain cancelled']);
    expect([state.ended, state.atUs]).toEqual([true, 400]);
  });

  test('cancels what a task awaits first', () => {
    const commands = [
      ...[at(0, 1, resume('amain')), at(0, 2, resume('x')), at(0, 3, resume('y'))],
      ...[
        at(400, 4, cancel('amain')),
        at(400, 5, resume('x')),
        at(400, 6, resume('y')),
        at(400, 7, resume('amain')),
      ],
    ];
    const scenario = waiting([gather(['s', 'x'], ['s', 'y'])], { s: [sleep(9000)] });
    expect(ends(checkRun(scenario, { commands }).events)).toEqual([
      '400 x cancelled',
      '400 y cancelled',
      '400 amain cancelled',
    ]);
  });

  test('lets a group tell its members in its own next step, and wait for them', () => {
    const commands = [
      ...[at(0, 1, resume('amain')), at(0, 2, resume('x')), at(0, 3, resume('y'))],
      ...[at(400, 4, cancel('amain')), at(400, 5, resume('amain')), at(400, 6, resume('y'))],
      ...[at(400, 7, resume('x')), at(400, 8, resume('amain'))],
    ];
    const scenario = waiting([group(['s', 'x'], ['s', 'y']), mark('never')], { s: [sleep(9000)] });
    const { events } = checkRun(scenario, { commands });
    const told = events.flatMap((event) => (event.type === 'cancelAsked' ? [event.task] : []));
    expect(told).toEqual(['amain', 'x', 'y']);
    expect(ends(events)).toEqual(['400 y cancelled', '400 x cancelled', '400 amain cancelled']);
  });

  test('leaves what a thread has begun to it, and its loop waits for that in the end', () => {
    const elsewhere: Op = { op: 'to_thread', body: 'w', id: 'w' };
    const commands = [at(0, 1, resume('amain')), at(400, 2, cancel('amain')), at(400, 3, resume('amain'))];
    const { events } = checkRun(waiting([elsewhere], { w: [io(9000), mark('done')] }), { commands });
    expect(ends(events)).toEqual(['400 amain cancelled']);
    expect(events.find(({ type }) => type === 'marked')).toMatchObject({ atUs: 9000, id: 'w' });
    expect(events.find(({ type }) => type === 'loopEnded')).toMatchObject({ atUs: 9000 });
  });

  test('frees the locks of the body that ends, for those in line', () => {
    const alock: Op = { op: 'alock', lock: 'L' };
    const commands = [
      ...[at(0, 1, resume('amain')), at(0, 2, resume('x')), at(0, 3, resume('y'))],
      ...[at(400, 4, cancel('x')), at(400, 5, resume('x')), at(400, 6, resume('y'))],
    ];
    const bodies = { s: [alock, sleep(9000)], t: [alock, mark('in')] };
    const both = [task('s', 'x'), task('t', 'y'), { op: 'await_task', ids: ['y'] } as const];
    const { events } = checkRun(waiting(both, bodies), { commands, untilUs: 400 });
    expect(events.filter(({ type }) => type === 'marked')).toMatchObject([{ atUs: 400, id: 'y' }]);
  });
});

describe('a person who offloads', () => {
  const bodies = { s: [io(1000), mark('io'), cpu(50)], b: [sleep(10), mark('beat')] };
  const m = [gather(['s', 'x'], ['b', 'y'])];
  const both = [at(0, 1, resume('amain')), at(0, 3, resume('y')), at(10, 4, resume('y'))];
  test('keeps a blocking call from holding up the loop', () => {
    const blocked = checkRun(waiting(m, bodies), {
      commands: [
        at(0, 1, resume('amain')),
        at(0, 2, resume('x')),
        at(1050, 3, resume('y')),
        at(1060, 4, resume('y')),
      ],
      untilUs: 1060,
    });
    expect(marks(blocked.events)).toEqual(['1000 x', '1060 y']);
    const offload: Command = { type: 'offload', task: taskId('x'), pool: 'to_thread' };
    const { events } = checkRun(waiting(m, bodies), {
      commands: [
        both[0]!,
        at(0, 2, offload),
        ...both.slice(1),
        at(1000, 5, resume('x')),
        at(1050, 6, resume('amain')),
      ],
    });
    expect(marks(events)).toEqual(['10 y', '1000 x']);
    expect(events.at(-1)).toMatchObject({ type: 'ended', atUs: 1050 });
  });
});

describe('a person who has sleep(0) put in', () => {
  const split = (id: string, us: number): Command => ({ type: 'split', task: taskId(id), us });
  const bodies = { s: [cpu(1000), mark('done')], b: [sleep(10), mark('beat')] };
  const m = [gather(['s', 'x'], ['b', 'y'])];
  const turns = (events: readonly SimEvent[]): string[] =>
    events.flatMap((event) =>
      event.type === 'taskSuspended' && event.on.kind === 'turn' ? [`${event.atUs} ${event.task}`] : [],
    );

  test('lets the loop go round after each slice, and does the same work', () => {
    const { events } = checkRun(waiting(m, bodies), {
      commands: [
        at(0, 1, resume('amain')),
        at(0, 2, split('x', 200)),
        at(200, 3, resume('y')),
        at(200, 4, resume('x')),
        at(400, 5, resume('x')),
        at(600, 6, resume('y')),
        at(600, 7, resume('x')),
        at(800, 8, resume('x')),
        at(1000, 9, resume('amain')),
      ],
    });
    expect(turns(events)).toEqual(['200 x', '400 x', '600 x', '800 x']);
    // Due at 210: its timer is seen by the turn of 400, and it runs in the next one.
    expect(marks(events)).toEqual(['600 y', '1000 x']);
    expect(events.at(-1)).toMatchObject({ type: 'ended', atUs: 1000 });
  });

  test('is asked again for the next piece: one that fits into a slice is not cut, nor what comes after it', () => {
    const two = { ...bodies, s: [cpu(300), cpu(1000), mark('done')] };
    const { events } = checkRun(waiting(m, two), {
      commands: [at(0, 1, resume('amain')), at(0, 2, split('x', 400))],
      untilUs: 1300,
    });
    expect(turns(events)).toEqual([]);
    expect(marks(events)).toEqual(['1300 x']);
  });

  test('cannot cut a call into C, nor a wait', () => {
    const { state } = checkRun(waiting(m, { ...bodies, s: [io(1000)] }), {
      commands: [at(0, 1, resume('amain'))],
      untilUs: 0,
    });
    expect(legal(state, split('x', 400))).toMatchObject({ ok: false, error: { code: 'nothingToSplit' } });
    expect(legal(state, split('nobody', 400))).toMatchObject({ ok: false, error: { code: 'unknownTask' } });
  });
});
