/** What every unfolding of an op is handed. */
import type { Want, WantName, Work } from '../../runtime/index.ts';
import type { Machine } from '../machine.ts';
import type { Step } from './steps.ts';

/** Who runs an op, and where it stands. */
export interface Place {
  readonly machine: Machine;
  readonly index: number;
  readonly stack: Step[];
  readonly work: Work;
}

export type WantOf<Name extends WantName> = Want & { readonly op: Name };
export type Unfold<Name extends WantName> = (place: Place, op: WantOf<Name>) => void;

export const lineOf = (op: { readonly line?: number }): number | null => op.line ?? null;
