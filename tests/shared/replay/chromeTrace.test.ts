/** A trace keeps to Google's Trace Event Format, names its tracks, and shows the run that it was made of. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChromeTrace } from '../../../shared/replay/chromeTrace.ts';
import { chromeTrace } from '../../../shared/replay/chromeTrace.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { slicesAt } from '../../../shared/score/slices.ts';
import { parseScenario } from '../../../shared/sim/words/notation.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import type { Loose } from '../../support/traceFormat.ts';
import { arrowFaults, formatFaults, trackFaults, trackNames } from '../../support/traceFormat.ts';
import { worlds } from '../score/worlds.ts';

/** As a reader of the file gets it. */
const eventsIn = (trace: ChromeTrace): readonly Loose[] =>
  (JSON.parse(JSON.stringify(trace)) as { traceEvents: Loose[] }).traceEvents;

const traced = (scenario: Scenario) => {
  const run = runThrough(scenario);
  return { ...run, traceEvents: eventsIn(chromeTrace(run.events, scenario.machine.cores)) };
};

const usOf = (boxes: readonly Loose[]): number => boxes.reduce((sum, { dur }) => sum + Number(dur), 0);

const parsed = (text: string): Scenario => {
  const scenario = parseScenario(text);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
};
const convoy = parsed(readFileSync('shared/sim/docs/convoy.txt', 'utf8'));

describe.each([...worlds, ['the convoy', convoy] as const])('%s', (_, scenario) => {
  const { traceEvents, ledger, atUs } = traced(scenario);
  const boxes = traceEvents.filter(({ ph }) => ph === 'X');

  test('every event keeps to the format', () => {
    expect(traceEvents.flatMap((event) => formatFaults(event).map((fault) => [fault, event]))).toEqual([]);
    expect(trackFaults(traceEvents)).toEqual([]);
    expect(arrowFaults(traceEvents)).toEqual([]);
  });

  test('the cores of the trace are the chart, and no box lies on another', () => {
    const onCores = boxes.filter(({ cat }) => cat === 'core');
    expect(usOf(onCores)).toBe(
      slicesAt(ledger.chart, atUs).reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0),
    );
    const ends = new Map<string, number>();
    for (const { pid, tid, ts, dur } of boxes.toSorted((a, b) => Number(a.ts) - Number(b.ts))) {
      expect(ts).toBeGreaterThanOrEqual(ends.get(`${pid} ${tid}`) ?? 0);
      ends.set(`${pid} ${tid}`, Number(ts) + Number(dur));
    }
  });

  test('what a thread shows is what its core shows', () => {
    const atWork = new Set(['running', 'cpu', 'hold', 'native', 'overhead', 'asks its player']);
    const onThreads = boxes.filter(({ cat, name }) => cat === 'thread' && atWork.has(String(name)));
    expect(usOf(onThreads)).toBe(usOf(boxes.filter(({ cat }) => cat === 'core')));
  });
});

test('every core, GIL, thread and task has its track, by name', () => {
  const loop = worlds.find(([name]) => name === 'loop on 2 cores, measured')![1];
  const names = trackNames(traced(loop).traceEvents);
  expect(names.filter((name) => !name.startsWith('thread'))).toEqual([
    'core 0',
    'core 1',
    'GIL main',
    'task amain',
    'task beat',
    'task a',
    'task b',
    'task c',
    'program marks',
  ]);
  expect(names.filter((name) => name.startsWith('thread '))).toEqual(['thread main', expect.any(String)]);
});

describe('the convoy', () => {
  const { traceEvents, events } = traced(convoy);
  const boxes = traceEvents.filter(({ ph }) => ph === 'X');

  test('shows two cores, one GIL and seventeen threads', () => {
    const ids = [
      'r1',
      'r2',
      'r3',
      'r4',
      'r5',
      'r6',
      'r7',
      'r8',
      'c1',
      'c2',
      'c3',
      'c4',
      'k1',
      'k2',
      'n1',
      'n2',
    ];
    expect(trackNames(traceEvents).toSorted()).toEqual(
      ['core 0', 'core 1', 'GIL main', 'thread main', ...ids.map((id) => `thread ${id}`)].toSorted(),
    );
  });

  test('shows C code that keeps the GIL, and C code that lets go of it', () => {
    const held = boxes.filter(({ cat }) => cat === 'GIL');
    const trackOf = (name: string) =>
      traceEvents.find(({ args }) => (args as Loose | undefined)?.name === name)?.tid;
    const whole = (thread: string, name: string): boolean =>
      boxes
        .filter((box) => box.tid === trackOf(`thread ${thread}`) && box.name === name)
        .every((box) =>
          held.some(
            (gil) =>
              gil.name === thread &&
              Number(gil.ts) <= Number(box.ts) &&
              Number(gil.ts) + Number(gil.dur) >= Number(box.ts) + Number(box.dur),
          ),
        );
    expect(['k1', 'k2'].every((thread) => whole(thread, 'hold'))).toBe(true);
    expect(['n1', 'n2'].some((thread) => whole(thread, 'native'))).toBe(false);
  });

  test('has an arrow for every hand-over of the GIL that took its time', () => {
    const arrows = traceEvents.filter(({ ph }) => ph === 's');
    const asked = events.filter(({ type }) => type === 'gilDropped').length;
    expect(arrows.length).toBeGreaterThan(20);
    expect(arrows.length).toBeLessThanOrEqual(asked);
    expect(new Set(arrows.map(({ name }) => name))).toEqual(new Set(['GIL main']));
  });
});

test('a lock is handed over with an arrow, and one that is free is not', () => {
  const scenario = parsed(`
machine cores=2
python 3.14 free-threaded
lock l
body first: acquire l; cpu 100; release l
body second: cpu 10; acquire l; cpu 100; release l
main:
  thread first a
  thread second b
  join a b
  acquire l
  cpu 5
  release l
`);
  const { traceEvents } = traced(scenario);
  const arrows = traceEvents.filter(({ cat }) => cat === 'handOver');
  // `a` computes to 108 (a free-threaded 3.14 takes 1.08 times as long), and `b` has waited since 10.
  expect(arrows.map(({ ph, name, ts }) => [ph, name, ts])).toEqual([
    ['s', 'lock l', 107],
    ['f', 'lock l', 108],
  ]);
});

test('a deadlock is a line through the whole trace', () => {
  const scenario = parsed('machine cores=1\nlock l\nmain: acquire l; cpu 7; acquire l');
  expect(traced(scenario).traceEvents.filter(({ ph }) => ph === 'i')).toMatchObject([
    { name: 'deadlock', ts: 7, s: 'g' },
  ]);
});
