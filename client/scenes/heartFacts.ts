/** The heartbeat in words and lines for the strip under the board, from the loop's pulse. Pure. */
import { heartbeatOf, missedOf, takenFrom } from '../model/heartbeat.ts';
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

const pastOf = ({ pulse, nowUs, badge }: HeartSight, limitUs: number | null): HeartPast => {
  const steps = pulse.holds.flatMap((hold) => {
    const { fromUs, toUs, task } = hold;
    return toUs === null || toUs === fromUs
      ? []
      : [{ fromUs, toUs, takenUs: takenFrom(pulse, hold, nowUs), label: badge(task) }];
  });
  const last = pulse.holds.at(-1);
  const over = last && limitUs !== null && takenFrom(pulse, last, nowUs) !== null;
  return {
    beats: pulse.beats.flatMap(({ atUs }) => (atUs === null ? [] : [atUs])),
    flats: pulse.beats.flatMap((beat) =>
      beat.atUs !== null && missedOf(beat, nowUs).length > 0 ? [{ fromUs: beat.dueUs, toUs: beat.atUs }] : [],
    ),
    missed: pulse.beats.flatMap((beat) => missedOf(beat, nowUs)),
    steps,
    limitUs: over ? last.fromUs + limitUs : null,
  };
};

/** From when on the open step is drawn as taken from others: once it is over the limit. */
const nowOf = (pulse: Pulse, limitUs: number | null): HeartNow => {
  const beat = pulse.beats.at(-1);
  const open = beat?.atUs === null ? beat : null;
  const hold = pulse.holds.at(-1);
  const step = hold?.toUs === null ? hold : null;
  const others = step && othersDueUs(pulse, step);
  return {
    asleepUs: open?.fromUs ?? null,
    dueUs: open?.dueUs ?? null,
    stepUs: step?.fromUs ?? null,
    takenUs: step && limitUs !== null && others !== null ? Math.max(others, step.fromUs + limitUs) : null,
  };
};

const wordsOf = ({ say }: HeartSight, limitUs: number | null, missed: number): HeartWords => ({
  name: say('board.heart.name'),
  every: limitUs === null ? say('board.heart.notYet') : say('board.heart.every', { ms: msOf(limitUs) }),
  silent: limitUs === null ? '' : say('board.heart.silent'),
  missed: say('board.heart.missed', { count: missed }),
  row: say('board.heart.thisThread'),
  limit: limitUs === null ? '' : say('board.heart.limit', { ms: msOf(limitUs) }),
  taken: say('board.heart.taken'),
  ms: say('units.ms'),
});

export const heartFactsOf = (sight: HeartSight): HeartFacts | null => {
  const beat = heartbeatOf(sight.pulse, sight.nowUs);
  if (beat === null) return null;
  const past = pastOf(sight, beat.periodUs);
  const last = sight.pulse.beats.at(-1);
  const key = [
    ...[past.beats.length, past.steps.length, past.missed.length, past.limitUs, beat.periodUs],
    ...[beat.isLate, last?.fromUs, past.steps.at(-1)?.toUs],
  ].join(' ');
  const words = wordsOf(sight, beat.periodUs, beat.missed);
  return { key, past, words, late: beat.isLate, now: nowOf(sight.pulse, beat.periodUs) };
};
