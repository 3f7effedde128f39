import { describe, expect, test } from 'vitest';
import type { LessonInput } from '../../../server/lesson/inputs.ts';
import { playRefusal } from '../../../server/lesson/lesson.ts';
import { seatOf } from '../../../server/lesson/state.ts';
import { Course, ended, verdict } from './lessons.ts';

const host: LessonInput = { type: 'hostArrive' };
const bare = (type: 'start' | 'next' | 'pause' | 'resume' | 'endRound' | 'endLesson'): LessonInput => ({
  type,
});

describe('the way of a lesson', () => {
  test('a class of one plays two rounds to the podium', () => {
    const course = new Course().feed(host).join('a');
    const phases: string[] = [course.lesson.phase];
    const go = (...inputs: readonly (LessonInput | number)[]): void => {
      course.feed(...inputs);
      phases.push(`${course.lesson.phase} ${course.lesson.round}`);
    };
    go(bare('start'));
    go(bare('next'));
    go(3_000);
    go(ended('a'), 100);
    course.feed({ type: 'verdicts', list: [verdict('a', 800)] });
    go(1_500);
    go(bare('next'));
    go(bare('next'));
    go(bare('next'));
    go(3_000);
    go(60_500);
    course.feed({ type: 'verdicts', list: [verdict('a', 400, 'finishedByMachine')] });
    go(1_500);
    go(bare('next'));
    go(bare('next'));
    go(bare('next'));
    expect(phases).toEqual([
      'lobby',
      'briefing 1',
      'countdown 1',
      'active 1',
      'collect 1',
      'reveal 1',
      'standings 1',
      'briefing 2',
      'countdown 2',
      'active 2',
      'collect 2',
      'reveal 2',
      'standings 2',
      'podium 2',
      'closed 2',
    ]);
    expect(course.refusals).toEqual([]);
    expect(
      course.types().filter((type) => type === 'openMatches' || type === 'judge' || type === 'save'),
    ).toEqual(['openMatches', 'judge', 'save', 'openMatches', 'judge', 'save']);
    expect(course.effects.at(-2)).toEqual({ type: 'close' });
    expect(seatOf(course.lesson, 'a')?.rounds.map((round) => round?.points)).toEqual([800, 400]);
  });

  test('nobody seated, no start', () => {
    expect(new Course().feed(host, bare('start')).refusals).toEqual(['nobodySeated']);
  });

  test.each([
    ['briefing', 0],
    ['countdown', 1],
  ])('ending a round in %s skips it: nobody played', (_phase, nexts) => {
    const course = new Course().feed(host).join('a').feed(bare('start'));
    for (let n = 0; n < nexts; n += 1) course.feed(bare('next'));
    course.feed(bare('endRound'));
    expect(course.lesson.phase).toBe('standings');
    expect(course.types()).not.toContain('judge');
    expect(seatOf(course.lesson, 'a')?.rounds).toEqual([null]);
  });

  test('ending the lesson in mid-round judges what is being played', () => {
    const course = new Course().feed(host).join('a').play().feed(bare('endLesson'));
    expect(course.types().slice(-2)).toEqual(['judge', 'show']);
    course.feed({ type: 'verdicts', list: [verdict('a', 300)] }, 1_500);
    expect(course.lesson).toMatchObject({ phase: 'podium', round: 1 });
  });

  test('ending an empty lobby closes the room, and closed stays closed', () => {
    const course = new Course().feed(host, bare('endLesson'), bare('endLesson'));
    expect(course.lesson.phase).toBe('closed');
    expect(course.refusals).toEqual(['wrongPhase']);
  });

  test('half an hour without a host closes the room; with one it stays', () => {
    expect(new Course().join('a').feed(30 * 60_000).lesson.phase).toBe('closed');
    expect(
      new Course()
        .feed(host)
        .join('a')
        .feed(30 * 60_000).lesson.phase,
    ).toBe('lobby');
    expect(new Course().feed(host, 1, { type: 'hostDrop' }, 60_000, host, 30 * 60_000).lesson.phase).toBe(
      'lobby',
    );
  });
});

test('the reveal waits for the verdicts, however long they take', () => {
  const course = new Course().feed(host).join('a').play().feed(bare('endRound'), 10_000);
  expect(course.lesson.phase).toBe('collect');
  course.feed({ type: 'verdicts', list: [] }, 1);
  expect(course.lesson.phase).toBe('reveal');
});

describe('the clock of a round', () => {
  test('the deadline has half a second of grace for everyone', () => {
    const course = new Course().feed(host).join('a').play();
    expect(course.feed(60_000).lesson.phase).toBe('active');
    expect(course.feed(499).lesson.phase).toBe('active');
    expect(course.feed(1).lesson.phase).toBe('collect');
  });

  test('a pause holds what is left, whatever the clock does', () => {
    const course = new Course().feed(host).join('a').play().feed(20_000, bare('pause'), 1_000_000);
    expect(course.lesson).toMatchObject({ phase: 'active', paused: 'host' });
    expect(course.lesson.timing.leftMs).toBe(40_000);
    expect(playRefusal(course.lesson, 'a')).toMatchObject({ code: 'paused' });
    course.feed(bare('resume'), 39_999);
    expect(course.lesson).toMatchObject({ phase: 'active', paused: null });
    expect(course.lesson.timing.leftMs).toBe(1);
  });

  test('a clock that steps back counts nothing', () => {
    const course = new Course().feed(host).join('a').play();
    course.nowMs -= 100_000;
    course.feed({ type: 'tick' });
    expect(course.lesson.timing.leftMs).toBe(60_000);
  });

  test('more time is more time, also within the grace', () => {
    const course = new Course().feed(host).join('a').play().feed(60_200, { type: 'extend', s: 30 });
    expect(course.lesson.timing).toMatchObject({ totalMs: 90_000, leftMs: 30_000 });
  });

  test('a slow disk pauses and ends its own pause, and no other', () => {
    const course = new Course().feed(host).join('a').play().feed({ type: 'storage', well: false });
    expect(course.lesson.paused).toBe('storage');
    expect(course.feed({ type: 'storage', well: true }).lesson.paused).toBeNull();
    course.feed(bare('pause'), { type: 'storage', well: false }, { type: 'storage', well: true });
    expect(course.lesson.paused).toBe('host');
  });
});

describe('who is waited for', () => {
  test('a round ends when everyone who is here is done', () => {
    const course = new Course().feed(host).join('a', 'b').play().feed(ended('a'), 100);
    expect(course.lesson.phase).toBe('active');
    expect(course.feed(ended('b'), 100).lesson.phase).toBe('collect');
  });

  test.each([
    ['lost', { type: 'drop', playerId: 'b' }],
    ['left', { type: 'leave', playerId: 'b' }],
    ['removed', { type: 'remove', id: 'b', block: false }],
  ] as const)('a seat that is %s is not', (_presence, input) => {
    const course = new Course().feed(host).join('a', 'b').play().feed(ended('a'), input, 100);
    expect(course.lesson.phase).toBe('collect');
  });

  test('while nobody is here the clock decides', () => {
    const course = new Course()
      .feed(host)
      .join('a')
      .play()
      .feed(ended('a'), { type: 'drop', playerId: 'a' }, 100);
    expect(course.lesson.phase).toBe('active');
  });

  test('half a class lost at once is the network, and pauses', () => {
    const players = ['a', 'b', 'c', 'd', 'e', 'f'];
    const course = new Course()
      .feed(host)
      .join(...players)
      .play();
    const drop = (playerId: string): LessonInput => ({ type: 'drop', playerId });
    course.feed(drop('a'), 1_000, drop('b'), 1_000);
    expect(course.lesson.paused).toBeNull();
    expect(course.feed(drop('c')).lesson.paused).toBe('network');
    const slow = new Course()
      .feed(host)
      .join(...players)
      .play();
    slow.feed(drop('a'), 6_000, drop('b'), 6_000, drop('c'));
    expect(slow.lesson.paused).toBeNull();
  });
});

describe('coming late', () => {
  test('into a running round: a machine, and what is left of the clock', () => {
    const course = new Course().feed(host).join('a').play().feed(50_000);
    course.effects = [];
    course.join('late');
    expect(course.effects).toContainEqual({ type: 'openMatches', round: 1, players: ['late'] });
    expect(seatOf(course.lesson, 'late')).toMatchObject({ late: true, playing: true });
    expect(course.lesson.timing.leftMs).toBe(10_000);
  });

  test('coming back does not open a second machine', () => {
    const course = new Course().feed(host).join('a').play();
    course.effects = [];
    course.feed({ type: 'drop', playerId: 'a' }, { type: 'arrive', playerId: 'a' });
    expect(course.types()).not.toContain('openMatches');
    expect(seatOf(course.lesson, 'a')).toMatchObject({ presence: 'here', disconnects: 1 });
  });

  test('missed rounds read as not played', () => {
    const course = new Course()
      .feed(host)
      .join('a')
      .play()
      .feed(bare('endRound'), { type: 'verdicts', list: [] }, 1_500)
      .join('late');
    expect(seatOf(course.lesson, 'late')?.rounds).toEqual([null]);
    course.feed(bare('next'), bare('next'));
    expect(seatOf(course.lesson, 'late')?.rounds).toEqual([null, null]);
  });
});

describe('the roster', () => {
  test('a removed seat stays out by its token; a blocked name is remembered', () => {
    const course = new Course().feed(host).join('a').feed({ type: 'remove', id: 'a', block: true });
    expect(course.effects).toContainEqual({ type: 'unseat', playerId: 'a', reason: 'removed' });
    expect(course.lesson.blockedNames).toEqual(['namea']);
    expect(course.feed({ type: 'arrive', playerId: 'a' }).refusals).toEqual(['noSuchPlayer']);
  });

  test.each([
    ['x', 'Whoever', 'noSuchPlayer'],
    ['a', '   ', 'badName'],
    ['a', 'Name b', 'nameTaken'],
    ['a', 'nаme  B', 'nameTaken'],
  ])('renaming %s to "%s" is refused: %s', (id, name, code) => {
    expect(new Course().join('a', 'b').feed({ type: 'rename', id, name }).refusals).toEqual([code]);
  });

  test('a rename is shown to its seat at once', () => {
    const course = new Course().join('a', 'b').feed({ type: 'rename', id: 'a', name: ' Oʻtkir ' });
    expect(seatOf(course.lesson, 'a')?.name).toBe('Oʻtkir');
    expect(course.effects).toContainEqual({ type: 'show', to: { playerId: 'a' } });
  });
});

test('commands need a running machine of one who is not done', () => {
  const course = new Course().feed(host).join('a', 'b');
  expect(playRefusal(course.lesson, 'a')?.code).toBe('noMachine');
  course.play().feed(ended('a'));
  expect(playRefusal(course.lesson, 'a')?.code).toBe('alreadyFinal');
  expect(playRefusal(course.lesson, 'b')).toBeNull();
  expect(playRefusal(course.lesson, 'nobody')?.code).toBe('noMachine');
});
