/** Ten recorded bad games and one good one: the moments that are named, each with the loss that really running it again shows. */
import { describe, expect, test } from 'vitest';
import { seatId } from '../../../../shared/ground/terms.ts';
import type { Level } from '../../../../shared/levels/level.ts';
import { goOn, logOf, openPlay, order, type Play, rerun } from '../../../../shared/levels/play.ts';
import { decodeLog } from '../../../../shared/replay/decodeLog.ts';
import { makespanOf } from '../../../../shared/score/metrics.ts';
import { findMoments } from '../../../../shared/score/moments/find.ts';
import type { Moment } from '../../../../shared/score/moments/moment.ts';
import type { StampedCommand } from '../../../../shared/sim/words/command.ts';
import {
  asTheyCome,
  type Habit,
  lastFirst,
  levelFile,
  levelNamed,
  oneCore,
  playedBy,
  restless,
  sleepy,
  starving,
} from './games.ts';

const logFiles = levelNamed('02-waiting/01-log-files');
const weather = levelNamed('03-loop/01-weather');
const powerSum = levelNamed('05-processes/01-power-sum');
const slow = 60_000;

const momentsOf = (level: Level, commands: readonly StampedCommand[]): readonly Moment[] => {
  const start = openPlay(level, { seed: 1, pauseOnDecision: true }).state;
  return findMoments({ start, commands, objective: level.objective, best: level.par.best });
};

/** Another way to the same figure: each command at its instant, on a machine that never stops at a question. */
const finishOf = (level: Level, commands: readonly StampedCommand[]): number | null => {
  let play: Play = openPlay(level, { seed: 1, pauseOnDecision: false });
  for (const { atUs, seat, seq, command } of commands) {
    play = goOn(play, atUs).play;
    const done = order(play, seat, seq, command);
    if (!done.ok) throw new Error(`${command.type} at ${atUs}: ${done.error.code}`);
    play = done.value.play;
  }
  return makespanOf(goOn(play, Number.MAX_SAFE_INTEGER).play.ledger);
};

/** At, kind, core, who was chosen, who would have been better, and what either choice comes to; all times in ms. */
type Told = readonly [number, string, number | null, string | null, string | null, number, number];

const told = (moment: Moment): Told => [
  moment.atUs / 1000,
  moment.kind,
  moment.core,
  moment.did?.id ?? null,
  moment.later ? 'the others' : (moment.better?.id ?? null),
  (moment.betterUs + moment.savedUs) / 1000,
  moment.betterUs / 1000,
];

const games: readonly (readonly [string, Level, Habit, number, readonly Told[]])[] = [
  [
    'log files, whoever came last served first',
    logFiles,
    lastFirst,
    180,
    [
      [20, 'order', 1, 'cache.log', 'backup.log', 180, 160],
      [30, 'latePath', 1, 'backup.log', 'the others', 180, 150],
      [35, 'lateIo', 0, 'debug.log', 'error.log', 180, 155],
    ],
  ],
  [
    'log files as they come',
    logFiles,
    asTheyCome,
    150,
    [[20, 'order', 0, 'backup.log', 'the others', 150, 135]],
  ],
  [
    'log files on one core',
    logFiles,
    oneCore,
    245,
    [
      [30, 'hog', 0, 'cache.log', 'debug.log', 185, 150],
      [60, 'lateIo', 0, 'backup.log', 'the others', 200, 150],
      [110, 'latePath', 0, 'debug.log', 'error.log', 245, 205],
    ],
  ],
  [
    'log files, every third question slept through',
    logFiles,
    sleepy,
    210,
    [
      [0, 'idle', 0, null, 'backup.log', 200, 165],
      [10, 'lateIo', 0, 'access.log', 'cache.log', 200, 175],
      [45, 'lateIo', 1, 'cache.log', 'error.log', 200, 175],
    ],
  ],
  [
    'log files, a reader starved',
    logFiles,
    starving('error.log'),
    195,
    [
      [50, 'lateIo', 1, 'access.log', 'error.log', 195, 150],
      [60, 'latePath', 0, 'debug.log', 'error.log', 195, 160],
      [70, 'idle', 1, null, 'error.log', 195, 160],
    ],
  ],
  [
    'log files, two readers starved',
    logFiles,
    starving('access.log', 'error.log'),
    195,
    [
      [20, 'hog', 0, 'backup.log', 'the others', 180, 160],
      [70, 'lateIo', 0, 'cache.log', 'error.log', 195, 165],
      [80, 'keyless', 0, 'backup.log', 'error.log', 195, 180],
    ],
  ],
  [
    'log files, threads taken off again and again',
    logFiles,
    restless,
    155,
    [
      [20, 'order', 0, 'backup.log', 'the others', 155, 135],
      [50, 'lateIo', 1, 'access.log', 'the others', 155, 145],
      [60, 'takenOff', 0, 'debug.log', null, 155, 150],
    ],
  ],
  [
    'weather, the chores first',
    weather,
    lastFirst,
    2701.7,
    [
      [0, 'blocked', null, 'zip', 'the others', 2701.7, 2401.7],
      [300, 'blocked', null, 'map', 'the others', 2701.7, 2301.7],
    ],
  ],
  [
    'weather, one city left for the end',
    weather,
    starving('Tokyo'),
    2701.3,
    [
      [0, 'lateIo', null, 'Tashkent', 'Tokyo', 2701.3, 2001.7],
      [0.8, 'blocked', null, 'map', 'Tokyo', 2701.3, 2001.7],
    ],
  ],
  [
    'power sum on one core',
    powerSum,
    oneCore,
    484.004,
    [[4, 'idle', 1, null, 'Process-2', 484.004, 359.003]],
  ],
];

describe.each(games)('%s', (_, level, habit, ownMs, expected) => {
  const game = playedBy(level, habit);
  const moments = momentsOf(level, game.commands);

  test('the moments named', () => {
    expect(finishOf(level, game.commands)).toBe(ownMs * 1000);
    expect(moments.map(told)).toEqual(expected);
  });

  test('the better runs, run again, come to what is said', () => {
    for (const { commands, betterUs, ownUs, given, atUs } of moments) {
      expect(ownUs).toBe(ownMs * 1000);
      expect(commands.slice(0, given)).toEqual(game.commands.slice(0, given));
      expect(commands[given]?.atUs).toBeGreaterThanOrEqual(atUs);
      expect(finishOf(level, commands)).toBe(betterUs);
    }
  });

  test('what is saved is the difference of two runs', () => {
    for (const { heir, savedUs, ownUs, betterUs, given, atUs } of moments) {
      expect(savedUs).toBeGreaterThan(0);
      expect(savedUs).toBeLessThanOrEqual(ownUs - betterUs);
      if (heir !== 'policy') continue;
      const own = game.commands.slice(0, given + 1);
      const rest = { atUs, seq: given + 2, seat: seatId('pupil'), command: { type: 'autopilot' } } as const;
      const measureUs = Math.min(ownUs, finishOf(level, [...own, rest]) ?? ownUs);
      expect(savedUs).toBe(measureUs - betterUs);
    }
  });
});

test(
  'the best known runs have nothing to be told',
  () => {
    for (const level of [logFiles, weather, powerSum]) {
      const log = decodeLog(levelFile(level.id, level.par.by));
      const best = log.ok ? rerun(level, log.value) : log;
      if (!best.ok) throw new Error(JSON.stringify(best.error));
      expect(momentsOf(level, logOf(best.value).commands)).toEqual([]);
    }
  },
  slow,
);

test('a run that is not over has no moments', () => {
  const play = goOn(openPlay(logFiles, { seed: 1, pauseOnDecision: true }), Number.MAX_SAFE_INTEGER).play;
  expect(momentsOf(logFiles, play.commands)).toEqual([]);
});
