/** What is to be told of how a run ended; nothing of one that simply finished. */
import { deadlockStory } from './deadlock.ts';
import { failureStories } from './failure.ts';
import { keptStory } from './kept.ts';
import { lostStory } from './lostUpdate.ts';
import { machineStory, stoppedStory } from './stopped.ts';
import type { Story, Told } from './story.ts';

/** Causes first: a lost update is why an assertion fails. */
export const storiesOf = (told: Told): readonly Story[] =>
  [
    machineStory(told),
    lostStory(told),
    keptStory(told),
    ...failureStories(told),
    deadlockStory(told),
    stoppedStory(told),
  ].filter((story) => story !== null);
