/** When threads and tasks came and when they were done in a run: all that a ghost on another board needs. */
import type { Micros } from '../ground/terms.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { Scenario } from '../sim/words/scenario.ts';
import { runInPieces } from './runThrough.ts';

/** Instants in order. */
export interface Course {
  readonly cameUs: readonly Micros[];
  readonly doneUs: readonly Micros[];
}

export interface Finishes {
  readonly threads: Course;
  readonly tasks: Course;
}

interface Notes {
  readonly cameUs: Micros[];
  readonly doneUs: Micros[];
}

const note = (threads: Notes, tasks: Notes, { type, atUs }: SimEvent): void => {
  if (type === 'arrived') threads.cameUs.push(atUs);
  else if (type === 'finished') threads.doneUs.push(atUs);
  else if (type === 'taskCreated') tasks.cameUs.push(atUs);
  else if (type === 'taskDone') tasks.doneUs.push(atUs);
};

/** The scenario is run to its end by its own policies; no event is kept. */
export const finishesOf = (scenario: Scenario): Finishes => {
  const threads: Notes = { cameUs: [], doneUs: [] };
  const tasks: Notes = { cameUs: [], doneUs: [] };
  runInPieces(scenario, (list) => {
    for (const event of list) note(threads, tasks, event);
  });
  return { threads, tasks };
};
