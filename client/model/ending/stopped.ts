/** A run that was stopped, or left to the machine: who was not done then, and what each was waiting for. */
import { copyJson } from '../../../shared/ground/copy.ts';
import { foldView } from '../../../shared/sim/index.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import type { MachineView, ThreadView } from '../../../shared/sim/words/view.ts';
import { badgesOf } from '../badges.ts';
import { type Sight, whyTask, whyThread } from '../why.ts';
import {
  codeAt,
  nameIn,
  type Story,
  type StoryStep,
  sentence,
  shortened,
  storyOf,
  type Told,
} from './story.ts';

/** The picture before this event. */
const viewBefore = ({ own }: Told, until: SimEvent): MachineView => {
  const view = copyJson(own.start.view);
  for (const event of own.events) {
    if (event === until) break;
    foldView(view, event);
  }
  return view;
};

/** An idle thread of a pool waits for nothing that a program needs. */
const isUnfinished = ({ state, on }: ThreadView): boolean =>
  state !== 'done' && state !== 'new' && on?.kind !== 'pool';

/** Threads, but for a thread that runs a loop its tasks. */
const remaining = (told: Told, until: SimEvent): readonly StoryStep[] => {
  const view = viewBefore(told, until);
  const sight: Sight = { view, badges: badgesOf(view), nowUs: until.atUs };
  const step = { atUs: until.atUs, value: null, isTurn: false };
  return Object.values(view.threads)
    .filter(isUnfinished)
    .flatMap((thread): readonly StoryStep[] => {
      const loop = view.loops[thread.id];
      if (!loop)
        return [{ ...step, who: nameIn(told, thread.id), line: thread.line, does: whyThread(sight, thread) }];
      return Object.values(loop.tasks)
        .filter(({ state }) => state !== 'done' && state !== 'cancelled')
        .map((task) => ({
          ...step,
          ...{ who: nameIn(told, task.id), line: task.line, does: whyTask(sight, loop, task) },
        }));
    });
};

/** The budget of a run was used up. */
export const stoppedStory = (told: Told): Story | null => {
  const end = told.own.events.findLast((event) => event.type === 'ended');
  if (end?.type !== 'ended' || !end.budget) return null;
  const line = end.at?.line ?? null;
  const args = {
    at: told.timed(end.atUs),
    line: line ?? 0,
    operations: told.counted(end.at?.operations ?? 0),
  };
  const steps = remaining(told, end);
  return storyOf({
    kind: 'stopped',
    title: sentence('ending.stopped.title', args),
    told: [
      ...(line === null ? [] : [sentence('ending.stopped.at', args)]),
      ...(steps.length === 0 ? [] : [sentence('ending.stopped.left')]),
    ],
    code: codeAt(told, line),
    ...shortened(steps),
    rule: sentence('ending.rule.stopped'),
    showUs: end.atUs,
  });
};

/** Somebody gave up, or was gone when time was up: from there on the machine's own policies chose. */
export const machineStory = (told: Told): Story | null => {
  const given = told.own.events.find(
    (event) => event.type === 'obeyed' && event.command.type === 'autopilot',
  );
  if (!given) return null;
  const steps = remaining(told, given);
  return storyOf({
    kind: 'machine',
    title: sentence('ending.machine.title', { at: told.timed(given.atUs) }),
    told: steps.length === 0 ? [] : [sentence('ending.machine.left')],
    ...shortened(steps),
    showUs: given.atUs,
  });
};
