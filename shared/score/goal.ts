/** Goals as data: storable, sendable, judged on what a run came to. */
import type { EventType } from '../sim/words/event.ts';

export const metricNames = [
  'makespanUs',
  'turnaroundUs',
  'responseUs',
  'waitUs',
  'worstLagUs',
  'finished',
  'contextSwitches',
  'gilSwitches',
  'schedulerIdleUs',
] as const;
export type MetricName = (typeof metricNames)[number];

export type Goal =
  | { readonly all: readonly Goal[] }
  | { readonly any: readonly Goal[] }
  | { readonly not: Goal }
  | { readonly metric: MetricName; readonly atMost: number }
  | { readonly metric: MetricName; readonly atLeast: number }
  /** No event of this type in the run. */
  | { readonly never: EventType }
  /** The program wrote exactly this line. */
  | { readonly printed: string }
  /** The program ended of an exception of this type. */
  | { readonly raised: string };

/** What the run score is measured on. */
export type Objective =
  | { readonly minimise: MetricName }
  | { readonly maximise: MetricName }
  /** Find a schedule in which this comes true; only such a run is measured. */
  | { readonly break: Goal; readonly minimise: MetricName };

export const metricOfObjective = (objective: Objective): MetricName =>
  'minimise' in objective ? objective.minimise : objective.maximise;
