/** What a player wanted, freed from the instant at which they said it: whom they chose, and how long they hesitated. */
import type { Micros } from '../../ground/terms.ts';
import type { Command, StampedCommand } from '../../sim/words/command.ts';
import type { MachineView } from '../../sim/words/view.ts';

export interface Intent {
  readonly command: Command;
  /** Whom it is about: a thread or a task; empty where it is about nobody. */
  readonly target: string;
  /** From when it could have been said until it was. */
  readonly delayUs: Micros;
  readonly atUs: Micros;
}

/** Of a core that is to be emptied, whoever runs there. */
export const targetOf = (command: Command, view?: MachineView): string => {
  switch (command.type) {
    case 'dispatch':
    case 'grantGil':
      return command.thread;
    case 'preempt':
      return view?.cores[command.core]?.thread ?? '';
    case 'resume':
    case 'offload':
    case 'split':
    case 'cancel':
      return command.task;
    default:
      return '';
  }
};

/** Since when there is a core for it. */
const idleSince = ({ cores }: MachineView): Micros =>
  cores.reduce(
    (since, core) => (core.thread === null ? Math.min(since, core.sinceUs) : since),
    Number.MAX_SAFE_INTEGER,
  );

/** However its work is done. */
const isStep = ({ type }: Command): boolean => type === 'resume' || type === 'offload' || type === 'split';

/** Since when this could be said; now, where nothing tells. */
const sinceOf = (view: MachineView, command: Command): Micros => {
  const { atUs, threads, cores, question } = view;
  if (command.type === 'dispatch')
    return Math.min(atUs, Math.max(threads[command.thread]?.sinceUs ?? atUs, idleSince(view)));
  if (command.type === 'preempt') return cores[command.core]?.sinceUs ?? atUs;
  if (isStep(command)) return question?.sinceUs ?? atUs;
  return atUs;
};

export const delayOf = (
  view: MachineView,
  { atUs, command }: StampedCommand,
): Pick<Intent, 'delayUs' | 'atUs'> => ({ atUs, delayUs: Math.max(0, atUs - sinceOf(view, command)) });

/** The same wish as a command of this instant; null while it cannot be had. */
const fitted = (view: MachineView, { command, target }: Intent): Command | null => {
  const offers = view.question?.offers ?? [];
  if (command.type === 'dispatch') {
    const own = offers.filter((offer) => offer.type === 'dispatch' && offer.thread === target);
    return own.find((offer) => offer.type === 'dispatch' && offer.core === command.core) ?? own[0] ?? null;
  }
  if (command.type === 'preempt') {
    const core = view.cores.find(({ thread }) => thread !== null && thread === target);
    return core ? { type: 'preempt', core: core.index } : null;
  }
  if (isStep(command))
    return offers.some((offer) => offer.type === 'resume' && offer.task === target) ? command : null;
  if (command.type === 'grantGil') {
    const gil = view.gils[command.interpreter];
    return gil?.holder === null && gil.waiters.includes(command.thread) ? command : null;
  }
  return command.type === 'pass' ? null : command;
};

export interface Wish {
  readonly intent: Intent;
  readonly command: Command;
  readonly dueUs: Micros;
}

const dueOf = (view: MachineView, { command: said, delayUs, atUs }: Intent, command: Command): Micros =>
  said.type === 'setQuantum' || said.type === 'enqueueOrder' || said.type === 'autopilot'
    ? atUs
    : sinceOf(view, command) + delayUs;

/** Of each target its first intent alone: nobody is taken off before they were given a core. */
const firsts = (rest: readonly Intent[]): readonly Intent[] => {
  const seen = new Set<string>();
  return rest.filter(({ target, command }) => {
    if (command.type === 'pass' || (target !== '' && seen.has(target))) return false;
    seen.add(target);
    return true;
  });
};

/** What the player would do next: the first in their order that is due, else the one that will be due first. */
export const nextWish = (view: MachineView, rest: readonly Intent[]): Wish | null => {
  const wishes = firsts(rest).flatMap((intent) => {
    const command = fitted(view, intent);
    return command ? [{ intent, command, dueUs: dueOf(view, intent, command) }] : [];
  });
  const due = wishes.find(({ dueUs }) => dueUs <= view.atUs);
  return due ?? wishes.reduce<Wish | null>((a, b) => (a === null || b.dueUs < a.dueUs ? b : a), null);
};

/** The order without the first wish for this target. */
export const without = (rest: readonly Intent[], target: string): readonly Intent[] => {
  const place = rest.findIndex((intent) => intent.target === target && intent.command.type !== 'preempt');
  return place < 0 ? rest : rest.filter((_, index) => index !== place);
};
