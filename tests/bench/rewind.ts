/** What it costs to carry out a command that came late: back to its instant, the command, and on to now. */

import type { Micros } from '../../shared/ground/terms.ts';
import { seatId } from '../../shared/ground/terms.ts';
import { endOfTime } from '../../shared/ground/time.ts';
import type { Recording } from '../../shared/replay/recording.ts';
import { openRecording, record } from '../../shared/replay/recording.ts';
import { insert, seek } from '../../shared/replay/seek.ts';
import { createSim } from '../../shared/sim/index.ts';
import type { StampedCommand } from '../../shared/sim/words/command.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';

const repeats = 9;

export interface Rewind {
  readonly events: number;
  readonly keyframes: number;
  /** Median and worst over instants all along the run. */
  readonly rewindMs: number;
  readonly worstMs: number;
  readonly seekMs: number;
  /** The same without keyframes: from the beginning to that instant and on. */
  readonly fromStartMs: number;
}

const timed = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};
const rounded = (ms: number): number => Math.round(ms * 100) / 100;
const sorted = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);
const median = (list: readonly number[]): number => rounded(sorted(list)[list.length >> 1] ?? 0);

const stamped = (atUs: number, seq: number, type: 'autopilot' | 'pass'): StampedCommand => ({
  ...{ atUs, seq, seat: seatId('p1') },
  command: { type },
});

/** A person hands over to the policies at once; the late command is a `pass`, which is judged and carried out like any. */
export function rewinding(scenario: Scenario, lateUs: Micros): Rewind {
  const start = createSim({ ...scenario, os: { policy: 'human' } });
  const whole = record(openRecording(start), [stamped(0, 1, 'autopilot')], endOfTime).recording;
  const endUs = whole.head.state.atUs;
  const nows = Array.from({ length: repeats }, (_, index) => Math.floor((endUs * (index + 1)) / repeats));
  const runs = nows.map((nowUs) => {
    const now: Recording = record(openRecording(start), [stamped(0, 1, 'autopilot')], nowUs).recording;
    const late = stamped(Math.max(0, nowUs - lateUs), 2, 'pass');
    return {
      rewind: timed(() => insert(now, late)),
      seek: timed(() => seek(whole, { atUs: nowUs })),
      fromStart: timed(() => record(openRecording(start), [stamped(0, 1, 'autopilot'), late], nowUs)),
    };
  });
  const rewinds = runs.map(({ rewind }) => rewind);
  return {
    events: whole.head.events,
    keyframes: whole.frames.length,
    rewindMs: median(rewinds),
    worstMs: rounded(sorted(rewinds).at(-1) ?? 0),
    seekMs: median(runs.map(({ seek: one }) => one)),
    fromStartMs: median(runs.map(({ fromStart }) => fromStart)),
  };
}
