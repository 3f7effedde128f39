/** The policies by themselves: what they do with what they are told. */
import { describe, expect, test } from 'vitest';
import type { Why } from '../../../shared/ground/terms.ts';
import type { Facts } from '../../../shared/policies/index.ts';
import { loopPolicies, osPolicies, osPolicy } from '../../../shared/policies/index.ts';
import { cpu, io, job, ofJobs } from '../../support/build.ts';
import { checkRun } from '../../support/checkRun.ts';

const at = (atUs: number, ...threads: readonly (number | null)[]): Facts => ({
  atUs,
  cores: threads.map((thread) => ({ thread, switchUntilUs: 0 })),
});

const candidate = (thread: number, why: Why) => ({ thread, why, auto: false, job: null, burstUs: 100 });

describe('every policy', () => {
  test.each(Object.entries(osPolicies))('%s keeps its memory as plain JSON', (_, plug) => {
    const memory = plug.init({ quantumUs: 5, sliceUs: 5 });
    plug.ready(memory, candidate(0, 'arrived'), at(0, null));
    plug.ready(memory, candidate(1, 'woke'), at(0, null));
    const copy = JSON.parse(JSON.stringify(memory)) as object;
    expect(copy).toEqual(memory);
    expect(plug.pick(copy, 0, at(0, null))).toEqual(plug.pick(memory, 0, at(0, null)));
    plug.told(memory, 1);
    expect(plug.heir(memory, [4, 2])).toBe(4);
  });

  test('is named in one place, and an unknown name is our own bug', () => {
    expect(Object.keys(loopPolicies)).toEqual(['fifo', 'shortest', 'longestWaitFirst', 'deadline', 'human']);
    expect(() => osPolicy('toString')).toThrow('no such policy');
  });
});

describe('fair', () => {
  const { fair } = osPolicies;
  const start = (): object => fair?.init({ sliceUs: 4000 }) ?? {};

  test('picks who has run least, and the longest waiter of equals', () => {
    const memory = start();
    for (const thread of [0, 1, 2]) fair?.ready(memory, candidate(thread, 'arrived'), at(0, null));
    const pick = () => fair?.pick(memory, 0, at(100, null));
    pick();
    fair?.ran(memory, { thread: 0, us: 100, stays: true }, at(100, 0));
    fair?.ready(memory, candidate(0, 'expired'), at(100, null));
    expect([pick(), pick(), pick()]).toEqual([1, 2, 0]);
  });

  test('lets a woken thread take the core of one that has run more, and an expired one never', () => {
    const memory = start();
    fair?.ready(memory, candidate(0, 'arrived'), at(0, null));
    fair?.pick(memory, 0, at(0, null));
    fair?.ready(memory, candidate(1, 'woke'), at(9000, 0));
    expect(fair?.preempts(memory, at(9000, 0))).toBe(0);
    fair?.pick(memory, 0, at(0, null));
    fair?.ready(memory, candidate(1, 'expired'), at(9000, 0));
    expect(fair?.preempts(memory, at(9000, 0))).toBe(null);
  });

  test('gives a long sleeper no more credit than one slice', () => {
    const jobs = [job('hog', 0, cpu(100_000)), job('sleeper', 0, io(50_000), cpu(20_000))];
    const { events } = checkRun(ofJobs(jobs, { os: { policy: 'fair', sliceUs: 4000 } }));
    const first = events.find((event) => event.type === 'preempted' && event.thread === 'sleeper');
    // It got to its wait at 4 ms; at 54 ms it wakes 4 ms behind, runs a slice to draw level, and then they take turns.
    expect(first).toMatchObject({ atUs: 58_000, by: 'slice' });
  });

  test('shares one core evenly', () => {
    const jobs = ['a', 'b', 'c'].map((id) => job(id, 0, cpu(40_000)));
    const { events } = checkRun(ofJobs(jobs, { os: { policy: 'fair', sliceUs: 4000 } }));
    const ends = events.flatMap((event) => (event.type === 'finished' ? [event.atUs] : []));
    expect(ends).toEqual([112_000, 116_000, 120_000]);
  });
});

describe('round robin', () => {
  test('with an endless quantum is first come, first served', () => {
    const jobs = [job('a', 0, cpu(7000), io(10), cpu(20)), job('b', 3, cpu(900)), job('c', 5, cpu(5000))];
    const ends = (os: { readonly policy: string }) =>
      checkRun(ofJobs(jobs, { os })).events.flatMap((event) =>
        event.type === 'finished' ? [`${event.thread} ${event.atUs}`] : [],
      );
    expect(ends({ policy: 'rr', quantumUs: 1_000_000 } as never)).toEqual(ends({ policy: 'fcfs' }));
  });
});
