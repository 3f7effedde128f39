/** The law of ties, and where time stops. */
import { expect, test } from 'vitest';
import { endOfTime } from '../../../shared/ground/time.ts';
import { advance, createSim, isEnded, nextDueUs } from '../../../shared/sim/index.ts';
import { cpu, io, job, ofJobs, ofProgram, repeat, thread } from '../../support/build.ts';
import { checkRun } from '../../support/checkRun.ts';

test('an arrival at the end of a slice queues ahead of the pre-empted job', () => {
  const jobs = [job('A', 0, cpu(4000)), job('B', 2000, cpu(1000))];
  checkRun(ofJobs(jobs, { os: { policy: 'rr', quantumUs: 2000 } }), {
    only: ['dispatched'],
    trace: [
      '0 dispatched thread=A core=0 switchUs=0',
      '2000 dispatched thread=B core=0 switchUs=0',
      '3000 dispatched thread=A core=0 switchUs=0',
    ],
  });
});

test('a job that ends with its slice is not sent back', () => {
  const jobs = [job('A', 0, cpu(2000)), job('B', 0, cpu(2000))];
  const { events } = checkRun(ofJobs(jobs, { os: { policy: 'rr', quantumUs: 2000 } }));
  expect(events.some(({ type }) => type === 'preempted')).toBe(false);
});

test('a slice that ends with nobody ready begins anew, and is kept to the µs', () => {
  const jobs = [job('A', 0, cpu(9000)), job('B', 3500, cpu(1000))];
  checkRun(ofJobs(jobs, { os: { policy: 'rr', quantumUs: 1000 } }), {
    only: ['preempted'],
    trace: ['4000 preempted thread=A core=0 by=slice'],
  });
});

test('a slice shorter than the context switch still gets on', () => {
  const jobs = [job('A', 0, cpu(3)), job('B', 0, cpu(3))];
  const costs = { base: 'ideal', contextSwitchUs: 5 };
  const { state } = checkRun(ofJobs(jobs, { os: { policy: 'rr', quantumUs: 1 }, costs }));
  expect(state.atUs).toBe(6 * 6);
});

test('coming back to the same core costs no context switch', () => {
  const costs = { base: 'ideal', contextSwitchUs: 5 };
  checkRun(ofJobs([job('A', 0, cpu(10), io(10), cpu(10))], { costs }), {
    only: ['dispatched', 'ended'],
    trace: [
      '0 dispatched thread=A core=0 switchUs=5',
      '25 dispatched thread=A core=0 switchUs=0',
      '35 ended budget=false',
    ],
  });
});

test('a thread returns to its last core if that is free, else to the lowest', () => {
  const jobs = [job('A', 0, cpu(10), io(10), cpu(10)), job('B', 0, cpu(5), io(5), cpu(50))];
  const { events } = checkRun(ofJobs(jobs, { cores: 3 }));
  const places = events.flatMap((event) =>
    event.type === 'dispatched' ? [`${event.thread}${event.core}`] : [],
  );
  expect(places).toEqual(['A0', 'B1', 'B1', 'A0']);
});

test('advance stops where it is told, at rest, and the end of time is the end of the run', () => {
  const start = createSim(ofJobs([job('A', 0, cpu(1000))]));
  const part = advance(start, [], 400).state;
  expect([part.atUs, isEnded(part), nextDueUs(part)]).toEqual([400, false, 1000]);
  const end = advance(part, [], endOfTime).state;
  expect([end.atUs, isEnded(end), nextDueUs(end)]).toEqual([1000, true, null]);
  expect(advance(end, [], endOfTime)).toEqual({ state: end, events: [] });
});

test('a run that would never end is cut short, and says so', () => {
  const start = createSim(ofProgram({ main: [repeat(1_000_000, cpu(1))], bodies: {} }));
  const { state, events } = advance({ ...start, budget: 2000 }, [], endOfTime);
  expect(isEnded(state)).toBe(true);
  expect(events.at(-1)).toEqual({ type: 'ended', atUs: state.atUs, budget: true });
});

test('jobs named like numbers, and threads that share a name, keep apart', () => {
  const { events } = checkRun(
    ofProgram({ main: [repeat(3, thread('b', '7'))], bodies: { b: [cpu(5)] } }, { cores: 2 }),
  );
  const names = events.flatMap((event) => (event.type === 'arrived' ? [event.thread] : []));
  expect(names).toEqual(['main', '7', '7#2', '7#3']);
});
