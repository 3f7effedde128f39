/** What a player may do beside choosing who is next, and how long a step may last: told to whoever draws their board. */
import type { Micros } from '../ground/terms.ts';

export interface AllowedPool {
  /** Of the program, or `to_thread`. */
  readonly pool: string;
  readonly kind: 'thread' | 'process';
}

export interface Allowed {
  /** To put the run queue in order. */
  readonly queueOrder?: true;
  /** To have a task's next work done in these pools. */
  readonly offload?: readonly AllowedPool[];
  /** To have `sleep(0)` cut a task's next computing into slices this long. */
  readonly splitUs?: Micros;
  /** The longest wait for a turn with which a run still counts as solved. */
  readonly lagLimitUs?: Micros;
}
