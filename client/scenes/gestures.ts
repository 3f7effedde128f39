/** What a press means: pure, from the board and the target to a selection or a command. */
import type { Command } from '../../shared/sim/words/command.ts';
import { carriedTo, inHand, pick } from '../model/queueOrder.ts';
import { runsAtOnce } from '../model/selection.ts';
import type { Board, Selection } from '../model/stage.ts';
import type { Target } from './hitMap.ts';

export type Meaning =
  | { readonly type: 'select'; readonly selection: Selection | null }
  | { readonly type: 'act'; readonly command: Command };

const select = (selection: Selection | null): Meaning => ({ type: 'select', selection });
const act = (command: Command): Meaning => ({ type: 'act', command });

const threadOf = (board: Board, id: string) => board.view.threads[id];

/** While several are picked, or with Shift, a ready cart is picked or let go. */
const pressPicking = ({ allowed, selection, view }: Board, id: string, shift: boolean): Meaning | null => {
  const ready = view.ready.find((each) => each === id);
  const picking = shift || selection?.kind === 'threads';
  return allowed.queueOrder && picking && ready ? select(pick(view.ready, selection, ready)) : null;
};

/** A chosen free core takes the cart that is pressed next; else the cart is chosen, or let go when it was. */
const pressThread = (board: Board, id: string): Meaning | null => {
  const thread = threadOf(board, id);
  if (!thread) return null;
  const { selection } = board;
  if (selection?.kind === 'core' && thread.state === 'ready')
    return act({ type: 'dispatch', thread: thread.id, core: selection.core });
  const carried = selection?.kind === 'thread' && selection.thread !== thread.id;
  if (carried && thread.core !== null) return pressCore(board, thread.core);
  const same = selection?.kind === 'thread' && selection.thread === thread.id;
  return select(same ? null : { kind: 'thread', thread: thread.id });
};

/** An impossible pairing is sent all the same: the refusal says why. */
const pressCore = (board: Board, index: number): Meaning => {
  const { selection, view } = board;
  const chosen = selection?.kind === 'thread' ? threadOf(board, selection.thread) : undefined;
  if (chosen && chosen.state !== 'done' && view.cores[index]?.thread !== chosen.id)
    return act({ type: 'dispatch', thread: chosen.id, core: index });
  const same = selection?.kind === 'core' && selection.core === index;
  return select(same ? null : { kind: 'core', core: index });
};

/** What the button on this core does: the chosen cart, else the suggested one, else taking the runner off. */
export const buttonCommand = (board: Board, core: number): Command | null => {
  const onCore = board.offers
    .map(({ command }) => command)
    .filter((command) => 'core' in command && command.core === core);
  const { selection } = board;
  if (selection?.kind === 'core' && selection.core === core) {
    const off = onCore.find(({ type }) => type === 'preempt');
    if (off) return off;
  }
  const chosen = selection?.kind === 'thread' ? selection.thread : null;
  const mine = onCore.find((command) => command.type === 'dispatch' && command.thread === chosen);
  if (mine) return mine;
  const suggested = board.suggestion?.command;
  return suggested?.type === 'dispatch' && suggested.core === core ? suggested : null;
};

const resumeOf = (board: Board, id: string): Command | null =>
  board.offers
    .map(({ command }) => command)
    .find((command) => command.type === 'resume' && command.task === id) ?? null;

/** A lit coin runs, at once or when it is chosen already; any other is only looked at. */
const pressTask = (board: Board, id: string): Meaning | null => {
  const step = resumeOf(board, id);
  const { selection } = board;
  if (step && runsAtOnce(board, id)) return act(step);
  const task = Object.values(board.view.loops)
    .flatMap((loop) => Object.values(loop.tasks))
    .find((each) => each.id === id);
  if (!task) return null;
  const same = selection?.kind === 'task' && selection.task === task.id;
  return select(same ? null : { kind: 'task', task: task.id });
};

const pressButton = (board: Board, id: string): Meaning | null => {
  const command =
    board.role === 'loop' ? (board.suggestion?.command ?? null) : buttonCommand(board, Number(id));
  return command ? act(command) : null;
};

const pressHook = (board: Board, id: string): Meaning | null => {
  const { selection, view } = board;
  const gil = Object.values(view.gils).find((each) => each.interpreter === id);
  if (!gil || selection?.kind !== 'thread') return null;
  return act({ type: 'grantGil', interpreter: gil.interpreter, thread: selection.thread });
};

export const meaningOf = (board: Board, target: Target | null, shift = false): Meaning | null => {
  switch (target?.kind) {
    case 'thread':
      return pressPicking(board, target.id, shift) ?? pressThread(board, target.id);
    case 'core':
      return pressCore(board, Number(target.id));
    case 'button':
      return pressButton(board, target.id);
    case 'task':
      return pressTask(board, target.id);
    case 'hook':
      return pressHook(board, target.id);
    default:
      return board.selection ? select(null) : null;
  }
};

/** A ready cart that is carried to another's place in the queue, or to the floor behind them all. */
const dropInQueue = ({ allowed, selection, view }: Board, id: string, onto: Target): Meaning | null => {
  const { ready } = view;
  const carried = ready.find((each) => each === id);
  if (!allowed.queueOrder || !carried) return null;
  const picks = inHand(ready, selection);
  const group = picks.includes(carried) ? picks : [carried];
  const place = onto.kind === 'thread' ? ready.find((each) => each === onto.id) : null;
  if (place === undefined || (place === null && onto.id !== 'ready')) return null;
  const command = carriedTo(ready, group, place);
  return command && act(command);
};

/** A cart carried onto a core is dispatched; a runner carried back to READY is taken off. */
export const dropMeaning = (board: Board, from: Target, onto: Target | null): Meaning | null => {
  const thread = from.kind === 'thread' ? threadOf(board, from.id) : undefined;
  if (!thread || !onto) return null;
  if (thread.state === 'running' && thread.core !== null) {
    const home = onto.id === 'ready' || onto.kind === 'thread';
    return home ? act({ type: 'preempt', core: thread.core }) : null;
  }
  const core = onto.kind === 'core' || onto.kind === 'button' ? Number(onto.id) : null;
  return core === null
    ? dropInQueue(board, thread.id, onto)
    : act({ type: 'dispatch', thread: thread.id, core });
};
