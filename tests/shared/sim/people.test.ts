/** A person as the operating system: what is asked, what may be answered, what is refused. */
import { describe, expect, test } from 'vitest';
import en from '../../../assets/locales/en.json' with { type: 'json' };
import { seatId, taskId, threadId } from '../../../shared/ground/terms.ts';
import { endOfTime } from '../../../shared/ground/time.ts';
import type { RefusalCode, SimState } from '../../../shared/sim/index.ts';
import { advance, createSim, legal, look, refusalCodes } from '../../../shared/sim/index.ts';
import type { Command, StampedCommand } from '../../../shared/sim/words/command.ts';
import {
  acquire,
  asyncio,
  cpu,
  io,
  job,
  join,
  ofJobs,
  ofProgram,
  sleep,
  task,
  thread,
} from '../../support/build.ts';
import { checkRun } from '../../support/checkRun.ts';
import { playThrough } from '../../support/player.ts';

const os = { policy: 'human' };
const dispatch = (id: string, core = 0): Command => ({ type: 'dispatch', thread: threadId(id), core });
const at = (atUs: number, seq: number, command: Command): StampedCommand => ({
  atUs,
  seq,
  seat: seatId('p'),
  command,
});

const two = ofJobs([job('A', 0, cpu(1000)), job('B', 0, cpu(1000))], { os });

describe('questions', () => {
  test('offer every ready thread on every free core, and are asked anew when that changes', () => {
    checkRun(two, {
      commands: [at(0, 1, dispatch('B'))],
      untilUs: 5000,
      only: ['asked', 'answered', 'obeyed', 'finished'],
      trace: [
        '0 asked role=os offers=[{"type":"dispatch","thread":"A","core":0},{"type":"dispatch","thread":"B","core":0}]',
        '0 obeyed seat=p seq=1 command={"type":"dispatch","thread":"B","core":0}',
        '0 answered',
        '1000 finished thread=B core=0',
        '1000 asked role=os offers=[{"type":"dispatch","thread":"A","core":0}]',
      ],
    });
  });

  test('stop time where the level pauses on decisions, and only there', () => {
    const paused = advance(createSim(two, { pauseOnDecision: true }), [], 5000).state;
    const flowing = advance(createSim(two), [], 5000).state;
    expect([paused.atUs, flowing.atUs]).toEqual([0, 5000]);
  });

  test('passed, they come back when something has changed', () => {
    const scenario = ofJobs([job('A', 0, cpu(1000)), job('B', 300, cpu(1000))], { os });
    const { state, events } = advance(
      createSim(scenario, { pauseOnDecision: true }),
      [at(0, 1, { type: 'pass' })],
      5000,
    );
    expect(state.atUs).toBe(300);
    expect(events.filter(({ type }) => type === 'asked')).toHaveLength(2);
  });

  test('are not asked about threads that the level lets run by themselves', () => {
    const scenario = ofProgram(
      { main: [thread('b', 'T'), join('T')], bodies: { b: [cpu(10)] } },
      { os, cores: 2 },
    );
    const options = { autoThreads: ['main'] as const };
    const commands = playThrough(scenario, undefined, options);
    expect(commands.map(({ command }) => command)).toEqual([dispatch('T', 0)]);
    checkRun(scenario, { commands, options });
  });

  test('in flow, a person who does nothing leaves the machine idle', () => {
    const { state } = checkRun(two, { untilUs: 9000 });
    expect([state.atUs, state.ended, state.finished.length]).toEqual([9000, false, 0]);
  });
});

describe('commands', () => {
  test('a player may take a thread off its core: it goes to the tail', () => {
    const { events } = checkRun(two, {
      commands: [
        at(0, 1, dispatch('A')),
        at(400, 2, { type: 'preempt', core: 0 }),
        at(400, 3, dispatch('B')),
      ],
      untilUs: 1400,
    });
    expect(events.at(-1)).toMatchObject({ type: 'asked', offers: [dispatch('A')] });
    expect(events.findLast(({ type }) => type === 'finished')).toMatchObject({ thread: 'B', atUs: 1400 });
  });

  test('on autopilot the machine decides for the rest of the run', () => {
    const { state } = checkRun(two, { commands: [at(0, 1, { type: 'autopilot' })] });
    expect([state.ended, state.atUs]).toEqual([true, 2000]);
  });

  test('a quantum takes the core away from who has had it that long, if others are ready', () => {
    const { events } = checkRun(two, {
      commands: [
        at(0, 1, dispatch('A')),
        at(100, 2, { type: 'setQuantum', us: 300 }),
        at(300, 3, dispatch('B')),
      ],
      untilUs: 700,
      only: ['preempted'],
      trace: ['300 preempted thread=A core=0 by=slice', '600 preempted thread=B core=0 by=slice'],
    });
    expect(events.at(-1)).toMatchObject({ type: 'asked', offers: [dispatch('A'), dispatch('B')] });
  });

  test('a quantum means nothing to who runs alone', () => {
    const alone = ofJobs([job('A', 0, cpu(1000))], { os });
    const commands = [at(0, 1, { type: 'setQuantum', us: 300 } as const), at(0, 2, dispatch('A'))];
    expect(checkRun(alone, { commands }).state.atUs).toBe(1000);
  });

  test('an order puts those named at the head of the run queue, and the question follows it', () => {
    const jobs = ['A', 'B', 'C', 'D'].map((id) => job(id, 0, cpu(10)));
    const order: Command = { type: 'enqueueOrder', threads: ['D', 'B'].map(threadId) };
    const { events, state } = checkRun(ofJobs(jobs, { os }), { commands: [at(0, 1, order)], untilUs: 5 });
    expect(look(state).ready).toEqual(['D', 'B', 'A', 'C']);
    expect(events.at(-1)).toMatchObject({
      type: 'asked',
      offers: ['D', 'B', 'A', 'C'].map((id) => dispatch(id)),
    });
  });

  test('in one instant, one by one or all at once, they come to the same', () => {
    const commands = [
      at(0, 1, dispatch('B')),
      at(0, 2, dispatch('A')),
      at(0, 3, { type: 'preempt', core: 0 }),
    ];
    const once = advance(createSim(two), commands, 2500);
    let state = createSim(two);
    const events = commands.flatMap((command) => {
      const step = advance(state, [command], 0);
      state = step.state;
      return step.events;
    });
    const rest = advance(state, [], 2500);
    expect({ state: rest.state, events: [...events, ...rest.events] }).toEqual(once);
  });
});

/** At 100 µs: main runs, A sleeps, B is ready, C waits for a lock; x is the ready task of a loop that is not asked. */
const busy = ofProgram(
  {
    main: [acquire('L'), thread('sleeper', 'A'), thread('taker', 'C'), thread('idler', 'B'), cpu(5000)],
    bodies: { sleeper: [io(9000)], taker: [acquire('L')], idler: [cpu(10)] },
    locks: ['L'],
  },
  { os, cores: 1 },
);

const order = (...ids: readonly string[]): Command => ({ type: 'enqueueOrder', threads: ids.map(threadId) });
const cancel = (id: string): Command => ({ type: 'cancel', task: taskId(id) });

const refusalOf = (state: SimState, command: Command): string => {
  const verdict = legal(state, command);
  return verdict.ok ? 'legal' : `${verdict.error.code} ${Object.values(verdict.error.args).join(' ')}`.trim();
};

describe('refusals', () => {
  const commands = playThrough(busy, ({ offers }) => offers.at(-1)!);
  const when = commands.filter(({ atUs }) => atUs === 0);
  const { state } = advance(createSim(busy), when, 100);
  const { state: over } = advance(createSim(two), [at(0, 1, { type: 'autopilot' })], endOfTime);
  const automatic = advance(createSim({ ...two, os: { policy: 'fcfs' } }), [], 100).state;

  test.each([
    ['no such thread', state, dispatch('nobody'), 'unknownThread nobody'],
    ['no such core', state, dispatch('A', 7), 'unknownCore 7'],
    ['a thread that waits for the world', state, dispatch('A'), 'threadNotReady A io'],
    [
      'no such task',
      { ...state, loopPolicy: 'human' },
      { type: 'resume', task: taskId('x') } as const,
      'unknownTask x',
    ],
    ['no question to pass', over, { type: 'pass' } as const, 'ended'],
    ['an order of who does not wait', state, order('A'), 'threadNotReady A io'],
    ['an order of nobody', state, order('nobody'), 'unknownThread nobody'],
    ['a quantum where the machine decides', automatic, { type: 'setQuantum', us: 5 } as const, 'notYourRole'],
    ['a cancellation where the machine decides', state, cancel('x'), 'notYourRole'],
    ['a loop that is not yours', state, { type: 'resume', task: taskId('x') } as const, 'notYourRole'],
    ['a machine that decides for itself', automatic, dispatch('A'), 'notYourRole'],
  ])('%s', (_, machine, command, expected) => {
    expect(refusalOf(machine, command)).toBe(expected);
  });

  test('of tasks: what runs, what is over, what is told already, and pools that are none', () => {
    const loopy = ofProgram(
      { main: [asyncio('m')], bodies: { m: [task('b', 'x'), io(500), sleep(9000)], b: [sleep(50)] } },
      { loop: { policy: 'human' } },
    );
    const resume = (id: string): Command => ({ type: 'resume', task: taskId(id) });
    const offload = (id: string, pool: string): Command => ({ type: 'offload', task: taskId(id), pool });
    const start = advance(createSim(loopy), [], 0).state;
    expect(refusalOf(start, offload('amain', 'nowhere'))).toBe('unknownPool nowhere');
    expect(refusalOf(start, offload('x', 'to_thread'))).toBe('unknownTask x');
    const running = advance(start, [at(0, 1, resume('amain'))], 100).state;
    expect(refusalOf(running, cancel('amain'))).toBe('taskRunning amain');
    expect(refusalOf(running, cancel('nobody'))).toBe('unknownTask nobody');
    const asked = advance(running, [at(100, 2, cancel('x'))], 500).state;
    expect(refusalOf(asked, cancel('x'))).toBe('alreadyCancelled x');
    expect(refusalOf(asked, offload('x', 'to_thread'))).toBe('nothingToOffload x');
    const over = advance(asked, [at(500, 3, resume('x'))], 600).state;
    expect(refusalOf(over, cancel('x'))).toBe('taskNotReady x cancelled');
  });

  test('a busy core, an idle core, nothing to pass', () => {
    const start = advance(createSim(two), [at(0, 1, dispatch('A'))], 100).state;
    expect(refusalOf(start, dispatch('B'))).toBe('coreBusy 0 A');
    expect(refusalOf(start, dispatch('A'))).toBe('threadNotReady A running');
    expect(refusalOf(start, { type: 'pass' })).toBe('nothingToPass');
    const idle = advance(createSim(two), [], 100).state;
    expect(refusalOf(idle, order('B', 'B'))).toBe('namedTwice B');
    expect(refusalOf(idle, { type: 'preempt', core: 0 })).toBe('coreIdle 0');
    expect(refusalOf(idle, { type: 'pass' })).toBe('nothingToPass');
  });

  test('a refused command is told, and changes nothing else', () => {
    const { events } = checkRun(two, { commands: [at(50, 1, dispatch('nobody'))], untilUs: 60 });
    expect(events.at(-1)).toMatchObject({
      type: 'refused',
      code: 'unknownThread',
      args: { thread: 'nobody' },
    });
  });

  test('every code has its sentence', () => {
    const sentences: Readonly<Record<string, unknown>> = en.refusals;
    expect(refusalCodes.filter((code: RefusalCode) => typeof sentences[code] !== 'string')).toEqual([]);
  });
});
