import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyJson } from '../../../shared/ground/copy.ts';
import { chain, EMPTY_HASH } from '../../../shared/ground/digest.ts';
import { seatId, taskId, threadId } from '../../../shared/ground/terms.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { levelCard, levelHash, scenarioFor } from '../../../shared/levels/open.ts';
import type { Play } from '../../../shared/levels/play.ts';
import { goOn, judge, logOf, openPlay, order, pictureOf, rerun } from '../../../shared/levels/play.ts';
import type { LevelCard } from '../../../shared/protocol/views.ts';
import { decodeLog } from '../../../shared/replay/decodeLog.ts';
import { foldPictureTo, resumePicture, snapshotOf } from '../../../shared/score/picture.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import { tinyLoop, tinyOs } from './tiny.ts';

const seat = seatId('p1');
const END = Number.MAX_SAFE_INTEGER;
const open = (level: Level, pauseOnDecision = true): Play =>
  goOn(openPlay(level, { seed: 7, pauseOnDecision }), pauseOnDecision ? END : 0).play;

const tell = (play: Play, command: Command): Play => {
  const moved = order(play, seat, play.commands.length + 1, command);
  if (!moved.ok) throw new Error(moved.error.code);
  return goOn(moved.value.play, END).play;
};
const dispatch = (name: string): Command => ({ type: 'dispatch', thread: threadId(name), core: 0 });
const resume = (name: string): Command => ({ type: 'resume', task: taskId(name) });

test.each([
  ['the short one first', tinyOs, [dispatch('short'), dispatch('long')], 3, 1000],
  ['the long one first', tinyOs, [dispatch('long'), dispatch('short')], 1, 571],
  ['asking before the chore', tinyLoop, [resume('m'), resume('ask')], 3, 1000],
] as const)('%s', (_, level, commands, stars, score) => {
  const first = level.role === 'loop' ? [] : commands;
  let play = open(level);
  for (const command of level.role === 'loop' ? answersFor(play, commands) : first)
    play = tell(play, command);
  while (!play.state.ended) play = tell(play, play.state.question?.offers[0] as Command);
  expect(judge(play)).toMatchObject({ stars, score, points: score, finishedByMachine: false });
});

/** A loop's first task has the name asyncio.run gives it. */
const answersFor = (play: Play, commands: readonly Command[]): readonly Command[] => {
  const [first] = play.state.question?.offers ?? [];
  return [first as Command, ...commands.slice(1)];
};

test('what the level opens with is done before the first question, and belongs to no log', () => {
  const opening = [dispatch('long')];
  const level: Level = { ...tinyOs, assist: { auto: [], opening } };
  const play = goOn(openPlay(level, { seed: 7, pauseOnDecision: true }), 500).play;
  expect(pictureOf(play).view.cores[0]?.thread).toBe('long');
  const ended = tell(goOn(play, END).play, dispatch('short'));
  expect(logOf(ended).commands.map(({ command }) => command)).toEqual([dispatch('short')]);
  expect(rerun(level, logOf(ended))).toMatchObject({ ok: true, value: { hash: ended.hash } });
  const other: Level = { ...tinyOs, assist: { auto: [], opening: [dispatch('nobody')] } };
  expect(() => openPlay(other, { seed: 7, pauseOnDecision: true })).toThrow('opening');
});

test('a refused command changes nothing and has a code', () => {
  const play = open(tinyOs);
  const before = copyJson(play);
  expect(order(play, seat, 1, dispatch('nobody'))).toMatchObject({
    ok: false,
    error: { code: 'unknownThread' },
  });
  expect(order(play, seat, 1, { type: 'preempt', core: 0 })).toMatchObject({ ok: false });
  expect(play).toEqual(before);
});

test('the machine ends what nobody plays, for half the points at most', () => {
  const play = tell(open(tinyOs), { type: 'autopilot' });
  expect(play.state.ended).toBe(true);
  const { finishedByMachine, points, score } = judge(play);
  expect({ finishedByMachine, points }).toEqual({ finishedByMachine: true, points: 500 });
  expect(score).toBeGreaterThan(500);
});

test('a run that is not over has no stars and no score', () => {
  expect(judge(open(tinyOs))).toMatchObject({ stars: 0, score: 0, points: 0, makespanUs: null });
});

interface Step {
  readonly die: number;
  readonly us: number;
}
const steps = fc.array(fc.record({ die: fc.nat(1000), us: fc.nat(900) }), { maxLength: 25 });

/** Any mixture of waiting, answering, passing and asking for what is not allowed. */
const playOut = (level: Level, list: readonly Step[], pauseOnDecision: boolean) => {
  let play = openPlay(level, { seed: 7, pauseOnDecision });
  const events: SimEvent[] = [];
  const stops: Play[] = [play];
  const keep = (moved: ReturnType<typeof goOn>): void => {
    expect(moved.at).toBe(events.length);
    expect(moved.fromUs).toBe(play.state.atUs);
    events.push(...moved.list);
    play = moved.play;
    expect(moved.hash).toBe(play.hash);
    stops.push(play);
  };
  keep(goOn(play, 0));
  for (const { die, us } of list) {
    const offers = play.state.question?.offers ?? [];
    const command: Command =
      die % 5 === 0 ? { type: 'pass' } : (offers[die % Math.max(1, offers.length)] ?? dispatch('long'));
    const moved = order(play, seat, die, command);
    if (moved.ok) keep(moved.value);
    keep(goOn(play, play.state.atUs + us));
  }
  return { play, events, stops };
};

test.each([
  ['os', tinyOs, true],
  ['os in flow', tinyOs, false],
  ['loop', tinyLoop, true],
  ['loop in flow', tinyLoop, false],
] as const)('%s: however it was played, its log is the same run again', (_, level, pause) => {
  fc.assert(
    fc.property(steps, (list) => {
      const { play, events, stops } = playOut(level, list, pause);
      expect(play.events).toBe(events.length);
      expect(play.hash).toBe(chain(EMPTY_HASH, events));
      const log = decodeLog(JSON.parse(JSON.stringify(logOf(play))));
      if (!log.ok) throw new Error(JSON.stringify(log.error));
      const again = rerun(level, log.value);
      expect(again).toMatchObject({ ok: true, value: { hash: play.hash } });
      expect(again.ok && judge(again.value)).toEqual(judge(play));
      expect(again.ok && pictureOf(again.value)).toEqual(pictureOf(play));
      const middle = stops[Math.floor(stops.length / 2)] as Play;
      const picture = resumePicture(copyJson(pictureOf(middle)));
      foldPictureTo(picture, copyJson(events.slice(middle.events)), play.state.atUs);
      expect(snapshotOf(picture, play.hash)).toEqual(pictureOf(play));
    }),
    { seed: 8, numRuns: 60 },
  );
});

const done = tell(tell(open(tinyOs), dispatch('short')), dispatch('long'));
const log = logOf(done);
const changed: readonly (readonly [string, object, string])[] = [
  ['another machine', { simVersion: 99 }, 'simVersion'],
  ['another level', { level: 'x' }, 'level'],
  ['another version of it', { levelHash: '0000000000000001' }, 'levelHash'],
  ['another role', { role: 'loop' }, 'role'],
  [
    'a command that is not open',
    { commands: log.commands.map((each) => ({ ...each, command: dispatch('nobody') })) },
    'commands[0]',
  ],
  [
    'a command when its core is taken',
    { commands: log.commands.map((each) => ({ ...each, atUs: 5000 })) },
    'commands[1]',
  ],
  [
    'another order',
    {
      commands: log.commands
        .toReversed()
        .map((each, index) => ({ ...each, atUs: log.commands[index]?.atUs })),
    },
    'commands[1]',
  ],
  ['another seat', { commands: log.commands.map((each) => ({ ...each, seat: seatId('p2') })) }, 'hashes[0]'],
  [
    'a forged hash',
    { hashes: [...log.hashes.slice(0, -1), { atUs: 1100, hash: '0123456789abcdef' }] },
    `hashes[${log.hashes.length - 1}]`,
  ],
];
test.each(changed)('%s is told', (_, change, path) => {
  expect(rerun(tinyOs, log).ok).toBe(true);
  expect(rerun(tinyOs, { ...log, ...change })).toMatchObject({
    ok: false,
    error: [{ path, code: 'differs' }],
  });
});

test('a play is plain JSON and every move leaves it as it was', () => {
  const play = open(tinyLoop);
  const before = JSON.stringify(play);
  expect(JSON.parse(before)).toEqual(play);
  tell(JSON.parse(before), play.state.question?.offers[0] as Command);
  tell(play, play.state.question?.offers[0] as Command);
  expect(JSON.stringify(play)).toBe(before);
});

test('a level opens with the person in its role and shows a card', () => {
  expect(scenarioFor(tinyOs).os).toEqual({ policy: 'human' });
  expect(scenarioFor(tinyLoop)).toMatchObject({ os: { policy: 'fair' }, loop: { policy: 'human' } });
  const card: LevelCard = levelCard(tinyOs);
  expect(card).toEqual({
    id: '00-test/01-tiny',
    role: 'os',
    title: 'levels.tiny.title',
    goal: 'levels.tiny.goal',
    concepts: [],
    cores: 1,
    best: 600,
    roundSeconds: 120,
    usPerSecond: 1000,
  });
  expect(levelHash(tinyOs)).not.toBe(levelHash({ ...tinyOs, role: 'loop' }));
});

describe('what a level does not allow', () => {
  const refusal = (level: Level, command: Command) => {
    const done = order(open(level), seatId('p'), 1, command);
    return done.ok ? null : done.error.code;
  };
  const swap: Command = { type: 'enqueueOrder', threads: [threadId('short')] };

  test('is refused, though the machine would do it', () => {
    expect(refusal(tinyOs, swap)).toBe('notYourRole');
    expect(refusal({ ...tinyOs, assist: { auto: [], queueOrder: true } }, swap)).toBeNull();
  });

  test('a card tells what it allows, and how long a step may last', () => {
    const goals = [{ all: [{ metric: 'worstLagUs', atMost: 20_000 } as const] }];
    const assist = { auto: [], offload: ['to_thread'], splitUs: 5000 };
    expect(levelCard({ ...tinyLoop, assist, goals }).allowed).toEqual({
      offload: [{ pool: 'to_thread', kind: 'thread' }],
      splitUs: 5000,
      lagLimitUs: 20_000,
    });
    expect(levelCard(tinyLoop).allowed).toBeUndefined();
  });
});
