/** A policy's run, as the map's "Watch" shows it: told event by event it ends where the policy's own run ends. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { policyRun } from '../../../client/model/policyRun.ts';
import { decodeLevel } from '../../../shared/levels/decodeLevel.ts';
import { scenarioWith } from '../../../shared/levels/open.ts';
import { foldPictureTo, resumePicture, snapshotOf } from '../../../shared/score/picture.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';

const folder = fileURLToPath(new URL('../../../assets/levels/01-boot/01-first-steps/', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(folder + name, 'utf8'));

test('begins before anything has happened, and ends with every thread finished', () => {
  const opened = decodeLevel('01-boot/01-first-steps', read('level.json'), {
    'best.log.json': read('best.log.json'),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const policy = { policy: 'fcfs' };
  const { start, events, endUs } = policyRun(opened.value, policy);
  expect(start.view.atUs).toBe(0);
  expect(start.view.finished).toEqual([]);
  const picture = resumePicture(start);
  foldPictureTo(picture, events, endUs);
  const { view, buckets } = snapshotOf(picture, '');
  expect(view.ended).toBe(true);
  expect(view.finished.length).toBe(Object.keys(view.threads).length);
  expect(endUs).toBe(runThrough(scenarioWith(opened.value, policy)).atUs);
  expect(Object.values(buckets).reduce((sum, us) => sum + us, 0)).toBe(endUs * view.cores.length);
});
