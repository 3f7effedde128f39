import { describe, expect, test } from 'vitest';
import { cutTo, nothingShown, release } from '../../../client/model/board.ts';
import { blockOf, heartbeatOf, missedOf, takenFrom } from '../../../client/model/heartbeat.ts';
import { loopTimeOf } from '../../../client/model/loopTime.ts';
import { cutPulse, followPulse, noPulse, type Pulse } from '../../../client/model/pulse.ts';
import { seatId, taskId } from '../../../shared/ground/terms.ts';
import { goOn, judge, openPlay, order, pictureOf } from '../../../shared/levels/play.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import { shippedLevel } from '../../support/shippedLevel.ts';

const { level } = shippedLevel('03-loop/05-heartbeat');

/** A task alone runs in the loop; `report:process` has its work done elsewhere, `report:split` in slices. */
const commandOf = (move: string): Command => {
  const [name = '', how = ''] = move.split(':');
  const task = taskId(name);
  if (how === 'split') return { type: 'split', task, us: 5000 };
  if (how === '') return { type: 'resume', task };
  return { type: 'offload', task, pool: how === 'thread' ? 'to_thread' : 'processes' };
};

/** Plays by a list of moves, then whoever is first; the pulse follows every event. */
const playBy = (moves: readonly string[]) => {
  const pulse = noPulse();
  const looks: { readonly task: string; readonly pulse: Pulse; readonly atUs: number }[] = [];
  let moved = goOn(openPlay(level, { seed: 1, pauseOnDecision: true }), Number.MAX_SAFE_INTEGER);
  const follow = (list: readonly SimEvent[]): void => {
    for (const event of list) followPulse(pulse, event);
  };
  follow(moved.list);
  for (let seq = 1; !moved.play.state.ended; seq += 1) {
    const { view } = pictureOf(moved.play);
    const offers = (view.question?.offers ?? []).flatMap((each) => (each.type === 'resume' ? [each] : []));
    const wish = commandOf(moves[seq - 1] ?? '');
    const meant = offers.some(({ task }) => 'task' in wish && wish.task === task);
    const command = meant && 'task' in wish ? wish : offers[0];
    if (!command) throw new Error(`nothing offered at ${view.atUs}`);
    const done = order(moved.play, seatId('p'), seq, command);
    if (!done.ok) throw new Error(done.error.code);
    follow(done.value.list);
    moved = goOn(done.value.play, Number.MAX_SAFE_INTEGER);
    follow(moved.list);
    looks.push({ task: command.task, pulse: structuredClone(pulse), atUs: moved.play.state.atUs });
  }
  return { pulse, looks, play: moved.play };
};

describe('a heart that is made to wait', () => {
  // The heart falls asleep first; the long step then lies in the middle of its sleep.
  const bad = playBy(['main', 'heart', 'report', 'photos', 'search', 'film']);
  const good = playBy(['main', 'heart', 'report:process', 'photos:split', 'search:thread', 'film:process']);

  test('beats every 20 ms, and the long step makes it late', () => {
    const asleep = bad.looks.find(({ task }) => task === 'heart');
    if (!asleep) throw new Error('the heart was never run');
    expect(heartbeatOf(asleep.pulse, asleep.atUs)).toMatchObject({
      periodUs: 20_000,
      isLate: false,
      missed: 0,
    });
    const late = heartbeatOf(asleep.pulse, asleep.atUs + 45_000);
    expect(late).toMatchObject({ isLate: true, missed: 2, silentUs: 45_000 });
  });

  test('report is the step that blocked the loop', () => {
    const after = bad.looks.find(({ task }) => task === 'report');
    if (!after) throw new Error('report was never run');
    expect(blockOf(after.pulse, after.atUs)).toMatchObject({
      task: 'report',
      us: 30_000,
      limitUs: 20_000,
      isOver: true,
    });
    expect(blockOf(after.pulse, after.atUs + 1)).toBeNull();
  });

  test('no beat was later than the longest wait that the run is judged by', () => {
    const late = bad.pulse.beats.map(({ dueUs, atUs }) => (atUs ?? dueUs) - dueUs);
    expect(Math.max(...late)).toBeGreaterThan(20_000);
    expect(Math.max(...late)).toBeLessThanOrEqual(bad.play.ledger.tally.worstLagUs);
    expect(heartbeatOf(bad.pulse, bad.play.state.atUs)).toMatchObject({ beaten: 4, silentUs: null });
  });

  test('work in slices, in a thread or in a process never blocks', () => {
    const { pulse, play } = good;
    expect(pulse.holds.length).toBeGreaterThan(10);
    expect(pulse.holds.filter((hold) => takenFrom(pulse, hold, play.state.atUs) !== null)).toEqual([]);
    const late = pulse.beats.map(({ dueUs, atUs }) => (atUs ?? dueUs) - dueUs);
    expect(Math.max(...late)).toBeLessThan(20_000);
    expect(judge(play).stars).toBeGreaterThan(judge(bad.play).stars);
  });
});

test('the thread’s time sums to a thousand at every instant, and what is blocked lies past the limit', () => {
  const { looks, pulse, play } = playBy(['main', 'heart', 'report', 'photos', 'search', 'film']);
  for (const look of looks) {
    const { shares, wholeUs } = loopTimeOf(look.pulse, look.atUs);
    expect(shares.reduce((sum, { perMille }) => sum + perMille, 0)).toBe(wholeUs > 0 ? 1000 : 0);
  }
  const report = looks.find(({ task }) => task === 'report');
  if (!report) throw new Error('report was never run');
  const { shares, wholeUs } = loopTimeOf(report.pulse, report.atUs);
  const blocked = shares.find(({ use }) => use === 'blocked')?.perMille ?? 0;
  expect(Math.abs(blocked - (1000 * 10_000) / wholeUs)).toBeLessThan(1);
  const end = loopTimeOf(pulse, play.state.atUs + 5000);
  expect(end.wholeUs).toBeLessThanOrEqual(play.state.atUs);
  expect(end.shares.some(({ use }) => use === 'idle')).toBe(true);
});

test('why a task waits for its turn: new, gave way, or what it awaited has come', () => {
  const { looks } = playBy([
    'main',
    'photos:split',
    'search:thread',
    'film:process',
    'heart',
    'report:process',
  ]);
  const [first, second] = looks;
  expect(first?.pulse.turns.report).toEqual({ why: 'created', after: null });
  expect(second?.pulse.turns.photos).toMatchObject({ why: 'yielded', after: { kind: 'turn' } });
  const woken = looks.flatMap(({ pulse }) =>
    pulse.turns.search?.why === 'woke' ? [pulse.turns.search] : [],
  );
  expect(woken[0]?.after?.kind).toBe('pool');
});

test('a cut keeps what was before it and takes the rest from the picture', () => {
  const { pulse } = playBy(['main', 'heart', 'report']);
  const run = goOn(openPlay(level, { seed: 1, pauseOnDecision: true }), Number.MAX_SAFE_INTEGER);
  const begun = pictureOf(run.play);
  const back = cutPulse(pulse, begun.view, begun.history);
  expect(back.beats).toEqual([]);
  expect(back.holds.every(({ toUs }) => toUs !== null && toUs <= begun.view.atUs)).toBe(true);
});

test('a picture of a run that nothing was seen of tells its steps', () => {
  const start = goOn(openPlay(level, { seed: 1, pauseOnDecision: true }), Number.MAX_SAFE_INTEGER).play;
  let play = start;
  for (const [n, name] of ['main', 'heart', 'report'].entries()) {
    const done = order(play, seatId('p'), n + 1, { type: 'resume', task: taskId(name) });
    if (!done.ok) throw new Error(done.error.code);
    play = goOn(done.value.play, Number.MAX_SAFE_INTEGER).play;
  }
  const { view, history } = pictureOf(play);
  const { beats, holds, heart } = cutPulse(noPulse(), view, history);
  expect(heart).toBe('heart');
  expect(beats).toEqual([{ fromUs: 0, dueUs: 20_000, atUs: null }]);
  expect(holds.at(-1)).toMatchObject({ task: 'report', toUs: view.atUs });
});

test('each beat that should have been and was not is counted once', () => {
  expect(missedOf({ fromUs: 0, dueUs: 20_000, atUs: 20_000 }, 90_000)).toEqual([]);
  expect(missedOf({ fromUs: 0, dueUs: 20_000, atUs: 20_400 }, 90_000)).toEqual([]);
  expect(missedOf({ fromUs: 0, dueUs: 20_000, atUs: null }, 61_000)).toEqual([20_000, 40_000, 60_000]);
});

test('whoever was in hand is let go once their step is ordered; others stay in hand', () => {
  const start = goOn(openPlay(level, { seed: 1, pauseOnDecision: true }), Number.MAX_SAFE_INTEGER).play;
  const shown = nothingShown();
  cutTo(shown, pictureOf(start));
  const say = (play: typeof start, seq: number, move: string) => {
    const done = order(play, seatId('p'), seq, commandOf(move));
    if (!done.ok) throw new Error(done.error.code);
    const after = goOn(done.value.play, Number.MAX_SAFE_INTEGER);
    shown.ahead.push(...done.value.list, ...after.list);
    release(shown, after.toUs);
    return after.play;
  };
  shown.selection = { kind: 'task', task: taskId('main') };
  const begun = say(start, 1, 'main');
  expect(shown.selection).toBeNull();
  shown.selection = { kind: 'task', task: taskId('film') };
  const beating = say(begun, 2, 'heart');
  expect(shown.selection).toEqual({ kind: 'task', task: 'film' });
  say(beating, 3, 'film:process');
  expect(shown.selection).toBeNull();
});
