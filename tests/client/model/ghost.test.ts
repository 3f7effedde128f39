/** A rival's ghost: as far as the rival's own run is at that instant, and never further. */
import { describe, expect, test } from 'vitest';
import { countTo, type Ghost, ghostAt } from '../../../client/model/ghost.ts';
import { policyRun } from '../../../client/model/policyRun.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { scenarioWith } from '../../../shared/levels/open.ts';
import { finishesOf } from '../../../shared/score/finishes.ts';
import { foldPictureTo, resumePicture, snapshotOf } from '../../../shared/score/picture.ts';
import { shippedLevel } from '../../support/shippedLevel.ts';
import { twoJobs } from '../session/level.ts';

const ghostOf = (level: Level, policy: string): Ghost => ({
  policy,
  finishes: finishesOf(scenarioWith(level, { policy })),
});

test('an instant counts from the moment it comes', () => {
  const instants = [0, 10, 10, 30];
  expect([-1, 0, 9, 10, 29, 30, 99].map((nowUs) => countTo(instants, nowUs))).toEqual([0, 1, 1, 3, 3, 4, 4]);
  expect(countTo([], 5)).toBe(0);
});

test('nobody haunts a board without a rival', () => {
  expect(ghostAt(null, 'os', 0)).toBeNull();
});

describe.each([
  ['threads of the OS', twoJobs, 'fcfs', 'os'],
  ['tasks of a loop', shippedLevel('03-loop/01-weather').level, 'fifo', 'loop'],
] as const)('%s', (_, level, policy, role) => {
  const ghost = ghostOf(level, policy);
  const { start, events, endUs } = policyRun(level, { policy });

  test('as many are done as on the board of the rival itself, at each quarter of its run', () => {
    for (const atUs of [0, endUs / 4, endUs / 2, (3 * endUs) / 4].map(Math.floor)) {
      const picture = resumePicture(structuredClone(start));
      const due = events.filter((event) => event.atUs <= atUs);
      foldPictureTo(picture, due, atUs);
      const { view } = snapshotOf(picture, '');
      const tasks = Object.values(view.loops).flatMap((loop) => Object.values(loop.tasks));
      const done =
        role === 'os' ? view.finished.length : tasks.filter(({ state }) => state === 'done').length;
      const total = role === 'os' ? Object.keys(view.threads).length : tasks.length;
      expect(ghostAt(ghost, role, atUs)).toEqual({ policy, done, total });
    }
  });

  test('all are done at the end', () => {
    const last = ghostAt(ghost, role, endUs);
    expect(last?.done).toBeGreaterThan(0);
    expect(last?.done).toBe(last?.total);
  });
});
