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
  | { readonly never: EventType };

/** What the run score is measured on. */
export type Objective = { readonly minimise: MetricName } | { readonly maximise: MetricName };
