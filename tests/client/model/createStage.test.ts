import { beforeEach, describe, expect, test } from 'vitest';
import { createStage, type FrameClock, type LiveStage } from '../../../client/model/createStage.ts';
import type { StageChange } from '../../../client/model/stage.ts';
import { answerSolo, openSolo, type Solo, type Turn, tick } from '../../../client/session/solo.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import { pictureOf } from '../../../shared/levels/play.ts';
import type { GameSession, GameUpdate } from '../../../shared/protocol/game.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import { twoJobs } from '../session/level.ts';

/** A machine that runs to the next decision at once, as a server does; the real one, without a wire. */
const openSession = (own: 'server' | 'player') => {
  let solo: Solo = openSolo(twoJobs, 1).solo;
  let listener: ((update: GameUpdate) => void) | null = null;
  const settle = (turn: Turn): void => {
    solo = turn.solo;
    for (const update of turn.updates) listener?.(update);
  };
  const send = (command: Command): void => {
    settle(answerSolo(solo, { type: 'send', command }));
    settle(tick(solo, 1_000_000));
  };
  settle(tick(solo, 1000));
  const nothing = (): void => {};
  const time: GameSession['time'] = {
    ...{ mode: nothing, run: nothing, pause: nothing, step: nothing, redo: nothing, speed: nothing },
    restart: () => settle(answerSolo(solo, { type: 'restart' })),
    undo: () => settle(answerSolo(solo, { type: 'undo' })),
  };
  const session: GameSession = {
    send,
    subscribe: (hear) => {
      listener = hear;
      hear({ type: 'picture', picture: pictureOf(solo.play) });
      return () => {
        listener = null;
      };
    },
    time: own === 'player' ? time : null,
    close: nothing,
  };
  return { session, machine: () => solo };
};

const openClock = () => {
  let nowMs = 0;
  let frame: (() => void) | null = null;
  const clock: FrameClock = {
    nowMs: () => nowMs,
    onFrame: (run) => {
      frame = run;
      return () => {
        frame = null;
      };
    },
  };
  const pass = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 10) {
      nowMs += 10;
      frame?.();
    }
  };
  return { clock, pass };
};

const dispatch = (thread: string): Command => ({ type: 'dispatch', thread: threadId(thread), core: 0 });
const options = { role: 'os', usPerSecond: 10_000 } as const;

let stage: LiveStage;
let pass: (ms: number) => void;
let machine: () => Solo;
let changes: StageChange[];

const open = (own: 'server' | 'player'): void => {
  const wired = openSession(own);
  const timed = openClock();
  stage = createStage(wired.session, options, timed.clock);
  ({ pass } = timed);
  ({ machine } = wired);
  changes = [];
  stage.subscribe((change) => changes.push(change));
};

const pastOf = ({ board }: LiveStage) => {
  const { slices, history } = board();
  return { slices: slices(), history };
};

/** Another screen, opened on the machine as it is now. */
const reopen = (): LiveStage => {
  const picture = pictureOf(machine().play);
  const session: GameSession = {
    send: () => {},
    subscribe: (hear) => {
      hear({ type: 'picture', picture });
      return () => {};
    },
    time: null,
    close: () => {},
  };
  return createStage(session, options, openClock().clock);
};

const told = (): readonly StageChange['type'][] => changes.map(({ type }) => type);
const shownEvents = () => changes.flatMap((change) => (change.type === 'events' ? change.list : []));

describe('a stage over a server that runs ahead', () => {
  beforeEach(() => open('server'));

  test('starts with the picture and its offers', () => {
    const { role, mode, offers, view } = stage.board();
    expect([role, mode, view.atUs]).toEqual(['os', 'remote', 0]);
    expect(offers.map(({ args }) => args.thread)).toEqual(['A', 'B']);
  });

  test('trails the machine and shows each event when its instant comes', () => {
    stage.act(dispatch('B'));
    expect(machine().play.state.atUs).toBe(20_000);
    pass(500);
    expect(stage.nowUs()).toBeGreaterThan(4000);
    expect(stage.nowUs()).toBeLessThan(7000);
    expect(shownEvents().some(({ type }) => type === 'dispatched')).toBe(true);
    expect(stage.board().view.finished).toEqual([]);
    pass(2500);
    expect(stage.nowUs()).toBe(20_000);
    expect(stage.board().view.finished).toEqual(['B']);
  });

  test('knows how long nothing will happen, at the pace it is shown', () => {
    expect(stage.board().quietMs()).toBe(Number.POSITIVE_INFINITY);
    stage.act(dispatch('B'));
    pass(500);
    const { nowUs, quiet } = { nowUs: stage.nowUs(), quiet: stage.board().quietMs() };
    pass(Math.floor(quiet / 10) * 10 - 10);
    expect(stage.board().view.finished).toEqual([]);
    pass(30);
    expect(stage.board().view.finished).toEqual(['B']);
    expect(stage.nowUs()).toBeGreaterThan(nowUs);
  });

  test('tells the rules it was given; a quantum that is set comes before that of a policy', () => {
    const rules = { quantumUs: 4000, switchIntervalUs: 5000 };
    const { session } = openSession('server');
    const watched = createStage(session, { ...options, ...rules }, openClock().clock);
    expect(watched.board().rules).toEqual(rules);
    expect(stage.board().rules).toEqual({ quantumUs: null, switchIntervalUs: null });
  });

  test('offers nothing before all is shown, and then the next move', () => {
    stage.act(dispatch('B'));
    pass(500);
    expect(stage.board().offers).toEqual([]);
    pass(2500);
    expect(stage.board().suggestion?.command).toEqual(dispatch('A'));
  });

  test('offers nothing between a command and its answer', () => {
    const silent: GameSession = { send: () => {}, subscribe: () => () => {}, time: null, close: () => {} };
    const { clock } = openClock();
    const waiting = createStage(silent, options, clock);
    waiting.act(dispatch('A'));
    expect(waiting.board().offers).toEqual([]);
  });

  test('the picture at the end is the one the machine itself gives', () => {
    for (const thread of ['A', 'B', 'A']) {
      stage.act(dispatch(thread));
      pass(4000);
    }
    const { view, buckets, slices, history } = stage.board();
    const own = pictureOf(machine().play);
    expect({ view: { ...view, atUs: own.view.atUs }, buckets, slices: slices(), history }).toEqual({
      view: own.view,
      buckets: own.buckets,
      slices: own.slices,
      history: own.history,
    });
  });

  test('a screen that was reloaded has the same past, and goes on alike', () => {
    stage.act(dispatch('B'));
    pass(4000);
    const again = reopen();
    expect(pastOf(again)).toEqual(pastOf(stage));
    for (const thread of ['A', 'A']) {
      stage.act(dispatch(thread));
      pass(4000);
    }
    expect(pastOf(reopen())).toEqual(pastOf(stage));
    expect(stage.board().history.rooms.world).toEqual([
      [25_000, 1],
      [35_000, 0],
    ]);
  });

  test('a refusal is told, and the move is open again', () => {
    stage.act({ type: 'preempt', core: 0 });
    expect(told()).toContain('refused');
    expect(stage.board().offers).toHaveLength(2);
  });

  test('the judgement waits until the end has been seen', () => {
    for (const thread of ['A', 'B']) {
      stage.act(dispatch(thread));
      pass(4000);
    }
    stage.act(dispatch('A'));
    pass(100);
    expect(stage.outcome()).toBeNull();
    pass(4000);
    expect(told().filter((type) => type === 'judged')).toHaveLength(1);
    expect(stage.outcome()?.result.stars).toBe(3);
  });
});

describe('a stage over the player’s own time', () => {
  beforeEach(() => open('player'));

  test('only smooths: what is known is shown within a blink', () => {
    stage.act(dispatch('B'));
    pass(100);
    expect(stage.nowUs()).toBe(20_000);
  });

  test('undo cuts back to the picture of that instant', () => {
    stage.act(dispatch('B'));
    pass(100);
    stage.time?.undo();
    expect(told().at(-2)).toBe('picture');
    expect([stage.nowUs(), stage.board().view.finished]).toEqual([0, []]);
  });

  test('undo takes the past of what was undone with it, and no more', () => {
    stage.act(dispatch('B'));
    pass(100);
    const before = structuredClone(pastOf(stage));
    stage.act(dispatch('A'));
    pass(100);
    expect(pastOf(stage)).not.toEqual(before);
    stage.time?.undo();
    expect(pastOf(stage)).toEqual(before);
    expect(before.history.rooms.ready.length).toBeGreaterThan(0);
  });

  test('a selection lives until its thread is done', () => {
    stage.select({ kind: 'thread', thread: threadId('B') });
    expect(stage.board().suggestion?.command).toEqual(dispatch('B'));
    stage.act(dispatch('B'));
    pass(100);
    expect(stage.board().selection).toBeNull();
  });

  test('after it is closed nothing is heard', () => {
    stage.close();
    const before = changes.length;
    stage.act(dispatch('B'));
    pass(100);
    expect(stage.nowUs()).toBe(0);
    expect(changes.length - before).toBeLessThanOrEqual(1);
  });
});
