/** The facts the loop board's views show. */
import { awaitOf, poolKindOf, poolsOf, turnReason } from '../model/awaits.ts';
import { blockOf } from '../model/heartbeat.ts';
import type { Stage, StageSettings } from '../model/stage.ts';
import type { BlockFacts } from '../views/BlockView.ts';
import type { CoreCard } from '../views/corePlan.ts';
import type { IconName } from '../views/ink/icons.ts';
import type { Rect } from '../views/ink/pen.ts';
import type { Rim } from '../views/ink/sheet.ts';
import type { ToneName } from '../views/ink/tones.ts';
import type { RingFacts } from '../views/LoopView.ts';
import type { PoolFacts, PoolPlace } from '../views/PoolView.ts';
import type { Coin } from '../views/taskLook.ts';
import type { BoardFacts, LoopFacts, TaskFacts } from '../views/view.ts';
import type { Say } from './osFaces.ts';
import type { TaskPlace } from './taskPlaces.ts';

export interface LoopSight {
  readonly board: BoardFacts;
  readonly loop: LoopFacts;
  readonly stage: Stage;
  readonly say: Say;
  readonly keyHint: StageSettings['keyHint'];
  readonly nowUs: number;
  /** Labels of keys; a touch screen shows none. */
  readonly hints: boolean;
}

const labelsOf = ({ loop, stage }: LoopSight, ids: readonly string[]): string =>
  ids.map((id) => (loop.tasks[id] ? stage.taskBadge(loop.tasks[id].id).label : id)).join(' ');

/** Its timer has rung, and the loop has not looked. */
export const isDue = ({ nowUs }: Pick<LoopSight, 'nowUs'>, { state, on }: TaskFacts): boolean =>
  state === 'suspended' && on?.kind === 'timer' && on.untilUs < nowUs;

const suspendedNote = (sight: LoopSight, task: TaskFacts): string => {
  const { on } = task;
  switch (on?.kind) {
    case 'timer':
      return sight.say(isDue(sight, task) ? 'board.dueUnseen' : 'board.ringsIn');
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

const turnNote = ({ board, say }: LoopSight, task: TaskFacts): string =>
  say(`board.turns.${turnReason(board.view, board.pulse.turns[task.id] ?? null)}`);

/** What it awaits in the program's own words, after its name where there is none. */
const worldTitle = ({ board, stage }: LoopSight, task: TaskFacts): string =>
  [stage.taskBadge(task.id).name, awaitOf(board.view, task)].filter(Boolean).join('  ');

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

/** What a chip shows in the place of a time that nobody knows. */
const chipIcon = ({ board }: LoopSight, { on, state }: TaskFacts): IconName | null => {
  if (state !== 'suspended') return 'turn';
  if (on?.kind === 'timer') return null;
  if (on?.kind === 'pool') return poolKindOf(board.view, on) === 'threads' ? 'thread' : 'process';
  return on?.kind === 'lock' || on?.kind === 'sem' ? 'lock' : 'world';
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
    icon: place.form === 'chip' ? chipIcon(sight, task) : null,
    rim: rims[place.group],
    width: Math.round(place.rect.width),
    height: Math.round(place.rect.height),
    tone: tones[place.group],
    title: place.group === 'world' ? worldTitle(sight, task) : stage.taskBadge(task.id).name,
    plate: place.group === 'world' && isDue(sight, task),
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
    turnSize: seats === 0 ? '' : say('board.turnSize', { n: seats }),
    turnLeft: seats === 0 ? '' : say('board.turnLeft', { n: loop.batch.length }),
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
    key: sight.hints ? sight.keyHint('next') : '',
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

export interface LineSight extends LoopSight {
  readonly lineText: ((line: number) => string | null) | null;
}

const stillRuns = ({ board, loop }: LoopSight, task: string): number | null =>
  loop.tasks[task]?.line ?? board.view.threads[loop.thread]?.line ?? null;

/** The alarm over the card: a step longer than the heart sleeps, while others could have run. */
export const blockFacts = (sight: LineSight, button: Rect | null): BlockFacts | null => {
  const { board, stage, say, nowUs, lineText } = sight;
  const block = blockOf(board.pulse, nowUs);
  if (block === null) return null;
  const running = sight.loop.running === block.task ? board.view.threads[sight.loop.thread]?.line : null;
  const line = running ?? stillRuns(sight, block.task);
  const text = line === null ? null : (lineText?.(line)?.trim() ?? null);
  const who = stage.taskBadge(block.task).name;
  return {
    title: say(block.isOver ? 'board.block.was' : 'board.block.is'),
    limit: say('board.block.limit', { ms: block.limitUs / 1000 }),
    code: line === null || text === null || text === '' || block.isOver ? null : { line, text },
    noAwait: say('board.block.noAwait'),
    notes: [
      say(block.isOver ? 'board.block.whoWas' : 'board.block.who', { who }),
      say('board.block.instead'),
    ],
    fromUs: block.fromUs,
    toUs: block.isOver ? block.fromUs + block.us : null,
    button,
  };
};

const slotTones = { free: 'running', running: 'running', key: 'key', ready: 'ready', waits: 'lock' } as const;

const poolPlaces = ({ board, stage, say }: LoopSight, pool: ReturnType<typeof poolsOf>[number]) =>
  pool.slots.map(({ worker, task, state }): PoolPlace => {
    const segment = board.view.cores.find(({ thread }) => thread === worker)?.segment ?? null;
    const running = state === 'running' && segment !== null;
    const known = task === null ? undefined : Object.values(board.view.loops)[0]?.tasks[task];
    return {
      badge: known ? stage.taskBadge(known.id) : null,
      tone: slotTones[state],
      word: say(`board.pools.${state}`),
      untilUs: running ? segment.fromUs + segment.us : null,
    };
  });

export const poolFacts = (sight: LoopSight): readonly PoolFacts[] =>
  poolsOf(sight.board.view).map((pool) => {
    const threads = pool.kind === 'threads';
    const places = poolPlaces(sight, pool);
    const busy = [...places].sort((a, b) => Number(b.badge !== null) - Number(a.badge !== null));
    return {
      icon: threads ? 'thread' : 'process',
      name: sight.say(`board.pools.${pool.kind}`),
      keyNote: sight.say(threads ? 'board.pools.sharesKey' : 'board.pools.ownKey'),
      keyTone: threads ? 'key' : null,
      places: busy,
    };
  });
