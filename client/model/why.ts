/** Why something is not running (or what it is doing): a text key and its facts. The reason is the lesson. */
import { assertNever } from '../../shared/ground/invariant.ts';
import type { Micros, TaskId } from '../../shared/ground/terms.ts';
import type { TaskWait, WaitOn } from '../../shared/sim/words/event.ts';
import type { LoopView, MachineView, TaskView, ThreadView } from '../../shared/sim/words/view.ts';
import { type Badges, keyLetter, taskBadge, threadBadge } from './badges.ts';

export interface Reason {
  /** Text key under `why`. */
  readonly text: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Which of the faces it wears: names a state colour. */
  readonly face: Face;
}

export const faces = ['running', 'ready', 'io', 'gil', 'lock', 'turn', 'switch', 'idle', 'done'] as const;
export type Face = (typeof faces)[number];

/** What a sentence is told in: the picture, the names on it, and the instant shown. */
export interface Sight {
  readonly view: MachineView;
  readonly badges: Badges;
  readonly nowUs: Micros;
}

const reason = (face: Face, key: string, args: Reason['args'] = {}): Reason => ({
  face,
  text: `why.${key}`,
  args,
});

/** Whole milliseconds left, never zero while something is still to come. */
const msLeft = ({ nowUs }: Sight, untilUs: Micros): number =>
  Math.max(1, Math.ceil((untilUs - nowUs) / 1000));

const labels = ({ badges }: Sight, ids: readonly string[]): string =>
  ids.map((id) => threadBadge(badges, id).label).join(', ');

const whyKey = (sight: Sight, interpreter: string): Reason => {
  const key = keyLetter(sight.badges, interpreter);
  const holder = sight.view.gils[interpreter]?.holder;
  return holder
    ? reason('gil', 'key', { key, holder: threadBadge(sight.badges, holder).label })
    : reason('gil', 'keyFree', { key });
};

const whyLock = (sight: Sight, lock: string): Reason => {
  const holder = sight.view.locks[lock]?.holder;
  return holder
    ? reason('lock', 'lock', { lock, holder: threadBadge(sight.badges, holder).label })
    : reason('lock', 'lockFree', { lock });
};

const whyWaiting = (sight: Sight, on: WaitOn): Reason => {
  switch (on.kind) {
    case 'io':
      return reason('io', 'io', { device: on.device, ms: msLeft(sight, on.untilUs) });
    case 'gil':
      return whyKey(sight, on.interpreter);
    case 'switch':
      return reason('gil', 'dropped', { key: keyLetter(sight.badges, on.interpreter) });
    case 'lock':
      return whyLock(sight, on.lock);
    case 'sem':
      return reason('lock', 'sem', { sem: on.sem });
    case 'event':
      return reason('lock', 'event', { event: on.event });
    case 'queue':
      return reason('lock', on.side === 'put' ? 'queueRoom' : 'queueItem', { queue: on.queue });
    case 'join':
      return reason('lock', 'join', { ids: labels(sight, on.ids) });
    case 'pool':
      return reason('idle', 'pool', { pool: on.pool });
    case 'poll':
      return on.untilUs === null
        ? reason('io', 'poll')
        : reason('io', 'pollUntil', { ms: msLeft(sight, on.untilUs) });
    default:
      return assertNever(on);
  }
};

const whyReady = (sight: Sight, thread: ThreadView): Reason => {
  const idle = sight.view.cores.filter((core) => core.thread === null);
  if (idle.length === 0) return reason('ready', 'noCore');
  const holder = thread.interpreter === null ? null : sight.view.gils[thread.interpreter]?.holder;
  if (thread.needsGil && holder && holder !== thread.id) {
    const key = keyLetter(sight.badges, thread.interpreter ?? '');
    return reason('ready', 'needsKey', { key, holder: threadBadge(sight.badges, holder).label });
  }
  const [core] = idle;
  return core && idle.length === 1
    ? reason('ready', 'freeCore', { core: core.index })
    : reason('ready', 'freeCores', { count: idle.length });
};

const runningKeys = { cpu: 'running', hold: 'hold', native: 'native', overhead: 'overhead' } as const;

/** Who has asked this thread for its key, and waits. */
const askerOf = ({ view, badges }: Sight, { id, interpreter }: ThreadView): string | null => {
  const gil = interpreter === null ? undefined : view.gils[interpreter];
  const first = gil?.waiters[0];
  return gil?.asked && gil.holder === id && first ? threadBadge(badges, first).label : null;
};

const whyRunning = (sight: Sight, thread: ThreadView): Reason => {
  const core = sight.view.cores.find((each) => each.thread === thread.id);
  const kind = core?.segment?.kind;
  const key = thread.interpreter === null ? '' : keyLetter(sight.badges, thread.interpreter);
  if (!core || !kind) return reason('running', 'onCore', { core: thread.core ?? 0 });
  const face = kind === 'overhead' ? 'switch' : 'running';
  const ms = msLeft(sight, (core.segment?.fromUs ?? 0) + (core.segment?.us ?? 0));
  const plain = thread.interpreter === null && kind === 'cpu';
  const waiter = kind === 'hold' ? askerOf(sight, thread) : null;
  if (waiter !== null) return reason('running', 'holdAsked', { core: core.index, key, ms, waiter });
  return reason(face, plain ? 'job' : runningKeys[kind], { core: core.index, key, ms });
};

export const whyThread = (sight: Sight, thread: ThreadView): Reason => {
  switch (thread.state) {
    case 'new':
      return reason('idle', 'new');
    case 'ready':
      return whyReady(sight, thread);
    case 'running':
      return whyRunning(sight, thread);
    case 'waiting':
      return thread.on ? whyWaiting(sight, thread.on) : reason('io', 'poll');
    case 'waking':
      return reason('ready', 'waking');
    case 'done':
      return reason('done', 'done');
    default:
      return assertNever(thread.state);
  }
};

const whySuspended = (sight: Sight, on: TaskWait): Reason => {
  switch (on.kind) {
    case 'timer':
      return on.untilUs > sight.nowUs
        ? reason('io', 'timer', { ms: msLeft(sight, on.untilUs) })
        : reason('io', 'timerDue', { ms: Math.floor((sight.nowUs - on.untilUs) / 1000) });
    case 'turn':
      return reason('turn', 'yielded');
    case 'tasks':
      return reason('io', 'tasks', {
        ids: on.ids.map((id) => taskBadge(sight.badges, id).label).join(', '),
      });
    case 'lock':
      return reason('lock', 'taskLock', { lock: on.lock });
    case 'sem':
      return reason('lock', 'sem', { sem: on.sem });
    case 'queue':
      return reason('lock', on.side === 'put' ? 'queueRoom' : 'queueItem', { queue: on.queue });
    case 'event':
      return reason('lock', 'event', { event: on.event });
    case 'pool':
      return reason('io', 'poolResult', { pool: on.pool });
    case 'future':
      return reason('io', 'suspended');
    default:
      return assertNever(on);
  }
};

const whyReadyTask = (loop: LoopView, task: TaskId): Reason =>
  loop.batch.includes(task) ? reason('turn', 'thisTurn') : reason('turn', 'nextTurn');

export const whyTask = (sight: Sight, loop: LoopView, task: TaskView): Reason => {
  switch (task.state) {
    case 'ready':
      return whyReadyTask(loop, task.id);
    case 'running':
      return reason('running', 'step');
    case 'suspended':
      return task.on ? whySuspended(sight, task.on) : reason('io', 'suspended');
    case 'done':
      return reason('done', 'done');
    case 'cancelled':
      return reason('done', 'cancelled');
    default:
      return assertNever(task.state);
  }
};
