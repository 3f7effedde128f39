import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sumOf } from '../../../shared/score/buckets.ts';
import type { SimResult } from '../../../shared/score/result.ts';
import { resultOf } from '../../../shared/score/result.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import { worlds } from './worlds.ts';

const run = (input: object): SimResult => {
  const scenario = decodeScenario({ format: 'runqueue/scenario@1', ...input });
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  const { ledger, atUs } = runThrough(scenario.value);
  return resultOf(ledger, 1, atUs);
};

interface Case {
  readonly id: string;
  readonly policy: string;
  readonly quantum: number | null;
  readonly jobs: readonly { readonly id: string; readonly arrival: number; readonly burst: number }[];
  readonly per_job: readonly Record<'finish' | 'turnaround' | 'wait' | 'response', number>[];
  readonly avg: Record<'wait' | 'turnaround' | 'response', number>;
}
const { cases } = JSON.parse(readFileSync('tests/reference/textbook.json', 'utf8')) as { cases: Case[] };
const us = (ms: number): number => Math.round(ms * 1000);

test.each(cases.filter(({ policy }) => policy === 'FCFS' || policy === 'RR'))(
  'the figures of $id',
  ({ policy, quantum, jobs, per_job: rows, avg }) => {
    const result = run({
      machine: { cores: 1 },
      os: policy === 'RR' ? { policy: 'rr', quantumUs: us(quantum ?? 0) } : { policy: 'fcfs' },
      jobs: jobs.map(({ id, arrival, burst }) => ({
        id,
        arriveUs: us(arrival),
        ops: [{ op: 'cpu', us: us(burst) }],
      })),
    });
    const byId = new Map(result.jobs.map((job) => [job.id as string, job]));
    expect(jobs.map(({ id }) => byId.get(id))).toMatchObject(
      rows.map(({ finish, turnaround, wait, response }) => ({
        finishUs: us(finish),
        turnaroundUs: us(turnaround),
        waitUs: us(wait),
        responseUs: us(response),
      })),
    );
    const { turnaroundUs, waitUs, responseUs } = result.averages;
    const averages = { wait: waitUs, turnaround: turnaroundUs, response: responseUs };
    for (const [key, value] of Object.entries(averages))
      expect(Math.abs((value ?? 0) - 1000 * avg[key as keyof typeof avg])).toBeLessThan(1);
  },
);

test.each(worlds)('%s: the result keeps its laws', (_, scenario) => {
  const { ledger, atUs } = runThrough(scenario);
  const result = resultOf(ledger, 1, atUs);
  const { cores } = scenario.machine;
  if (result.deadlock === null) expect(sumOf(result.accounting)).toBe(cores * (result.makespanUs ?? -1));
  for (const job of result.jobs) {
    const slices = result.slices.filter(({ id }) => id === job.id);
    expect(slices.reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0)).toBe(job.cpuUs);
    for (const { fromUs } of slices)
      expect(fromUs).toBeGreaterThanOrEqual(job.firstRunUs ?? Number.MAX_VALUE);
    expect(job.firstRunUs ?? job.arriveUs).toBeGreaterThanOrEqual(job.arriveUs);
  }
  result.slices.forEach(({ fromUs, toUs, core }, index) => {
    expect(toUs).toBeGreaterThan(fromUs);
    const next = result.slices[index + 1];
    if (next) expect(next.fromUs > fromUs || (next.fromUs === fromUs && next.core > core)).toBe(true);
    const after = result.slices.slice(index + 1).find((each) => each.core === core);
    if (after) expect(after.fromUs).toBeGreaterThanOrEqual(toUs);
    if (after?.fromUs === toUs) expect(after.id).not.toBe(result.slices[index]?.id);
  });
  expect(result.instances.map(({ id }) => id)).toEqual(result.finishOrder);
});

test('a program tells its instances, marks, variables and switches', () => {
  const result = run({
    machine: { cores: 1 },
    program: {
      main: [{ op: 'asyncio', body: 'm' }],
      bodies: {
        m: [
          { op: 'gather', tasks: ['a', 'b'].map((id) => ({ body: 'city', id })) },
          { op: 'await', body: 'tail' },
        ],
        city: [
          { op: 'cpu', us: 10 },
          { op: 'sleep', us: 100 },
          { op: 'mark', name: 'here' },
        ],
        tail: [
          { op: 'load', var: 'x' },
          { op: 'store', var: 'x', add: 3 },
        ],
      },
      vars: { x: 4 },
    },
  });
  expect(result).toMatchObject({
    makespanUs: 120,
    deadlock: null,
    finishOrder: ['a', 'b', 'amain/tail', 'amain'],
    instances: [
      { id: 'a', startUs: 0, endUs: 110 },
      { id: 'b', startUs: 10, endUs: 120 },
      { id: 'amain/tail', startUs: 120, endUs: 120 },
      { id: 'amain', startUs: 0, endUs: 120 },
    ],
    marks: [
      { name: 'here', id: 'a', atUs: 110 },
      { name: 'here', id: 'b', atUs: 120 },
    ],
    vars: { x: 7 },
    utilisation: 0.1667,
  });
});

test('a deadlock is told in words, and what never ended has no figures', () => {
  const { deadlock, makespanUs, jobs } = run({
    machine: { cores: 1 },
    program: {
      main: [
        { op: 'thread', body: 'ab', id: 'T1' },
        { op: 'thread', body: 'ba', id: 'T2' },
        { op: 'join', ids: ['T1', 'T2'] },
      ],
      bodies: {
        ab: [
          { op: 'acquire', lock: 'A' },
          { op: 'io', us: 100 },
          { op: 'acquire', lock: 'B' },
        ],
        ba: [
          { op: 'acquire', lock: 'B' },
          { op: 'io', us: 100 },
          { op: 'acquire', lock: 'A' },
        ],
      },
      locks: ['A', 'B'],
    },
  });
  expect(deadlock).toEqual({
    atUs: 100,
    cycle: ['T1 waits for lock B held by T2', 'T2 waits for lock A held by T1'],
  });
  expect(makespanUs).toBeNull();
  expect(jobs.map(({ finishUs }) => finishUs)).toEqual([null, null, null]);
});
