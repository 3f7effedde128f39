/** What a person is asked: one question at a time, with every command that answers it. */
import { human } from '../../policies/index.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import { taskAt } from '../parts/task.ts';
import type { Loop, SimState } from '../state.ts';
import type { Command } from '../words/command.ts';
import type { QuestionView } from '../words/view.ts';

type Asking = Pick<QuestionView, 'role' | 'thread' | 'offers'>;

/** Every ready thread on every free core, in order of waiting. */
const osQuestion = (machine: Machine): Asking | null => {
  const { cores, ready, os } = machine.state;
  if (os.policy !== human || ready.length === 0) return null;
  const free = cores.filter((core) => core.thread === null);
  const offers = ready.flatMap((index): Command[] =>
    free.map((core) => ({ type: 'dispatch', thread: threadAt(machine, index).id, core: core.index })),
  );
  return offers.length === 0 ? null : { role: 'os', thread: null, offers };
};

const loopQuestion = (machine: Machine, loop: Loop): Asking => {
  const offers = loop.waiting.map((task): Command => ({ type: 'resume', task: taskAt(machine, task).id }));
  return { role: 'loop', thread: threadAt(machine, loop.thread).id, offers };
};

/** The operating system's question comes before those of the loops, in order of their start. */
const asking = (machine: Machine): Asking | null => {
  if (machine.state.ended || machine.state.passed) return null;
  const held = machine.state.loops.find((loop) => loop.deciding);
  return osQuestion(machine) ?? (held ? loopQuestion(machine, held) : null);
};

const isSameOffer = (a: Command, b: Command | undefined): boolean => {
  if (a.type === 'dispatch') return b?.type === 'dispatch' && a.thread === b.thread && a.core === b.core;
  return a.type === 'resume' && b?.type === 'resume' && a.task === b.task;
};

const isSame = (open: QuestionView, wanted: Asking): boolean =>
  open.role === wanted.role &&
  open.thread === wanted.thread &&
  open.offers.length === wanted.offers.length &&
  open.offers.every((offer, place) => isSameOffer(offer, wanted.offers[place]));

const asksPeople = (state: SimState): boolean => state.os.policy === human || state.loopPolicy === human;

/** At the end of an instant: closes a question that no longer fits, and opens the one that does. */
export const settleQuestion = (machine: Machine): void => {
  const { state } = machine;
  if (state.question === null && !asksPeople(state)) return;
  const wanted = asking(machine);
  if (state.question && wanted && isSame(state.question, wanted)) return;
  closeQuestion(machine);
  if (wanted === null) return;
  state.question = { ...wanted, sinceUs: state.atUs };
  tell(machine, { type: 'asked', atUs: state.atUs, ...wanted });
};

export const closeQuestion = (machine: Machine): void => {
  const { state } = machine;
  if (state.question === null) return;
  state.question = null;
  tell(machine, { type: 'answered', atUs: state.atUs });
};
