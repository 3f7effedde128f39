/** Whom the code panel follows, and who stands at which line: on a real run of a level's program. */
import { expect, test } from 'vitest';
import { levelSource } from '../../../client/content/levels.ts';
import { badgesOf } from '../../../client/model/badges.ts';
import { codeSight } from '../../../client/model/code.ts';
import { offersOf, suggestionOf } from '../../../client/model/offers.ts';
import { noPulse } from '../../../client/model/pulse.ts';
import type { Board, Selection } from '../../../client/model/stage.ts';
import { seatId, taskId, threadId } from '../../../shared/ground/terms.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { goOn, openPlay, order, type Play, pictureOf } from '../../../shared/levels/play.ts';
import { noBuckets } from '../../../shared/score/buckets.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import { shippedLevel } from '../../support/shippedLevel.ts';

const open = (id: string): Level => shippedLevel(id).level;

/** Carries out these commands, each when it is asked for. */
const playedBy = (level: Level, commands: readonly Command[], untilUs: number): Play => {
  let play = goOn(openPlay(level, { seed: 1, pauseOnDecision: true }), untilUs).play;
  for (const [index, command] of commands.entries()) {
    const done = order(play, seatId('p'), index + 1, command);
    if (!done.ok) throw new Error(`${index}: ${done.error.code}`);
    play = goOn(done.value.play, untilUs).play;
  }
  return play;
};

const sightOf = (level: Level, play: Play, selection: Selection | null = null) => {
  const { view, history } = pictureOf(play);
  const badges = badgesOf(view);
  const offers = offersOf(view, badges, level.role);
  const board: Board = {
    ...{ role: level.role, view, history, offers, selection, buckets: noBuckets(), ghost: null },
    allowed: {},
    ...{ slices: () => [], slicesSince: () => [], yours: [], pulse: noPulse() },
    ...{ rules: { quantumUs: null, switchIntervalUs: null }, quietMs: () => 0 },
    ...{ mode: 'think', running: true, speed: 1, canUndo: false, canRedo: false },
    suggestion: suggestionOf(view, offers, selection),
  };
  const source = level.scenario.program?.code?.source ?? [];
  const { own, others } = codeSight(board, { view, badges, nowUs: view.atUs }, source);
  const lineOf = (id: string) => others.find((stand) => stand.id === id)?.line;
  const textAt = (line: number | null | undefined): string => (line ? (source[line - 1] ?? '').trim() : '');
  return { own: own && [own.id, textAt(own.line)], other: (id: string) => textAt(lineOf(id)) };
};

const dispatch = (thread: string, core: number): Command => ({
  type: 'dispatch',
  thread: threadId(thread),
  core,
});
const resume = (task: string): Command => ({ type: 'resume', task: taskId(task) });

test('the thread of the suggested move, where its function begins; another where it waits', async () => {
  const level = open('02-waiting/01-log-files');
  const play = playedBy(level, [dispatch('access.log', 0)], 1000);
  const sight = sightOf(level, play);
  expect(sight.own).toEqual(['backup.log', 'def handle(log):']);
  expect(sight.other('access.log')).toBe('workload.io(read, "disk")');
  expect(sight.other('main')).toBe('thread.start()');
});

test('the chosen thread, at the line that runs', async () => {
  const level = open('02-waiting/01-log-files');
  const logs = ['access', 'backup', 'cache', 'debug', 'error'].map((log) => dispatch(`${log}.log`, 0));
  const play = playedBy(level, [...logs, dispatch('access.log', 0)], 12_000);
  const chosen = { kind: 'thread', thread: threadId('access.log') } as const;
  expect(sightOf(level, play, chosen).own).toEqual(['access.log', 'workload.cpu(search)  # needs the key']);
  expect(sightOf(level, play, { kind: 'core', core: 0 }).own?.[0]).toBe('access.log');
});

test('tasks: where they begin, where they await, and the one that runs', async () => {
  const level = open('03-loop/01-weather');
  const play = playedBy(level, [resume('main'), resume('Tashkent'), resume('map')], 100_000);
  const sight = sightOf(level, play, { kind: 'task', task: taskId('map') });
  expect(sight.own).toEqual(['map', 'workload.cpu(400)  # no await here']);
  expect(sight.other('Tashkent')).toBe('await asyncio.sleep(2)  # the world');
  expect(sight.other('London')).toBe('async def fetch(city):');
  expect(sight.other('main')).toBe('await asyncio.gather(*tasks)');
});

test('a level without Python has no program to show', async () => {
  expect(await levelSource('no/level')).toBeNull();
  expect((await levelSource('03-loop/01-weather'))?.[0]).toBe('"""The weather of five cities at once."""');
});
