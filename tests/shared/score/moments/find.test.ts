/** Ten recorded bad games, judged in JUDGED.md, and good ones: the moments named, each with the loss that running it again shows. */
import { describe, expect, test } from 'vitest';
import { seatId } from '../../../../shared/ground/terms.ts';
import type { Level } from '../../../../shared/levels/level.ts';
import { goOn, judge, logOf, openPlay, order, type Play, rerun } from '../../../../shared/levels/play.ts';
import { decodeLog } from '../../../../shared/replay/decodeLog.ts';
import { makespanOf } from '../../../../shared/score/metrics.ts';
import { findMoments } from '../../../../shared/score/moments/find.ts';
import { type Moment, momentKinds } from '../../../../shared/score/moments/moment.ts';
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
  takingOff,
  turnAbout,
} from './games.ts';
import { judgedGames, judgedOf, rowOf } from './judged.ts';

const logFiles = levelNamed('02-waiting/01-log-files');
const weather = levelNamed('03-loop/01-weather');
const powerSum = levelNamed('05-processes/01-power-sum');
const slow = 60_000;

const momentsOf = (level: Level, commands: readonly StampedCommand[]): readonly Moment[] => {
  const { state: start, ledger } = openPlay(level, { seed: 1, pauseOnDecision: true });
  return findMoments({
    ...{ start, ledger, commands, objective: level.objective },
    ...{ best: level.par.best, quanta: level.assist.quanta ?? [] },
  });
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

const games: readonly (readonly [string, Level, Habit, number])[] = [
  ['log files, whoever came last served first', logFiles, lastFirst, 180],
  ['log files as they come', logFiles, asTheyCome, 150],
  ['log files on one core', logFiles, oneCore, 245],
  ['log files, every third question slept through', logFiles, sleepy, 210],
  ['log files, a reader starved', logFiles, starving('error.log'), 195],
  ['log files, two readers starved', logFiles, starving('access.log', 'error.log'), 195],
  ['log files, threads taken off again and again', logFiles, restless, 155],
  ['weather, the chores first', weather, lastFirst, 2701.7],
  ['weather, one city left for the end', weather, starving('Tokyo'), 2701.3],
  ['power sum on one core', powerSum, oneCore, 484.004],
];

describe.each(games)('%s', (name, level, habit, ownMs) => {
  const game = playedBy(level, habit);
  const moments = momentsOf(level, game.commands);

  test('the moments named are those that were judged', () => {
    expect(finishOf(level, game.commands)).toBe(ownMs * 1000);
    expect(moments.map(rowOf)).toEqual(judgedOf(name));
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
      if (heir === 'busy') expect(savedUs).toBe(ownUs - betterUs);
      if (heir !== 'policy') continue;
      const own = game.commands.slice(0, given + 1);
      const rest = { atUs, seq: given + 2, seat: seatId('pupil'), command: { type: 'autopilot' } } as const;
      const measureUs = Math.min(ownUs, finishOf(level, [...own, rest]) ?? ownUs);
      expect(savedUs).toBe(measureUs - betterUs);
    }
  });
});

test('every game that was judged is among these', () => {
  expect(judgedGames()).toEqual(games.map(([name]) => name));
});

test.each([
  ['keyless', logFiles, takingOff],
  ['hog', powerSum, turnAbout],
  ['order', powerSum, turnAbout],
  ['latePath', powerSum, turnAbout],
] as const)('a cause that the ten games do not show: %s', (kind, level, habit) => {
  const moments = momentsOf(level, playedBy(level, habit).commands);
  expect(moments.map((moment) => moment.kind)).toContain(kind);
});

test('where the average counts, whoever has much to do and went first is named', () => {
  const firstSteps = levelNamed('01-boot/01-first-steps');
  const told = (habit: Habit) =>
    momentsOf(firstSteps, playedBy(firstSteps, habit).commands).map(
      ({ kind, did, better, savedUs, ownUs, betterUs }) => [
        kind,
        did?.id,
        better?.id,
        savedUs,
        ownUs,
        betterUs,
      ],
    );
  expect(told(lastFirst)).toEqual([['longFirst', 'film', 'mail', 14_000, 26_333, 12_333]]);
  expect(told(asTheyCome)).toEqual([['longFirst', 'film', 'chat', 7000, 19_333, 12_333]]);
});

test(
  'among many decisions, in a level that opens with orders of its own, the costly ones are found',
  () => {
    const convoy = levelNamed('04-gil/03-convoy');
    const moments = momentsOf(convoy, playedBy(convoy, lastFirst).commands);
    expect(moments.map(({ kind, savedUs, ownUs }) => [kind, savedUs, ownUs])).toEqual([
      ['lateLast', 20_000, 359_000],
      ['lateLast', 30_000, 359_000],
    ]);
    for (const { commands, betterUs } of moments) expect(finishOf(convoy, commands)).toBe(betterUs);
  },
  slow,
);

describe('the length of turns', () => {
  const roundRobin = levelNamed('07-cores/02-round-robin');
  const setTo = (...us: readonly number[]): readonly StampedCommand[] =>
    us.map((each, index) => ({
      ...{ atUs: index * 1000, seq: index + 1, seat: seatId('pupil') },
      command: { type: 'setQuantum', us: each },
    }));
  const turnaroundOf = (commands: readonly StampedCommand[]): number | null => {
    let play: Play = openPlay(roundRobin, { seed: 1, pauseOnDecision: false });
    for (const { atUs, seat, seq, command } of commands) {
      const done = order(goOn(play, atUs).play, seat, seq, command);
      if (!done.ok) throw new Error(done.error.code);
      play = done.value.play;
    }
    return judge(goOn(play, Number.MAX_SAFE_INTEGER).play).figure?.value ?? null;
  };

  test.each([
    [1000, 'quantumShort', 73_750],
    [32_000, 'quantumLong', 82_500],
  ] as const)('of %i µs, a better one is named, and what it comes to when it is run', (us, kind, ownUs) => {
    const [moment, ...others] = momentsOf(roundRobin, setTo(us));
    if (!moment || others.length > 0) throw new Error('not one');
    expect(moment).toMatchObject({ kind, ownUs, betterUs: 54_313, quanta: { didUs: us, betterUs: 8000 } });
    expect(turnaroundOf(setTo(us))).toBe(ownUs);
    expect(turnaroundOf(moment.commands)).toBe(moment.betterUs);
  });

  test('too short: so much went into changing over', () => {
    const [moment] = momentsOf(roundRobin, setTo(1000));
    // 115 turns, each changed over to in half a millisecond.
    expect(moment?.spanUs).toBe(57_500);
  });

  test('the best of those that can be set is not named', () => {
    expect(momentsOf(roundRobin, setTo(8000))).toEqual([]);
  });
});

test('between them the games show every cause', () => {
  const untold = ['longFirst', 'quantumLong', 'quantumShort'];
  const shown = games.flatMap(([name]) => judgedOf(name).map(([, kind]) => kind));
  expect([...new Set([...shown, 'keyless', 'hog', 'order', 'latePath', ...untold])].sort()).toEqual(
    [...momentKinds].sort(),
  );
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
