/** Which of a level's step texts is due: a fold over what the player has seen happen. */
import type { Step } from '../../shared/levels/level.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { StageChange } from './stage.ts';

export interface Coaching {
  /** Index of the step shown; -1: none. */
  readonly shown: number;
  /** Indexes of all that were shown: nothing is told twice. */
  readonly told: readonly number[];
}

/** Before anything has happened. */
export const firstWords = (steps: readonly Step[]): Coaching => {
  const shown = steps.findIndex(({ when }) => when === undefined);
  return { shown, told: [shown] };
};

/** What is there from the start has not come by. */
const isNews = ({ type, atUs }: SimEvent): boolean => type !== 'arrived' || atUs > 0;

const after = (steps: readonly Step[], coaching: Coaching, list: readonly SimEvent[]): Coaching => {
  const types = new Set<string>(list.filter(isNews).map(({ type }) => type));
  const due = steps.flatMap(({ when }, index) =>
    when !== undefined && types.has(when) && !coaching.told.includes(index) ? [index] : [],
  );
  const last = due.at(-1);
  return last === undefined ? coaching : { shown: last, told: [...coaching.told, ...due] };
};

/** `atUs` of the board: a run that begins again is told from the start. */
export const nextWords = (
  steps: readonly Step[],
  coaching: Coaching,
  change: StageChange,
  atUs: number,
): Coaching => {
  if (change.type === 'picture') return atUs === 0 ? firstWords(steps) : coaching;
  return change.type === 'events' ? after(steps, coaching, change.list) : coaching;
};
