import { expect, test } from 'vitest';
import { openReplay, type Scene, setReplay, stepReplay, tickReplay } from '../../../client/session/replay.ts';
import { seatId, threadId } from '../../../shared/ground/terms.ts';
import { goOn, judge, logOf, openPlay, order, type Play } from '../../../shared/levels/play.ts';
import { twoJobs } from './level.ts';

const run = (play: Play, threads: readonly string[]): Play =>
  threads.reduce((now, thread, index) => {
    const there = goOn(now, Number.MAX_SAFE_INTEGER).play;
    const done = order(there, seatId('s'), index + 1, {
      type: 'dispatch',
      thread: threadId(thread),
      core: 0,
    });
    if (!done.ok) throw new Error(done.error.code);
    return done.value.play;
  }, play);

const recorded = goOn(
  run(openPlay(twoJobs, { seed: 7, pauseOnDecision: true }), ['A', 'B', 'A']),
  Number.MAX_SAFE_INTEGER,
).play;
const log = logOf(recorded);

const watch = (from: Scene, ms: number, beatMs: number): Scene => {
  let scene = from;
  const updates = [...from.updates];
  for (let passed = 0; passed < ms; passed += beatMs) {
    scene = tickReplay(scene.replay, beatMs);
    updates.push(...scene.updates);
  }
  return { replay: scene.replay, updates };
};

test.each([1, 40, 333, 9000])('a recorded run watched in beats of %i ms is the same run', (beatMs) => {
  const { replay, updates } = watch(openReplay(twoJobs, log), 9000, beatMs);
  expect(replay.play.hash).toBe(recorded.hash);
  expect(updates.at(-1)).toMatchObject({ type: 'judged', result: judge(recorded) });
});

test('it keeps the pace of the level, and a pause holds it', () => {
  const { replay } = watch(openReplay(twoJobs, log), 1000, 40);
  expect(replay.play.state.atUs).toBe(10_000);
  const paused = setReplay(replay, { running: false });
  expect(watch(paused, 1000, 40).replay.play.state.atUs).toBe(10_000);
});

test('steps go through every command to the end', () => {
  let scene = openReplay(twoJobs, log);
  const instants: number[] = [];
  for (let count = 0; count < 20 && scene.replay.play.commands.length < 3; count += 1) {
    scene = stepReplay(scene.replay);
    instants.push(scene.replay.play.state.atUs);
  }
  expect(instants).toEqual([...instants].sort((a, b) => a - b));
  expect(scene.replay.play.commands.map(({ command }) => command)).toEqual(
    log.commands.map(({ command }) => command),
  );
});
