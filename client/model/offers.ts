/** The moves that are open, each with its sentence; and the one that Enter would make. */
import { assertNever } from '../../shared/ground/invariant.ts';
import type { Role, ThreadId } from '../../shared/ground/terms.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import { type Badges, keyLetter, taskBadge, threadBadge } from './badges.ts';
import type { Offer, Selection } from './stage.ts';

const offer = (command: Command, text: string, args: Offer['args'] = {}): Offer => ({
  command,
  text: `offers.${text}`,
  args,
});

export const offerOf = (command: Command, view: MachineView, badges: Badges): Offer => {
  switch (command.type) {
    case 'dispatch':
      return offer(command, 'dispatch', {
        thread: threadBadge(badges, command.thread).label,
        core: command.core,
      });
    case 'preempt': {
      const thread = view.cores[command.core]?.thread;
      const label = thread ? threadBadge(badges, thread).label : '';
      return offer(command, 'preempt', { thread: label, core: command.core });
    }
    case 'grantGil':
      return offer(command, 'grantGil', {
        thread: threadBadge(badges, command.thread).label,
        key: keyLetter(badges, command.interpreter),
      });
    case 'resume':
      return offer(command, 'resume', { task: taskBadge(badges, command.task).label });
    case 'offload':
      return offer(command, command.pool === 'to_thread' ? 'toThread' : 'offload', {
        task: taskBadge(badges, command.task).label,
        pool: command.pool,
      });
    case 'split':
      return offer(command, 'split', { task: taskBadge(badges, command.task).label });
    case 'cancel':
      return offer(command, 'cancel', { task: taskBadge(badges, command.task).label });
    case 'setQuantum':
      return offer(command, 'setQuantum', { us: command.us });
    case 'enqueueOrder':
      return offer(command, 'enqueueOrder', {
        threads: command.threads.map((thread) => threadBadge(badges, thread).label).join(', '),
      });
    case 'pass':
      return offer(command, 'pass');
    case 'autopilot':
      return offer(command, 'autopilot');
    default:
      return assertNever(command);
  }
};

/** After a question was let pass, cores stay free and may be filled all the same. */
const dispatches = (view: MachineView): readonly Command[] => {
  const free = view.cores.filter(({ thread }) => thread === null);
  // Asked at every event, and mostly there is none.
  if (free.length === 0) return [];
  return view.ready.flatMap((thread) =>
    free.map(({ index }) => ({ type: 'dispatch', thread, core: index }) as const),
  );
};

const askedFor = (view: MachineView, role: Role): readonly Command[] => {
  if (view.question) return view.question.offers.filter(({ type }) => type !== 'pass');
  return role === 'os' ? dispatches(view) : [];
};

export const offersOf = (view: MachineView, badges: Badges, role: Role): readonly Offer[] =>
  view.ended ? [] : askedFor(view, role).map((command) => offerOf(command, view, badges));

/** It would run at once: its next segment needs no key, or the key is there. */
const canRun = (view: MachineView, id: ThreadId): boolean => {
  const thread = view.threads[id];
  if (!thread?.needsGil || thread.interpreter === null) return true;
  const holder = view.gils[thread.interpreter]?.holder ?? null;
  return holder === null || holder === id;
};

const isWarm = (view: MachineView, { command }: Offer): boolean =>
  command.type === 'dispatch' && view.threads[command.thread]?.lastCore === command.core;

const isChosen = ({ command }: Offer, chosen: Selection | null): boolean => {
  if (chosen?.kind === 'thread') return 'thread' in command && command.thread === chosen.thread;
  if (chosen?.kind === 'threads') return command.type === 'enqueueOrder';
  if (chosen?.kind === 'task') return command.type === 'resume' && command.task === chosen.task;
  return chosen?.kind === 'core' && command.type === 'dispatch' && command.core === chosen.core;
};

/** What was chosen comes first; then whoever waits longest and would not just wait for a key; its old core if free. */
export const suggestionOf = (
  view: MachineView,
  offers: readonly Offer[],
  chosen: Selection | null,
): Offer | null => {
  const wished = offers.filter((each) => isChosen(each, chosen));
  const pool = wished.length > 0 ? wished : offers;
  const able = pool.filter(({ command }) => command.type !== 'dispatch' || canRun(view, command.thread));
  const first = able[0] ?? pool[0];
  if (first?.command.type !== 'dispatch') return first ?? null;
  const { thread } = first.command;
  const ofThread = pool.filter(({ command }) => command.type === 'dispatch' && command.thread === thread);
  return ofThread.find((each) => isWarm(view, each)) ?? first;
};
