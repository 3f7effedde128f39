/** What the lab's page and its worker say to each other. */
import type { LabSettings } from '../../shared/levels/lab.ts';
import type { SourceFault } from '../../shared/python/index.ts';
import type { ChromeTrace } from '../../shared/replay/chromeTrace.ts';
import type { MachineSnapshot } from '../../shared/score/picture.ts';
import type { ProgramRun, Progress } from '../../shared/score/programRun.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';

export interface LabAsk {
  readonly source: string;
  readonly settings: LabSettings;
}

export interface LabRun extends ProgramRun {
  readonly scenario: Scenario;
  readonly trace: ChromeTrace;
  /** The machine before its first event: for the board. */
  readonly start: MachineSnapshot;
}

export type LabAnswer =
  | { readonly type: 'faults'; readonly faults: readonly SourceFault[] }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly run: LabRun }
  /** The worker itself has failed: out of memory, most likely. */
  | { readonly type: 'broken'; readonly message: string };
