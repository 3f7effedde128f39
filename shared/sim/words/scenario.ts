/** A scenario: all the machine needs to know before time 0, decoded and complete (defaults filled in). */
import type { Micros } from '../../ground/terms.ts';
import type { Program } from '../../program/program.ts';

export interface JobSpec {
  readonly id: string;
  readonly arriveUs: Micros;
  /** Only `cpu` and `io`. */
  readonly ops: readonly (
    | { readonly op: 'cpu'; readonly us: Micros }
    | { readonly op: 'io'; readonly us: Micros; readonly device?: string }
  )[];
  readonly priority?: number;
  readonly nice?: number;
  readonly tickets?: number;
  readonly workingSetKb?: number;
}

/** Which policy decides, with its parameters beside it (`quantumUs`, `sliceUs`, ...). */
export interface PolicySpec {
  readonly policy: string;
  readonly [parameter: string]: string | number | boolean | readonly number[];
}

export type CostsSpec = string | { readonly base: string; readonly [cost: string]: string | number };

export interface Scenario {
  readonly format: 'runqueue/scenario@1';
  readonly title?: string;
  readonly machine: { readonly cores: number; readonly costs: CostsSpec; readonly memoryKb?: number };
  readonly python: {
    readonly build: 'gil' | 'free-threaded';
    readonly switchIntervalUs: Micros;
    readonly version: string;
  };
  /** `human` asks a person. */
  readonly os: PolicySpec;
  readonly loop: PolicySpec;
  /** Exactly one of `jobs` and `program`. */
  readonly jobs?: readonly JobSpec[];
  readonly program?: Program;
}
