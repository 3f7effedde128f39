/** What was done beside what to try: of recorded bad games, with the better run that the search really ran. */
import { describe, expect, test } from 'vitest';
import { rewatch } from '../../../client/model/debrief.ts';
import { type MomentPair, pairOf, within } from '../../../client/model/momentPair.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { logOf, openPlay } from '../../../shared/levels/play.ts';
import { findMoments } from '../../../shared/score/moments/find.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import { type Habit, lastFirst, levelNamed, oneCore, playedBy } from '../../shared/score/moments/games.ts';

interface Told {
  readonly moment: Moment;
  readonly pair: MomentPair;
}

const pairsOf = (level: Level, habit: Habit): readonly Told[] => {
  const log = logOf(playedBy(level, habit));
  const own = rewatch(level, log);
  const { state: start, ledger } = openPlay(level, { seed: 1, pauseOnDecision: true });
  const { objective, par } = level;
  return findMoments({ start, ledger, commands: log.commands, objective, best: par.best }).map((moment) => ({
    moment,
    pair: pairOf(level, log, own, moment),
  }));
};

const logFiles = pairsOf(levelNamed('02-waiting/01-log-files'), oneCore);
const weather = pairsOf(levelNamed('03-loop/01-weather'), lastFirst);
const firstSteps = pairsOf(levelNamed('01-boot/01-first-steps'), lastFirst);
const all = [...logFiles, ...weather, ...firstSteps];

const kindOf = (kind: Moment['kind']): Told => {
  const found = all.find(({ moment }) => moment.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

test('both are shown over the same stretch, around the decision', () => {
  expect(all.length).toBeGreaterThan(5);
  for (const { moment, pair } of all) {
    expect(pair.fromUs).toBeLessThanOrEqual(moment.atUs);
    expect(pair.toUs).toBeGreaterThan(moment.atUs);
    for (const { strips, keys } of [pair.did, pair.better])
      for (const { fromUs, toUs } of [...strips, ...keys.flatMap(({ holds }) => holds)]) {
        expect(fromUs).toBeGreaterThanOrEqual(pair.fromUs);
        expect(toUs).toBeLessThanOrEqual(pair.toUs);
        expect(toUs).toBeGreaterThan(fromUs);
      }
  }
});

test('up to the decision they are the same, after it they are not', () => {
  for (const { moment, pair } of all) {
    const before = { fromUs: pair.fromUs, toUs: moment.atUs };
    const sides = [pair.did, pair.better].map(({ strips }) => strips);
    const [did = [], better = []] = sides.map((strips) => within(strips, before));
    expect(better).toEqual(did);
    expect(sides[1]).not.toEqual(sides[0]);
  }
});

test('each ends when its run ended; the saved time lies between two ends', () => {
  for (const { moment, pair } of [...logFiles, ...weather]) {
    expect(pair.did.endUs).toBe(moment.ownUs);
    expect(pair.better.endUs).toBe(moment.betterUs);
    if (pair.saved) expect(pair.saved.toUs - pair.saved.fromUs).toBe(moment.savedUs);
  }
  expect(kindOf('idle').pair.saved).toEqual({ fromUs: 165_000, toUs: 245_000 });
});

test('of an average, no stretch of time at the end is what was saved', () => {
  expect(firstSteps.map(({ pair }) => pair.saved)).toEqual([null]);
});

test('an end far away is not shown, nor time saved there', () => {
  const { pair, moment } = kindOf('blocked');
  expect(pair.toUs).toBeLessThan(moment.betterUs);
  expect(pair.saved).toBeNull();
});

describe('what it cost on its core', () => {
  test('a core left empty, as long as it was', () => {
    expect(kindOf('idle').pair.cost).toEqual({ core: 1, fromUs: 60_000, toUs: 155_000 });
  });

  test('a step that blocked the loop', () => {
    expect(kindOf('blocked').pair.cost).toEqual({ core: null, fromUs: 0, toUs: 300_000 });
  });

  test('where the cost lies elsewhere, none is marked', () => {
    expect(kindOf('lateIo').pair.cost).toBeNull();
  });
});

test('the lane of the key is shown where the moment is about it, and only there', () => {
  expect(kindOf('keyFree').pair.did.keys.map(({ letter }) => letter)).toEqual(['A']);
  expect(kindOf('lateIo').pair.did.keys).toEqual([]);
});

test('in a loop each task has a lane: what is chosen first lets others go to the world', () => {
  const map = weather.find(({ moment }) => moment.did?.id === 'map');
  if (!map) throw new Error('no map');
  const { did, better } = map.pair;
  const spells = ({ tasks }: typeof did) =>
    tasks.find(({ task }) => task === 'Tokyo')?.spells.map(({ face, fromUs }) => [face, fromUs]);
  expect(did.tasks.map(({ task }) => task)).toEqual([
    ...['Tashkent', 'London', 'Bangkok', 'Moscow', 'Tokyo', 'map', 'zip'],
  ]);
  expect(spells(did)).toEqual([
    ['turn', 250_000],
    ['running', 700_000],
    ['io', 700_200],
  ]);
  expect(spells(better)?.find(([face]) => face === 'io')?.[1]).toBeLessThan(302_000);
  expect(kindOf('idle').pair.did.tasks).toEqual([]);
});

test('what the better run is worth, and what is missing to one star more', () => {
  const { pair } = kindOf('idle');
  expect([pair.stars, pair.shortUs]).toEqual([1, 15_000]);
  expect([pair.metric, pair.stars]).toEqual([null, 1]);
  expect(firstSteps.map(({ pair: { stars, shortUs, metric } }) => [stars, shortUs, metric])).toEqual([
    [3, null, 'turnaroundUs'],
  ]);
});
