import { describe, expect, test } from 'vitest';
import { answerSolo, openSolo, type Solo, type Turn, tick } from '../../../client/session/solo.ts';
import type { SoloAsk } from '../../../client/session/workerMessages.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import { pictureOf } from '../../../shared/levels/play.ts';
import type { GameUpdate } from '../../../shared/protocol/game.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import { twoJobs } from './level.ts';

const dispatch = (thread: string): SoloAsk => ({
  type: 'send',
  command: { type: 'dispatch', thread: threadId(thread), core: 0 },
});

/** Carries out what is asked, and lets so much wall time go by after each. */
const play = (asks: readonly SoloAsk[], ms = 5000, from: Solo = openSolo(twoJobs, 7).solo) => {
  const updates: GameUpdate[] = [];
  let solo = from;
  const settle = (turn: Turn): void => {
    solo = turn.solo;
    updates.push(...turn.updates);
  };
  const wait = (): void => {
    for (let passed = 0; passed < ms; passed += 50) settle(tick(solo, 50));
  };
  wait();
  for (const ask of asks) {
    settle(answerSolo(solo, ask));
    wait();
  }
  return { solo, updates };
};

const viewOf = (solo: Solo) => pictureOf(solo.play).view;
const nowOf = (solo: Solo): number => solo.play.state.atUs;
const judged = (updates: readonly GameUpdate[]) => updates.filter(({ type }) => type === 'judged');
const said = (solo: Solo): readonly Command[] => solo.play.commands.map(({ command }) => command);

describe('thinking', () => {
  test('time stops at the first decision, however long one thinks', () => {
    const { solo } = play([], 60_000);
    expect(nowOf(solo)).toBe(0);
    expect(viewOf(solo).question?.offers).toHaveLength(2);
  });

  test('time goes on after an answer, to the next decision', () => {
    const { solo } = play([dispatch('A')]);
    expect(nowOf(solo)).toBe(5000);
    expect(viewOf(solo).question?.offers).toEqual([{ type: 'dispatch', thread: 'B', core: 0 }]);
  });

  test('an impossible command is refused and changes nothing', () => {
    const before = play([]).solo;
    const { solo, updates } = play([dispatch('nobody')], 100, before);
    expect(updates.at(-1)?.type).toBe('refused');
    expect(solo.play).toEqual(before.play);
  });

  test('a run to its end is judged once, with a log of its commands', () => {
    const { solo, updates } = play([dispatch('A'), dispatch('B'), dispatch('A')]);
    expect(judged(updates)).toHaveLength(1);
    const [end] = judged(updates);
    expect(end).toMatchObject({ result: { makespanUs: 30_000, stars: 3, score: 1000 } });
    expect(end?.type === 'judged' && end.log?.commands).toHaveLength(3);
    expect(viewOf(solo).ended).toBe(true);
  });

  test('nobody waits longer than 2.5 s for the next decision', () => {
    const slow = { ...twoJobs, pace: { usPerSecond: 100, pauseOnDecision: true } };
    const { solo } = play([dispatch('B')], 2600, openSolo(slow, 7).solo);
    expect(nowOf(solo)).toBe(20_000);
  });
});

describe('undo and redo', () => {
  test('undo comes back to the instant of the command', () => {
    const { solo } = play([dispatch('A'), dispatch('B'), { type: 'undo' }]);
    expect(nowOf(solo)).toBe(5000);
    expect(said(solo)).toEqual([{ type: 'dispatch', thread: 'A', core: 0 }]);
  });

  test('redo makes the same run again', () => {
    const straight = play([dispatch('A'), dispatch('B')]).solo;
    const { solo } = play([dispatch('A'), dispatch('B'), { type: 'undo' }, { type: 'redo' }]);
    expect(solo.play.hash).toBe(straight.play.hash);
  });

  test('a new command forgets what was undone', () => {
    const { solo } = play([dispatch('A'), { type: 'undo' }, dispatch('B')]);
    expect(solo.undone).toEqual([]);
  });

  test('there is nothing before the beginning', () => {
    const { solo, updates } = play([{ type: 'undo' }], 50);
    expect(nowOf(solo)).toBe(0);
    expect(updates.some(({ type }) => type === 'picture')).toBe(false);
  });

  test('the end can be undone and reached again', () => {
    const asks = [dispatch('A'), dispatch('B'), dispatch('A'), { type: 'undo' } as const, dispatch('A')];
    expect(judged(play(asks).updates)).toHaveLength(2);
  });

  test('to start again is to say nothing', () => {
    const { solo } = play([dispatch('A'), { type: 'restart' }]);
    expect([nowOf(solo), said(solo)]).toEqual([0, []]);
  });
});

describe('a branch of a run', () => {
  const ended = play([dispatch('B'), dispatch('A'), dispatch('A')]).solo;
  const from = { atUs: 0, commands: 0 };

  test('goes back to an instant of the run that is over, and rests there', () => {
    const { solo, updates } = play([{ type: 'restart', from }], 5000, ended);
    expect([nowOf(solo), said(solo)]).toEqual([0, []]);
    expect(updates.map(({ type }) => type)).toEqual(['picture', 'time']);
  });

  test('keeps the commands behind it, and ends better by better ones', () => {
    const later = play([{ type: 'restart', from: { atUs: 20_000, commands: 1 } }], 50, ended).solo;
    expect([nowOf(later), said(later)]).toEqual([20_000, [{ type: 'dispatch', thread: 'B', core: 0 }]]);
    const again = play([{ type: 'restart', from }], 50, ended).solo;
    const { updates } = play([dispatch('A'), dispatch('B'), dispatch('A')], 5000, again);
    expect(judged(updates).at(-1)).toMatchObject({ result: { makespanUs: 30_000 } });
  });
});

describe('the hand on time', () => {
  test('a pause holds it', () => {
    const started = answerSolo(play([]).solo, dispatch('A')).solo;
    const paused = answerSolo(started, { type: 'pause' }).solo;
    expect(nowOf(play([], 5000, paused).solo)).toBe(0);
  });

  test('a step lets a question pass and goes to the next change', () => {
    const { solo } = play([dispatch('A'), { type: 'step' }]);
    expect(nowOf(solo)).toBe(15_000);
    expect(solo.running).toBe(false);
  });

  test('speed stays within its bounds', () => {
    expect(play([{ type: 'speed', factor: 99 }], 50).solo.speed).toBe(8);
    expect(play([{ type: 'speed', factor: 0 }], 50).solo.speed).toBe(0.25);
  });

  test('flow does not stop at a question, and keeps the pace', () => {
    const { solo } = play([{ type: 'mode', mode: 'flow' }], 1000);
    expect(nowOf(solo)).toBe(10_000);
    expect(viewOf(solo).question).not.toBeNull();
  });

  test('a run that flowed can be thought about: the time that passed stays passed', () => {
    const flowing = play([{ type: 'mode', mode: 'flow' }], 1000).solo;
    const { solo } = play([dispatch('B'), { type: 'mode', mode: 'think' }], 100, flowing);
    expect(nowOf(solo)).toBeGreaterThanOrEqual(10_000);
    expect(solo.mode).toBe('think');
    expect(viewOf(solo).cores[0]?.thread).toBe('B');
  });
});

test('who looks later sees the same', () => {
  const { solo } = play([dispatch('A'), dispatch('B'), dispatch('A')]);
  const { updates } = answerSolo(solo, { type: 'look' });
  expect(updates.map(({ type }) => type)).toEqual(['picture', 'time', 'judged']);
});
