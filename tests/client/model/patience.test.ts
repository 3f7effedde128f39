import { describe, expect, test } from 'vitest';
import { dialOf, heldSinceUs, patienceFor } from '../../../client/model/patience.ts';
import { interpreterId, threadId } from '../../../shared/ground/terms.ts';
import type { Op } from '../../../shared/program/op.ts';
import { foldPicture, openPicture } from '../../../shared/score/picture.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { createSim, look } from '../../../shared/sim/index.ts';
import { cpu, hold, io, join, ofProgram, repeat, thread } from '../../support/build.ts';
import { thread as card, machine } from './machine.ts';

const [a, b, c] = ['a', 'b', 'c'].map(threadId) as [
  ReturnType<typeof threadId>,
  ReturnType<typeof threadId>,
  ReturnType<typeof threadId>,
];
const key = interpreterId('i');

const held = (asked: boolean, waiters: readonly (readonly [string, number])[]) =>
  machine(
    1,
    [card('a', { state: 'running', core: 0 }), ...waiters.map(([id, sinceUs]) => card(id, { sinceUs }))],
    {
      gils: {
        i: { interpreter: key, holder: a, waiters: waiters.map(([id]) => threadId(id)), asked, switches: 1 },
      },
    },
  );

describe('the holder has had its key since', () => {
  test('it was taken from another', () => {
    expect(
      heldSinceUs([
        [0, b],
        [100, null],
        [200, a],
      ]),
    ).toBe(200);
  });

  test('it first took it, if it only gave it back between', () => {
    expect(
      heldSinceUs([
        [0, b],
        [200, a],
        [300, null],
        [400, a],
        [500, null],
        [600, a],
      ]),
    ).toBe(200);
  });
});

describe('a waiter', () => {
  test('asks one interval after it began to wait', () => {
    expect(patienceFor(held(false, [['b', 3000]]), 'i', [[0, a]], 5000)).toEqual({
      next: { thread: b, atUs: 8000 },
      intervalUs: 5000,
    });
  });

  test('begins another interval if the key changed hands in this one', () => {
    const row = [
      [0, c],
      [4000, a],
    ] as const;
    const waiting = held(false, [
      ['b', 3000],
      ['c', 4000],
    ]);
    expect(patienceFor(waiting, 'i', [...row], 5000)?.next).toEqual({ thread: c, atUs: 9000 });
    expect(patienceFor(held(false, [['b', 3000]]), 'i', [...row], 5000)?.next).toEqual({
      thread: b,
      atUs: 13_000,
    });
  });

  test('has nothing left to wait for once the holder has been asked', () => {
    const patience = patienceFor(held(true, [['b', 3000]]), 'i', [[0, a]], 5000);
    expect(patience?.next).toBeNull();
    expect(patience && dialOf(patience, 9000)).toEqual({ step: 0, ms: 0 });
  });

  test('is told of only where somebody waits and the interval is known', () => {
    expect(patienceFor(held(false, []), 'i', [[0, a]], 5000)).toBeNull();
    expect(patienceFor(held(false, [['b', 0]]), 'i', [[0, a]], null)).toBeNull();
    expect(patienceFor(held(false, [['b', 0]]), 'other', [], 5000)).toBeNull();
  });

  test('is shown by what is left of its ring, and in whole ms', () => {
    const patience = { next: { thread: b, atUs: 8000 }, intervalUs: 5000 };
    expect([3000, 5500, 7999, 8000, 9000].map((nowUs) => dialOf(patience, nowUs))).toEqual([
      { step: 32, ms: 5 },
      { step: 16, ms: 3 },
      { step: 0, ms: 1 },
      { step: 0, ms: 0 },
      { step: 0, ms: 0 },
    ]);
  });
});

/** What was foretold before each asking, and what came. */
const askings = (bodies: Readonly<Record<string, readonly Op[]>>, cores: number) => {
  const ids = Object.keys(bodies);
  const main = [...ids.map((id) => thread(id, id.toUpperCase())), join(...ids.map((id) => id.toUpperCase()))];
  const scenario = ofProgram({ main, bodies }, { cores });
  const picture = openPicture(look(createSim(scenario)));
  const { history } = picture.chronicle;
  const told: string[] = [];
  const came: string[] = [];
  for (const event of runThrough(scenario).events) {
    if (event.type === 'gilAsked') {
      const row = history.keys[event.interpreter] ?? [];
      const next = patienceFor(picture.view, event.interpreter, row, 5000)?.next;
      // One who has asked may ask again: the holder has been asked already.
      if (picture.view.gils[event.interpreter]?.asked !== true) {
        told.push(`${next?.thread} at ${next?.atUs}`);
        came.push(`${event.thread} at ${event.atUs}`);
      }
    }
    foldPicture(picture, event);
  }
  return { told, came };
};

describe('of runs of the machine', () => {
  test.each([
    ['two that compute', { x: [cpu(40_000)], y: [io(700), cpu(30_000)] }, 2],
    ['C code that keeps the key', { x: [hold(18_000), cpu(9000)], y: [io(300), cpu(9000)] }, 2],
    [
      'four on as many cores',
      {
        x: [io(100), cpu(20_000)],
        y: [io(200), cpu(20_000)],
        z: [io(2000), cpu(9000)],
        w: [repeat(6, io(1700), cpu(900))],
      },
      4,
    ],
  ] as const)('%s: each asking comes when it was foretold', (_, bodies, cores) => {
    const { told, came } = askings(bodies, cores);
    expect(came.length).toBeGreaterThan(1);
    expect(told).toEqual(came);
  });
});
