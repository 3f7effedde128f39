import { expect, test } from 'vitest';
import { copyJson } from '../../../shared/ground/copy.ts';
import { seatId, threadId } from '../../../shared/ground/terms.ts';
import {
  beginChronicle,
  type Chronicle,
  copyChronicle,
  emptyHistory,
  type History,
  mostEntries,
  mostPrinted,
  openChronicle,
  recordEvent,
} from '../../../shared/score/history.ts';
import { roomNames, roomOf } from '../../../shared/score/rooms.ts';
import { note } from '../../../shared/score/row.ts';
import { createSim, foldView, look } from '../../../shared/sim/index.ts';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import type { LoopView, MachineView } from '../../../shared/sim/words/view.ts';
import { walk } from './walk.ts';
import { askingWorlds, worlds } from './worlds.ts';

const start = (scenario: Scenario): MachineView =>
  copyJson(look(createSim(scenario, { pauseOnDecision: true })));

const eventsOf = (scenario: Scenario): readonly SimEvent[] => {
  const events: SimEvent[] = [];
  walk(scenario, ({ list }) => void events.push(...list));
  return events;
};

const count = (loop: LoopView | undefined, state: string): number =>
  Object.values(loop?.tasks ?? {}).filter((task) => task.state === state).length;

/** The same history from pictures alone: what there is to see at every instant, written down where it changed. */
const noteView = (history: History, view: MachineView): void => {
  const { atUs } = view;
  const threads = Object.values(view.threads);
  for (const room of roomNames)
    note(history.rooms[room], atUs, threads.filter((thread) => roomOf(thread) === room).length);
  for (const { interpreter, holder } of Object.values(view.gils)) {
    history.keys[interpreter] ??= [];
    note(history.keys[interpreter], atUs, holder);
  }
  for (const thread of new Set([...Object.keys(history.loops), ...Object.keys(view.loops)])) {
    history.loops[thread] ??= { running: [], ready: [], suspended: [] };
    note(history.loops[thread].running, atUs, view.loops[thread]?.running ?? null);
    note(history.loops[thread].ready, atUs, count(view.loops[thread], 'ready'));
    note(history.loops[thread].suspended, atUs, count(view.loops[thread], 'suspended'));
  }
};

/** A GIL that nobody has held yet has no row, or an empty one. */
const told = ({ keys, ...rest }: History) => ({
  ...rest,
  keys: Object.fromEntries(Object.entries(keys).filter(([, row]) => row.length > 0)),
});

const must = (input: object): Scenario => {
  const result = decodeScenario({ format: 'runqueue/scenario@1', ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A member of a group fails, which cancels one that sleeps and one that has not begun. */
const cancelling = must({
  machine: { cores: 2, costs: 'classroom' },
  program: {
    main: [{ op: 'asyncio', body: 'm' }],
    bodies: {
      m: [{ op: 'taskgroup', tasks: ['nap', 'bad', 'late'].map((body) => ({ body, id: body })) }],
      nap: [{ op: 'sleep', us: 9000 }],
      bad: [
        { op: 'submit', pool: 'p', body: 'slow', id: 's' },
        { op: 'wait', ids: ['s'], timeoutUs: 100 },
      ],
      late: [{ op: 'sleep', us: 10 }],
      slow: [{ op: 'io', us: 5000 }],
    },
    pools: { p: { kind: 'thread', workers: 1 } },
  },
});

test('the laws below see tasks that were cancelled', () => {
  const events = eventsOf(cancelling);
  expect(events.filter(({ type }) => type === 'taskCancelled').length).toBeGreaterThan(0);
});

const all = [...worlds, ...askingWorlds, ['cancelling', cancelling]] as const;

test.each(all)('%s: it says what could be seen at every instant', (_, scenario) => {
  const view = start(scenario);
  const chronicle = beginChronicle(view);
  const seen = emptyHistory();
  noteView(seen, view);
  for (const event of eventsOf(scenario)) {
    recordEvent(chronicle, event);
    foldView(view, event);
    noteView(seen, view);
    expect(chronicle.entries).toBeLessThanOrEqual(mostEntries);
  }
  expect(told(chronicle.history)).toEqual(told(seen));
});

const onward = (chronicle: Chronicle, events: readonly SimEvent[]): Chronicle => {
  for (const event of events) recordEvent(chronicle, event);
  return chronicle;
};

/** Folds a run, and at a hundred cuts goes on from what a snapshot there would hold. */
const checkCuts = (scenario: Scenario): Chronicle => {
  const events = eventsOf(scenario);
  const whole = onward(beginChronicle(start(scenario)), events);
  const view = start(scenario);
  const sofar = beginChronicle(view);
  const every = Math.max(1, Math.floor(events.length / 100));
  for (const [index, event] of events.entries()) {
    if (index % every === 0) {
      const cut = openChronicle(copyJson(view), copyJson(sofar.history));
      expect(cut).toStrictEqual(copyJson(sofar));
      expect(onward(cut, events.slice(index))).toStrictEqual(whole);
    }
    foldView(view, event);
    recordEvent(sofar, event);
  }
  return whole;
};

test.each(all)('%s: cut anywhere and resumed, it is the same history', (_, scenario) => {
  checkCuts(scenario);
});

/** Two threads that hand the GIL to and fro, far more often than a history can hold. */
const long = must({
  machine: { cores: 2, costs: 'ideal' },
  program: {
    main: [
      { op: 'thread', body: 'w', id: 'a' },
      { op: 'thread', body: 'w', id: 'b' },
      { op: 'join', ids: ['a', 'b'] },
    ],
    bodies: {
      w: [
        {
          op: 'repeat',
          n: 900,
          body: [
            { op: 'cpu', us: 100 },
            { op: 'io', us: 70 },
          ],
        },
      ],
    },
  },
});

test('a long run is remembered in part, never in more than its bound, and cut anywhere it is the same', () => {
  const whole = checkCuts(long);
  expect(whole.entries).toBeGreaterThan(mostEntries / 2);
  expect(whole.entries).toBeLessThanOrEqual(mostEntries);
  expect(JSON.stringify(whole.history).length).toBeLessThan(32 * 1024);
  const [first] = whole.history.rooms.world;
  expect(first?.[0]).toBeGreaterThan(10_000);
});

test('a copy goes its own way', () => {
  const events = eventsOf(long).slice(0, 400);
  const chronicle = onward(beginChronicle(start(long)), events.slice(0, 200));
  const before = copyJson(chronicle);
  expect(onward(copyChronicle(chronicle), events.slice(200))).not.toEqual(before);
  expect(chronicle).toStrictEqual(before);
});

test('what is printed is remembered, in order and of both kinds; of much only the end', () => {
  const thread = threadId('main');
  const said = (text: string, stream: 'stdout' | 'stderr' = 'stdout'): SimEvent => ({
    ...{ type: 'printed', atUs: 0, thread, task: null, stream, text },
  });
  const chronicle = openChronicle(start(cancelling), emptyHistory());
  const before = copyChronicle(chronicle);
  for (const event of [said('one\n'), said('oops\n', 'stderr'), said('two\n')]) recordEvent(chronicle, event);
  expect([before.history.printed, chronicle.history.printed]).toEqual(['', 'one\noops\ntwo\n']);
  recordEvent(chronicle, said(`${'x'.repeat(mostPrinted)}end`));
  expect(chronicle.history.printed).toBe(`${'x'.repeat(mostPrinted - 3)}end`);
});

test('the quantum set last is remembered, in a copy too', () => {
  const set = (us: number): SimEvent => ({
    type: 'obeyed',
    atUs: 0,
    seat: seatId('p'),
    seq: 1,
    command: { type: 'setQuantum', us },
  });
  const chronicle = beginChronicle(start(cancelling));
  expect(chronicle.history.quantumUs).toBeNull();
  for (const us of [1000, 4000]) recordEvent(chronicle, set(us));
  expect(copyChronicle(chronicle).history.quantumUs).toBe(4000);
});
