/** The Gantt chart of a run: who held which core, from when to when. */
import type { Micros, ThreadId } from '../ground/terms.ts';

export interface Slice {
  readonly id: ThreadId;
  readonly core: number;
  readonly fromUs: Micros;
  readonly toUs: Micros;
}
