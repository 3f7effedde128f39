/** Two machine pictures to draw: the convoy of the OS board, and a turn of a loop. */
import { interpreterId, processId, taskId, threadId } from '../../../shared/ground/terms.ts';
import type { WaitOn } from '../../../shared/sim/words/event.ts';
import type { MachineView, TaskView, ThreadView } from '../../../shared/sim/words/view.ts';

const us = 1000;

const thread = (id: string, process: string, name: string, rest: Partial<ThreadView>): ThreadView => ({
  id: threadId(id),
  process: processId(process),
  interpreter: interpreterId(`${process}.i`),
  kind: 'thread',
  name,
  state: 'ready',
  sinceUs: 200 * us,
  arriveUs: 0,
  core: null,
  lastCore: null,
  on: null,
  needsGil: true,
  cargo: [
    { kind: 'cpu', us: 3 * us },
    { kind: 'cpu', us: 14 * us },
    { kind: 'io', us: 8 * us },
    { kind: 'cpu', us: 6 * us },
  ],
  line: 3,
  ...rest,
});

const waits = (on: WaitOn, sinceUs: number): Partial<ThreadView> => ({ state: 'waiting', on, sinceUs });

const threads: readonly ThreadView[] = [
  thread('a1', 'p1', 'parse_feed', { state: 'running', core: 0, sinceUs: 196 * us }),
  thread('a2', 'p1', 'parse_feed', waits({ kind: 'gil', interpreter: interpreterId('p1.i') }, 212 * us)),
  thread('a3', 'p1', 'parse_feed', waits({ kind: 'gil', interpreter: interpreterId('p1.i') }, 214 * us)),
  thread('a4', 'p1', 'report', { sinceUs: 218 * us }),
  thread('b1', 'p2', 'thumbs', {
    sinceUs: 203 * us,
    needsGil: false,
    cargo: [
      { kind: 'native', us: 28 * us },
      { kind: 'io', us: 9 * us },
      { kind: 'native', us: 22 * us },
      { kind: 'cpu', us: 2 * us },
    ],
  }),
  thread('b2', 'p2', 'thumbs', { state: 'done', sinceUs: 190 * us }),
  thread('c1', 'p3', 'main', waits({ kind: 'join', ids: ['c2', 'c5'], untilUs: null }, 50 * us)),
  thread('c2', 'p3', 'log', { state: 'done', sinceUs: 150 * us }),
  thread('c4', 'p3', 'write_log', waits({ kind: 'io', device: 'disk', untilUs: 243 * us }, 190 * us)),
  thread('c5', 'p3', 'log', waits({ kind: 'lock', lock: 'log_lock', untilUs: null }, 190 * us)),
  thread('d4', 'p4', 'fetch', waits({ kind: 'io', device: 'network', untilUs: 240 * us }, 200 * us)),
  thread('d5', 'p4', 'worker', waits({ kind: 'pool', pool: 'pool' }, 100 * us)),
];

const gil = (process: string, holder: string | null, waiters: readonly string[]) => ({
  interpreter: interpreterId(`${process}.i`),
  holder: holder === null ? null : threadId(holder),
  waiters: waiters.map(threadId),
  asked: waiters.length > 0,
  switches: 4,
});

export const osView: MachineView = {
  atUs: 233 * us,
  cores: [
    {
      index: 0,
      thread: threadId('a1'),
      sinceUs: 196 * us,
      switchUntilUs: 196 * us,
      segment: { kind: 'hold', fromUs: 196 * us, us: 54 * us },
      task: null,
    },
    { index: 1, thread: null, sinceUs: 212 * us, switchUntilUs: 0, segment: null, task: null },
  ],
  threads: Object.fromEntries(threads.map((each) => [each.id, each])),
  ready: [threadId('b1'), threadId('a4')],
  gils: {
    'p1.i': gil('p1', 'a1', ['a2', 'a3']),
    'p2.i': gil('p2', null, []),
    'p3.i': gil('p3', null, []),
    'p4.i': gil('p4', null, []),
  },
  locks: { log_lock: { lock: 'log_lock', holder: threadId('c4'), waiters: [threadId('c5')] } },
  sems: {},
  events: {},
  queues: {},
  memory: null,
  loops: {},
  finished: [threadId('c2'), threadId('b2')],
  vars: {},
  question: {
    role: 'os',
    thread: null,
    sinceUs: 212 * us,
    offers: [
      { type: 'dispatch', thread: threadId('b1'), core: 1 },
      { type: 'dispatch', thread: threadId('a4'), core: 1 },
    ],
  },
  deadlock: null,
  ended: false,
};

const task = (id: string, body: string, rest: Partial<TaskView>): TaskView => ({
  id: taskId(id),
  body,
  state: 'ready',
  sinceUs: 150 * us,
  on: null,
  line: 4,
  ...rest,
});

const timer = (untilUs: number): Partial<TaskView> => ({
  state: 'suspended',
  sinceUs: 120 * us,
  on: { kind: 'timer', untilUs },
});

const tasks: readonly TaskView[] = [
  task('r4', 'handle', { state: 'ready' }),
  task('u2', 'upload', { state: 'running', sinceUs: 168 * us }),
  task('r5', 'handle', {}),
  task('w6', 'watch', {}),
  task('r9', 'handle', {}),
  task('d3', 'drain', {}),
  task('n7', 'notify', { line: null }),
  task('b0', 'beat', timer(190 * us)),
  task('r7', 'fetch', timer(230 * us)),
  task('r8', 'fetch', timer(260 * us)),
  task('m1', 'main', { state: 'suspended', on: { kind: 'tasks', ids: [taskId('r7'), taskId('r8')] } }),
  task('x1', 'fetch', { state: 'done' }),
  task('x2', 'fetch', { state: 'done' }),
];

const loopThread = thread('l1', 'p1', 'main', { state: 'running', core: 0, kind: 'main' });

export const loopView: MachineView = {
  ...osView,
  atUs: 184 * us,
  cores: [
    {
      index: 0,
      thread: threadId('l1'),
      sinceUs: 20 * us,
      switchUntilUs: 0,
      segment: { kind: 'cpu', fromUs: 168 * us, us: 40 * us },
      task: taskId('u2'),
    },
  ],
  threads: { l1: loopThread },
  ready: [],
  gils: { 'p1.i': gil('p1', 'l1', []) },
  locks: {},
  sems: {},
  events: {},
  queues: {},
  memory: null,
  loops: {
    l1: {
      thread: threadId('l1'),
      turn: 41,
      batch: ['r5', 'w6', 'r9', 'd3'].map(taskId),
      ran: [taskId('r4')],
      next: ['n7', 'r4'].map(taskId),
      running: taskId('u2'),
      tasks: Object.fromEntries(tasks.map((each) => [each.id, each])),
    },
  },
  finished: [],
  question: null,
};

/** The same turn, with the question open which task is next. */
export const askingView: MachineView = {
  ...loopView,
  loops: {
    l1: {
      ...(loopView.loops.l1 as MachineView['loops'][string]),
      running: null,
      ran: [taskId('r4'), taskId('u2')],
      next: [taskId('n7')],
    },
  },
  question: {
    role: 'loop',
    thread: threadId('l1'),
    sinceUs: 184 * us,
    offers: ['r5', 'w6', 'r9', 'd3'].map((id) => ({ type: 'resume', task: taskId(id) }) as const),
  },
};
