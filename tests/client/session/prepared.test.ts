/** A level whose codes come in two steps: the first for usual runs, the whole for any other. */
import { afterEach, expect, test, vi } from 'vitest';
import { prepared, worked } from '../../../client/session/prepared.ts';
import { openSolo, tick, withLevel } from '../../../client/session/solo.ts';
import { bareLevel, codesOf } from '../../../shared/levels/bare.ts';
import { scenarioWith } from '../../../shared/levels/open.ts';
import type { Code } from '../../../shared/program/code.ts';
import { hole, isAbsent, isHole } from '../../../shared/program/holes.ts';
import { packCodes } from '../../../shared/program/packed.ts';
import { finishesOf } from '../../../shared/score/finishes.ts';
import { shippedLevel } from '../../support/shippedLevel.ts';
import { twoJobs } from './level.ts';

afterEach(() => vi.unstubAllGlobals());

const { level } = shippedLevel('02-waiting/01-log-files');
const all = codesOf(level.scenario);
const places = { first: '/first', whole: ['/whole'] };

const serve = (files: Readonly<Record<string, readonly Code[]>>): string[] => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Response.json(packCodes(files[address] ?? []));
  });
  return asked;
};

const python = () => import('../../../shared/sim/python.ts');
const fair = (of: typeof level) => finishesOf(scenarioWith(of, { policy: 'fair' }));

test('what runs in the usual way fetches no more than what comes first', async () => {
  const asked = serve({ '/first': all, '/whole': all });
  const ready = await prepared({ level: bareLevel(level), codes: places }, python);
  expect(await worked(ready, fair)).toEqual(fair(level));
  expect(asked).toEqual(['/first']);
});

test('what runs into a hole is done again with the whole', async () => {
  const startless = all.map((code) => (code.name === 'start' ? hole : code));
  const asked = serve({ '/first': startless, '/whole': all });
  const ready = await prepared({ level: bareLevel(level), codes: places }, python);
  expect(codesOf(ready.level.scenario).some(isHole)).toBe(true);
  expect(await worked(ready, fair)).toEqual(fair(level));
  expect(asked).toEqual(['/first', '/whole']);
});

test('any other fault is not tried again', async () => {
  const asked = serve({ '/first': all });
  const ready = await prepared({ level: bareLevel(level), codes: places }, python);
  const fail = (): never => {
    throw new Error('no');
  };
  await expect(worked(ready, fail)).rejects.toThrow('no');
  expect(asked).toEqual(['/first']);
  expect(isAbsent(new Error('no'))).toBe(false);
});

test('a run goes on where it stood on another table of the same level', () => {
  const begun = tick(openSolo(twoJobs, 7).solo, 400).solo;
  const moved = withLevel(begun, { ...twoJobs });
  expect(moved.play.hash).toBe(begun.play.hash);
  expect(moved.play.state).toEqual(begun.play.state);
  expect(moved).toMatchObject({ clockUs: begun.clockUs, running: begun.running });
});
