/** Runs side by side on one axis: yours, and the best one known. */
import type { Micros, ThreadId } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { judge } from '../../shared/levels/play.ts';
import { rerun } from '../../shared/levels/rerun.ts';
import type { RevealView, RunResult } from '../../shared/protocol/views.ts';
import { decodeLog } from '../../shared/replay/decodeLog.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { Buckets } from '../../shared/score/books.ts';
import type { Slice } from '../../shared/score/slices.ts';

/** Whose run a row is; a rival is the level's own policy in the player's place. */
export type Whose = 'you' | 'rival' | 'best';

export interface Schedule {
  readonly whose: Whose;
  /** How the best known was found, or which policy it is. */
  readonly by: string;
  /** Null for a run that did not come to its end. */
  readonly makespanUs: Micros | null;
  readonly buckets: Buckets;
  readonly slices: readonly Slice[];
}

export interface Bar {
  readonly thread: ThreadId;
  /** Thousandths of the axis. */
  readonly from: number;
  readonly length: number;
  readonly slice: Slice;
}

export interface Lane {
  readonly core: number;
  readonly bars: readonly Bar[];
}

export const endOf = ({ makespanUs, slices }: Schedule): Micros =>
  makespanUs ?? slices.reduce((latest, { toUs }) => Math.max(latest, toUs), 0);

/** The axis fits the longest of the runs. */
export const axisOf = (schedules: readonly Schedule[]): Micros =>
  Math.max(1, ...schedules.map((schedule) => endOf(schedule)));

const scale = 1000;

export const lanesOf = ({ slices }: Schedule, cores: number, axisUs: Micros): readonly Lane[] =>
  Array.from({ length: cores }, (_, core) => ({
    core,
    bars: slices
      .filter((slice) => slice.core === core)
      .map((slice) => ({
        thread: slice.id,
        from: (slice.fromUs * scale) / axisUs,
        length: ((slice.toUs - slice.fromUs) * scale) / axisUs,
        slice,
      })),
  }));

/** Round marks of the axis, four to eight of them: 1, 2 or 5 times a power of ten apart. */
export const ticksOf = (axisUs: Micros): readonly Micros[] => {
  const fewest = 4;
  let step = 1;
  for (let size = 1; size * fewest <= axisUs; size *= 10) {
    step = [5, 2, 1].map((times) => times * size).find((each) => each * fewest <= axisUs) ?? size;
  }
  return Array.from({ length: Math.floor(axisUs / step) + 1 }, (_, index) => index * step);
};

const ofRun = (whose: Whose, by: string, result: RunResult): Schedule => ({
  whose,
  by,
  makespanUs: result.makespanUs,
  buckets: result.buckets,
  slices: result.slices,
});

/** The log that reaches par, if the level's folder holds it and it is of this version. */
export const parLog = (level: Level, files: Readonly<Record<string, unknown>>): RunLog | null => {
  const decoded = decodeLog(files[level.par.by]);
  return decoded.ok ? decoded.value : null;
};

const bestOf = (level: Level, log: RunLog | null): readonly Schedule[] => {
  const again = log === null ? null : rerun(level, log);
  return again?.ok ? [ofRun('best', level.par.proof, judge(again.value))] : [];
};

export const soloSchedules = (level: Level, own: RunResult, best: RunLog | null): readonly Schedule[] => [
  ofRun('you', '', own),
  ...bestOf(level, best),
];

/** What a lesson reveals after a round. */
export const revealSchedules = ({ own, best }: RevealView): readonly Schedule[] => [
  ...(own ? [ofRun('you', '', own)] : []),
  { whose: 'best', ...best },
];
