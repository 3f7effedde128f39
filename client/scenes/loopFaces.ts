/** The facts the loop board's views show. */
import type { Stage } from '../model/stage.ts';
import type { CoreCard } from '../views/corePlan.ts';
import type { Rim } from '../views/ink/sheet.ts';
import type { ToneName } from '../views/ink/tones.ts';
import type { RingFacts } from '../views/LoopView.ts';
import type { Coin } from '../views/taskLook.ts';
import type { BoardFacts, LoopFacts, TaskFacts } from '../views/view.ts';
import type { Say } from './osFaces.ts';
import type { TaskPlace } from './taskPlaces.ts';

export interface LoopSight {
  readonly board: BoardFacts;
  readonly loop: LoopFacts;
  readonly stage: Stage;
  readonly say: Say;
  /** Labels of keys; a touch screen shows none. */
  readonly hints: boolean;
}

const labelsOf = ({ loop, stage }: LoopSight, ids: readonly string[]): string =>
  ids.map((id) => (loop.tasks[id] ? stage.taskBadge(loop.tasks[id].id).label : id)).join(' ');

const suspendedNote = (sight: LoopSight, task: TaskFacts): string => {
  const { on } = task;
  switch (on?.kind) {
    case 'timer':
      return sight.say('board.ringsIn');
    case 'tasks':
      return sight.say('board.awaits', { who: labelsOf(sight, on.ids) });
    case 'lock':
      return sight.say('board.waitsLock', { lock: on.lock });
    case 'sem':
      return sight.say('board.waitsSem', { sem: on.sem });
    case 'queue':
      return on.side === 'put'
        ? sight.say('board.waitsRoom', { queue: on.queue })
        : sight.say('board.waitsItem', { queue: on.queue });
    case 'pool':
      return sight.say('board.pool', { pool: on.pool });
    default:
      return sight.say('board.waits');
  }
};

/** A task that yielded says so; any other that waits for its turn was woken or has just been made. */
const turnNote = ({ say }: LoopSight, task: TaskFacts): string => {
  if (task.on?.kind === 'turn') return say('board.yielded');
  return say(task.line === null ? 'board.created' : 'board.woke');
};

const rims: Readonly<Record<TaskPlace['group'], Rim>> = {
  batch: 'turn',
  running: 'running',
  ran: 'spent',
  next: 'turn',
  world: 'world',
  done: 'plain',
};

const tones: Readonly<Record<TaskPlace['group'], ToneName>> = {
  batch: 'turn',
  running: 'running',
  ran: 'turn',
  next: 'turn',
  world: 'world',
  done: 'running',
};

export const coinOf = (sight: LoopSight, task: TaskFacts, place: TaskPlace): Coin => {
  const { board, stage } = sight;
  const steps = board.offers.map(({ command }) => command).filter((command) => command.type === 'resume');
  const turn = steps.findIndex((command) => command.task === task.id);
  const { selection } = board;
  return {
    task,
    badge: stage.taskBadge(task.id),
    form: place.form,
    rim: rims[place.group],
    width: Math.round(place.rect.width),
    height: Math.round(place.rect.height),
    tone: tones[place.group],
    title: stage.taskBadge(task.id).name,
    note: place.group === 'world' ? suspendedNote(sight, task) : turnNote(sight, task),
    selected: selection?.kind === 'task' && selection.task === task.id,
    lit: place.group === 'batch' && turn >= 0,
    digit: sight.hints && place.group === 'batch' && turn >= 0 && turn < 9 ? turn + 1 : null,
  };
};

export const ringOfLoop = ({ loop, say, board }: LoopSight): RingFacts => {
  const seats =
    loop.ran.length + loop.batch.length + (loop.running === null || loop.ran.includes(loop.running) ? 0 : 1);
  const passed = loop.ran.filter((task) => task !== loop.running).length;
  const asked = board.view.question?.role === 'loop';
  const polling = loop.running === null && loop.batch.length === 0;
  return {
    turn: say('board.turn', { n: loop.turn }),
    what: say(loop.running !== null ? 'board.thisStep' : asked ? 'board.choose' : 'board.stillWait'),
    big: `${loop.batch.length}`,
    seats,
    passed,
    at: loop.running !== null ? passed : polling ? null : passed > 0 ? passed - 1 : null,
    poll: say('board.poll'),
    pollWhy: say('board.pollWhy'),
    sinceUs: loop.running === null ? null : (loop.tasks[loop.running]?.sinceUs ?? null),
  };
};

/** The card of the loop's thread: its core, what it runs, and the next step on offer. */
export const loopCardOf = (sight: LoopSight): CoreCard | null => {
  const { board, loop, stage, say } = sight;
  const core = board.view.cores.find((each) => each.thread === loop.thread) ?? board.view.cores[0];
  if (!core) return null;
  const running = loop.running === null ? undefined : loop.tasks[loop.running];
  const command = board.suggestion?.command;
  const next = command?.type === 'resume' ? stage.taskBadge(command.task).label : null;
  const line =
    (core.task === running?.id ? board.view.threads[loop.thread]?.line : null) ?? running?.line ?? null;
  const busy = core.thread !== null;
  return {
    core,
    mood: running && busy ? 'running' : 'empty',
    key: sight.hints ? 'N' : '',
    name: say('board.core', { n: core.index }),
    word: running ? say('board.running') : next ? '' : say('board.poll'),
    title: running ? stage.taskBadge(running.id).name : say(next ? 'board.whoNext' : 'board.polls'),
    note: running
      ? line === null
        ? stage.taskBadge(running.id).label
        : say('board.line', { n: line })
      : next
        ? ''
        : say('board.nobodyTurn'),
    noteTone: null,
    button: next === null ? null : say('board.runNext', { who: next }),
    primary: true,
    selected: false,
    yourIdle: '',
    yoursSinceUs: null,
  };
};
