import { describe, expect, test } from 'vitest';
import { linkText, locksHeld, waitRing } from '../../../client/model/waitRing.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import type { WaitEdge } from '../../../shared/sim/words/event.ts';
import { acquire, cpu, join, ofProgram, thread as starts } from '../../support/build.ts';
import { machine } from './machine.ts';

const lock = (waiter: string, what: string, holder: string): WaitEdge => ({
  waiter,
  kind: 'lock',
  what,
  holder,
});
const name = (id: string): string => id.toUpperCase();

describe('a ring of waits', () => {
  test('has its members in the order of waiting, each link to whom it waits for', () => {
    const cycle = [lock('a', 'left', 'b'), lock('b', 'right', 'c'), lock('c', 'top', 'a')];
    expect(waitRing(cycle)).toEqual({
      nodes: ['a', 'b', 'c'],
      links: [
        { from: 0, to: 1, kind: 'lock', what: 'left' },
        { from: 1, to: 2, kind: 'lock', what: 'right' },
        { from: 2, to: 0, kind: 'lock', what: 'top' },
      ],
      closed: true,
    });
  });

  test('that is a chain ends with who is waited for, or with nobody', () => {
    const open = waitRing([{ waiter: 'a', kind: 'join', what: 'b', holder: 'b' }]);
    expect([open.nodes, open.links[0]?.to, open.closed]).toEqual([['a', 'b'], 1, false]);
    const lost = waitRing([{ waiter: 'a', kind: 'event', what: 'go', holder: '' }]);
    expect([lost.nodes, lost.links[0]?.to, lost.closed]).toEqual([['a'], null, false]);
  });

  test('of very many shows the first of them', () => {
    const many = Array.from({ length: 20 }, (_, n) => lock(`t${n}`, `l${n}`, `t${(n + 1) % 20}`));
    const ring = waitRing(many);
    expect(ring.nodes).toHaveLength(8);
    expect(ring.links).toHaveLength(8);
    expect(ring.links.at(-1)?.to).toBeNull();
  });

  test('is what the machine finds where two locks are taken crosswise', () => {
    const bodies = {
      a: [acquire('left'), cpu(6000), acquire('right')],
      b: [acquire('right'), cpu(6000), acquire('left')],
    };
    const main = [starts('a', 'A'), starts('b', 'B'), join('A', 'B')];
    const { events } = runThrough(ofProgram({ main, bodies, locks: ['left', 'right'] }, { cores: 2 }));
    const found = events.find((event) => event.type === 'deadlocked');
    const ring = waitRing(found?.type === 'deadlocked' ? found.cycle : []);
    expect(ring.closed).toBe(true);
    expect([...ring.nodes].sort()).toEqual(['A', 'B']);
    expect(ring.links.map(({ what }) => what).sort()).toEqual(['left', 'right']);
  });
});

test('a link is told by names; what nobody will end has words of its own', () => {
  expect(linkText(lock('a', 'left', 'b'), name)).toEqual({
    text: 'lab.cycle.lock',
    args: { waiter: 'A', what: 'left', holder: 'B' },
  });
  expect(linkText(lock('a', 'left', ''), name).text).toBe('lab.cycle.lockNobodys');
  expect(linkText({ waiter: 'a', kind: 'event', what: 'go', holder: '' }, name).text).toBe('lab.cycle.event');
});

test('a thread is known to hold its locks, whoever waits for them', () => {
  const holder = threadId('a');
  const held = locksHeld(
    machine(1, [], {
      locks: {
        left: { lock: 'left', holder, waiters: [] },
        right: { lock: 'right', holder, waiters: [threadId('b')] },
        free: { lock: 'free', holder: null, waiters: [] },
      },
    }),
  );
  expect([held('a'), held('b')]).toEqual([['left', 'right'], []]);
});
