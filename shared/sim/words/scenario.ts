/** A scenario: all the machine needs to know before time 0, decoded and complete (defaults filled in). */
import type { Micros } from '../../ground/terms.ts';
import type { Parameter } from '../../policies/index.ts';
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
  readonly [parameter: string]: Parameter;
}

export type CostsSpec = string | { readonly base: string; readonly [cost: string]: string | number };

export interface Scenario {
  readonly format: 'runqueue/scenario@1';
  readonly title?: string;
  readonly machine: {
    readonly cores: number;
    readonly costs: CostsSpec;
    /** What the program's threads, tasks and processes may take in all; left out: no limit. */
    readonly memoryKb?: number;
    /** How many operations a device carries out at once; one that is not named has no limit. */
    readonly devices?: Readonly<Record<string, number>>;
  };
  readonly python: {
    readonly build: 'gil' | 'free-threaded';
    readonly switchIntervalUs: Micros;
    readonly version: string;
    /** Who gets a dropped GIL: the longest waiter, or (an expert's switch) the one that asked for it. */
    readonly gilHandOver?: 'fifo' | 'requester';
  };
  /** Where Python's random numbers begin that are given no seed; left out: 0. Whoever runs it says so: no file holds it. */
  readonly seed?: number;
  /** `human` asks a person. */
  readonly os: PolicySpec;
  readonly loop: PolicySpec;
  /** Exactly one of `jobs` and `program`. */
  readonly jobs?: readonly JobSpec[];
  readonly program?: Program;
}
