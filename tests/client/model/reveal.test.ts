import { expect, test } from 'vitest';
import { taskBadge, threadBadge } from '../../../client/model/badges.ts';
import { factsOf, rewatch, soloSchedules } from '../../../client/model/debrief.ts';
import { ownRunOf, placeOf, reveal } from '../../../client/model/reveal.ts';
import { seatId } from '../../../shared/ground/terms.ts';
import { goOn, judge, logOf, openPlay, order, type Play } from '../../../shared/levels/play.ts';
import type { RevealView } from '../../../shared/protocol/views.ts';
import { shippedLevel } from '../../support/shippedLevel.ts';

const id = '03-loop/01-weather';
const { level, best } = shippedLevel(id);

/** A pupil who is content with whatever is offered first. */
const played = (): Play => {
  let play = goOn(openPlay(level, { seed: 9, pauseOnDecision: true }), Number.MAX_SAFE_INTEGER).play;
  for (let seq = 1; play.state.question; seq += 1) {
    const [first] = play.state.question.offers;
    const done = first && order(play, seatId('player'), seq, first);
    if (!done?.ok) throw new Error('an offer was refused');
    play = goOn(done.value.play, Number.MAX_SAFE_INTEGER).play;
  }
  return play;
};

const play = played();
const outcome = { result: judge(play), log: logOf(play) };
const { slices, buckets } = judge(play);
const view: RevealView = {
  own: outcome.result,
  log: { ...outcome.log, hashes: outcome.log.hashes.slice(-1) },
  best: { makespanUs: level.par.best, slices, buckets, by: level.par.proof },
  lesson: level.text.lesson,
};

test('with the level at hand it is what a run alone would have shown', () => {
  const shown = reveal(view, { level, best });
  expect(shown.schedules).toEqual(soloSchedules(level, outcome, best));
  expect(shown.facts).toEqual(factsOf(level));
  const [you] = shown.schedules;
  expect(new Set(you?.strips.map(({ who, bucket }) => who?.task ?? bucket)).size).toBeGreaterThan(5);
  expect(taskBadge(shown.badges, 'Tashkent')).toMatchObject({ label: 'T1', shape: 'circle' });
  expect(threadBadge(shown.badges, 'main').label).toBe('A1');
});

test('until the level is here there are the slices', () => {
  const { schedules, facts } = reveal(view, null);
  expect(schedules.map(({ whose, makespanUs }) => [whose, makespanUs])).toEqual([
    ['you', outcome.result.makespanUs],
    ['best', level.par.best],
  ]);
  expect(schedules[0]?.strips).toHaveLength(slices.length);
  expect(facts).toEqual([]);
});

test('a log of another version of the level is not run again', () => {
  const other = { ...outcome.log, levelHash: '0000000000000001' };
  expect(reveal({ ...view, log: other }, { level, best })).toEqual(reveal(view, null));
});

test('without a log the own run is told by its slices, beside the others in full', () => {
  const [you, ...others] = reveal({ ...view, log: null }, { level, best }).schedules;
  expect(you?.strips).toHaveLength(slices.length);
  expect(others).toEqual(soloSchedules(level, outcome, best).slice(1));
});

test('whoever did not play sees the others', () => {
  const { schedules, badges } = reveal({ ...view, own: null, log: null }, { level, best });
  expect(schedules.map(({ whose }) => whose)).toEqual([...level.rivals.map(() => 'rival'), 'best']);
  expect(taskBadge(badges, 'Tashkent').label).toBe('T1');
});

test("one's own run is looked through by its own log, if it is of this version of the level", () => {
  const own = ownRunOf(view, { level, best });
  expect(own).toEqual({ level, log: view.log });
  expect(own && rewatch(own.level, own.log)).toMatchObject({ endUs: outcome.result.makespanUs });
  const other = { ...outcome.log, levelHash: '0000000000000001' };
  expect(ownRunOf({ ...view, log: other }, { level, best })).toBeNull();
  expect(ownRunOf({ ...view, log: null }, { level, best })).toBeNull();
  expect(ownRunOf(view, null)).toBeNull();
});

test("a pupil's place is told among all who are seated", () => {
  const row = (playerId: string, rank: number) => ({ playerId, name: playerId, rank, points: 9, change: 0 });
  const seen = (board: readonly ReturnType<typeof row>[]) =>
    placeOf({ board, you: { playerId: 'me' }, room: { seated: 27 } });
  expect(seen([row('other', 1), row('me', 7)])).toEqual({ rank: 7, of: 27 });
  expect(seen([row('other', 1)])).toBeNull();
});
