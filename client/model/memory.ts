/** How much of the machine's memory is in use, as a board tells it where a level limits it. Pure. */
import type { MachineView } from '../../shared/sim/words/view.ts';

export interface MemoryShare {
  readonly used: number;
  readonly most: number;
  readonly unit: 'kb' | 'mb';
  /** 0 to 100, whole. */
  readonly percent: number;
  /** What comes next may find no room. */
  readonly tight: boolean;
}

const kbPerMb = 1000;
/** Below it the kB of a thread still count. */
const mbFromKb = 10 * kbPerMb;
const tightFrom = 90;

/** Null: there is no limit. */
export const memoryShare = (memory: MachineView['memory']): MemoryShare | null => {
  if (memory === null) return null;
  const { usedKb, mostKb } = memory;
  const percent = Math.min(100, Math.floor((usedKb * 100) / Math.max(1, mostKb)));
  const inMb = mostKb >= mbFromKb;
  const told = (kb: number): number => (inMb ? Math.round((kb * 10) / kbPerMb) / 10 : kb);
  return {
    used: told(usedKb),
    most: told(mostKb),
    unit: inMb ? 'mb' : 'kb',
    percent,
    tight: percent >= tightFrom,
  };
};
