/** Semaphores, events and queues of threads, after CPython Lib/threading.py and Lib/queue.py. */
import { describe, expect, test } from 'vitest';
import type { Op } from '../../../../shared/program/op.ts';
import { bookEvent, bucketsAt, openBooks } from '../../../../shared/score/books.ts';
import { sentenceOf } from '../../../../shared/score/result.ts';
import { createSim, look } from '../../../../shared/sim/index.ts';
import type { SimEvent } from '../../../../shared/sim/words/event.ts';
import type { Scenario } from '../../../../shared/sim/words/scenario.ts';
import { cpu, io, join, mark, ofProgram, repeat, thread } from '../../../support/build.ts';
import { checkRun } from '../../../support/checkRun.ts';

const marks = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'marked' ? [`${event.atUs} ${event.id}`] : []));

const crew = (ids: readonly string[], body: readonly Op[]) => ({
  main: [...ids.map((id): Op => thread('b', id)), join(...ids)],
  bodies: { b: body },
});

const bucketsOf = (scenario: Scenario) => {
  const { events, state } = checkRun(scenario);
  const books = openBooks(look(createSim(scenario)));
  for (const event of events) bookEvent(books, event);
  return bucketsAt(books, state.atUs);
};

describe('a semaphore', () => {
  const take: Op = { op: 'sem_acquire', sem: 's' };
  const give: Op = { op: 'sem_release', sem: 's' };

  test('lets as many in as it has units, the others first come, first served', () => {
    const program = { ...crew(['A', 'B', 'C', 'D'], [take, io(1000), mark('x'), give]), sems: { s: 2 } };
    expect(marks(checkRun(ofProgram(program)).events)).toEqual(['1000 A', '1000 B', '2000 C', '2000 D']);
  });

  test('may be given by who never took it', () => {
    const program = {
      main: [thread('b', 'A'), io(700), give, join('A')],
      bodies: { b: [take, mark('x')] },
      sems: { s: 0 },
    };
    expect(marks(checkRun(ofProgram(program)).events)).toEqual(['700 A']);
  });

  test('that nobody gives back is a deadlock, told with who has it', () => {
    const program = { main: [take, thread('b', 'A'), join('A')], bodies: { b: [take] }, sems: { s: 1 } };
    const { state } = checkRun(ofProgram(program));
    expect(state.deadlock?.map(sentenceOf)).toEqual([
      'main waits for the end of A which is A',
      'A waits for semaphore s taken by main',
    ]);
  });
});

describe('an event', () => {
  const set: Op = { op: 'event_set', event: 'e' };
  const wait: Op = { op: 'event_wait', event: 'e' };

  test('wakes all who wait, and holds up nobody afterwards', () => {
    const { main, bodies } = crew(['A', 'B'], [wait, mark('x')]);
    const program = {
      main: [...main.slice(0, 2), io(500), set, wait, ...main.slice(2)],
      bodies,
      events: ['e'],
    };
    expect(marks(checkRun(ofProgram(program)).events)).toEqual(['500 A', '500 B']);
  });

  test('ends what repeats until it is set, at the next look', () => {
    const looking: Op = { op: 'until_event', event: 'e', body: [io(300), mark('x')] };
    const program = {
      main: [thread('b', 'A'), io(1000), set, join('A')],
      bodies: { b: [looking] },
      events: ['e'],
    };
    expect(marks(checkRun(ofProgram(program)).events)).toEqual(['300 A', '600 A', '900 A', '1200 A']);
  });

  test('can be looked for without doing anything else: a look that took no time takes 1 µs', () => {
    const program = {
      main: [thread('b', 'A'), io(50), set, join('A')],
      bodies: { b: [{ op: 'until_event' as const, event: 'e', body: [] }] },
      events: ['e'],
    };
    expect(checkRun(ofProgram(program, { cores: 2, build: 'free-threaded' })).state.atUs).toBe(51); // a look ends before a wake-up
  });

  test('that never comes ends a run by its budget, or by the clock', () => {
    const forEver = (body: readonly Op[]) =>
      ofProgram({ main: [{ op: 'until_event', event: 'e', body }], events: ['e'] });
    const { events } = checkRun(forEver([cpu(1_000_000_000_000)]));
    expect(events.at(-1)).toMatchObject({ type: 'ended', budget: true });
  });

  test('that nobody sets is a deadlock in words', () => {
    const { state } = checkRun(ofProgram({ main: [wait], events: ['e'] }));
    expect(state.deadlock?.map(sentenceOf)).toEqual(['main waits for event e which nobody sets']);
  });
});

describe('a queue', () => {
  const put: Op = { op: 'put', queue: 'q' };
  const get: Op = { op: 'get', queue: 'q' };
  const pair = (most: number) =>
    ofProgram(
      {
        main: [thread('maker', 'M'), thread('taker', 'T'), join('M', 'T')],
        bodies: { maker: [repeat(4, io(100), put, mark('x'))], taker: [repeat(4, get, io(1000))] },
        queues: { q: most },
      },
      { cores: 2 },
    );

  test('holds its maker back when it is full', () => {
    expect(marks(checkRun(pair(1)).events)).toEqual(['100 M', '200 M', '1100 M', '2100 M']);
  });

  test('without a limit never does', () => {
    expect(marks(checkRun(pair(0)).events)).toEqual(['100 M', '200 M', '300 M', '400 M']);
  });

  test('that stays full, or empty, is a deadlock in words', () => {
    const stuck = (main: readonly Op[]) => checkRun(ofProgram({ main, queues: { q: 1 } })).state.deadlock;
    expect(stuck([put, put])?.map(sentenceOf)).toEqual([
      'main waits for room in queue q which nobody empties',
    ]);
    expect(stuck([get])?.map(sentenceOf)).toEqual(['main waits for an item of queue q which nobody fills']);
  });

  test('shows its size and who waits at either side', () => {
    const { state } = checkRun(pair(1), { untilUs: 350 });
    expect(look(state).queues).toEqual({
      q: { queue: 'q', most: 1, size: 1, putters: ['M'], getters: [] },
    });
  });
});

test('a core idles for locks while threads wait for semaphores and queues, and for the world behind an event', () => {
  const give: Op = { op: 'sem_release', sem: 's' };
  const waiting = (op: Op) => ({
    main: [
      thread('b', 'A'),
      io(900),
      give,
      { op: 'put', queue: 'q' } as const,
      { op: 'event_set', event: 'e' } as const,
      join('A'),
    ],
    bodies: { b: [op] },
    sems: { s: 0 },
    queues: { q: 0 },
    events: ['e'],
  });
  const [bySem, byQueue, byEvent] = [
    { op: 'sem_acquire', sem: 's' } as const,
    { op: 'get', queue: 'q' } as const,
    { op: 'event_wait', event: 'e' } as const,
  ].map((op) => bucketsOf(ofProgram(waiting(op))));
  expect([bySem?.lockIdleUs, byQueue?.lockIdleUs, byEvent?.ioIdleUs]).toEqual([900, 900, 900]);
});
