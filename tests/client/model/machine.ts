/** Small machines to look at: a picture by hand, as a session would send it. */
import { interpreterId, processId, taskId, threadId } from '../../../shared/ground/terms.ts';
import type { MachineSnapshot } from '../../../shared/protocol/views.ts';
import { noBuckets } from '../../../shared/score/buckets.ts';
import { emptyHistory } from '../../../shared/score/history.ts';
import type { LoopView, MachineView, TaskView, ThreadView } from '../../../shared/sim/words/view.ts';

export const thread = (id: string, change: Partial<ThreadView> = {}): ThreadView => ({
  id: threadId(id),
  process: processId('p'),
  interpreter: interpreterId('i'),
  kind: 'thread',
  name: id,
  state: 'ready',
  sinceUs: 0,
  arriveUs: 0,
  core: null,
  lastCore: null,
  on: null,
  needsGil: false,
  cargo: [],
  line: null,
  ...change,
});

export const machine = (
  cores: number,
  threads: readonly ThreadView[],
  change: Partial<MachineView> = {},
): MachineView => ({
  atUs: 0,
  cores: Array.from({ length: cores }, (_, index) => ({
    index,
    thread: threads.find(({ core }) => core === index)?.id ?? null,
    sinceUs: 0,
    switchUntilUs: 0,
    segment: null,
    task: null,
  })),
  threads: Object.fromEntries(threads.map((each) => [each.id, each])),
  ready: threads.filter(({ state }) => state === 'ready').map(({ id }) => id),
  gils: {},
  locks: {},
  sems: {},
  events: {},
  queues: {},
  memory: null,
  loops: {},
  finished: [],
  vars: {},
  question: null,
  deadlock: null,
  ended: false,
  ...change,
});

export const task = (id: string, change: Partial<TaskView> = {}): TaskView => ({
  id: taskId(id),
  body: id.replace(/\d+$/, ''),
  state: 'ready',
  sinceUs: 0,
  on: null,
  line: null,
  ...change,
});

export const loop = (tasks: readonly TaskView[], change: Partial<LoopView> = {}): LoopView => ({
  thread: threadId('main'),
  turn: 1,
  batch: [],
  ran: [],
  next: [],
  running: null,
  tasks: Object.fromEntries(tasks.map((each) => [each.id, each])),
  ...change,
});

export const snapshot = (view: MachineView): MachineSnapshot => ({
  view,
  buckets: noBuckets(),
  slices: [],
  history: emptyHistory(),
  events: 0,
  hash: '',
});
