/** Who needs a key to compute: threads of an interpreter that has a GIL. Jobs and free-threaded Python do not. */
import type { MachineView, ThreadView } from '../../shared/sim/words/view.ts';

export const isKeyed = ({ gils }: MachineView, { interpreter }: Pick<ThreadView, 'interpreter'>): boolean =>
  interpreter !== null && gils[interpreter] !== undefined;
