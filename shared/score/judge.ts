/** Stars and points of a run, by the level's goals. */
import type { Micros } from '../ground/terms.ts';
import type { Buckets } from './buckets.ts';
import type { Goal, MetricName, Objective } from './goal.ts';
import { metricOfObjective } from './goal.ts';
import type { Ledger } from './ledger.ts';
import { divideRounded, finalBuckets, makespanOf, metricOf } from './metrics.ts';
import type { Slice } from './slices.ts';
import { slicesAt } from './slices.ts';

export interface RunResult {
  /** The person gave up or was gone: `fair` and `fifo` ended it. */
  readonly finishedByMachine: boolean;
  readonly makespanUs: Micros | null;
  readonly stars: 0 | 1 | 2 | 3;
  /** Run score, 1000 = best known; may exceed it (a record). */
  readonly score: number;
  /** What the objective measured; null: the run did not come to that. Results of before have none. */
  readonly figure?: { readonly metric: MetricName; readonly value: number | null };
  readonly points: number;
  readonly buckets: Buckets;
  readonly slices: readonly Slice[];
}

export interface Criteria {
  readonly objective: Objective;
  readonly goals: readonly Goal[];
  readonly stars: { readonly two: Goal; readonly three: Goal };
  /** The objective's best known value. */
  readonly best: number;
}

/** More than this is worth no more. */
const FULL_POINTS = 1000;
/** A run that the machine had to end is worth at most this. */
const POINTS_BY_MACHINE = 500;
/** Ten times better than the best known: as much as a record can say, also where the best is to reach 0. */
const SCORE_LIMIT = 10_000;

/** The last line of a traceback names the exception: `AssertionError` or `ValueError: why`. */
const raisedBy = ({ tally }: Ledger): string | null => {
  if (tally.exitStatus === null || tally.exitStatus === 0) return null;
  return tally.stderr.trimEnd().split('\n').at(-1)?.split(':')[0] ?? null;
};

export const holds = (goal: Goal, ledger: Ledger, atUs: Micros): boolean => {
  if ('all' in goal) return goal.all.every((each) => holds(each, ledger, atUs));
  if ('any' in goal) return goal.any.some((each) => holds(each, ledger, atUs));
  if ('not' in goal) return !holds(goal.not, ledger, atUs);
  if ('never' in goal) return (ledger.tally.counts[goal.never] ?? 0) === 0;
  if ('printed' in goal) return ledger.tally.stdout.split('\n').includes(goal.printed);
  if ('raised' in goal) return raisedBy(ledger) === goal.raised;
  const value = metricOf(ledger, goal.metric, atUs);
  if (value === null) return false;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
};

const ratio = (numerator: number, denominator: number): number => {
  if (numerator <= 0) return denominator <= 0 ? 1000 : 0;
  if (denominator <= 0) return SCORE_LIMIT;
  return Math.min(SCORE_LIMIT, divideRounded(1000 * numerator, denominator));
};

/** 1000 x best / achieved (or achieved / best where more is better), rounded; 0 for a run that is not over. */
export const scoreOf = (objective: Objective, best: number, achieved: number | null): number => {
  if (achieved === null) return 0;
  return 'minimise' in objective ? ratio(best, achieved) : ratio(achieved, best);
};

/** What the objective measures; null for a run that is not over, or that did not break what was to be broken. */
const figureOf = (objective: Objective, ledger: Ledger, atUs: Micros): number | null => {
  if (!ledger.tally.over) return null;
  if ('break' in objective && !holds(objective.break, ledger, atUs)) return null;
  return metricOf(ledger, metricOfObjective(objective), atUs);
};

const starsOf = ({ objective, goals, stars }: Criteria, ledger: Ledger, atUs: Micros): RunResult['stars'] => {
  if (!ledger.tally.over || !goals.every((goal) => holds(goal, ledger, atUs))) return 0;
  if ('break' in objective && !holds(objective.break, ledger, atUs)) return 0;
  if (!holds(stars.two, ledger, atUs)) return 1;
  return holds(stars.three, ledger, atUs) ? 3 : 2;
};

export const judgeRun = (criteria: Criteria, ledger: Ledger, atUs: Micros): RunResult => {
  const { objective, best } = criteria;
  const value = figureOf(objective, ledger, atUs);
  const score = scoreOf(objective, best, value);
  const { byMachine } = ledger.tally;
  return {
    finishedByMachine: byMachine,
    makespanUs: makespanOf(ledger),
    stars: starsOf(criteria, ledger, atUs),
    score,
    figure: { metric: metricOfObjective(objective), value },
    points: Math.min(byMachine ? POINTS_BY_MACHINE : FULL_POINTS, score),
    buckets: finalBuckets(ledger, atUs),
    slices: slicesAt(ledger.chart, atUs),
  };
};
