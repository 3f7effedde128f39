/** The heartbeat in words and lines for the strip under the board, from the loop's pulse. Pure. */
import { type Heartbeat, heartbeatOf, limitOf, missedOf, takenFrom } from '../model/heartbeat.ts';
import { othersDueUs, type Pulse } from '../model/pulse.ts';
import type { HeartFacts, HeartNow } from '../views/HeartView.ts';
import type { HeartWords } from '../views/heartPaint.ts';
import type { HeartPast } from '../views/heartPlan.ts';
import type { Say } from './osFaces.ts';

export interface HeartSight {
  readonly pulse: Pulse;
  readonly nowUs: number;
  readonly say: Say;
  badge(task: string): string;
}

const msOf = (us: number): number => Math.round(us / 1000);

/** When no beat came; where nothing beats, when a step was over the limit. */
const flatsOf = ({ pulse, nowUs }: HeartSight, limitUs: number | null): HeartPast['flats'] =>
  pulse.heart === null
    ? pulse.holds.flatMap(({ fromUs, toUs }) =>
        limitUs !== null && toUs !== null && toUs - fromUs > limitUs
          ? [{ fromUs: fromUs + limitUs, toUs }]
          : [],
      )
    : pulse.beats.flatMap((beat) =>
        beat.atUs !== null && missedOf(beat, nowUs).length > 0
          ? [{ fromUs: beat.dueUs, toUs: beat.atUs }]
          : [],
      );

const pastOf = (sight: HeartSight, limitUs: number | null): HeartPast => {
  const { pulse, nowUs, badge } = sight;
  const steps = pulse.holds.flatMap((hold) => {
    const { fromUs, toUs, task } = hold;
    return toUs === null || toUs === fromUs
      ? []
      : [{ fromUs, toUs, takenUs: takenFrom(pulse, hold, nowUs), label: badge(task) }];
  });
  const last = pulse.holds.at(-1);
  const over = last && limitUs !== null && takenFrom(pulse, last, nowUs) !== null;
  // A limit that the level sets is drawn from the step's beginning, so that it can be seen coming.
  const ahead = last?.toUs === null && pulse.limitUs !== null;
  return {
    beats: pulse.beats.flatMap(({ atUs }) => (atUs === null ? [] : [atUs])),
    flats: flatsOf(sight, limitUs),
    missed: pulse.beats.flatMap((beat) => missedOf(beat, nowUs)),
    steps,
    limitUs: last && limitUs !== null && (over || ahead) ? last.fromUs + limitUs : null,
  };
};

/** From when on the open step is drawn as taken from others: once it is over the limit. */
const nowOf = (pulse: Pulse, limitUs: number | null): HeartNow => {
  const beat = pulse.beats.at(-1);
  const open = beat?.atUs === null ? beat : null;
  const hold = pulse.holds.at(-1);
  const step = hold?.toUs === null ? hold : null;
  const others = step && othersDueUs(pulse, step);
  const beatless = pulse.heart === null && step !== null && limitUs !== null;
  return {
    asleepUs: beatless ? step.fromUs : (open?.fromUs ?? null),
    dueUs: beatless ? step.fromUs + limitUs : (open?.dueUs ?? null),
    stepUs: step?.fromUs ?? null,
    takenUs: step && limitUs !== null && others !== null ? Math.max(others, step.fromUs + limitUs) : null,
  };
};

const beatWords = ({ say }: HeartSight, { periodUs, missed }: Heartbeat) => ({
  name: say('board.heart.name'),
  every: periodUs === null ? say('board.heart.notYet') : say('board.heart.every', { ms: msOf(periodUs) }),
  silent: periodUs === null ? '' : say('board.heart.silent'),
  missed: say('board.heart.missed', { count: missed }),
});

/** Of a loop in which nothing beats, but whose level limits how long a step may last. */
const stepWords = ({ say }: HeartSight, limit: string) => ({
  name: say('board.heart.steps'),
  every: limit,
  silent: say('board.heart.thisStep'),
  missed: say('board.heart.over'),
});

const wordsOf = (sight: HeartSight, beat: Heartbeat | null, limitUs: number | null): HeartWords => {
  const { say } = sight;
  const limit = limitUs === null ? '' : say('board.heart.limit', { ms: msOf(limitUs) });
  return {
    ...(beat ? beatWords(sight, beat) : stepWords(sight, limit)),
    row: say('board.heart.thisThread'),
    limit,
    taken: say('board.heart.taken'),
    ms: say('units.ms'),
  };
};

const isOver = ({ pulse, nowUs }: HeartSight, limitUs: number | null): boolean => {
  const hold = pulse.holds.at(-1);
  return hold?.toUs === null && limitUs !== null && nowUs - hold.fromUs > limitUs;
};

/** Null: nothing beats, and no limit is set. */
export const heartFactsOf = (sight: HeartSight): HeartFacts | null => {
  const { pulse, nowUs } = sight;
  const beat = heartbeatOf(pulse, nowUs);
  if (beat === null && pulse.limitUs === null) return null;
  const limitUs = limitOf(pulse);
  const past = pastOf(sight, limitUs);
  const late = beat ? beat.isLate : isOver(sight, limitUs);
  const key = [
    ...[past.beats.length, past.steps.length, past.missed.length, past.limitUs, beat?.periodUs, limitUs],
    ...[late, pulse.beats.at(-1)?.fromUs, past.steps.at(-1)?.toUs],
  ].join(' ');
  return { key, past, words: wordsOf(sight, beat, limitUs), late, now: nowOf(pulse, limitUs) };
};
