/** Worked examples of the textbooks and of OSTEP's simulators, for the policies there are: every slice and figure exact. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import type { PolicySpec } from '../../../shared/sim/words/scenario.ts';
import { cpu, job, ofJobs } from '../../support/build.ts';
import { checkRun } from '../../support/checkRun.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../reference/${name}.json`, import.meta.url), 'utf8'));

/** A unit of the examples; some have bursts of 0.4. */
const unitUs = 1000;

interface Work {
  readonly id: string;
  readonly arrival: number;
  readonly burst: number;
}
interface Piece {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
interface Example {
  readonly name: string;
  readonly os: PolicySpec;
  readonly jobs: readonly Work[];
  readonly pieces: readonly Piece[];
}

const policyOf = (policy: string, quantum: number | null): PolicySpec | null => {
  if (policy === 'FCFS' || policy === 'FIFO') return { policy: 'fcfs' };
  return policy === 'RR' ? { policy: 'rr', quantumUs: (quantum ?? 1) * unitUs } : null;
};

const { cases: textbook } = read('textbook') as {
  readonly cases: readonly {
    readonly id: string;
    readonly policy: string;
    readonly quantum: number | null;
    readonly jobs: readonly Work[];
    readonly gantt: readonly Piece[];
  }[];
};
const { cases: ostep } = read('ostep') as {
  readonly cases: readonly {
    readonly id: string;
    readonly policy: string;
    readonly quantum: number | null;
    readonly jobs: readonly { readonly id: number; readonly arrival: number; readonly length: number }[];
    readonly slices?: readonly { readonly job: number; readonly start: number; readonly run: number }[];
  }[];
};

const examples: Example[] = [
  ...textbook.map(({ id, policy, quantum, jobs, gantt }) => ({
    name: id,
    os: policyOf(policy, quantum),
    jobs,
    pieces: gantt,
  })),
  ...ostep.map(({ id, policy, quantum, jobs, slices }) => ({
    name: id,
    os: slices ? policyOf(policy, quantum) : null,
    jobs: jobs.map(({ id: name, arrival, length }) => ({ id: `${name}`, arrival, burst: length })),
    pieces: (slices ?? []).map(({ job: name, start, run }) => ({
      id: `${name}`,
      from: start,
      to: start + run,
    })),
  })),
].flatMap((example) => (example.os ? [{ ...example, os: example.os }] : []));

/** Touching pieces of one job are one. */
const merged = (pieces: readonly Piece[]): Piece[] => {
  const list: Piece[] = [];
  for (const piece of pieces) {
    const last = list.at(-1);
    if (last?.id === piece.id && last.to === piece.from) list[list.length - 1] = { ...last, to: piece.to };
    else list.push(piece);
  }
  return list;
};

const piecesOf = (events: readonly SimEvent[]): Piece[] => {
  const list: Piece[] = [];
  let sinceUs = 0;
  for (const event of events) {
    if (event.type === 'dispatched') sinceUs = event.atUs;
    if (event.type !== 'preempted' && event.type !== 'finished') continue;
    list.push({ id: event.thread, from: sinceUs / unitUs, to: event.atUs / unitUs });
  }
  return merged(list);
};

describe('worked examples', () => {
  test('there are enough of them', () => expect(examples.length).toBeGreaterThanOrEqual(20));

  test.each(examples.map((example) => [example.name, example] as const))('%s', (_, { os, jobs, pieces }) => {
    const work = jobs.map(({ id, arrival, burst }) =>
      job(id, Math.round(arrival * unitUs), cpu(Math.round(burst * unitUs))),
    );
    const { events } = checkRun(ofJobs(work, { os }));
    expect(piecesOf(events)).toEqual(merged(pieces));
  });
});
