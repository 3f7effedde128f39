import { describe, expect, test } from 'vitest';
import { keyLanesOf } from '../../../client/model/keyLanes.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { createSim, look } from '../../../shared/sim/index.ts';
import { cpu, join, ofProgram, thread } from '../../support/build.ts';
import { twoJobs } from '../session/level.ts';

const ms = 1000;

/** Two threads of one process that compute 12 ms and 4 ms of Python, on two cores. */
const sums = ofProgram(
  {
    main: [thread('long', 't1'), thread('short', 't2'), join('t1'), join('t2')],
    bodies: { long: [cpu(12 * ms)], short: [cpu(4 * ms)] },
  },
  { cores: 2 },
);

describe('who held a key', () => {
  test('one lane for the process that has a key, whose holds never overlap', () => {
    const { events } = runThrough(sums);
    const lanes = keyLanesOf(look(createSim(sums)), events);
    expect(lanes.map(({ letter }) => letter)).toEqual(['A']);
    const holds = lanes[0]?.holds ?? [];
    expect(new Set(holds.map(({ thread: id }) => id)).size).toBeGreaterThan(1);
    for (const [index, hold] of holds.entries()) {
      expect(hold.toUs).toBeGreaterThan(hold.fromUs);
      expect(hold.fromUs).toBeGreaterThanOrEqual(holds[index - 1]?.toUs ?? 0);
    }
    const heldUs = holds.reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0);
    expect(heldUs).toBe(16 * ms);
  });

  test('a run that is cut short ends the last hold where it ends', () => {
    const { events } = runThrough(sums);
    const taken = events.findIndex(({ type }) => type === 'gilTaken');
    const later = events.findIndex(({ atUs }, index) => index > taken && atUs > 0);
    const cut = events.slice(0, later + 1).filter(({ type }) => type !== 'gilDropped');
    const [lane] = keyLanesOf(look(createSim(sums)), cut);
    expect(lane?.holds.at(-1)?.toUs).toBe(cut.at(-1)?.atUs);
  });

  test('jobs without Python have no key', () => {
    const { events } = runThrough(twoJobs.scenario);
    expect(keyLanesOf(look(createSim(twoJobs.scenario)), events)).toEqual([]);
  });
});
